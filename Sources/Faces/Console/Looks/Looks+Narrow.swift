/// A part of the look of every page.
extension Looks {
  /// Half a screen, phones, forced colours.
  static let narrow = #"""
    /* Narrower: each row becomes a card of two lines that keeps the order of the words */
    @media screen and (max-width: 70em) {
      .board, .board caption, .board tbody { display: block; }
      .board thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .board tbody tr {
        display: grid; grid-template-columns: 6.25rem 2.5rem 7.25rem minmax(0, 1fr) minmax(0, 1fr) 8rem;
        border-bottom: 1px solid var(--rule);
      }
      .board tbody tr > * { border-bottom: 0; }
      .board tbody tr > :empty { display: none; }
      .board td.due { grid-row: 1 / span 2; }
      .board .nature { grid-area: 1 / 4; padding-bottom: 0; }
      .board .next { grid-area: 1 / 5 / span 2; }
      .board .state { grid-area: 1 / 6; padding-bottom: 0; }
      .board .owner { grid-area: 2 / 2 / auto / span 2; padding-left: 0.375rem; }
      .board .place:not([colspan]) { grid-area: 2 / 4; }
      .board .units { grid-area: 2 / 6; }
      .board td[colspan] { grid-area: 1 / 1 / auto / -1; padding: 0.75rem; }
      .board [data-label]::before { content: attr(data-label) " "; font-size: 0.75rem; color: var(--quiet); }
      .board [data-label] .clip { display: inline; }
      .board .next {
        align-self: start; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; line-clamp: 3;
        overflow: hidden; padding-bottom: 0;
      }
    }

    /* Where the strip is full, names before the zone that everybody here lives in */
    @media screen and (max-width: 84em) { .clock .zone { display: none; } }

    /* Half a screen, or zoomed to 200 %: the strip may wrap, the counts stay on screen */
    @media screen and (max-width: 62em) {
      :root { --top: 3.5rem; }
      main { padding-inline: 0.75rem; }
      .strip { flex-wrap: wrap; gap: 0 0.875rem; padding: 0.25rem 0.75rem; background: var(--surface); }
      .strip > * { white-space: normal; }
      .strip nav { order: 9; width: 100%; flex-wrap: wrap; margin-left: -0.5rem; }
      .strip .more[open] { width: 100%; }
      .more > ul {
        position: static; display: flex; flex-wrap: wrap; max-height: none; padding: 0; overflow: visible; border: 0; background: none;
      }
      .strip .clock { margin-left: auto; }
      #data-age { min-width: 0; }
      .top, .desk { display: contents; }
      .command { padding: 0.25rem 0.75rem; background: var(--surface); }
      .count-strip {
        position: sticky; top: 0; z-index: 3; gap: 0; background: var(--surface); border-bottom: 1px solid var(--edge);
      }
      .count-strip li {
        flex: 1 1 0; flex-direction: column; gap: 0; padding: 0.25rem; font-size: 0.75rem; line-height: 1.2;
        white-space: normal; text-align: center; overflow-wrap: normal;
      }
      p.stale { position: fixed; z-index: 4; inset: auto 0 0; }
      .columns { grid-template-columns: minmax(0, 1fr); }
      .columns > * + * { margin-top: 1.25rem; }
      .facts .wide { grid-column: auto; }
      .work, .work.idle { grid-template-columns: minmax(0, 1fr); margin-inline: 0; }
      .pane { height: auto; padding: 0.75rem 0; overflow: visible; }
      .pane:first-child { order: 3; padding-left: 0; border-right: 0; background: none; }
      .work.idle .pane:first-child { order: 0; }
      .pane:last-child:not(.middle) { padding-right: 0; }
    }

    /* A phone */
    @media screen and (max-width: 44em) {
      .wide-only { display: none; }
      .strip nav { gap: 0; }
      .strip .person { margin-left: auto; }
      .command { flex-wrap: wrap; }
      .command label { flex-basis: 100%; white-space: normal; }
      .strip .centre { display: none; }
      .board tbody tr {
        grid-template-columns: 6.25rem 2.5rem minmax(0, 1fr) minmax(0, 1fr); margin-bottom: 0.5rem;
        border: 1px solid var(--rule);
      }
      .board .state { grid-area: 1 / 4; text-align: right; }
      .board .nature { grid-area: 2 / 2 / auto / -1; padding-left: 0.625rem; }
      .board .place:not([colspan]) { grid-area: 3 / 1 / auto / -1; padding-left: 0.75rem; }
      .board .next { grid-area: 4 / 1 / auto / -1; padding: 0 0.75rem; margin-bottom: 0.25rem; }
      .board .owner { grid-area: 5 / 1 / auto / span 3; padding-left: 0.75rem; }
      .board .units { grid-area: 5 / 4; text-align: right; }
    }

    @media (forced-colors: active) {
      .board .overdue td.due, .count-strip .overdue:not(.none), .count-strip .nobody:not(.none), #data-age.stale {
        border: 3px solid;
      }
      .p1, .rehearsal { border: 2px solid; }
    }

    """#
}
