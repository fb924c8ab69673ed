extension WorkScript {
  /// Forms are sent without leaving the page; what cannot be sent waits.
  static let sending = #"""
    const valuesIn = (form) => fields(form).map((each) => each.value).join("\n");

    async function send(event) {
      const form = event.target, button = event.submitter;
      // On a page nobody works on only lines are typed; its own forms leave it.
      if (form.id !== "command" && !main.dataset.page) return;
      if (form.method !== "post" || form.enctype === "multipart/form-data" || !(form.id === "command" || main.contains(form))) return;
      event.preventDefault();
      if (form.matches("[data-new] > .answers")) { tooSoon(form); return; }
      // A second Enter waits until the answer to the first is there.
      if (form.hasAttribute("aria-busy")) { form.again = valuesIn(form); return; }
      // The same line typed again is another order.
      if (form.id === "command") form.elements.command.value = number();
      const body = new URLSearchParams(new FormData(form, button)), when = given(), movesBefore = moves, from = main.dataset.page;
      const shown = filledIn(form), sent = new Map(fields(form).map((each) => [each.id, each.value]));
      form.setAttribute("aria-busy", "true");
      // Nothing overtakes what waits already.
      let answer, text, words = "Not sent, and this browser has no room to keep it. What you typed stays here; send it again.";
      try {
        if (!isWaiting()) {
          answer = await fetch(form.action, {
            method: "POST", body: new URLSearchParams([...body, ["given-by", account]]), signal: AbortSignal.timeout(20000) });
          text = await answer.text();
        }
      } catch { answer = undefined; }
      await released();
      form.removeAttribute("aria-busy");
      const isAgain = form.again === valuesIn(form);
      delete form.again;
      if (!answer || isAway(answer.status)) {
        if (!await keepForm(form, button, body, when, shown)) { complain(form, words); catchUp(); return; }
        const later = typedSince(form, sent, true);
        wait(form, body);
        putBack(later);
        if (isAgain && later.length) form.requestSubmit();
        catchUp();
        return;
      }
      const more = typedSince(form, sent, answer.ok);
      if (answer.ok) forget(form);
      if (form.id === "command") remember(body.get("line"), answer.ok);
      const isTaken = take(text, form, from);
      if (isTaken && form.id === "command" && !answer.ok && document.activeElement === document.body) line.focus();
      if (!isTaken) complain(form, said(text, answer));
      putBack(more);
      catchUp(isTaken ? movesBefore : undefined);
      if (isAgain && more.length && answer.ok) document.getElementById(form.id)?.requestSubmit();
    }

    function tooSoon(form) {
      if (form.querySelector(":scope > .too-soon")) return;
      form.prepend(made("p", "That was meant for the question before. Read this one, then answer.", { className: "too-soon", role: "status" }));
    }

    // What was typed while the form was on its way; behind the words that are recorded now, where they stand before it.
    function typedSince(form, sent, isDone) {
      return fields(form).filter((each) => each.value !== sent.get(each.id)).map((each) => {
        const before = sent.get(each.id) ?? "";
        return [each.id, isDone && each.value.startsWith(before) ? each.value.slice(before.length) : each.value];
      });
    }

    function putBack(more) {
      for (const [id, value] of more) {
        const field = document.getElementById(id);
        if (!field) continue;
        field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }

    // What was sent waits in this browser: the form is free for the next.
    function wait(form, body) {
      forget(form);
      form.reset();
      if (form.elements.command) form.elements.command.value = number();
      if (form.id === "command") remember(body.get("line"), true);
      delete form.dataset.refused;
      form.querySelector(":scope > .refusal")?.remove();
      let place = form.querySelector(":scope > .kept");
      if (!place && form.id !== "command") { place = made("p", "", { className: "kept" }); form.prepend(place); }
      if (place) place.textContent = "Kept in this browser; it is sent when the server answers again.";
      sendWaiting();
    }

    // A page that is none of the workplaces': its words stand beside the form.
    function said(text, answer) {
      if (answer.redirected && new URL(answer.url).pathname.startsWith("/sign-in"))
        return "You are signed out. What you typed is kept: sign in in another tab, then send it again.";
      const words = [...new DOMParser().parseFromString(text, "text/html").querySelectorAll("main h1, main > p:not(:has(a))")];
      return words.map((each) => each.textContent).join(". ") || "The server did not take it; what you typed is kept.";
    }

    function complain(form, words) {
      let place = form.querySelector(":scope > .refusal");
      if (!place) {
        place = document.createElement("p");
        place.className = "refusal";
        place.setAttribute("role", "alert");
        form.prepend(place);
      }
      place.textContent = words;
      form.dataset.refused = "yes";
    }

    """#
}
