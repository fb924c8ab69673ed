/// Sound for what is new and what is overdue, and for nothing else; served behind `WorkScript` in the same file.
///
/// The counts of the strip say how many contacts wait, when the newest came, and how many incidents are overdue: one's own, and those
/// that have been overdue for a minute or whose owner takes a pause. Where one of them grows, two notes are played, again every ten seconds until somebody touches a key or the page; a mark stays as long as sound is off.
enum SoundScript {
  static let text = #"""
    const soundButton = document.getElementById("sound");
    const soundOff = () => localStorage.getItem("sound") !== "on";
    const ringSeconds = 10;
    let ringing, counted, sounds;

    // Browsers play nothing before somebody has touched the page.
    const mayPlay = () => Boolean(navigator.userActivation?.hasBeenActive);

    // For whoever takes a pause the others step in.
    const pauses = () => [...document.querySelectorAll("#pausing [data-pausing]")].some((each) => each.dataset.pausing === main.dataset.account);

    // Two notes, falling for what is overdue and rising for who is new.
    function ring(notes) {
      if (soundOff() || pauses() || !mayPlay()) return;
      sounds ??= new AudioContext();
      sounds.resume();
      notes.forEach((pitch, place) => {
        const tone = sounds.createOscillator(), loudness = sounds.createGain(), from = sounds.currentTime + place * 0.22;
        tone.frequency.value = pitch;
        loudness.gain.setValueAtTime(0, from);
        loudness.gain.linearRampToValueAtTime(0.2, from + 0.02);
        loudness.gain.linearRampToValueAtTime(0, from + 0.2);
        tone.connect(loudness).connect(sounds.destination);
        tone.start(from);
        tone.stop(from + 0.22);
      });
      main.dataset.rang = String(Number(main.dataset.rang ?? 0) + 1);
    }

    function count() {
      const strip = (name) => document.querySelector(`#counts [data-count=${name}]`), late = strip("overdue"), waits = strip("waiting");
      const own = [...late?.querySelectorAll("[data-owner]") ?? []].find((each) => each.dataset.owner === main.dataset.account);
      const now = {
        overdue: Number(late?.dataset.everybody ?? 0) + Number(own?.textContent ?? 0),
        waiting: Number(waits?.querySelector("b").textContent ?? 0), newest: Number(waits?.dataset.newest ?? 0) };
      const rings = (name, what = name) => counted && now[what] > counted[what] && (main.dataset.rings ?? "").split(" ").includes(name);
      // One may be answered in the moment in which the next comes in.
      const isLate = rings("overdue"), isNew = rings("waiting") || (now.newest && rings("waiting", "newest"));
      counted = now;
      if (!isLate && !isNew) { if (!now.overdue && !now.waiting) seen(); return; }
      seen();
      const notes = isLate ? [880, 587] : [587, 880];
      ring(notes);
      ringing = setInterval(() => ring(notes), ringSeconds * 1000);
    }

    function seen() { clearInterval(ringing); ringing = undefined; }

    function tellSound() {
      soundButton.setAttribute("aria-pressed", String(!soundOff()));
      soundButton.textContent = soundOff() ? "Sound off" : mayPlay() ? "Sound on" : "Sound waits for a key";
      soundButton.classList.toggle("muted", soundOff() || !mayPlay());
    }

    if (soundButton && main?.dataset.page) {
      soundButton.hidden = false;
      soundButton.addEventListener("click", () => {
        localStorage.setItem("sound", soundOff() ? "on" : "off");
        tellSound();
        ring([587]);
      });
      tellSound();
      count();
      new MutationObserver(count).observe(document.getElementById("counts"), { childList: true });
      for (const touch of ["keydown", "pointerdown"]) document.addEventListener(touch, () => { seen(); setTimeout(tellSound); }, { capture: true });
    }

    """#
}
