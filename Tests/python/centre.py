"""A store with a pack, an incident and two people, behind a server that can be killed and started again."""

import atexit
import functools
import json
import re
import shutil
import subprocess
import tempfile

import pytest

from browsing import PASSWORD, spend
from conftest import ROOT
from serving import Server, free_port

PACK = "procedures/council-out-of-hours"


@functools.cache
def prepared(tocsin):
    """The store every centre begins with, made once: its folder, the sign-in links by account, and the incident's reference."""
    folder = tempfile.mkdtemp(prefix="tocsin-centre-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)

    def terminal(*words):
        return subprocess.run([tocsin, *words, "--store", f"{folder}/store", "--actor", "anna"], cwd=ROOT, check=True,
                              capture_output=True, text=True, timeout=60).stdout

    terminal("procedure", "publish", PACK)
    links = {}
    for name in ("anna", "bea"):
        roles = [word for role in ("handler", "controller", "supervisor") for word in ("--role", role)]
        terminal("account", "open", name, "--name", name.title() + " Quinn", *roles)
        links[name] = re.search(r"/sign-in/[A-Za-z0-9_-]+", terminal("account", "link", name, "--reason", "first sign-in"))[0]
    return f"{folder}/store", links, terminal("incident", "open", "--place", "12 Acacia Road", "--new").strip()


class Centre:
    """A store with a pack, an incident and two people; its server can be killed and started again."""

    def __init__(self, tocsin, folder, *options):
        self.tocsin, self.store, self.port, self.options = tocsin, str(folder), free_port(), options
        store, links, self.reference = prepared(tocsin)
        shutil.copytree(store, self.store)
        self.links = dict(links)
        self.start()

    def start(self):
        self.server = Server(self.tocsin, self.store, self.port, *self.options)
        self.server.answers()

    @property
    def base(self):
        return self.server.base

    def terminal(self, *words):
        done = subprocess.run([self.tocsin, *words, "--store", self.store, "--actor", "anna"],
                              capture_output=True, text=True, timeout=30)
        assert done.returncode == 0, f"{words}: {done.stderr}"
        return done.stdout

    def terminal_alone(self, *words):
        """A command that names no actor."""
        done = subprocess.run([self.tocsin, *words, "--store", self.store], capture_output=True, text=True, timeout=30)
        assert done.returncode == 0, f"{words}: {done.stderr}"
        return done.stdout

    def entries(self, event=None):
        """What is recorded, in order."""
        done = subprocess.run([self.tocsin, "journal", "export", "--store", self.store], capture_output=True, text=True,
                              timeout=30, check=True)
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        return [line for line in lines if event is None or line["event"] == event]

    def notes(self):
        """The words of the notes people wrote, in order, with both times."""
        return [(self.words(line), line["happened"], line["recorded"])
                for line in self.entries() if line["event"].endswith("noted") and line["actor"] != "machine"]

    @staticmethod
    def words(line):
        return json.dumps(line.get("personal"))


@pytest.fixture
def centre(tocsin, tmp_path):
    """A centre of the test's own."""
    centre = Centre(tocsin, tmp_path / "store")
    yield centre
    centre.server.kill()


def signed_in(browser, centre, name):
    """Somebody's page; whatever goes wrong in its scripts fails the test."""
    context, wrong = browser.new_context(), []
    page = new_page(context, wrong)
    spend(page, centre.base + centre.links[name])
    page.wait_for_url("**/board")
    yield page
    assert wrong == [], wrong
    context.close()


@pytest.fixture
def anna(browser, centre):
    yield from signed_in(browser, centre, "anna")


@pytest.fixture
def bea(browser, centre):
    yield from signed_in(browser, centre, "bea")


def new_page(context, wrong):
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if "Content Security" in said.text else None)
    return page


def sign_in(page, centre, name):
    page.goto(centre.base + "/sign-in")
    page.locator("input[name=account]").fill(name)
    page.locator("input[name=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/board")
