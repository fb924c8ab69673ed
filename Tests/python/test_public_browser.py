"""A citizen reports with hostile words, follows it, and is asked how it went; a caller shares where they are."""

import pathlib
import re
import struct
import zlib

import pytest

from browsing import browser, check_looks, spend  # noqa: F401
from centre import Centre, new_page
from serving import wait

HOSTILE = "<script>document.title='owned'</script>\"><img src=x onerror=alert(1)> & 'quoted' \u202etxt"


def png(width=64, height=48):
    """A picture of a screen: green, with a place written beside it."""
    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
    rows = b"".join(b"\0" + bytes([0, 160, 60]) * width for _ in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"tEXt", b"Location\0GPS 53.3441 N 6.2675 W") + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


@pytest.fixture(scope="module")
def centre(tocsin, tmp_path_factory):
    centre = Centre(tocsin, tmp_path_factory.mktemp("public") / "store")
    yield centre
    centre.server.kill()


def fits(page, place):
    """At 320 pixels, and at twice the size of letters, nothing has to be scrolled sideways."""
    for width, zoom in ((320, 1), (640, 2)):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(f"document.documentElement.style.zoom = {zoom}")
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert over <= 0, f"{place} at {width} and {zoom}: {over} pixels too wide"
    page.evaluate("document.documentElement.style.zoom = 1")


def report(page, centre, photo=None):
    page.goto(f"{centre.base}/report")
    page.get_by_role("link", name="Leaks, floods and blocked drains").click()
    page.get_by_label("Where is it?").fill("12 <b>Acacia</b> Road")
    page.get_by_label("The point, if you know it").fill("53.3441, -6.2675")
    page.get_by_label("What is happening?").fill(HOSTILE)
    page.get_by_label("Telephone").fill("01632 960 123")
    if photo:
        page.get_by_label("A photo, if you have one").set_input_files(
            {"name": "x.html", "mimeType": "image/png", "buffer": photo})
    page.get_by_role("button", name="Send the report").click()
    page.get_by_role("heading", name="Your report is here").wait_for()
    return page.locator("#reference").inner_text(), page.locator("#code").inner_text()


@pytest.mark.parametrize("has_script", [True, False])
def test_a_citizen_reports_and_follows_it(browser, centre, has_script):  # noqa: F811
    wrong, context = [], browser.new_context(java_script_enabled=has_script)
    page = new_page(context, wrong)
    reference, code = report(page, centre, png())
    assert re.fullmatch(r"R-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}", reference), reference
    assert "Acacia" not in page.content() and "960 123" not in page.content()
    if has_script:
        check_looks(page, "report taken")
        fits(page, "report taken")
    page.get_by_role("link", name="Follow a report").first.click()
    page.get_by_label("Reference").fill(reference.lower())
    page.get_by_label("Code").fill("0000 0000 0000 0000")
    page.get_by_role("button", name="Show it").click()
    assert "open nothing together" in page.locator("#refusal").inner_text()
    page.get_by_label("Reference").fill(reference.lower())
    page.get_by_label("Code").fill(code.lower())
    page.get_by_role("button", name="Show it").click()
    page.get_by_text("It waits to be read.").wait_for()
    assert page.title() != "owned" and "<script>document.title" in page.locator(".story").inner_text()
    picture = page.get_by_role("img")
    assert picture.count() == 1 and picture.bounding_box()["width"] > 40
    page.get_by_label("What has changed?").fill("It runs into the lift")
    page.get_by_role("button", name="Send", exact=True).click()
    page.get_by_text("You added: It runs into the lift").wait_for()
    page.locator("#photo").set_input_files({"name": "a.jpg", "mimeType": "image/jpeg", "buffer": b"<html>no photo</html>"})
    page.get_by_role("button", name="Send the photo").click()
    assert "send a JPEG or a PNG" in page.locator("#refusal").inner_text()
    if has_script:
        check_looks(page, "report followed")
        fits(page, "report followed")
    shown = centre.terminal("contact", "show", reference)
    assert "12 <b>Acacia</b> Road" in shown and "It runs into the lift" in shown and "photo: PNG" in shown
    kept = b"".join(each.read_bytes() for each in (pathlib.Path(centre.store, "photos")).rglob("*") if each.is_file())
    assert kept and b"GPS" not in kept
    page.get_by_role("button", name="Leave this report").click()
    page.get_by_role("heading", name="Follow a report").wait_for()
    # The browser tells of the answers 404 and 422 that were asked for.
    assert [each for each in wrong if "404" not in each and "422" not in each] == []
    context.close()


def test_the_pages_of_the_public_look_right(browser, centre):  # noqa: F811
    wrong, context = [], browser.new_context()
    page = new_page(context, wrong)
    for path, place in (("/report", "report"), ("/report/water-and-drains", "report form"), ("/report/fire", "not ours"),
                        ("/report/follow", "follow"), ("/here", "here")):
        page.goto(centre.base + path)
        assert page.locator(".emergency a").get_attribute("href") == "tel:112"
        check_looks(page, f"public {place}")
        fits(page, place)
    assert wrong == []
    context.close()


def test_a_caller_shares_where_they_are_and_the_handler_takes_it(browser, centre):  # noqa: F811
    wrong, desk = [], browser.new_context()
    page = new_page(desk, wrong)
    spend(page, centre.base + centre.links["anna"])
    page.wait_for_url("**/board")
    contact = re.search(r"[\w-]{8,}", centre.terminal("contact", "receive", "--medium", "call", "--words", "Help"))[0]
    page.goto(f"{centre.base}/calls/{contact}")
    page.get_by_role("button", name="Answer").click()
    page.get_by_role("link", name="Link for them to share").click()
    page.get_by_role("button", name="Make a link").click()
    address = page.locator("#link-address").inner_text()
    check_looks(page, "link to a contact")
    phone = browser.new_context(
        viewport={"width": 390, "height": 844}, permissions=["geolocation"],
        geolocation={"latitude": 54.565, "longitude": -5.972, "accuracy": 11})
    theirs = new_page(phone, wrong)
    theirs.goto(address)
    theirs.get_by_role("button", name="Use my position").click()
    theirs.locator("#shared").wait_for()
    theirs.locator("#photo").set_input_files({"name": "x.png", "mimeType": "image/png", "buffer": png()})
    theirs.get_by_role("button", name="Send the photo").click()
    theirs.locator("#photo-count").wait_for()
    check_looks(theirs, "here with a link")
    page.goto(f"{centre.base}/calls/{contact}")
    assert "54.565, -5.972, within 11 m" in page.locator("#shared-position").inner_text()
    assert page.locator("figure.photo img").bounding_box()["width"] > 40
    check_looks(page, "contact with position and photo")
    reference = centre.terminal("incident", "open", "--contact", contact, "--place", "9 Mill Road", "--new").strip()
    page.goto(f"{centre.base}/calls/{contact}")
    page.get_by_role("button", name="Take it as the place").click()
    taken = lambda: [each for each in centre.entries("log-located")
                     if "9 Mill Road" in str(each) and "54565" in str(each).replace(".", "")]
    wait(taken, "a place with the point that they shared")
    assert taken()[0]["actor"] == "anna" and len(taken()) == 1, (reference, taken())
    assert wrong == []
    for context in (desk, phone):
        context.close()


def test_who_smells_gas_is_told_to_ring_before_they_write(browser, centre):  # noqa: F811
    context = browser.new_context()
    page = new_page(context, wrong := [])
    page.goto(centre.base + "/report")
    assert "Gas smells" not in page.locator("main").inner_text()
    page.get_by_role("link", name="Heating, hot water, gas appliances").click()
    warning = page.get_by_text("do not write. Get into the open air, then ring 0800 111 999")
    assert warning.bounding_box()["y"] < page.get_by_label("Where is it?").bounding_box()["y"]
    check_looks(page, "public report with a warning")
    assert wrong == []
    context.close()
