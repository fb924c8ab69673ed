/// What keeps words that are not sent yet, served in the same file as `WorkScript`.
///
/// Every field for words of a form that gives an order is kept in the browser from the first keystroke until it is taken, under the
/// account, the form's address and the field's name. It is sealed as what waits is (`WaitingScript`), and put back only into a field
/// that says what it said when the words were typed. Two weeks after the last keystroke it is of no call that anybody still deals with, and is forgotten.
enum DraftScript {
  static let text = #"""
    const draftKinds = ["text", "search", "tel", "number", "date", "time", "textarea"];
    const newestDrafts = new Map();
    // What was put back and not touched since.
    const oldDrafts = new Set();
    const draftLife = 14 * 24 * 3600_000;
    let toldUntil = 0;

    // When the last key was pressed stands before what is sealed, so that what is old goes whoever wrote it.
    function forgetOldDrafts() {
      for (const name of Object.keys(waitingBox).filter((each) => each.startsWith("draft "))) {
        const kept = waitingBox.getItem(name), typed = Number(kept.split(" ", 1)[0]);
        if (Date.now() - typed > draftLife) waitingBox.removeItem(name);
        if (!Number.isNaN(typed)) continue;
        // What was kept before times were is given today's.
        try { waitingBox.setItem(name, `${Date.now()} ${kept}`); } catch { /* No room is left: it stays as it is. */ }
      }
    }

    // undefined for what is not kept: secrets, what only looks for something, and what leaves the page with a file.
    function draft(field) {
      const form = field.form;
      // A field may be called `id` or `action`: what the form says of itself is read from its attributes.
      const [method, id, action] = ["method", "id", "action"].map((each) => form?.getAttribute(each));
      if (method !== "post" || id === "command" || form.enctype === "multipart/form-data" || !main.contains(field)) return undefined;
      if (!field.name || !draftKinds.includes(field.type) || field.autocomplete === "one-time-code") return undefined;
      return `draft ${encodeURIComponent(account)} ${id} ${action} ${field.name}`;
    }

    async function keep(event) {
      const field = event.target, name = draft(field);
      if (!name) return;
      const subject = field.form.getAttribute("action").match(/^\/(incidents|contacts)\/[^/]+(?=\/)/)?.[0];
      if (subject) tell(subject);
      const words = field.value, before = initial(field);
      newestDrafts.set(name, words);
      oldDrafts.delete(name);
      if (words === before) { waitingBox.removeItem(name); return; }
      const text = await sealed([before, words]);
      // What was typed or sent meanwhile is newer.
      if (newestDrafts.get(name) !== words) return;
      try { waitingBox.setItem(name, `${Date.now()} ${text}`); } catch { /* No room is left in this browser: the words stand in the page alone. */ }
    }

    function restoreDrafts() {
      forgetOldDrafts();
      for (const field of main.querySelectorAll("input, textarea")) {
        const name = draft(field), text = name && waitingBox.getItem(name);
        // A page that was renewed carries over what is typed, not what was said about it.
        if (oldDrafts.has(name) && field.value !== initial(field)) tellRestored(field.form);
        else if (text) restoreDraft(field, text);
      }
    }

    async function restoreDraft(field, text) {
      const kept = await unsealed(text.slice(text.indexOf(" ") + 1));
      if (!Array.isArray(kept) || !field.isConnected) return;
      if (kept[0] !== initial(field) || field.value !== initial(field)) return;
      field.value = kept[1];
      oldDrafts.add(draft(field));
      tellRestored(field.form);
    }

    // Words for one caller are not to be taken for the next one's: that they are old stands above them.
    function tellRestored(form) {
      if (form.querySelector(":scope > .kept")) return;
      const place = made("p", "What you typed before and did not send stands here again. ", { className: "kept", role: "status" });
      const clear = made("button", "Clear", { type: "button" });
      clear.addEventListener("click", () => {
        forget(form);
        form.reset();
        place.remove();
        fields(form)[0]?.focus();
      });
      place.append(clear);
      form.prepend(place);
    }

    // Others see that somebody writes, not what; told every 3 s at most.
    function tell(subject) {
      if (performance.now() < toldUntil) return;
      toldUntil = performance.now() + 3000;
      fetch(`${subject}/typing`, { method: "POST" }).catch(() => { toldUntil = 0; });
    }

    function forget(form) {
      for (const field of fields(form)) {
        const name = draft(field);
        if (name) { newestDrafts.delete(name); oldDrafts.delete(name); waitingBox.removeItem(name); }
      }
    }

    """#
}
