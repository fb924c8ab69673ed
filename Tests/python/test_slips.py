"""Slips of the hand under stress: words for another call, a key that is held, a second tap, words typed as the page moves on."""

import datetime

from browsing import browser, spend, stood, sync_api  # noqa: F401
from centre import anna, centre, new_page  # noqa: F401
from serving import wait
from test_photos_waiting import duty


def take_call(page, words):
    """A call that comes in by hand, answered; the page is not loaded anew."""
    page.locator("#new-contact summary").click()
    page.locator("#receive-words").fill(words)
    page.locator("#receive button").click()
    page.locator(".first-words", has_text=words).wait_for()
    page.locator("#answer button").click()
    page.locator("#open-place").wait_for()


def test_a_typed_command_is_about_the_call_that_is_open(anna, centre):
    anna.goto(centre.base + "/calls")
    take_call(anna, "the first call")
    first = anna.url
    anna.locator("#open-place").fill("2 Elm Road")
    anna.keyboard.press("Enter")
    anna.locator("#note-words").wait_for()
    take_call(anna, "the second call")
    second = anna.url
    anna.locator("#open-place").fill("9 Park Row")
    anna.keyboard.press("Enter")
    anna.locator("#pane-contact", has_text="the second call").wait_for()
    anna.locator("#note-words").wait_for()
    reference = anna.locator(".incident .reference").inner_text()
    assert first != second and reference in anna.locator("#command label").inner_text()
    anna.keyboard.press("Escape")
    anna.keyboard.press("Control+k")
    anna.keyboard.type("note the car is burning")
    anna.keyboard.press("Enter")
    anna.locator("#command-answer", has_text="done").wait_for()
    assert anna.url == second, "the page stays with the call"
    anna.locator("#log .words", has_text="the car is burning").wait_for()
    anna.goto(first)
    assert "the car is burning" not in anna.locator("#log").inner_text()


def test_a_key_that_is_held_answers_one_question_and_the_next_has_the_page_for_itself(anna, centre):
    anna.goto(centre.base + "/calls")
    take_call(anna, "a smell of gas")
    anna.locator("#open-place").fill("2 Elm Road")
    anna.keyboard.press("Enter")
    anna.locator("#confirm-answer").wait_for()
    anna.keyboard.press("Escape")
    key = anna.locator("#assess button", has_text="Gas, heating").get_attribute("data-key")
    stood(anna)
    # Held: the first press and those the keyboard makes of it.
    for _ in range(12):
        anna.keyboard.down(key)
        anna.wait_for_timeout(40)
    anna.keyboard.up(key)
    anna.locator(".wording").wait_for()
    anna.wait_for_timeout(500)
    assert not [line for line in centre.entries("assessment-answered")], "nobody has read the question yet"
    # The place still waits to be confirmed, but whoever presses keys is not put into its field.
    assert not anna.locator("#confirm-answer").evaluate("field => field === document.activeElement")
    assert anna.locator("#confirm-answer").input_value() == ""


def test_three_quick_presses_answer_one_question_and_say_so(anna, centre):
    anna.goto(centre.base + "/calls")
    take_call(anna, "a smell of gas")
    anna.locator("#open-place").fill("2 Elm Road")
    anna.keyboard.press("Enter")
    anna.locator("#confirm-answer").wait_for()
    anna.keyboard.press("Escape")
    stood(anna)
    # Meant for the page before, by key and by mouse: in the frame after the question came, however busy the machine is.
    anna.evaluate("""() => {
      const pressed = new MutationObserver(() => {
        if (!document.querySelector(".wording")) return;
        pressed.disconnect();
        requestAnimationFrame(() => {
          document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "1", bubbles: true, cancelable: true }));
          document.querySelector("#ask button").click();
        });
      });
      pressed.observe(document, { subtree: true, childList: true });
    }""")
    anna.locator("#assess button", has_text="Gas, heating").click()
    anna.locator(".too-soon", has_text="Read this one").wait_for()
    assert not [line for line in centre.entries("assessment-answered")]
    stood(anna)
    anna.keyboard.press("1")
    wait(lambda: anna.wait_for_timeout(50) or len(list(centre.entries("assessment-answered"))) == 1, "the answer that was meant")


def test_a_second_tap_on_a_telephone_is_not_the_next_step_and_clear_asks_once_more(browser, centre):  # noqa: F811
    link = duty(browser, centre)
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = new_page(context, wrong := [])
    page.goto(link)
    step = page.get_by_role("button", name="Acknowledged").bounding_box()
    place = step["x"] + step["width"] / 2, step["y"] + step["height"] / 2

    def steps():
        return [entry["body"]["step"] for entry in centre.entries("deployment-progressed")]

    page.touchscreen.tap(*place)
    page.get_by_role("button", name="Acknowledged").wait_for(state="detached")
    page.touchscreen.tap(*place)
    page.wait_for_timeout(1_200)
    assert steps() == ["acknowledged"]
    page.touchscreen.tap(*place)
    wait(lambda: page.wait_for_timeout(50) or len(steps()) == 2, "the next step, a second later")
    page.get_by_text("Clear: we are done here").tap()
    page.wait_for_timeout(500)
    assert steps()[-1] != "cleared"
    page.get_by_role("button", name="Clear, and end this duty").tap()
    page.get_by_role("heading", name="Nothing more to do here").wait_for()
    assert steps()[-1] == "cleared" and wrong == []
    context.close()


def test_an_incident_goes_to_nobody_by_a_slip_in_a_name(anna, centre):
    anna.goto(f"{centre.base}/control/{centre.reference}")
    fold = anna.locator("details", has=anna.locator("#hand")).locator("summary").first
    fold.press("Enter")
    anna.locator("#hand-to").fill("baa")
    anna.locator("#hand-reason").fill("end of shift")
    anna.locator("#hand-reason").press("Enter")
    anna.locator("#hand-refusal", has_text="nobody here is called baa").wait_for()
    assert anna.locator("#hand-to").input_value() == "baa" and anna.locator("#hand-reason").input_value() == "end of shift"
    anna.locator("#hand-to").fill("bea")
    anna.locator("#hand-to").press("Enter")
    anna.locator("#ending", has_text="Owner: bea").wait_for()


def test_a_note_says_when_it_happened_and_keeps_both_times(anna, centre):
    anna.goto(f"{centre.base}/control/{centre.reference}")
    anna.locator("#note-words").fill("the caller had heard a bang")
    anna.locator("#note-earlier").fill("half past")
    anna.locator("#note-words").press("Enter")
    anna.locator("#note-refusal", has_text="expected a time of 24 hours such as 14:05").wait_for()
    assert anna.locator("#note-words").input_value() == "the caller had heard a bang" and centre.notes() == []
    told = anna.locator("#clock time").inner_text()
    minutes = (int(told[:2]) * 60 + int(told[3:5]) - 7) % 1_440
    earlier = f"{minutes // 60:02}:{minutes % 60:02}"
    anna.locator("#note-earlier").fill(earlier)
    anna.locator("#note-words").press("Enter")
    line = anna.locator("#log li", has_text="the caller had heard a bang")
    line.wait_for()
    assert earlier in line.inner_text(), line.inner_text()
    [(words, happened, recorded)] = centre.notes()
    between = datetime.datetime.fromisoformat(recorded) - datetime.datetime.fromisoformat(happened)
    assert 400 <= between.total_seconds() <= 520, (happened, recorded)
    assert anna.locator("#note-earlier").input_value() == "", "the next note is of now"


def test_the_number_to_ring_back_on_is_asked_for_second_where_it_is_not_known(anna, centre):
    anna.goto(centre.base + "/calls")
    take_call(anna, "no number came with it")
    anna.locator("#open-place").fill("2 Elm Road")
    anna.keyboard.press("Enter")
    anna.locator("#confirm-answer").wait_for()
    assert anna.locator("#number-card").count() == 0, "the place comes first"
    anna.keyboard.type("by the church")
    anna.keyboard.press("Enter")
    anna.locator("#number-card").wait_for()
    anna.locator("#number-words").fill("07700 900321")
    anna.locator("#number-words").press("Enter")
    anna.locator("#number-card").wait_for(state="detached")
    assert "07700 900321" in anna.locator("#pane-contact").inner_text()
