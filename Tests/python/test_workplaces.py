"""The two workplaces in a real browser: the gas-leak story by keyboard only, on the screens of a call-taker and a controller.

Chromium, Playwright and axe as in requirements.txt; without the browser the test says so and does not run.
"""

import re
import subprocess

import pytest

from browsing import PASSWORD, browser, check_looks, spend, stood, sync_api  # noqa: F401
from conftest import ROOT
from serving import Server, free_port, wait

PACK = "procedures/council-out-of-hours"
WORDS = "I smell gas in the kitchen at 12 Acacia Road, and my father cannot leave his bed"


@pytest.fixture
def centre(tocsin, tmp_path):
    """A server with the council's pack, three units on duty and a call that waits; and its terminal."""
    store = str(tmp_path / "store")

    def terminal(*words):
        done = subprocess.run([tocsin, *words, "--store", store, "--actor", "anna"],
                              capture_output=True, text=True, timeout=30)
        assert done.returncode == 0, f"{words}: {done.stderr}"
        return done.stdout

    # Published before the server starts, so that it is the pack in force.
    subprocess.run([tocsin, "procedure", "publish", PACK, "--store", store, "--actor", "anna"], cwd=ROOT, check=True,
                   capture_output=True, timeout=60)
    server = Server(tocsin, store, free_port())
    try:
        server.answers()
        for sign, kind, *skills in (("G1", "gas-engineer", "gas-registered"), ("D1", "duty-officer"), ("W3", "warden")):
            terminal("unit", "register", sign, kind, *[word for skill in skills for word in ("--skill", skill)])
            terminal("unit", "on", sign)
        terminal("contact", "receive", "--medium", "call", "--number", "07700 900123", "--words", WORDS,
                 "--id", "contact-gas")
        server.terminal, server.store = terminal, store
        roles = [word for role in ("handler", "controller", "supervisor") for word in ("--role", role)]
        terminal("account", "open", "anna", "--name", "Anna Quinn", *roles)
        server.first_link = re.search(
            r"/sign-in/[A-Za-z0-9_-]+", terminal("account", "link", "anna", "--reason", "first sign-in"))[0]
        yield server
    finally:
        server.kill()


def sign_in(page, centre, is_first):
    """By the one-time link, which asks for a password; from then on by that."""
    if is_first:
        spend(page, centre.base + centre.first_link)
    else:
        page.goto(centre.base + "/sign-in")
        page.locator("input[name=account]").fill("anna")
        page.locator("input[name=password]").fill(PASSWORD)
        page.keyboard.press("Enter")
    page.wait_for_url("**/board")


@pytest.fixture
def screens(browser, centre):  # noqa: F811
    """Two browsers that know nothing of each other, signed in; whatever goes wrong in their scripts fails the test."""
    contexts, pages, wrong = [], [], []
    for number in range(2):
        contexts.append(browser.new_context())
        page = contexts[-1].new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        sign_in(page, centre, is_first=number == 0)
        pages.append(page)
    yield pages
    assert wrong == [], wrong
    for context in contexts:
        context.close()


def type_and_enter(page, words):
    page.keyboard.type(words)
    page.keyboard.press("Enter")


def command(page, words):
    """A line of the command line, and what it answers."""
    page.keyboard.press("Control+k")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.locator("#command-answer code", has_text=words).first.wait_for()
    return page.locator("#command-answer").inner_text()


def asked(page, words):
    page.locator(".wording", has_text=words).wait_for()
    stood(page)


def test_a_gas_leak_by_keyboard_alone_on_two_screens(screens, centre):
    taker, controller = screens
    taker.goto(centre.base + "/calls")
    controller.goto(centre.base + "/control")
    check_looks(controller, "control, nothing open")
    taker.locator("#queue a", has_text="07700 900123").wait_for()

    # The next of the queue, answered: the place first, then the second question.
    taker.keyboard.press(",")
    taker.wait_for_url("**/calls/contact-gas")
    taker.locator("#answer button:focus").wait_for()
    check_looks(taker, "a contact that waits")
    taker.keyboard.press("Enter")
    taker.locator("#open-place:focus").wait_for()
    assert "Is anybody in danger?" in taker.locator("#pane-contact").inner_text()
    type_and_enter(taker, "12 Acacia Road")
    taker.locator("#confirm-answer:focus").wait_for()
    type_and_enter(taker, "the bakery on Mill Road")
    taker.locator("#confirm-card").wait_for(state="detached")
    reference = taker.locator(".incident .reference").inner_text()
    assert re.fullmatch(r"\d{6}-\d{4}", reference)
    controller.locator(f"#line-{reference}").wait_for()

    # What is typed and not kept outlives every other order, and a new visit.
    taker.keyboard.press(".")
    taker.keyboard.type("He is in the back bed")
    taker.keyboard.press("Escape")

    key = taker.locator("#assess button", has_text="Gas, heating").get_attribute("data-key")
    stood(taker)
    taker.keyboard.press(key)
    asked(taker, "a smell of gas, a carbon monoxide alarm")
    assert "smell gas" in taker.locator(".heard").inner_text()
    taker.locator(".heard button:focus").wait_for()
    check_looks(taker, "a question")
    taker.keyboard.press("Enter")
    asked(taker, "inside, or only outside")
    assert "P1" in taker.locator(".outcome").inner_text(), "certain before the last question"
    taker.keyboard.press("1")
    asked(taker, "everybody out")
    taker.keyboard.press("<")
    asked(taker, "inside, or only outside")
    taker.keyboard.press("i")
    asked(taker, "everybody out")
    taker.keyboard.press("n")
    taker.locator(".outcome .p1").wait_for()
    assert "gas" in taker.locator(".advice-card[open]").first.inner_text().lower()
    assert taker.locator("#note-words").input_value() == "He is in the back bed"
    taker.reload()
    sync_api.expect(taker.locator("#note-words")).to_have_value("He is in the back bed")
    taker.keyboard.press(".")
    taker.keyboard.press("End")
    type_and_enter(taker, "room")
    taker.locator("#log .words", has_text="He is in the back bedroom").wait_for()
    taker.locator("#note-words:focus").wait_for()
    sync_api.expect(taker.locator("#note-words")).to_have_value("")
    taker.keyboard.press("Escape")
    check_looks(taker, "a contact with its incident")

    # The controller: first of the board, the note is there; a unit goes by the command line.
    controller.keyboard.press(",")
    controller.wait_for_url(f"**/control/{reference}")
    controller.locator("#log .words", has_text="He is in the back bedroom").wait_for()
    assert "W3" in controller.locator("#not-needed").text_content()
    assert "1 gas-engineer" in controller.locator("#proposal").inner_text()
    check_looks(controller, "an incident at control")
    refused = command(controller, "asign G1 make the appliances safe")
    assert "was not done" in refused and "assign G1 make the appliances safe" in refused, refused
    controller.keyboard.press("Control+a")
    type_and_enter(controller, "assign G1 make the appliances safe")
    controller.locator(".unit-row", has_text="make the appliances safe").wait_for()
    assert "assigned" in command(controller, "assign D1 take command at the door")
    controller.keyboard.press("ArrowUp")
    assert controller.locator("#command-line").input_value() == "assign D1 take command at the door"
    controller.keyboard.press("Escape")
    for sign in ("G1", "D1"):
        for verb, words in (("acknowledge", "acknowledged"), ("mobile", "mobile"), ("at-scene", "at scene")):
            command(controller, f"{verb} {sign}")
            controller.locator(".unit-row", has_text=sign).locator("b", has_text=words).first.wait_for()
    command(controller, "note valve shut at the meter")
    taker.locator("#log .words", has_text="valve shut at the meter").wait_for()
    check_looks(controller, "units at scene")

    # The call ends; what the caller hears next is promised first.
    command(taker, "promise The engineer is with you --within 900")
    taker.locator("#clocks", has_text="caller hears more").wait_for()
    command(taker, "end")
    taker.locator("#wrap-up button:focus").wait_for()
    taker.keyboard.press("Enter")
    taker.locator("#pane-contact", has_text="Wrapped up as incident").wait_for()

    # Every task done, every unit clear: closed, and gone from the board.
    for sign in ("G1", "D1"):
        command(controller, f"clear {sign}")
    command(controller, "tell The gas is off; the engineer stays until it is safe")
    while controller.locator("[id^=done-] button").count():
        form = controller.locator("[id^=done-]").first.get_attribute("id")
        entry = form.removeprefix("done-")
        command(controller, f"task-done {entry}")
        controller.locator(f"#{form}").wait_for(state="detached")
    command(controller, "resolve Meter valve replaced")
    assert "closed" in command(controller, "close made-safe").lower()
    controller.locator(f"#line-{reference}").wait_for(state="detached")


def test_a_line_that_breaks_loses_nothing_and_sends_once(screens, centre):
    taker, _ = screens
    taker.goto(centre.base + "/calls/contact-gas")
    taker.locator("#answer button:focus").wait_for()
    taker.keyboard.press("Enter")
    taker.locator("#open-place:focus").wait_for()
    type_and_enter(taker, "12 Acacia Road")
    taker.locator("#note-words").wait_for()
    taker.keyboard.press("Escape")
    taker.keyboard.press(".")
    taker.context.set_offline(True)
    type_and_enter(taker, "Smoke on the stairs")
    taker.locator("#note .kept", has_text="sent when the server answers again").wait_for()
    taker.locator("#waiting-list li", has_text="Smoke on the stairs").wait_for()
    taker.context.set_offline(False)
    taker.locator("#log .words", has_text="Smoke on the stairs").wait_for()
    assert taker.locator("#log .words", has_text="Smoke on the stairs").count() == 1


def test_a_page_renewed_before_the_answer_does_not_take_the_place_to_go_on_from_it(screens, centre):
    taker, _ = screens
    centre.terminal("contact", "answer", "contact-gas")
    taker.goto(centre.base + "/calls/contact-gas")
    type_and_enter(taker, "12 Acacia Road")
    taker.locator("#note-words").wait_for()
    taker.keyboard.press("Escape")
    held, renewed = [], []
    taker.route("**/command", lambda route: held.append((route, route.fetch())))
    taker.on("response", lambda each: renewed.append(each) if held and each.url.endswith("/calls/contact-gas") else None)
    taker.keyboard.press("Control+k")
    type_and_enter(taker, "end")
    wait(lambda: taker.wait_for_timeout(20) or renewed, "the page asked for again, as the call has ended")
    renewed[0].finished()
    taker.wait_for_timeout(200)
    route, answer = held[0]
    route.fulfill(response=answer)
    taker.locator("#wrap-up button:focus").wait_for()


def test_a_known_incident_is_offered_before_a_second_one_is_opened(screens, centre):
    taker, _ = screens
    reference = centre.terminal("incident", "open", "--place", "12 Acacia Road", "--new").strip().splitlines()[-1]
    taker.goto(centre.base + "/calls/contact-gas")
    taker.locator("#answer button:focus").wait_for()
    taker.keyboard.press("Enter")
    taker.locator("#candidates").wait_for()
    assert reference in taker.locator("#candidates").inner_text()
    check_looks(taker, "candidates")
    taker.keyboard.press("Escape")
    taker.keyboard.press("1")
    taker.locator(".incident .reference", has_text=reference).wait_for()


def test_everything_works_without_script(browser, centre):  # noqa: F811
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(centre.base + centre.first_link)
    for field in ("password", "password-again"):
        page.locator(f"input[name={field}]").fill(PASSWORD)
    page.locator("main button").click()
    page.goto(centre.base + "/calls")
    page.locator("#queue a").first.click()
    page.locator("#answer button").click()
    page.locator("#open-place").fill("12 Acacia Road")
    page.locator("#open button").click()
    page.locator("#assess button", has_text="Gas, heating").click()
    page.locator("#ask button", has_text="A smell of gas").first.click()
    assert "inside, or only outside" in page.locator(".wording").inner_text()
    page.locator("#note-words").fill("   ")
    page.locator("#note button").click()
    assert "the note is missing" in page.locator("#note .refusal").inner_text()
    page.locator("#note-words").fill("She waits outside")
    page.locator("#note button").click()
    assert "She waits outside" in page.locator("#log").inner_text()
    page.locator("#command-line").fill("note by a typed line")
    page.locator("#command-line").press("Enter")
    assert "by a typed line" in page.locator("#log").inner_text()
    context.close()


def test_a_typed_line_is_taken_or_explained(screens, centre):
    page, _ = screens
    reference = centre.terminal("incident", "open", "--place", "12 Acacia Road", "--new").strip().splitlines()[-1]
    page.goto(f"{centre.base}/control/{reference}")

    def line(words):
        answer = page.context.request.post(
            f"{centre.base}/command", form={"line": words, "at": f"control/{reference}"},
            headers={"Origin": centre.base})
        told = re.search(r'<div id="command-answer".*?</div>', answer.text(), re.S)[0]
        return answer.status, told

    for words, expected in (
            ('note "half', "a quotation mark is left open"),
            ("note x --actor bea", "--actor is not taken here"),
            ("note x --store=/tmp", "is not taken here"),
            ("serve --listen 0.0.0.0:1", "is not a word taken here"),
            ("journal verify", "is not a word taken here"),
            ("procedure publish /etc", "is not a word taken here"),
            ("note", "Write: incident note"),
            ("unit asign G1 go", "assign G1 go"),
            ("raise 2", "Write: incident raise"),
            ("assign G9 go", "no such unit is registered"),
            ("note --reson x", "Write: incident note"),
            ("", "nothing was typed"),
            ("x" * 9000, "longer than is taken"),
            ("<img src=x onerror=alert(1)>", "&lt;img")):
        status, told = line(words)
        assert status == 422 and expected in told, f"{words[:40]}: {status} {told}"
        assert "<img" not in told
    for words, expected in (
            ("help", "incident: open"), ("help note", "Write: incident note"), ("/note by a slash", reference),
            ("note she's \"quite calm\" now", reference), ("raise 2 a school next door", "asked:"),
            ("show", "a school next door"), ("brief", "Acacia"), ("locate 14 Acacia Road", reference),
            ("unit list", "gas-registered"), ("hand bea end of shift", "bea"), ("search acacia", reference)):
        status, told = line(words)
        assert status == 200 and expected in told, f"{words}: {status} {told}"
    log = page.context.request.get(f"{centre.base}/incidents/{reference}").text()
    assert "she&#39;s quite calm now" in log and "by a slash" in log

    def offers(typed):
        return page.context.request.get(
            f"{centre.base}/command/completions", params={"line": typed, "at": f"control/{reference}"}
        ).text().split("\n")
    assert "assign" in offers("ass") and "assess" in offers("ass")
    assert offers("assign ") == ["assign D1", "assign G1", "assign W3"]
    assert "start supplies" in offers("start su")


def test_who_looks_and_who_writes_is_seen(screens, centre):
    one, other = screens
    reference = centre.terminal("incident", "open", "--place", "12 Acacia Road", "--new").strip().splitlines()[-1]
    for page in screens:
        page.goto(f"{centre.base}/control/{reference}")
        page.locator("#presence", has_text="Looking: anna").wait_for()
    one.keyboard.press(".")
    one.keyboard.type("Smo")
    other.locator("#presence", has_text="anna writes").wait_for()
    assert other.locator("#note-words").input_value() == "", "only that somebody writes is told"
    other.locator("#presence b").wait_for(state="detached", timeout=20_000)


def test_who_looks_at_a_contact_is_seen_before_it_has_an_incident(screens, centre):
    one, other = screens
    for page in screens:
        page.goto(f"{centre.base}/calls/contact-gas")
        page.locator("#presence", has_text="Looking: anna").wait_for()
    one.get_by_role("button", name="Answer").click()
    # Whoever looks sees that it was taken, and that somebody writes down who calls.
    one.locator("#caller summary").click()
    one.locator("#tell-words").press_sequentially("Mr Byrne")
    other.locator("#presence", has_text="anna writes").wait_for()
