"""Many pages of one browser over one plain connection each: an order is answered at once, and alarms go on sounding.

A browser opens six connections to a server that speaks HTTP/1.1. What nobody sees lets its stream go while another page is live.
"""

import time

from browsing import browser, spend  # noqa: F401
from centre import centre, new_page  # noqa: F401

PAGES = 8
# As the browser says it of a page in another tab, or of one that is looked at again; without a screen it never does by itself.
SHOWS = """(isHidden) => {
    Object.defineProperty(document, "hidden", { get: () => isHidden, configurable: true });
    Object.defineProperty(document, "visibilityState", { get: () => isHidden ? "hidden" : "visible", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
}"""
RESTS = "() => document.querySelector('main').dataset.rests === 'yes'"
IS_LIVE = "() => /^data \\d s old$/.test(document.getElementById('data-age').textContent)"


def resting(pages):
    return [page for page in pages if page.evaluate(RESTS)]


def until(pages, holds, what, seconds):
    """Looks again until it holds of the pages."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, f"{what}: {len(resting(pages))} of {len(pages)} rest"
        pages[-1].wait_for_timeout(100)


def opened(browser, centre, count, path):  # noqa: F811
    """So many tabs, one opened after the other, of which the last is seen."""
    context = browser.new_context()
    first = new_page(context, wrong := [])
    spend(first, centre.base + centre.links["anna"])
    first.wait_for_url("**/board")
    pages = []
    for number in range(count):
        page = first if number == 0 else new_page(context, wrong)
        if pages:
            pages[-1].evaluate(SHOWS, True)
        page.goto(centre.base + path)
        page.wait_for_function(IS_LIVE)
        pages.append(page)
    return context, pages, wrong


def test_an_order_is_answered_at_once_however_many_pages_are_open(browser, centre):  # noqa: F811
    context, pages, wrong = opened(browser, centre, PAGES, f"/control/{centre.reference}")
    seen = pages[-1]
    until(pages, lambda: len(resting(pages)) >= PAGES - 2, "pages that rest", 30)
    assert seen not in resting(pages)
    for number in range(3):
        seen.locator("#note-words").fill(f"line {number}")
        began = time.monotonic()
        seen.keyboard.press("Enter")
        seen.locator("#log .words", has_text=f"line {number}").wait_for()
        seen.wait_for_function("() => document.getElementById('note-words').value === ''")
        assert time.monotonic() - began < 3
    # Shown again it is live at once, and has what came meanwhile.
    seen.evaluate(SHOWS, True)
    began = time.monotonic()
    pages[0].evaluate(SHOWS, False)
    pages[0].locator("#log .words", has_text="line 2").wait_for()
    pages[0].wait_for_function(IS_LIVE)
    assert time.monotonic() - began < 3 and pages[0] not in resting(pages)
    # Never do all of them rest.
    for _ in range(30):
        assert len(resting(pages)) < PAGES
        seen.wait_for_timeout(100)
    assert wrong == []
    context.close()


def test_alarms_go_on_sounding_when_the_page_that_was_live_is_closed(browser, centre):  # noqa: F811
    context, pages, wrong = opened(browser, centre, 3, "/calls")
    seen = pages[-1]
    seen.locator("#sound").click()
    for page in pages[:-1]:
        page.keyboard.press("Shift")
    until(pages, lambda: len(resting(pages)) == 2, "pages that rest", 30)
    centre.terminal("contact", "receive", "--medium", "call", "--number", "555 0101", "--words", "first")
    seen.wait_for_function("() => Number(document.querySelector('main').dataset.rang) >= 2")
    assert all(page.evaluate("() => document.querySelector('main').dataset.rang") is None for page in pages[:-1])
    pages.remove(seen)
    seen.close()
    until(pages, lambda: len(resting(pages)) == 1, "a page that took over", 30)
    heir = next(page for page in pages if page not in resting(pages))
    heir.wait_for_function(IS_LIVE)
    before = heir.evaluate("() => Number(document.querySelector('main').dataset.rang ?? 0)")
    centre.terminal("contact", "receive", "--medium", "call", "--number", "555 0102", "--words", "second")
    heir.wait_for_function("(before) => Number(document.querySelector('main').dataset.rang ?? 0) > before", arg=before)
    assert wrong == []
    context.close()


def test_nobody_rests_for_somebody_else(browser, centre):  # noqa: F811
    """Another account's page in the same browser stands in for nobody."""
    context, pages, _ = opened(browser, centre, 2, "/calls")
    hidden, seen = pages
    # It heard nothing that lets it rest: the other speaks of another account.
    seen.evaluate("() => { document.querySelector('main').dataset.account = 'somebody'; }")
    hidden.wait_for_timeout(1_500)
    if hidden.evaluate(RESTS):
        hidden.wait_for_function("() => document.querySelector('main').dataset.rests !== 'yes'", timeout=30_000)
    hidden.wait_for_timeout(8_000)
    assert resting(pages) == []
    context.close()
