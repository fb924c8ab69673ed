"""What hostile tests share: a centre with work in it, every form address of the sources, and requests made byte by byte."""

import html.parser
import http.client
import os
import re
import secrets
import subprocess
import urllib.parse

from conftest import ROOT
from serving import Server, free_port, wait

PASSWORD = "correct horse battery"
ROLES = ("handler", "controller", "supervisor", "manager", "assessor", "commander", "administrator")
CONSOLE = ROOT / "Sources/Faces/Console"
ORDERS = ROOT / "Sources/Faces/Orders"
# Nothing of this is for people: types of the language, places in the sources, what a crash says.
INSIDE = re.compile(r"\.swift\b|Swift\.|Optional\(|NIO|Hummingbird|JournalFault|Fatal error|at 0x[0-9a-f]{4}")


class Found(html.parser.HTMLParser):
    """The forms of a page: of each its id, address, fields with their kinds, and what was refused in it."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.forms, self.form, self.area, self.alert, self.select = {}, None, None, None, None
        self.chosen = set()
        self.invalid, self.alerts, self.scripts, self.handlers = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, pairs):
        given = dict(pairs)
        self.handlers += [name for name, _ in pairs if name.startswith("on")]
        if given.get("aria-invalid") == "true":
            self.invalid.append(given.get("id", ""))
        if tag == "script":
            self.scripts.append(given.get("src", "inline"))
        if given.get("role") == "alert" and "hidden" not in given:
            self.alert = [self.form["id"] if self.form else "", ""]
            self.alerts.append(self.alert)
        if tag == "form":
            self.form = {"id": given.get("id", ""), "action": given.get("action", ""), "method": given.get("method", "get"),
                         "fields": {}, "kinds": {}, "options": {}, "required": set()}
            self.forms[self.form["id"] or self.form["action"]] = self.form
        if tag == "option" and self.form and self.select:
            self.form["options"].setdefault(self.select, []).append(given.get("value", ""))
            # The first, unless another is chosen.
            if "selected" in given or self.select not in self.chosen:
                self.form["fields"][self.select] = given.get("value", "")
                self.chosen.add(self.select)
        if self.form is None or "name" not in given:
            return
        name = given["name"]
        if tag == "input" and given.get("type") in ("checkbox", "radio") and "checked" not in given:
            return
        if tag in ("input", "textarea", "select") or (tag == "button" and name not in self.form["fields"]):
            self.form["fields"][name] = given.get("value", "") or ""
            self.form["kinds"][name] = given.get("type", "text") if tag == "input" else tag
            if "required" in given:
                self.form["required"].add(name)
        self.area = name if tag == "textarea" else None
        if tag == "select":
            self.select, self.chosen = name, set()

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        if tag in ("p", "div"):
            self.alert = None
        if tag == "textarea" and self.area and self.form:
            # The first line end belongs to the markup.
            self.form["fields"][self.area] = self.form["fields"][self.area].removeprefix("\n")
        if tag == "textarea":
            self.area = None
        if tag == "select":
            self.select = None

    def handle_data(self, data):
        if self.area and self.form:
            self.form["fields"][self.area] += data
        if self.alert:
            self.alert[1] += data

    def handle_startendtag(self, tag, pairs):
        self.handle_starttag(tag, pairs)

    def unknown_decl(self, data):
        raise AssertionError(f"markup that is none: {data[:40]}")


def form_addresses():
    """Every address that takes a POST, with its parameters in braces, read from the sources."""
    found = set()
    for path in [*CONSOLE.rglob("*.swift"), *ORDERS.rglob("*.swift")]:
        text = path.read_text(encoding="utf-8")
        found |= set(re.findall(r'AccessRow\(\s*method: "POST", path: "([^"]+)"', text))
        found |= set(re.findall(r'Resource\(\s*"(/[^"]+)"', text))
        if path.parent == ORDERS:
            # Short forms of the tables: the last part of an incident's or a contact's address.
            found |= {f"/incidents/{{reference}}/{name}" for name in re.findall(r'(?:assessing|escalating)\(\s*"([^"]+)"', text)}
            found |= {f"/contacts/{{contact}}/{name}" for name in re.findall(r'\bline\(\s*"([^"]+)"', text)}
            found |= {f"/{register}{rest}" for rest in re.findall(r'String\(\s*"/\\\(name\)([^"]*)"', text)
                      for register in ("places", "callers")}
    return sorted(each for each in found if "\\(" not in each)


def page_addresses():
    """Every address that takes a GET."""
    found = set()
    for path in CONSOLE.rglob("*.swift"):
        text = path.read_text(encoding="utf-8")
        found |= set(re.findall(r'AccessRow\(\s*method: "GET", path: "([^"]+)"', text))
        if path.name == "CentrePage.swift":
            found |= set(re.findall(r'case \.\w+: "(/[^"]+)"', text))
    return sorted(found)


# What leads elsewhere, answers scripts though somebody is there, and the door.
NO_PAGES = {"/", "/openid/sign-in", "/openid/return", "/command/completions", "/places/search", "/sign-in", "/sign-in/{token}",
            # The door of crews, and what is there only while a draft is laid open; both have tests of their own.
            "/duty", "/duty/{code}", "/calls/{contact}/link", "/calls/{contact}/photos/{hash}",
            "/calls/{contact}/photos/{hash}/small", "/incidents/{reference}/photos/{hash}",
            "/incidents/{reference}/photos/{hash}/small", "/procedures/{pack}/trial/incidents",
            # Of a draft that somebody began; test_editor.py has them.
            "/procedures/{pack}/drafts/{draft}", "/procedures/{pack}/drafts/{draft}/file",
            "/procedures/{pack}/drafts/{draft}/publication", "/procedures/{pack}/drafts/{draft}/archive",
            "/procedures/{pack}/drafts/{draft}/model"}


def pages():
    """Every address at which a page stands for whoever is signed in."""
    access = (CONSOLE / "Guards/Access.swift").read_text(encoding="utf-8")
    unattended = set(re.findall(r'path: "([^"]+)"[^"]*isUnattended: true', access))
    return [each for each in page_addresses() if each not in NO_PAGES | unattended and "live" not in each.split("/")]


def matches(template, address):
    return re.fullmatch(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(template)), address) is not None


class Centre(Server):
    """A server with an incident in full swing, signed in by an account of nearly every role."""

    def __init__(self, tocsin, store):
        self.tocsin, self.store = tocsin, str(store)
        self.terminal("procedure", "publish", "procedures/council-out-of-hours")
        super().__init__(tocsin, store, free_port())
        self.answers()
        for sign, kind in (("G1", "gas-engineer"), ("D1", "duty-officer"), ("W3", "warden")):
            self.terminal("unit", "register", sign, kind)
            self.terminal("unit", "on", sign)
        self.terminal("account", "open", "anna", "--name", "Anna Quinn", *[word for role in ROLES for word in ("--role", role)])
        # Whose account is hurt where something of that works.
        self.terminal("account", "open", "vera", "--name", "Vera Moss", "--role", "handler")
        self.first_link = re.search(
            r"/sign-in/[A-Za-z0-9_-]+", self.terminal("account", "link", "anna", "--reason", "first sign-in"))[0]
        self.cookie = self.spend(self.first_link, PASSWORD)
        for kind, name in (("place", "Acacia House"), ("caller", "J. Doe")):
            self.terminal(kind, "describe", "acacia", "--name", name, "--address", "12 Acacia Road")
            self.terminal(kind, "add", "acacia", "note", "the bell is broken", "--source", "tenant", "--until", "2099-01-01")
        self.contact = "contact-hostile"
        self.terminal("contact", "receive", "--medium", "call", "--number", "07700 900123", "--words", "I smell gas",
                      "--id", self.contact)
        self.terminal("contact", "answer", self.contact)
        self.reference = self.incident("12 Acacia Road", "--contact", self.contact)
        self.terminal("unit", "assign", "W3", self.reference, "--duty", "look")
        self.terminal("incident", "raise", self.reference, "4", "--reason", "a rehearsal of everything")

    def terminal(self, *words):
        done = subprocess.run([self.tocsin, *words, "--store", self.store, "--actor", "anna"], cwd=ROOT,
                              capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, f"{words}: {done.stderr}"
        return done.stdout

    def incident(self, place, *words):
        return self.terminal("incident", "open", "--place", place, "--new", *words).strip().splitlines()[-1]

    def filled(self, template, session="0123456789abcdef"):
        for name, value in (("reference", self.reference), ("contact", self.contact), ("unit", "W3"), ("account", "vera"),
                            ("session", session), ("entry", "acacia"),
                            ("pack", "council-out-of-hours"), ("tree", "supplies"), ("token", "A" * 43)):
            template = template.replace(f"{{{name}}}", value)
        return re.sub(r"\{\w+\}", "x", template)

    def send(self, path, body=None, cookie=True, headers=(), method=None, timeout=20):
        """One request with exactly this body: status, headers, text; a body is made of pairs, or taken as bytes."""
        sent = {"Sec-Fetch-Site": "same-origin"}
        if cookie:
            sent["Cookie"] = self.cookie if cookie is True else cookie
        if isinstance(body, (dict, list)):
            body = urllib.parse.urlencode(body).encode()
        if body is not None:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        sent |= dict(headers)
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request(method or ("GET" if body is None else "POST"), path, body,
                               {name: value for name, value in sent.items() if value is not None})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read().decode()
        finally:
            connection.close()

    def page(self, path):
        status, _, text = self.send(path)
        assert status == 200, (path, status, text[:300])
        return Found(text)

    def at(self):
        return f"control/{self.reference}"

    def is_alive(self):
        assert self.process.poll() is None, f"the server ended: {self.lines[-20:]}"
        assert self.send("/health", cookie=None)[0] == 200

    def log(self):
        return self.send(f"/incidents/{self.reference}")[2]

    def resident_megabytes(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read())[1]) / 1024

    def open_files(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def finish(self):
        """Stops it, and proves what it kept."""
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=20)
        assert self.process.returncode == 0, f"the server ended badly: {self.process.returncode}, {self.lines[-20:]}"
        done = subprocess.run([self.tocsin, "journal", "verify", "--store", self.store], capture_output=True, text=True,
                              timeout=120)
        assert done.returncode == 0, done.stdout + done.stderr
        wrong = [line for line in self.lines if re.search(r"Fatal|Crash|Backtrace", line)]
        assert wrong == [], wrong


def order(centre, **fields):
    """The fields of a form that gives one order, with a number of its own."""
    return {"command": secrets.token_hex(16), "at": centre.at(), "form": "x"} | fields


def until(holds, what, seconds=30):
    wait(holds, what, None, seconds)
