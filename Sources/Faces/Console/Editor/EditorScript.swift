/// What makes a table or a tree of a draft a grid under the keyboard, served in the same file as the other scripts, behind
/// `WorkScript`; without it every part is a link to its form.
///
/// A part is `a[data-part]` with its text in `data-text`; the name of a row, answer or leaf is `a[data-item]` with what a new one
/// says in `data-fresh`. The forms `#part` and `#act` stand hidden in `#part-home` and are moved to where they are needed; they are
/// sent as every form is, so that what cannot be sent waits.
enum EditorScript {
  static let text = #"""

    if (main?.dataset.editor) {
      const stops = "a[data-part], a[data-item]";
      const page = () => main.querySelector(".draft-page");
      const home = () => document.getElementById("part-home");
      let checking, later, opened;

      // Puts the form where the part stands, with its text in it.
      function openPart(link, key) {
        const form = home()?.querySelector("form#part");
        if (!form) return;
        const field = form.elements.text, box = home().querySelector("#part-check");
        form.elements.part.value = link.dataset.part;
        form.dataset.then = link.id;
        field.value = field.defaultValue = link.dataset.text;
        if (key) field.value = key;
        field.setAttribute("aria-label", link.getAttribute("aria-label"));
        link.hidden = true;
        link.after(form, box);
        opened = link;
        field.focus();
        if (!key) field.select();
      }

      function closePart() {
        const form = main.querySelector("form#part"), link = opened;
        opened = undefined;
        clearTimeout(later);
        checking?.abort();
        if (!form || !home() || !link?.isConnected) return;
        const box = document.getElementById("part-check");
        box.replaceChildren();
        home().prepend(form, box);
        link.hidden = false;
        link.focus();
      }

      // What the proof would find with this text, a moment after the last key.
      async function check(form) {
        checking?.abort();
        checking = new AbortController();
        const box = document.getElementById("part-check");
        box.textContent = "Checking …";
        try {
          const answer = await fetch(page().dataset.check, {
            method: "POST", body: new URLSearchParams(new FormData(form)), signal: checking.signal });
          if (answer.ok) box.innerHTML = await answer.text();
        } catch { if (box.textContent === "Checking …") box.textContent = ""; }
      }

      function act(link, name, text) {
        const form = home()?.querySelector("form#act");
        if (!form || !link) return;
        form.elements.part.value = link.dataset.item;
        form.elements.act.value = name;
        form.elements.text.value = text ?? "";
        const cut = link.dataset.item.lastIndexOf("#"), place = Number(link.dataset.item.slice(cut + 1));
        const next = { "insert-behind": 1, "move-down": 1, "move-up": -1, remove: place > 0 ? -1 : 0 }[name] ?? 0;
        form.dataset.then = idOf(link.dataset.item.slice(0, cut + 1) + Math.max(0, place + next));
        // What has the focus would keep it; the part that was moved or made is to have it.
        document.activeElement?.blur();
        form.requestSubmit();
      }

      const idOf = (address) => "part-" + address.replace(/[/#\s]/g, ".");

      // The row, answer or leaf that a part belongs to: the nearest name before it.
      function itemOf(element) {
        return element.closest("th, td")?.querySelector("a[data-item]")
          ?? element.closest("tr, li")?.querySelector("a[data-item]");
      }

      function step(from, key) {
        const cell = from.closest("td, th"), row = cell?.closest("tr");
        if (row) {
          if (key === "ArrowLeft" || key === "ArrowRight") {
            const all = [...row.querySelectorAll(stops)], place = all.indexOf(from);
            return all[place + (key === "ArrowLeft" ? -1 : 1)];
          }
          const rows = [...row.closest("table").rows].filter((each) => each.querySelector(stops));
          return rows[rows.indexOf(row) + (key === "ArrowUp" ? -1 : 1)]?.cells[cell.cellIndex]?.querySelector(stops);
        }
        const all = [...main.querySelectorAll(stops)];
        return all[all.indexOf(from) + (key === "ArrowUp" || key === "ArrowLeft" ? -1 : 1)];
      }

      function onKey(event) {
        const link = event.target.closest?.(stops), form = event.target.closest?.("form#part");
        const isCommand = event.ctrlKey || event.metaKey, key = event.key.toLowerCase();
        if (form && event.key === "Escape") { event.preventDefault(); event.stopPropagation(); leave(form); return; }
        if (isTyping(event.target)) return;
        if (isCommand && (key === "z" || key === "y")) {
          event.preventDefault();
          const again = key === "y" || event.shiftKey;
          const wanted = document.getElementById(again ? "redo" : "undo");
          if (wanted && link) wanted.dataset.then = link.id;
          wanted?.requestSubmit();
          return;
        }
        if (!link) return;
        const item = link.matches("[data-item]") ? link : itemOf(link);
        if (event.key.startsWith("Arrow") && event.altKey && item) {
          if (event.key === "ArrowUp" || event.key === "ArrowDown") {
            event.preventDefault();
            act(item, event.key === "ArrowUp" ? "move-up" : "move-down");
          }
          return;
        }
        if (event.key.startsWith("Arrow") && !isCommand) {
          const next = step(link, event.key);
          if (next) { event.preventDefault(); event.stopPropagation(); next.focus(); }
          return;
        }
        if (event.key === "Insert" && item) { event.preventDefault(); act(item, "insert-behind", item.dataset.fresh); return; }
        if (event.key === "Delete" && isCommand && item) { event.preventDefault(); act(item, "remove"); return; }
        if (!link.matches("[data-part]")) return;
        if (event.key === "Enter" || event.key === "F2") { event.preventDefault(); openPart(link); return; }
        if (event.key === "Delete") { event.preventDefault(); openPart(link, " "); main.querySelector("#part-text").value = ""; return; }
        // Whoever types on a cell writes into it, as in any table.
        if (event.key.length === 1 && !isCommand && !event.altKey && event.key !== " ") {
          event.preventDefault();
          event.stopPropagation();
          openPart(link, event.key);
        }
      }

      // A form that the server put there goes with its page.
      function leave(form) {
        if (opened) closePart(); else form.querySelector(".actions a")?.click();
      }

      document.addEventListener("keydown", onKey, true);
      document.addEventListener("click", (event) => {
        const link = event.target.closest("a[data-part]");
        if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
          event.preventDefault();
          if (opened) closePart();
          openPart(link);
        } else if (opened && event.target.closest("form#part .actions a")) { event.preventDefault(); closePart(); }
      });
      document.addEventListener("input", (event) => {
        const form = event.target.closest("form#part");
        if (!form || !page()?.dataset.check) return;
        clearTimeout(later);
        later = setTimeout(() => check(form), 400);
      });
      // What others did is fetched while nothing is being typed.
      setInterval(async () => {
        const at = page()?.dataset.revisionOf;
        if (!at || main.querySelector("form#part:not(#part-home form)") || main.querySelector("[aria-busy]") || isTyping(document.activeElement)) return;
        try {
          const answer = await fetch(at);
          if (answer.ok && await answer.text() !== page()?.dataset.revision) renew();
        } catch { /* The next one may come through. */ }
      }, 3000);
    }

    """#
}
