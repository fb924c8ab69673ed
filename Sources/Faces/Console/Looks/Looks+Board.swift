/// A part of the look of every page.
extension Looks {
  /// The board and the states of its rows.
  static let board = #"""
    /* The board */
    .board { width: 100%; border-collapse: separate; border-spacing: 0; table-layout: fixed; }
    .board caption { padding: 0.75rem 0 0.5rem; text-align: left; color: var(--quiet); }
    .board caption h1 { display: inline; margin-right: 0.75rem; color: var(--ink); font-size: 1.125rem; }
    .board thead th {
      position: sticky; top: var(--top); z-index: 2; padding: 0.375rem 0.5rem;
      background: var(--ground); color: var(--quiet);
      font-size: 0.75rem; font-weight: 600; text-align: left;
      vertical-align: bottom; box-shadow: inset 0 -1px var(--edge);
    }
    .board td, .board tbody th {
      padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; font-weight: 400; line-height: 1.3;
      unicode-bidi: plaintext; border-bottom: 1px solid var(--rule);
    }
    .board tbody tr { background: var(--surface); }
    .board tbody tr:hover { background: color-mix(in srgb, var(--accent) 8%, var(--surface)); }
    .board thead .due { width: 9rem; padding-left: 0.75rem; }
    .board thead .priority { width: 3rem; }
    .board thead .reference { width: 7.25rem; }
    .board thead .state { width: 7.5rem; }
    .board thead .owner { width: 8rem; }
    .board thead .units { width: 7rem; }
    .board td.due { padding-left: 0.5rem; border-left: 4px solid transparent; }
    .board .due b { display: block; font-weight: 600; }
    .board .due time { font-size: 0.75rem; color: var(--quiet); }
    .board .priority { padding-inline: 0.25rem; text-align: center; }
    .board .reference { white-space: nowrap; }
    .board .reference a { display: inline-block; min-height: 1.5rem; font-weight: 600; text-decoration: none; }
    .board .reference a:hover, .board .reference a:focus-visible { text-decoration: underline; }
    .board td.nature { font-weight: 600; }
    .board .late { display: block; color: var(--red-words); }

    /* Priority speaks by weight, not by colour: colour is for what is due. */
    .p1, .p2, .p3, .p4, .p5 {
      display: inline-block; min-width: 1.75rem; padding: 0 0.2em; border-radius: 2px; text-align: center;
      border: 1px solid transparent;
    }
    .p1 { background: var(--ink); color: var(--surface); font-weight: 700; }
    .p2 { border-color: currentcolor; font-weight: 700; }
    .p3 { font-weight: 600; }
    .p4, .p5 { color: var(--quiet); }

    /* Row states: order, words, shape of the bar, then colour. */
    .board tbody tr.overdue, table.units tr.overdue { background: var(--red-tint); }
    .board .overdue td.due {
      background-color: var(--red); color: var(--on-red); border-left-color: var(--red);
      border-bottom-color: color-mix(in srgb, var(--red) 75%, var(--surface));
    }
    .board .overdue .due time { color: inherit; }
    .board .due-soon td.due {
      background-color: var(--amber); color: var(--on-amber); border-left-color: var(--amber-bar);
      border-bottom-color: color-mix(in srgb, var(--amber) 75%, var(--surface));
    }
    .board .due-soon .due time { color: inherit; }
    .board .informed td.due { border-left-color: var(--blue-bar); }
    .board .informed .due b { color: var(--blue-words); }
    .board .parked td.due { border-left: 4px dotted var(--edge); }
    .board .parked > *, .board .parked td.nature { color: var(--quiet); font-weight: 400; }

    """#
}
