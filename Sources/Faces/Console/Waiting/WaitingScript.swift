/// What keeps orders that could not be sent, served in the same file as the other scripts, before `WorkScript`.
///
/// Each lies under a key of its own, `waiting ACCOUNT TIME`, sealed by AES-GCM with the key of the account that the page
/// carries, so that tabs never overwrite each other and nobody else can read it. Where the page came over plain HTTP from
/// another machine browsers have no AES; it then lies in the tab's own storage and goes with it. Sent one after the other in
/// the order in which they were given; sent twice they are one order, because their number and words are the same.
enum WaitingScript {
  static let text = [keeping, sending, WaitingScript.showing, WaitingScript.leaving].joined()

  private static let keeping = #"""
    // The server's clock, as near as the page knows it: never ahead, at most a second or two behind.
    let clockBehind;
    function setClock() {
      const told = Date.parse(document.querySelector("#clock time")?.dateTime);
      if (Number.isFinite(told)) clockBehind = told - Date.now();
    }
    setClock();
    const given = () => new Date(Date.now() + (clockBehind ?? 0)).toISOString();
    const number = () =>
      [...crypto.getRandomValues(new Uint8Array(16))].map((each) => each.toString(16).padStart(2, "0")).join("");

    const account = document.querySelector("main")?.dataset.account;
    const isSealed = Boolean(globalThis.crypto?.subtle);
    const waitingBox = isSealed ? localStorage : sessionStorage;
    const waitingMark = `waiting ${encodeURIComponent(account)} `;
    const bytesOf = (text) => Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
    const textOf = (bytes) => btoa(Array.from(bytes, (each) => String.fromCharCode(each)).join(""));
    const seal = isSealed && account
      ? crypto.subtle.importKey("raw", bytesOf(document.querySelector("main").dataset.seal), "AES-GCM", false, ["encrypt", "decrypt"])
      : undefined;
    let waiting = new Map(), waitingWhy = "", isSending = false;

    async function sealed(entry) {
      const plain = new TextEncoder().encode(JSON.stringify(entry));
      if (!isSealed) return textOf(plain);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      return textOf(new Uint8Array([...iv, ...new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await seal, plain))]));
    }

    // What cannot be read was sealed by a key that is gone, or is no work of ours.
    async function unsealed(text) {
      try {
        const bytes = bytesOf(text);
        const plain = !isSealed ? bytes : await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes.slice(0, 12) }, await seal, bytes.slice(12));
        return JSON.parse(new TextDecoder().decode(plain));
      } catch { return { words: "Unreadable", fields: [], refusal: "This entry cannot be read any more; drop it." }; }
    }

    const waitingNames = () =>
      Array.from(waitingBox, (_, place) => waitingBox.key(place)).filter((each) => each.startsWith(waitingMark)).sort();

    async function readWaiting() {
      const found = new Map();
      for (const name of waitingNames()) found.set(name, await unsealed(waitingBox.getItem(name)));
      waiting = found;
      showWaiting();
    }

    async function putWaiting(name, entry) {
      waitingBox.setItem(name, await sealed(entry));
      waiting.set(name, entry);
      showWaiting();
    }

    function dropWaiting(name) { waitingBox.removeItem(name); waiting.delete(name); showWaiting(); }

    // Behind everything that waits already, whatever the machine's clock says.
    function nextName() {
      const last = waitingNames().at(-1)?.slice(waitingMark.length).split("-")[0] ?? 0;
      return `${waitingMark}${String(Math.max(Date.now(), Number(last) + 1)).padStart(15, "0")}-${number().slice(0, 8)}`;
    }

    // What somebody filled in: name, label, value, and the words of a choice.
    function filledIn(form) {
      return [...form.elements].filter((each) => each.name && !each.hidden && !each.matches("input[type=checkbox]:not(:checked), button, [type=hidden], [type=submit]"))
        .map((each) => [each.name, each.labels?.[0]?.firstChild?.textContent.trim() ?? each.name, each.value,
          each.matches("select") ? each.selectedOptions[0]?.textContent : ""]);
    }

    // Keeps a form for later; false where the browser has no room for it.
    async function keepForm(form, button, body, when, fields) {
      try {
        await putWaiting(nextName(), {
          given: when, action: new URL(form.action).pathname, body: body.toString(), page: main.dataset.page,
          words: form.id === "command" ? "/" : (button?.textContent ?? "Keep").trim(), fields });
      } catch { return false; }
      return true;
    }

    """#

  private static let sending = #"""
    const isAway = (status) => [502, 503, 504].includes(status);

    async function postWaiting(entry) {
      const body = new URLSearchParams(entry.body);
      body.set("given-at", entry.given);
      body.set("given-by", account);
      const answer = await fetch(entry.action, {
        method: "POST", body, headers: { Accept: "text/html" }, signal: AbortSignal.timeout(20000) });
      return { answer, text: await answer.text() };
    }

    // Why it was refused, as the page says it beside the form or above all.
    function refusalIn(text, answer) {
      const fresh = new DOMParser().parseFromString(text, "text/html");
      const told = fresh.querySelector("#command-answer pre") ?? fresh.querySelector("main .refusal[role=alert]");
      return told?.textContent.trim() || said(text, answer);
    }

    // One after the other, by one tab at a time; what the server refuses stays, and what comes behind it goes on.
    async function sendAll() {
      await readWaiting();
      let isDone = false;
      for (const [name, entry] of waiting) {
        if (entry.refusal || waitingBox.getItem(name) === null) continue;
        let sent;
        try { sent = await postWaiting(entry); } catch { waitingWhy = "The server does not answer; it is tried again by itself."; break; }
        const { answer, text } = sent, isOut = answer.redirected && new URL(answer.url).pathname.startsWith("/sign-in");
        if (isAway(answer.status)) { waitingWhy = "The server cannot take it now; it is tried again by itself."; break; }
        if (isOut || answer.status === 423) { waitingWhy = `Sign in as ${account}, and it is sent.`; break; }
        if (answer.status === 409) { waitingWhy = said(text, answer); break; }
        waitingWhy = "";
        isDone = true;
        if (answer.ok) dropWaiting(name);
        else await putWaiting(name, { ...entry, refusal: refusalIn(text, answer), seen: seenIn(text) });
      }
      showWaiting();
      if (isDone && main?.dataset.page) renew();
    }

    // What the refused form says it was filled in by, once it was answered with the newest.
    function seenIn(text) {
      return new DOMParser().parseFromString(text, "text/html").querySelector("form[data-refused] [name=seen]")?.value;
    }

    const isWaiting = () => [...waiting.values()].some((each) => !each.refusal);

    async function sendWaiting() {
      if (isSending || !account || !waitingNames().length) return;
      isSending = true;
      try {
        if (navigator.locks) await navigator.locks.request(waitingMark, { ifAvailable: true }, (lock) => lock && sendAll());
        else await sendAll();
      } catch { /* It waits on, and the list says so. */ }
      isSending = false;
    }

    """#
}
