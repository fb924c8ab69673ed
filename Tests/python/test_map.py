"""The gazetteer from real extracts, and the map in a real browser: an address typed with a slip of the finger, picked by
keyboard, is on the map of a second screen.

osmium-tool, and the extracts of TOCSIN_DATA, as in bin/setup; what is missing is said in one line and not run.
"""

import base64
import http.server
import json
import os
import re
import shutil
import signal
import subprocess
import threading
import time

import pytest

from browsing import PASSWORD, browser, check_looks, spend, sync_api  # noqa: F401
from conftest import ROOT
from serving import Server, free_port

PACK = "procedures/council-out-of-hours"


def run(tocsin, *words, seconds=120):
    return subprocess.run([tocsin, *map(str, words)], capture_output=True, text=True, timeout=seconds, cwd=ROOT)


@pytest.fixture(scope="session")
def osmium():
    if not shutil.which("osmium"):
        pytest.skip("osmium is missing: imports of OpenStreetMap were not run")


@pytest.fixture(scope="session")
def mapped(tocsin, outside_data, osmium, tmp_path_factory):
    """A store into which Monaco, Liechtenstein and GeoNames were imported."""
    store = tmp_path_factory.mktemp("mapped") / "store"
    files = [outside_data / "osm/monaco.osm.pbf", outside_data / "osm/liechtenstein-latest.osm.pbf",
             *sorted((outside_data / "places").glob("geonames_*.json"))]
    done = run(tocsin, "map", "import", *files, "--store", store)
    assert done.returncode == 0, done.stderr
    return store


def found(tocsin, store, text, *options):
    done = run(tocsin, "map", "search", text, "--store", store, "--json", *options, seconds=20)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


# MARK: The extracts

def test_sources_keep_where_they_come_from_and_their_licence(tocsin, mapped):
    listed = json.loads(run(tocsin, "map", "list", "--store", mapped, "--json").stdout)
    assert [each["licence"] for each in listed] == ["ODbL 1.0", "ODbL 1.0", "CC BY 4.0"]
    osm = [each for each in listed if each["kind"] == "openstreetmap"]
    assert all(each["streets"] > 100 and each["addresses"] > 10 and each["lines"] > 1000 for each in osm), osm
    assert all(re.fullmatch("[0-9a-f]{64}", each["sha256"]) for each in listed)
    assert next(each for each in listed if each["kind"] == "geonames")["settlements"] > 6000


@pytest.mark.parametrize("typed, text, kind", [
    ("stadtle 43 vaduz", "Städtle 43, 9490 Vaduz", "address"),
    ("43 staedtle vaduz", "43 Städtle, 9490 Vaduz", "address"),
    ("bulevard des moulin", "Boulevard des Moulins, Monte-Carlo", "street"),
    ("bd des moulins", "Boulevard des Moulins, Monte-Carlo", "street"),
    ("place saint devote", "Place Sainte-Dévote, Sainte-Dévote", None),
    ("st devote pl", "Place Sainte-Dévote, Sainte-Dévote", None),
    ("lanstr triesen", "Landstrasse, Triesen", "street"),
    ("landesspital vaduz", "Liechtensteinisches Landesspital, Vaduz", "landmark"),
    ("galwey", "Galway, IE", "settlement"),
])
def test_real_names_are_found_with_slips_and_short_forms(tocsin, mapped, typed, text, kind):
    places = found(tocsin, mapped, typed)["places"]
    assert text in [each["text"] for each in places[:2]], places[:4]
    if kind:
        assert next(each for each in places if each["text"] == text)["kind"] == kind


def test_the_nearest_of_what_is_alike_comes_first(tocsin, mapped):
    places = found(tocsin, mapped, "landstrasse", "--near", "47.2381,9.5220")["places"]
    assert places[0]["text"] == "Landstrasse, Ruggell" and places[0]["metres"] < 500, places[:3]


def test_hostile_words_find_nothing_and_break_nothing(tocsin, mapped):
    for text in ['" OR 1=1 --', "NEAR(a b)", "'; DROP TABLE place;--", "*", "\u202e", "%s%n"]:
        found(tocsin, mapped, text)
    done = run(tocsin, "map", "search", "x" * 10_240, "--store", mapped)
    assert done.returncode == 1 and "256 bytes" in done.stderr and len(done.stderr) < 300
    assert found(tocsin, mapped, "vaduz")["places"]


def test_a_bad_file_alters_nothing(tocsin, mapped, outside_data, tmp_path, osmium):
    before = sorted((path.name, path.stat().st_mtime_ns) for path in (mapped / "gazetteer").iterdir())
    whole = (outside_data / "osm/monaco.osm.pbf").read_bytes()
    cut = tmp_path / "monaco.osm.pbf"
    for content in (whole[: len(whole) // 2], whole[:3000] + bytes(5000) + whole[8000:], b"", b"\x00" * 9000):
        cut.write_bytes(content)
        done = run(tocsin, "map", "import", cut, "--store", mapped)
        assert done.returncode == 1 and "monaco.osm.pbf was not imported: " in done.stderr, done.stderr
        assert len(done.stderr.splitlines()) == 1, done.stderr
    assert run(tocsin, "map", "import", tmp_path / "absent.osm.pbf", "--store", mapped).returncode == 1
    assert sorted((path.name, path.stat().st_mtime_ns) for path in (mapped / "gazetteer").iterdir()) == before


def test_a_killed_import_leaves_the_former_one_and_the_next_works(tocsin, outside_data, osmium, tmp_path):
    store, file = tmp_path / "store", outside_data / "osm/liechtenstein-latest.osm.pbf"
    assert run(tocsin, "map", "import", file, "--name", "land", "--store", store).returncode == 0
    former = (store / "gazetteer/land.sqlite").stat().st_ino
    for milliseconds in (30, 200, 500, 900):
        process = subprocess.Popen([tocsin, "map", "import", str(file), "--name", "land", "--store", str(store)],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
        time.sleep(milliseconds / 1000)
        was_killed = process.poll() is None
        process.send_signal(signal.SIGKILL)
        process.wait()
        if was_killed:
            assert (store / "gazetteer/land.sqlite").stat().st_ino == former
        assert found(tocsin, store, "vaduz")["places"][0]["text"] == "Vaduz"
        former = (store / "gazetteer/land.sqlite").stat().st_ino
    done = run(tocsin, "map", "import", file, "--name", "land", "--store", store)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (store / "gazetteer").iterdir()) == ["land.sqlite", "lock"]


def test_without_osmium_the_command_says_what_to_install(tocsin, outside_data, tmp_path):
    done = subprocess.run([tocsin, "map", "import", str(outside_data / "osm/monaco.osm.pbf"), "--store", str(tmp_path)],
                          capture_output=True, text=True, timeout=60, env={**os.environ, "PATH": str(tmp_path)})
    assert done.returncode == 1 and "osmium-tool" in done.stderr


# MARK: The pages

@pytest.fixture
def centre(tocsin, mapped, tmp_path):
    """A server whose store has the extracts, with units that have positions and a call that waits; and its terminal."""
    store = tmp_path / "store"

    def terminal(*words):
        done = run(tocsin, *words, "--store", store, "--actor", "anna", seconds=30)
        assert done.returncode == 0, f"{words}: {done.stderr}"
        return done.stdout

    terminal("procedure", "publish", PACK)
    server = Server(tocsin, str(store), free_port())
    try:
        server.answers()
        # Imported while the server runs, as a centre would.
        (store / "gazetteer").mkdir(exist_ok=True)
        for file in (mapped / "gazetteer").glob("*.sqlite"):
            shutil.copy(file, store / "gazetteer" / file.name)
        for sign, kind, point in (("G1", "gas-engineer", "47.1650,9.5100"), ("W3", "warden", "47.1070,9.5250")):
            terminal("unit", "register", sign, kind)
            terminal("unit", "on", sign)
            terminal("unit", "position", sign, point)
        terminal("contact", "receive", "--medium", "call", "--number", "07700 900123", "--words", "I smell gas",
                 "--id", "contact-gas")
        server.terminal = terminal
        roles = [word for role in ("handler", "controller", "supervisor") for word in ("--role", role)]
        terminal("account", "open", "anna", "--name", "Anna Quinn", *roles)
        server.first_link = re.search(
            r"/sign-in/[A-Za-z0-9_-]+", terminal("account", "link", "anna", "--reason", "first sign-in"))[0]
        yield server
    finally:
        server.kill()


@pytest.fixture
def screens(browser, centre):  # noqa: F811
    """Two browsers, signed in; whatever goes wrong in their scripts, or is refused by the page's policy, fails the test."""
    contexts, pages, wrong = [], [], []
    for number in range(2):
        contexts.append(browser.new_context(viewport={"width": 1280, "height": 900}))
        page = contexts[-1].new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if "Content Security Policy" in said.text else None)
        if number == 0:
            spend(page, centre.base + centre.first_link)
        else:
            page.goto(centre.base + "/sign-in")
            page.locator("input[name=account]").fill("anna")
            page.locator("input[name=password]").fill(PASSWORD)
            page.keyboard.press("Enter")
        page.wait_for_url("**/board")
        pages.append(page)
    yield pages
    assert wrong == [], wrong
    for context in contexts:
        context.close()


def has_map(page):
    if page.locator("#map").count() == 0:
        pytest.skip("Leaflet was not fetched (bin/setup): the map in a browser was not run")


def still(element):
    """Where something is, once it does not move any more."""
    before = None
    for _ in range(50):
        box = element.bounding_box()
        if box == before:
            return box
        before = box
        time.sleep(0.1)
    raise AssertionError("it does not come to rest")


def test_an_address_with_a_slip_picked_by_keyboard_is_on_the_other_screens_map(screens, centre):
    taker, controller = screens
    controller.goto(centre.base + "/control")
    has_map(controller)
    controller.locator("a.pin.unit", has_text="G1").wait_for()
    controller.locator("#map canvas").wait_for()
    check_looks(controller, "map, nothing open")

    taker.goto(centre.base + "/calls/contact-gas")
    taker.locator("#answer button:focus").wait_for()
    taker.keyboard.press("Enter")
    taker.locator("#open-place:focus").wait_for()
    # Two letters swapped, one left out, no accent.
    taker.keyboard.type("satdtle 43 vaduz", delay=15)
    offers = taker.locator("#open-place-offers [role=option]")
    offers.filter(has_text="Städtle 43, 9490 Vaduz").wait_for()
    check_looks(taker, "places offered")
    taker.keyboard.press("ArrowDown")
    assert offers.first.get_attribute("aria-selected") == "true"
    chosen = taker.locator("#open-place").get_attribute("aria-activedescendant")
    assert taker.locator(f"#{chosen}").inner_text().startswith("Städtle 43, 9490 Vaduz")
    taker.keyboard.press("Enter")
    assert taker.locator("#open-place").input_value() == "Städtle 43, 9490 Vaduz"
    assert taker.locator("#open-place-said").inner_text().startswith("on the map: 47.138")
    taker.keyboard.press("Enter")
    taker.locator("#confirm-answer:focus").wait_for()
    reference = taker.locator(".incident .reference").inner_text()

    # The other screen has it, on the map and in the list, without anybody touching it.
    pin = controller.locator(f"a.pin[href='/control/{reference}']")
    pin.wait_for()
    assert "Städtle 43, 9490 Vaduz" in pin.get_attribute("aria-label")
    assert "unknown" in pin.get_attribute("class") and pin.inner_text() == "?"
    box, area = pin.bounding_box(), controller.locator("#map").bounding_box()
    assert area["x"] < box["x"] < area["x"] + area["width"] and area["y"] < box["y"] < area["y"] + area["height"]
    assert controller.locator(f"#line-{reference}").inner_text().count("Städtle 43") == 1
    assert "OpenStreetMap contributors" in controller.locator("#map-credits").inner_text()

    # By keyboard alone: into the map, to the pin, and into the incident.
    pin.focus()
    controller.keyboard.press("Enter")
    controller.wait_for_url(f"**/control/{reference}")
    controller.locator("a.pin").first.wait_for()
    check_looks(controller, "map beside an incident")
    # A step of somebody else's keeps the map as it is moved.
    controller.locator("#map").focus()
    for _ in range(3):
        controller.keyboard.press("ArrowRight")
    place = still(controller.locator(f"a.pin[href='/control/{reference}']"))
    centre.terminal("unit", "assign", "G1", reference, "--duty", "Make it safe")
    controller.locator(".unit-row", has_text="G1").wait_for()
    moved = still(controller.locator(f"a.pin[href='/control/{reference}']"))
    assert abs(moved["x"] - place["x"]) < 3, "a renewed page left the map where it was"

    controller.goto(f"{centre.base}/incidents/{reference}")
    controller.locator("a.pin.unit", has_text="G1").wait_for()
    check_looks(controller, "incident with its map")


def test_offers_are_put_away_and_the_field_stays_a_plain_one(screens, centre):
    taker, other = screens
    taker.goto(centre.base + "/calls/contact-gas")
    taker.locator("#answer button:focus").wait_for()
    taker.keyboard.press("Enter")
    taker.locator("#open-place:focus").wait_for()
    field, offers = taker.locator("#open-place"), taker.locator("#open-place-offers")
    taker.keyboard.type("vaduz", delay=15)
    offers.locator("[role=option]").first.wait_for()
    assert field.get_attribute("aria-expanded") == "true"
    taker.keyboard.press("Escape")
    assert offers.is_hidden() and field.get_attribute("aria-expanded") == "false"
    assert field.input_value() == "vaduz" and taker.evaluate("document.activeElement.id") == "open-place"
    # Up from the words as they are typed leads to the last, and down again back to the words.
    taker.keyboard.press("ArrowDown")
    offers.locator("[role=option]").first.wait_for()
    taker.keyboard.press("ArrowUp")
    assert offers.locator("[role=option]").last.get_attribute("aria-selected") == "true"
    taker.keyboard.press("ArrowDown")
    assert offers.locator("[aria-selected=true]").count() == 0
    # What was taken loses its point when it is typed over.
    taker.keyboard.press("ArrowDown")
    taker.keyboard.press("Enter")
    point = taker.locator("#open-place-point")
    assert point.input_value().startswith("47.1")
    # It is still there after a visit elsewhere, as every draft is.
    taker.reload()
    sync_api.expect(taker.locator("#open-place")).to_have_value(re.compile("^Vaduz"))
    sync_api.expect(point).to_have_value(re.compile(r"^47\.1"))
    taker.locator("#open-place").press("End")
    taker.keyboard.type(" the old mill")
    assert point.input_value() == ""
    taker.keyboard.press("Enter")
    taker.locator("#confirm-answer").wait_for()
    reference = taker.locator(".incident .reference").inner_text()
    other.goto(centre.base + "/control")
    other.locator(f"#line-{reference}").wait_for()
    assert other.locator(f"a.pin[href='/control/{reference}']").count() == 0


def test_without_a_gazetteer_the_map_has_a_grid_and_without_script_the_lists(tocsin, browser, tmp_path):  # noqa: F811
    store = tmp_path / "store"
    server = Server(tocsin, str(store), free_port())
    try:
        link = server.link()
        context = browser.new_context()
        page = context.new_page()
        page.set_default_timeout(15_000)
        spend(page, link)
        page.wait_for_url("**/board")
        page.goto(server.base + "/control")
        has_map(page)
        page.locator(".map-name.degrees span").first.wait_for()
        assert re.fullmatch(r"\d+° [NSEW]", page.locator(".map-name.degrees span").first.inner_text())
        check_looks(page, "map without a gazetteer")
        plain = browser.new_context(java_script_enabled=False, storage_state=context.storage_state())
        bare = plain.new_page()
        bare.goto(server.base + "/control")
        assert bare.locator("#map").is_hidden() and bare.locator("#map-absent").is_visible()
        plain.close()
        context.close()
    finally:
        server.kill()


GREY = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOsr6//DwAFgAJ/0jRZ5gAAAABJRU5ErkJggg==")


@pytest.fixture
def tiles():
    """A server of map tiles, each one grey point; and what was asked of it."""
    asked = []

    class Tiles(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "image/png")
            self.end_headers()
            self.wfile.write(GREY)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Tiles)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()


def test_tiles_come_from_the_server_that_was_named_with_its_makers(tocsin, browser, tiles, tmp_path):  # noqa: F811
    origin, asked = tiles
    server = Server(tocsin, str(tmp_path / "store"), free_port(), "--tile-server", origin + "/{z}/{x}/{y}.png",
                    "--tile-attribution", "Example tiles & makers")
    try:
        context = browser.new_context()
        page = context.new_page()
        page.set_default_timeout(15_000)
        said = []
        page.on("console", lambda message: said.append(message.text))
        spend(page, server.link())
        page.wait_for_url("**/board")
        page.goto(server.base + "/control")
        has_map(page)
        page.locator("img.leaflet-tile-loaded").first.wait_for(state="attached")
        # Going nearer drops tiles that were loaded, which Leaflet does by giving them an empty picture.
        for _ in range(3):
            with page.expect_request(lambda request: request.url.startswith(origin)):
                page.locator(".leaflet-control-zoom-in").click()
        page.wait_for_timeout(1_000)
        assert not [text for text in said if "Content Security Policy" in text], said
        assert asked and all(re.fullmatch(r"/\d+/\d+/\d+\.png", path) for path in asked), asked
        assert page.locator("#map-credits").inner_text().startswith("Example tiles & makers")
        assert page.locator(".map-name").count() == 0, "no grid over the tiles"
        context.close()
    finally:
        server.kill()


def test_a_tile_server_that_cannot_be_one_is_refused_at_the_start(tocsin, tmp_path):
    for template in ("nowhere", "https://{s}.example.org/{z}/{x}/{y}.png", "https://example.org/{z}/{x}.png"):
        done = run(tocsin, "serve", "--store", tmp_path / "store", "--tile-server", template, "--tile-attribution", "x",
                   seconds=20)
        assert done.returncode == 64 and "--tile-server" in done.stderr, done.stderr
    done = run(tocsin, "serve", "--store", tmp_path / "store", "--tile-server", "https://a.b/{z}/{x}/{y}", seconds=20)
    assert done.returncode == 64 and "--tile-attribution" in done.stderr
    assert not (tmp_path / "store").exists()


def test_a_map_may_be_imported_before_there_is_a_store(tocsin, outside_data, osmium, tmp_path):
    store = tmp_path / "store"
    assert run(tocsin, "map", "import", outside_data / "osm/monaco.osm.pbf", "--store", store).returncode == 0
    assert (store.stat().st_mode & 0o77, (store / "gazetteer/monaco.sqlite").stat().st_mode & 0o77) == (0, 0)
    server = Server(tocsin, str(store), free_port())
    try:
        cookie = server.spend(server.link().removeprefix(server.base), PASSWORD)
        answer = json.loads(server.ask("/places/search?q=rue+grimaldi", cookie)[2])
        assert answer["places"][0]["text"].startswith("Rue Grimaldi")
        assert answer["credits"] == ["\u00a9 OpenStreetMap contributors, ODbL 1.0"]
    finally:
        server.kill()
