"""Pages that are only read: their strip is live as on every page, and a line can be typed there."""

import pytest

from browsing import browser, check_looks  # noqa: F401
from centre import anna, centre  # noqa: F401


@pytest.mark.parametrize("path", ["/handbook", "/procedures", "/sheets", "/account", "/incidents/REFERENCE/path"])
def test_the_strip_of_a_page_that_is_read_is_live(anna, centre, path):  # noqa: F811
    anna.goto(centre.base + path.replace("REFERENCE", centre.reference))
    before = anna.locator("h1").inner_text()
    anna.locator("#counts .informed", has_text="1 open").wait_for()
    centre.terminal("incident", "open", "--place", "5 Elm Road", "--new")
    anna.locator("#counts .informed", has_text="2 open").wait_for()
    assert "page as of" in anna.locator("#data-age").inner_text(), "only the strip is live"
    assert anna.locator("h1").inner_text() == before


def test_a_line_is_typed_there_and_the_page_stays(anna, centre):  # noqa: F811
    anna.goto(centre.base + "/handbook")
    anna.keyboard.press("/")
    anna.keyboard.type(f"note {centre.reference} read in the handbook")
    anna.keyboard.press("Enter")
    anna.locator("#command-answer", has_text="done").wait_for()
    assert anna.url == centre.base + "/handbook" and "Handbook" in anna.locator("h1").inner_text()
    assert ["read in the handbook" in str(words) for words, _, _ in centre.notes()] == [True]
    # A refusal says what is wrong, the line keeps what was typed, and nothing is lost.
    anna.keyboard.type("nonsense 7")
    anna.keyboard.press("Enter")
    anna.locator("#command-answer .refusal").wait_for()
    assert anna.locator("#command-line").input_value() == "nonsense 7" and anna.url.endswith("/handbook")
    check_looks(anna, "line on the handbook")


def test_a_line_that_cannot_be_sent_waits_there_too(anna, centre):  # noqa: F811
    anna.goto(centre.base + "/handbook")
    anna.context.set_offline(True)
    anna.keyboard.press("/")
    anna.keyboard.type(f"note {centre.reference} said without a line")
    anna.keyboard.press("Enter")
    anna.locator("#waiting-title", has_text="Waiting to be sent: 1").wait_for()
    anna.context.set_offline(False)
    anna.locator("#waiting").wait_for(state="hidden", timeout=30_000)
    assert ["said without a line" in str(words) for words, _, _ in centre.notes()] == [True]
