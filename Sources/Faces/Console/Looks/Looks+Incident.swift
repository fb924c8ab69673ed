/// A part of the look of every page.
extension Looks {
  /// An incident: facts, log, path, units.
  static let incident = #"""
    /* An incident */
    .incident { padding: 0.875rem 0 0.75rem; }
    .incident h1 { max-width: 60rem; }
    .incident .reference { font-weight: 400; color: var(--quiet); }
    .facts {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: 0.5rem 1.5rem;
      margin-top: 0.75rem;
    }
    .facts dt, .units .label { font-size: 0.75rem; color: var(--quiet); }
    .facts dd { max-width: 36rem; }
    .facts .wide { grid-column: span 2; }
    .facts .overdue, .facts .due-soon, .facts .informed, .facts .parked {
      padding-left: 0.5rem; border-left: 4px solid var(--red);
    }
    .facts .overdue dd { color: var(--red-words); font-weight: 600; }
    .facts .due-soon { border-left-color: var(--amber-bar); }
    .facts .due-soon dd { color: var(--amber-words); font-weight: 600; }
    .facts .informed { border-left: 4px solid var(--blue-bar); }
    .facts .parked { border-left: 4px dotted var(--edge); }
    .columns { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 3fr); gap: 0 2rem; align-items: start; }
    .columns section + section { margin-top: 1.25rem; }
    .columns h2 { padding: 0.5rem 0 0.25rem; border-top: 2px solid var(--ink); }

    /* The log: people's entries in full, the machine's folded */
    .log > li, .log .machine li {
      display: grid; grid-template-columns: 5.25rem minmax(0, 1fr); gap: 0 0.75rem;
      padding: 0.375rem 0; border-bottom: 1px solid var(--rule);
    }
    .log time { color: var(--quiet); }
    .log .author { display: block; font-size: 0.75rem; color: var(--quiet); }
    .log .words {
      font-size: 0.9375rem; max-width: 68ch; white-space: pre-line; unicode-bidi: plaintext; text-align: left;
    }
    .log > .machine { grid-template-columns: minmax(0, 1fr); padding: 0; color: var(--quiet); }
    .log .wide { grid-column: 1 / -1; }
    .log summary { padding: 0.3125rem 0; font-size: 0.8125rem; cursor: pointer; }
    .log .machine li { font-size: 0.8125rem; padding: 0.1875rem 0; border-bottom: 0; }
    .log .machine .words { font-size: inherit; }
    .log .machine ol { padding-bottom: 0.375rem; }
    .struck .words del { color: var(--quiet); text-decoration-thickness: 1.5px; }
    .struck .why, .late .why { font-size: 0.8125rem; color: var(--quiet); }
    .struck .why b, .late .why b { color: var(--ink); font-weight: 600; }
    .late time { display: block; }
    .late time.happened { color: var(--ink); font-weight: 600; }
    .late time.recorded { font-size: 0.75rem; white-space: nowrap; }
    .log + form { margin-top: 1.25rem; }

    /* Questions and answers that led here */
    .path > li { padding: 0.375rem 0; border-bottom: 1px solid var(--rule); }
    .path .question { color: var(--quiet); }
    .path .answer { font-weight: 600; }
    .path .answer small { font-weight: 400; color: var(--quiet); margin-left: 0.5em; }
    .path .leads { border-bottom: 0; }

    /* Units on the incident */
    table.units { width: 100%; border-collapse: collapse; table-layout: fixed; }
    table.units th, table.units td {
      padding: 0.3125rem 0.75rem 0.3125rem 0; text-align: left; vertical-align: top;
      border-bottom: 1px solid var(--rule);
    }
    table.units thead th { font-size: 0.75rem; color: var(--quiet); font-weight: 600; }
    table.units tbody th { font-weight: 600; }
    table.units .overdue th { box-shadow: inset 5px 0 var(--red); padding-left: 0.75rem; }
    table.units .overdue .status { color: var(--red-words); font-weight: 600; }
    .photos { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.5rem; }
    figure.photo { margin: 0.25rem 0 0; max-width: 16rem; }
    figure.photo img {
      display: block; max-width: 100%; max-height: 12rem; width: auto; height: auto; border: 1px solid var(--rule);
    }
    figure.photo figcaption { font-size: 0.8125rem; color: var(--quiet); overflow-wrap: anywhere; }

    """#
}
