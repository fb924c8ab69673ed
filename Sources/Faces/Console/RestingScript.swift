/// Letting the stream of a page that nobody sees go while another page of the same browser is live; served in one file with
/// `LiveScript`.
///
/// A browser opens six connections to a server that speaks HTTP/1.1, and each live page holds one: with six of them an order
/// would wait for ever. So every live page says that it is, on a channel that only pages of this browser hear. One that has
/// been hidden for a few seconds rests as soon as it hears of one that is seen, or of a hidden one with a smaller number: the
/// last live page never rests. It goes on at once when it is shown, and within seconds where it does not hear of the other
/// any more. Whoever may sound alarms rests only for a page that may, too. Where the live page's process ends without a word,
/// browsers that hold back the clocks of hidden pages may take a minute to notice.
enum RestingScript {
  static let text = #"""
    const room = main?.dataset.live && "BroadcastChannel" in window ? new BroadcastChannel("tocsin-live") : undefined;
    const pageNumber = crypto.getRandomValues(new Uint32Array(2)).join("-");
    const restSeconds = 5, lostSeconds = 10, leftSeconds = 4, beatMilliseconds = 1000;
    // Not all of those that rest come back in the same moment.
    const patienceSeconds = lostSeconds + Math.floor(Math.random() * 5);
    let isResting = false, hiddenAt, standIn, beatAt = -beatMilliseconds, rangBefore = false;

    const mayRing = () => Boolean(soundButton && main.dataset.page && !soundOff() && mayPlay());

    // This page is live: told with what comes from the stream, which no browser holds back.
    function beat() {
      if (!room || isResting || performance.now() - beatAt < beatMilliseconds) return;
      beatAt = performance.now();
      rangBefore = mayRing();
      room.postMessage({ page: pageNumber, account: main.dataset.account, isSeen: !document.hidden, mayRing: rangBefore });
    }

    function hear(told) {
      if (told.leaves) {
        // Whoever goes on to another page is back before that.
        if (standIn?.page === told.page) standIn.left = now();
        return;
      }
      if (told.account !== main.dataset.account || (mayRing() && !told.mayRing)) return;
      if (!told.isSeen && told.page >= pageNumber) return;
      standIn = { page: told.page, at: now() };
      if (!document.hidden || isResting || secondsSince(hiddenAt) < restSeconds || main.querySelector("[aria-busy]")) return;
      isResting = true;
      source.close();
      main.dataset.rests = "yes";
    }

    function wake() {
      if (!isResting) return;
      isResting = false;
      delete main.dataset.rests;
      reopen();
    }

    // True while there is nothing to be said of the age of what nobody sees.
    function rests() {
      if (isResting && (secondsSince(standIn.at) > patienceSeconds
        || (standIn.left && secondsSince(standIn.left) > leftSeconds + patienceSeconds - lostSeconds))) wake();
      return isResting;
    }

    if (room) {
      hiddenAt = document.hidden ? now() : undefined;
      room.addEventListener("message", (event) => hear(event.data));
      document.addEventListener("visibilitychange", () => {
        hiddenAt = document.hidden ? now() : undefined;
        // What became new meanwhile was sounded by another page, or is seen now.
        if (!document.hidden && isResting) { counted = undefined; wake(); }
      });
      addEventListener("pagehide", () => { if (!isResting) room.postMessage({ page: pageNumber, leaves: true }); });
      // Those that wait for a page that may sound need not wait for its next sign of life.
      for (const touch of ["keydown", "pointerdown"])
        addEventListener(touch, () => { if (!rangBefore && mayRing()) { beatAt = -beatMilliseconds; beat(); } });
    }

    """#
}
