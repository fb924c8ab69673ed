"""What supervisors, assessors and auditors look back on: reviews, reports, the journal; and what auditors read without changing it."""

import json
import re
import subprocess
import time

from browsing import browser, check_looks  # noqa: F401
from test_incident_commands import Desk, gas_leak
from test_procedure_pages import centre, page  # noqa: F401

PLACE, NUMBER = "3 Elm Road", "07700 900555"


def ended(desk):
    reference = gas_leak(desk)
    desk.do("unit", "assign", "G1", reference, "--duty", "make it safe")
    desk.do("unit", "clear", "G1")
    desk.do("incident", "close", reference, "made-safe")
    return reference


def printed(centre, *words):
    done = subprocess.run([centre.tocsin, *words, "--store", centre.store, "--json"], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def table(page, name):
    """The rows of a table by its caption, each as its cells."""
    rows = page.get_by_role("table", name=name, exact=True).locator("tbody tr")
    return rows.evaluate_all("(all) => all.map((row) => [...row.cells].map((cell) => cell.innerText.trim()))")


def look(page, address, words, seconds=30):
    """Opens the page until the words stand there: it may be a few seconds old."""
    end = time.monotonic() + seconds
    page.goto(address)
    while page.locator("main").get_by_text(words).count() == 0:
        assert time.monotonic() < end, f"{address}: {page.locator('main').inner_text()[:400]}"
        page.wait_for_timeout(200)
        page.goto(address)


def come_in(centre, page, name, role):
    page.context.clear_cookies()
    centre.enter(page, name, role)


def test_ended_incidents_are_reviewed_by_those_who_may(centre, page):  # noqa: F811
    desk = Desk(centre.tocsin, centre.store)
    base = centre.server.base
    centre.enter(page, "asha", "assessor")
    look(page, f"{base}/reviews", "No incident has ended yet.")
    check_looks(page, "reviews, none")
    reference = ended(desk)
    look(page, f"{base}/reviews", reference)
    row = page.get_by_role("row", name=re.compile(reference))
    assert "not yet" in row.inner_text() and "not met" in row.inner_text()
    check_looks(page, "reviews")
    page.get_by_role("link", name="With deviations").click()
    page.get_by_role("link", name=reference).click()
    page.get_by_label(re.compile("What was found")).fill("The gas words came late <b>")
    page.get_by_role("button", name="I have reviewed it").click()
    page.get_by_text("The gas words came late <b>").wait_for()
    check_looks(page, "review, reviewed")
    look(page, f"{base}/reviews?show=unreviewed", re.compile("Every incident that has ended was reviewed"))
    said = [line for line in desk.do("journal", "export", actor=None).splitlines() if "review-concluded" in line]
    assert len(said) == 1 and json.loads(said[0])["actor"] == "asha"

    come_in(centre, page, "aude", "auditor")
    page.goto(f"{base}/incidents/{reference}/review")
    page.get_by_text("The gas words came late <b>").wait_for()
    assert page.locator("main form").count() == 0
    come_in(centre, page, "hana", "handler")
    for path in ("/reviews", "/reports", "/journal"):
        assert page.goto(base + path).status == 403, path
    page.goto(f"{base}/board")
    assert page.locator("a[href='/reviews'], a[href='/reports'], a[href='/journal']").count() == 0


def test_the_figures_are_those_of_the_terminal(centre, page):  # noqa: F811
    desk = Desk(centre.tocsin, centre.store)
    ended(desk)
    ended(desk)
    gas_leak(desk)
    centre.enter(page, "sara", "supervisor")
    look(page, f"{centre.server.base}/reports", "Quality")
    quality = printed(centre, "report", "quality")
    assert f"{quality['reviewed']} ended incidents looked at; {quality['withMisses']} of them missed" in page.locator("#quality").inner_text()
    assert quality["criteria"] and table(page, "Criteria of quality") == [
        [row["words"], f"{row['pack']} {row['version']}", *(str(row[name]) for name in ("met", "missed", "notApplicable", "undecided"))]
        for row in quality["criteria"]]
    conformance = printed(centre, "report", "conformance")
    assert conformance["deviations"] > 0
    assert {row[0]: int(row[2]) for row in table(page, "Deviations by kind")} == conformance["byKind"]
    assert table(page, "Deviations by question or step") == [
        [row["step"], row["kind"], str(row["count"])] for row in conformance["byStep"]]
    alarms = printed(centre, "report", "alarms")
    assert f"{alarms['raised']} alarms, {alarms['useless']} of them of no use" in page.locator("#alarms").inner_text()
    intervals = printed(centre, "report", "intervals")

    def cells(figures):
        seconds = ["–" if figures[name] is None else f"{figures[name]:.1f}" for name in ("median", "p90", "p99")]
        return [str(figures["n"]), str(figures["missing"]), str(figures["backward"]), *seconds]

    assert table(page, "Intervals") == [[name.title(), *cells(intervals[name])] for name in ("handling", "turnout", "travel", "response")]
    check_looks(page, "reports")
    page.get_by_role("link", name="By month").click()
    assert page.get_by_role("heading", level=3, name=re.compile(r"^\d{4}-\d{2}$")).count() == 1


def test_the_journal_is_proven_and_read_by_auditors(centre, page):  # noqa: F811
    desk = Desk(centre.tocsin, centre.store)
    reference = gas_leak(desk)
    desk.do("incident", "note", reference, "Purple smoke behind the house")
    centre.enter(page, "aude", "auditor")
    look(page, f"{centre.server.base}/journal", "The chain holds.")
    assert printed(centre, "journal", "verify")["head"] in page.locator("main").inner_text()
    assert "Purple" not in page.content() and "post" not in {
        form.get_attribute("method") for form in page.locator("main form").all()}
    check_looks(page, "journal")
    page.get_by_label(re.compile("Of one stream")).fill(reference)
    page.keyboard.press("Enter")
    page.wait_for_url("**/journal?stream=*")
    assert all(reference in row[2] for row in table(page, "Entries, the newest first"))
    page.get_by_label(re.compile("Of one stream")).fill("unit/none")
    page.keyboard.press("Enter")
    page.get_by_text("Nothing of that name is on record.").wait_for()


def test_an_auditor_reads_contacts_and_accounts_and_changes_nothing(centre, page):  # noqa: F811
    desk = Desk(centre.tocsin, centre.store)
    base = centre.server.base
    contact, secret = (
        desk.json("contact", "receive", "--medium", "call", "--number", number, "--words", words)["result"]["contact"]["id"]
        for number, words in (("07700 900123", "I smell gas"), (NUMBER, "My neighbour hurts her child")))
    desk.do("contact", "answer", contact)
    desk.do("contact", "answer", secret)
    restricted = desk.do("incident", "open", "--contact", secret, "--place", PLACE, "--new").strip()
    desk.do("incident", "restrict", restricted, "--to", "zoe", "--reason", "concerns a child")
    centre.enter(page, "aude", "auditor")
    for name in ("Calls", "Accounts", "Journal", "Reviews", "Reports"):
        assert page.locator("nav a", has_text=re.compile(f"^{name}$")).count() == 1, name
    for path in (f"/calls/{contact}", "/calls", "/accounts", "/accounts/aude"):
        assert page.goto(base + path).status == 200, path
        assert page.locator("main form, main button:not([data-key])").count() == 0, path
        assert page.locator("#command").count() == 0 or not path.startswith("/calls"), path
        check_looks(page, "auditor " + path.replace("/", " "))
    page.goto(f"{base}/calls/{contact}")
    page.get_by_text("I smell gas").first.wait_for()
    page.wait_for_timeout(500)
    assert page.locator("#data-stale").is_hidden()
    page.goto(f"{base}/calls/{secret}")
    told = page.content()
    assert "restricted" in told and not any(each in told for each in ("900555", "neighbour", "Elm Road"))
    for path in (f"/contacts/{contact}/hold", "/accounts", "/accounts/aude/closure"):
        status = page.evaluate(
            "(path) => fetch(path, {method: 'POST', redirect: 'manual', body: new URLSearchParams({command: '0'.repeat(32), reason: 'x'})}).then((answer) => answer.status)",
            path)
        assert status == 403, path
