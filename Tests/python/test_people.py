"""Accounts in a real browser: signing in, keeping accounts, an authenticator, and the lock over a page."""

import base64
import hashlib
import hmac
import re
import sqlite3
import struct
import time

import pytest

from browsing import PASSWORD, browser, check_looks, sign_in, spend  # noqa: F401
from serving import Server, free_port


@pytest.fixture
def server(tocsin, tmp_path):
    server = Server(tocsin, tmp_path / "store", free_port())
    server.store = tmp_path / "store"
    yield server
    server.kill()


@pytest.fixture
def page(browser):  # noqa: F811
    context = browser.new_context()
    page = context.new_page()
    page.wrong = []
    page.on("pageerror", lambda error: page.wrong.append(str(error)))
    page.on("console", lambda said: page.wrong.append(said.text) if "Content Security" in said.text else None)
    yield page
    assert page.wrong == [], page.wrong
    context.close()


def lock_everybody(server):
    """As if nobody had used a session for a day."""
    with sqlite3.connect(server.store / "journal.sqlite", timeout=10) as store:
        store.execute("UPDATE door_session SET seen = seen - 86400000000")


def code_of(key):
    mac = hmac.new(base64.b32decode(key), struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    place = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[place:place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def open_account(page, server, name, *roles):
    page.goto(server.base + "/accounts")
    page.get_by_label("Account what").fill(name)
    page.get_by_label("Name as colleagues").fill(name.title() + " Byrne")
    for role in roles:
        page.locator(f"#opening-role-{role}").check()
    page.get_by_role("button", name="Open the account").click()
    page.wait_for_url(f"**/accounts/{name}")


def test_accounts_are_kept_and_a_new_colleague_comes_in(server, page, browser):  # noqa: F811
    sign_in(page, server)
    page.goto(server.base + "/accounts")
    check_looks(page, "accounts")

    # Refused beside its field, with what was typed.
    page.get_by_label("Account what").fill("amy")
    page.get_by_label("Name as colleagues").fill("Amy")
    page.get_by_role("button", name="Open the account").click()
    assert "needs a role" in page.locator(".choices .refusal").inner_text()
    assert page.get_by_label("Account what").input_value() == "amy"
    check_looks(page, "account refused")

    open_account(page, server, "amy", "handler", "controller")
    check_looks(page, "account")
    page.locator("#link-reason").fill("first sign-in")
    page.get_by_role("button", name="Make a link").click()
    link = re.search(r"/sign-in/[A-Za-z0-9_-]{43}", page.locator(".handout").inner_text())[0]
    check_looks(page, "account with link")

    context = browser.new_context()
    amy = context.new_page()
    amy.goto(server.base + link)
    check_looks(amy, "choose a password")
    amy.get_by_label("New password").fill("short")
    amy.get_by_label("The same again").fill("short")
    amy.keyboard.press("Enter")
    assert "at least 12" in amy.locator("#password-refusal").inner_text()
    check_looks(amy, "password refused")
    spend(amy, server.base + link)
    amy.wait_for_url("**/board")
    assert amy.get_by_role("link", name="Accounts").count() == 0
    assert "Amy Byrne" in amy.locator(".person").inner_text()
    amy.goto(server.base + "/accounts")
    assert "an administrator" in amy.locator("main").inner_text()
    check_looks(amy, "forbidden")

    # Ended by the administrator with a reason: the next page is the door.
    page.goto(server.base + "/accounts/amy")
    page.get_by_label(re.compile("Reason to end session")).fill("laptop lost")
    page.get_by_role("button", name=re.compile("End session")).click()
    page.wait_for_url("**/accounts/amy")
    assert "ended: laptop lost" in page.locator("ol.log").inner_text()
    amy.goto(server.base + "/board")
    assert amy.url.endswith("/sign-in")

    amy.get_by_label("Account", exact=True).fill("amy")
    amy.get_by_label("Password", exact=True).fill("not this one")
    amy.keyboard.press("Enter")
    amy.locator(".refusal").wait_for()
    assert amy.get_by_label("Account", exact=True).input_value() == "amy"
    assert amy.get_by_label("Password", exact=True).input_value() == ""
    check_looks(amy, "sign-in refused")
    amy.get_by_label("Password", exact=True).fill(PASSWORD)
    amy.keyboard.press("Enter")
    amy.wait_for_url("**/board")
    context.close()


def test_an_authenticator_is_set_up_and_asked_for(server, page):
    sign_in(page, server)
    page.goto(server.base + "/account")
    check_looks(page, "own account")
    page.get_by_role("button", name="Set one up").click()
    key = page.locator(".key").inner_text().replace(" ", "")
    assert f"secret={key}" in page.locator(".handout").inner_text()
    check_looks(page, "authenticator")
    page.locator("#code-password-now").fill(PASSWORD)
    page.locator("#code-code").fill(code_of(key))
    page.get_by_role("button", name="Use it from now on").click()
    page.wait_for_url("**/account")
    assert "asked for when you sign in" in page.locator("main").inner_text()
    page.get_by_role("button", name="Sign out", exact=True).click()
    page.get_by_label("Account", exact=True).fill("administrator")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    page.locator(".refusal").wait_for()


def test_a_locked_page_keeps_what_was_typed(server, page):
    sign_in(page, server)
    page.goto(server.base + "/accounts")
    page.get_by_label("Name as colleagues").fill("half a na")
    lock_everybody(server)
    page.evaluate("dispatchEvent(new Event('pageshow'))")
    dialog = page.locator("dialog[open]")
    dialog.wait_for()
    check_looks(page, "locked")
    for _ in range(3):
        page.keyboard.press("Escape")
    assert dialog.is_visible(), "Escape does not open it"
    assert page.evaluate("document.activeElement.id") == "lock-password"
    page.keyboard.type("not this one")
    page.keyboard.press("Enter")
    page.locator("#lock .refusal:not([hidden])").wait_for()
    check_looks(page, "lock refused")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    dialog.wait_for(state="hidden")
    assert page.get_by_label("Name as colleagues").input_value() == "half a na"
    page.get_by_label("Account what").fill("amy")
    page.locator("#opening-role-handler").check()
    page.get_by_role("button", name="Open the account").click()
    page.wait_for_url("**/accounts/amy")

    # Ended altogether: the page stays and says what to do.
    page.locator("#naming-name").fill("half a word")
    with sqlite3.connect(server.store / "journal.sqlite", timeout=10) as store:
        store.execute("DELETE FROM door_session")
    page.evaluate("dispatchEvent(new Event('pageshow'))")
    page.locator("#lock .ended:not([hidden])").wait_for()
    check_looks(page, "session ended")
    with page.expect_popup() as popup:
        page.locator("#lock .ended a").click()
    other = popup.value
    other.get_by_label("Account", exact=True).fill("administrator")
    other.get_by_label("Password", exact=True).fill(PASSWORD)
    other.keyboard.press("Enter")
    other.wait_for_url("**/board")
    other.close()
    page.evaluate("dispatchEvent(new Event('pageshow'))")
    page.locator("dialog[open]").wait_for(state="hidden")
    assert page.locator("#naming-name").input_value() == "half a word"


def test_without_script_a_locked_form_goes_on_after_the_password(server, browser):  # noqa: F811
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    sign_in(page, server)
    page.goto(server.base + "/accounts")
    page.get_by_label("Account what").fill("amy")
    page.get_by_label("Name as colleagues").fill("Amy Byrne")
    page.locator("#opening-role-handler").check()
    lock_everybody(server)
    page.get_by_role("button", name="Open the account").click()
    page.get_by_label("Password of").fill(PASSWORD)
    page.get_by_role("button", name="Unlock").click()
    page.get_by_role("button", name="Send it now").click()
    page.wait_for_url("**/accounts/amy")
    assert "Amy Byrne" in page.locator("h1").inner_text()
    context.close()
