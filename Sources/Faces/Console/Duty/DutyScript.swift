/// What a duty's page does by itself: it asks for the newest, says loudly when it cannot, and sends where the telephone is
/// when that is asked for. Sending without a connection is `WaitingScript`.
enum DutyScript {
  static let text = #"""
    if (main?.dataset.duty) {
      const said = document.getElementById("duty-age"), renewSeconds = 10;
      let renewedAt = Date.now(), isAsking = false;

      const look = async () => {
        if (isAsking) return;
        isAsking = true;
        try {
          const before = answers, answer = await fetch(main.dataset.page, { headers: { Accept: "text/html" }, signal: AbortSignal.timeout(8000) });
          const text = await answer.text();
          await released();
          if (isAway(answer.status)) throw answer;
          const isHeld = main.querySelector("[aria-busy]");
          // What an order was answered since is newer.
          const isOld = isHeld || before !== answers;
          if (!isOld && !take(text)) { inside = undefined; main.replaceChildren(...new DOMParser().parseFromString(text, "text/html").querySelector("main").childNodes); }
          const clock = new DOMParser().parseFromString(text, "text/html").getElementById("clock");
          if (clock) { document.getElementById("clock").replaceChildren(...clock.childNodes); setClock(); }
          renewedAt = Date.now();
        } catch { /* Said below. */ }
        isAsking = false;
        tell();
      };

      const tell = () => {
        const seconds = Math.floor((Date.now() - renewedAt) / 1000);
        const words = seconds > 2 * renewSeconds ? `NO CONNECTION for ${seconds} s; what you report waits here` : "";
        if (said.textContent !== words) said.textContent = words;
      };

      setInterval(look, renewSeconds * 1000);
      setInterval(tell, 1000);
      addEventListener("online", look);
      document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });

      const arm = () => {
        const here = document.getElementById("duty-here");
        if (here && navigator.geolocation) here.hidden = false;
      };
      // The next step takes the place of the one that was pressed: a second tap is not meant for it.
      const tapMilliseconds = 1000, steps = () => main.querySelector(".duty-steps");
      let stepsShown = steps()?.textContent, settled;
      document.addEventListener("click", (event) => {
        if (event.target.closest?.(".duty-steps.settling")) { event.preventDefault(); event.stopPropagation(); }
      }, { capture: true });
      // The button is renewed with the page.
      new MutationObserver(() => {
        arm();
        if (steps()?.textContent === stepsShown) return;
        stepsShown = steps()?.textContent;
        steps()?.classList.add("settling");
        clearTimeout(settled);
        settled = setTimeout(() => steps()?.classList.remove("settling"), tapMilliseconds);
      }).observe(main, { childList: true });
      arm();
      document.addEventListener("click", (event) => {
        if (event.target.id !== "duty-here") return;
        const told = document.getElementById("duty-here-said");
        told.textContent = "Looking where this telephone is";
        navigator.geolocation.getCurrentPosition(({ coords }) => {
          const form = document.getElementById("position");
          form.elements.point.value = `${coords.latitude.toFixed(6)}, ${coords.longitude.toFixed(6)}`;
          told.textContent = `Within ${Math.round(coords.accuracy)} m`;
          form.requestSubmit();
        }, () => { told.textContent = "This telephone does not say where it is. Type it, or say it on the radio."; },
        { enableHighAccuracy: true, timeout: 20000, maximumAge: 10000 });
      });
    }

    """#
}
