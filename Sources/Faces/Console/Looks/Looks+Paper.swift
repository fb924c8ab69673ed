/// A part of the look of every page.
extension Looks {
  /// Sheets for paper, as they stand on the screen, and the page on which they are entered.
  static let paper = #"""
    /* Paper */
    .narrow-form { max-width: 18rem; }
    .sheet {
      max-width: 52rem; margin: 1rem 0; padding: 1rem; background: var(--surface); border: 1px solid var(--edge);
    }
    .sheet.lying { max-width: none; }
    .sheet > header { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; justify-content: space-between; margin-bottom: 0.5rem; }
    .sheet h2 { font-size: 1.125rem; }
    .sheet h3 { margin: 0.75rem 0 0.25rem; }
    .boxes { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); border: 1px solid var(--edge); border-width: 1px 0 0 1px; }
    .boxes .box { min-height: 2.75rem; padding: 0.125rem 0.375rem; border: 1px solid var(--edge); border-width: 0 1px 1px 0; }
    .boxes .wide-2 { grid-column: span 2; }
    .boxes .wide-4 { grid-column: span 4; }
    .boxes .tall { min-height: 4.25rem; }
    .sheet .label { font-size: 0.75rem; color: var(--quiet); text-align: left; }
    .ticks { display: flex; flex-wrap: wrap; gap: 0 1.25rem; padding: 0.375rem 0; max-width: none; }
    table.blank { width: 100%; border-collapse: collapse; table-layout: fixed; margin-bottom: 0.5rem; }
    table.blank caption { padding: 0.125rem 0; text-align: left; font-size: 0.75rem; color: var(--quiet); }
    table.blank th, table.blank td { border: 1px solid var(--edge); }
    table.blank th { padding: 0.0625rem 0.375rem; font-size: 0.75rem; font-weight: 400; color: var(--quiet); text-align: left; }
    table.blank th.time { width: 5rem; }
    table.blank td { height: 1.875rem; }
    .asked-list .tick-list { padding-left: 0; }
    .asked-list .tick-list li { padding: 0.125rem 0 0.125rem 1.5rem; text-indent: -1.25rem; list-style: none; }
    .form-sheet p { max-width: none; }

    /* Entering a sheet */
    .late-form { max-width: 60rem; padding-top: 0.5rem; }
    .late-form fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
    .late-form legend { padding: 0 0 0.375rem; font-size: 0.9375rem; }
    .grid-fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); gap: 0.75rem 1rem; align-items: end; }
    .grid-fields legend { grid-column: 1 / -1; }
    .late-lines > p { padding-bottom: 0.375rem; }
    .late-line { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: 0 0.5rem; padding-bottom: 0.375rem; }

    /* The gallery */
    .component { margin-top: 1.5rem; }
    .component > h2 { padding-top: 0.375rem; font-size: 1.0625rem; border-top: 2px solid var(--ink); }
    .component > h3 { margin: 0.75rem 0 0.375rem; color: var(--quiet); font-size: 0.75rem; }
    .example { max-width: 60rem; padding: 0.75rem; border: 1px dashed var(--edge); border-radius: 4px; }
    .example .queue { max-width: 24rem; }
    .example thead th { position: static; }
    .count-strip.shown-strip { position: static; flex-wrap: wrap; }

    @media screen and (max-width: 44em) {
      .boxes { grid-template-columns: repeat(2, minmax(0, 1fr)); }
      .boxes .wide-4 { grid-column: span 2; }
      .units-blank th { overflow-wrap: anywhere; }
    }
    @page sheet { size: A4 portrait; margin: 12mm; }
    @page lying { size: A4 landscape; margin: 10mm; }
    @media print {
      body:has(.paper) .top, .not-printed, dialog { display: none; }
      body:has(.paper) main { padding: 0; }
      .sheet { page: sheet; max-width: none; margin: 0; padding: 0; border: 0; break-after: page; }
      .sheet.lying { page: lying; }
      .sheet:last-child { break-after: auto; }
      .boxes .box { min-height: 10mm; }
      .boxes .tall { min-height: 15mm; }
      table.blank td { height: 8mm; }
      .sheet .label, table.blank th { font-size: 7.5pt; }
      .tick-list { font-size: 10pt; }
    }

    """#
}
