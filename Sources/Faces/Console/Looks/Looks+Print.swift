/// A part of the look of every page.
extension Looks {
  /// On paper: black on white, every fold open, and nothing to press.
  static let print = #"""
    @media print {
      :root {
        --ground: #fff; --surface: #fff; --ink: #000; --quiet: #333; --rule: #999; --edge: #555; --accent: #000;
        --red: #fff; --on-red: #000; --red-words: #000; --red-tint: #fff;
        --amber: #fff; --on-amber: #000; --amber-words: #000;
        --amber-bar: #000; --blue-words: #000; --blue-bar: #555;
      }
      @page { margin: 12mm; }
      body { font-size: 9pt; }
      .top, .board thead th { position: static; }
      .strip nav, .command, .told, .map-section, #map-fold, button, form { display: none; }
      .pane { height: auto; overflow: visible; }
      .work { display: block; }
      .board thead th[class] { width: 9%; box-shadow: none; border-bottom: 1px solid #000; }
      .board thead th.priority[class] { width: 5%; }
      .board thead th.reference[class] { width: 12%; }
      .board thead th[class]:is(.nature, .place, .next) { width: 15.6%; }
      .facts .overdue, table.units .overdue th { border-left: 4px solid #000; box-shadow: none; }
      .clip { -webkit-line-clamp: 6; line-clamp: 6; }
      .board td.due { padding-left: 0.5rem; }
      .columns section { margin-top: 1rem; }
      .board thead { display: table-header-group; }
      tr, .log > li, .path > li { break-inside: avoid; }
      .board .overdue td.due { border: 2px solid #000; }
      .board .due-soon td.due { border: 1px solid #000; }
      .p1, .rehearsal { border: 2px solid #000; background: none; color: #000; }
      .columns { display: block; }
      .sections, .links, .looking { display: none; }
      .notice { border: 1px solid #000; }
      .picture { overflow: visible; border: 0; padding: 0; }
      .picture svg { width: 100%; height: auto; max-height: 250mm; }
      .card, .questions > li, .wordings > div { break-inside: avoid; }
      .cards { display: block; }
      .cards .card, .handbook .card { margin-bottom: 5mm; }
      h2, h3 { break-after: avoid; }
      .handbook .chapter { break-before: page; margin-top: 0; }
      .contents ol { columns: 1; }
      details::details-content { content-visibility: visible; block-size: auto; opacity: 1; }
      a { color: inherit; text-decoration: none; }
    }

    """#
}
