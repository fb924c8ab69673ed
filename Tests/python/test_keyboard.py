"""The pages of those who keep and look back, worked by keyboard alone: what has the focus is always seen, and where it should be."""

import re

from browsing import browser, spend  # noqa: F401
from centre import new_page
from test_incident_commands import Desk, gas_leak
from test_office import ended, table
from test_procedure_pages import centre as council, page  # noqa: F401
from test_webhooks import centre, registered, state, target  # noqa: F401

TABS_MAX = 120

# What has the focus: its name, its id, and whether it can be seen: ringed, inside the window, and under nothing.
FOCUS = """() => {
    const e = document.activeElement;
    if (e === document.body) return { name: "", id: "", isSeen: false };
    const box = e.getBoundingClientRect(), look = getComputedStyle(e);
    const x = Math.min(box.right - 2, Math.max(box.left + 2, 0)), y = Math.min(innerHeight - 2, Math.max(box.top + 2, 0));
    const top = document.elementFromPoint(x, y);
    return {
        name: (e.ariaLabel ?? e.labels?.[0]?.innerText ?? e.innerText ?? "").replace(/\\s+/g, " ").trim(), id: e.id,
        isSeen: e.matches(":focus-visible") && look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2
            && top !== null && (e.contains(top) || e.labels !== undefined && [...e.labels].some((each) => each.contains(top))),
    };
}"""


def focus(page):
    found = page.evaluate(FOCUS)
    assert found["isSeen"], f"on {page.url} nobody sees what has the focus: {found}"
    return found


def tab_to(page, words, key="Tab", stops_max=TABS_MAX):
    """One stop after the other until the one that is called so; each of them is seen. How many it took."""
    for stops in range(1, stops_max + 1):
        page.keyboard.press(key)
        if re.search(words, focus(page)["name"]):
            return stops
    raise AssertionError(f"{stops_max} times {key} led to nothing called {words!r} on {page.url}")


def press(page, words, **way):
    tab_to(page, words, **way)
    page.keyboard.press("Enter")


def go(page, title):
    """By the navigation, to a page that "More" lists; then past the strip."""
    press(page, "^More$")
    press(page, f"^{title}$")
    page.wait_for_url(f"**/{title.lower()}")
    skip(page)


def skip(page):
    page.keyboard.press("Tab")
    assert focus(page)["name"].startswith("To the ")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.id === 'main'")


def stands_at(page, identifier):
    """The focus went there with the page."""
    page.wait_for_function("(id) => document.activeElement.id === id", arg=identifier)
    focus(page)


def without_hands(page):
    """A hand on the mouse, or an address typed, would be a mistake of these tests."""
    page.mouse.click = page.mouse.move = page.goto = None
    return page


def test_a_target_is_paused_goes_on_and_is_taken_away(browser, centre, target):  # noqa: F811
    registered(centre, target, label="the first")
    name, _ = registered(centre, target, label="the second")
    link = re.search(r"/sign-in/[A-Za-z0-9_-]+", centre.command("account", "link", "root", "--reason", "first sign-in"))
    context = browser.new_context()
    page = new_page(context, wrong := [])  # noqa: F811
    spend(page, centre.server.base + link[0])
    page.wait_for_url("**/board")
    without_hands(page)
    go(page, "Webhooks")
    press(page, "Pause it: the second", stops_max=8)
    page.wait_for_url(f"**/webhooks#target-{name}")
    stands_at(page, f"target-{name}")
    assert "Nothing is sent: paused by root" in page.locator(f"#target-{name}").inner_text()
    assert state(centre, name)["paused"] == "paused by root"
    # What it was paused by is the next but one, and it goes on.
    press(page, "Let it go on: the second", stops_max=2)
    page.get_by_role("button", name="Pause it: the second").wait_for()
    stands_at(page, f"target-{name}")
    assert "paused" not in state(centre, name)
    press(page, "^Take it away$", stops_max=3)
    press(page, "Take it away for good: the second", stops_max=1)
    page.wait_for_url("**/webhooks#targets")
    stands_at(page, "targets")
    assert page.locator(f"#target-{name}").count() == 0
    tab_to(page, "Pause it: the first", stops_max=2)
    assert wrong == []
    context.close()


def test_a_review_is_opened_from_the_list_written_and_left(council, page):  # noqa: F811
    desk = Desk(council.tocsin, council.store)
    first, second = ended(desk), ended(desk)
    council.enter(page, "asha", "assessor")
    without_hands(page)
    go(page, "Reviews")
    press(page, "^With deviations$", stops_max=3)
    page.wait_for_url("**/reviews?show=deviating#shown")
    stands_at(page, "shown")
    # Past the three choices, the newest stands first.
    assert tab_to(page, f"^{second}$") == 4
    press(page, f"^{first}$", stops_max=1)
    page.wait_for_url(f"**/incidents/{first}/review")
    skip(page)
    tab_to(page, "What was found")
    page.keyboard.type("The words came late")
    press(page, "I have reviewed it", stops_max=1)
    page.locator("main q", has_text="The words came late").wait_for()
    page.wait_for_function("() => document.activeElement.textContent === 'I have reviewed it'")
    focus(page)
    # Back to its own line of the list.
    press(page, "^Reviews$", key="Shift+Tab")
    page.wait_for_url(f"**/reviews#review-{first}")
    stands_at(page, f"review-{first}")
    press(page, "^Not yet reviewed$", key="Shift+Tab", stops_max=2)
    page.wait_for_url("**/reviews?show=unreviewed#shown")
    stands_at(page, "shown")


def test_the_intervals_are_split(council, page):  # noqa: F811
    ended(Desk(council.tocsin, council.store))
    council.enter(page, "sara", "supervisor")
    without_hands(page)
    go(page, "Reports")
    assert focus_after(page, "Tab") == "Ended incidents with deviations"
    press(page, "^By month$", stops_max=4)
    page.wait_for_url("**/reports?by=month#intervals")
    stands_at(page, "intervals")
    assert page.get_by_role("heading", level=3, name=re.compile(r"^\d{4}-\d{2}$")).count() == 1
    press(page, "^All$", stops_max=1)
    page.wait_for_url("**/reports#intervals")
    stands_at(page, "intervals")
    assert page.get_by_role("table", name="Intervals", exact=True).count() == 1


def focus_after(page, key):
    page.keyboard.press(key)
    return focus(page)["name"]


def test_the_entries_of_one_stream_are_looked_for_and_older_ones(council, page):  # noqa: F811
    desk = Desk(council.tocsin, council.store)
    reference = gas_leak(desk)
    for number in range(60):
        desk.do("incident", "note", reference, f"line {number}")
    council.enter(page, "aude", "auditor")
    without_hands(page)
    go(page, "Journal")
    tab_to(page, "Of one stream", stops_max=1)
    page.keyboard.type(reference)
    page.keyboard.press("Enter")
    page.wait_for_url("**/journal?stream=*")
    # Looking for another begins where the first one was typed.
    stands_at(page, "streams-stream")
    rows = table(page, "Entries, the newest first")
    assert len(rows) == 50 and all(reference in row[2] for row in rows)
    newest = int(rows[0][0])
    assert focus_after(page, "Tab") == "Show"
    press(page, "^Older ones$", stops_max=1)
    page.wait_for_url("**&before=*#entries")
    stands_at(page, "entries")
    assert int(table(page, "Entries, the newest first")[0][0]) < newest - 49
    press(page, "^The newest$", stops_max=4)
    page.wait_for_function("() => !location.search.includes('before')")
    stands_at(page, "entries")
    tab_to(page, "Of one stream", stops_max=1)
    page.keyboard.press("Control+a")
    page.keyboard.type("unit/G1")
    page.keyboard.press("Enter")
    page.wait_for_url("**/journal?stream=unit%2FG1")
    stands_at(page, "streams-stream")
    assert all(row[2].startswith("unit/G1") for row in table(page, "Entries, the newest first"))
    # From a line to all of its stream.
    press(page, "^unit/G1$", stops_max=2)
    page.wait_for_load_state()
    stands_at(page, "streams-stream")
