"""Two people at one incident from pages of different age, and what the record says each of them had before them."""

import json
import re
import time

import pytest

from browsing import browser, check_looks, spend, sync_api  # noqa: F401
from centre import centre, new_page  # noqa: F401
from serving import wait


@pytest.fixture
def two(browser, centre):  # noqa: F811
    """Anna and Bea, each in a browser of her own, at the same incident."""
    contexts, pages, wrong = [], [], []
    for name in ("anna", "bea"):
        contexts.append(browser.new_context())
        page = new_page(contexts[-1], wrong)
        spend(page, centre.base + centre.links[name])
        page.wait_for_url("**/board")
        page.goto(f"{centre.base}/control/{centre.reference}")
        page.locator("#log").wait_for()
        pages.append(page)
    yield pages
    assert wrong == [], wrong
    for context in contexts:
        context.close()


def relocate(page, **fields):
    if not page.locator("#locate-place").is_visible():
        page.locator("#relocate summary").click()
    for name, words in fields.items():
        page.locator(f"#locate-{name}").fill(words)


def keep(page):
    page.locator("#locate button", has_text="Keep the place").click()


def test_different_fields_both_hold_and_the_same_one_is_asked_about(two, centre):
    anna, bea = two
    # Whoever stands on the head of a fold stays there while the page is renewed.
    anna.locator("#data-age", has_text="s old").wait_for()
    fold = anna.locator("#judgement > summary")
    fold.focus()
    relocate(bea, place="12 Acacia Road")
    keep(bea)
    anna.locator("#relocate summary", has_text="12 Acacia Road").wait_for()
    sync_api.expect(fold).to_be_focused()

    # Anna has begun to write a ground; Bea changes the place meanwhile, and Anna's page is renewed under her hands.
    relocate(anna, ground="North")
    relocate(bea, place="14 Acacia Road")
    keep(bea)
    anna.locator("#relocate summary", has_text="14 Acacia Road").wait_for()
    assert anna.locator("#locate-ground").input_value() == "North"
    keep(anna)
    bea.locator("#relocate summary", has_text="14 Acacia Road").wait_for()
    wait(lambda: bea.locator("#locate-ground").input_value() == "North", "the ground on Bea's page")

    # Now both change the place.
    relocate(anna, place="16 Acacia Road")
    relocate(bea, place="18 Acacia Road")
    keep(bea)
    anna.locator("#relocate summary", has_text="18 Acacia Road").wait_for()
    assert anna.locator("#locate-place").input_value() == "16 Acacia Road", "what is typed stays"
    keep(anna)
    refusal = anna.locator("#locate-refusal")
    refusal.wait_for()
    words = refusal.inner_text()
    assert re.search("changed meanwhile by Bea Quinn at \\d\\d:\\d\\d", words), words
    assert "to \u201c18 Acacia Road\u201d; yours: \u201c16 Acacia Road\u201d" in words, words
    assert anna.locator("#locate-place").input_value() == "16 Acacia Road"
    check_looks(anna, "changed meanwhile")
    anna.get_by_role("button", name="Put mine").click()
    bea.locator("#relocate summary", has_text="16 Acacia Road").wait_for()

    # And the other choice.
    relocate(anna, place="20 Acacia Road")
    relocate(bea, place="22 Acacia Road")
    keep(bea)
    anna.locator("#relocate summary", has_text="22 Acacia Road").wait_for()
    keep(anna)
    anna.locator("#locate-refusal").wait_for()
    anna.get_by_role("link", name="Keep theirs").click()
    anna.locator("#locate-refusal").wait_for(state="detached")
    assert "22 Acacia Road" in anna.locator("#relocate summary").inner_text()
    recorded = [line for line in centre.entries() if line["event"] == "log-located"]
    said = [json.dumps(line) for line in recorded]
    assert not any("20 Acacia Road" in line for line in said) and "22 Acacia Road" in said[-1]


def test_a_conflict_that_waited_is_decided_in_the_list(two, centre):
    anna, bea = two
    relocate(anna, place="30 Acacia Road")
    anna.context.set_offline(True)
    keep(anna)
    anna.locator("#waiting-title", has_text="Waiting to be sent: 1").wait_for()
    relocate(bea, place="32 Acacia Road")
    keep(bea)
    bea.locator("#relocate summary", has_text="32 Acacia Road").wait_for()
    anna.context.set_offline(False)
    anna.locator("#waiting-title", has_text="Refused: 1").wait_for(timeout=30_000)
    line = anna.locator("#waiting-list li")
    assert "changed meanwhile by Bea Quinn" in line.inner_text()
    line.get_by_role("button", name="Put mine").click()
    anna.locator("#waiting").wait_for(state="hidden")
    bea.locator("#relocate summary", has_text="30 Acacia Road").wait_for()


def test_what_each_screen_was_sent_can_be_asked_for(two, centre):
    anna, bea = two
    bea.goto(f"{centre.base}/board")
    anna.locator("#note-words").fill("smoke on the stairs")
    anna.locator("#note-words").press("Enter")
    anna.locator("#log .words", has_text="smoke on the stairs").wait_for()
    position = centre.entries()[-1]["position"]
    time.sleep(2.5)
    moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())

    def asked(*words):
        return json.loads(centre.terminal_alone("journal", "screens", "--json", *words))["looks"]
    looks = [look for look in asked("--account", "anna", "--incident", centre.reference) if look["isLive"]]
    assert looks and all(look["page"] == "control" and len(look["session"]) == 12 for look in looks), looks
    sent = looks[-1]["sent"]
    assert [each["position"] for each in sent] == sorted(each["position"] for each in sent)
    logs = [(each["position"], each["regions"]["log"]) for each in sent if "log" in each["regions"]]
    assert logs[-1][0] >= position and logs[-1][1] != logs[0][1], logs
    # What was on the screen at a moment comes first: every region's newest rendering before it.
    held = [look for look in asked("--account", "anna", "--since", moment) if look["isLive"]][-1]["sent"][0]
    assert held["regions"]["log"] == logs[-1][1] and held["at"] < moment
    assert any(look["page"] == "board" for look in asked("--account", "bea"))
    assert not any("incident" in look for look in asked("--account", "bea") if look["page"] == "board")
    # What is only read goes by its own name, with the incident it is about; its strip is no search.
    bea.goto(f"{centre.base}/incidents/{centre.reference}/path")
    bea.locator("#data-age", has_text="page as of").wait_for()
    time.sleep(2.5)
    assert any(look["page"] == "path" for look in asked("--account", "bea", "--incident", centre.reference))
    assert {look["page"] for look in asked("--account", "bea")} >= {"path", "strip"}
    assert "search" not in {look["page"] for look in asked("--account", "bea")}
    assert asked("--account", "nobody") == []
    spoken = centre.terminal_alone("journal", "screens", "--account", "anna")
    assert "anna, session " in spoken and "position " in spoken and "log " in spoken
    # A killed server leaves a record that can be read, and nothing of it is in the journal.
    centre.server.kill()
    assert [look["page"] for look in asked("--account", "anna")]
    assert "screen" not in json.dumps([line["event"] for line in centre.entries()])


def test_an_answer_that_comes_late_takes_back_nothing_that_was_told_since(two, centre):
    anna, _ = two
    held = []

    def hold(route):
        held.append((route, route.fetch()))

    def answer():
        """Lets the held answer through, older than what the page was told."""
        route, made = held.pop()
        route.fulfill(response=made)

    anna.locator("#data-age", has_text="s old").wait_for()
    anna.route("**/command", hold)
    anna.keyboard.press("Control+k")
    anna.keyboard.type("note smoke on the stairs")
    anna.keyboard.press("Enter")
    wait(lambda: anna.wait_for_timeout(20) or held, "the order at the server")
    other = centre.terminal("incident", "open", "--place", "2 Elm Road", "--new").strip()
    anna.locator(f"#line-{other}").wait_for()
    answer()
    anna.locator("#command-answer", has_text="done").wait_for()
    anna.locator("#log .words", has_text="smoke on the stairs").wait_for()
    assert anna.locator(f"#line-{other}").count() == 1, "the older answer took the line away again"

    # What is in no region of the stream is asked for again.
    anna.route("**/notes", hold)
    anna.keyboard.press("Escape")
    anna.keyboard.press(".")
    anna.keyboard.type("the valve is shut")
    anna.keyboard.press("Enter")
    wait(lambda: anna.wait_for_timeout(20) or held, "the note at the server")
    centre.terminal("incident", "locate", centre.reference, "14 Acacia Road", "--asked", "street")
    centre.terminal("incident", "note", centre.reference, "found at the back door")
    anna.locator("#log", has_text="found at the back door").wait_for()
    answer()
    anna.locator("#relocate summary", has_text="14 Acacia Road").wait_for()
    sync_api.expect(anna.locator("#note-words")).to_have_value("")


def test_a_press_is_not_lost_to_what_changes_before_the_release(two, centre):
    anna, bea = two
    anna.locator("#data-age", has_text="s old").wait_for()
    fold = anna.locator("#judgement")
    fold.scroll_into_view_if_needed()
    head = fold.locator("summary").bounding_box()
    anna.mouse.move(head["x"] + 20, head["y"] + head["height"] / 2)
    anna.mouse.down()
    centre.terminal("incident", "locate", centre.reference, "14 Acacia Road", "--asked", "street")
    bea.locator("#relocate summary", has_text="14 Acacia Road").wait_for()
    anna.mouse.up()
    anna.locator("#relocate summary", has_text="14 Acacia Road").wait_for()
    assert fold.get_attribute("open") is not None, "the press was lost"
