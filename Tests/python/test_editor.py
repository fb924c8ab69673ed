"""The editor of a draft in a real browser: by keyboard alone, two people at once, and the server killed between two edits.

Chromium, Playwright and axe as in requirements.txt; without the browser the test says so and does not run.
"""

import io
import re
import subprocess
import tarfile

import pytest

import drafts
from browsing import browser, check_looks  # noqa: F401
from serving import Server, free_port
from test_procedure_pages import Centre, page  # noqa: F401

TABLE = "tables/priority.yaml"
RULE = "decisions/#0/rules/#2"


@pytest.fixture(scope="module")
def centre(tocsin, tmp_path_factory):
    centre = Centre(tocsin, tmp_path_factory.mktemp("editor") / "store")
    centre.terminal("procedure", "publish", str(drafts.FIRE))
    centre.server = Server(tocsin, centre.store, free_port())
    try:
        centre.server.answers()
        yield centre
    finally:
        centre.server.kill()


def part(page, address):  # noqa: F811
    return page.locator(f'[data-part="{address}"]')


def begin(centre, page, purpose):  # noqa: F811
    """A draft by the keyboard alone; the address of its page."""
    page.goto(centre.server.base + "/procedures/fire-brigade/drafts")
    page.get_by_label("What it is for").first.focus()
    page.keyboard.type(purpose)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=purpose, level=1).wait_for()
    return page.evaluate("document.querySelector('main').dataset.page")


def write(page, address, text):  # noqa: F811
    """Into a cell that has the focus."""
    assert part(page, address).evaluate("node => node === document.activeElement"), address
    page.keyboard.press("Enter")
    page.keyboard.type(text)
    page.keyboard.press("Enter")
    page.locator(f'[data-part="{address}"][data-text=\'{text}\']').wait_for()


def test_a_table_is_edited_by_keyboard_alone(centre, page):  # noqa: F811
    centre.enter(page, "mona", "manager")
    draft = begin(centre, page, "Stored goods are less urgent")
    assert "DRAFT of Fire brigade" in page.locator(".draft-band").inner_text()
    page.goto(centre.server.base + f"{draft}/file?path={TABLE}")
    check_looks(page, "draft table")
    part(page, "decisions/#0/rules/#0/when/#0").focus()
    for key in ("ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    cell = f"{RULE}/then/#0"
    # What would be found is told while it is typed; Esc takes it back.
    page.keyboard.press("Enter")
    page.keyboard.type('"P9"')
    page.locator("#part-check .findings").wait_for()
    page.keyboard.press("Escape")
    assert part(page, cell).get_attribute("data-text") == '"P2"'
    write(page, cell, '"P3"')
    assert part(page, cell).evaluate("node => node === document.activeElement")
    page.get_by_text("do not pass").wait_for()
    page.keyboard.press("Control+z")
    page.locator(f"[data-part=\"{cell}\"][data-text='\"P2\"']").wait_for()
    page.locator("#draft-proof .sound").wait_for()
    page.keyboard.press("Control+y")
    page.locator(f"[data-part=\"{cell}\"][data-text='\"P3\"']").wait_for()
    # A rule more, moved up, and gone again.
    page.keyboard.press("Insert")
    page.locator(f'[data-item="decisions/#0/rules/#3"]', has_text="new-1").wait_for()
    assert page.locator('[data-item="decisions/#0/rules/#3"]').evaluate("node => node === document.activeElement")
    page.keyboard.press("Alt+ArrowUp")
    page.locator(f'[data-item="{RULE}"]', has_text="new-1").wait_for()
    page.keyboard.press("Control+Delete")
    page.locator(f'[data-item="{RULE}"]', has_text="nobody-inside").wait_for()
    page.goto(centre.server.base + draft)
    outcome = page.locator(".outcomes > li").first
    assert "P2 becomes P3" in outcome.inner_text() and "Everybody is out" in outcome.inner_text()
    check_looks(page, "draft overview")
    page.emulate_media(media="print")
    assert page.locator(".draft-band").is_visible()
    page.emulate_media(media="screen")


def test_two_edit_one_draft_and_nothing_is_lost(centre, browser, page):  # noqa: F811
    centre.enter(page, "nora", "manager")
    draft = begin(centre, page, "Two at once")
    address = centre.server.base + f"{draft}/file?path={TABLE}"
    context = browser.new_context()
    other = context.new_page()
    other.set_default_timeout(15_000)
    centre.enter(other, "omar", "manager")
    for each in (page, other):
        each.goto(address)
        # What the other one does comes by itself; here both have to be looking at what was.
        each.route("**/revision", lambda route: route.abort())
    mine, theirs = f"{RULE}/when/#1", "decisions/#0/rules/#0/remarks/#0"
    part(page, mine).focus()
    write(page, mine, '"out", "not-known"')
    part(other, theirs).focus()
    write(other, theirs, "Somebody is in there.")
    assert part(other, mine).get_attribute("data-text") == '"out", "not-known"'
    # Both into the same cell: the second is told what stands there, and keeps what was typed.
    part(page, theirs).focus()
    page.keyboard.press("Enter")
    page.keyboard.type("People first.")
    page.keyboard.press("Enter")
    refusal = page.get_by_role("alert").filter(has_text="omar changed the same meanwhile")
    refusal.wait_for()
    assert "Somebody is in there." in refusal.inner_text()
    assert page.locator("#part-text").input_value() == "People first."
    page.keyboard.press("Enter")
    page.locator(f'[data-part="{theirs}"][data-text="People first."]').wait_for()
    # Killed and started again: what was acknowledged is there, and the page goes on.
    centre.server.kill()
    centre.server = Server(centre.tocsin, centre.store, centre.server.port)
    centre.server.answers()
    other.goto(address)
    assert part(other, mine).get_attribute("data-text") == '"out", "not-known"'
    assert part(other, theirs).get_attribute("data-text") == "People first."
    part(page, f"{RULE}/remarks/#0").focus()
    write(page, f"{RULE}/remarks/#0", "Nothing but goods.")
    context.close()


def test_a_tree_is_read_published_and_rolled_back(centre, page):  # noqa: F811
    centre.enter(page, "pia", "manager", "supervisor")
    draft = begin(centre, page, "Another wording")
    page.goto(centre.server.base + f"{draft}/file?path=trees/fire-in-building.yaml")
    check_looks(page, "draft tree")
    wording = "questions/#0/wording"
    part(page, wording).focus()
    write(page, wording, "What kind of building is it?")
    # The folder goes out as it stands.
    with page.expect_download() as download:
        page.evaluate(f"location.href = '{draft}/archive'")
    folder = tarfile.open(download.value.path())
    assert b"What kind of building is it?" in folder.extractfile("fire-brigade/trees/fire-in-building.yaml").read()
    page.goto(centre.server.base + draft)
    page.get_by_role("button", name="Lay it open").press("Enter")
    page.get_by_text("It is laid open as it stands").wait_for()
    page.goto(centre.server.base + "/procedures/fire-brigade/changes")
    assert "What kind of building is it?" in page.locator("main").inner_text()
    check_looks(page, "what changes")
    page.get_by_role("button", name="I have read what changes").press("Enter")
    page.get_by_role("heading", name="Drafts", level=1).wait_for()
    page.goto(centre.server.base + "/procedures/fire-brigade/changes")
    page.get_by_text("You have said that you read this").wait_for()
    page.goto(centre.server.base + f"{draft}/publication")
    page.get_by_text("Pia").first.wait_for()
    check_looks(page, "draft publication")
    page.get_by_label("Why").fill("tried for a month")
    page.get_by_label("Why").press("Enter")
    page.get_by_text("It became a version").wait_for()
    assert "5" in centre.terminal("procedure", "published")
    page.goto(centre.server.base + "/procedures/fire-brigade/drafts")
    check_looks(page, "drafts")
    page.get_by_label("Why").fill("the wording misleads")
    page.get_by_label("Why").press("Enter")
    page.get_by_text("Version 4 holds.").wait_for()
    assert "fire-brigade 4 " in centre.terminal("procedure", "published")


def test_columns_and_tables_are_added_without_script_and_only_managers_publish(centre, browser):  # noqa: F811
    """Everything by links and forms alone, by somebody who may write drafts and not decide what holds."""
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.set_default_timeout(15_000)
    centre.enter(plain, "suse", "supervisor")
    plain.goto(centre.server.base + "/procedures/fire-brigade/drafts")
    plain.get_by_label("What it is for").first.fill("More columns")
    plain.get_by_role("button", name="Begin it").click()
    plain.get_by_role("heading", name="More columns", level=1).wait_for()
    draft = plain.url.split("#")[0]
    plain.goto(f"{draft}/file?path={TABLE}")
    heads = plain.locator("thead th").count()
    plain.get_by_role("link", name="column 1: add, move or remove").click()
    plain.get_by_role("button", name="One more behind").click()
    plain.goto(f"{draft}/file?path={TABLE}")
    assert plain.locator("thead th").count() == heads + 1
    assert {row.locator("td, th").count() for row in plain.locator("tbody tr:not(.findings-row)").all()} == {heads + 1}
    plain.get_by_role("link", name="column 2: add, move or remove").click()
    plain.get_by_role("button", name="Remove").click()
    plain.goto(f"{draft}/file?path={TABLE}")
    assert plain.locator("thead th").count() == heads
    plain.goto(draft)
    plain.locator("summary", has_text="Add a table").click()
    plain.get_by_label("What it decides").fill("night work")
    plain.get_by_role("button", name="Add it").click()
    plain.goto(f"{draft}/file?path=tables/night-work.yaml")
    assert "night work" in plain.locator("main").inner_text()
    plain.goto(draft)
    plain.locator("form#undo button, button:has-text('Undo')").first.click()
    plain.goto(draft)
    history = plain.locator(".draft-edits").inner_text()
    assert "undid:" in history and "took back" not in history
    plain.locator("form#redo button, button:has-text('Redo')").first.click()
    plain.goto(draft)
    assert "redid:" in plain.locator(".draft-edits").inner_text()
    assert plain.get_by_role("link", name="Publish").count() == 0
    assert plain.goto(f"{draft}/publication").status == 403
    answer = context.request.post(f"{draft}/publication", form={"reason": "x", "command": "0" * 32},
                                  headers={"Origin": centre.server.base})
    assert answer.status == 403
    context.close()


def test_a_model_of_the_standard_is_edited_as_a_table_and_laid_out_where_another_tool_drew_in_it(centre, page):  # noqa: F811
    centre.enter(page, "mona", "manager")
    draft = begin(centre, page, "Tables as models")
    files = centre.server.base + f"{draft}/file?path="
    model = page.request.get(centre.server.base + f"{draft}/model?path={TABLE}").text()
    assert model.startswith("<?xml")

    def save(path, text):
        page.goto(f"{files}{path}&as=text")
        page.locator("#text-text").fill(text)
        if page.get_by_label("Path").count():
            page.get_by_label("Path").fill(path)
        with page.expect_response(lambda answer: answer.request.method == "POST" and answer.url.endswith("/texts")) as answer:
            page.get_by_role("button", name="Save").click()
        assert answer.value.status < 400

    save(TABLE, "")
    save("tables/priority.dmn", model)
    page.goto(files + "tables/priority.dmn")
    part(page, f"{RULE}/then/#0").focus()
    write(page, f"{RULE}/then/#0", '"P3"')
    check_looks(page, "a model as a table")
    changed = page.request.get(centre.server.base + f"{draft}/model?path=tables/priority.dmn").text()
    assert len(changed) == len(model) and sum(a != b for a, b in zip(model, changed)) == 1, "one cell, one letter"
    drawn = changed.replace("</definitions>", '<dmndi:DMNDI xmlns:dmndi="https://www.omg.org/spec/DMN/20230324/DMNDI/"/></definitions>')
    save("tables/priority.dmn", drawn)
    page.goto(files + "tables/priority.dmn")
    assert "the drawing" in page.locator("main").inner_text()
    page.get_by_role("button", name="Lay it out as a table").click()
    page.locator(".draft-edits", has_text="laid out as tables/priority.yaml, without the drawing").wait_for()
    page.goto(files + TABLE)
    assert part(page, f"{RULE}/then/#0").get_attribute("data-text") == '"P3"'


def test_hostile_archives_are_refused(centre, page):  # noqa: F811
    centre.enter(page, "rita", "manager")

    def archive(name, kind=tarfile.REGTYPE):
        file = io.BytesIO()
        with tarfile.open(fileobj=file, mode="w", format=tarfile.USTAR_FORMAT) as tar:
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = kind, "/etc/passwd" if kind != tarfile.REGTYPE else ""
            content = b"name: fire-brigade\n"
            entry.size = len(content) if kind == tarfile.REGTYPE else 0
            tar.addfile(entry, io.BytesIO(content))
        return file.getvalue()

    for name, kind, words in (("../pack.yaml", tarfile.REGTYPE, "no plain path"), ("f/pack.yaml", tarfile.SYMTYPE, "link")):
        page.goto(centre.server.base + "/procedures/fire-brigade/drafts")
        page.locator("#archive-purpose").fill("hostile")
        page.locator("#archive-file").set_input_files({"name": "a.tar", "mimeType": "application/x-tar", "buffer": archive(name, kind)})
        page.get_by_role("button", name="Make a draft of it").press("Enter")
        page.get_by_role("heading", name="Not taken").wait_for()
        assert words in page.locator("main").inner_text()
    # A whole folder becomes a draft.
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        tar.add(drafts.FIRE, "fire-brigade")
    page.goto(centre.server.base + "/procedures/fire-brigade/drafts")
    page.locator("#archive-purpose").fill("From a folder")
    page.locator("#archive-file").set_input_files({"name": "a.tar", "mimeType": "application/x-tar", "buffer": file.getvalue()})
    page.get_by_role("button", name="Make a draft of it").press("Enter")
    page.get_by_role("heading", name="From a folder", level=1).wait_for()
    page.locator("#draft-proof .sound").wait_for()
