"""A real browser for tests: Chromium by Playwright, with axe. Without them the tests say so and do not run; with TOCSIN_BROWSER=required, as bin/test
sets it, they fail.

With TOCSIN_PICTURES naming a folder, every look at a page leaves its pictures there, wide and narrow; with TOCSIN_PICTURES_DARK=1 the dark ones too.
"""

import importlib
import os
import pathlib

import pytest

IS_REQUIRED = os.environ.get("TOCSIN_BROWSER") == "required"
module = importlib.import_module if IS_REQUIRED else pytest.importorskip
sync_api = module("playwright.sync_api")
axe = module("axe_playwright_python.sync_playwright")

CHROMIUM = "/usr/bin/chromium"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What a look at a page asks axe: everything in light, wide and narrow; of the dark colours whether they can be told apart.
LOOKS = (("light", 1280, RULES), ("light", 390, RULES), ("dark", 1280, ["color-contrast"]), ("dark", 390, []))
# Asked of each page once: everything in dark too, and its colours where it is narrow.
ALL_LOOKS = (*LOOKS[:2], ("dark", 1280, RULES), ("dark", 390, ["color-contrast"]))
VIOLATIONS = """(rules) => axe.run(document, { runOnly: rules, resultTypes: ["violations"] }).then((found) =>
    found.violations.map((each) => [each.id, each.nodes.slice(0, 3).map((node) => node.html.slice(0, 120))]))"""


@pytest.fixture(scope="module")
def browser():
    if not pathlib.Path(CHROMIUM).exists():
        (pytest.fail if IS_REQUIRED else pytest.skip)(f"{CHROMIUM} is missing: the test in a browser was not run")
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


PASSWORD = "correct horse battery"


def spend(page, link):
    """By keyboard: the link's page asks for a new password twice."""
    page.goto(link)
    page.get_by_label("New password").press_sequentially(PASSWORD)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")


def stood(page):
    """A question that has just come takes no answer for half a second."""
    page.locator("#question:not([data-new])").wait_for()


def sign_in(page, server):
    spend(page, server.link())
    page.wait_for_url("**/board")


def violations(page, rules):
    """What axe finds by these rules: each with the first elements it is found at."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe.Axe().axe_script)
    return page.evaluate(VIOLATIONS, rules)


def check_looks(page, place, looks=LOOKS):
    """No violation that axe knows of, in light and dark, wide and narrow, and nothing to scroll sideways."""
    for scheme, width, rules in looks:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        if os.environ.get("TOCSIN_PICTURES") and (scheme == "light" or os.environ.get("TOCSIN_PICTURES_DARK")):
            name = f"{place.replace(' ', '-')}-{width}-{scheme}.png"
            page.screenshot(path=pathlib.Path(os.environ["TOCSIN_PICTURES"]) / name, full_page=True)
        found = violations(page, rules) if rules else []
        assert found == [], f"{place}, {scheme}, {width}: {found}"
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert over <= 0, f"{place}, {scheme}, {width}: {over} pixels too wide"
    # As wide a page as 200 % leaves of it.
    page.set_viewport_size({"width": 640, "height": 450})
    over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert over <= 0, f"{place}, at 200 %: {over} pixels too wide"
    page.set_viewport_size({"width": 1280, "height": 900})
