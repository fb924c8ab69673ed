"""What is typed and not sent yet is there again after a reload, whatever field it stands in; sealed, for its writer alone, and gone once it is taken."""

import datetime

import pytest

from browsing import browser, check_looks, spend  # noqa: F401
from centre import anna, centre, sign_in  # noqa: F401
from serving import wait

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


def answered_contact(anna, centre):
    anna.goto(centre.base + "/calls")
    anna.keyboard.press("+")
    anna.locator("#receive-number").fill("07700 900123")
    anna.get_by_role("button", name="Take it").click()
    anna.wait_for_url("**/calls/*-*")


@pytest.mark.parametrize("where", ["/calls", "/calls/contact", "/control/REFERENCE", "/incidents/REFERENCE", "/late"])
def test_every_field_is_there_again_after_a_reload(anna, centre, where):
    if where == "/calls/contact":
        answered_contact(anna, centre)
    else:
        anna.goto(centre.base + where.replace("REFERENCE", centre.reference))
    filled = anna.evaluate(FILL)
    if where.startswith("/incidents"):
        assert filled == [], "a page that gives no orders"
        return
    assert len(filled) >= {"/calls": 3, "/calls/contact": 2, "/control/REFERENCE": 10, "/late": 40}[where], filled
    wait(lambda: len(anna.evaluate(KEPT)) == len(filled), "the drafts", seconds=10)
    assert "kept words" not in str(anna.evaluate(KEPT)), "sealed"
    anna.reload()
    wait(lambda: anna.evaluate(READ) == filled, "the drafts", seconds=10)


def test_what_was_taken_is_kept_no_longer_and_nobody_else_sees_a_draft(anna, centre):
    anna.goto(f"{centre.base}/control/{centre.reference}")
    note = anna.locator("#note-words")
    note.fill("smoke from the cellar")
    wait(lambda: anna.evaluate(KEPT), "the drafts", seconds=10)
    anna.get_by_role("button", name="Sign out", exact=True).first.click()
    anna.wait_for_url("**/sign-in")
    spend(anna, centre.base + centre.links["bea"])
    anna.wait_for_url("**/board")
    anna.goto(f"{centre.base}/control/{centre.reference}")
    anna.wait_for_timeout(1_000)
    assert note.input_value() == ""
    anna.get_by_role("button", name="Sign out", exact=True).first.click()
    anna.wait_for_url("**/sign-in")
    sign_in(anna, centre, "anna")
    anna.goto(f"{centre.base}/control/{centre.reference}")
    wait(lambda: note.input_value() == "smoke from the cellar", "the drafts", seconds=10)
    note.press("Enter")
    anna.locator("#log .words", has_text="smoke from the cellar").wait_for()
    # Every screen is told at once, also before whoever gave the order has the answer.
    wait(lambda: anna.evaluate(KEPT) == [], "an end of the draft", seconds=10)
    anna.reload()
    anna.locator("#log .words", has_text="smoke from the cellar").wait_for()
    anna.wait_for_timeout(500)
    assert note.input_value() == ""


def test_old_words_say_that_they_are_old_and_are_cleared_by_one_button(anna, centre):
    anna.goto(centre.base + "/calls")
    anna.keyboard.press("+")
    anna.locator("#receive-number").fill("07700 900123")
    wait(lambda: anna.evaluate(KEPT), "the drafts", seconds=10)
    anna.reload()
    anna.keyboard.press("+")
    anna.locator("#receive .kept", has_text="stands here again").wait_for()
    assert anna.locator("#receive-number").input_value() == "07700 900123"
    # The page renewed carries the words over, and that they are old.
    centre.terminal("contact", "receive", "--medium", "call", "--number", "07700 900124")
    anna.locator("#queue a", has_text="07700 900124").wait_for()
    anna.evaluate("renew()")
    anna.wait_for_timeout(1_000)
    assert anna.locator("#receive .kept", has_text="stands here again").is_visible()
    check_looks(anna, "draft restored")
    anna.locator("#receive").get_by_role("button", name="Clear").click()
    assert anna.locator("#receive-number").input_value() == "" and anna.evaluate(KEPT) == []
    assert anna.locator("#receive .kept").count() == 0


def test_a_draft_is_forgotten_two_weeks_after_its_last_keystroke(anna, centre):
    anna.goto(f"{centre.base}/control/{centre.reference}")
    anna.locator("#note-words").fill("smoke from the cellar")
    wait(lambda: anna.evaluate(KEPT), "the drafts", seconds=10)
    age = """(days) => {
      for (const [name, kept] of Object.entries(localStorage).filter(([name]) => name.startsWith("draft anna ")))
        localStorage.setItem(name, kept.replace(/^\\d+/, String(Date.now() - days * 86400_000)));
    }"""
    anna.evaluate(age, 13)
    anna.reload()
    wait(lambda: anna.locator("#note-words").input_value() == "smoke from the cellar", "the draft", seconds=10)
    anna.evaluate(age, 15)
    anna.reload()
    anna.locator("#note-words").wait_for()
    assert anna.evaluate(KEPT) == [] and anna.locator("#note-words").input_value() == ""


def test_a_secret_is_never_kept(anna, centre):
    anna.goto(centre.base + "/account")
    for field in anna.locator("main input[type=password]").all():
        field.fill("a secret nobody keeps")
    assert anna.locator("main input[type=password]").count() >= 2
    anna.wait_for_timeout(500)
    assert anna.evaluate(KEPT) == []


def test_a_paper_sheet_that_cannot_be_sent_waits_and_is_entered_once(anna, centre):
    anna.goto(centre.base + "/late")
    moment = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(hours=30)
    for name, words in (("sheet", "S-1"), ("writer", "Bea"), ("date", f"{moment:%Y-%m-%d}"), ("time", "12:00"), ("place", "9 Mill Lane"),
                        ("time-1", "12:05"), ("line-1", "water in the cellar")):
        anna.locator(f"#late-{name}").fill(words)
    anna.context.set_offline(True)
    anna.get_by_role("button", name="Enter the sheet").click()
    anna.locator("#waiting-title", has_text="Waiting to be sent: 1").wait_for()
    assert anna.locator("#late-sheet").input_value() == "", "free for the next sheet"
    anna.context.set_offline(False)
    anna.locator("#waiting").wait_for(state="hidden", timeout=30_000)
    # Sent once, it is there once, with both times.
    lines = [line for line in centre.entries() if "water in the cellar" in str(line.get("personal"))]
    assert len(lines) == 1, lines
    assert lines[0]["happened"].startswith(f"{moment:%Y-%m-%dT}") and lines[0]["recorded"] > lines[0]["happened"]
    assert anna.evaluate(KEPT) == []


def test_a_sheet_of_somebody_else_is_not_entered_under_ones_own_name(anna, centre):
    before = len(centre.entries())
    answer = anna.context.request.post(
        centre.base + "/late", headers={"Origin": centre.base}, max_redirects=0,
        form={"sheet": "S-1", "writer": "Bea", "date": "2026-01-01", "time": "12:00", "medium": "call", "given-by": "bea"})
    assert answer.status == 409 and "given by bea, and anna is signed in" in answer.text()
    assert len(centre.entries()) == before
