"""What the public says after their report was taken: somebody is to read it, and is seen to have."""

import subprocess

import pytest

from browsing import browser, check_looks, spend, sync_api  # noqa: F401
from centre import centre, new_page  # noqa: F401
from serving import wait
from test_public_browser import report


@pytest.fixture
def people(browser, centre):  # noqa: F811
    """Anna at the desk, and somebody who reported and follows it."""
    desk, home, wrong = browser.new_context(), browser.new_context(), []
    anna, reporter = new_page(desk, wrong), new_page(home, wrong)
    spend(anna, centre.base + centre.links["anna"])
    anna.wait_for_url("**/board")
    reference, code = report(reporter, centre)
    reporter.get_by_role("link", name="Follow a report").first.click()
    reporter.get_by_label("Reference").fill(reference)
    reporter.get_by_label("Code").fill(code)
    reporter.get_by_role("button", name="Show it").click()
    reporter.get_by_text("It waits to be read.").wait_for()
    yield anna, reporter, reference
    assert wrong == [], wrong
    desk.close()
    home.close()


def opened(centre, report_reference):
    centre.terminal("contact", "answer", report_reference)
    reference = centre.terminal(
        "incident", "open", "--contact", report_reference, "--place", "3 Mill Lane", "--new").strip()
    centre.terminal("contact", "end", report_reference)
    centre.terminal("contact", "wrap-up", report_reference, "incident")
    return reference


def test_words_added_later_stand_first_on_the_board_until_somebody_has_read_them(people, centre):
    anna, reporter, told = people
    reference = opened(centre, told)
    anna.goto(f"{centre.base}/control/{reference}")
    anna.locator("#log").wait_for()
    assert not anna.locator("#unread").count()
    reporter.reload()
    reporter.get_by_label("What has changed?").fill("It smells of <b>gas</b> now")
    reporter.get_by_role("button", name="Send", exact=True).click()
    reporter.get_by_text("You added: It smells of <b>gas</b> now").wait_for()
    anna.locator("#unread", has_text="It smells of <b>gas</b> now").wait_for()
    check_looks(anna, "the reporter sent more")
    owed = centre.terminal("incident", "show", reference)
    assert "read what the reporter sent since" in owed
    # What waits to be read keeps the incident open, and says so.
    with pytest.raises(AssertionError, match="has not been read"):
        centre.terminal("incident", "close", reference, "put-right")
    anna.get_by_role("button", name="I have read it").click()
    anna.locator("#unread").wait_for(state="detached")
    read = centre.entries("log-report-read")
    assert [each["actor"] for each in read] == ["anna"]
    assert "read what the reporter sent since" not in centre.terminal("incident", "show", reference)


def test_whoever_says_that_nothing_was_done_is_in_the_queue_again_and_found_by_the_reference(people, centre):
    anna, reporter, told = people
    reference = opened(centre, told)
    centre.terminal("incident", "resolve", reference, "the valve is closed")
    centre.terminal("incident", "close", reference, "put-right")
    anna.goto(centre.base + "/calls")
    anna.locator("#queue").wait_for()
    assert not anna.locator("#queue a", has_text="read what they sent").count()
    reporter.reload()
    reporter.get_by_label("No", exact=True).check()
    reporter.get_by_label("In your own words").fill("Still no heating")
    reporter.locator("#feedback button").click()
    reporter.get_by_text("You said that it was dealt with: no: Still no heating").wait_for()
    line = anna.locator("#queue a", has_text="read what they sent")
    line.wait_for()
    line.click()
    anna.locator("#report", has_text="Still no heating").wait_for()
    check_looks(anna, "somebody says that it was not dealt with")
    anna.get_by_role("button", name="I have read what they sent").click()
    wait(lambda: anna.wait_for_timeout(20) or centre.entries("contact-report-read"), "that it was read")
    line.wait_for(state="detached")
    # As it is read out by telephone.
    anna.goto(f"{centre.base}/search?q={told.lower().replace('-', '+')}")
    found = anna.locator("main").inner_text()
    assert reference in found and f"reported as {told}" in found and "Contact, Web report" in found


def test_of_a_restricted_incident_that_is_over_the_queue_tells_nobody_who_rang(people, centre, browser):  # noqa: F811
    anna, reporter, told = people
    reference = opened(centre, told)
    centre.terminal("incident", "restrict", reference, "--to", "anna", "--reason", "concerns a child")
    centre.terminal("incident", "resolve", reference, "seen to")
    centre.terminal("incident", "close", reference, "put-right")
    reporter.reload()
    reporter.get_by_label("No", exact=True).check()
    reporter.get_by_label("In your own words").fill("She is still there")
    reporter.locator("#feedback button").click()
    reporter.get_by_text("You said that it was dealt with").wait_for()
    bea = new_page(browser.new_context(), wrong := [])
    spend(bea, centre.base + centre.links["bea"])
    bea.wait_for_url("**/board")
    bea.goto(centre.base + "/calls")
    line = bea.locator("#queue a", has_text="read what they sent")
    line.wait_for()
    assert "960 123" not in bea.content() and "Acacia" not in bea.content() and "not open any more" in line.inner_text()
    line.click()
    bea.locator("#contact-title").wait_for()
    assert "still there" not in bea.content() and not bea.get_by_role("button", name="I have read").count()
    refused = subprocess.run([centre.tocsin, "contact", "read", told, "--store", centre.store, "--actor", "bea"],
                             capture_output=True, text=True, timeout=30)
    assert refused.returncode != 0 and "bea is not among those named" in refused.stderr
    bea.goto(centre.base + "/sheets/board")
    assert "960 123" not in bea.content()
    # Whoever is named reads it, and it is out of the queue.
    anna.goto(f"{centre.base}/calls/{told}")
    anna.locator("#report", has_text="She is still there").wait_for()
    anna.get_by_role("button", name="I have read what they sent").click()
    bea.goto(centre.base + "/calls")
    bea.locator("#queue").wait_for()
    wait(lambda: bea.wait_for_timeout(20) or not bea.locator("#queue a", has_text="read what they sent").count(), "the queue without it")
    assert wrong == []
    bea.context.close()
