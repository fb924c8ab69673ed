/// How what lies under the marks is drawn, for the scripts of all pages that have a map: tiles, streets with their names, or a
/// grid. It stands in their block, where `box` is the element of the map, `map` Leaflet's own, and `colour` reads a colour of the
/// page.
package enum MapGround {
  package static let script = #"""
    let lines = null, names = null, grid = null, asked = null, drawn = null, last = null;

    function lay() {
      if (box.dataset.tiles) { L.tileLayer(box.dataset.tiles, { maxZoom: 19 }).addTo(map); return; }
      // Beneath the marks, and above each other in this order.
      [grid, lines, names] = [L.layerGroup(), L.layerGroup(), L.layerGroup()].map((layer) => layer.addTo(map));
      map.on("moveend", () => { clearTimeout(asked); asked = setTimeout(fetchStreets, 120); });
      matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { if (last) paint(last); });
      fetchStreets();
    }

    async function fetchStreets() {
      const zoom = map.getZoom(), view = map.getBounds();
      if (drawn && drawn.zoom === zoom && drawn.bounds.contains(view)) { if (last) write(last); return; }
      const bounds = view.pad(0.25);
      const sides = { south: bounds.getSouth(), west: bounds.getWest(), north: bounds.getNorth(), east: bounds.getEast(), zoom };
      try {
        const answer = await fetch(`${box.dataset.streets}?${new URLSearchParams(sides)}`);
        if (!answer.ok) return;
        const drawing = await answer.json();
        if (zoom !== map.getZoom()) return;
        drawn = { zoom, bounds };
        last = drawing;
        paint(drawing);
      } catch { /* The marks stand without streets; the page says by itself how old its data is. */ }
    }

    const styles = {
      1: ["--map-main", 5], 2: ["--map-main", 3.5], 3: ["--map-road", 2.5], 4: ["--map-road", 1.75],
      5: ["--map-path", 1], 6: ["--map-rail", 1.25], 7: ["--map-water", 1.5], 8: ["--map-water", 2] };

    function paint(drawing) {
      lines.clearLayers();
      for (const line of [...drawing.lines].reverse()) {
        const [name, weight] = styles[line.rank] || styles[5];
        const points = [];
        let latitude = 0, longitude = 0;
        for (let place = 0; place < line.steps.length; place += 2) {
          latitude += line.steps[place];
          longitude += line.steps[place + 1];
          points.push([latitude * drawing.grain / 1e7, longitude * drawing.grain / 1e7]);
        }
        line.points = points;
        const scale = map.getZoom() >= 17 ? 2.2 : map.getZoom() >= 15 ? 1.5 : 1;
        L.polyline(points, {
          color: colour(name), weight: weight * scale, interactive: false, smoothFactor: 1,
          dashArray: line.rank === 5 ? "3 4" : line.rank === 6 ? "8 3" : null }).addTo(lines);
      }
      write(drawing);
    }

    // Names where there is room for them, of settlements first, then of the longest streets in sight.
    function write(drawing) {
      names.clearLayers();
      grid.clearLayers();
      if (!drawing.lines.length && !drawing.labels.length) { rule(); return; }
      const taken = [], view = map.getBounds(), zoom = map.getZoom();
      const place = (text, point, kind, width) => {
        const at = map.latLngToContainerPoint(point);
        const area = [at.x - width / 2, at.y - 9, at.x + width / 2, at.y + 9];
        if (taken.some((other) => area[0] < other[2] && other[0] < area[2] && area[1] < other[3] && other[1] < area[3])) return;
        taken.push(area);
        const label = document.createElement("span");
        label.textContent = text;
        L.marker(point, { interactive: false, keyboard: false, zIndexOffset: -1e4,
          icon: L.divIcon({ html: label, className: `map-name ${kind}`, iconSize: null }) }).addTo(names);
      };
      // Two sources may both have a town.
      const towns = new Set();
      if (zoom < 17)
        for (const label of drawing.labels)
          if (view.contains([label.latitude, label.longitude]) && taken.length < 24 && !towns.has(label.name)) {
            towns.add(label.name);
            place(label.name, [label.latitude, label.longitude], "settlement", label.name.length * 7.5 + 10);
          }
      if (zoom < 15) return;
      const seen = new Set();
      for (const line of drawing.lines) {
        if (!line.name || line.rank > 5 || seen.has(line.name) || taken.length > 70) continue;
        const inside = line.points.filter((point) => view.contains(point));
        if (!inside.length) continue;
        seen.add(line.name);
        place(line.name, inside[Math.floor(inside.length / 2)], "street", line.name.length * 6.2 + 12);
      }
    }

    // Nothing is known of the ground: meridians and parallels, with their degrees.
    function rule() {
      const view = map.getBounds(), span = Math.max(view.getNorth() - view.getSouth(), 1e-4);
      const step = [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30].find((each) => span / each <= 6) || 45;
      const digits = Math.max(0, Math.ceil(-Math.log10(step)));
      const style = { color: colour("--map-road"), weight: 1, interactive: false };
      const label = (text, point) => {
        const element = document.createElement("span");
        element.textContent = text;
        L.marker(point, { interactive: false, keyboard: false,
          icon: L.divIcon({ html: element, className: "map-name degrees", iconSize: null }) }).addTo(grid);
      };
      const from = (edge) => Math.ceil(edge / step) * step;
      for (let latitude = from(Math.max(-85, view.getSouth())); latitude <= Math.min(85, view.getNorth()); latitude += step) {
        L.polyline([[latitude, view.getWest()], [latitude, view.getEast()]], style).addTo(grid);
        label(`${Math.abs(latitude).toFixed(digits)}\u00b0 ${latitude < 0 ? "S" : "N"}`, [latitude, view.getWest() + (view.getEast() - view.getWest()) * 0.03]);
      }
      const apart = map.getSize().x * step / (view.getEast() - view.getWest()), every = Math.ceil(72 / apart);
      for (let longitude = from(Math.max(-180, view.getWest())); longitude <= Math.min(180, view.getEast()); longitude += step) {
        L.polyline([[view.getSouth(), longitude], [view.getNorth(), longitude]], style).addTo(grid);
        if (Math.round(longitude / step) % every === 0) label(`${Math.abs(longitude).toFixed(digits)}\u00b0 ${longitude < 0 ? "W" : "E"}`, [view.getSouth() + span * 0.04, longitude]);
      }
    }

    """#
}
