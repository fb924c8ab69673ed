"""The line breaks in the middle of the work: what is sent waits in the browser, is seen to wait, and arrives once, with both times.

The cuts are real: the browser is taken off the network, the server is killed and started again on the same store and port.
"""

import re
import time
from datetime import datetime

import pytest

from browsing import browser, check_looks, spend  # noqa: F401
from centre import centre, new_page, sign_in  # noqa: F401


@pytest.fixture
def wrong():
    return []


@pytest.fixture
def page(browser, centre, wrong):  # noqa: F811
    context = browser.new_context()
    page = new_page(context, wrong)
    spend(page, centre.base + centre.links["anna"])
    page.wait_for_url("**/board")
    page.goto(f"{centre.base}/control/{centre.reference}")
    page.locator("#log").wait_for()
    yield page
    assert wrong == [], wrong
    context.close()


def note(page, words):
    page.locator("#note-words").fill(words)
    page.locator("#note-words").press("Enter")


def command(page, words):
    page.locator("#command-line").fill(words)
    page.locator("#command-line").press("Enter")


def waits(page, count):
    page.locator("#waiting-title", has_text=f"Waiting to be sent: {count}").wait_for()


def all_sent(page):
    page.locator("#waiting").wait_for(state="hidden", timeout=30_000)


def test_the_network_is_cut_in_mid_typing_and_everything_arrives_once_in_order(page, centre):
    page.locator("#note-words").press_sequentially("first, before the cu")
    page.context.set_offline(True)
    page.locator("#note-words").press_sequentially("t")
    page.locator("#note-words").press("Enter")
    waits(page, 1)
    assert page.locator("#note-words").input_value() == "", "the form is free for the next"
    note(page, "second")
    waits(page, 2)
    command(page, "note third, by a typed line")
    waits(page, 3)
    # The same words again are another note, since somebody gave them again.
    note(page, "second")
    waits(page, 4)
    shown = page.locator("#waiting-list li").all_inner_texts()
    assert ["first, before the cut" in shown[0], "second" in shown[1], "third" in shown[2], "second" in shown[3]] \
        == [True] * 4, shown
    assert all(re.search(r"given \d\d:\d\d:\d\d", line) for line in shown), shown
    check_looks(page, "waiting")
    time.sleep(6)
    assert len(centre.notes()) == 0
    page.context.set_offline(False)
    all_sent(page)
    page.locator("#log .words", has_text="third, by a typed line").wait_for()
    notes = centre.notes()
    assert [next(word for word in ("first", "second", "third") if word in words) for words, _, _ in notes] == [
        "first", "second", "third", "second"], notes
    for words, happened, recorded in notes:
        assert 5 < seconds_between(happened, recorded) < 90, (words, happened, recorded)


def seconds_between(one, other):
    return (datetime.fromisoformat(other) - datetime.fromisoformat(one)).total_seconds()


def test_the_server_is_killed_and_what_was_given_meanwhile_survives_a_new_visit(page, centre, wrong):
    centre.server.kill()
    note(page, "given while the server was dead")
    waits(page, 1)
    # The page says loudly that it is old.
    page.locator("#data-stale:not([hidden])").wait_for(timeout=20_000)
    assert "NOT LIVE" in page.locator("#data-age").inner_text()
    # Another tab of the same person knows of it and adds to it; the first is closed.
    other = new_page(page.context, wrong)
    centre.start()
    other.goto(f"{centre.base}/control/{centre.reference}")
    page.close()
    all_sent(other)
    other.locator("#log .words", has_text="given while the server was dead").wait_for()
    centre.server.kill()
    note(other, "given while it was dead again")
    waits(other, 1)
    other.close()
    centre.start()
    third = new_page(page.context, wrong)
    third.goto(centre.base + "/board")
    all_sent(third)
    assert len(centre.notes()) == 2, centre.notes()


def test_an_answer_that_was_lost_is_no_second_note(page, centre):
    """The server takes the note, the answer never comes: what waits is recognised."""
    taken, sent = [], []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)

    def lose(route):
        taken.append(route.fetch(max_redirects=0).status)
        route.abort()
    page.route("**/notes", lose, times=1)
    note(page, "told once")
    page.locator("#log .words", has_text="told once").wait_for()
    all_sent(page)
    assert taken == [303] and len([url for url in sent if url.endswith("/notes")]) == 2, (taken, sent)
    assert len(centre.notes()) == 1, centre.notes()
    page.route("**/command", lose, times=1)
    command(page, "note typed once")
    page.locator("#log .words", has_text="typed once").wait_for()
    for _ in range(60):
        if len([url for url in sent if url.endswith("/command")]) == 2:
            break
        page.wait_for_timeout(500)
    all_sent(page)
    assert taken == [303, 200] and len([url for url in sent if url.endswith("/command")]) == 2, (taken, sent)
    assert len(centre.notes()) == 2, centre.notes()


def test_what_the_server_refuses_stays_to_be_mended_or_dropped(page, centre):
    page.context.set_offline(True)
    command(page, "locat 14 Acacia Road")
    note(page, "kept behind it")
    command(page, "hand bea")
    waits(page, 3)
    page.context.set_offline(False)
    page.locator("#waiting-title", has_text="Refused: 2").wait_for(timeout=30_000)
    page.locator("#log .words", has_text="kept behind it").wait_for()
    lines = page.locator("#waiting-list li")
    assert "not a word taken here" in lines.nth(0).inner_text()
    assert "Write: incident hand" in lines.nth(1).inner_text()
    check_looks(page, "refused while waiting")
    lines.nth(0).locator("input").fill("locate 14 Acacia Road")
    lines.nth(0).get_by_role("button", name="Send again").click()
    page.locator("#waiting-title", has_text="Refused: 1").wait_for()
    page.locator("#facts", has_text="14 Acacia Road").or_(page.locator("#pane-incident", has_text="14 Acacia Road")).first.wait_for()
    lines.nth(0).get_by_role("button", name="Drop").click()
    page.locator("#waiting").wait_for(state="hidden")
    page.reload()
    page.locator("#log .words", has_text="kept behind it").wait_for()
    assert page.locator("#waiting").is_hidden()


def test_signing_out_warns_and_nobody_else_reads_or_sends_it(page, centre):
    # Only what is sent fails; the rest of the console is there.
    page.route("**/notes", lambda route: route.abort())
    note(page, "the secret of Acacia Road")
    waits(page, 1)
    kept = page.evaluate("JSON.stringify(localStorage)")
    assert "waiting anna" in kept and "secret" not in kept, "sealed"
    page.get_by_role("button", name="Sign out", exact=True).first.click()
    dialog = page.locator("#leaving[open]")
    dialog.wait_for()
    check_looks(page, "leaving")
    assert "One entry waits" in dialog.inner_text()
    page.get_by_role("button", name="Stay signed in").click()
    dialog.wait_for(state="hidden")
    page.get_by_role("button", name="Sign out", exact=True).first.click()
    page.get_by_role("button", name="Sign out, it stays").click()
    page.wait_for_url("**/sign-in")
    page.unroute("**/notes")

    spend(page, centre.base + centre.links["bea"])
    page.wait_for_url("**/board")
    page.goto(f"{centre.base}/control/{centre.reference}")
    time.sleep(4)
    assert page.locator("#waiting").is_hidden() and "secret" not in page.content()
    # Somebody who takes anna's words out of the browser cannot send them as their own either.
    answer = page.context.request.post(
        f"{centre.base}/incidents/{centre.reference}/notes", headers={"Origin": centre.base},
        form={"command": "0" * 32, "at": "board", "form": "note", "words": "x", "given-by": "anna"}, max_redirects=0)
    assert answer.status == 409 and "given by anna, and bea is signed in" in answer.text()
    assert centre.notes() == []
    page.get_by_role("button", name="Sign out", exact=True).first.click()
    page.wait_for_url("**/sign-in")

    sign_in(page, centre, "anna")
    all_sent(page)
    assert len(centre.notes()) == 1 and centre.entries()[-1]["actor"] != "bea"
    assert "waiting" not in page.evaluate("JSON.stringify(Object.keys(localStorage))")


def test_dropped_on_explicit_choice(page, centre):
    page.route("**/notes", lambda route: route.abort())
    note(page, "better not")
    waits(page, 1)
    page.get_by_role("button", name="Sign out", exact=True).first.click()
    page.get_by_role("button", name="Drop it and sign out").click()
    page.wait_for_url("**/sign-in")
    assert "waiting" not in page.evaluate("JSON.stringify(Object.keys(localStorage))")
    page.unroute("**/notes")
    sign_in(page, centre, "anna")
    time.sleep(1)
    assert centre.notes() == []


def test_an_ended_session_keeps_what_waits_until_the_same_person_is_back(page, centre):
    page.context.set_offline(True)
    note(page, "before the session ended")
    waits(page, 1)
    sessions = centre.terminal("account", "sessions", "anna")
    name = re.search(r"\b[0-9a-f]{12}\b", sessions)[0]
    centre.terminal("account", "revoke", "anna", name, "--reason", "laptop lost")
    page.context.set_offline(False)
    page.locator("#waiting-why", has_text="Sign in as anna").wait_for(timeout=30_000)
    assert centre.notes() == []
    sign_in(page, centre, "anna")
    all_sent(page)
    assert len(centre.notes()) == 1


def test_times_that_cannot_be_are_refused_in_clear_words(page, centre):
    def send(given, words="late"):
        return page.context.request.post(
            f"{centre.base}/incidents/{centre.reference}/notes", headers={"Origin": centre.base}, max_redirects=0,
            form={"command": "1" * 32, "at": f"control/{centre.reference}", "form": "note", "words": words,
                  "given-at": given})

    def at(seconds):
        return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + seconds))
    for given, expected in ((at(3600), "which is yet to come"), (at(-90_000), "more than 24 hours ago"),
                            ("yesterday", "a time such as")):
        answer = send(given)
        assert answer.status == 422 and expected in answer.text(), (given, answer.status)
    assert centre.notes() == []
    assert send(at(-7200)).status == 303
    page.reload()
    assert "happened" in page.locator("#log").inner_html() and len(centre.notes()) == 1
    line = page.context.request.post(
        f"{centre.base}/command", headers={"Origin": centre.base},
        form={"command": "2" * 32, "at": f"control/{centre.reference}", "line": "note x", "given-at": at(-90_000)})
    assert line.status == 422 and "more than 24 hours ago" in line.text()


def test_a_form_that_asks_by_whom_is_sent_as_it_is(page, centre):
    page.locator("#brief summary").click()
    page.locator("#read-back-by").fill("V1")
    page.context.set_offline(True)
    page.locator("#read-back button", has_text="Compare").click()
    waits(page, 1)
    page.context.set_offline(False)
    all_sent(page)
    if page.locator("#brief").get_attribute("open") is None:
        page.locator("#brief summary").click()
    page.locator("#brief", has_text="Read back by V1").wait_for()
    page.locator("#read-back-by").fill("V2")
    page.locator("#read-back button", has_text="Compare").click()
    page.locator("#brief", has_text="Read back by V2").wait_for(state="attached")


def test_what_is_typed_while_a_note_hangs_in_the_line_is_kept_too(page, centre):
    held = []
    page.route("**/notes", lambda route: held.append(route))
    note(page, "first")
    page.wait_for_timeout(300)
    page.locator("#note-words").press_sequentially(" and more")
    held[0].abort()
    waits(page, 1)
    page.wait_for_function("document.getElementById('note-words').value.trim() === 'and more'")
    assert "and more" not in page.locator("#waiting-list li").inner_text()
    page.unroute("**/notes")
    all_sent(page)
    page.locator("#note-words").press("Enter")
    page.locator("#log .words", has_text="and more").wait_for()
    assert len(centre.notes()) == 2
