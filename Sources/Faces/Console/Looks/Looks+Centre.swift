/// A part of the look of every page.
extension Looks {
  /// The pages about the centre, and the wallboard that is read from afar.
  static let centre = #"""
    /* The centre */
    section.keeping { padding-top: 1rem; }
    .columns.keeping section:first-child { margin-top: 0; }
    table.list th, table.list td { overflow-wrap: break-word; }
    .keeping form.inline { margin-bottom: 0.75rem; }
    .keeping form.inline > .field > select, .keeping form.inline > .field > input { width: 100%; }
    .keeping section > h2, .keeping section > h3 { margin-top: 1rem; }
    .plain > li { padding: 0.375rem 0; border-bottom: 1px solid var(--rule); }
    table.list .gone > * { color: var(--quiet); }
    table.list td { unicode-bidi: plaintext; }
    .keeping .card { margin-top: 1rem; }
    .keeping .tasks .head { display: flex; flex-wrap: wrap; gap: 0 0.5rem; }
    .keeping form + form { margin-top: 1.25rem; }
    .pane-forms summary { width: fit-content; padding: 0.375rem 0; cursor: pointer; }
    .keeping .pane-forms .actions { display: flex; flex-wrap: wrap; gap: 0.375rem; align-items: center; padding: 0.375rem 0; }
    .keeping .pane-forms .actions > b { min-width: 4rem; }
    .finds > li { padding: 0.5rem 0; border-bottom: 1px solid var(--rule); }
    .finds > li > a { font-weight: 600; }
    mark { background: var(--amber); color: var(--on-amber); }

    /* The wallboard */
    .top:has(~ main .wall) :is(nav, .person, form) { display: none; }
    .wall {
      display: grid; grid-template-columns: minmax(0, 1fr) 16rem; gap: 1.5rem; padding-top: 1.5rem;
      font-size: clamp(1rem, 0.6rem + 1.1vw, 2rem); line-height: 1.3;
    }
    .wall-waiting { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0 2rem; align-items: baseline; }
    .wall-waiting b { font-size: 2.5em; line-height: 1; }
    .wall-waiting .overdue { padding: 0 0.5em; background: var(--red); color: var(--on-red); border-radius: 3px; }
    .wall-lines li {
      display: grid; grid-template-columns: 7em 2.5em 7em minmax(0, 1fr) minmax(0, 1fr); gap: 0 0.75em; align-items: baseline;
      padding: 0.25em 0.5em; border-bottom: 1px solid var(--rule); border-left: 6px solid transparent;
    }
    .wall-lines .due { padding: 0 0.3em; border-radius: 2px; }
    .wall-lines .overdue { border-left-color: var(--red); }
    .wall-lines .overdue .due { background: var(--red); color: var(--on-red); }
    .wall-lines .due-soon { border-left-color: var(--amber-bar); }
    .wall-lines .due-soon .due { background: var(--amber); color: var(--on-amber); }
    .wall-lines li.quiet { display: block; }
    .wall-units b { display: inline-block; min-width: 1.5em; font-size: 1.75em; }
    @media screen and (max-width: 62em) {
      .wall { grid-template-columns: minmax(0, 1fr); }
      .wall-lines li { grid-template-columns: 7em 2.5em minmax(0, 1fr); }
      .wall-lines li > span:nth-of-type(n + 3) { grid-column: 1 / -1; }
      .wall-units { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
    }

    """#
}
