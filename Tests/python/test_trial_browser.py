"""The pages of a draft in a real browser: tried on the record, each cell opens its list, downgrades are ticked, the shadow runs.

By keyboard all through; Chromium, Playwright and axe as in requirements.txt; without the browser the test says so and does not run.
"""

import pytest

import drafts
from browsing import browser, check_looks  # noqa: F401
from serving import Server, free_port
from test_procedure_pages import Centre, page  # noqa: F401

MARKUP = "<script>document.title=1</script><img src=x onerror=document.title=2>"


@pytest.fixture
def centre(tocsin, tmp_path):
    centre = Centre(tocsin, tmp_path / "store")
    centre.terminal("procedure", "publish", str(drafts.FIRE))
    centre.draft = drafts.changed_fire(tmp_path)
    centre.cars = [assess(centre, "car-fire", f"Car Park {number}") for number in (1, 2)]
    centre.alarm = assess(centre, "automatic-alarm", MARKUP)
    centre.terminal("procedure", "draft", str(centre.draft))
    centre.server = Server(tocsin, centre.store, free_port())
    try:
        centre.server.answers()
        yield centre
    finally:
        centre.server.kill()


def assess(centre, answer, place):
    reference = centre.terminal("incident", "open", "--place", place, "--new").strip()
    centre.terminal("assess", "start", reference, "--tree", "fire")
    centre.terminal("assess", "answer", reference, answer)
    return reference


def press_to(page, locator, key="Tab", most=80):  # noqa: F811
    """Goes to an element with the keyboard alone."""
    for _ in range(most):
        if locator.evaluate("node => node === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{most} times {key} did not lead to {locator}")


def test_a_trial_is_read_by_keyboard(centre, page):  # noqa: F811
    centre.enter(page, "mona", "manager")
    page.goto(centre.server.base + "/procedures/fire-brigade")
    draft = page.get_by_role("navigation", name="Parts of the pack").locator("xpath=..").get_by_role("link", name="Draft")
    press_to(page, draft)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Draft 5, tried on the record").wait_for()
    check_looks(page, "trial")
    lowered = page.get_by_role("row", name="P2 P3 ▼ lowered")
    assert lowered.get_by_role("link").inner_text() == "2"
    press_to(page, lowered.get_by_role("link"))
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Priority lowered: from P2 to P3").wait_for()
    for car in centre.cars:
        assert page.get_by_role("link", name=car).count() == 1
    check_looks(page, "trial list")
    page.go_back()
    # Nothing ticked, then one without a reason, then both.
    button = page.get_by_role("button", name="I have read those ticked")
    reason = page.get_by_label("Why it is right that they come out lower")
    press_to(page, reason)
    page.keyboard.type("nobody is in the car")
    page.keyboard.press("Enter")
    page.get_by_role("alert").filter(has_text="tick those you have read").wait_for()
    assert reason.input_value() == "nobody is in the car"
    press_to(page, page.get_by_label(centre.cars[0]).first)
    page.keyboard.press("Space")
    press_to(page, button)
    page.keyboard.press("Enter")
    page.get_by_text("2, of these 1 not read yet").wait_for()
    press_to(page, page.get_by_label(centre.cars[1]).first)
    page.keyboard.press("Space")
    press_to(page, reason)
    page.keyboard.type("nor in that one")
    page.keyboard.press("Enter")
    page.get_by_text("Every incident that it lowers has been read.").wait_for()
    assert "in force: fire-brigade 5" in centre.terminal("procedure", "publish", str(centre.draft))
    page.reload()
    page.get_by_text("No draft of this pack is laid open").wait_for()
    check_looks(page, "no draft")


def test_a_shadow_begins_and_ends_on_its_page(centre, page):  # noqa: F811
    centre.enter(page, "mona", "manager")
    page.goto(centre.server.base + "/procedures/fire-brigade/shadow")
    button = page.get_by_role("button", name="Begin the shadow run")
    press_to(page, button)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Draft 5 in the shadow").wait_for()
    page.get_by_text("None so far.").wait_for()
    car = assess(centre, "car-fire", "Car Park 7")
    page.reload()
    page.get_by_role("link", name=car).wait_for()
    check_looks(page, "shadow")
    press_to(page, page.get_by_label("Why it ends"))
    page.keyboard.type("seen enough")
    page.keyboard.press("Enter")
    button.wait_for()


def test_who_may_only_look_is_told_whose_it_is(centre, page):  # noqa: F811
    centre.enter(page, "hana", "handler")
    page.goto(centre.server.base + "/procedures/fire-brigade/trial")
    page.get_by_text("2 incidents wait to be read; that is for: manager.").wait_for()
    assert page.get_by_role("button", name="I have read those ticked").count() == 0
    for address in ("trial/incidents", "trial/incidents?aspect=x&direction=y", "trial/incidents?list=none"):
        assert page.goto(f"{centre.server.base}/procedures/fire-brigade/{address}").status == 404
    assert page.goto(centre.server.base + "/procedures/no-such-pack/trial").status == 404
    assert page.goto(centre.server.base + "/procedures/fire-brigade/trial/incidents?list=open").status == 200
    page.get_by_role("link", name=centre.alarm).wait_for()
    assert page.title().startswith("Changed or not")
