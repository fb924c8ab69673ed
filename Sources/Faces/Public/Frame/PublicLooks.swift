internal import PageParts

/// The look of the public's pages: one column, large type, calm; in light and dark, at 320 pixels, at 200 %, and on paper.
enum PublicLooks {
  static let text = page + MapLooks.text + map

  private static let page = #"""
    :root {
      color-scheme: light dark;
      --ground: #fbfaf7; --surface: #ffffff; --ink: #1b1e22; --quiet: #4d545c; --rule: #dcddd8; --edge: #6d747c;
      --accent: #0b5d5b; --on-accent: #ffffff; --red-words: #9c1711; --red-tint: #fdf0ee; --red-edge: #b3201a;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #111417; --surface: #1a1f23; --ink: #e9ebed; --quiet: #b3bac2; --rule: #333a41; --edge: #8a939d;
        --accent: #67c9bf; --on-accent: #05211e; --red-words: #ff9d93; --red-tint: #2a1a1a; --red-edge: #ff7b6f;
      }
    }
    * { box-sizing: border-box; }
    html { background: var(--ground); color: var(--ink); }
    body { margin: 0; font: 1.1875rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", sans-serif; }
    .emergency { background: var(--red-tint); border-bottom: 3px solid var(--red-edge); }
    .emergency p, main, footer { max-width: 40rem; margin: 0 auto; padding: 0.75rem 1rem; }
    .emergency a { font-weight: 700; color: var(--red-words); display: inline-block; padding: 0.125rem 0; }
    .whole { white-space: nowrap; }
    main { padding-top: 1.5rem; padding-bottom: 2rem; }
    main:focus { outline: none; }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; text-wrap: balance; overflow-wrap: anywhere; }
    h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
    p { margin: 0 0 1rem; overflow-wrap: anywhere; }
    a { color: var(--accent); }
    .hint, .quiet { color: var(--quiet); font-size: 1rem; }
    .hint { margin: 0 0 0.375rem; }
    .services { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--rule); }
    .services li { border-bottom: 1px solid var(--rule); }
    .services a { display: block; padding: 0.75rem 0; font-weight: 600; overflow-wrap: anywhere; }
    .services .door { padding: 0.75rem 0; }
    .services .door p { margin: 0.125rem 0 0; }
    .fields { display: grid; gap: 1.25rem; }
    .field { display: grid; gap: 0.25rem; }
    .field > p:last-child { margin: 0.375rem 0 0; display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; }
    label, legend { font-weight: 600; }
    input, textarea, button {
      font: inherit; color: inherit; min-height: 2.875rem; padding: 0.5rem 0.75rem; border-radius: 4px;
      border: 2px solid var(--edge); background: var(--surface); width: 100%; max-width: 100%;
    }
    textarea { resize: vertical; }
    input[type=radio] { width: 1.375rem; min-height: 1.375rem; height: 1.375rem; margin: 0; accent-color: var(--accent); }
    input[aria-invalid] , textarea[aria-invalid] { border-color: var(--red-edge); }
    button { cursor: pointer; font-weight: 600; width: auto; }
    button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); padding-inline: 1.5rem; }
    button[hidden] { display: none; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    fieldset { border: 0; margin: 0; padding: 0; display: grid; gap: 0.5rem; }
    .choice { display: flex; gap: 0.75rem; align-items: center; min-height: 2.875rem; }
    .choice label { font-weight: 400; flex: 1; }
    .refusal { padding: 0.75rem 1rem; border: 2px solid var(--red-edge); background: var(--red-tint); color: var(--red-words); font-weight: 600; }
    .receipt { border: 2px solid var(--accent); background: var(--surface); padding: 1rem; margin: 0 0 1.5rem; }
    .receipt dt { color: var(--quiet); font-size: 1rem; }
    .receipt dd { margin: 0 0 0.75rem; font: 700 1.5rem/1.3 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: break-word; }
    .receipt dd:last-child { margin: 0; }
    .state { font-size: 1.375rem; font-weight: 600; margin: 0 0 0.5rem; }
    .story { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--rule); }
    .story li { padding: 0.625rem 0; border-bottom: 1px solid var(--rule); }
    .story time { display: block; color: var(--quiet); font-size: 1rem; }
    .story p { margin: 0; white-space: pre-line; }
    .story .ours { border-left: 4px solid var(--accent); padding-left: 0.75rem; }
    .thumb { max-width: 100%; height: auto; display: block; margin-top: 0.375rem; border: 1px solid var(--rule); }
    .trap { position: absolute; left: -200vw; width: 1px; height: 1px; overflow: hidden; }
    .unseen { position: absolute; left: -200vw; }
    .unseen:focus { left: 0.5rem; top: 0.5rem; background: var(--surface); padding: 0.5rem; z-index: 2; }
    footer { border-top: 1px solid var(--rule); color: var(--quiet); font-size: 1rem; }
    footer nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; }
    footer a { padding: 0.375rem 0; }
    @media print {
      .emergency, footer, button, form { display: none; }
      :root { --ground: #fff; --surface: #fff; --ink: #000; }
    }
    .waiting { max-width: 40rem; margin: 0 auto; padding: 0.75rem 1rem; border-left: 6px solid var(--red-edge); background: var(--surface); }
    .waiting[hidden] { display: none; }
    .waiting ol { margin: 0; padding: 0; list-style: none; }
    .waiting li { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: center; padding: 0.375rem 0; border-top: 1px solid var(--rule); }

    """#

  /// The map beside the field for a point; its controls are as large as all others here.
  private static let map = #"""
    #map-part[hidden] { display: none; }
    #map-part p:last-child { margin: 0.375rem 0 0; display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; }
    #map-part .map { height: min(22rem, 60vh); }
    .map .leaflet-bar a { width: 2.75rem; height: 2.75rem; line-height: 2.625rem; font-size: 1.5rem; }
    .point-mark { background: none; border: 0; }
    .point-mark::before {
      content: ""; position: absolute; left: -0.75rem; top: -1.75rem; width: 1.5rem; height: 1.5rem; border-radius: 50% 50% 50% 0;
      transform: rotate(-45deg); background: var(--accent); border: 3px solid var(--surface); outline: 2px solid var(--ink);
    }
    .map:focus-visible::after, #map-part:has(#map-middle:is(:hover, :focus-visible)) .map::after {
      content: ""; position: absolute; z-index: 1000; inset: calc(50% - 1rem); pointer-events: none; background:
        linear-gradient(var(--ink), var(--ink)) center / 2px 100% no-repeat, linear-gradient(var(--ink), var(--ink)) center / 100% 2px no-repeat;
    }

    """#
}
