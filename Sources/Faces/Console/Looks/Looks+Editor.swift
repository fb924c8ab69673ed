/// A part of the look of every page.
extension Looks {
  /// Drafts: the band that nobody overlooks, tables and trees that are edited where they stand.
  static let editor = #"""
    .draft-page { display: contents; }
    .draft-band {
      position: sticky; top: var(--top); z-index: 3; max-width: none; margin: 0.75rem 0 0;
      padding: 0.5rem 3.25rem; border: 2px dashed var(--ink);
      background: repeating-linear-gradient(135deg, var(--amber-bar) 0 6px, var(--surface) 6px 14px) 0 0 / 2.5rem 100% no-repeat,
        repeating-linear-gradient(135deg, var(--amber-bar) 0 6px, var(--surface) 6px 14px) 100% 0 / 2.5rem 100% no-repeat, var(--surface);
    }
    .draft-band > b { margin-right: 0.25rem; font-size: 1.125rem; letter-spacing: 0.15em; text-transform: uppercase; }
    main:has(.draft-band) { box-shadow: inset 0.25rem 0 var(--amber-bar); }
    .draft-standing { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; padding: 0.5rem 0; }
    .draft-standing .sections { flex-basis: 100%; }
    .sound { color: var(--accent); }
    .unsound { color: var(--red-words); }
    .draft-keys { margin: 0.25rem 0 0.75rem; }
    .draft-keys kbd { margin-left: 0.5rem; }
    .draft-table { margin-top: 1rem; }
    .draft-scroll { overflow-x: auto; border: 1px solid var(--rule); background: var(--surface); }
    .draft-grid { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
    .draft-grid th, .draft-grid td { overflow-wrap: break-word; padding: 0; border: 1px solid var(--rule); text-align: left; vertical-align: top; }
    .draft-grid thead th { background: var(--ground); font-size: 0.8125rem; }
    .draft-grid thead th:first-child { padding: 0.375rem 0.5rem; }
    .draft-grid th.remark { padding: 0.375rem 0.5rem; font-weight: 400; }
    .draft-grid .output { border-left: 3px double var(--edge); }
    .draft-grid .output ~ .output { border-left: 1px solid var(--rule); }
    .draft-grid td > .part, .draft-grid th > .part, .draft-grid th > .handle {
      display: block; min-width: 5rem; min-height: 1.75rem; overflow-wrap: break-word; padding: 0.3125rem 0.5rem; text-decoration: none; color: var(--ink);
    }
    .draft-grid td:not(.remark) > .part { font-family: ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace; font-size: 0.8125rem; }
    .draft-grid td.remark { min-width: 10rem; }
    .draft-grid tr.found > th, .draft-grid tr.found + .findings-row > td { box-shadow: inset 4px 0 var(--red); }
    .part, .handle { color: var(--ink); text-decoration: underline dotted var(--edge); text-underline-offset: 0.2em; border-radius: 2px; }
    .part, .handle { display: inline-block; min-width: 1.75rem; min-height: 1.5rem; line-height: 1.5rem; }
    .draft-page .actions > a { display: inline-block; min-height: 1.5rem; line-height: 1.5rem; margin-right: 0.5rem; }
    .draft-page :is(.dashes, .findings, p) > a, .draft-page :is(.dashes, .findings) > li > a { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; line-height: 1.5rem; }
    .part.empty { color: var(--quiet); }
    .part:focus-visible, .handle:focus-visible { outline: 3px solid var(--accent); outline-offset: -1px; background: var(--ground); }
    .part[hidden] { display: none !important; }
    .part-form { display: grid; gap: 0.375rem; min-width: 12rem; padding: 0.25rem; background: var(--surface); }
    .part-form .actions { margin: 0; }
    .part-check { max-width: 40rem; padding: 0 0.375rem; font-size: 0.8125rem; }
    .part-acts { display: flex; flex-wrap: wrap; gap: 0.25rem; padding: 0.25rem; }
    .part-acts button { min-height: 1.625rem; padding: 0 0.5rem; font-weight: 400; }
    .findings { padding: 0; list-style: none; }
    .findings > li { padding: 0.25rem 0.5rem; border-left: 4px solid var(--red); margin: 0.25rem 0; background: var(--red-tint); overflow-wrap: anywhere; }
    .findings small { display: block; color: var(--quiet); }
    .draft-tree { padding: 0; list-style: none; }
    .draft-tree > li { padding: 0.5rem 0 0.75rem; border-top: 1px solid var(--rule); }
    .draft-tree .facts { font-size: 0.875rem; }
    .draft-wording { font-size: 1.0625rem; }
    .draft-answers { padding-left: 1.25rem; list-style: none; border-left: 2px solid var(--rule); }
    .draft-answers > li { padding: 0.375rem 0; }
    .draft-answer .handle { font-weight: 600; }
    .draft-next, .draft-branches { padding-left: 1.25rem; }
    .outcomes { padding-left: 0; list-style: none; }
    .outcomes > li { padding: 0.375rem 0.5rem; margin: 0.25rem 0; border-left: 4px solid var(--blue-bar); background: var(--surface); }
    .outcomes > li.less { border-color: var(--red); background: var(--red-tint); }
    .outcomes small { display: block; color: var(--quiet); }
    .draft-edits { padding-left: 1.25rem; font-size: 0.875rem; }
    .draft-edits .struck bdi:last-of-type { text-decoration: line-through; }
    .draft-edits li { overflow-wrap: anywhere; }
    .draft-text { min-height: 30rem; font-family: ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace; font-size: 0.8125rem; white-space: pre; overflow-x: auto; }
    @media print {
      .draft-band { border: 3px dashed #000; background: none; padding-left: 0.75rem; position: static; }
      .draft-band > b { font-size: 1.5rem; }
      .draft-standing .actions, .draft-keys { display: none; }
      .part, .handle { text-decoration: none; }
    }

    """#
}
