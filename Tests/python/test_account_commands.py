"""`tocsin account ...` and `sign-in-link`: alone on a store, through a server, and what they refuse."""

import json
import re
import subprocess

import pytest

from serving import Server, free_port


class Terminal:
    """Gives commands on one store, as `root` where somebody has to be named."""

    def __init__(self, tocsin, store):
        self.tocsin = tocsin
        self.store = str(store)

    def __call__(self, *words, code=0, actor=True):
        command = [self.tocsin, *words, "--store", self.store]
        if actor:
            command += ["--actor", "root"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
        return done.stdout if code == 0 else done.stderr

    def json(self, *words, actor=True):
        return json.loads(self(*words, "--json", actor=actor))

    def show(self, account):
        return self.json("account", "show", account, actor=False)


@pytest.fixture
def terminal(tocsin, tmp_path):
    return Terminal(tocsin, tmp_path / "store")


def opened(terminal):
    terminal("account", "open", "root", "--name", "Rut", "--role", "administrator")
    return terminal.json(
        "account", "open", "amy", "--name", "Amy Byrne", "--role", "handler", "--role", "controller")


def check_the_life_of_an_account(terminal):
    told = opened(terminal)
    assert told["outcome"] == "done" and told["result"]["roles"] == ["controller", "handler"]
    assert told["result"]["password"] is False and told["result"]["state"] == "open"
    again = terminal.json(
        "account", "open", "amy", "--name", "Amy Byrne", "--role", "controller", "--role", "handler")
    assert again["outcome"] == "already-so"

    given = terminal.json(
        "account", "roles", "amy", "--role", "supervisor", "--reason", "acting up", "--command", "r1")
    assert given["result"]["roles"] == ["supervisor"]
    twice = terminal.json(
        "account", "roles", "amy", "--role", "supervisor", "--reason", "acting up", "--command", "r1")
    assert twice["outcome"] in ("done-before", "already-so")
    assert terminal.json("account", "rename", "amy", "--name", "Amy Quinn")["result"]["name"] == "Amy Quinn"
    assert terminal.json("account", "close", "amy", "--reason", "left")["result"]["state"] == "closed"
    assert terminal.json("account", "reopen", "amy", "--reason", "back")["result"]["state"] == "open"
    assert terminal.json("account", "reset-totp", "amy")["outcome"] == "already-so"

    words = [line["words"] for line in terminal.show("amy")["past"]]
    assert words == [
        "opened again: back", "closed: left", "renamed to Amy Quinn", "given the roles supervisor: acting up",
        "opened for Amy Byrne: controller, handler"]
    assert {line["by"] for line in terminal.show("amy")["past"]} == {"root"}
    assert [card["account"] for card in terminal.json("account", "list", actor=False) if card["account"] != "administrator"] == [
        "amy", "root"]
    assert terminal.json("account", "sessions", "amy", actor=False) == []


def test_an_account_lives_on_a_store_that_nobody_serves(terminal):
    check_the_life_of_an_account(terminal)


@pytest.fixture
def server(tocsin, tmp_path):
    server = Server(tocsin, tmp_path / "store", free_port())
    yield server
    server.kill()


def test_the_same_through_the_server_that_holds_the_store(server, terminal):
    server.answers()
    check_the_life_of_an_account(terminal)


def test_a_link_of_the_terminal_opens_the_door_of_the_server(server, terminal):
    server.answers()
    opened(terminal)
    path = terminal("account", "link", "amy", "--reason", "first sign-in").strip()
    assert re.fullmatch(r"/sign-in/[A-Za-z0-9_-]{43}", path)
    cookie = server.spend(path, "correct horse battery")
    assert server.status("/board", cookie) == 200
    assert terminal.show("amy")["password"] is True

    (session,) = terminal.json("account", "sessions", "amy", actor=False)
    assert session["browser"].startswith("Python-urllib") and session["locked"] is False
    terminal("account", "revoke", "amy", session["session"], "--reason", "laptop lost")
    assert server.status("/board", cookie) == 303
    assert "no such session" in terminal("account", "revoke", "amy", session["session"], "--reason", "x", code=1)
    terminal("account", "link", "amy", "--reason", "again", "--command", "l1")
    assert "made a link before" in terminal("account", "link", "amy", "--reason", "again", "--command", "l1", code=1)

    again = server.sign_in("amy", "correct horse battery")
    assert server.status("/board", again) == 200
    terminal("account", "close", "amy", "--reason", "left")
    assert server.status("/board", again) == 303
    assert server.sign_in("amy", "correct horse battery") is None


def test_roles_taken_at_the_terminal_hold_from_the_next_request_on(server, terminal):
    server.answers()
    opened(terminal)
    path = terminal("account", "link", "root", "--reason", "first sign-in").strip()
    cookie = server.spend(path, "correct horse battery")
    assert server.status("/accounts", cookie) == 200
    terminal("account", "roles", "amy", "--role", "administrator", "--reason", "takes over")
    terminal("account", "roles", "root", "--role", "assessor", "--reason", "stands back")
    assert server.status("/accounts", cookie) == 403
    assert server.status("/board", cookie) == 200


def test_the_sign_in_link_is_for_the_administrator_unless_somebody_is_named(terminal):
    first = terminal("sign-in-link", actor=False).strip()
    assert re.fullmatch(r"/sign-in/[A-Za-z0-9_-]{43}", first)
    assert terminal.show("administrator")["roles"] == ["administrator"]
    opened(terminal)
    assert terminal("sign-in-link", "--account", "amy", actor=False) != first
    assert "one-time link made" in terminal("account", "show", "amy", actor=False)
    assert "there is no account" in terminal("sign-in-link", "--account", "nobody", actor=False, code=1)
    journal = subprocess.run(
        [terminal.tocsin, "journal", "export", "--store", terminal.store], capture_output=True, text=True, timeout=60)
    assert journal.returncode == 0 and first.split("/")[-1] not in journal.stdout


@pytest.mark.parametrize("words,said", [
    (["open", "amy", "--name", "Another", "--role", "handler"], "an account of that name already"),
    (["open", "machine", "--name", "M", "--role", "handler"], "the machine has no account"),
    (["open", "a/b", "--name", "M", "--role", "handler"], "without a slash"),
    (["open", "new", "--name", " ", "--role", "handler"], "needs the name"),
    (["roles", "amy", "--role", "handler", "--reason", " "], "needs a reason"),
    (["roles", "nobody", "--role", "handler", "--reason", "x"], "there is no such account"),
    (["close", "root", "--reason", "tired"], "nobody else could keep accounts"),
    (["roles", "root", "--role", "handler", "--reason", "tired"], "nobody else could keep accounts"),
    (["revoke", "amy", "\x1b[31m", "--reason", "x"], "no such session"),
    (["rename", "amy", "--name", "x" * 2000], "2000 bytes"),
])
def test_what_is_refused_is_said_in_one_line(terminal, words, said):
    opened(terminal)
    line = terminal("account", *words, code=1)
    assert said in line and line.startswith("tocsin: ") and "\x1b" not in line


@pytest.mark.parametrize("words", [
    ["open", "amy", "--name", "Amy", "--role", "king"], ["open", "amy", "--name", "Amy"], ["open"],
    ["link", "amy", "--reason", "x", "--hours", "0"], ["link", "amy", "--reason", "x", "--hours", "999"],
])
def test_wrong_usage_is_told_from_refusals(terminal, words):
    terminal("account", *words, code=64)


@pytest.mark.parametrize("verb", [
    "open", "roles", "rename", "close", "reopen", "link", "list", "show", "sessions", "revoke", "reset-totp"])
def test_every_verb_explains_itself_with_an_example(tocsin, verb):
    done = subprocess.run([tocsin, "account", verb, "--help"], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0 and f"tocsin account {verb}" in done.stdout.split("USAGE")[0]
