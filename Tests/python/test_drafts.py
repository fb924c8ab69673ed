"""What is typed and not sent yet is there again after a reload, whatever field it stands in; sealed, for its writer alone, and gone once it is taken."""

import datetime

import pytest

from browsing import browser, check_looks, spend  # noqa: F401
from centre import centre, new_page, sign_in  # noqa: F401

# Each field for words of a form that gives an order, by the form's address and the field's name.
FIELDS = """
() => [...document.querySelectorAll("main form[method=post]")].flatMap((form) => [...form.elements]
  .filter((each) => each.matches("textarea, input") && each.name && !each.hidden && ["text", "search", "tel", "textarea"].includes(each.type))
  .map((each) => [`${form.id} ${form.getAttribute("action")} ${each.name}`, each]))
"""
FILL = f"""
() => ({FIELDS})().map(([name, field], place) => {{
  field.value = `kept words ${{place}}`;
  field.dispatchEvent(new Event("input", {{ bubbles: true }}));
  return [name, field.value];
}})
"""
READ = f"() => ({FIELDS})().map(([name, field]) => [name, field.value])"
KEPT = """() => Object.entries(localStorage).filter(([name]) => name.startsWith("draft anna "))"""


@pytest.fixture
def page(browser, centre):  # noqa: F811
    wrong = []
    context = browser.new_context()
    page = new_page(context, wrong)
    spend(page, centre.base + centre.links["anna"])
    page.wait_for_url("**/board")
    yield page
    assert wrong == [], wrong
    context.close()


def until(page, what):
    """Waits until a question to the page is answered by yes, and returns what it was asked about."""
    for _ in range(100):
        if what():
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{what} did not come")


def answered_contact(page, centre):
    page.goto(centre.base + "/calls")
    page.keyboard.press("+")
    page.locator("#receive-number").fill("07700 900123")
    page.get_by_role("button", name="Take it").click()
    page.wait_for_url("**/calls/*-*")


@pytest.mark.parametrize("where", ["/calls", "/calls/contact", "/control/incident", "/incidents/incident", "/late"])
def test_every_field_is_there_again_after_a_reload(page, centre, where):
    if where == "/calls/contact":
        answered_contact(page, centre)
    else:
        page.goto(centre.base + where.replace("/incident", f"/{centre.reference}", 1) if where.startswith("/control")
                  else centre.base + where.replace("/incidents/incident", f"/incidents/{centre.reference}"))
    filled = page.evaluate(FILL)
    if where.startswith("/incidents"):
        assert filled == [], "a page that gives no orders"
        return
    assert len(filled) >= {"/calls": 3, "/calls/contact": 2, "/control/incident": 10, "/late": 40}[where], filled
    until(page, lambda: len(page.evaluate(KEPT)) == len(filled))
    assert "kept words" not in str(page.evaluate(KEPT)), "sealed"
    page.reload()
    until(page, lambda: page.evaluate(READ) == filled)


def test_what_was_taken_is_kept_no_longer_and_nobody_else_sees_a_draft(page, centre):
    page.goto(f"{centre.base}/control/{centre.reference}")
    note = page.locator("#note-words")
    note.fill("smoke from the cellar")
    until(page, lambda: page.evaluate(KEPT))
    page.get_by_role("button", name="Sign out", exact=True).first.click()
    page.wait_for_url("**/sign-in")
    spend(page, centre.base + centre.links["bea"])
    page.wait_for_url("**/board")
    page.goto(f"{centre.base}/control/{centre.reference}")
    page.wait_for_timeout(1_000)
    assert note.input_value() == ""
    page.get_by_role("button", name="Sign out", exact=True).first.click()
    page.wait_for_url("**/sign-in")
    sign_in(page, centre, "anna")
    page.goto(f"{centre.base}/control/{centre.reference}")
    until(page, lambda: note.input_value() == "smoke from the cellar")
    note.press("Enter")
    page.locator("#log .words", has_text="smoke from the cellar").wait_for()
    assert page.evaluate(KEPT) == []
    page.reload()
    page.locator("#log .words", has_text="smoke from the cellar").wait_for()
    page.wait_for_timeout(500)
    assert note.input_value() == ""


def test_old_words_say_that_they_are_old_and_are_cleared_by_one_button(page, centre):
    page.goto(centre.base + "/calls")
    page.keyboard.press("+")
    page.locator("#receive-number").fill("07700 900123")
    until(page, lambda: page.evaluate(KEPT))
    page.reload()
    page.keyboard.press("+")
    page.locator("#receive .kept", has_text="stands here again").wait_for()
    assert page.locator("#receive-number").input_value() == "07700 900123"
    check_looks(page, "draft restored")
    page.locator("#receive").get_by_role("button", name="Clear").click()
    assert page.locator("#receive-number").input_value() == "" and page.evaluate(KEPT) == []
    assert page.locator("#receive .kept").count() == 0


def test_a_secret_is_never_kept(page, centre):
    page.goto(centre.base + "/account")
    for field in page.locator("main input[type=password]").all():
        field.fill("a secret nobody keeps")
    assert page.locator("main input[type=password]").count() >= 2
    page.wait_for_timeout(500)
    assert page.evaluate(KEPT) == []


def test_a_paper_sheet_that_cannot_be_sent_waits_and_is_entered_once(page, centre):
    page.goto(centre.base + "/late")
    moment = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(hours=30)
    for name, words in (("sheet", "S-1"), ("writer", "Bea"), ("date", f"{moment:%Y-%m-%d}"), ("time", "12:00"), ("place", "9 Mill Lane"),
                        ("time-1", "12:05"), ("line-1", "water in the cellar")):
        page.locator(f"#late-{name}").fill(words)
    page.context.set_offline(True)
    page.get_by_role("button", name="Enter the sheet").click()
    page.locator("#waiting-title", has_text="Waiting to be sent: 1").wait_for()
    assert page.locator("#late-sheet").input_value() == "", "free for the next sheet"
    page.context.set_offline(False)
    page.locator("#waiting").wait_for(state="hidden", timeout=30_000)
    # Sent once, it is there once, with both times.
    lines = [line for line in centre.entries() if "water in the cellar" in str(line.get("personal"))]
    assert len(lines) == 1, lines
    assert lines[0]["happened"].startswith(f"{moment:%Y-%m-%dT}") and lines[0]["recorded"] > lines[0]["happened"]
    assert page.evaluate(KEPT) == []
