"""Every page there is, found by following links: axe in light and dark, wide and narrow, at 200 % zoom; and the pictures of the README.

With TOCSIN_PICTURES naming a folder, a picture of each is left there. With TOCSIN_PICTURES_README=1 the README's are made anew.
"""

import io
import os
import re

import pytest

from browsing import ALL_LOOKS, browser, check_looks  # noqa: F401
from conftest import ROOT
from hostile import Centre, matches, pages
from serving import Server, free_port, wait

PICTURE_BYTES_MAX = 150_000
PAGES_MAX = 600

CONTROLS = """() => [...document.querySelectorAll("a, button, input:not([type=hidden]), select, textarea, summary")]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest(".unseen"))
    .map((each) => (each.labels?.[0]?.innerText || each.innerText || each.name || each.id).trim().replace(/\\s+/g, " ")).sort()"""


@pytest.fixture(scope="module")
def centre(tocsin, tmp_path_factory):
    centre = Centre(tocsin, tmp_path_factory.mktemp("looks") / "store")
    try:
        centre.terminal("assess", "start", centre.reference, "--tree", "supplies")
        centre.terminal("contact", "receive", "--medium", "web-report", "--words", "The lift in Elm House does not come", "--id", "contact-web")
        centre.incident("9 Orchard Way")
        ended = centre.incident("1 Ended Lane")
        centre.terminal("incident", "resolve", ended, "over")
        centre.terminal("incident", "close", ended, "made-safe")
        yield centre
    finally:
        centre.kill()


@pytest.fixture
def signed_in(browser, centre):  # noqa: F811
    contexts = []

    def arrive(**options):
        contexts.append(browser.new_context(**options))
        name, value = centre.cookie.split("=", 1)
        contexts[-1].add_cookies([{"name": name, "value": value, "url": centre.base}])
        page = contexts[-1].new_page()
        page.set_default_timeout(15_000)
        return page

    yield arrive
    for context in contexts:
        context.close()


def linked_pages(page, centre):
    """One address for each kind of page, found by following links from the board and from nowhere else."""
    found, waiting, seen = {}, ["/board"], set()
    while waiting and len(seen) < PAGES_MAX:
        path = waiting.pop(0)
        if path in seen:
            continue
        seen.add(path)
        template = next((each for each in pages() if each == path), next((each for each in pages() if matches(each, path)), None))
        if template is None:
            continue
        if template in found:
            continue
        answer = page.goto(centre.base + path)
        if answer is None or answer.status != 200 or "text/html" not in answer.headers.get("content-type", ""):
            continue
        found[template] = path
        links = page.locator("a[href^='/'], form[method=get][action^='/']").evaluate_all(
            "(all) => all.map((each) => (each.getAttribute('href') ?? each.getAttribute('action')).split(/[?#]/)[0])")
        waiting += [each for each in links if each not in seen]
    return found


def every_page(page, centre):
    """The same, and what no link leads to."""
    return {template: centre.filled(template) for template in pages()} | linked_pages(page, centre)


def test_every_page_is_reached_by_links(signed_in, centre):
    page = signed_in()
    found = linked_pages(page, centre)
    assert set(pages()) - set(found) == set()


def test_every_page_passes_axe_light_and_dark_wide_and_narrow(signed_in, centre):
    page, wrong = signed_in(), []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if "Content Security" in said.text else None)
    failed = []
    for template, path in every_page(page, centre).items():
        page.goto(centre.base + path)
        # What is folded is looked at as well.
        page.locator("main details").evaluate_all("(all) => all.forEach((each) => { each.open = true })")
        try:
            check_looks(page, "every " + re.sub(r"\W+", " ", template).strip(), ALL_LOOKS)
        except AssertionError as error:
            failed.append(str(error).splitlines()[0][:600])
    assert wrong == [], wrong
    assert failed == [], "\n".join(failed)


def test_at_200_percent_nothing_is_lost_and_nothing_scrolls_sideways(signed_in, centre):
    wide, zoomed = signed_in(viewport={"width": 1280, "height": 900}), signed_in(viewport={"width": 640, "height": 450}, device_scale_factor=2)
    failed = []
    for template, path in every_page(wide, centre).items():
        for page in (wide, zoomed):
            page.goto(centre.base + path)
            page.locator("main").wait_for()
        over = zoomed.evaluate("document.documentElement.scrollWidth - innerWidth")
        if over > 0:
            failed.append(f"{template}: {over} pixels too wide")
        lost = sorted(set(wide.evaluate(CONTROLS)) - set(zoomed.evaluate(CONTROLS)))
        # Ages and times differ between two looks.
        lost = [each for each in lost if not re.search(r"\d+ (s|min)|\d\d:\d\d", each)]
        if lost:
            failed.append(f"{template}: lost {lost}")
        clipped = zoomed.evaluate("""() => [...document.querySelectorAll("main button, main h1, main h2, main label, main summary")]
            .filter((each) => each.checkVisibility() && !each.closest(".unseen") && !each.classList.contains("unseen") && each.scrollWidth > each.clientWidth + 2 && each.clientWidth > 0
              && getComputedStyle(each).overflowX !== "visible").map((each) => each.innerText)""")
        if clipped:
            failed.append(f"{template}: cut off {clipped}")
        if os.environ.get("TOCSIN_PICTURES"):
            name = re.sub(r"\W+", "-", template).strip("-")
            zoomed.screenshot(path=f"{os.environ['TOCSIN_PICTURES']}/zoom-{name}.png", full_page=True)
    assert failed == [], "\n".join(failed)


@pytest.mark.parametrize("template", ["/calls", "/calls/{contact}", "/control", "/control/{reference}"])
def test_a_workplace_scrolls_in_its_panes_and_not_as_a_whole(signed_in, centre, template):
    page = signed_in(viewport={"width": 1280, "height": 720})
    page.goto(centre.base + centre.filled(template))
    page.locator("main details").evaluate_all("(all) => all.forEach((each) => { each.open = true })")
    over = page.evaluate("document.documentElement.scrollHeight - innerHeight")
    assert over <= 0, f"{template}: {over} pixels of nothing below the workplace"


@pytest.mark.parametrize("template", ["/board", "/incidents/{reference}", "/calls/{contact}", "/control/{reference}", "/handbook"])
def test_a_page_prints_what_it_says_and_nothing_that_is_pressed(signed_in, centre, template):
    page = signed_in(viewport={"width": 800, "height": 1100})
    page.goto(centre.base + centre.filled(template))
    page.emulate_media(media="print")
    assert page.locator("main :is(h1, h2)").first.is_visible() and page.locator("main").inner_text().strip()
    if template != "/handbook":
        assert centre.reference in page.locator("main").inner_text() or template == "/calls/{contact}"
    assert not page.locator("#command").is_visible() and page.locator("button:visible").count() == 0
    over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert over <= 0, f"{over} pixels are cut off on paper"
    assert page.pdf(format="A4").startswith(b"%PDF")


@pytest.mark.parametrize("path", ["/incidents/010101-0001", "/calls/none", "/places/none", "/procedures/none", "/no-such-page"])
def test_what_is_not_there_is_said_so_that_everybody_can_read_it(signed_in, centre, path):
    page = signed_in()
    answer = page.goto(centre.base + path)
    assert answer.status == 404
    check_looks(page, "not there " + path.strip("/").replace("/", " "))


def test_what_was_typed_too_long_stays_in_its_field(signed_in, centre):
    """A note larger than is taken: the words beside the field say so, and all of it is still there."""
    page = signed_in()
    page.goto(f"{centre.base}/control/{centre.reference}")
    words = "x" * 300_000
    page.get_by_label(re.compile("^Note")).fill(words)
    page.get_by_label(re.compile("^Note")).press("Enter")
    page.locator("#note .refusal").wait_for()
    said = page.locator("#note .refusal").inner_text()
    assert "larger" in said or "Too much" in said, said
    assert page.get_by_label(re.compile("^Note")).input_value() == words


def reduced(png):
    """The same picture in 128 colours."""
    image = pytest.importorskip("PIL.Image").open(io.BytesIO(png)).convert("RGB").quantize(128, dither=0)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def ring(page):
    """An invented call as far as its first question, so that the picture shows one."""
    page.locator("summary", has_text="New contact").click()
    page.get_by_label("Number", exact=True).fill("07700 900123")
    page.get_by_label(re.compile("^First words")).fill("I smell gas in the kitchen, and my father cannot leave his bed")
    page.get_by_role("button", name="Take it").click()
    page.get_by_role("button", name="Answer", exact=True).click()
    page.get_by_role("combobox", name=re.compile("^Place")).fill("12 Acacia Road")
    page.get_by_role("button", name="Open a new incident").click()
    page.get_by_label("What they answer").fill("the bakery on Mill Road")
    page.get_by_role("button", name="It agrees").click()
    page.get_by_role("button", name=re.compile("Gas, heating")).click()
    page.locator(".heard").wait_for()
    page.get_by_label(re.compile("^Note")).fill("He is in the back bedroom")
    page.get_by_label(re.compile("^Note")).press("Enter")
    page.locator("#log .words").first.wait_for()


@pytest.mark.skipif(not os.environ.get("TOCSIN_PICTURES_README"), reason="TOCSIN_PICTURES_README is not set: the README keeps its pictures")
def test_the_pictures_of_the_readme_are_made(tocsin, tmp_path, browser):  # noqa: F811
    """The two workplaces in the midst of a demonstration."""
    server = Server(tocsin, tmp_path / "store", free_port(), "--demo")
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    try:
        server.answers()
        wait(lambda: "Sign in at" in "".join(server.lines), "the demonstration's accounts", server.process)

        def workplace(person, role, address):
            page = context.new_page()
            page.goto(server.base + "/sign-in")
            page.get_by_label("Account", exact=True).fill(person)
            page.get_by_label("Password", exact=True).fill(f"rehearsal-{role}")
            page.get_by_role("button", name="Sign in").click()
            page.wait_for_url("**/board")
            page.goto(server.base + address)
            return page

        page = workplace("carla", "controller", "/control")
        wait(lambda: page.locator("#lines a").count() >= 5, "five incidents of the demonstration", server.process, 240)
        page.locator("#lines a", has_text=re.compile("assigned|mobile|at scene")).first.click(timeout=120_000)
        page.locator("#note-words").wait_for()
        page.wait_for_timeout(1_000)
        control = page.screenshot()
        context.clear_cookies()
        page = workplace("anna", "handler", "/calls")
        ring(page)
        page.wait_for_timeout(1_000)
        calls = page.screenshot()
        folder = ROOT / "docs/pictures"
        folder.mkdir(exist_ok=True)
        for name, png in (("call-taker", calls), ("controller", control)):
            small = reduced(png)
            assert len(small) < PICTURE_BYTES_MAX, f"{name}: {len(small)} bytes"
            (folder / f"{name}.png").write_bytes(small)
    finally:
        context.close()
        server.kill()


def test_the_readme_shows_its_pictures_with_words_for_who_does_not_see_them():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"!\[([^\]]+)\]\((docs/pictures/[^)]+)\)", readme)
    assert len(shown) == 2
    for words, path in shown:
        assert len(words) > 40 and (ROOT / path).stat().st_size < PICTURE_BYTES_MAX, path
