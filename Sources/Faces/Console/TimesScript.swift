/// What makes times count where the stream tells nothing anew, served in the same file as the other scripts.
///
/// `data-due` and `data-since` hold a moment in milliseconds since 1970; the words are those of `DueWords`, by the server's clock as far as the page
/// knows it. What is around it with `data-urgent` takes the class of a row that is due soon or overdue.
enum TimesScript {
  static let text = #"""
    const dueSoonSeconds = \#(Outlook.dueSoonSeconds);

    function lengthOf(seconds) {
      const whole = Math.max(0, Math.floor(seconds));
      if (whole < 60) return `${whole}\u00a0s`;
      if (whole < 3600) return `${Math.floor(whole / 60)}\u00a0min`;
      return whole < 172800 ? `${Math.floor(whole / 3600)}\u00a0h` : `${Math.floor(whole / 86400)}\u00a0d`;
    }

    function say(element, words) { if (element.textContent !== words) element.textContent = words; }

    function showTimes() {
      const present = Date.parse(given());
      for (const each of document.querySelectorAll("main [data-due]")) {
        const left = (Number(each.dataset.due) - present) / 1000, row = each.closest("[data-urgent]");
        say(each, left <= 0 ? `OVERDUE ${lengthOf(-left)}` : `in ${lengthOf(left)}`);
        row?.classList.toggle("overdue", left <= 0);
        row?.classList.toggle("due-soon", left > 0 && left <= dueSoonSeconds);
      }
      for (const each of document.querySelectorAll("main [data-since]"))
        say(each, lengthOf((present - Number(each.dataset.since)) / 1000));
    }

    setInterval(showTimes, 1000);

    """#
}
