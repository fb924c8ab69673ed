"""What screens, pages and their references take: the console's benchmarks, started by run.py."""

import collections
import contextlib
import gzip
import html
import http.client
import pathlib
import re
import secrets
import shutil
import signal
import socket
import statistics
import subprocess
import time
import urllib.parse

from nchan import NCHAN, free_port, nchan

PACK = "procedures/council-out-of-hours"
PASSWORD = "correct horse battery"
ROLES = [word for role in ("handler", "controller", "supervisor") for word in ("--role", role)]
PEOPLE = 10
# Directly behind the number of open incidents, as every page shows it.
STANDS = "</b> open"


def percentile(values, share):
    """By linear interpolation between order statistics (type 7)."""
    values = sorted(values)
    place = share * (len(values) - 1)
    low = int(place)
    return values[low] + (values[min(low + 1, len(values) - 1)] - values[low]) * (place - low)


class OnePacket(http.client.HTTPConnection):
    """Head and body of a request go out together, as browsers send small ones; the library alone sends them one after the other."""

    held = b""

    def send(self, data):
        self.held += data.encode() if isinstance(data, str) else data

    def getresponse(self):
        held, self.held = self.held, b""
        super().send(held)
        return super().getresponse()


class Console:
    """A server on a store of its own, people signed in, and a connection that gives orders by forms."""

    def __init__(self, tocsin, root, folder):
        self.tocsin, self.root, self.store, self.port = str(tocsin), root, str(folder), free_port()
        self.terminal("procedure", "publish", PACK)
        self.process = subprocess.Popen(
            [self.tocsin, "serve", "--store", self.store, "--listen", f"127.0.0.1:{self.port}"], cwd=root,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = time.monotonic() + 20
        while True:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1):
                break
            assert time.monotonic() < end, "the server does not answer"
            time.sleep(0.05)
        self.link = OnePacket("127.0.0.1", self.port, timeout=30)
        self.people = [self.person(f"person{number}") for number in range(PEOPLE)]
        self.cookie = self.people[0]

    def terminal(self, *words):
        who = [] if words[0] == "journal" else ["--actor", "benchmark"]
        return subprocess.run([self.tocsin, *words, "--store", self.store, *who], cwd=self.root, check=True,
                              capture_output=True, text=True).stdout

    def person(self, name, roles=()):
        """Signs somebody in for the first time; with the roles of everybody and those given."""
        self.terminal("account", "open", name, "--name", name, *ROLES, *(word for role in roles for word in ("--role", role)))
        path = re.search(r"/sign-in/\S+", self.terminal("account", "link", name, "--reason", "a benchmark"))[0]
        return self.post(path, {"password": PASSWORD, "password-again": PASSWORD}, cookie="")[1]["Set-Cookie"].split(";")[0]

    def session(self, number):
        """One more session of one of the people."""
        form = {"account": f"person{number % PEOPLE}", "password": PASSWORD}
        return self.post("/sign-in", form, cookie="")[1]["Set-Cookie"].split(";")[0]

    def post(self, path, fields, cookie=None):
        headers = {"Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded"}
        headers |= {"Cookie": self.cookie if cookie is None else cookie} if cookie != "" else {}
        self.link.request("POST", path, urllib.parse.urlencode(fields), headers)
        answer = self.link.getresponse()
        text = answer.read().decode()
        assert answer.status == 303, (path, answer.status, text[:500])
        return text, answer.headers

    def order(self, path, at="board", **fields):
        return self.post(path, {"command": secrets.token_hex(16), "at": at, "form": "x"} | fields)[1]["Location"]

    def get(self, path, headers=()):
        self.link.request("GET", path, headers={"Cookie": self.cookie} | dict(headers))
        answer = self.link.getresponse()
        return answer.status, answer.headers, answer.read()

    def call(self, number):
        """A contact comes in and is answered; its id."""
        page = self.order("/contacts", medium="call", number=f"07700 {number:06}", words=f"Invented words of call {number}")
        contact = page.rsplit("/", 1)[1]
        self.order(f"/contacts/{contact}/answer")
        return contact

    def open(self, contact, number):
        self.order(f"/contacts/{contact}/incident", at=f"calls/{contact}", place=f"{number} Invented Road")

    def end(self, contact):
        self.order(f"/contacts/{contact}/end")
        self.order(f"/contacts/{contact}/wrap-up", outcome="incident")

    def fill(self, count):
        """So many open incidents, each with its contact dealt with."""
        for number in range(count):
            contact = self.call(number)
            self.open(contact, number)
            self.end(contact)

    def open_count(self):
        return int(re.search(rb"<b>(\d+)</b> open", self.get("/board")[2])[1])

    def megabytes(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

    def stop(self):
        self.link.close()
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Listener:
    """Many streams, held by a program in C so that hearing costs little of the two cores; when something came is what the kernel noted."""

    def __init__(self, program, port, lines, stands, pause=0):
        self.process = subprocess.Popen([program, str(port), STANDS, "yes" if stands else "no", str(pause)], text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.process.stdin.write("".join(f"{path}\t{cookie}\n" for path, cookie in lines) + "\n")
        self.process.stdin.flush()
        said = self.process.stdout.readline()
        assert said == "ready\n", f"the streams could not be opened: {said}"
        self.count = len(lines)

    def end(self):
        """For each number that every stream learnt, when the middle one and the last did, in seconds; and the bytes that came."""
        self.process.stdin.close()
        learnt, came = {}, 0
        for line in self.process.stdout.read().splitlines():
            words = line.split()
            if words[0] == "bytes":
                came = int(words[1])
            elif int(words[1]) == self.count:
                learnt[int(words[0])] = (int(words[3]) / 1e9, int(words[4]) / 1e9)
        self.process.wait()
        return learnt, came


def heard(sent, learnt, last=True):
    """Milliseconds from each request to its last, or its middle, screen; none may be missing."""
    missing = sorted(set(sent) - set(learnt))
    assert not missing, f"{len(missing)} of {len(sent)} were not heard on every screen, first {missing[:3]}"
    return [(learnt[number][1 if last else 0] - began) * 1000 for number, began in sent.items()]


def screens(tocsin, root, listen, fresh, rounds, seconds):
    """Contact to screens."""
    print(f"\nContact to screens: 20 new incidents a second with their entries for {seconds:.0f} s, request to the last screen, {rounds} rounds")
    for count, aim in ((10, "p50 below 4 ms"), (200, "p99 below 100 ms")):
        found = []
        for _ in range(rounds):
            console = Console(tocsin, root, fresh("screens"))
            try:
                sessions = [console.session(number) for number in range(count)]
                # Of five consoles two have an incident open, of which there are ten; two look at a queue, one at the board.
                watched = [console.terminal("incident", "open", "--new", "--place", f"{place} Watched Road").strip().splitlines()[-1] for place in range(10)]
                addresses = ["/live/control/{}", "/live/calls", "/live/control/{}", "/board/live", "/live/control"]
                listener = Listener(
                    listen, console.port,
                    [(addresses[number % 5].format(watched[number % len(watched)]), each) for number, each in enumerate(sessions)], True)
                base, sent, began = console.open_count(), {}, time.monotonic()
                for number in range(int(20 * seconds)):
                    time.sleep(max(0, began + number / 20 - time.monotonic()))
                    contact = console.call(number)
                    sent[base + number + 1] = time.monotonic()
                    console.open(contact, number)
                    console.end(contact)
                time.sleep(1)
                late = heard(sent, listener.end()[0])
                found.append((percentile(late, 0.5), percentile(late, 0.99), console.megabytes()))
            finally:
                console.stop()
        p50, p99, memory = (statistics.median(each) for each in zip(*found))
        spread = f"{min(each[1] for each in found):.1f} to {max(each[1] for each in found):.1f}"
        print(f"{count} consoles: p50 {p50:.1f} ms, p99 {p99:.1f} ms ({spread}), {memory:.0f} MB (aim {aim})")


def wrk(port, path, seconds, cookie=""):
    """Pages a second as wrk counts them, with 16 connections on one thread."""
    done = subprocess.run(["wrk", "-t1", "-c16", f"-d{max(1, int(seconds))}s", "-H", f"Cookie: {cookie}", f"http://127.0.0.1:{port}{path}"],
                          check=True, capture_output=True, text=True).stdout
    assert "Non-2xx" not in done and "Socket errors" not in done, done
    return float(re.search(r"Requests/sec:\s+([\d.]+)", done)[1])


def board(tocsin, root, fresh, rounds, seconds):
    """Full pages of the board a second, beside nginx sending the same bytes from a file."""
    if not shutil.which("wrk"):
        print("\nwrk is not installed: the board's pages were not counted")
        return
    print(f"\nFull pages of the board a second (wrk, 16 connections, {seconds:.0f} s), {rounds} rounds")
    speeds = {}
    for count in (500, 5_000):
        console = Console(tocsin, root, fresh("board"))
        try:
            console.fill(count)
            _, _, page = console.get("/board")
            assert f"<b>{count}</b> open".encode() in page
            found, plain = [], []
            for _ in range(rounds):
                found.append(wrk(console.port, "/board", seconds, console.cookie))
                if pathlib.Path(NCHAN).exists():
                    folder = fresh("plain")
                    with nchan(folder) as port:
                        (folder / "page.html").write_bytes(page)
                        plain.append(wrk(port, "/page.html", seconds))
            speeds[count] = statistics.median(found)
            ratio = f"; ratio to nginx sending the same {len(page):,} bytes {statistics.median(a / b for a, b in zip(found, plain)):.3f}" if plain else ""
            print(f"{count:,} open: {speeds[count]:,.0f} pages a second, {page.count(b'<tr') - 1} lines shown, {console.megabytes():.0f} MB{ratio} (aim at least 1,000)")
            if count == 500:
                pages(console, seconds)
        finally:
            console.stop()
    print(f"ratio of 5,000 open to 500: {speeds[5_000] / speeds[500]:.2f} (aim: no slower)")


def ended(console):
    """An incident that was assessed and is over, so that its path and its review can be read."""
    reference = console.terminal("incident", "open", "--new", "--place", "1 Ended Road").strip().splitlines()[-1]
    console.terminal("assess", "start", reference, "--tree", "supplies")
    for key in "gin":
        console.terminal("assess", "answer", reference, key)
    console.terminal("unit", "register", "G1", "gas-engineer", "--skill", "gas-registered")
    console.terminal("unit", "on", "G1")
    console.terminal("unit", "assign", "G1", reference, "--duty", "make it safe")
    console.terminal("unit", "clear", "G1")
    console.terminal("incident", "close", reference, "made-safe")
    return reference


def kinds_of_page(console, more):
    """Every page that links lead to from the board, by reading them: of pages that differ by a name alone no more than three."""
    waiting, counts, kinds = ["/board", *more], collections.Counter(), []
    seen = set(waiting)
    while waiting:
        path = waiting.pop(0)
        # What kind it is of: its words without what names one of many.
        kind = tuple(part if part.isalpha() else "" for part in path.split("/"))
        kind = (kind[1], len(kind), kind[-1] if len(kind) > 3 else "")
        counts[kind] += 1
        if counts[kind] > 3:
            continue
        status, headers, text = console.get(path)
        if status != 200 or "text/html" not in headers.get("Content-Type", ""):
            continue
        kinds.append(path)
        for link in re.findall(rb'<a[^>]*href="(/[^"?#]*)', text):
            found = html.unescape(link.decode())
            if found not in seen and not found.startswith(("/assets", "/sign-out", "/openid")):
                seen.add(found)
                waiting.append(found)
    return kinds


def pages(console, seconds):
    """How long each page takes one reader, and what it weighs with its scripts and style."""
    contact = console.call(777)
    console.open(contact, 777)
    ended(console)
    console.terminal("procedure", "work", "begin", "council-out-of-hours", "--purpose", "a benchmark")
    console.cookie = console.person("reader", ["manager", "auditor", "administrator"])
    kinds = kinds_of_page(console, [f"/calls/{contact}"])
    slowest, heaviest = ("", 0), ("", 0)
    for path in kinds:
        text = console.get(path)[2]
        times = []
        for _ in range(max(20, int(60 * seconds))):
            began = time.perf_counter()
            console.get(path)
            times.append((time.perf_counter() - began) * 1000)
        weight = len(gzip.compress(text, 6))
        for asset in set(re.findall(rb'(?:href|src)="(/assets/[^"]+)"', text)):
            weight += len(gzip.compress(console.get(asset.decode())[2], 6))
        p99 = percentile(times, 0.99)
        slowest, heaviest = max(slowest, (path, p99), key=lambda one: one[1]), max(heaviest, (path, weight), key=lambda one: one[1])
        print(f"  {re.sub(r'[0-9a-f-]{6,}', '...', path)}: p50 {percentile(times, 0.5):.1f} ms, p99 {p99:.1f} ms, {weight / 1000:.0f} kB compressed with scripts and style")
    sent = console.get("/board", {"Accept-Encoding": "gzip"}.items())[1].get("Content-Encoding")
    print(f"  slowest p99 {slowest[1]:.1f} ms (aim below 20); heaviest {heaviest[1] / 1000:.0f} kB (aim below 200); the server itself "
          + (f"sends {sent}" if sent else "does not compress"))
