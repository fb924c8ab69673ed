/// Offers places while one is typed into a field with `data-places`, served behind `WorkScript` in the same file.
///
/// The field is an ordinary one without script. With it the arrows choose among what is offered, Enter takes it, Escape
/// puts it away (the listbox pattern of ARIA). Taking one writes the address into the field, and its point into the field
/// of the same id with `-point`; typing on takes the point away again, since it no longer belongs to the words.
enum PlaceScript {
  static let text = #"""
    {
    const offered = { field: null, list: null, chosen: -1, timer: 0, asked: 0 };
    const placesWaitMilliseconds = 150;

    const isPlaceField = (element) => element?.matches?.("input[data-places]");
    const pointOf = (field) => document.getElementById(`${field.id}-point`);
    const saidOf = (field) => document.getElementById(`${field.id}-said`);

    // A list of its own beside the field, made when it is first needed.
    function arm(field) {
      if (offered.field === field && offered.list?.isConnected) return;
      putAway();
      const list = document.createElement("ul");
      list.id = `${field.id}-offers`;
      list.className = "offers";
      list.setAttribute("role", "listbox");
      list.setAttribute("aria-label", "Places");
      list.hidden = true;
      // Pressing an entry must not take the focus from the field first.
      list.addEventListener("mousedown", (event) => {
        event.preventDefault();
        const entry = event.target.closest("[role=option]");
        if (entry) takePlace([...list.querySelectorAll("[role=option]")].indexOf(entry));
      });
      document.getElementById(list.id)?.remove();
      field.insertAdjacentElement("afterend", list);
      for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"],
        ["aria-controls", list.id]]) field.setAttribute(name, value);
      Object.assign(offered, { field, list, chosen: -1, places: [] });
    }

    function putAway() {
      clearTimeout(offered.timer);
      offered.asked += 1;
      if (!offered.list) return;
      offered.list.hidden = true;
      offered.list.replaceChildren();
      offered.field.setAttribute("aria-expanded", "false");
      offered.field.removeAttribute("aria-activedescendant");
      offered.chosen = -1;
    }

    function ask() {
      clearTimeout(offered.timer);
      const field = offered.field, words = field.value.trim();
      if (words.length < 2) { putAway(); return; }
      offered.timer = setTimeout(async () => {
        const mine = ++offered.asked;
        const near = field.dataset.near ? `&near=${encodeURIComponent(field.dataset.near)}` : "";
        try {
          const answer = await fetch(`${field.dataset.places}?q=${encodeURIComponent(words)}${near}`);
          if (mine !== offered.asked || document.activeElement !== field) return;
          if (answer.ok && answer.headers.get("Content-Type") === "application/json") show(await answer.json());
          else putAway();
        } catch { putAway(); /* Offers are a help; without them the place is typed whole. */ }
      }, placesWaitMilliseconds);
    }

    function show({ places, credits }) {
      if (!places.length) { putAway(); return; }
      const entries = places.map((place, number) => {
        const entry = document.createElement("li");
        entry.id = `${offered.list.id}-${number}`;
        entry.setAttribute("role", "option");
        entry.setAttribute("aria-selected", "false");
        const name = document.createElement("bdi");
        name.textContent = place.text;
        const kind = document.createElement("small");
        kind.textContent = place.note ? `${place.kind}: ${place.note}` : place.kind;
        entry.append(name, " ", kind);
        return entry;
      });
      if (credits.length) {
        const credit = document.createElement("li");
        credit.className = "credits";
        credit.setAttribute("role", "presentation");
        credit.textContent = credits.join(" \u00b7 ");
        entries.push(credit);
      }
      offered.places = places;
      offered.chosen = -1;
      offered.list.replaceChildren(...entries);
      offered.list.hidden = false;
      offered.field.setAttribute("aria-expanded", "true");
      offered.field.removeAttribute("aria-activedescendant");
      saidOf(offered.field).textContent =
        `${places.length} ${places.length === 1 ? "place" : "places"} offered, choose with the arrows`;
    }

    function choose(step) {
      const entries = [...offered.list.querySelectorAll("[role=option]")];
      // One place more than there are entries: that of the words as they were typed.
      offered.chosen = (offered.chosen + 1 + step + entries.length + 1) % (entries.length + 1) - 1;
      entries.forEach((entry, number) => entry.setAttribute("aria-selected", String(number === offered.chosen)));
      const chosen = entries[offered.chosen];
      if (chosen) {
        offered.field.setAttribute("aria-activedescendant", chosen.id);
        chosen.scrollIntoView({ block: "nearest" });
      } else offered.field.removeAttribute("aria-activedescendant");
    }

    function takePlace(number) {
      const field = offered.field, place = offered.places[number];
      if (!place) return;
      field.value = place.text;
      setPoint(field, `${place.latitude},${place.longitude}`);
      putAway();
      saidOf(field).textContent = `on the map: ${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}`;
      // Drafts are kept by what is typed.
      field.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: "taken" }));
      field.focus();
    }

    function setPoint(field, point) {
      const kept = pointOf(field);
      if (!kept || kept.value === point) return;
      kept.value = point;
      kept.dispatchEvent(new Event("input", { bubbles: true }));
    }

    function inPlaceField(event) {
      if (!isPlaceField(event.target) || offered.field !== event.target || event.isComposing) return;
      const isOpen = offered.list && !offered.list.hidden;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (isOpen) choose(event.key === "ArrowDown" ? 1 : -1); else ask();
      } else if (event.key === "Enter" && isOpen && offered.chosen >= 0) takePlace(offered.chosen);
      else if (event.key === "Escape" && isOpen) putAway();
      else return;
      event.preventDefault();
      event.stopPropagation();
    }

    document.addEventListener("focusin", (event) => { if (isPlaceField(event.target)) arm(event.target); });
    document.addEventListener("focusout", (event) => { if (event.target === offered.field) putAway(); });
    document.addEventListener("keydown", inPlaceField, true);
    document.addEventListener("input", (event) => {
      if (!isPlaceField(event.target) || event.detail === "taken") return;
      arm(event.target);
      setPoint(event.target, "");
      saidOf(event.target).textContent = "";
      ask();
    });
    }

    """#
}
