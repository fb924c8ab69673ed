"""Lists that are told row by row: a page that stays open shows what a page opened now does."""

import random

import pytest

from browsing import browser, spend  # noqa: F401
from centre import anna, centre, new_page  # noqa: F401

ROWS = "rows => rows.map(row => row.dataset.row + ' ' + row.innerText.replace(/\\s+/g, ' ').replace(/(OVERDUE|in) \\d+ (s|min)/, ''))"


@pytest.mark.parametrize("path,rows", [("/board", "#rows > tr"), ("/control", "#lines > li")])
def test_a_list_followed_live_is_the_list_as_it_stands(browser, centre, path, rows):  # noqa: F811
    wrong, seed = [], random.randrange(10_000)
    print("seed", seed)
    choose = random.Random(seed)
    context = browser.new_context()
    door = new_page(context, wrong)
    spend(door, centre.base + centre.links["anna"])
    door.wait_for_url("**/board")
    # A page of its own: the first board's stream may begin after its address is there.
    page, sent = new_page(context, wrong), []
    page.on("request", lambda request: sent.append(request.url) if "live" in request.url else None)
    page.goto(centre.base + path)
    page.locator(rows).filter(has_text="Acacia").first.wait_for()
    references = [centre.reference]
    for number in range(20):
        if number % 3 == 0:
            references.append(centre.terminal("incident", "open", "--place", f"{number} Elm Road", "--new").strip())
        else:
            centre.terminal("incident", "locate", choose.choice(references), f"{number} Oak Road", "--asked", "street")
    last = centre.terminal("incident", "open", "--place", "99 Last Road", "--new").strip()
    page.locator(f"{rows}[data-row='{last}']").wait_for()
    other = context.new_page()
    other.goto(centre.base + path)
    other.locator(f"{rows}[data-row='{last}']").wait_for()
    assert page.locator(rows).evaluate_all(ROWS) == other.locator(rows).evaluate_all(ROWS)
    # One stream carried it all: no change was told that the page could not follow.
    streams = [url for url in sent if "/assets/" not in url]
    assert len(streams) == 1, streams
    assert wrong == []
    context.close()


def test_what_has_the_focus_keeps_it_while_rows_move(browser, centre):  # noqa: F811
    context = browser.new_context()
    page = new_page(context, wrong := [])
    spend(page, centre.base + centre.links["anna"])
    page.wait_for_url("**/board")
    page.goto(centre.base + "/control")
    line = page.locator(f"#line-{centre.reference}")
    line.focus()
    for number in range(3):
        last = centre.terminal("incident", "open", "--place", f"{number} Elm Road", "--new").strip()
        centre.terminal("incident", "locate", centre.reference, f"{number} Oak Road", "--asked", "street")
        page.locator(f"#lines > li[data-row='{last}']").wait_for()
        page.locator(f"#line-{centre.reference}").filter(has_text=f"{number} Oak Road").wait_for()
        assert page.locator(f"#line-{centre.reference}").evaluate("line => line === document.activeElement")
    assert wrong == []
    context.close()


def test_a_link_keeps_the_focus_when_its_row_changes_and_gives_it_to_the_next_when_it_goes(anna, centre):  # noqa: F811
    other = centre.terminal("incident", "open", "--place", "5 Elm Road", "--new").strip()
    focused = "() => document.activeElement.getAttribute('href')"
    anna.locator(f"#rows a[href$='{other}']").wait_for()
    anna.locator(f"#rows a[href$='{centre.reference}']").focus()
    centre.terminal("incident", "locate", centre.reference, "7 Oak Road", "--asked", "street")
    anna.locator("#rows > tr").filter(has_text="7 Oak Road").wait_for()
    assert anna.evaluate(focused) == f"/incidents/{centre.reference}"
    centre.terminal("incident", "merge", centre.reference, "--into", other)
    anna.locator(f"#rows a[href$='{centre.reference}']").wait_for(state="detached")
    assert anna.evaluate(focused) == f"/incidents/{other}"
