"""A citizen sets the place of a report on a map, by pressing, by keys, by typing; without script it is a field."""

import pytest

from browsing import browser, check_looks  # noqa: F401
from centre import Centre, new_page
from serving import free_port
from test_public_browser import fits

FORM = "/report/water-and-drains"


@pytest.fixture(scope="module")
def centre(tocsin, tmp_path_factory):
    """With tiles, which are none: what is tried here is the point, and nothing is fetched from elsewhere."""
    tiles = free_port()
    centre = Centre(
        tocsin, tmp_path_factory.mktemp("map") / "store", "--tile-server", f"http://127.0.0.1:{tiles}/{{z}}/{{x}}/{{y}}.png",
        "--tile-attribution", "nobody")
    centre.tiles = f"http://127.0.0.1:{tiles}/"
    yield centre
    centre.server.kill()


def test_where_no_streets_are_known_no_empty_map_of_the_world_is_offered(browser, tocsin, tmp_path):  # noqa: F811
    bare = Centre(tocsin, tmp_path / "store")
    context, page = opened(browser, bare, wrong := [])
    page.locator("#point").wait_for()
    assert page.locator("#map").count() == 0 and wrong == []
    context.close()
    bare.server.kill()


def opened(browser, centre, wrong, **options):  # noqa: F811
    context = browser.new_context(**options)
    page = new_page(context, wrong)
    page.goto(centre.base + FORM)
    return context, page


def flaws(wrong):
    """Without what the map's script does to tiles it gives up: it puts an empty picture there, which the policy refuses."""
    return [each for each in wrong if "data:image/gif" not in each]


def point(page):
    return [float(each) for each in page.locator("#point").input_value().split(",")]


def test_the_point_is_set_by_pressing_by_keys_and_by_typing(browser, centre):  # noqa: F811
    wrong, asked = [], []
    context, page = opened(browser, centre, wrong, viewport={"width": 390, "height": 844})
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    area = page.locator("#map")
    area.wait_for()
    assert page.locator(".point-mark").count() == 0
    page.locator("#point").fill("53.3441, -6.2675")
    page.locator(".point-mark").wait_for(state="attached")
    page.get_by_label("Where is it?").fill("By the canal")
    assert point(page) == [53.3441, -6.2675], "typing moves the mark and stays as it was typed"
    area.scroll_into_view_if_needed()
    box = area.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2 + 60, box["y"] + box["height"] / 2)
    pressed = point(page)
    assert pressed[1] > -6.2675 and abs(pressed[0] - 53.3441) < 0.001
    area.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    by_keys = point(page)
    assert by_keys[0] < 53.344 and by_keys != pressed
    page.get_by_role("button", name="Set the mark in the middle").click()
    assert point(page) == by_keys, "the middle is where the keys had put it"
    check_looks(page, "report map")
    fits(page, "report map")
    page.get_by_label("What is happening?").fill("The bank gives way")
    page.get_by_role("button", name="Send the report").click()
    reference = page.locator("#reference").inner_text()
    shown = centre.terminal("contact", "show", reference)
    assert f"{by_keys[0]:.3f}" in shown, shown
    assert all(each.startswith((centre.base, centre.tiles)) for each in asked), "nothing is fetched from elsewhere"
    assert flaws(wrong) == []
    context.close()


def test_the_telephone_s_position_moves_the_mark(browser, centre):  # noqa: F811
    wrong = []
    context, page = opened(
        browser, centre, wrong, viewport={"width": 390, "height": 844}, permissions=["geolocation"],
        geolocation={"latitude": 54.565, "longitude": -5.972, "accuracy": 11})
    page.get_by_role("button", name="Use my position").click()
    page.locator(".point-mark").wait_for(state="attached")
    assert point(page) == [54.565, -5.972] and flaws(wrong) == []
    context.close()


def test_without_script_there_is_a_field_and_no_map(browser, centre):  # noqa: F811
    context, page = opened(browser, centre, [], java_script_enabled=False)
    assert not page.locator("#map").is_visible() and not page.locator("#map-middle").is_visible()
    page.locator("#point").fill("somewhere")
    page.get_by_label("What is happening?").fill("The bank gives way")
    page.get_by_role("button", name="Send the report").click()
    assert "the point is not understood" in page.locator("#refusal").inner_text()
    assert page.locator("#point").input_value() == "somewhere"
    context.close()
