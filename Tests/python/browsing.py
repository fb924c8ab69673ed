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


def check_looks(page, place):
    """No violation that axe knows of, in light and dark, wide and narrow, and nothing to scroll sideways."""
    for scheme in ("light", "dark"):
        for width in (1280, 390):
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 900})
            if os.environ.get("TOCSIN_PICTURES") and (scheme == "light" or os.environ.get("TOCSIN_PICTURES_DARK")):
                name = f"{place.replace(' ', '-')}-{width}-{scheme}.png"
                page.screenshot(path=pathlib.Path(os.environ["TOCSIN_PICTURES"]) / name, full_page=True)
            found = axe.Axe().run(page, options={"runOnly": RULES}).response["violations"]
            said = [(each["id"], [node["html"][:120] for node in each["nodes"][:3]]) for each in found]
            assert said == [], f"{place}, {scheme}, {width}: {said}"
            over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert over <= 0, f"{place}, {scheme}, {width}: {over} pixels too wide"
    # As wide a page as 200 % leaves of it.
    page.set_viewport_size({"width": 640, "height": 450})
    over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert over <= 0, f"{place}, at 200 %: {over} pixels too wide"
    page.set_viewport_size({"width": 1280, "height": 900})
