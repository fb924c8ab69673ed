/// What keeps an open page live, served as one file; a page works without it and then says when it was made.
///
/// The page gives `<main data-live="/board/live">`, `#data-age` and, hidden, `#data-stale`. The stream answers with all
/// regions first, then `region` events (first line of the data: id of the element; the rest: its new content), `rows` events
/// for lists (see `EventText.rows`) and a `tick` at least every 2 s. Where it has an id, an element keeps focus, selection and what was typed, and a `details`
/// stays open. Regions do not nest, and a form that may be left half filled stands outside them.
enum LiveScript {
  static let text = #"""
    "use strict";
    // Regions of <main data-live="..."> are filled from a stream of events; the page says how old its data is.
    const main = document.querySelector("main[data-live], main[data-duty], main[data-editor]");
    const age = document.getElementById("data-age");
    const alarm = document.getElementById("data-stale");
    const staleSeconds = 10, reopenSeconds = 5;
    const typed = "select, textarea, input:not([type=checkbox], [type=radio], [type=submit], [type=button])";
    // What the open stream told last of each region; null of a list whose rows changed since it was told whole.
    const told = new Map();
    let source, openedAt, heardAt, moves = 0;

    // The greater of two clocks: one stands still while the machine sleeps, the other may be set back.
    const now = () => ({ wall: Date.now(), run: performance.now() });
    const secondsSince = (then) =>
      Math.floor(Math.max(Date.now() - then.wall, performance.now() - then.run) / 1000);

    // Between press and release nothing is put in the place of anything: what is pressed would be gone, and the click lost.
    const pressMilliseconds = 2000, touchMilliseconds = 400, forLater = [];
    let isPressed = false, letGo;

    function standStill() { isPressed = true; clearTimeout(letGo); letGo = setTimeout(goOn, pressMilliseconds); }
    function goOn() { isPressed = false; clearTimeout(letGo); for (const each of forLater.splice(0)) each(); }
    function released() { return isPressed ? new Promise((resolve) => forLater.push(resolve)) : undefined; }

    function whenReleased(show) {
      return (event) => {
        const from = source;
        heard();
        if (isPressed) forLater.push(() => { if (from === source) show(event); }); else show(event);
      };
    }

    const onControl = (event) => event.key === " " && event.target.matches?.("button, summary");
    addEventListener("pointerdown", standStill, { capture: true });
    addEventListener("keydown", (event) => { if (onControl(event) && !event.repeat) standStill(); }, { capture: true });
    // The click follows the release at once.
    for (const end of ["pointerup", "pointercancel", "keyup"])
      addEventListener(end, (event) => {
        if (!isPressed) return;
        clearTimeout(letGo);
        letGo = setTimeout(goOn, event.pointerType === "touch" ? touchMilliseconds : 0);
      }, { capture: true });

    function replace(event) {
      const cut = event.data.indexOf("\n");
      const id = event.data.slice(0, cut), html = event.data.slice(cut + 1);
      const region = document.getElementById(id);
      if (cut < 1 || (told.get(id) === html && id !== "moved")) return;
      told.set(id, html);
      if (!region) return;
      if (id === "moved") { moves += 1; if (region.textContent !== html) renew(); return; }
      const kept = hold(region.contains(document.activeElement) ? document.activeElement : null), stop = linkAt(region);
      const open = [...region.querySelectorAll("details[id][open]")].map((details) => details.id);
      region.innerHTML = html;
      if (id === "clock") setClock();
      for (const id of open) document.getElementById(id)?.setAttribute("open", "");
      restore(kept);
      goOnAt(stop, region);
      mark();
    }

    // A list tells only which of its rows went and which came; one that is not what the change was made from is fetched whole.
    function change(event) {
      const cut = event.data.indexOf("\n");
      const [id, before, gone, ...keys] = event.data.slice(0, cut).split(" ");
      const list = document.getElementById(id);
      told.set(id, null);
      if (!list) return;
      const old = [...list.children].slice(Number(before), Number(before) + Number(gone));
      const known = new Map(old.map((row) => [row.dataset.row, row]));
      const fresh = document.createElement(list.tagName);
      fresh.innerHTML = event.data.slice(cut + 1);
      const come = new Map([...fresh.children].map((row) => [row.dataset.row, row]));
      const rows = keys.map((key) => (key[0] === "+" ? come.get(key.slice(1)) : known.get(key)));
      if (old.length !== Number(gone) || rows.includes(undefined)) { reopen(); return; }
      const kept = list.contains(document.activeElement) ? hold(document.activeElement) : null, stop = linkAt(list);
      const next = list.children[Number(before) + Number(gone)] ?? null;
      for (const row of old) if (!rows.includes(row)) row.remove();
      for (const row of rows) list.insertBefore(row, next);
      if (kept && document.querySelector(kept.where) !== document.activeElement) restore(kept);
      goOnAt(stop, list);
      mark();
    }

    // A link that had the focus and is gone gives it to the one that stands in its place: nobody begins at the top of the page again.
    const links = (region) => [...region.querySelectorAll("a[href]")];
    const linkAt = (region) => links(region).indexOf(document.activeElement);

    function goOnAt(stop, region) {
      if (stop < 0 || document.activeElement !== document.body) return;
      const now = links(region);
      (now[stop] ?? now.at(-1))?.focus({ preventScroll: true });
    }

    // What has the focus, so that it is found again in what comes in its place: by its id, as the head of a fold that has one, or by where it leads.
    function hold(element) {
      const around = element?.parentElement?.closest("[id]")?.id;
      const where = element?.id ? `#${CSS.escape(element.id)}`
        : element?.matches("details[id] > summary") ? `#${CSS.escape(around)} > summary`
        : around && element.matches("a[href]") && `#${CSS.escape(around)} a[href="${CSS.escape(element.getAttribute("href"))}"]`;
      return where ? { where, value: element.value, start: element.selectionStart, end: element.selectionEnd } : null;
    }

    function restore(kept) {
      const element = kept && document.querySelector(kept.where);
      if (!element) return;
      if (element.matches(typed)) element.value = kept.value;
      element.focus({ preventScroll: true });
      if (typeof kept.start === "number") element.setSelectionRange(kept.start, kept.end);
    }

    function heard() { heardAt = now(); beat(); showAge(); }

    function showAge() {
      if (rests()) return;
      const seconds = secondsSince(heardAt), isStale = seconds > staleSeconds;
      age.textContent = isStale ? `DATA ${seconds} S OLD, NOT LIVE` : main.dataset.made ? `page as of ${main.dataset.made}` : `data ${seconds} s old`;
      age.classList.toggle("stale", isStale);
      main.classList.toggle("stale", isStale);
      if (alarm && alarm.hidden === isStale) alarm.hidden = !isStale;
      if (source.readyState === EventSource.CLOSED && secondsSince(openedAt) >= reopenSeconds) open();
    }

    // A page that was fetched may be older than what the stream told while it was on its way: what it told stays.
    function keepTold(content) {
      if (source?.readyState !== EventSource.OPEN || secondsSince(heardAt) > staleSeconds) { reopen(); return; }
      for (const [id, html] of told) {
        const next = content.querySelector(`#${CSS.escape(id)}`), now = document.getElementById(id);
        if (!next || id === "moved") continue;
        if (now) next.replaceChildren(...now.childNodes); else if (html !== null) next.innerHTML = html; else { reopen(); return; }
      }
    }

    function reopen() { source?.close(); told.clear(); open(); }

    function open() {
      source = new EventSource(main.dataset.live);
      openedAt = now();
      source.addEventListener("message", whenReleased(replace));
      source.addEventListener("region", whenReleased(replace));
      source.addEventListener("rows", whenReleased(change));
      source.addEventListener("tick", heard);
    }

    if (main?.dataset.live && age) { heardAt = now(); open(); setInterval(showAge, 1000); }

    """#
}
