internal import PageParts

/// Draws the map with Leaflet, served by itself to the pages that have one.
///
/// Its marks are what the lists of the page hold in `.pin-data`: one truth, told twice, live as the lists are. When the
/// inside of the page is replaced the map moves over into the new one. What lies under the marks are tiles, else streets
/// fetched for the part that is shown, else a grid with its coordinates.
enum MapScript {
  static let text = [beginning, pins, MapGround.script, running].joined()

  private static let beginning = #"""
    "use strict";
    {
    const page = document.querySelector("main");
    let isFolded = false;
    let box = null, map = null, marks = new Map(), isMoved = false, shownPage = null;
    const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const isTouch = matchMedia("(pointer: coarse)").matches;
    const closestZoom = 16, farthestFit = 17;

    function begin(place) {
      box = place;
      box.hidden = false;
      map = L.map(box, {
        attributionControl: false, zoomControl: true, scrollWheelZoom: false, dragging: !isTouch, preferCanvas: true,
        zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false, maxZoom: 19, minZoom: 2,
        worldCopyJump: false });
      // The wheel scrolls the page until the map was asked for.
      box.addEventListener("focusin", () => map.scrollWheelZoom.enable());
      box.addEventListener("focusout", () => map.scrollWheelZoom.disable());
      for (const kind of ["wheel", "pointerdown", "keydown", "touchstart"])
        box.addEventListener(kind, (event) => {
          const isPassing = event.key === "Tab" || (kind === "wheel" && !map.scrollWheelZoom.enabled());
          if (!isPassing && !event.target.closest?.("a.pin")) isMoved = true;
        }, { passive: true });
      map.setView([20, 0], 2);
      map.on("zoomend", thin);
      let wasSeen = box.offsetHeight > 0;
      new ResizeObserver(() => {
        map.invalidateSize({ animate: false, pan: false });
        const isSeen = box.offsetHeight > 0;
        if (isSeen && !wasSeen) frame(wanted());
        wasSeen = isSeen;
      }).observe(box);
    }

    """#

  private static let running = #"""
    function settleMap() {
      const place = document.getElementById("map");
      if (!place || typeof L === "undefined") return;
      if (!box) { begin(place); lay(); }
      else if (place !== box) {
        place.replaceWith(box);
        map.invalidateSize({ animate: false, pan: false });
      }
      const absent = document.getElementById("map-absent"), all = document.getElementById("map-all");
      const fold = document.getElementById("map-fold");
      if (fold && isFolded) fold.open = false;
      if (absent) absent.hidden = true;
      if (all) all.hidden = false;
      if (shownPage !== page.dataset.page) { shownPage = page.dataset.page; isMoved = false; }
      mark();
    }

    if (page && document.getElementById("map")) {
      let isWaiting = false;
      new MutationObserver((changes) => {
        if (isWaiting || changes.every((change) => box?.contains(change.target))) return;
        isWaiting = true;
        queueMicrotask(() => { isWaiting = false; settleMap(); });
      }).observe(page, { childList: true, subtree: true });
      // Somebody put the map away: it stays so when the page is renewed.
      document.addEventListener("click", (event) => {
        const fold = event.target.closest?.("#map-fold > summary")?.parentElement;
        if (fold) isFolded = fold.open;
        if (event.target.id !== "map-all") return;
        isMoved = true;
        frame(wanted(), true);
      });
      settleMap();
    }
    }

    """#
}
