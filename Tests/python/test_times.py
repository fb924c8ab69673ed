"""Times on an open page count by themselves, also where nothing is recorded meanwhile; and a wall stays to be read."""

import re

from browsing import browser, check_looks, sync_api  # noqa: F401
from centre import anna, bea, centre  # noqa: F401
from test_pause import rang, with_sound


def test_a_task_becomes_due_soon_on_an_open_page_though_nothing_is_recorded(anna, centre):  # noqa: F811
    centre.terminal("incident", "task", centre.reference, "ring the plumber", "--due-within", "308", "--done-when", "rung", "--person", "anna")
    anna.goto(f"{centre.base}/control/{centre.reference}")
    task = anna.locator("#tasks li", has_text="ring the plumber")
    assert task.locator("[data-due]").inner_text().replace("\u00a0", " ") == "in 5 min"
    assert "due-soon" not in (task.get_attribute("class") or "")
    before = len(centre.entries())
    sync_api.expect(task).to_have_class(re.compile("due-soon"), timeout=20_000)
    sync_api.expect(task.locator("[data-due]")).to_have_text("in 4\u00a0min", timeout=20_000)
    assert len(centre.entries()) == before, "nothing was recorded that could have told the page anew"


def test_an_offer_to_us_and_a_unit_on_its_way_count_too(anna, centre):  # noqa: F811
    centre.terminal("contact", "receive", "--medium", "referral", "--words", "gas", "--id", "ref-one")
    centre.terminal("contact", "refer", "ref-one", "--from", "fire")
    anna.goto(centre.base + "/referred")
    left = anna.locator(".tasks [data-due]")
    before = int(left.get_attribute("data-due"))
    assert re.fullmatch(r"in \d+\s(s|min)", left.inner_text()), left.inner_text()
    # Without a line nothing comes that could say it anew.
    anna.context.set_offline(True)
    anna.evaluate("() => { document.querySelector('.tasks [data-due]').dataset.due = String(Date.now() - 120500) }")
    sync_api.expect(left).to_have_text("OVERDUE 2\u00a0min")
    sync_api.expect(anna.locator(".tasks li").first).to_have_class(re.compile("overdue"))
    assert before > 0
    anna.context.set_offline(False)
    centre.terminal("unit", "register", "G1", "gas-engineer")
    centre.terminal("unit", "on", "G1")
    centre.terminal("unit", "assign", "G1", centre.reference, "--duty", "make it safe")
    anna.goto(f"{centre.base}/control/{centre.reference}")
    since = anna.locator("#units-sent [data-since]")
    first = since.inner_text()
    sync_api.expect(since).not_to_have_text(first)


def test_a_page_that_is_read_says_of_when_it_is(anna, centre):  # noqa: F811
    anna.goto(centre.base + "/search?q=acacia")
    sync_api.expect(anna.locator("#data-age")).to_have_text(re.compile(r"^page as of \d\d:\d\d"))
    anna.goto(centre.base + "/shift")
    sync_api.expect(anna.locator("#data-age")).to_have_text(re.compile(r"^data \d s old$"))


def alone(centre):  # noqa: F811
    """A new incident, and no other: the one every store begins with may be overdue by now."""
    centre.terminal("incident", "resolve", centre.reference, "over")
    centre.terminal("incident", "close", centre.reference, "made-safe")
    return centre.terminal("incident", "open", "--place", "9 Low Street", "--new").strip().splitlines()[-1]


def test_what_is_overdue_sounds_at_its_owners_and_after_a_minute_at_everybodys(anna, bea, centre):  # noqa: F811
    reference = alone(centre)
    anna.goto(centre.base + "/board")
    bea.goto(centre.base + "/board")
    before, others = with_sound(anna), with_sound(bea)
    centre.terminal("incident", "task", reference, "ring the plumber", "--due-within", "2", "--done-when", "rung", "--person", "anna")
    anna.locator(f"main[data-rang='{before + 1}']").wait_for()
    bea.locator("#counts [data-count=overdue] b", has_text="1").wait_for()
    anna.keyboard.press("Escape")
    heard = rang(anna)
    # That its owner goes to another page is no news to anybody.
    anna.goto(centre.base + "/handbook")
    assert rang(bea) == others
    bea.locator(f"main[data-rang='{others + 1}']").wait_for(timeout=90_000)
    anna.goto(centre.base + "/board")
    assert heard > before


def test_what_somebody_on_a_pause_owns_sounds_at_the_others_at_once(anna, bea, centre):  # noqa: F811
    reference = alone(centre)
    centre.terminal("shift", "begin", "--role", "handler")
    centre.terminal("shift", "pause", "--reason", "a hard call")
    bea.goto(centre.base + "/board")
    others = with_sound(bea)
    centre.terminal("incident", "task", reference, "ring the plumber", "--due-within", "2", "--done-when", "rung", "--person", "anna")
    bea.locator(f"main[data-rang='{others + 1}']").wait_for()


def test_sound_that_cannot_be_heard_yet_says_so(anna, centre):  # noqa: F811
    anna.goto(centre.base + "/board")
    with_sound(anna)
    anna.reload()
    anna.locator("#sound.muted", has_text="Sound waits for a key").wait_for()
    anna.keyboard.press("Escape")
    anna.keyboard.press("Tab")
    anna.locator("#sound:not(.muted)", has_text="Sound on").wait_for()


def test_one_who_comes_in_the_moment_another_is_answered_sounds_too(anna, centre):  # noqa: F811
    centre.terminal("contact", "receive", "--medium", "call", "--id", "first", "--number", "07700 900555")
    anna.goto(centre.base + "/board")
    before = with_sound(anna)
    anna.evaluate("""() => {
        const waits = document.querySelector("#counts [data-count=waiting]"), next = waits.cloneNode(true);
        next.dataset.newest = String(Number(next.dataset.newest) + 1);
        waits.replaceWith(next);
    }""")
    anna.locator(f"main[data-rang='{before + 1}']").wait_for()


def test_life_saving_words_are_one_key_away_before_there_is_an_incident_and_in_a_question(anna, centre):  # noqa: F811
    centre.terminal("contact", "receive", "--medium", "call", "--id", "call-one", "--number", "07700 900555")
    centre.terminal("contact", "answer", "call-one")
    anna.goto(centre.base + "/calls/call-one")
    anna.keyboard.press("Escape")
    anna.keyboard.press("!")
    cards = anna.locator("#life-saving .advice-card")
    assert cards.count() > 0
    cards.first.locator("summary").click()
    assert cards.first.locator(".say").is_visible() and cards.first.locator(".must-not").is_visible()
    check_looks(anna, "life-saving words before an incident")
    centre.terminal("contact", "link", "call-one", centre.reference)
    centre.terminal("assess", "start", centre.reference, "--tree", "supplies")
    anna.reload()
    question = anna.locator("#question h2").inner_text()
    anna.keyboard.press("Escape")
    anna.keyboard.press("!")
    card = anna.locator("#life-saving .advice-card").first
    card.locator("summary").focus()
    anna.keyboard.press("Enter")
    check_looks(anna, "life-saving words in a question")
    card.get_by_role("button", name="Said it; the question waits").press("Enter")
    anna.locator("#life-saving .advice-card", has_text="\u2713 given").wait_for()
    assert anna.locator("#question h2").inner_text() == question
    assert len(centre.entries("assessment-jumped")) == 1
