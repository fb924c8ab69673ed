extension Looks {
  /// Accounts, sessions, and the lock over a page.
  static let accounts = #"""
    /* Accounts */
    .columns.keeping { padding-top: 1rem; }
    .columns.keeping > div { display: grid; gap: 1.75rem; align-content: start; }
    .keeping h1, .keeping h2 { margin-bottom: 0.5rem; }
    .keeping form.fields { max-width: 34rem; }
    table.list { width: 100%; border-collapse: collapse; }
    table.list th, table.list td {
      padding: 0.375rem 0.75rem 0.375rem 0; text-align: left; vertical-align: top;
      border-bottom: 1px solid var(--rule);
    }
    table.list thead th { font-size: 0.75rem; color: var(--quiet); font-weight: 600; }
    .choices { margin: 0; padding: 0; border: 0; display: grid; gap: 0.25rem; min-width: 0; }
    .choices legend { padding: 0; }
    .choices > div { display: flex; gap: 0.5rem; align-items: baseline; }
    .choices label { margin: 0; font-weight: 400; }
    .choices input { width: 1rem; height: 1rem; flex: none; accent-color: var(--accent); position: relative; top: 0.125rem; margin: 0; }
    .handout {
      display: grid; gap: 0.5rem; margin: 1rem 0; padding: 0.75rem 1rem; border: 2px solid var(--accent);
      border-radius: 3px; background: var(--surface);
    }
    .handout code { font-size: 0.9375rem; user-select: all; }
    .handout .key { font-size: 1.25rem; letter-spacing: 0.05em; }
    .sessions { display: grid; gap: 0.75rem; }
    .sessions li {
      display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; justify-content: space-between; align-items: center;
      padding-bottom: 0.75rem; border-bottom: 1px solid var(--rule);
    }
    .sessions li > div { flex: 1 1 16rem; }
    .sessions input:not([type="hidden"]) { width: 12rem; }
    .strip .person { color: inherit; }

    /* The lock: what stands behind it is not to be read */
    dialog.lock {
      width: min(24rem, calc(100vw - 2rem)); padding: 1.25rem; color: var(--ink); background: var(--surface);
      border: 1px solid var(--edge); border-radius: 3px;
    }
    .locked body > :not(dialog) { visibility: hidden; }
    dialog.lock::backdrop { background: var(--ground); }
    dialog.lock h2 { margin-bottom: 0.75rem; font-size: 1.375rem; }
    dialog.lock [hidden] { display: none; }
    /* The interface for programs, as a page */
    .reference { max-width: 60rem; padding: 1rem; }
    .reference h2 { margin-top: 2rem; }
    .reference section { margin-top: 1.25rem; padding-top: 0.5rem; border-top: 1px solid var(--rule); }
    .reference dl { display: grid; grid-template-columns: minmax(12rem, max-content) 1fr; gap: 0.125rem 1rem; }
    .reference dt { overflow-wrap: anywhere; }
    .signin details { color: var(--quiet); }
    .signin details p { margin-top: 0.5rem; }
    .signin summary { cursor: pointer; }

    @media screen and (max-width: 44em) {
      table.list, table.list tbody, table.list tr, table.list th, table.list td { display: block; }
      table.list thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      table.list tr { padding: 0.5rem 0; border-bottom: 1px solid var(--rule); }
      table.list th, table.list td { padding: 0.0625rem 0; border-bottom: 0; }
      table.list td[data-label]::before { content: attr(data-label) ": "; font-size: 0.75rem; color: var(--quiet); }
    }

    """#
}
