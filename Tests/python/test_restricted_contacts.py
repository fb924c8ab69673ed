"""Who rang about a restricted incident is as restricted as what they said: on the page, in the queue, at a terminal."""

import json
import subprocess

import pytest

from browsing import browser, spend  # noqa: F401
from centre import centre, new_page  # noqa: F401

WORDS, NUMBER = "My neighbour hurts her child at 3 Elm Road", "07700 900555"


def shown(centre, *words, actor):
    done = subprocess.run([centre.tocsin, *words, "--store", centre.store, "--actor", actor], capture_output=True, text=True,
                          timeout=30)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_contact_of_a_restricted_incident_is_told_to_those_named_alone(browser, centre):  # noqa: F811
    contact = centre.terminal("contact", "receive", "--medium", "call", "--number", NUMBER, "--words", WORDS).split()[0].rstrip(":")
    centre.terminal("contact", "answer", contact)
    reference = centre.terminal("incident", "open", "--contact", contact, "--place", "3 Elm Road", "--new").strip()
    # Whoever owns it may open it.
    centre.terminal("incident", "restrict", reference, "--to", "zoe", "--reason", "concerns a child")
    secrets = ("900555", "neighbour", "Elm Road")
    for words in (("contact", "show", contact), ("contact", "show", contact, "--json"), ("contact", "list"), ("contact", "list", "--json")):
        told = shown(centre, *words, actor="bea")
        assert not any(each in told for each in secrets) and "restricted" in told, (words, told)
    assert "900555" in shown(centre, "contact", "show", contact, actor="anna")
    assert json.loads(shown(centre, "contact", "show", contact, "--json", actor="anna"))["contact"]["firstWords"] == WORDS
    # The same number again: what was known before is withheld as well.
    second = centre.terminal("contact", "receive", "--medium", "call", "--number", NUMBER, "--words", "Again").split()[0].rstrip(":")
    assert "neighbour" not in shown(centre, "contact", "show", second, actor="bea")
    assert "neighbour" in shown(centre, "contact", "show", second, actor="anna")

    for name, isTold in (("bea", False), ("anna", True)):
        context = browser.new_context()
        page = new_page(context, [])
        spend(page, centre.base + centre.links[name])
        page.wait_for_url("**/board")
        page.goto(f"{centre.base}/calls/{contact}")
        page.locator(f"#queue-{contact}").wait_for()
        assert "neighbour" not in page.locator("#queue").inner_text(), "all who look share the queue"
        assert ("neighbour" in page.locator("#pane-contact").inner_text()) == isTold
        assert ("900555" in page.locator("#pane-contact").inner_text()) == isTold
        if not isTold:
            assert not any(each in page.content() for each in ("neighbour", "Elm Road"))
        context.close()
