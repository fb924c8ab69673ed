extension Looks {
  /// The map with its pins, and places offered below a field.
  static let map = #"""
    /* The map: quiet ground, pins that speak by shape and letters before colour */
    .map-section .head { display: flex; flex-wrap: wrap; gap: 0 0.5rem; align-items: center; justify-content: space-between; }
    .map-section .head button { min-height: 1.75rem; padding: 0.0625rem 0.5rem; font-weight: 400; }
    .columns .map-section h2 { border-top: 0; }
    .columns .map-section { border-top: 2px solid var(--ink); }
    .large .map { height: calc(100vh - var(--top) - 10rem); min-height: 20rem; }
    .pin-place { background: none; border: 0; }
    .pin-place:focus-within, .pin-place:hover { z-index: 10000 !important; }
    a.pin { display: block; pointer-events: auto; color: var(--ink); text-decoration: none; }
    a.pin svg { display: block; overflow: visible; }
    a.pin path { fill: var(--surface); stroke: var(--ink); stroke-width: 2; stroke-linejoin: round; paint-order: stroke; }
    a.pin text { fill: var(--ink); font-size: 12px; font-weight: 700; }
    a.pin.p1 path { fill: var(--ink); stroke: var(--surface); }
    a.pin.p1 text { fill: var(--surface); }
    a.pin.p2 path { stroke-width: 2.5; }
    a.pin.p2 text { font-size: 11px; }
    a.pin.p5 path { stroke-dasharray: 3 2; stroke-width: 1.5; }
    a.pin.p4 text, a.pin.p5 text { font-weight: 500; }
    a.pin.overdue path { fill: var(--red); stroke: var(--surface); }
    a.pin.overdue text { fill: var(--on-red); }
    a.pin.due-soon path { fill: var(--amber); stroke: var(--on-amber); }
    a.pin.due-soon text { fill: var(--on-amber); }
    a.pin.unit {
      padding: 0 0.375rem; min-height: 1.5rem; line-height: 1.375rem; font-size: 0.75rem; font-weight: 600; white-space: nowrap;
      background: var(--surface); border: 1px solid var(--ink); border-left-width: 4px; border-radius: 2px;
    }
    a.pin.unit::before {
      content: ""; position: absolute; left: -9px; top: -11px; width: 10px; height: 10px; border-radius: 50%;
      background: var(--ink); border: 2px solid var(--surface);
    }
    a.pin.unit.free::before { background: var(--edge); }
    a.pin.unit.free { border-style: dashed; border-left-style: solid; border-color: var(--edge); }
    a.pin.unit.dot:not(:hover, :focus) { width: 0; padding: 0; border-color: transparent; background: none; color: transparent; overflow: visible; text-indent: -100vw; }
    a.pin.here svg { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
    a.pin:focus-visible { outline-offset: 1px; }

    /* Places offered below a field */
    .field { position: relative; }
    .offers {
      position: absolute; z-index: 5; inset: 100% 0 auto; max-height: 20rem; min-width: min(22rem, calc(100vw - 2rem)); overflow-y: auto;
      background: var(--surface); border: 1px solid var(--edge); border-radius: 3px; box-shadow: 0 6px 18px rgb(0 0 0 / 0.18);
    }
    .offers[hidden] { display: none; }
    .offers li { padding: 0.3125rem 0.5rem; border-left: 4px solid transparent; line-height: 1.3; cursor: pointer; }
    .offers li small { color: var(--quiet); }
    .offers li + li { border-top: 1px solid var(--rule); }
    .offers [aria-selected="true"], .offers [role="option"]:hover {
      border-left-color: var(--accent); background: color-mix(in srgb, var(--accent) 12%, var(--surface));
    }
    .offers .credits { cursor: default; }
    .point-said { display: block; min-height: 1.25rem; padding-top: 0.1875rem; font-size: 0.75rem; color: var(--quiet); }
    .fleet li:target { background: color-mix(in srgb, var(--accent) 14%, var(--surface)); }

    """#
}
