extension PhotoWaiting {
  /// Keeps photos in IndexedDB, each sealed by AES-GCM with the key of the link, which the page carries and the browser does not
  /// keep. Every photo is kept first and then sent, so that no reload loses one; its number makes two sendings of it one. They
  /// do not stand in the queue of other reports, since a status must not wait behind ten megabytes.
  package static let script = [beginning, keeping, sending, showing, running].joined()

  private static let beginning = #"""
    {
    const box = document.getElementById("photos-waiting");
    if (box && globalThis.indexedDB && globalThis.crypto?.subtle) {
    const { link, seal, action, now } = box.dataset;
    const photoBytesMax = 10e6, photosMax = 12, keptDaysMax = 7, sendMilliseconds = 130000, againMilliseconds = 5000;
    // The server's clock, as near as the page knows it: never ahead.
    const behind = Date.parse(now) - Date.now();
    let photos = [], why = "", isSending = false;

    const random = (count) =>
      [...crypto.getRandomValues(new Uint8Array(count))].map((each) => each.toString(16).padStart(2, "0")).join("");
    const sealingKey = crypto.subtle.importKey(
      "raw", Uint8Array.from(seal.match(/../g), (each) => parseInt(each, 16)), "AES-GCM", false, ["encrypt", "decrypt"]);

    const database = new Promise((done, failed) => {
      const asked = indexedDB.open("tocsin-photos", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("photos", { keyPath: "id" });
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    // What is not asked for yet is not in vain.
    database.catch(() => {});

    // Returns when it is in the store.
    async function inStore(mode, work) {
      const change = (await database).transaction("photos", mode), asked = work(change.objectStore("photos"));
      return new Promise((done, failed) => {
        change.oncomplete = () => done(asked.result);
        change.onabort = () => failed(change.error);
        change.onerror = () => failed(change.error);
      });
    }

    """#

  private static let keeping = #"""
    async function keepPhoto(form, file) {
      const numbered = form.dataset.keepsPhotos, iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await sealingKey, await file.arrayBuffer());
      const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
      const photo = {
        id: `${link} ${String(Date.now()).padStart(15, "0")} ${random(4)}`, link, action, kept: Date.now(), fields, iv, sealed,
        given: new Date(Date.now() + behind).toISOString(), size: file.size };
      await inStore("readwrite", (store) => store.put(photo));
      // The next one is another.
      form.reset();
      form.elements[numbered].value = random(16);
    }

    // Those of this link, in order; what nobody opened for a week goes.
    async function readPhotos() {
      const all = await inStore("readonly", (store) => store.getAll());
      const old = all.filter((each) => each.kept < Date.now() - keptDaysMax * 86400000);
      for (const each of old) await inStore("readwrite", (store) => store.delete(each.id));
      photos = all.filter((each) => each.link === link && !old.includes(each));
      show();
    }

    const dropPhoto = async (id) => {
      await inStore("readwrite", (store) => store.delete(id));
      await readPhotos();
    };

    function complain(form, words) {
      let place = form.querySelector(":scope > .refusal");
      if (!place) {
        place = Object.assign(document.createElement("p"), { className: "refusal" });
        place.setAttribute("role", "alert");
        form.prepend(place);
      }
      place.textContent = words;
    }

    async function take(event) {
      const form = event.target, file = form.matches("form[data-keeps-photos]") && form.elements.photo?.files[0];
      if (!file) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (form.hasAttribute("aria-busy")) return;
      if (file.size > photoBytesMax) { complain(form, "The photo is larger than 10 MB; take a smaller one."); return; }
      if (photos.length >= photosMax) { complain(form, `${photosMax} photos wait already; send or drop them first.`); return; }
      form.setAttribute("aria-busy", "true");
      let isKept = true;
      try { await keepPhoto(form, file); } catch { isKept = false; }
      form.removeAttribute("aria-busy");
      if (isKept) { form.querySelector(":scope > .refusal")?.remove(); await readPhotos(); sendPhotos(); return; }
      // The browser has no room: it goes at once, or not at all.
      if (navigator.onLine) form.submit();
      else complain(form, "There is no line, and this browser has no room to keep it. It stays chosen here; send it again.");
    }

    """#

  private static let sending = #"""
    async function post(photo) {
      const body = new FormData();
      for (const [name, value] of photo.fields) body.append(name, value);
      body.append("given-at", photo.given);
      const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: photo.iv }, await sealingKey, photo.sealed);
      body.append("photo", new Blob([plain]), "photo");
      const answer = await fetch(photo.action, {
        method: "POST", body, headers: { Accept: "text/html" }, signal: AbortSignal.timeout(sendMilliseconds) });
      return { answer, fresh: new DOMParser().parseFromString(await answer.text(), "text/html") };
    }

    const isLater = (status) => [408, 429, 502, 503, 504].includes(status);

    function refusalIn(fresh) {
      const told = fresh.querySelector("main .refusal") ?? fresh.querySelector("main p");
      return (told ?? fresh.querySelector("h1"))?.textContent.trim() || "The centre did not take it.";
    }

    // One after the other, by one tab at a time; what the server refuses stays, and what comes behind it goes on.
    async function sendAll() {
      await readPhotos();
      for (const photo of photos) {
        if (photo.refusal) continue;
        let sent;
        try { sent = await post(photo); } catch { why = "There is no line; it is tried again by itself."; break; }
        if (isLater(sent.answer.status)) { why = "The centre cannot take it now; it is tried again by itself."; break; }
        why = "";
        if (!sent.answer.ok) {
          await inStore("readwrite", (store) => store.put({ ...photo, refusal: refusalIn(sent.fresh) }));
          continue;
        }
        await inStore("readwrite", (store) => store.delete(photo.id));
        const count = sent.fresh.getElementById("photo-count"), shown = document.getElementById("photo-count");
        if (count) { shown?.remove(); document.querySelector("form[data-keeps-photos]")?.before(count); }
      }
      await readPhotos();
    }

    async function sendPhotos() {
      if (isSending) return;
      isSending = true;
      try {
        if (navigator.locks) await navigator.locks.request(`tocsin-photos ${link}`, { ifAvailable: true }, (lock) => lock && sendAll());
        else await sendAll();
      } catch { why = "This browser cannot read what it keeps; it is tried again by itself."; }
      isSending = false;
      show();
    }

    """#

  private static let showing = #"""
    function element(name, words, attributes = {}) {
      const made = Object.assign(document.createElement(name), attributes);
      made.append(words);
      return made;
    }

    const sizeOf = (bytes) => bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

    function show() {
      const left = photos.filter((each) => !each.refusal).length, refused = photos.length - left;
      const words = [left ? `Photos waiting to be sent: ${left}` : "", refused ? `Refused: ${refused}` : ""].filter(Boolean).join(", ");
      const title = document.getElementById("photos-waiting-title"), told = document.getElementById("photos-waiting-why");
      if (title.textContent !== words) title.textContent = words;
      const reason = left && why ? ` ${why}` : "";
      if (told.textContent !== reason) told.textContent = reason;
      box.hidden = !photos.length;
      const list = document.getElementById("photos-waiting-list"), state = JSON.stringify(photos.map(({ id, refusal }) => [id, refusal]));
      if (list.dataset.state === state) return;
      list.dataset.state = state;
      list.replaceChildren(...photos.map((photo) => {
        const line = element("li", ""), at = new Date(photo.given).toLocaleTimeString([], { hour12: false });
        line.append(element("b", `Photo, ${sizeOf(photo.size)}`), " ", element("time", `given ${at}`, { dateTime: photo.given }));
        if (photo.refusal) line.append(element("p", photo.refusal, { className: "refusal" }));
        const drop = element("button", "Drop", { type: "button" });
        drop.setAttribute("aria-label", `Drop the photo given ${at}`);
        drop.addEventListener("click", () => dropPhoto(photo.id));
        line.append(" ", drop);
        return line;
      }));
    }

    """#

  private static let running = #"""
    const say = () => { for (const each of document.querySelectorAll(".photo-waits")) each.hidden = false; };
    // The form is renewed with the page.
    new MutationObserver(say).observe(document.getElementById("main"), { childList: true });
    say();
    document.addEventListener("submit", take, { capture: true });
    addEventListener("online", sendPhotos);
    setInterval(() => { if (photos.some((each) => !each.refusal)) sendPhotos(); }, againMilliseconds);
    sendPhotos();
    }
    }

    """#
}
