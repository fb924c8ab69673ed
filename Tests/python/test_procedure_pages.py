"""The pages about procedures in a real browser: packs, trees as pictures, an incident's path, the handbook, paper, the gallery.

Chromium, Playwright and axe as in requirements.txt; without the browser the test says so and does not run.
"""

import os
import pathlib
import re
import shutil
import subprocess

import pytest

from browsing import PASSWORD, browser, check_looks, spend  # noqa: F401
from conftest import ROOT
from drafts import raise_version, version_of
from serving import Server, free_port

COUNCIL = ROOT / "procedures/council-out-of-hours"
MARKUP = "<script>document.title=1</script><img src=x onerror=document.title=2>"


class Centre:
    """A server with the council's pack in force, an incident assessed by it, and a browser signed in."""

    def __init__(self, tocsin, store):
        self.tocsin, self.store = tocsin, str(store)
        self.server = None

    def terminal(self, *words):
        done = subprocess.run([self.tocsin, *words, "--store", self.store, "--actor", "anna"],
                              capture_output=True, text=True, timeout=60, cwd=ROOT)
        assert done.returncode == 0, f"{words}: {done.stderr}"
        return done.stdout

    def enter(self, page, name, *roles):
        """Opens an account with these roles and signs it in."""
        chosen = [word for role in roles for word in ("--role", role)]
        self.terminal("account", "open", name, "--name", name.capitalize(), *chosen)
        link = re.search(r"/sign-in/[A-Za-z0-9_-]+", self.terminal("account", "link", name, "--reason", "first"))[0]
        spend(page, self.server.base + link)
        page.wait_for_url("**/board")


@pytest.fixture
def centre(tocsin, tmp_path):
    centre = Centre(tocsin, tmp_path / "store")
    centre.terminal("procedure", "publish", str(COUNCIL))
    centre.server = Server(tocsin, centre.store, free_port())
    try:
        centre.server.answers()
        for sign, kind in (("G1", "gas-engineer"), ("P1", "plumber"), ("W3", "warden")):
            centre.terminal("unit", "register", sign, kind)
            centre.terminal("unit", "on", sign)
        yield centre
    finally:
        centre.server.kill()


@pytest.fixture
def page(browser):  # noqa: F811
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(15_000)
    wrong = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    assert wrong == [], wrong
    context.close()


def printed(page, name):
    """How many pages of paper it takes; leaves the file among the pictures."""
    paper = page.pdf(prefer_css_page_size=True)
    if os.environ.get("TOCSIN_PICTURES"):
        (pathlib.Path(os.environ["TOCSIN_PICTURES"]) / f"{name}.pdf").write_bytes(paper)
    return len(re.findall(rb"/Type\s*/Page\b", paper))


def assessed(centre):
    """An incident with a corrected, a skipped and an open end; its reference."""
    told = centre.terminal("incident", "open", "--place", "12 Acacia Road")
    reference = re.search(r"\d{6}-\d{4}", told)[0]
    centre.terminal("assess", "start", reference, "--tree", "water")
    centre.terminal("assess", "answer", reference, "c")
    centre.terminal("assess", "answer", reference, "n")
    centre.terminal("assess", "correct", reference, "water-what", "p", "--reason", "it is a pipe after all")
    centre.terminal("assess", "answer", reference, "n")
    centre.terminal("assess", "skip", reference, "--reason", "the line is bad")
    return reference


def test_packs_trees_codes_advice_and_wording_are_read(centre, page):
    centre.enter(page, "cleo", "controller")
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Procedures").click()
    check_looks(page, "procedures")
    page.get_by_role("link", name="Council and housing out-of-hours desk (example)").click()
    check_looks(page, "pack")
    page.get_by_role("navigation", name="Parts of the pack").get_by_role("link", name="Leaks, floods and drains").click()
    check_looks(page, "tree")
    picture = page.locator(".picture")
    assert picture.locator(".asked-box").count() == 15
    assert picture.locator(".leaf-box").count() == 23
    # The picture scrolls by itself, also by keyboard; the page does not.
    page.set_viewport_size({"width": 390, "height": 900})
    picture.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.picture').scrollLeft > 0")
    page.set_viewport_size({"width": 1280, "height": 900})
    # From a box to its question, and on to where the answer leads.
    picture.get_by_role("link", name="Has the water reached any lights").click()
    assert page.evaluate("document.querySelector(':target').textContent").find("Water on live electrics") > 0
    assert printed(page, "tree") >= 2

    page.get_by_role("navigation", name="Parts of the pack").get_by_role("link", name="Code book").click()
    check_looks(page, "codes")
    page.get_by_label("Look for a code or its meaning").fill("heat")
    page.keyboard.press("Enter")
    page.get_by_text("4 of ").wait_for()
    assert page.locator("tbody tr").count() == 4
    page.get_by_label("Look for a code or its meaning").fill("zzz <b>")
    page.keyboard.press("Enter")
    page.get_by_text("None of the").wait_for()
    check_looks(page, "codes without a hit")

    page.get_by_role("navigation", name="Parts of the pack").get_by_role("link", name="Advice").click()
    assert page.locator(".card").count() == 17
    check_looks(page, "advice")
    page.get_by_role("link", name="Wording").click()
    check_looks(page, "wording")


def test_the_path_of_an_incident_is_marked_in_its_tree(centre, page):
    reference = assessed(centre)
    centre.enter(page, "cleo", "controller")
    page.goto(f"{centre.server.base}/incidents/{reference}")
    page.get_by_role("link", name="The path through the tree").click()
    page.locator(".picture").wait_for()
    steps = page.locator("ol.path").first.inner_text()
    assert "it is a pipe after all" in steps and "the line is bad" in steps
    assert page.locator(".picture .asked-box.chosen").count() >= 3
    assert page.locator(".picture path.way.chosen").count() >= 3
    assert "Earlier path 1" in page.locator("main").inner_text()
    check_looks(page, "path")


def test_the_handbook_is_made_from_the_pack_and_prints(centre, page):
    centre.enter(page, "cleo", "controller")
    page.locator("#more-pages summary").click()
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Handbook").click()
    page.get_by_role("heading", name="Contents").wait_for()
    check_looks(page, "handbook")
    text = page.locator("main").inner_text()
    for words in (f"council-out-of-hours, version {version_of(COUNCIL)}", "To be reviewed by", "0800 111 999", "Shift supervisor",
                  "Somebody is trapped", "Registered to work on gas appliances", "G1"):
        assert words in text, words
    page.get_by_role("link", name="Escalation").click()
    assert "Levels" in page.evaluate("document.querySelector(':target').parentElement.textContent")
    assert printed(page, "handbook") > 10


def test_paper_for_the_day_the_machine_is_down(centre, page):
    assessed(centre)
    centre.enter(page, "cleo", "controller")
    page.locator("#more-pages summary").click()
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Paper", exact=True).click()
    check_looks(page, "sheets")
    page.get_by_label("How many").fill("60")
    page.keyboard.press("Enter")
    page.locator("#sheets-refusal").wait_for()
    assert page.get_by_label("How many").input_value() == "60"
    check_looks(page, "sheets refused")
    page.get_by_label("How many").fill("3")
    page.get_by_label("First number").fill("8")
    page.keyboard.press("Enter")
    page.get_by_text(re.compile(r"^S-\d{6}-010$")).wait_for()
    check_looks(page, "log sheets")
    assert printed(page, "log-sheets") == 3, "each sheet is one page of paper"
    page.goto(centre.server.base + "/sheets/board")
    assert "12 Acacia Road" in page.locator("main").inner_text()
    check_looks(page, "board sheet")
    assert printed(page, "board-sheet") == 1
    page.goto(centre.server.base + "/sheets/questions/water")
    assert page.locator(".asked-list > li").count() == 15
    check_looks(page, "question sheet")
    printed(page, "question-sheet")


def test_a_sheet_is_entered_afterwards_by_keyboard(centre, page):
    centre.enter(page, "hal", "handler")
    page.goto(centre.server.base + "/late")
    check_looks(page, "late")
    page.get_by_label("Number of the sheet").fill("S-200101-007")
    page.get_by_label("Written by").fill("Amy Paper")
    page.get_by_label("Date").fill("2020-01-01")
    page.get_by_label("Time received").fill("1405")
    page.get_by_label("Place").fill("12 Acacia Road")
    page.get_by_label("First words").fill("Water runs down the stairs")
    page.get_by_label("Time 1", exact=True).fill("later")
    page.get_by_label("Line 1", exact=True).fill("Told the plumber")
    page.keyboard.press("Enter")
    page.locator("#late-refusal").wait_for()
    assert "expected a time" in page.locator("#late-refusal").inner_text()
    assert page.get_by_label("Time 1", exact=True).input_value() == "later"
    assert page.evaluate("document.activeElement.id") == "late-time-1"
    check_looks(page, "late refused")
    page.get_by_label("Time 1", exact=True).fill("14:30")
    page.keyboard.press("Enter")
    page.wait_for_url("**/incidents/*")
    text = page.locator("main").inner_text()
    assert "Told the plumber" in text and "Late entry" in text and "2020-01-01 14:30" in text and "Amy Paper" in text
    # Another sheet by the same number.
    page.goto(centre.server.base + "/late")
    for label, words in (("Number of the sheet", "s-200101-007"), ("Written by", "Bob"), ("Date", "2020-01-02"),
                         ("Time received", "9:00"), ("First words", "Something else")):
        page.get_by_label(label).fill(words)
    page.keyboard.press("Control+Enter")
    page.get_by_role("button", name="Enter the sheet").click()
    page.locator("#late-refusal").wait_for()
    assert "was entered already" in page.locator("#late-refusal").inner_text()
    assert page.get_by_label("First words").input_value() == "Something else"


def test_the_gallery_shows_every_component_to_administrators(centre, page):
    centre.enter(page, "ada", "administrator")
    page.locator("#more-pages summary").click()
    page.get_by_role("link", name="Gallery").click()
    page.locator(".component").first.wait_for()
    check_looks(page, "gallery")
    assert page.title() == "Gallery – Tocsin"


def test_markup_in_a_pack_stays_text(centre, page, tmp_path):
    folder = tmp_path / "hostile"
    shutil.copytree(COUNCIL, folder)
    raise_version(folder)
    for path, old, new in (
            ("pack.yaml", "title: Council and housing out-of-hours desk (example)", f"title: '{MARKUP}'"),
            ("trees/water.yaml", "title: Leaks, floods and drains", f"title: '{MARKUP}'"),
            ("trees/water.yaml", 'words: "A burst or leaking pipe, tank or radiator"', f"words: '{MARKUP}'"),
            ("trees/water.yaml", "why: Water on live electrics can kill whoever wades in or touches a switch.",
             f"why: '{MARKUP}'"),
            ("codes.yaml", 'title: "Burst pipe or leak"', f"title: '{MARKUP}'"),
            ("units.yaml", 'title: "Plumber"', f"title: '{MARKUP}'"),
            ("advice/danger-999.md", 'title: "Danger from somebody: police now"', f"title: '{MARKUP}'")):
        text = (folder / path).read_text(encoding="utf-8")
        assert old in text, f"{path}: {old}"
        (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    centre.terminal("procedure", "publish", str(folder))
    centre.enter(page, "cleo", "controller")
    for path in ("/procedures", "/procedures/council-out-of-hours", "/procedures/council-out-of-hours/trees/water",
                 "/procedures/council-out-of-hours/codes", "/procedures/council-out-of-hours/advice", "/handbook",
                 "/sheets", "/sheets/questions/water"):
        page.goto(centre.server.base + path)
        assert page.title().endswith("– Tocsin"), path
        assert page.locator("img").count() == 0, path
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert over <= 0, f"{path}: {over} pixels too wide"
    page.goto(centre.server.base + "/procedures/council-out-of-hours/trees/water")
    assert "<script>" in page.locator(".picture").text_content()
    check_looks(page, "hostile tree")
    # The version before is still there to be read.
    page.goto(centre.server.base + "/procedures/council-out-of-hours")
    page.get_by_role("link", name=f"Version {version_of(COUNCIL)}").click()
    page.get_by_text("Not in force any more.").wait_for()
    page.get_by_role("navigation", name="Parts of the pack").get_by_role("link", name="Leaks, floods and drains").click()
    page.get_by_text("Not in force any more.").wait_for()
    check_looks(page, "older tree")
