"""What the law asks stands at its step, and its clocks start by themselves; what is otherwise than agreed is named while it goes on."""

import re

from browsing import browser, check_looks  # noqa: F401
from centre import anna, centre  # noqa: F401


def test_a_hazard_in_a_home_starts_its_clock_and_the_incident_is_not_closed_over_it(anna, centre):  # noqa: F811
    anna.goto(f"{centre.base}/control/{centre.reference}")
    anna.locator("#log").wait_for()
    assert anna.locator("#regulations").count() == 0
    centre.terminal("incident", "establish", centre.reference, "fumes-suspected")
    asked = anna.locator("#regulations")
    asked.get_by_role("heading", name="What the law asks here").wait_for()
    title = asked.locator("summary")
    assert "A hazard in a council home" in title.inner_text() and re.search("in 2[0-3]\u00a0h", title.inner_text()), title.inner_text()
    title.press("Enter")
    assert "within 24 hours at most" in asked.inner_text() and "Hazards in Social Housing" in asked.inner_text()
    check_looks(anna, "regulations")
    assert "was looked into and made safe" in anna.locator("#tasks").inner_text()
    task = next(line for line in centre.entries("deployment-task-set"))
    assert task["actor"] == "machine" and task["body"]["regulation"] == "emergency-hazard", task
    [opened] = centre.entries("log-opened")
    assert task["body"]["due"] - opened["body"]["received"] == 86_400 * 1_000_000, "from when it was received"
    # Known once more, it starts no second one.
    centre.terminal("incident", "establish", centre.reference, "live-electrics")
    assert len(centre.entries("deployment-task-set")) == 1
    anna.locator("#ending").get_by_text("No more about people than was needed").wait_for()


def test_a_question_shows_what_the_law_asks_there_and_the_handbook_all_of_it(anna, centre):  # noqa: F811
    contact = centre.terminal("contact", "receive", "--medium", "call", "--words", "we have to leave tonight", "--id", "contact-home").split()
    assert contact
    centre.terminal("contact", "answer", "contact-home")
    centre.terminal("contact", "link", "contact-home", centre.reference)
    centre.terminal("assess", "start", centre.reference, "--tree", "people")
    anna.goto(f"{centre.base}/calls/contact-home")
    anna.locator("#question").wait_for()
    assert anna.locator("#question .regulation").count() == 0
    # The answers that lead to it are the tree's own.
    centre.terminal("assess", "answer", centre.reference, "h")
    centre.terminal("assess", "answer", centre.reference, "n")
    card = anna.locator("#question .regulation")
    card.wait_for()
    card.locator("summary").press("Enter")
    assert "Housing Act 1996, section 188" in card.inner_text()
    check_looks(anna, "regulation at a question")
    anna.goto(centre.base + "/handbook")
    chapter = anna.locator(".chapter", has=anna.get_by_role("heading", name="Regulations and their clocks"))
    assert chapter.locator("section").count() == 6
    words = chapter.inner_text()
    assert "Within 1 d 0 h from when the first contact was received" in words, words
    assert "Is there anybody who could safely take you in until morning?" in words, "questions in their own words"
    assert "a child is there, and it does not work with children" in anna.locator("main").inner_text()


def test_what_is_otherwise_than_agreed_is_named_at_once(anna, centre):  # noqa: F811
    # Of just now: nothing of it is late yet.
    reference = centre.terminal("incident", "open", "--place", "5 Elm Road", "--new").strip()
    centre.terminal("assess", "start", reference, "--tree", "people")
    anna.goto(f"{centre.base}/control/{reference}")
    anna.locator("#log").wait_for()
    # What is only not done yet is owed, and no deviation.
    assert anna.locator("#deviations").count() == 0
    centre.terminal("assess", "skip", reference, "--reason", "they hung up")
    named = anna.locator("#deviations")
    named.get_by_role("heading", name="Not as agreed so far").wait_for()
    assert "they hung up" in named.inner_text() and "anna" in named.inner_text()
    check_looks(anna, "deviations")
