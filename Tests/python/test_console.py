"""The console in a real browser: signing in, a replay watched live, an incident by keyboard, and stopping.

Chromium, Playwright and axe as in requirements.txt; without the browser the test says so and does not run.
"""

import pathlib
import re
import subprocess
import urllib.request

import pytest

from browsing import browser, check_looks, sign_in, spend  # noqa: F401
from serving import Server, free_port, wait

STOP_SECONDS_MAX = 3
HEADER = "ID,Date,Station Name,Description,TOC,ORD,MOB,IA,LS,AH,MAV,CD"


def records(path, count):
    """Invented records a minute apart, of three hours each; one of them hostile."""
    rows = [HEADER]
    for number in range(count):
        station = ["Invented North Fire Station", "Invented South Fire Station"][number % 2]
        what = '"<img src=x onerror=document.title=1>"' if number == 3 else "F/CAR"
        rows.append(
            f"{number + 1},01/01/2020,{station},{what},10:{number:02}:00,10:{number:02}:30,10:{number:02}:50,"
            f"10:{number + 8:02}:00,,,12:{number:02}:00,13:{number:02}:00")
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def serving(tocsin, tmp_path):
    """Starts servers on one store and port; none is left behind."""
    started = []
    port = free_port()

    def start():
        started.append(Server(tocsin, tmp_path / "store", port))
        return started[-1]

    yield start
    for server in started:
        server.kill()


def test_a_replay_is_watched_live_and_the_server_stops_with_streams_open(serving, browser, tocsin, tmp_path):
    server = serving()
    context = browser.new_context()
    page = context.new_page()
    wrong = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    sign_in(page, server)
    assert "No incident is open" in page.locator("#rows").inner_text()
    check_looks(page, "empty board")

    # A mark that a reload would take away.
    page.evaluate("() => { document.body.dataset.same = 'page' }")
    replay = subprocess.Popen(
        [tocsin, "replay", str(records(tmp_path / "invented.csv", 30)), "--format", "dublin-fire",
         "--store", str(tmp_path / "store"), "--speed", "600"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        page.locator("#rows a").first.wait_for(timeout=20_000)
        early = page.locator("#rows a").count()
        page.locator("#rows a").nth(early + 3).wait_for(timeout=20_000)
        page.locator("#purpose .rehearsal").wait_for(timeout=5_000)
        assert page.locator("body").get_attribute("data-same") == "page"
        assert "replayed" in page.locator("#clock").inner_text()
        assert re.fullmatch(r"data \d s old", page.locator("#data-age").inner_text())
        wait(lambda: "OVERDUE" in page.locator("#rows").inner_text(), "a line that says OVERDUE")
        check_looks(page, "board")

        # What stands first at that moment may be over at the next: from here on nothing changes.
        replay.kill()
        page.reload()
        standing = page.locator("#rows a").first.inner_text()
        # By keyboard alone: past the strip by the skip link, to the first reference, and open it.
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "To the board"
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        reference = page.evaluate("document.activeElement.textContent")
        assert reference == standing and re.fullmatch(r"\d{6}-\d{4,}", reference), f"the first stop on the board was {reference!r}"
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/incidents/{reference}")
        assert reference in page.locator("h1").inner_text()
        assert "Tell me exactly what is happening" in page.locator("#path").inner_text()
        check_looks(page, "incident")
        page.go_back()
        page.wait_for_url(re.compile(r"/board(#main)?$"))
    finally:
        replay.kill()
        output = replay.communicate()[0]
    assert wrong == [], wrong
    assert page.title() == "Board – Tocsin", f"a record's text ran as script; the replay said {output}"

    # Whether any is open at that moment is up to the record.
    stands = page.locator("#counts .informed").inner_text()
    seconds, code = server.stop()
    assert code == 0, "".join(server.lines)
    assert seconds < STOP_SECONDS_MAX, f"stopping took {seconds:.1f} s with a live stream open"

    # A page left open says loudly that it is not live any more.
    wait(lambda: "NOT LIVE" in page.locator("#data-age").inner_text(), "a page that says it is not live")

    again = serving()
    again.answers()
    page.goto(again.base + "/board")
    assert page.url.endswith("/board"), "the session did not outlive the restart"
    assert page.locator("#counts .informed").inner_text() == stands, "as many are open as before"
    seconds, code = again.stop()
    assert code == 0 and seconds < STOP_SECONDS_MAX
    context.close()


def test_a_link_works_once_and_leaving_closes_the_door(serving, browser):
    server = serving()
    context = browser.new_context()
    page = context.new_page()
    server.answers()
    page.goto(server.base + "/board")
    assert page.url.endswith("/sign-in"), "a page was shown without a session"
    check_looks(page, "door")
    sign_in(page, server)
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/sign-in")
    page.goto(server.base + "/board")
    assert page.url.endswith("/sign-in")
    spend(page, server.link())
    page.locator(".refusal").wait_for()
    assert "tocsin sign-in-link --store" in page.locator("main").inner_text()
    check_looks(page, "refused link")
    context.close()


def test_health_and_metrics_answer_without_signing_in(serving):
    server = serving()
    server.link()
    server.answers()
    with urllib.request.urlopen(server.base + "/health", timeout=5) as answer:
        assert answer.status == 200
        assert b'"status":"ok"' in answer.read()
    with urllib.request.urlopen(server.base + "/metrics", timeout=5) as answer:
        assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")
        assert re.search(rb"^tocsin_store_bytes_free [1-9]\d*$", answer.read(), re.M)
