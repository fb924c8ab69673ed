"""A crew with a telephone and no account: its duty by a link, the line cut in the middle."""

import re

import pytest

from browsing import browser, check_looks, spend  # noqa: F401
from centre import Centre, new_page


@pytest.fixture
def centre(tocsin, tmp_path):
    centre = Centre(tocsin, tmp_path / "store")
    centre.terminal("unit", "register", "G1", "duty-engineer")
    centre.terminal("unit", "on", "G1")
    centre.terminal("unit", "assign", "G1", centre.reference, "--duty", "Make the gas safe")
    yield centre
    centre.server.kill()


@pytest.fixture
def link(browser, centre):  # noqa: F811
    """The controller makes the link from the incident, as it is to be sent."""
    wrong, context = [], browser.new_context()
    page = new_page(context, wrong)
    spend(page, centre.base + centre.links["anna"])
    page.wait_for_url("**/board")
    page.goto(f"{centre.base}/control/{centre.reference}")
    page.get_by_role("link", name="Link", exact=True).click()
    page.get_by_role("button", name="Make a link").click()
    address = page.locator("#link-address").inner_text()
    spoken = page.locator("#link-spoken").inner_text()
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4}( [0-9A-HJKMNP-TV-Z]{4}){3}", spoken), spoken
    assert address.endswith(spoken.replace(" ", ""))
    assert page.get_by_role("img", name="Code to scan").is_visible()
    check_looks(page, "link to a duty")
    page.goto(page.url)
    assert page.locator("#link-address").count() == 0, "it is shown once"
    yield address
    assert wrong == []
    context.close()


def phone(browser, wrong):  # noqa: F811
    context = browser.new_context(viewport={"width": 390, "height": 844})
    return context, new_page(context, wrong)


def test_what_is_reported_without_a_line_waits_and_is_recorded_once_with_both_times(browser, centre, link):  # noqa: F811
    wrong = []
    context, page = phone(browser, wrong)
    page.goto(link)
    assert page.get_by_role("heading", name="Make the gas safe").is_visible()
    check_looks(page, "duty")
    page.get_by_role("button", name="Acknowledged").click()
    page.get_by_role("button", name="Acknowledged").wait_for(state="detached")
    for cut in ("Mobile", "At scene"):
        context.set_offline(True)
        page.locator(".duty-steps:not(.settling)").wait_for()
        page.get_by_role("button", name=cut).click()
        page.locator("#waiting-list li", has_text=cut).wait_for()
        page.locator("#tell-words").fill(f"{cut}, and no line")
        page.locator("#tell button").click()
        page.locator("#waiting-list li", has_text="no line").wait_for()
        context.set_offline(False)
        page.locator("#waiting-list li").first.wait_for(state="detached")
        page.get_by_role("button", name=cut).wait_for(state="detached")
    steps = centre.entries("deployment-progressed")
    assert [step["body"]["step"] for step in steps] == ["acknowledged", "mobile", "at-scene"]
    assert {step["actor"] for step in steps} == {"unit G1"}
    assert all(step["happened"] <= step["recorded"] for step in steps)
    heard = [line for line in centre.entries("deployment-heard") if "no line" in str(line.get("personal"))]
    assert len(heard) == 2
    page.locator("#position-point").fill("54.565, -5.972")
    page.get_by_role("button", name="Send the point").click()
    page.get_by_text("Clear: we are done here").click()
    page.get_by_role("button", name="Clear, and end this duty").click()
    page.get_by_role("heading", name="Nothing more to do here").wait_for()
    assert "12 Acacia Road" not in page.content()
    assert wrong == []
    context.close()


def test_words_that_were_not_sent_stand_there_again(browser, centre, link):  # noqa: F811
    wrong = []
    context, page = phone(browser, wrong)
    page.goto(link)
    page.locator("#tell-words").press_sequentially("The meter cupboard is locked")
    kept = "() => Object.entries(localStorage).filter(([name]) => name.startsWith('draft '))"
    page.wait_for_timeout(300)
    drafts = page.evaluate(kept)
    assert len(drafts) == 1 and "cupboard" not in str(drafts), "sealed"
    page.reload()
    page.locator("#tell .kept", has_text="stands here again").wait_for()
    assert page.locator("#tell-words").input_value() == "The meter cupboard is locked"
    page.locator("#tell").get_by_role("button", name="Send", exact=True).click()
    page.locator("#tell .kept").wait_for(state="detached")
    assert page.evaluate(kept) == []
    assert any("cupboard" in str(line.get("personal")) for line in centre.entries("deployment-heard"))
    assert wrong == []
    context.close()


def test_without_script_the_same_page_reports(browser, centre, link):  # noqa: F811
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(f"{centre.base}/duty")
    page.locator("#code").fill(link.rsplit("/", 1)[1].lower())
    page.get_by_role("button", name="Open").click()
    page.locator("summary", has_text="We cannot go").click()
    page.locator("#refuse-reason").fill("<b>flat</b> tyre")
    page.get_by_role("button", name="Say that we cannot go").click()
    assert page.get_by_role("heading", name="Nothing more to do here").is_visible()
    assert "refused: <b>flat</b> tyre" in page.locator("main").inner_text()
    context.close()
