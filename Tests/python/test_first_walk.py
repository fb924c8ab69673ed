"""A first day: somebody who knows nothing of the pages logs, grades and tasks an incident by what stands on them alone.

Nothing is found by an id, a class or an address: only by what a person sees, and what a screen reader reads out.
"""

import re
import time

import pytest

from browsing import browser  # noqa: F401
from serving import Server, free_port, wait

QUESTIONS_MAX = 30
WALK_SECONDS_MAX = 120


@pytest.fixture(scope="module")
def demo(tocsin, tmp_path_factory):
    """The demonstration with its invented people, and the passwords it prints."""
    server = Server(tocsin, tmp_path_factory.mktemp("walk") / "store", free_port(), "--demo")
    try:
        server.answers()
        wait(lambda: "Sign in at" in "".join(server.lines), "the demonstration's accounts", server.process)
        server.cast = dict(re.findall(r"^  (\S+) +(rehearsal-\S+)$", "".join(server.lines), re.M))
        yield server
    finally:
        server.kill()


@pytest.fixture
def newcomer(browser, demo):  # noqa: F811
    """Opens a browser in front of the door for somebody of the cast, who then signs in by the labels."""
    contexts = []

    def arrive(name):
        contexts.append(browser.new_context())
        page = contexts[-1].new_page()
        page.set_default_timeout(10_000)
        page.goto(demo.base)
        page.get_by_label("Account", exact=True).fill(name)
        page.get_by_label("Password", exact=True).fill(demo.cast[name])
        page.get_by_role("button", name="Sign in").click()
        page.get_by_role("link", name="Board", exact=True).wait_for()
        return page

    yield arrive
    for context in contexts:
        context.close()


def folded(page, words):
    """Opens what is folded under these words, as a click on them does."""
    page.locator("summary").filter(has_text=words).first.click()


def grade(page):
    """Answers what is asked with the first answer offered, until nothing is asked any more. Returns how many there were."""
    for number in range(QUESTIONS_MAX):
        first = page.get_by_role("button", name=re.compile("^1"))
        if not first.count():
            return number
        before = page.get_by_role("main").inner_text()
        first.first.click()
        wait(lambda: page.get_by_role("main").inner_text() != before, f"anything new behind answer {number + 1}", None, 10)
        page.wait_for_timeout(700)
    raise AssertionError(f"{QUESTIONS_MAX} questions, and still no end")


def test_an_incident_is_logged_graded_and_tasked_by_what_the_pages_say(newcomer):
    began = time.monotonic()
    # The call-taker: signs in, finds the calls, takes down a new one.
    anna = newcomer("anna")
    anna.get_by_role("navigation", name="Pages").get_by_role("link", name="Calls").click()
    folded(anna, "New contact")
    anna.get_by_label("How it came in").select_option(label="Call")
    anna.get_by_label("Number", exact=True).fill("555 0100")
    anna.get_by_label(re.compile("^First words")).fill("There is water running down the wall of the first walk")
    anna.get_by_role("button", name="Take it").click()
    anna.get_by_role("button", name="Answer", exact=True).click()

    # It asks for the place, in words that can be read out.
    anna.get_by_role("heading", name="Where is it?").wait_for()
    anna.get_by_role("combobox", name=re.compile("^Place")).fill("88 First Walk Lane")
    anna.get_by_role("button", name="Open a new incident").click()
    anna.get_by_role("heading", name="Confirm the place with a different question").wait_for()
    anna.get_by_label("What they answer").fill("next to the old bakery")
    anna.get_by_role("button", name="It agrees").click()
    anna.get_by_text("confirmed; change it").wait_for()

    # Graded: what is it about, then one question after the other.
    anna.get_by_role("heading", name="What is it about?").wait_for()
    assert grade(anna) > 1
    heading = anna.get_by_role("heading", name=re.compile(r"^P[1-5] "))
    heading.first.wait_for()
    reference = re.search(r"\d{6}-\d{4}", heading.first.inner_text())[0]
    # Logged: a note, kept by the button beside it.
    anna.get_by_label(re.compile("^Note")).fill("The tenant upstairs is away")
    anna.get_by_role("button", name="Keep", exact=True).last.click()
    anna.get_by_text("The tenant upstairs is away").first.wait_for()

    # The controller: finds it among what is due, sends a unit and sets a task.
    carla = newcomer("carla")
    carla.get_by_role("navigation", name="Pages").get_by_role("link", name="Control").click()
    carla.get_by_role("link", name=re.compile(reference)).first.click()
    carla.get_by_role("heading", name=re.compile(reference)).first.wait_for()
    carla.get_by_text("The tenant upstairs is away").first.wait_for()
    carla.get_by_label(re.compile("^Duty")).fill("Stop the water")
    unit = carla.get_by_label("Unit", exact=True).locator("option:checked").inner_text()
    carla.get_by_role("button", name="Assign", exact=True).click()
    carla.get_by_role("heading", name=unit, exact=True).wait_for()
    folded(carla, "New task")
    carla.get_by_label("What is to be done", exact=True).fill("Ring the tenant upstairs")
    carla.get_by_label("Done when", exact=True).last.fill("somebody has the key")
    carla.get_by_role("button", name="Set the task").click()
    carla.get_by_text("Ring the tenant upstairs").first.wait_for()
    assert time.monotonic() - began < WALK_SECONDS_MAX

    # And the call-taker sees that help was sent, without asking anybody.
    anna.get_by_text(re.compile(rf"\b{unit}\b")).first.wait_for()


def test_what_went_wrong_on_a_first_day_is_said_where_it_happened(newcomer):
    """Empty fields, a unit nobody knows, a word the command line does not know: each is explained, and nothing is lost."""
    carla = newcomer("carla")
    carla.get_by_role("navigation", name="Pages").get_by_role("link", name="Control").click()
    line = carla.get_by_label(re.compile("^/? ?Command"))
    line.fill("dispatch everybody")
    line.press("Enter")
    carla.get_by_role("status").filter(has_text="was not done").wait_for()
    said = carla.get_by_role("status").filter(has_text="was not done").inner_text()
    assert "dispatch" in said and line.input_value() == "dispatch everybody", said
    line.fill("help")
    line.press("Enter")
    carla.locator("#command-answer").filter(has_text="incident").wait_for()
