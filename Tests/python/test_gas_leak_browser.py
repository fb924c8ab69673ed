"""The gas leak by keyboard alone, by two people on two screens, each of whom sees the other's work live; and a server killed in mid-call."""

import re
import subprocess
import time

import pytest

from browsing import PASSWORD, browser, spend, stood  # noqa: F401
from conftest import ROOT
from serving import Server, free_port

WORDS = "I smell gas in the kitchen at 12 Acacia Road, and my father cannot leave his bed"
PEOPLE = {"tara": ("Tara Quill", ["handler"]), "cole": ("Cole Byrne", ["controller", "supervisor"])}
# The age of the data is said loudly from ten seconds on; a stream tries again every two.
STALE_MILLISECONDS = 20_000
TABS_MAX = 250


class Centre:
    """A store, the server on it, which can be killed and started again on the same port, and its terminal."""

    def __init__(self, tocsin, store):
        self.tocsin, self.store, self.port = tocsin, str(store), free_port()
        self.terminal("procedure", "publish", "procedures/council-out-of-hours")
        self.start()

    def start(self):
        self.server = Server(self.tocsin, self.store, self.port)
        self.server.answers()

    def terminal(self, *words):
        who = [] if words[0] == "journal" else ["--actor", "exchange"]
        done = subprocess.run([self.tocsin, *words, "--store", self.store, *who], cwd=ROOT, capture_output=True, text=True,
                              timeout=60)
        assert done.returncode == 0, f"{words}: {done.stdout} {done.stderr}"
        return done.stdout


@pytest.fixture
def centre(tocsin, tmp_path):
    centre = Centre(tocsin, tmp_path / "store")
    try:
        for sign, kind, *skills in (("G1", "gas-engineer", "gas-registered"), ("D1", "duty-officer"), ("W3", "warden")):
            centre.terminal("unit", "register", sign, kind, *[word for skill in skills for word in ("--skill", skill)])
            centre.terminal("unit", "on", sign)
        yield centre
    finally:
        centre.server.kill()


@pytest.fixture
def screens(browser, centre):  # noqa: F811
    """Tara's and Cole's browsers; whatever goes wrong in their scripts fails the test."""
    pages, wrong = [], []
    for person, (name, roles) in PEOPLE.items():
        centre.terminal("account", "open", person, "--name", name, *[word for role in roles for word in ("--role", role)])
        link = re.search(r"/sign-in/[A-Za-z0-9_-]+", centre.terminal("account", "link", person, "--reason", "first day"))[0]
        page = browser.new_context().new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        spend(page, centre.server.base + link)
        page.wait_for_url("**/board")
        # A hand on the mouse would be a mistake of this test.
        page.mouse.click = page.mouse.move = None
        pages.append(page)
    yield pages
    assert wrong == [], wrong
    for page in pages:
        page.context.close()


FOCUSED = """() => { const e = document.activeElement;
    return e === document.body ? "" : (e.ariaLabel ?? e.labels?.[0]?.innerText ?? e.innerText ?? "").replace(/\\s+/g, " ").trim(); }"""


def tab_to(page, words):
    """Tab, again and again, until what has the focus is called so."""
    for _ in range(TABS_MAX):
        page.keyboard.press("Tab")
        if re.search(words, page.evaluate(FOCUSED)):
            return
    raise AssertionError(f"{TABS_MAX} tabs led to nothing called {words!r} on {page.url}")


def fill(page, label, words):
    tab_to(page, label)
    page.keyboard.press("Control+a")
    page.keyboard.type(words)


def press(page, label):
    tab_to(page, label)
    page.keyboard.press("Enter")


def command(page, words):
    """A line of the command line, done."""
    page.keyboard.press("Control+k")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.locator("#command-answer .done code", has_text=words).wait_for()
    page.keyboard.press("Escape")


def note(page, words):
    page.keyboard.press("Control+.")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.locator("#log .words", has_text=words).wait_for()
    # Others see it before its sender's own form is answered.
    page.wait_for_function("() => document.getElementById('note-words').value === ''")
    page.keyboard.press("Escape")


def take_call(taker, centre):
    """From the ring to an incident whose place is confirmed; its reference."""
    taker.goto(centre.server.base + "/calls")
    centre.terminal("contact", "receive", "--medium", "call", "--number", "07700 900123", "--words", WORDS, "--id", "contact-gas")
    taker.locator("#queue a", has_text="07700 900123").wait_for()
    taker.keyboard.press(",")
    taker.locator("#answer button:focus").wait_for()
    taker.keyboard.press("Enter")
    taker.locator("#open-place:focus").wait_for()
    taker.keyboard.type("12 Acacia Road")
    taker.keyboard.press("Enter")
    taker.locator("#confirm-answer:focus").wait_for()
    taker.keyboard.type("the bakery on Mill Road")
    taker.keyboard.press("Enter")
    taker.locator("#confirm-card").wait_for(state="detached")
    taker.keyboard.press("Escape")
    return taker.locator(".incident .reference").inner_text()


def question(page, words):
    page.locator(".wording", has_text=words).wait_for()
    stood(page)


def begin_questions(taker):
    stood(taker)
    taker.keyboard.press(taker.locator("#assess button", has_text="Gas, heating").get_attribute("data-key"))
    question(taker, "a smell of gas, a carbon monoxide alarm")
    # What the first words said already is offered to be confirmed.
    taker.locator(".heard button:focus").wait_for()
    taker.keyboard.press("Enter")
    question(taker, "inside, or only outside")


def end_questions(taker):
    taker.keyboard.press("i")
    question(taker, "everybody out")
    taker.keyboard.press("n")
    taker.locator(".outcome .p1").wait_for()


def test_two_people_deal_with_a_gas_leak_without_a_mouse(screens, centre):
    taker, controller = screens
    controller.goto(centre.server.base + "/control")
    reference = take_call(taker, centre)

    # The other screen: the incident is there, and grows as the questions are answered.
    controller.locator(f"#line-{reference}").wait_for()
    controller.keyboard.press(",")
    controller.wait_for_url(f"**/control/{reference}")
    begin_questions(taker)
    controller.locator(".incident .p1").wait_for()
    end_questions(taker)
    note(taker, "He is in the back bedroom")
    controller.locator("#log .words", has_text="He is in the back bedroom").wait_for()
    controller.locator("#presence", has_text="tara").wait_for()

    # Proposed with reasons, and assigned with its duty.
    proposal = controller.locator("#proposal").inner_text()
    assert "G1" in proposal and "1 gas-engineer" in proposal, proposal
    tab_to(controller, "^Unit$")
    controller.keyboard.type("G1")
    fill(controller, "^Duty what it is to do", "make the appliances safe")
    controller.keyboard.press("Enter")
    controller.locator(".unit-row", has_text="make the appliances safe").wait_for()
    taker.locator("main", has_text="G1").wait_for()
    press(controller, "^Acknowledged$")
    controller.locator(".unit-row b", has_text="acknowledged").wait_for()
    taker.locator("main", has_text=re.compile("G1.{0,40}acknowledged")).wait_for()

    # A level up: the call-taker raises it; whoever raised it does not accept it, the other does.
    command(taker, "raise 4 a school next door")
    controller.locator("#levels h2", has_text="major incident").wait_for()
    press(controller, "^Accept as cole$")
    controller.locator("#levels", has_text=re.compile("a school next door, accepted by cole")).wait_for()
    taker.locator(".incident, #facts", has_text="4, major incident").first.wait_for()

    # The brief says how long it takes to say, is read out and read back.
    tab_to(controller, r"^Brief: \d+ words, \d+ s to say$")
    controller.keyboard.press("Enter")
    brief = controller.locator("#brief").inner_text()
    assert "12 Acacia Road" in brief, brief
    fill(controller, "^Read back by", "G1")
    fill(controller, "^Where", "14 Acacia Road")
    controller.keyboard.press("Enter")
    controller.locator("#brief", has_text="NOT the same: where").wait_for()

    # At the scene, seen by both; then the end of the call.
    for step in ("Mobile", "At scene"):
        press(controller, f"^{step}$")
        taker.locator("main", has_text=re.compile(f"G1.{{0,40}}{step}", re.I)).wait_for()
    command(taker, "tell The gas is off; the engineer stays until it is safe")
    press(taker, "^End$")
    taker.locator("#wrap-up button:focus").wait_for()
    taker.keyboard.press("Enter")
    taker.locator("#pane-contact", has_text="Wrapped up as incident").wait_for()

    # Everything done, clear, resolved, closed; the call-taker's screen says so by itself.
    press(controller, "^Clear")
    controller.locator(".unit-row").wait_for(state="detached")
    while controller.locator("[id^=done-] button").count():
        form = controller.locator("[id^=done-]").first.get_attribute("id")
        fill(controller, f"^What came of task {form.removeprefix('done-')}$", "done")
        controller.keyboard.press("Enter")
        controller.locator(f"#{form}").wait_for(state="detached")
    press(controller, "^Resolve, close, merge$")
    fill(controller, "^What ended it", "Meter valve replaced")
    controller.keyboard.press("Enter")
    controller.locator("#resolve").wait_for(state="detached")
    tab_to(controller, "^Outcome")
    controller.keyboard.type("made safe")
    press(controller, "^Close$")
    controller.locator(f"#line-{reference}").wait_for(state="detached")
    taker.locator(".facts dd", has_text=re.compile("^closed", re.I)).wait_for()
    assert "closed" in centre.terminal("incident", "show", reference).lower()


def test_a_server_killed_in_mid_call_loses_nothing_and_the_pages_find_it_again(screens, centre):
    taker, controller = screens
    controller.goto(centre.server.base + "/control")
    reference = take_call(taker, centre)
    begin_questions(taker)
    controller.keyboard.press(",")
    controller.wait_for_url(f"**/control/{reference}")
    for page in screens:
        # A mark that a reload would take away.
        page.evaluate("() => { document.body.dataset.same = 'page' }")
    note(taker, "The neighbour has a key")
    taker.keyboard.press("Control+.")
    taker.keyboard.type("He can hear")
    controller.keyboard.press("Control+k")
    controller.keyboard.type("note the valve is")

    centre.server.kill()
    taker.keyboard.type(" us through the door")
    for page in screens:
        page.locator("#data-age", has_text="NOT LIVE").wait_for(timeout=STALE_MILLISECONDS)
        page.locator("#data-stale:not([hidden])").wait_for()
    assert taker.locator("#note-words").input_value() == "He can hear us through the door"

    # Everything acknowledged is in the file, whatever the server was doing.
    assert centre.terminal("journal", "verify").startswith("sound")
    centre.start()
    for page in screens:
        page.locator("#data-age", has_text=re.compile(r"^data \d+ s old$")).wait_for(timeout=STALE_MILLISECONDS)
        page.locator("#data-stale").wait_for(state="hidden")
        assert page.locator("body").get_attribute("data-same") == "page", "it was loaded anew"
    assert taker.locator("#note-words").input_value() == "He can hear us through the door"
    assert controller.locator("#command-line").input_value() == "note the valve is"

    # Both go on where they were, and see each other again.
    taker.keyboard.press("Enter")
    controller.locator("#log .words", has_text="He can hear us through the door").wait_for()
    controller.keyboard.type(" at the meter")
    controller.keyboard.press("Enter")
    taker.locator("#log .words", has_text="the valve is at the meter").wait_for()
    for words in ("The neighbour has a key", "He can hear us through the door", "the valve is at the meter"):
        assert taker.locator("#log .words", has_text=words).count() == 1, words
    taker.keyboard.press("Escape")
    question(taker, "inside, or only outside")
    end_questions(taker)
    controller.locator(".incident .p1").wait_for()


def test_what_is_typed_while_the_note_before_is_on_its_way_is_kept(screens, centre):
    """A slow line: the next note is begun before the first one is answered."""
    taker, _ = screens
    take_call(taker, centre)

    def slowly(route):
        time.sleep(1)
        route.continue_()

    taker.route("**/notes", slowly)
    taker.keyboard.press("Control+.")
    taker.keyboard.type("The first")
    taker.keyboard.press("Enter")
    taker.keyboard.type(" and the next")
    taker.locator("#log .words", has_text="The first").wait_for()
    taker.wait_for_timeout(2_000)
    typed = taker.locator("#note-words").input_value()
    logged = taker.locator("#log .words").all_inner_texts()
    assert (typed + " ".join(logged)).count("and the next") == 1, (typed, logged)


def test_what_was_sent_as_the_server_died_is_kept_or_still_to_be_sent(screens, centre):
    """Whether the answer was lost or the request: the words are in the log once at the end, and never twice."""
    taker, _ = screens
    take_call(taker, centre)
    for number in range(3):
        words = f"word {number} of the caller"
        taker.keyboard.press("Control+.")
        taker.keyboard.type(words)
        if number == 1:
            centre.server.kill()
        taker.keyboard.press("Enter")
        if number == 0:
            centre.server.kill()
        if number == 2:
            taker.wait_for_timeout(30)
            centre.server.kill()
        centre.start()
        taker.locator("#data-age", has_text=re.compile(r"^data \d+ s old$")).wait_for(timeout=STALE_MILLISECONDS)
        taker.wait_for_timeout(3_000)
        if taker.locator("#note-words").input_value() == words:
            # It says that it was not sent; the same key sends it.
            taker.locator("#note-words").focus()
            taker.keyboard.press("Enter")
        taker.locator("#log .words", has_text=words).first.wait_for()
        taker.wait_for_timeout(500)
        assert taker.locator("#log .words", has_text=words).count() == 1, words
        taker.keyboard.press("Escape")
    assert centre.terminal("journal", "verify").startswith("sound")
