/// A part of the look of every page.
extension Looks {
  /// What stands around every page: text, links, the strip and the counts.
  static let page = #"""
    /* The page */
    *, ::before, ::after { box-sizing: border-box; }
    html {
      scroll-padding-top: calc(var(--top) + 3rem); -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
    }
    body {
      margin: 0; background: var(--ground); color: var(--ink);
      font: 0.875rem/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
      font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
    }
    main { padding: 0 1rem 3rem; }
    h1, h2, h3, p, dl, dd, ol, ul, figure { margin: 0; padding: 0; }
    ol, ul { list-style: none; }
    h1 { font-size: 1.375rem; line-height: 1.25; font-weight: 600; letter-spacing: -0.005em; text-wrap: balance; }
    h2 { font-size: 0.9375rem; line-height: 1.4; font-weight: 600; }
    h3 { font-size: 0.875rem; font-weight: 600; }
    small { font-size: 0.75rem; }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible {
      outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; box-shadow: 0 0 0 2px var(--surface);
    }
    main:focus { outline: none; }
    kbd {
      font: 0.75rem ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace; padding: 0 0.3em;
      border: 1px solid var(--edge); border-radius: 3px;
    }
    .quiet { color: var(--quiet); }
    abbr { text-decoration: none; }
    .clip {
      display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; overflow: hidden;
    }
    .unseen:not(:focus) {
      position: absolute; width: 1px; height: 1px; margin: -1px;
      overflow: hidden; clip-path: inset(50%); white-space: nowrap;
    }
    .unseen:focus {
      position: fixed; z-index: 9; top: 0.5rem; left: 0.5rem; padding: 0.5rem 1rem; background: var(--surface);
    }

    /* The top: strip and counts stay on screen */
    .top { position: sticky; top: 0; z-index: 3; background: var(--surface); border-bottom: 1px solid var(--edge); }
    .strip { display: flex; align-items: center; gap: 0 1.25rem; min-height: 2.375rem; padding: 0 1rem; }
    .strip > * { white-space: nowrap; }
    .strip > :empty { display: none; }
    .strip button { min-height: 1.625rem; padding-block: 0; font-weight: 400; }
    .strip .product {
      padding: 0.25rem 0; font-weight: 650; letter-spacing: 0.01em; color: inherit; text-decoration: none;
    }
    .strip .centre { overflow: hidden; text-overflow: ellipsis; color: var(--quiet); }
    .strip nav { display: flex; gap: 0.25rem; margin-right: auto; }
    .strip nav a { padding: 0.25rem 0.5rem; color: inherit; text-decoration: none; }
    .strip nav a:hover { text-decoration: underline; }
    .strip nav a[aria-current] { font-weight: 600; box-shadow: inset 0 -2px var(--accent); }
    .strip .more { position: relative; }
    .more > summary { padding: 0.25rem 0.5rem; cursor: pointer; list-style-position: inside; }
    .more > summary:hover { text-decoration: underline; }
    .more.current > summary { font-weight: 600; box-shadow: inset 0 -2px var(--accent); }
    .more > ul {
      position: absolute; z-index: 5; left: 0; top: 100%; min-width: 12rem; max-height: 80vh; padding: 0.375rem; overflow-y: auto;
      background: var(--surface); border: 1px solid var(--edge); border-radius: 3px;
    }
    .strip .more ul a { display: block; padding: 0.375rem 0.5rem; }
    .strip .more ul a[aria-current] { box-shadow: inset 2px 0 var(--accent); }
    .strip .clock { min-width: 0; overflow: hidden; text-overflow: ellipsis; font-weight: 600; }
    .strip .person { min-width: 3rem; overflow: hidden; text-overflow: ellipsis; }
    .rehearsal {
      padding: 0.0625rem 0.5rem; border-radius: 2px; background: var(--ink); color: var(--surface);
      font-size: 0.75rem; font-weight: 700; letter-spacing: 0.1em; text-transform: uppercase; white-space: nowrap;
    }
    .top:has(.rehearsal)::before {
      content: ""; display: block; height: 0.375rem;
      background: repeating-linear-gradient(135deg, var(--ink) 0 8px, var(--surface) 8px 16px);
    }
    :root:has(.rehearsal) { --band: 0.375rem; }
    :root:has(p.stale:not([hidden])) { --alarm: 2.5625rem; }
    #data-age { color: var(--quiet); min-width: 7.5rem; text-align: right; }
    #data-age.stale, .top .stale {
      background: var(--red); color: var(--on-red); font-weight: 700; letter-spacing: 0.02em;
    }
    #data-age.stale { padding: 0.125rem 0.5rem; border-radius: 2px; }
    p.stale { padding: 0.5rem 1rem; font-size: 1.125rem; }
    p.stale[hidden] { display: none; }
    main.stale { box-shadow: inset 0 0 0 4px var(--red); }

    .desk { display: flex; gap: 0 1rem; min-height: 2.125rem; padding: 0 1rem; border-top: 1px solid var(--rule); }
    .pausing { color: var(--quiet); }
    .count-strip { display: flex; gap: 0 0.25rem; }
    .count-strip li {
      display: flex; align-items: center; gap: 0.4em; padding: 0 0.625rem; white-space: nowrap; color: var(--quiet);
    }
    .count-strip b { font-size: 1rem; color: var(--ink); }
    .count-strip a { color: inherit; }
    .count-strip .overdue:not(.none), .count-strip .nobody:not(.none) {
      background: var(--red); color: var(--on-red); font-weight: 600;
    }
    .count-strip .overdue:not(.none) b, .count-strip .nobody:not(.none) b { color: inherit; }
    .count-strip .due-soon:not(.none) { box-shadow: inset 0 -3px var(--amber-bar); color: var(--ink); font-weight: 600; }
    .count-strip .informed b { color: var(--blue-words); }
    .count-strip .parked b { color: var(--quiet); }

    """#
}
