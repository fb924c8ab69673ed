extension MapScript {
  /// The marks, made of what the lists of the page hold, and which part of the map is shown for them.
  static let pins = #"""
    const outlines = {
      p1: "M10 2H20L28 10V20L20 28H10L2 20V10Z", p2: "M15 2L29 27H1Z", p3: "M15 1L29 15L15 29L1 15Z",
      p4: "M15 3A12 12 0 1 1 14.9 3Z", p5: "M15 5A10 10 0 1 1 14.9 5Z", unknown: "M4 4H26V26H4Z" };
    const svg = (name, attributes) => {
      const element = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      return element;
    };

    function draw(pin) {
      const link = document.createElement("a");
      link.className = `pin ${pin.shape} ${pin.urgency}`;
      link.href = pin.link || "#main";
      link.setAttribute("aria-label", pin.words);
      link.title = pin.words;
      if (pin.shape === "unit") { link.textContent = pin.letters; return link; }
      const picture = svg("svg", { viewBox: "0 0 30 30", width: 30, height: 30, "aria-hidden": "true" });
      picture.append(svg("path", { d: outlines[pin.shape] || outlines.unknown }));
      const letters = svg("text", { x: 15, y: pin.shape === "p2" ? 23 : 19.5, "text-anchor": "middle" });
      letters.textContent = pin.letters;
      picture.append(letters);
      link.append(picture);
      return link;
    }

    // What the lists hold now; the first of a key counts.
    function wanted() {
      const pins = new Map();
      for (const element of page.querySelectorAll(".pin-data")) {
        const { pin, shape, letters, words, at, urgency, link, focus } = element.dataset;
        const point = at.split(",").map(Number);
        if (point.length === 2 && point.every(Number.isFinite))
          if (!pins.has(pin) || focus) pins.set(pin, { shape, letters, words, point, urgency: urgency || "", link, focus });
      }
      return pins;
    }

    function mark() {
      const pins = wanted(), stacked = new Map();
      for (const [key, known] of marks) if (!pins.has(key)) { known.marker.remove(); marks.delete(key); }
      for (const [key, pin] of pins) {
        // Several units at one place stand below each other.
        const spot = pin.point.map((each) => each.toFixed(4)).join();
        const below = pin.shape === "unit" ? stacked.get(spot) ?? 0 : 0;
        if (pin.shape === "unit") stacked.set(spot, below + 1);
        const told = JSON.stringify([pin.shape, pin.letters, pin.words, pin.urgency, pin.link, below]);
        const known = marks.get(key);
        if (known && known.told === told) { known.marker.setLatLng(pin.point); continue; }
        const hadFocus = known?.link === document.activeElement, link = draw(pin);
        const icon = L.divIcon({
          html: link, className: "pin-place", iconSize: null, iconAnchor: pin.shape === "unit" ? [-4, -6 - 24 * below] : [15, 15] });
        if (known) { known.marker.setIcon(icon).setLatLng(pin.point); Object.assign(known, { told, link }); }
        else marks.set(key, { told, link, marker: L.marker(pin.point, { icon, keyboard: false, interactive: false }).addTo(map) });
        // Tab goes through the incidents before the units, whatever lies above what.
        if (hadFocus) link.focus();
      }
      say(pins);
      frame(pins);
    }

    function say(pins) {
      const units = [...pins.values()].filter((pin) => pin.shape === "unit").length, incidents = pins.size - units;
      const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;
      const place = document.getElementById("map-count");
      const words = `${count(incidents, "incident", "incidents")}, ${count(units, "unit", "units")}`;
      if (place && place.textContent !== words) place.textContent = words;
    }

    // Everything in sight, or what the page is about, until somebody moves the map by hand.
    function frame(pins, isAsked = false) {
      if ((isMoved && !isAsked) || !box.offsetHeight) return;
      const focus = isAsked ? null : [...pins.values()].find((pin) => pin.focus);
      if (focus) { map.setView(focus.point, closestZoom, { animate: false }); return; }
      const points = [...pins.values()].map((pin) => pin.point);
      if (points.length) {
        const bounds = L.latLngBounds(points);
        if (isAsked || !map.getBounds().pad(-0.05).contains(bounds) || map.getZoom() < 5)
          map.fitBounds(bounds, { padding: [48, 48], maxZoom: farthestFit - 1, animate: false });
        return;
      }
      if (!box.dataset.bounds) return;
      const [south, west, north, east] = box.dataset.bounds.split(",").map((each) => each / 1e7);
      map.fitBounds([[south, west], [north, east]], { animate: false });
    }

    """#
}
