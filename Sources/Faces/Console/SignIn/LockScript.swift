/// Locks a page that nobody uses and unlocks it without leaving it, served as one file.
///
/// `GET /session` answers 200 with the account's name, 401 where nobody is signed in and 423 where the session is locked;
/// asking does not count as using. Keys and pointers do, told at most once a minute by `POST /session/presence`.
enum LockScript {
  static let text = #"""
    "use strict";
    (() => {
      const dialog = document.getElementById("lock");
      if (!dialog) return;
      const form = dialog.querySelector("form"), refusal = dialog.querySelector(".refusal");
      const ended = dialog.querySelector(".ended"), password = dialog.querySelector("[type=password]");
      const askSeconds = 15, beatSeconds = 60;
      let isLocked = false, beatAt = Date.now();

      function show(status, account) {
        if (status === 200 && account && account !== dialog.dataset.account) return location.assign("/");
        if (status === 204 || status === 200) return open();
        if (status !== 401 && status !== 423) return;
        isLocked = true;
        form.hidden = status === 401;
        ended.hidden = status !== 401;
        if (!dialog.open) {
          document.documentElement.classList.add("locked");
          dialog.showModal();
          if (status === 423) password.focus();
        }
      }

      function open() {
        isLocked = false;
        document.documentElement.classList.remove("locked");
        refusal.hidden = true;
        password.value = "";
        if (dialog.open) dialog.close();
      }

      async function ask(path, method, body) {
        try {
          const answer = await fetch(path, {
            method, body, cache: "no-store", redirect: "manual", headers: { Accept: "application/json" } });
          const said = answer.headers.get("content-type")?.includes("json") ? await answer.json() : {};
          show(answer.status, said.account);
          return said;
        } catch { return {}; }
      }

      function used(event) {
        if (isLocked || !event.isTrusted || Date.now() - beatAt < beatSeconds * 1000) return;
        beatAt = Date.now();
        ask("/session/presence", "POST");
      }

      form.addEventListener("submit", async (event) => {
        if (event.submitter?.hasAttribute("formaction")) return;
        event.preventDefault();
        const said = await ask("/session/unlocking", "POST", new URLSearchParams(new FormData(form)));
        if (!said.words) return;
        refusal.textContent = said.words;
        refusal.hidden = false;
        password.select();
      });
      // Escape closes dialogs; this one stays until the password is there.
      dialog.addEventListener("keydown", (event) => { if (event.key === "Escape") event.preventDefault(); });
      dialog.addEventListener("cancel", (event) => event.preventDefault());
      dialog.addEventListener("close", () => { if (isLocked) dialog.showModal(); });
      for (const name of ["keydown", "pointerdown"]) addEventListener(name, used, { capture: true, passive: true });
      addEventListener("pageshow", () => ask("/session", "GET"));
      document.addEventListener("visibilitychange", () => { if (!document.hidden) ask("/session", "GET"); });
      setInterval(() => ask("/session", "GET"), askSeconds * 1000);
    })();

    """#
}
