"""The pages about the centre in a real browser: units, shift, referrals, levels, registers, search, wallboard; sound and strip."""

import datetime
import re
import subprocess

import pytest

from browsing import browser, check_looks  # noqa: F401
from test_workplaces import centre, command, screens  # noqa: F401

HOSTILE = "<b>O'Neill & \"Sons\"</b> \u202e x"


@pytest.fixture
def page(screens, centre):  # noqa: F811
    page = screens[0]
    page.base = centre.base
    return page


def go(page, path):
    page.goto(page.base + path)
    return page.locator("main")


def send(page, form, **fields):
    """Fills a form by its fields' names and sends it."""
    form = page.locator(f"#{form}")
    for name, words in fields.items():
        field = form.locator(f"[name={name}]")
        field.select_option(words) if field.evaluate("each => each.tagName") == "SELECT" else field.fill(words)
    form.locator("button").first.click()
    page.locator("form[aria-busy]").wait_for(state="detached")


def test_a_unit_is_registered_and_found_by_what_it_can_do(page, centre):  # noqa: F811
    main = go(page, "/units")
    check_looks(page, "units")
    send(page, "unit-register", unit="G7", type="gas-engineer", home="North")
    main.locator("tr", has_text="G7").wait_for()
    send(page, "unit-skills", unit="G7", skills="gas-registered, children")
    send(page, "unit-position", unit="G7", point="54.6, -5.93")
    row = main.locator("tr", has_text="G7")
    row.get_by_text("54.6000, -5.9300").wait_for()
    assert "North" in row.inner_text() and "off duty" in row.inner_text()
    send(page, "unit-skills", unit="G7", skills="wizardry")
    assert "the pack has no skill wizardry" in page.locator("#unit-skills-refusal").inner_text()
    send(page, "unit-number", unit="G7", number="call group 7")
    row.get_by_text("call group 7").wait_for()
    page.locator("#command-line").fill("unit on G7")
    page.locator("#command-line").press("Enter")
    page.locator("#unit-duty-end option[value=G7]").wait_for(state="attached")
    send(page, "unit-duty-end", unit="G7", minutes="60")
    row.get_by_text(re.compile(r", until \d\d:\d\d")).wait_for()
    centre.terminal("unit", "off", "G7")
    # What was left blank takes nothing away.
    page.locator("#unit-skills [name=skills]").evaluate("(field) => { field.required = false }")
    send(page, "unit-skills", unit="G7", skills=" ")
    assert "all it has is missing" in page.locator("#unit-skills-refusal").inner_text()
    send(page, "unit-position", unit="G7", point="95, 200")
    assert "latitude -90 to 90" in page.locator("#unit-position-refusal").inner_text()
    go(page, "/units?skill=gas-registered&state=available")
    assert page.locator("table.list tbody th").all_inner_texts() == ["G1"]
    # What is done on a narrowed list leaves it narrowed, and what others do comes there too.
    page.locator("#command-line").fill("unit off G1")
    page.locator("#command-line").press("Enter")
    page.get_by_text("No unit is like that.").wait_for()
    assert page.url.endswith("/units?skill=gas-registered&state=available")
    centre.terminal("unit", "on", "G1")
    page.locator("table.list tbody th", has_text="G1").wait_for()
    send(page, "unit-skills", unit="G7", skills="none")
    assert page.url.endswith("/units?skill=gas-registered&state=available")
    go(page, "/units?skill=gas-registered")
    assert page.locator("table.list tbody th").all_inner_texts() == ["G1"]
    go(page, "/units?type=%3Cb%3E")
    page.get_by_text("No unit is like that.").wait_for()


def test_the_list_of_units_tells_ways_and_is_narrowed_by_them_and_by_hours(page, centre):  # noqa: F811
    reference = re.search(r"\d{6}-\d{4}", centre.terminal(
        "incident", "open", "--new", "--place", "12 Acacia Road", "--position", "51.5,-0.1"))[0]
    # 0.01 degrees of latitude are 1,112 m: by the council's speeds 2 min 40 s for an engineer and 6 min 40 s for a warden.
    for unit, latitude in (("G1", "51.51"), ("W3", "51.51"), ("D1", "51.6")):
        centre.terminal("unit", "position", unit, f"{latitude},-0.1")

    def units(path):
        go(page, path)
        return page.locator("table.list tbody th").all_inner_texts()

    assert units(f"/units?near={reference}") == ["G1", "W3", "D1"]
    assert "1.1 km, about 3 min" in page.locator("tr", has_text="G1").inner_text()
    assert "1.1 km, about 7 min" in page.locator("tr", has_text="W3").inner_text()
    check_looks(page, "units and their ways")
    assert units(f"/units?near={reference}&minutes-max=5") == ["G1"]
    centre.terminal("unit", "register", "J1", "carpenter")
    hours_ago = (datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(hours=9)).strftime("%Y-%m-%dT%H:%M:%SZ")
    centre.terminal("unit", "on", "J1", "--at", hours_ago)
    assert "J1" in units("/units?hours-max=10") and "J1" not in units("/units?hours-max=8")
    nowhere = re.search(r"\d{6}-\d{4}", centre.terminal("incident", "open", "--new", "--place", "9 Low Street"))[0]
    for path, field, words in (
            ("/units?hours-max=soon", "hours-max", "Expected hours from 0 to 1000"),
            ("/units?minutes-max=5", "near", "Say in Near"),
            ("/units?near=261121-9999", "near", "open to you"),
            ("/units?near=%3Cscript%3E", "near", "open to you"),
            ("/units?minutes-max=1e999", "minutes-max", "Expected minutes"),
            ("/units?near=261121-9999&minutes-max=5", "near", "open to you"),
            (f"/units?near={nowhere}&minutes-max=5", "near", "no coordinates"),
            ("/units?hours-max=soon&minutes-max=5", "hours-max", "Expected hours")):
        assert units(path) == units("/units"), "what cannot be read narrows nothing"
        go(page, path)
        assert words in page.locator("#narrow-refusal").inner_text(), path
        assert page.locator(f"#narrow-{field}").get_attribute("aria-invalid") == "true", path
    check_looks(page, "units narrowed by what cannot be read")
    # In the terminal too; a proposal goes by who is there first.
    assert "1.1 km, about 3 min away" in centre.terminal("unit", "list", "--near", reference, "--minutes-max", "5")
    assert "W3" not in centre.terminal("unit", "list", "--near", reference, "--minutes-max", "5")


def test_a_change_by_somebody_else_comes_by_itself(page, centre):  # noqa: F811
    go(page, "/units")
    centre.terminal("unit", "register", "Z9", "warden")
    page.locator("tr", has_text="Z9").wait_for()


def test_a_shift_is_begun_handed_over_and_ended(page, centre):  # noqa: F811
    main = go(page, "/shift")
    main.get_by_text("Nobody has begun a shift yet").wait_for()
    check_looks(page, "shift")
    send(page, "begin", role="handler")
    main.locator("tr", has_text="anna").wait_for()
    reference = re.search(r"\d{6}-\d{4}", centre.terminal("incident", "open", "--place", "12 Acacia Road"))[0]
    go(page, "/shift")
    main.get_by_text("Nobody else is on duty").wait_for()
    assert page.locator("#end").count() == 0, "nobody leaves what is open"
    centre.terminal("shift", "begin", "--who", "bea")
    go(page, "/shift")
    send(page, "handover", to="bea")
    main.get_by_text("anna to bea").wait_for()
    assert main.locator("a", has_text=reference).count() == 1
    send(page, "end")
    page.locator("#begin").wait_for()


def test_what_was_referred_is_accepted_or_declined_here(page, centre):  # noqa: F811
    for name in ("one", "two"):
        centre.terminal("contact", "receive", "--medium", "referral", "--words", f"gas {name}", "--id", f"ref-{name}")
        centre.terminal("contact", "refer", f"ref-{name}", "--from", "fire")
    main = go(page, "/referred")
    main.get_by_text("gas one").wait_for()
    check_looks(page, "referred")
    send(page, "decline-ref-one", reason="not ours")
    main.get_by_text("gas one").wait_for(state="detached")
    send(page, "accept-ref-two")
    main.get_by_text("Nothing referred to us waits").wait_for()


def test_a_level_is_accepted_and_command_is_seen(page, centre):  # noqa: F811
    reference = re.search(r"\d{6}-\d{4}", centre.terminal("incident", "open", "--place", "Mill Street"))[0]
    centre.terminal("incident", "raise", reference, "4", "--reason", "the river")
    main = go(page, "/levels")
    main.get_by_text("Nobody has reported yet.").wait_for()
    check_looks(page, "levels")
    button = page.locator(f"#accept-{reference} button")
    assert button.inner_text().startswith("Accept")
    go(page, "/wallboard")
    page.locator(".wall-lines", has_text=reference).wait_for()
    assert "Mill Street" not in page.locator(".wall").inner_text(), "no place is shown to the room"
    check_looks(page, "wallboard")


def test_the_whole_incident_says_what_else_was_done(page, centre):  # noqa: F811
    contact = re.search(r"[\w-]{8,}", centre.terminal("contact", "receive", "--medium", "call", "--words", "Help"))[0]
    centre.terminal("contact", "answer", contact)
    reference = re.search(
        r"\d{6}-\d{4}", centre.terminal("incident", "open", "--contact", contact, "--place", "9 Park Row", "--new"))[0]
    main = go(page, f"/incidents/{reference}")
    main.get_by_text("Nothing yet.").wait_for()
    centre.terminal("incident", "promise", reference, f"<b>{HOSTILE}", "--within", "900")
    centre.terminal("incident", "raise", reference, "2", "--reason", "the river")
    centre.terminal("incident", "offer", reference, "--to", "gas-networks", "--words", "smell of gas")
    course = page.locator("#course")
    course.get_by_text("Level 2, supervisor, by anna: the river; not accepted").wait_for()
    said = course.inner_text()
    assert "The caller was promised: <b>" in said and "Offered to gas-networks, to answer by" in said
    check_looks(page, "the whole incident")
    page.get_by_role("link", name="Contact 1").click()
    page.wait_for_url(f"**/calls/{contact}")


def test_places_and_callers_are_described_with_source_and_end(page):
    for register, noun in (("places", "place"), ("callers", "caller")):
        main = go(page, f"/{register}")
        main.get_by_text("The register is empty.").wait_for()
        send(page, "describe", id="mill-12", name=HOSTILE, address="12 Mill Road", number="0123 456789")
        page.wait_for_url(f"**/{register}/mill-12")
        assert HOSTILE.split("\u202e")[0].strip() in page.locator("h1").inner_text()
        send(page, "add", kind="hazard", words="dog", source="warden", until="2027-13-01")
        assert "a day such as 2027-11-21" in page.locator("#add-refusal").inner_text()
        assert page.locator("#add [name=words]").input_value() == "dog", "nothing typed is lost"
        send(page, "add", kind="hazard", words="dog", source="warden", until="2099-01-31")
        main.locator("tr", has_text="hazard: dog").wait_for()
        check_looks(page, f"one {noun}")
        send(page, "withdraw", reason="it moved")
        main.get_by_text("withdrawn: it moved").wait_for()
        go(page, f"/{register}?q=mill+road")
        main.locator("a", has_text="O'Neill").wait_for()
        go(page, f"/{register}?q=nowhere")
        main.get_by_text("Nothing has all of these words.").wait_for()
        assert page.goto(page.base + f"/{register}/nobody").status == 404


def test_search_finds_and_withholds(page, centre, tocsin):  # noqa: F811
    open_to_all = re.search(r"\d{6}-\d{4}", centre.terminal("incident", "open", "--place", "Zeppelin Way 1"))[0]
    as_bea = dict(check=True, capture_output=True, text=True, timeout=30)
    bea = ["--store", centre.store, "--actor", "bea"]
    hidden = subprocess.run([tocsin, "incident", "open", "--place", "Zeppelin Way 2", "--new", *bea], **as_bea).stdout
    subprocess.run([tocsin, "incident", "restrict", hidden.strip(), "--reason", "a colleague", "--to", "bea", *bea], **as_bea)
    main = go(page, "/search?q=zeppelin")
    main.locator(".finds mark").first.wait_for()
    check_looks(page, "search")
    assert main.locator(".finds a").all_inner_texts() == [open_to_all]
    # A line typed there leaves what was found.
    page.locator("#command-line").fill(f"note {open_to_all} looked up")
    page.locator("#command-line").press("Enter")
    page.locator("#command-answer", has_text="done").wait_for()
    assert main.locator(".finds a").all_inner_texts() == [open_to_all] and page.url.endswith("/search?q=zeppelin")
    go(page, f"/search?q={open_to_all}")
    assert open_to_all in main.locator(".finds a").first.inner_text()
    go(page, "/search?q=%22%20OR%20*%20NEAR(")
    assert page.locator("h1", has_text="Search").count() == 1, "operators are words"


def test_the_strip_says_what_nobody_is_looking_at_and_sound_is_asked_for(page, screens, centre):  # noqa: F811
    reference = re.search(r"\d{6}-\d{4}", centre.terminal("incident", "open", "--place", "Long Lane"))[0]
    go(page, "/board")
    link = page.locator("#counts a", has_text="nobody is looking at")
    link.wait_for()
    other = screens[1]
    other.goto(centre.base + f"/control/{reference}")
    link.wait_for(state="detached")
    button = page.locator("#sound")
    assert button.inner_text() == "Sound off"
    button.click()
    assert button.inner_text() == "Sound on"
    before = int(page.locator("main").get_attribute("data-rang"))
    centre.terminal("contact", "receive", "--medium", "call", "--number", "07700 900999", "--words", "help")
    page.locator(f"main[data-rang='{before + 1}']").wait_for()
