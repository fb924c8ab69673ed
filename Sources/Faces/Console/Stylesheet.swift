// The classes a page may use; where a state has a class, the words of the row or entry say it too.
//
// Every page
//   body.signin          the sign-in page: one narrow column with form.fields
//   .top                 header that holds .strip, .desk and p.stale; stays on screen
//   .strip               a.product, .rehearsal, .centre, nav (aria-current="page"), person, #clock.clock, #data-age
//   .rehearsal           badge of a store that is not live; its presence also bands the top of the page
//   .desk                second line of the top: ul.count-strip and form.command
//   .count-strip         li.overdue .due-soon .informed .parked .nobody with <b>number</b>; add .none where it is 0
//   .command             form of the command line; its refusal is p.refusal, a child of .top
//   .stale               set by the script on #data-age and main; p#data-stale.stale role=alert hidden is the alarm
//   .unseen              for screen readers only; a link shows itself when it has the focus (skip link)
//   .clip                two lines at most (inside a board's cell); .quiet: secondary words
// Forms
//   .fields .actions     stacked fields; buttons in a row; button.primary; p.refusal says what was impossible
// Board
//   table.board          th and td of each column carry
//                        .due .priority .reference .nature .place .state .owner .next .units
//                        caption holds h1 and words; .owner .next .units td need data-label for narrow screens
//   .due                 <b>how long</b> and <time>; .priority holds span.p1 ... span.p5
//   tr.overdue           act now: red; tr.due-soon amber; tr.informed blue; tr.parked grey
// Incident
//   header.incident      h1 (span.p1, words, span.reference) and dl.facts
//   .facts               div > dt + dd; div.wide takes two columns; div.overdue .due-soon .informed .parked
//   .columns             two columns of sections, one when narrow
//   ol.log               li.entry: time, div > .author, p.words; li.machine > details[id] > summary, ol > li
//   li.struck            p.words > del, p.why says who, when and why
//   li.late              div > time.happened, time.recorded; p.why says both times in words
//   ol.path              li: p.question, p.answer (small for time or rule); li.leads is the determinant
//   table.units          th call sign, td.status; tr.overdue for a silent unit

/// The look of every page, served as one file; WCAG 2.2 AA in light and dark, on paper, at 200 % and 320 pixels.
enum Stylesheet {
  static let text = #"""
    :root {
      color-scheme: light dark;
      --ground: #fafaf8; --surface: #ffffff; --ink: #1b1e22; --quiet: #555b63; --rule: #dcddd8; --edge: #787e86;
      --accent: #0b5d5b; --on-accent: #ffffff;
      --red: #b3201a; --on-red: #ffffff; --red-words: #a31a14; --red-tint: #fdf2f0;
      --amber: #ffdc94; --on-amber: #2b1e00; --amber-words: #774600; --amber-bar: #b06a00;
      --blue-words: #1d559f; --blue-bar: #2f6bbd;
      --band: 0rem; --alarm: 0rem; --top: calc(4.5625rem + var(--band) + var(--alarm));
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #111417; --surface: #171b1f; --ink: #e6e8ea; --quiet: #a5adb6; --rule: #2c3238; --edge: #7d8690;
        --accent: #67c9bf; --on-accent: #05211e;
        --red: #ff7b6f; --on-red: #250502; --red-words: #ff9085; --red-tint: #241a1b;
        --amber: #dc9f33; --on-amber: #1c1200; --amber-words: #f0b95a; --amber-bar: #dc9f33;
        --blue-words: #86b6f6; --blue-bar: #5b97e6;
      }
    }

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
    .strip .clock { font-weight: 600; }
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
    .count-strip .due-soon:not(.none) { background: var(--amber); color: var(--on-amber); font-weight: 600; }
    .count-strip .due-soon:not(.none) b { color: inherit; }
    .count-strip .informed b { color: var(--blue-words); }
    .count-strip .parked b { color: var(--quiet); }

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

    /* Forms */
    label, legend { display: block; margin-bottom: 0.25rem; font-weight: 600; }
    label small { font-weight: 400; color: var(--quiet); }
    input, select, textarea, button { font: inherit; color: inherit; }
    input:not([type="checkbox"], [type="radio"]), select, textarea {
      width: 100%; min-height: 2.125rem; padding: 0.25rem 0.5rem;
      background: var(--surface); border: 1px solid var(--edge); border-radius: 3px;
    }
    ::placeholder { color: var(--quiet); opacity: 1; }
    textarea { min-height: 4.5rem; resize: vertical; }
    input[aria-invalid="true"] { border: 2px solid var(--red); }
    button {
      min-height: 2.125rem; padding: 0.25rem 0.875rem; cursor: pointer; font-weight: 600;
      background: var(--surface); border: 1px solid var(--edge); border-radius: 3px;
    }
    button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
    button:hover { border-color: var(--ink); box-shadow: inset 0 0 0 1px var(--ink); }
    button:disabled { color: var(--quiet); border-style: dashed; cursor: not-allowed; box-shadow: none; }
    .fields { display: grid; gap: 0.75rem; }
    .actions { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
    .refusal {
      padding: 0.5rem 0.75rem; border-left: 5px solid var(--red); background: var(--red-tint);
      color: var(--red-words); font-weight: 600;
    }
    .command { display: flex; flex: 1; gap: 0.5rem; align-items: center; justify-content: flex-end; }
    .command label { margin: 0; font-weight: 400; white-space: nowrap; color: var(--quiet); }
    .command input:not([type="checkbox"]) {
      flex: 1; max-width: 40rem; min-height: 1.625rem; padding-block: 0;
      font-family: ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace; font-size: 0.8125rem;
    }
    .top > .refusal { border-top: 1px solid var(--rule); }

    /* Signing in */
    .signin main { display: grid; gap: 1rem; max-width: 22rem; margin: 12vh auto 0; padding: 0 1rem 2rem; }
    .signin h1 { font-size: 1.5rem; }
    .signin button { width: 100%; }
    .signin .rehearsal { justify-self: start; }

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

    /* Half a screen, or zoomed to 200 %: the strip may wrap, the counts stay on screen */
    @media screen and (max-width: 62em) {
      :root { --top: 3.5rem; }
      main { padding-inline: 0.75rem; }
      .strip { flex-wrap: wrap; gap: 0 0.875rem; padding: 0.25rem 0.75rem; background: var(--surface); }
      .strip > * { white-space: normal; }
      .strip nav { order: 9; width: 100%; flex-wrap: wrap; margin-left: -0.5rem; }
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
    }

    /* A phone */
    @media screen and (max-width: 44em) {
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
      .strip nav, .command, button, form { display: none; }
      .board thead th[class] { width: 9%; box-shadow: none; border-bottom: 1px solid #000; }
      .board thead th.priority[class] { width: 5%; }
      .board thead th[class]:is(.nature, .place, .next) { width: 16.6%; }
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
      details::details-content { content-visibility: visible; block-size: auto; opacity: 1; }
      a { color: inherit; text-decoration: none; }
    }

    """#
}
