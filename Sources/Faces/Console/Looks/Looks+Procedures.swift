/// A part of the look of every page.
extension Looks {
  /// Packs, trees as pictures, the code book, advice, the handbook.
  static let procedures = #"""
    /* Pages that are read */
    .reading { padding-top: 1rem; }
    .reading > div { display: grid; gap: 1.25rem; align-content: start; }
    .reading section + section { margin-top: 0; }
    .reading h3, .handbook h3 { margin: 0.875rem 0 0.25rem; }
    main p { max-width: 76ch; }
    section.after, section.tree { margin-top: 1.25rem; }
    section.tree > * + * { margin-top: 0.5rem; }
    /* An endless word breaks, and no column is squeezed to single letters by it */
    table.list td, table.list tbody th { min-width: 6em; overflow-wrap: anywhere; }
    table.list thead th { overflow-wrap: normal; }
    table.list tbody th.narrow, table.list th.narrow { width: 3.5rem; min-width: 0; }
    .mark { display: inline-block; max-width: 100%; }
    .notice { margin: 0.75rem 0; padding: 0.5rem 0.75rem; border-left: 4px solid var(--blue-bar); background: var(--surface); }
    .notice.warning { border-left-color: var(--amber-bar); }
    .dashes li { position: relative; padding: 0.125rem 0 0.125rem 1rem; max-width: 76ch; }
    .dashes li::before { content: "\2013"; position: absolute; left: 0; color: var(--quiet); }
    .sections { display: flex; flex-wrap: wrap; gap: 0 0.25rem; margin: 0 -0.5rem 0.5rem; border-bottom: 1px solid var(--rule); }
    .sections a { padding: 0.375rem 0.5rem; color: inherit; text-decoration: none; }
    .sections a:hover { text-decoration: underline; }
    .sections a[aria-current] { font-weight: 600; box-shadow: inset 0 -2px var(--accent); }
    .packs > li { padding: 0.75rem 0 1rem; border-top: 2px solid var(--ink); }
    .packs h2 { font-size: 1.125rem; }
    .links { display: flex; flex-wrap: wrap; gap: 0.125rem 1.25rem; margin-top: 0.5rem; }
    .links a { display: inline-block; min-height: 1.5rem; }
    .looking { max-width: 36rem; padding: 0.75rem 0; }
    .looking a { padding: 0.375rem 0; }
    .questions > li { padding: 0.25rem 0 1rem; scroll-margin-top: calc(var(--top) + 1rem); }
    .questions > li:target, tr:target { background: color-mix(in srgb, var(--accent) 8%, var(--surface)); }
    .questions h3 { font-size: 1rem; margin-top: 0; }
    .questions table { margin-top: 0.25rem; }
    .wordings > div { display: grid; grid-template-columns: minmax(8rem, 1fr) minmax(0, 3fr); gap: 0 1rem; padding: 0.375rem 0; border-bottom: 1px solid var(--rule); }
    .wordings dt { color: var(--quiet); }
    .wordings dd { max-width: 76ch; white-space: pre-line; }
    .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr)); gap: 1rem; align-items: start; padding-top: 0.75rem; }
    .cards .card, .handbook .card { display: grid; gap: 0.375rem; scroll-margin-top: calc(var(--top) + 1rem); }
    .card > h3 { margin: 0.25rem 0 0; font-size: 0.75rem; font-weight: 600; color: var(--quiet); }
    .card > * + * { margin-top: 0; }
    .card .say p + p { margin-top: 0.375rem; }
    .card.ended { border-style: dashed; color: var(--quiet); }
    .card:target { border-color: var(--accent); }
    .path details > summary { cursor: pointer; }
    .path + details, .path ~ h3 { margin-top: 0.75rem; }
    .path .mark, td .mark { color: var(--ink); }

    /* A tree as a list */
    .tree-list { line-height: 1.35; }
    .tree-list ul { margin: 0.125rem 0 0.25rem 0.375rem; padding-left: 0.75rem; border-left: 1px solid var(--rule); }
    .tree-list li { padding: 0.125rem 0; }
    .tree-list li.chosen { box-shadow: inset 3px 0 var(--accent); padding-left: 0.5rem; }

    /* A tree as a picture; it scrolls by itself and grows with the letters of the page */
    .picture { max-width: 100%; padding: 0.25rem; overflow-x: auto; border: 1px solid var(--rule); border-radius: 4px; background: var(--ground); }
    .picture svg { display: block; }
    .picture rect.frame { fill: var(--surface); stroke: var(--edge); stroke-width: 1; }
    .picture rect.head { fill: transparent; }
    .picture path { fill: none; stroke: var(--edge); stroke-width: 1.25; }
    .picture path.rule { stroke: var(--rule); stroke-width: 1; }
    .picture text { fill: var(--ink); font-size: 13px; }
    .picture text.wording { font-weight: 600; }
    .picture text.small { font-size: 12px; }
    .picture text.quiet { fill: var(--quiet); }
    .picture a { text-decoration: none; }
    .picture a:hover text { text-decoration: underline; }
    .picture rect.priority { fill: none; stroke: none; }
    .picture text.priority { text-anchor: middle; font-weight: 600; }
    .picture .leaf-P1 rect.priority { fill: var(--ink); }
    .picture .leaf-P1 text.priority { fill: var(--surface); font-weight: 700; }
    .picture .leaf-P2 rect.priority { stroke: var(--ink); }
    .picture .leaf-P2 text.priority { font-weight: 700; }
    .picture .leaf-P4 text.priority, .picture .leaf-P5 text.priority { fill: var(--quiet); font-weight: 400; }
    .picture .again-box rect.frame { fill: none; stroke-dasharray: 4 3; }
    .picture .chosen > rect.frame { stroke: var(--accent); stroke-width: 3; }
    .picture path.way.chosen { stroke: var(--accent); stroke-width: 4; }
    .picture text.note { font-style: italic; }
    .picture text.chosen { font-weight: 700; }
    @media (forced-colors: active) {
      .picture { --surface: Canvas; --ink: CanvasText; --quiet: CanvasText; --edge: CanvasText; --rule: GrayText; --accent: Highlight; }
    }

    /* The handbook */
    .handbook .chapter { margin-top: 2rem; }
    .handbook .chapter > h2 { padding: 0.5rem 0 0.375rem; font-size: 1.125rem; border-top: 2px solid var(--ink); scroll-margin-top: calc(var(--top) + 1rem); }
    .handbook .chapter > * + * { margin-top: 0.5rem; }
    .contents { margin-top: 1rem; }
    .contents ol { columns: 2 18rem; padding-left: 1.5rem; list-style: decimal; }
    .contents li { padding: 0.1875rem 0; }
    .asked-list > li { padding: 0.375rem 0; border-bottom: 1px solid var(--rule); break-inside: avoid; }
    .asked-list ul { padding-left: 1.25rem; }
    .asked-list ul li { padding: 0.0625rem 0; list-style: square; }

    @media screen and (max-width: 44em) {
      .wordings > div { grid-template-columns: minmax(0, 1fr); }
      /* An endless word breaks, and no column is squeezed to single letters by it */
    table.list td, table.list tbody th { min-width: 6em; overflow-wrap: anywhere; }
    table.list thead th { overflow-wrap: normal; }
    table.list tbody th.narrow, table.list th.narrow { width: auto; }
    }

    """#
}
