"""Photos taken on a bad line: kept in the telephone, sealed, sent once when the line is back, with both times."""

import pytest

from browsing import browser, check_looks, spend  # noqa: F401
from centre import centre, new_page  # noqa: F401
from test_public_browser import png


def made(browser, centre, address, name="anna"):  # noqa: F811
    """A link as somebody of the centre makes it on its page, to be sent."""
    context = browser.new_context()
    page = new_page(context, [])
    spend(page, centre.base + centre.links[name])
    page.wait_for_url("**/board")
    page.goto(centre.base + address)
    page.get_by_role("button", name="Make a link").click()
    link = page.locator("#link-address").inner_text()
    assert page.get_by_role("img", name="Code to scan").is_visible()
    context.close()
    return link


def duty(browser, centre):  # noqa: F811
    centre.terminal("unit", "register", "G1", "duty-engineer")
    centre.terminal("unit", "on", "G1")
    centre.terminal("unit", "assign", "G1", centre.reference, "--duty", "Make the gas safe")
    return made(browser, centre, f"/incidents/{centre.reference}/units/G1/link")


def caller(browser, centre, name="anna"):  # noqa: F811
    contact = centre.terminal("contact", "receive", "--medium", "call", "--words", "Help").split()[0].rstrip(":")
    centre.terminal("contact", "answer", contact)
    return made(browser, centre, f"/calls/{contact}/link", name)


def choose(page, picture):
    page.locator("input[type=file]").set_input_files({"name": "x.png", "mimeType": "image/png", "buffer": picture})
    page.get_by_role("button", name="Send the photo").click()


@pytest.mark.parametrize("door, event", [(duty, "log-photographed"), (caller, "contact-photographed")])
def test_a_photo_without_a_line_waits_survives_a_reload_and_is_recorded_once(browser, centre, door, event):  # noqa: F811
    link, wrong = door(browser, centre), []
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = new_page(context, wrong)
    page.goto(link)
    assert page.locator(".photo-waits").is_visible() and not page.locator("#photos-waiting").is_visible()
    context.set_offline(True)
    choose(page, png())
    page.locator("#photos-waiting li").wait_for()
    assert "Photos waiting to be sent: 1" in page.locator("#photos-waiting-title").inner_text()
    page.get_by_text("There is no line").wait_for()
    assert centre.entries(event) == []
    # What lies in the telephone is sealed: neither the picture nor the link can be read there.
    kept = page.evaluate("""async () => {
      const database = await new Promise((done) => { const asked = indexedDB.open("tocsin-photos"); asked.onsuccess = () => done(asked.result); });
      const all = await new Promise((done) => { const asked = database.transaction("photos").objectStore("photos").getAll(); asked.onsuccess = () => done(asked.result); });
      return all.map((each) => [Array.from(new Uint8Array(each.sealed), (byte) => String.fromCharCode(byte)).join(""), each.link]);
    }""")
    assert len(kept) == 1 and "PNG" not in kept[0][0] and link.rsplit("/", 1)[1] not in kept[0][1]
    # The line is back for the page, not yet for what is sent; the page is loaded anew in between.
    page.route("**/photos", lambda route: route.abort())
    context.set_offline(False)
    page.reload()
    page.locator("#photos-waiting li").wait_for()
    check_looks(page, f"photo waiting {event}")
    page.set_viewport_size({"width": 390, "height": 844})
    assert centre.entries(event) == []
    # The first answer is lost on its way: it is recorded, and sent again.
    page.unroute("**/photos")
    lost = []

    def lose(route):
        if lost:
            route.continue_()
            return
        lost.append(route.fetch(max_redirects=0).status)
        route.abort()

    page.route("**/photos", lose)
    page.locator("#photos-waiting").wait_for(state="hidden", timeout=30_000)
    assert lost == [303]
    page.locator("#photo-count").wait_for()
    told = centre.entries(event)
    assert len(told) == 1, told
    assert told[0]["happened"] < told[0]["recorded"], "when it was given, and when it arrived"
    assert wrong == []
    context.close()


def test_what_is_no_photo_waits_with_its_refusal_and_is_dropped_by_hand(browser, centre):  # noqa: F811
    link, wrong = duty(browser, centre), []
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = new_page(context, wrong)
    page.goto(link)
    choose(page, b"<html>no photo</html>")
    page.locator("#photos-waiting .refusal", has_text="JPEG or a PNG").wait_for()
    page.reload()
    page.locator("#photos-waiting .refusal", has_text="JPEG or a PNG").wait_for()
    check_looks(page, "photo refused")
    page.get_by_role("button", name="Drop the photo").click()
    page.locator("#photos-waiting").wait_for(state="hidden")
    choose(page, png())
    page.locator("#photo-count").wait_for()
    assert len(centre.entries("log-photographed")) == 1 and wrong == []
    context.close()
