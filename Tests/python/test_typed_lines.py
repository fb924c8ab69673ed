"""What may be typed on a page, by whom: the command line of the console is no way round roles or restrictions."""

import html
import json
import re
import secrets
import subprocess
import urllib.parse

import pytest

from conftest import ROOT
from serving import Server, free_port

PASSWORD = "correct horse battery"
ROLES = ("handler", "controller", "supervisor", "manager", "assessor", "commander", "auditor", "administrator")

# A line, and who may have it done; everybody else is told who may, and nothing is written.
LINES = [
    ("incident note {ref} hello", {"handler", "controller", "supervisor", "commander"}),
    ("unit register Z{n} warden", {"controller", "supervisor"}),
    ("unit assign G1 {ref} --duty go", {"controller", "supervisor", "commander"}),
    ("incident raise {ref} 2 --reason x", {"handler", "controller", "supervisor", "manager", "commander"}),
    ("contact receive --medium call --number 0770090012{n}", {"handler", "controller", "supervisor"}),
    ("place describe p{n} --name P --address \"1 Low Street\"", {"supervisor", "manager"}),
    ("assess start {ref} --tree supplies", {"handler", "supervisor"}),
    ("incident list", set(ROLES)),
    ("account open m{n} --name M --role handler", {"administrator"}),
    ("account list", {"auditor", "administrator"}),
    ("account show handler", {"auditor", "administrator"}),
    ("report alarms", {"supervisor", "manager", "assessor", "auditor"}),
    ("report intervals", {"supervisor", "manager", "assessor", "auditor"}),
    ("procedure published", set(ROLES)),
    ("procedure use council-out-of-hours", {"manager"}),
    ("procedure shadow council-out-of-hours --begin", {"supervisor", "manager"}),
    ("procedure work begin council-out-of-hours --purpose x", {"supervisor", "manager"}),
    ("map list", set(ROLES)),
]
# What touches files of the machine, what prints a secret, and what would take the store from under everybody.
NOT_OFFERED = [
    "journal export", "serve", "procedure publish x", "procedure check x", "account link m --reason x",
    "account issue-key m --label x --scope read", "account keys m", "map import x", "map remove x", "replay x", "import x",
]


@pytest.fixture(scope="module")
def centre(tocsin, tmp_path_factory):
    """A server, a person for each role, an open incident, and one that is restricted to somebody else."""
    store = str(tmp_path_factory.mktemp("typed") / "store")

    def terminal(*words):
        done = subprocess.run([tocsin, *words, "--store", store, "--actor", "root"], capture_output=True, text=True,
                              timeout=60, cwd=ROOT)
        assert done.returncode == 0, (words, done.stderr)
        return done.stdout

    terminal("procedure", "publish", "procedures/council-out-of-hours")
    server = Server(tocsin, store, free_port())
    try:
        server.answers()
        server.terminal, server.tocsin, server.store = terminal, tocsin, store
        server.cookies = {}
        for role in ROLES:
            # The first start opens the administrator's.
            if role != "administrator":
                terminal("account", "open", role, "--name", role, "--role", role)
            link = re.search(r"/sign-in/\S+", terminal("account", "link", role, "--reason", "a test"))[0]
            server.cookies[role] = server.spend(link, PASSWORD)
        terminal("unit", "register", "G1", "gas-engineer")
        server.secret = terminal("incident", "open", "--place", "9 Xylophone Walk").strip().splitlines()[-1]
        terminal("incident", "note", server.secret, "the zanzibar affair")
        terminal("incident", "establish", server.secret, "children-present")
        terminal("incident", "restrict", server.secret, "--to", "bea", "--reason", "a colleague")
        yield server
    finally:
        server.kill()


def typed(server, role, line):
    """What came of a line: whether it was done, and what was said."""
    form = {"line": line, "at": "board", "command": secrets.token_hex(16)}
    status, _, body = server.ask("/command", server.cookies[role], form)
    told = re.search(r'<section[^>]*class="told".*?</section>|<div[^>]*class="told".*?</div>', body, re.S)
    return status == 200, html.unescape(re.sub(r"<[^>]+>", " ", told[0] if told else body))


def written(server, actor):
    """How many entries are somebody's own; what the machine notes meanwhile does not count."""
    export = subprocess.run([server.tocsin, "journal", "export", "--store", server.store], capture_output=True,
                            timeout=60)
    assert export.returncode == 0, export.stderr
    lines = map(json.loads, export.stdout.splitlines())
    # Signing in and being refused at the door are their own; what somebody does to another's account counts.
    return sum(line["actor"] == actor and line["stream"] != f"account/{actor}" for line in lines)


@pytest.mark.parametrize("role", ROLES)
def test_a_line_does_what_the_role_permits_and_nothing_else(centre, role):
    for number, (line, permitted) in enumerate(LINES):
        reference = centre.terminal("incident", "open", "--new", "--place", f"{role} {number}").strip().splitlines()[-1]
        before = written(centre, role)
        done, said = typed(centre, role, line.format(ref=reference, n=ROLES.index(role)))
        # Some that may are refused for another reason, such as a unit that is off duty: never for their role.
        refused = "your account may not do this" in said
        assert refused == (role not in permitted), (role, line, said)
        if refused:
            assert not done and all(able in said for able in permitted), said
            assert written(centre, role) == before, (role, line)


@pytest.mark.parametrize("line", NOT_OFFERED)
def test_what_touches_the_machine_is_not_taken(centre, line):
    before = written(centre, "supervisor")
    done, said = typed(centre, "supervisor", line)
    assert not done and "is not a word taken here" in said
    assert written(centre, "supervisor") == before


@pytest.mark.parametrize("option", ["--actor root", "--store /tmp", "--command x", "--json"])
def test_nobody_says_who_they_are_or_where(centre, option):
    done, said = typed(centre, "supervisor", f"incident list {option}")
    assert not done and "is not taken here" in said


@pytest.mark.parametrize("line", [
    "incident show {ref}", "explain {ref}", "incident brief {ref}", "search xylophone", "search zanzibar",
    "incident list", "incident note {ref} x", "unit propose {ref}", "assess ask {ref}",
])
def test_a_restricted_incident_stays_so_on_a_page(centre, line):
    for role in ROLES:
        _, said = typed(centre, role, line.format(ref=centre.secret))
        for word in ("Xylophone", "affair", "a colleague"):
            assert word not in said, (role, line, said)


def test_completions_tell_nothing_of_a_restricted_incident_and_names_of_accounts_to_those_who_keep_them(centre):
    def offered(role, line, reference):
        _, _, body = centre.ask("/command/completions?" + urllib.parse.urlencode({"line": line, "at": f"control/{reference}"}),
                                centre.cookies[role])
        return body.split("\n")

    plain = centre.terminal("incident", "open", "--new", "--place", "1 Plain Road").strip().splitlines()[-1]
    centre.terminal("incident", "establish", plain, "children-present")
    for role in ROLES:
        assert offered(role, "incident withdraw ", plain) == ["incident withdraw children-present"], role
        assert "children-present" not in str(offered(role, "incident withdraw ", centre.secret)), role
        names = offered(role, "account show ", plain)
        assert ("account show handler" in names) == (role in ("auditor", "administrator")), (role, names)
    assert "withdraw G1" in offered("controller", "withdraw ", plain)
    assert offered("supervisor", "procedure rollback ", plain) == ["procedure rollback council-out-of-hours"]
    assert "procedure work drop" in offered("supervisor", "procedure work d", plain)
