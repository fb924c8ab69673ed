/// What makes the workplaces quick, served behind `LiveScript` in the same file; everything works without it, by whole pages.
///
/// A form is sent without leaving the page, and the new inside of `<main data-page>` takes the old one's place: what is
/// typed elsewhere, folds, focus and scrolling stay. The region `moved` says that the page is to be asked for again.
/// `data-key` holds keys that press an element while no field has the focus; `data-then` the field to go on in.
enum WorkScript {
  static let text = [renewing, sending, DraftScript.text, line, keys].joined()

  private static let renewing = #"""
    const fields = (root) => [...root.querySelectorAll("input[id]:not([type=hidden]), textarea[id], select[id]")];
    const initial = (field) =>
      field.matches("select") ? [...field.options].find((each) => each.defaultSelected)?.value ?? field.options[0]?.value ?? ""
        : field.defaultValue;
    // Each rendering of a form has a number of its own; that alone is no news.
    const same = (html) => html.replace(/value="[0-9a-f]{32}"/g, "");
    let inside = main && same(main.innerHTML), isRenewing = false, isWanted = false, answers = 0;

    // Takes the new inside of the page; `sent` is the form it answers, whose fields are done with.
    function take(text, sent, from = main.dataset.page) {
      const fresh = new DOMParser().parseFromString(text, "text/html");
      const content = fresh.querySelector("main[data-page]");
      if (!content) return false;
      if (sent) answers += 1;
      const answer = fresh.getElementById("command-answer"), shownAnswer = document.getElementById("command-answer");
      if (sent?.id === "command" && answer && shownAnswer) shownAnswer.replaceChildren(...answer.childNodes);
      if (!main.dataset.page) { if (content.dataset.page !== "/board") location.assign(content.dataset.page); return true; }
      if (from !== main.dataset.page && !fresh.querySelector("form[data-refused], main > .refusal")) { renew(); return true; }
      const isNews = same(content.innerHTML) !== inside || content.dataset.page !== main.dataset.page;
      if (!isNews && !sent) return true;
      const refused = [...main.querySelectorAll("form")].filter((form) => form !== sent && isKept(form));
      const typed = fields(main).filter((each) => each.form !== sent && !refused.includes(each.form) && each.value !== initial(each))
        .map((each) => [each.id, each.value, each.form?.elements.seen?.value]);
      const ticked = [...main.querySelectorAll("input[type=checkbox][id]")].filter((each) => each.form !== sent && each.checked !== each.defaultChecked);
      const folds = [...main.querySelectorAll("details[id]")].map((each) => [each.id, each.open]);
      const places = [document.scrollingElement, ...main.querySelectorAll(".pane")].map((each) => [each.id, each.scrollTop]);
      const focus = document.activeElement, held = main.contains(focus) && (!sent || focus.form !== sent) ? hold(focus) : null;
      const strip = fresh.getElementById("command");
      if (line && strip) {
        line.form.elements.at.value = strip.elements.at.value;
        line.labels[0].replaceWith(strip.querySelector("label"));
      }
      const isOther = content.dataset.page !== main.dataset.page, before = firstAsked();
      inside = same(content.innerHTML);
      const isLive = main.dataset.live === content.dataset.live;
      if (content.dataset.made) main.dataset.made = content.dataset.made; else delete main.dataset.made;
      if (isLive && main.dataset.live) keepTold(content);
      main.replaceChildren(...content.childNodes);
      document.title = fresh.title;
      if (!isLive) { main.dataset.live = content.dataset.live; reopen(); }
      if (isOther) { main.dataset.page = content.dataset.page; history.pushState({}, "", content.dataset.page); }
      else {
        for (const form of refused) document.getElementById(form.id)?.replaceWith(form);
        for (const [id, value, seen] of typed) {
          const field = document.getElementById(id);
          if (!field) continue;
          field.value = value;
          // It was filled in by what the page showed then.
          if (seen && field.form?.elements.seen) field.form.elements.seen.value = seen;
        }
        for (const { id, checked } of ticked) { const box = document.getElementById(id); if (box) box.checked = checked; }
        for (const [id, was] of folds) { const fold = document.getElementById(id); if (fold && was) fold.open = true; }
        for (const [id, top] of places) (id ? document.getElementById(id) : document.scrollingElement)?.scrollTo(0, top);
      }
      settle();
      if (held && !isOther) restore(held);
      else if (sent && (document.activeElement === document.body || document.activeElement.form === sent))
        (document.getElementById(sent.dataset.then) ?? (firstAsked().text !== before.text ? firstAsked().field : null) ?? nearby(sent))?.focus();
      return true;
    }

    // Where the sent form stood: its own button where it is still there, so that nobody begins at the top of the page again.
    // The answers of the next question are no place to be put: a key would give one.
    function nearby(sent) {
      return sent.id && !sent.matches(".answers") ? main.querySelector(`#${CSS.escape(sent.id)} button`) : null;
    }

    // What the page asks first; it takes the focus when it comes, and not again while it stays.
    function firstAsked() {
      const field = main.querySelector("[autofocus]");
      return { field, text: field && same((field.form ?? field).outerHTML) };
    }

    const isKept = (form) => form.matches("[data-refused], [aria-busy]")
      || [...form.querySelectorAll("[type=file]")].some((each) => each.files.length);
    const isChoosing = () => main.querySelector("[role=combobox][aria-expanded=true]")
      || (CSS.supports("selector(:open)") && main.querySelector("select:open"));
    let renewLater;

    async function renew() {
      if (isRenewing) { isWanted = true; return; }
      isRenewing = true;
      clearTimeout(renewLater);
      try {
        const page = main.dataset.page, before = answers, answer = await fetch(page, { headers: { Accept: "text/html" }, signal: AbortSignal.timeout(20000) });
        const text = await answer.text();
        if (isAway(answer.status)) throw answer;
        while (isChoosing()) await new Promise((resolve) => setTimeout(resolve, 200));
        await released();
        // Whoever went on to another page is not brought back, nor is what was answered since; no answer on its way is overtaken.
        const isSending = document.querySelector("main [aria-busy], #command[aria-busy]");
        if (answer.ok && page === main.dataset.page && !isSending && before === answers) take(text);
      } catch { renewLater = setTimeout(renew, 3000); }
      isRenewing = false;
      if (isWanted) { isWanted = false; renew(); }
    }

    // What was told while an order was on its way may be newer than its answer; what was told before is not.
    function catchUp(movesBefore) {
      const moved = told.get("moved");
      if (moved !== undefined && moves !== movesBefore && moved !== document.getElementById("moved")?.textContent) renew();
    }

    // What every new inside needs: drafts, and a mark on the line that is open.
    function settle() {
      restoreDrafts();
      mark();
      stand();
    }

    // Nobody has read a question that has just come: it stands a moment before it takes an answer.
    const standMilliseconds = 500;
    let standing, standsAt = -standMilliseconds;

    function stand() {
      const question = document.getElementById("question");
      const words = question && question.querySelector("h2").textContent;
      if (standing !== undefined && words !== standing) standsAt = performance.now();
      standing = words;
      const left = standsAt + standMilliseconds - performance.now();
      question?.toggleAttribute("data-new", left > 0);
      if (question && left > 0) setTimeout(stand, left);
    }

    function mark() {
      for (const link of main.querySelectorAll("a[aria-current]")) link.removeAttribute("aria-current");
      for (const link of main.querySelectorAll(".queue a"))
        if (link.pathname === main.dataset.page) link.setAttribute("aria-current", "page");
    }

    """#

  private static let line = #"""
    const history_ = () => JSON.parse(sessionStorage.getItem("commands") ?? "[]");
    const line = document.getElementById("command-line");
    let past = -1, asking;

    function remember(text, isDone) {
      past = -1;
      if (text) sessionStorage.setItem("commands", JSON.stringify([text, ...history_().filter((each) => each !== text)].slice(0, 50)));
      if (isDone) line.value = "";
      line.setAttribute("aria-invalid", String(!isDone));
    }

    // Up and down go through what was typed before; offers come while typing.
    function inLine(event) {
      const lines = history_(), step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
      if (event.key === "Escape") { line.value = ""; past = -1; line.blur(); return; }
      if (!step || (line.value && past < 0)) return;
      event.preventDefault();
      past = Math.max(-1, Math.min(lines.length - 1, past + step));
      line.value = lines[past] ?? "";
    }

    function offer() {
      past = -1;
      clearTimeout(asking);
      asking = setTimeout(async () => {
        const at = line.form.elements.at.value;
        try {
          const answer = await fetch(`/command/completions?at=${encodeURIComponent(at)}&line=${encodeURIComponent(line.value)}`);
          const offers = answer.status === 200 ? (await answer.text()).split("\n").filter(Boolean) : [];
          document.getElementById("command-offers").replaceChildren(...offers.map((each) => new Option(each, each)));
        } catch { /* Offers are a help; without them the line is typed whole. */ }
      }, 120);
    }

    """#
}
