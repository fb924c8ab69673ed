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

    // What a mark says and leads to changes more often than how it looks.
    function describe(link, pin) {
      link.setAttribute("href", pin.link);
      if (link.title === pin.words) return;
      link.setAttribute("aria-label", pin.words);
      link.title = pin.words;
    }

    function draw(pin) {
      const link = document.createElement("a");
      link.className = `pin ${pin.shape} ${pin.urgency} ${pin.link === page.dataset.page ? "here" : ""}`;
      describe(link, pin);
      if (pin.shape === "unit") { link.textContent = pin.letters; return link; }
      const picture = svg("svg", { viewBox: "0 0 30 30", width: 30, height: 30, "aria-hidden": "true" });
      picture.append(svg("path", { d: outlines[pin.shape] || outlines.unknown }));
      const letters = svg("text", { x: 15, y: pin.shape === "p2" ? 23 : 19.5, "text-anchor": "middle" });
      letters.textContent = pin.letters;
      picture.append(letters);
      link.append(picture);
      return link;
    }

    // The words of an entry, with commas where its parts end.
    function wordsOf(entry) {
      const walker = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT), words = [];
      while (walker.nextNode()) { const text = walker.currentNode.data.trim(); if (text) words.push(text); }
      return words.join(", ");
    }

    // What the lists hold now; what the page is about comes before the same in a list.
    function wanted() {
      const pins = new Map();
      for (const element of page.querySelectorAll(".pin-data")) {
        const { pin, shape, at, letters, words, link } = element.dataset, entry = element.closest("li, tr, .wide");
        const point = at.split(",").map(Number), focus = words !== undefined;
        if (point.length !== 2 || !point.every(Number.isFinite) || (pins.has(pin) && !focus)) continue;
        const urgency = ["overdue", "due-soon", "free"].find((name) => entry?.classList.contains(name))
          ?? pins.get(pin)?.urgency ?? "";
        pins.set(pin, {
          shape, point, urgency, focus, words: words ?? wordsOf(entry),
          letters: letters ?? (shape === "unknown" ? "?" : shape.toUpperCase()),
          link: link ?? entry.querySelector("a")?.getAttribute("href") ?? `#${entry.id}` });
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
        const look = JSON.stringify([pin.shape, pin.letters, pin.urgency, below, pin.link === page.dataset.page]);
        const known = marks.get(key);
        if (known?.look === look) { describe(known.link, pin); known.marker.setLatLng(pin.point); continue; }
        const hadFocus = known?.link === document.activeElement, link = draw(pin);
        const icon = L.divIcon({
          html: link, className: "pin-place", iconSize: null, iconAnchor: pin.shape === "unit" ? [-4, -6 - 24 * below] : [15, 15] });
        if (known) { known.marker.setIcon(icon).setLatLng(pin.point); Object.assign(known, { look, link }); }
        else marks.set(key, { look, link, marker: L.marker(pin.point, { icon, keyboard: false, interactive: false }).addTo(map) });
        if (hadFocus) link.focus();
      }
      say(pins);
      frame(pins);
      thin();
    }

    // Words that would cover others make room: of a unit that is free only its dot stays, until it is pointed at.
    function thin() {
      const links = [...marks.values()].map((known) => known.link).filter((link) => link.isConnected);
      for (const link of links) link.classList.remove("dot");
      const rank = (link) => !link.classList.contains("unit") ? 0 : link.classList.contains("free") ? 2 : 1;
      const boxes = links.map((link) => ({ link, rank: rank(link), area: link.getBoundingClientRect() }));
      // The dot of a unit stands above and left of its words, and is not to be covered either.
      const kept = boxes.filter((box) => box.rank > 0).map(({ link, area }) => (
        { link, left: area.left - 8, right: area.left + 2, top: area.top - 10, bottom: area.top }));
      for (const { link, rank, area } of boxes.sort((a, b) => a.rank - b.rank)) {
        const covers = (other) => other.link !== link && area.left < other.right && other.left < area.right
          && area.top < other.bottom && other.top < area.bottom;
        if (rank === 2 && kept.some(covers)) link.classList.add("dot"); else kept.push(area);
      }
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
      if (focus && !("fitsAll" in box.dataset)) { map.setView(focus.point, closestZoom, { animate: false }); return; }
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
