extension WaitingScript {
  /// The list of what waits, with the times, what was refused and why, and what can be done about it.
  static let showing = #"""
    function made(name, words = "", attributes = {}) {
      const element = Object.assign(document.createElement(name), attributes);
      element.append(words);
      return element;
    }

    function showWaiting() {
      const part = document.getElementById("waiting"), list = document.getElementById("waiting-list");
      if (!part) return;
      const refused = [...waiting.values()].filter((each) => each.refusal).length, left = waiting.size - refused;
      const words = [left ? `Waiting to be sent: ${left}` : "", refused ? `Refused: ${refused}` : ""].filter(Boolean).join(", ");
      const title = document.getElementById("waiting-title"), why = document.getElementById("waiting-why");
      if (title.textContent !== words) title.textContent = words;
      const reason = left && waitingWhy ? ` ${waitingWhy}` : "";
      if (why.textContent !== reason) why.textContent = reason;
      part.hidden = !waiting.size;
      const lines = new Map([...list.children].map((each) => [each.dataset.name, each]));
      for (const [name, line] of lines) if (!waiting.has(name)) line.remove();
      for (const [name, entry] of waiting) {
        const state = JSON.stringify(entry);
        if (lines.get(name)?.dataset.state === state) continue;
        const line = waitingLine(name, entry);
        line.dataset.name = name;
        line.dataset.state = state;
        if (lines.has(name)) lines.get(name).replaceWith(line); else list.append(line);
      }
    }

    function waitingLine(name, entry) {
      const line = made("li"), at = new Date(entry.given);
      if (entry.given) line.append(made("time", `given ${at.toLocaleTimeString([], { hour12: false })}`, { dateTime: entry.given }));
      line.append(made("b", entry.words), made("span",
        entry.fields.filter(([, , value]) => value).map(([, label, value, shown]) => `${label}: ${shown || value}`).join("\n")
          || entry.page || "", { className: "typed" }));
      const drop = made("button", "Drop", { type: "button" });
      drop.addEventListener("click", () => dropWaiting(name));
      if (!entry.refusal) { line.append(drop); return line; }
      line.className = "refused";
      line.append(made("p", entry.refusal, { className: "refusal" }));
      if (entry.body !== undefined) line.append(mending(name, entry, drop)); else line.append(drop);
      return line;
    }

    // A refused entry can be put right here: its fields, and whether it is as of then or of now.
    function mending(name, entry, drop) {
      const form = made("form", "", { className: "fields mending", method: "post", action: entry.action });
      for (const [field, label, value, shown] of entry.fields) {
        const id = `mend-${name.slice(waitingMark.length)}-${field}`;
        if (shown) { form.append(made("p", `${label}: ${shown}`)); continue; }
        form.append(made("label", label, { htmlFor: id }), made("input", "", { id, name: field, value, autocomplete: "off" }));
      }
      const actions = made("p", "", { className: "actions" });
      actions.append(
        made("button", entry.seen ? "Put mine" : "Send again", { value: "then" }),
        made("button", "Send as of now", { value: "now" }), drop);
      if (entry.seen) drop.textContent = "Keep theirs";
      form.append(actions);
      form.addEventListener("submit", async (event) => {
        event.preventDefault();
        event.stopPropagation();
        const body = new URLSearchParams(entry.body), fields = entry.fields.map((each) => [...each]);
        for (const field of fields) {
          const input = form.elements[field[0]];
          // A point belongs to the words it came with.
          if (field[0] === "place" && input && input.value !== field[2] && body.has("point")) body.set("point", "");
          if (input) { field[2] = input.value; body.set(field[0], input.value); }
        }
        if (entry.seen) body.set("seen", entry.seen);
        const { refusal, seen, ...rest } = entry;
        await putWaiting(name, { ...rest, body: body.toString(), fields, given: event.submitter?.value === "now" ? given() : entry.given });
        sendWaiting();
      });
      return form;
    }

    """#

  /// Signing out asks first where something waits; and what begins when the page is there.
  static let leaving = #"""
    function leave(event) {
      const form = event.target, dialog = document.getElementById("leaving");
      const path = new URL(event.submitter?.hasAttribute("formaction") ? event.submitter.formAction : form.action).pathname;
      if (path !== "/sign-out" || form.dataset.leaving || !waiting.size || !dialog) return;
      event.preventDefault();
      event.stopPropagation();
      document.getElementById("leaving-title").textContent =
        waiting.size === 1 ? "One entry waits to be sent" : `${waiting.size} entries wait to be sent`;
      dialog.showModal();
    }

    if (account) {
      document.addEventListener("submit", leave, { capture: true });
      document.getElementById("leaving-stay")?.addEventListener("click", () => document.getElementById("leaving").close());
      document.getElementById("leaving-drop")?.addEventListener("click", (event) => {
        for (const name of waitingNames()) dropWaiting(name);
        event.target.form.submit();
      });
      addEventListener("storage", (event) => { if (!event.key || event.key.startsWith(waitingMark)) readWaiting(); });
      addEventListener("online", sendWaiting);
      setInterval(sendWaiting, 3000);
      readWaiting().then(sendWaiting);
    }

    """#
}
