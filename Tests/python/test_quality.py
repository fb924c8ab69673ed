"""The criteria of quality that a pack holds, asked of incidents that ended: at a terminal, over a store, and on the page."""

import json
import re
import shutil

import pytest

from browsing import browser, check_looks  # noqa: F401
from drafts import raise_version, version_of
from test_incident_commands import PACK, Desk, gas_leak
from test_procedure_pages import centre, page  # noqa: F401


@pytest.fixture
def desk(tocsin, tmp_path):
    desk = Desk(tocsin, tmp_path / "store")
    desk.do("procedure", "publish", PACK)
    desk.unit("G1", "gas-engineer", "--skill", "gas-registered")
    return desk


def ended(desk, *acts):
    """A gas leak that somebody rang about, dealt with and closed."""
    contact = desk.json("contact", "receive", "--medium", "call", "--number", "07700900123", "--words",
                        "I smell gas")["result"]["contact"]["id"]
    desk.do("contact", "answer", contact)
    reference = gas_leak(desk, "--contact", contact, "--asked", "What is the address?")
    for act in acts:
        desk.do(*act[:2], reference, *act[2:])
    desk.do("unit", "assign", "G1", reference, "--duty", "make it safe")
    desk.do("unit", "clear", "G1")
    desk.do("contact", "end", contact)
    desk.do("incident", "close", reference, "made-safe")
    return reference


def outcomes(review):
    return {line["criterion"]: line["outcome"] for line in review["criteria"]}


GOOD = (("incident", "confirm", "--asked", "Which shop is beside it?", "--answer", "The bakery"),
        ("assess", "advise", "gas-leave"), ("assess", "advise", "call-999"),
        ("incident", "promise", "An engineer comes within the hour", "--within", "3600"))


def test_an_incident_is_reviewed_by_its_own_version(desk, tmp_path):
    reference = ended(desk, *GOOD)
    review = desk.json("incident", "review", reference)
    found = outcomes(review)
    assert {name: found[name] for name in ("answered-in-time", "place-confirmed", "gas-words-given", "caller-told")} == {
        "answered-in-time": "met", "place-confirmed": "met", "gas-words-given": "met", "caller-told": "met"}
    gas = next(line for line in review["criteria"] if line["criterion"] == "gas-words-given")
    assert gas["found"] == [{"name": "advised", "value": '["gas-leave", "call-999"]'}] and gas["condition"].startswith("list contains")
    told = desk.do("incident", "review", reference)
    assert "yes: Whoever may have gas in the home was told how to leave it. [gas-words-given]" in told
    assert 'advised is ["gas-leave", "call-999"] (asked for: list contains(advised, "gas-leave"))' in told
    # What is agreed later judges nothing that was done before: the same bytes, whatever is in force now.
    draft = tmp_path / "draft"
    shutil.copytree(PACK, draft)
    raise_version(draft)
    (draft / "quality.yaml").write_text((PACK / "quality.yaml").read_text().replace("<= 120", "< 1").replace(
        "met_by: {medium: call, seconds to answer: 120}", "met_by: {medium: call, seconds to answer: 0}"))
    desk.do("procedure", "publish", draft)
    assert desk.do("incident", "review", reference) == told
    assert desk.json("incident", "review", reference)["version"] == version_of(PACK)


def test_what_was_missed_says_why(desk):
    reference = ended(desk)
    review = desk.json("incident", "review", reference)
    found = outcomes(review)
    assert {name for name, outcome in found.items() if outcome == "missed"} >= {
        "place-confirmed", "gas-words-given", "caller-told", "life-saving-cards"}
    assert found["answered-in-time"] == "met" and found["assessed-to-the-end"] == "met"
    assert "location-not-confirmed" in [one["kind"] for one in review["deviations"]]
    told = desk.do("incident", "review", reference)
    assert "no: The place was confirmed by a second question." in told and "not as agreed" in told


def test_only_what_ended_is_reviewed(desk):
    reference = gas_leak(desk)
    assert "has not ended" in desk.refused("incident", "review", reference)
    assert "no incident" in desk.refused("incident", "review", "261121-9999")


def test_the_store_is_counted_and_what_goes_on_is_taken_back(desk):
    good = ended(desk, *GOOD)
    bad = ended(desk)
    report = desk.json("report", "quality", actor=None)
    assert (report["reviewed"], report["withMisses"]) == (2, 1)
    gas = next(row for row in report["criteria"] if row["criterion"] == "gas-words-given")
    assert (gas["met"], gas["missed"], gas["notApplicable"], gas["undecided"]) == (1, 1, 0, 0)
    assert [line["incident"] for line in report["listed"]] == [bad]
    assert sum(row["met"] + row["missed"] + row["notApplicable"] + row["undecided"] for row in report["criteria"]) == 18
    desk.do("incident", "reopen", bad, "--reason", "she rang again")
    report = desk.json("report", "quality", actor=None)
    assert (report["reviewed"], report["withMisses"], report["listed"]) == (1, 0, [])
    assert good


def test_the_page_shows_it_to_those_who_review(centre, page):  # noqa: F811
    centre.enter(page, "sara", "supervisor")
    desk = Desk(centre.tocsin, centre.store)
    reference = gas_leak(desk)
    desk.do("unit", "assign", "G1", reference, "--duty", "make it safe")
    desk.do("unit", "clear", "G1")
    page.goto(f"{centre.server.base}/incidents/{reference}/review")
    page.get_by_text("has not ended").wait_for()
    desk.do("incident", "close", reference, "made-safe")
    page.goto(f"{centre.server.base}/incidents/{reference}")
    page.get_by_role("link", name="How it was dealt with").click()
    row = page.get_by_role("row", name=re.compile("had gas|may have gas"))
    assert "no" in row.inner_text() and 'advised is []' in row.inner_text()
    check_looks(page, "review")
    page.context.clear_cookies()
    centre.enter(page, "hana", "handler")
    page.goto(f"{centre.server.base}/incidents/{reference}")
    assert page.get_by_role("link", name="How it was dealt with").count() == 0
    assert page.goto(f"{centre.server.base}/incidents/{reference}/review").status == 403
    assert json.loads(desk.do("incident", "review", reference, "--json"))["reference"] == reference
