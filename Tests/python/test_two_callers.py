"""Two callers about the same thing: each hears what is meant for them, also when their incidents turn out to be one."""

from browsing import browser, check_looks, stood  # noqa: F401
from centre import centre  # noqa: F401
from test_slips import anna, take_call  # noqa: F401


def test_advice_and_a_promise_to_the_first_caller_are_not_the_second_ones(anna, centre):
    anna.goto(centre.base + "/calls")
    take_call(anna, "the first call")
    anna.locator("#open-place").fill("2 Elm Road")
    anna.keyboard.press("Enter")
    anna.locator("#confirm-answer").wait_for()
    reference = anna.locator(".incident .reference").inner_text()
    card = anna.locator(".advice .advice-card").first
    card.get_by_role("button", name="Said it").click()
    anna.locator(".advice .advice-card summary", has_text="✓ given").first.wait_for()
    anna.locator("#promise-words").fill("Somebody comes")
    anna.locator("#promise button").click()
    anna.locator("#telling", has_text="Promised: Somebody comes").wait_for()
    anna.get_by_role("button", name="End", exact=True).click()
    anna.locator("#wrap-up").wait_for()
    # The second caller, about the same.
    take_call(anna, "the second call")
    anna.locator("#link-other summary").click()
    anna.locator("#link-reference").fill(reference)
    anna.locator("#link button").click()
    anna.locator(".incident .reference", has_text=reference).wait_for()
    assert not anna.locator(".advice-card summary", has_text="✓ given").count()
    other = anna.locator(".advice .advice-card", has_text="given to another caller")
    other.first.wait_for()
    assert "Another caller was promised, this one not yet: Somebody comes" in anna.locator("#telling").inner_text()
    check_looks(anna, "second caller")
    if other.first.get_attribute("open") is None:
        other.first.locator("summary").first.click()
    other.first.get_by_role("button", name="Said it").click()
    anna.locator(".advice .advice-card summary", has_text="✓ given").first.wait_for()
    assert len(centre.entries("assessment-advised")) == 2


def test_after_a_merger_the_handler_of_the_other_caller_goes_on_with_the_one_that_is_left(anna, centre):
    anna.goto(centre.base + "/calls")
    take_call(anna, "the second call about it")
    anna.locator("#open-place").fill("14 Acacia Avenue")
    anna.keyboard.press("Enter")
    anna.locator("#note-words").wait_for()
    duplicate = anna.locator(".incident .reference").inner_text()
    assert duplicate != centre.reference
    centre.terminal("incident", "merge", duplicate, "--into", centre.reference)
    anna.locator(".incident .reference", has_text=centre.reference).wait_for()
    anna.locator("#log", has_text=f"{duplicate} gave another place: 14 Acacia Avenue").wait_for()
    anna.locator("#note-words").fill("He waits at the corner")
    anna.locator("#note button").click()
    anna.locator("#log .words", has_text="He waits at the corner").wait_for()
    noted = centre.terminal("incident", "show", centre.reference)
    assert "He waits at the corner" in noted
    stood(anna)
    assert anna.locator("#assess button").count() > 1


def test_how_a_call_ended_is_chosen_and_a_wrong_number_is_one(anna, centre):
    anna.goto(centre.base + "/calls")
    take_call(anna, "is this the pizza place?")
    anna.get_by_role("button", name="End", exact=True).click()
    anna.locator("#wrap-up-outcome").wait_for()
    assert anna.locator("#wrap-up-outcome").input_value() == ""
    anna.locator("#wrap-up button").click()
    assert anna.locator("#wrap-up-outcome:invalid").count() or anna.locator("#wrap-up .refusal").count()
    anna.locator("#wrap-up-outcome").select_option(label="a wrong number")
    anna.locator("#wrap-up button").click()
    anna.get_by_text("Wrapped up as wrong-number").wait_for()
    # An incident that nobody assessed, with somebody on the line: what closing means is said before it is done.
    take_call(anna, "a third call")
    anna.locator("#open-place").fill("3 Mill Lane")
    anna.keyboard.press("Enter")
    anna.locator("#note-words").wait_for()
    reference = anna.locator(".incident .reference").inner_text()
    anna.goto(f"{centre.base}/control/{reference}")
    anna.locator("#end-fold summary").click()
    said = anna.locator("#end-fold").inner_text()
    assert "It was never assessed, and counts as such. Somebody is still on the line about it." in said
    assert anna.locator("#close-disposition").input_value() == ""
