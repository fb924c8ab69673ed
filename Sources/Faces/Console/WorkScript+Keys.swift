extension WorkScript {
  /// Single keys outside fields, and what begins when the page is there.
  static let keys = #"""
    // Keys alone press what shows them, unless a field has the focus; whoever is disturbed by them turns them off.
    const keysOff = () => localStorage.getItem("single-keys") === "off";
    const isTyping = (element) => element?.matches?.("input:not([type=submit], [type=button]), textarea, select, [contenteditable]");

    function press(event) {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") { event.preventDefault(); line?.focus(); return; }
      if ((event.ctrlKey || event.metaKey) && event.key === ".") {
        event.preventDefault();
        document.getElementById("note-words")?.focus();
        return;
      }
      if (event.key === "Escape" && isTyping(event.target) && event.target !== line) { event.target.blur(); return; }
      // A key that is held answers one question, not all that follow.
      if (event.repeat && event.key === "Enter" && event.target.matches?.("button, summary, a")) { event.preventDefault(); return; }
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target) || keysOff()) return;
      if (event.key === "/" && line) { event.preventDefault(); line.focus(); return; }
      if (event.key === ".") {
        const note = document.getElementById("note-words");
        if (note) { event.preventDefault(); note.focus(); }
        return;
      }
      const wanted = [...document.querySelectorAll("[data-key]")]
        .find((each) => each.dataset.key.split(" ").includes(event.key) && each.checkVisibility());
      if (!wanted) return;
      event.preventDefault();
      if (wanted.matches("summary")) { wanted.focus(); wanted.click(); } else wanted.click();
    }

    function tellKeys(toggle) {
      toggle.setAttribute("aria-pressed", String(!keysOff()));
      toggle.textContent = keysOff() ? "Keys off" : "Keys on";
    }

    if (main && (line || main.dataset.page)) {
      document.addEventListener("submit", send);
      document.addEventListener("keydown", press);
    }
    if (main && line) {
      line.addEventListener("keydown", inLine);
      line.addEventListener("input", offer);
      const toggle = document.getElementById("single-keys");
      toggle.addEventListener("click", () => {
        localStorage.setItem("single-keys", keysOff() ? "on" : "off");
        tellKeys(toggle);
      });
      tellKeys(toggle);
      toggle.hidden = false;
    }
    if (main?.dataset.page) {
      document.addEventListener("input", keep);
      // A jump within the page, such as the skip link's, is told as well.
      addEventListener("popstate", () => { if (location.pathname !== main.dataset.page.split("?")[0]) location.reload(); });
      settle();
    }

    """#
}
