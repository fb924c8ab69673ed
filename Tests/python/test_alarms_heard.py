"""What interrupts people: it sounds again until somebody touches a key, and an alarm nobody could act on is said to be so, and counted."""

from browsing import browser, check_looks  # noqa: F401
from centre import anna, centre  # noqa: F401
from test_pause import rang, with_sound


def test_a_sound_comes_again_until_somebody_touches_a_key_and_a_muted_page_shows_it(anna, centre):  # noqa: F811
    anna.clock.install()
    anna.goto(centre.base + "/board")
    before = with_sound(anna)
    centre.terminal("contact", "receive", "--medium", "call", "--number", "07700 900555")
    anna.locator(f"main[data-rang='{before + 1}']").wait_for()
    for again in (2, 3):
        anna.clock.run_for(10_000)
        assert rang(anna) == before + again
    anna.keyboard.press("Escape")
    anna.clock.run_for(30_000)
    assert rang(anna) == before + 3, "somebody was there"
    anna.locator("#sound").click()
    anna.locator("#sound.muted", has_text="Sound off").wait_for()
    centre.terminal("contact", "receive", "--medium", "call", "--number", "07700 900556")
    anna.locator("#counts [data-count=waiting] b", has_text="2").wait_for()
    anna.clock.run_for(10_000)
    assert rang(anna) == before + 3


def test_an_alarm_of_no_use_is_said_to_be_so_on_the_page_and_counted(anna, centre):  # noqa: F811
    centre.terminal("incident", "task", centre.reference, "ring the plumber", "--due-within", "1", "--done-when", "rung",
                    "--person", "anna")
    anna.goto(f"{centre.base}/control/{centre.reference}")
    anna.locator("#alarms-fold summary").click()
    # By its own name: another alarm may come meanwhile and stand above it.
    form = anna.locator("#alarms-fold form").first.get_attribute("id")
    reason = anna.locator(f"#{form} input[name=reason]")
    reason.fill("the plumber rang us")
    check_looks(anna, "alarm of no use")
    reason.press("Enter")
    anna.locator("#alarms-fold", has_text="Of no use, says anna: the plumber rang us").wait_for()
    assert "1 of them of no use" in centre.terminal_alone("report", "alarms")
    anna.goto(centre.base + "/reports")
    anna.get_by_text("1 of them of no use").wait_for()


def test_a_unit_that_two_incidents_want_is_named_at_both(anna, centre):  # noqa: F811
    centre.terminal("unit", "register", "G1", "gas-engineer", "--skill", "gas-registered")
    centre.terminal("unit", "on", "G1")
    other = centre.terminal("incident", "open", "--place", "9 Low Street", "--new").strip().splitlines()[-1]
    for reference in (centre.reference, other):
        centre.terminal("assess", "start", reference, "--tree", "supplies")
        for key in "gin":
            centre.terminal("assess", "answer", reference, key)
    centre.terminal("unit", "propose", other)
    anna.goto(f"{centre.base}/control/{centre.reference}")
    row = anna.locator("#proposal tr.chosen", has_text="G1")
    row.get_by_text(f"offered for {other} too").wait_for()
    check_looks(anna, "a unit two incidents want")
    # Once it is sent to one, it is no longer offered there.
    centre.terminal("unit", "assign", "G1", other, "--duty", "make it safe")
    anna.locator("#proposal tr", has_text=f"busy on {other}").wait_for()
