"""After a hard contact one key asks for a pause: the others see for whom to step in, and the screen of whoever pauses is silent."""

import subprocess

from browsing import browser, check_looks, sync_api  # noqa: F401
from centre import anna, bea, centre  # noqa: F401
from test_slips import take_call


def with_sound(page):
    page.locator("#sound", has_text="Sound off").click()
    page.locator("#sound", has_text="Sound on").wait_for()
    return rang(page)


def rang(page):
    return int(page.locator("main").get_attribute("data-rang") or 0)


def test_a_pause_is_one_key_away_is_seen_by_the_others_and_silent(anna, bea, centre):  # noqa: F811
    anna.goto(centre.base + "/calls")
    take_call(anna, "a hard call")
    anna.get_by_role("button", name="End", exact=True).click()
    anna.get_by_role("button", name="Wrap up").wait_for()
    assert not anna.get_by_role("button", name="Pause; the others step in").is_visible(), "who is on no shift has none to pause"
    centre.terminal("shift", "begin", "--role", "handler")
    anna.reload()
    anna.get_by_role("button", name="Pause; the others step in").wait_for()
    anna.keyboard.press("Escape")
    anna.keyboard.press("p")
    anna.get_by_role("button", name="Back from the pause").wait_for()
    strip = bea.locator("#pausing", has_text="On a pause: anna")
    strip.wait_for()
    check_looks(bea, "pause on the strip")
    anna.locator("#pausing", has_text="On a pause: anna").wait_for()
    before, others = with_sound(anna), with_sound(bea)
    centre.terminal("contact", "receive", "--medium", "call", "--number", "07700 900555")
    bea.locator(f"main[data-rang='{others + 1}']").wait_for()
    anna.locator("#queue a", has_text="07700 900555").wait_for()
    assert rang(anna) == before, "whoever pauses hears nothing"
    anna.keyboard.press("Escape")
    anna.keyboard.press("p")
    sync_api.expect(bea.locator("#pausing")).to_be_empty()
    anna.get_by_role("button", name="Pause; the others step in").wait_for()


def test_a_contact_is_offered_to_somebody_on_duty_and_to_nobody_on_a_pause(anna, bea, centre):  # noqa: F811
    centre.terminal("contact", "receive", "--medium", "call", "--number", "07700 900555", "--id", "contact-offered")
    anna.goto(centre.base + "/calls/contact-offered")
    anna.locator("#answer button").wait_for()
    assert anna.locator("#offer").count() == 0, "nobody else is on duty"
    centre.terminal("shift", "begin", "--who", "bea", "--role", "handler")
    anna.reload()
    bea.goto(centre.base + "/calls")
    anna.locator("#offer").get_by_role("button", name="Offer it").click()
    for page in (anna, bea):
        page.locator("#queue-contact-offered", has_text="offered to bea").wait_for()
    check_looks(anna, "a contact offered")
    # Offered by an old page to somebody who has gone on a pause meanwhile: refused beside the field.
    centre.terminal("contact", "receive", "--medium", "call", "--number", "07700 900556", "--id", "contact-second")
    anna.goto(centre.base + "/calls/contact-second")
    anna.locator("#offer").wait_for()
    subprocess.run([centre.tocsin, "shift", "pause", "--reason", "a hard call", "--store", centre.store, "--actor", "bea"],
                   check=True, capture_output=True, timeout=30)
    anna.locator("#offer").get_by_role("button", name="Offer it").click()
    anna.locator("#offer-refusal", has_text="bea is on a pause").wait_for()
    assert "offered" not in anna.locator("#queue-contact-second").inner_text()
