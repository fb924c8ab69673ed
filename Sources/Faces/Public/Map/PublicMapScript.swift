internal import PageParts

/// What sets a point on the map of a page of the public, served behind Leaflet to the pages that have one.
enum PublicMapScript {
  static let text = [beginning, MapGround.script, setting, running].joined()

  private static let beginning = #"""
    "use strict";
    {
    const box = document.getElementById("map"), field = document.getElementById("point");
    const said = document.getElementById("map-said");
    const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const nearZoom = 16, steps = { ArrowUp: [0, -60], ArrowDown: [0, 60], ArrowLeft: [-60, 0], ArrowRight: [60, 0] };
    let map = null, mark = null;

    """#

  private static let setting = #"""
    // Latitude and longitude as people type them; nothing where they are none that a map has.
    function typedPoint() {
      const found = /^\s*(-?\d+(?:\.\d+)?)[\s,;]+(-?\d+(?:\.\d+)?)\s*$/.exec(field.value);
      const point = found && [Number(found[1]), Number(found[2])];
      return point && Math.abs(point[0]) <= 85 && Math.abs(point[1]) <= 180 ? point : null;
    }

    function putMark(point) {
      if (!point) { mark?.remove(); mark = null; return; }
      if (mark) mark.setLatLng(point);
      else mark = L.marker(point, {
        interactive: false, keyboard: false, icon: L.divIcon({ className: "point-mark", iconSize: null, iconAnchor: [0, 0] }) }).addTo(map);
    }

    function set(point) {
      const { lat, lng } = point.wrap();
      field.value = `${lat.toFixed(6)}, ${lng.toFixed(6)}`;
      field.form.elements.accuracy.value = "";
      putMark([lat, lng]);
      said.textContent = "The point is filled in. Press elsewhere to move it.";
    }

    // What was typed, or found by the telephone.
    function follow() {
      const point = typedPoint();
      putMark(point);
      said.textContent = "";
      if (point) map.setView(point, Math.max(map.getZoom(), nearZoom), { animate: false });
    }

    """#

  private static let running = #"""
    if (box && field && typeof L !== "undefined") {
      document.getElementById("map-part").hidden = false;
      box.hidden = false;
      map = L.map(box, {
        attributionControl: false, scrollWheelZoom: false, zoomAnimation: false, fadeAnimation: false,
        markerZoomAnimation: false, inertia: false, preferCanvas: true, keyboard: false, maxZoom: 19, minZoom: 2 });
      box.tabIndex = 0;
      // The wheel scrolls the page until the map was asked for.
      box.addEventListener("focusin", () => map.scrollWheelZoom.enable());
      box.addEventListener("focusout", () => map.scrollWheelZoom.disable());
      map.setView([20, 0], 2);
      const bounds = box.dataset.bounds?.split(",").map((each) => each / 1e7);
      if (bounds) map.fitBounds([bounds.slice(0, 2), bounds.slice(2)], { animate: false });
      lay();
      follow();
      map.on("click", (event) => set(event.latlng));
      box.addEventListener("keydown", (event) => {
        if (event.target !== box || event.ctrlKey || event.altKey || event.metaKey) return;
        const step = steps[event.key];
        // At once, so that the middle is where it is seen to be.
        if (step) map.panBy(step, { animate: false });
        else if (event.key === "+" || event.key === "=") map.zoomIn();
        else if (event.key === "-") map.zoomOut();
        else if (event.key === "Enter") set(map.getCenter());
        else return;
        event.preventDefault();
      });
      document.getElementById("map-middle").addEventListener("click", () => set(map.getCenter()));
      for (const kind of ["input", "change"]) field.addEventListener(kind, follow);
      new ResizeObserver(() => map.invalidateSize({ animate: false, pan: false })).observe(box);
    }
    }

    """#
}
