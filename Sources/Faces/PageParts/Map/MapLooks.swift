/// How maps look, whatever lies on them: quiet ground, controls as the rest of the page.
package enum MapLooks {
  package static let text = #"""
    :root { --map-ground: #f1f0eb; --map-main: #c3b48a; --map-road: #c9c9c2; --map-path: #d3d2ca; --map-rail: #9a9a98; --map-water: #9db9d3; }
    @media (prefers-color-scheme: dark) {
      :root { --map-ground: #14181c; --map-main: #6b6044; --map-road: #3d444b; --map-path: #333a40; --map-rail: #5c646c; --map-water: #35506b; }
    }
    .map {
      position: relative; isolation: isolate; height: 17rem; margin-top: 0.375rem; background: var(--map-ground);
      border: 1px solid var(--rule); border-radius: 4px; overflow: hidden; font: inherit; color: var(--ink);
    }
    .map[hidden] { display: none; }
    .map:focus-visible { outline-offset: -3px; }
    .credits { padding-top: 0.125rem; font-size: 0.75rem; color: var(--quiet); }
    .credits a { color: inherit; }
    .map.leaflet-container { font: inherit; background: var(--map-ground); }
    .map .leaflet-bar { border: 1px solid var(--edge); border-radius: 3px; box-shadow: none; }
    .map .leaflet-bar a { background: var(--surface); color: var(--ink); border-bottom-color: var(--rule); font-weight: 600; }
    .map .leaflet-bar a:hover, .map .leaflet-bar a:focus { background: var(--surface); }
    .map .leaflet-bar a.leaflet-disabled { background: var(--ground); color: var(--quiet); }
    .map .leaflet-bar a:focus-visible { position: relative; z-index: 1; }
    .map-name { pointer-events: none; background: none; border: 0; }
    .map-name span {
      position: absolute; transform: translate(-50%, -50%); padding: 0 0.125rem; white-space: nowrap; font-size: 0.6875rem;
      color: var(--quiet); text-shadow: 0 0 2px var(--map-ground), 0 0 2px var(--map-ground), 0 0 3px var(--map-ground);
    }
    .map-name.settlement span { font-size: 0.8125rem; font-weight: 600; color: var(--ink); }
    .map-name.degrees span { transform: none; }

    """#
}
