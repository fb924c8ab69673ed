"""What working consoles feel while the public reports and units say where they are: started by run.py."""

import http.client
import json
import pathlib
import random
import re
import secrets
import statistics
import subprocess
import sys
import threading
import time
import urllib.parse

from console import Console, Listener, percentile

CONSOLES = 50
ACTIONS_A_SECOND = 20
REPORTS_A_SECOND = 2_000 / 60
POSITIONS_A_SECOND = 5_000
BATCH = 500
UNITS = 1_000
BOUNDARY = "part-of-an-invented-report"


def positions(port, key, seconds):
    """Sends batches of positions at their pace; prints how many were taken."""
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    choose, taken, began = random.Random(7), 0, time.monotonic()
    batches = [json.dumps({"positions": [
        {"unit": f"U{(number * BATCH + each) % UNITS}", "point": {"latitude": round(53 + choose.random(), 5), "longitude": round(-6 - choose.random(), 5)}}
        for each in range(BATCH)]}).encode() for number in range(2 * UNITS // BATCH)]
    number = 0
    while (due := began + number * BATCH / POSITIONS_A_SECOND) < began + seconds:
        time.sleep(max(0, due - time.monotonic()))
        link.request("POST", "/api/v1/units/positions", batches[number % len(batches)], {"Authorization": f"Bearer {key}", "Content-Type": "application/json"})
        answer = link.getresponse()
        body = answer.read()
        assert answer.status == 200, (answer.status, body[:300])
        taken += json.loads(body)["taken"]
        number += 1
    print(taken)


def reports(port, seconds):
    """Sends reports of the public at their pace, each few from an address of its own; prints how many were taken."""
    taken, began, number = 0, time.monotonic(), 0
    page, link = None, None
    while (due := began + number / REPORTS_A_SECOND) < began + seconds:
        time.sleep(max(0, due - time.monotonic()))
        if number % 8 == 0:
            source = f"127.{secrets.randbelow(200) + 20}.{secrets.randbelow(250)}.{secrets.randbelow(250) + 1}"
            link = http.client.HTTPConnection("127.0.0.1", port, timeout=30, source_address=(source, 0))
        if page is None:
            link.request("GET", "/report")
            start = link.getresponse().read().decode()
            page = re.search(r'href="(/report/[^"/]+)"', start.split("<main", 1)[1])[1]
        form = {"form": secrets.token_hex(16), "where": f"{number} Invented Road", "words": f"Invented words of report {number}"}
        parts = "".join(f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in form.items())
        link.request("POST", page, f"{parts}--{BOUNDARY}--\r\n".encode(), {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}", "Sec-Fetch-Site": "same-origin"})
        answer = link.getresponse()
        body = answer.read()
        assert answer.status in (200, 201, 303), (answer.status, body[:600])
        taken += 1
        number += 1
    print(taken)


def working(console, sessions, references, seconds):
    """Milliseconds of each action: log lines kept by people at their consoles, at a steady pace over all of them."""
    times, lock, began = [], threading.Lock(), time.monotonic()
    count = 4

    def work(first):
        link = http.client.HTTPConnection("127.0.0.1", console.port, timeout=30)
        for number in range(first, int(ACTIONS_A_SECOND * seconds), count):
            time.sleep(max(0, began + number / ACTIONS_A_SECOND - time.monotonic()))
            reference = references[number % len(references)]
            form = urllib.parse.urlencode({"command": secrets.token_hex(16), "at": f"control/{reference}", "form": "note", "topic": "note", "words": f"Invented line {number}"})
            headers = {"Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded", "Cookie": sessions[number % len(sessions)]}
            start = time.perf_counter()
            link.request("POST", f"/incidents/{reference}/notes", form, headers)
            answer = link.getresponse()
            body = answer.read()
            took = (time.perf_counter() - start) * 1000
            assert answer.status == 303, (answer.status, body[:600])
            with lock:
                times.append(took)

    workers = [threading.Thread(target=work, args=(number,)) for number in range(count)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return times


def units(console):
    """So many units, and a key by which their positions come."""
    lines = ["sign,type,duty"] + [f"U{number},duty-officer,on" for number in range(UNITS)]
    table = pathlib.Path(console.store) / "units.csv"
    table.write_text("\n".join(lines) + "\n")
    console.terminal("import", "units", str(table))
    issued = console.terminal("account", "issue-key", "person0", "--label", "telemetry", "--scope", "positions", "--json")
    return json.loads(issued)["secret"]


def load(tocsin, root, listen, fresh, rounds, seconds):
    """Actions of 50 consoles in turn with and without 2,000 reports a minute and 5,000 positions a second."""
    print(f"\n{CONSOLES} consoles at work, {ACTIONS_A_SECOND} actions a second, with and without 2,000 reports a minute and {POSITIONS_A_SECOND:,} positions a second, {rounds} rounds of {seconds:.0f} s each")
    console = Console(tocsin, root, fresh("load"))
    try:
        key = units(console)
        console.fill(20)
        references = sorted(set(re.findall(r"/incidents/(\d{6}-\d+)", console.get("/board")[2].decode())))
        sessions = [console.session(number) for number in range(CONSOLES)]
        addresses = ["/live/control", "/live/calls", "/board/live"]
        listener = Listener(listen, console.port, [(addresses[number % 3], each) for number, each in enumerate(sessions)], True)
        found = []
        for _ in range(rounds):
            plain = working(console, sessions, references, seconds)
            others = [subprocess.Popen([sys.executable, __file__, *words, str(seconds)], stdout=subprocess.PIPE, text=True)
                      for words in (["positions", str(console.port), key], ["reports", str(console.port)])]
            busy = working(console, sessions, references, seconds)
            taken = [int(other.communicate()[0]) for other in others]
            assert all(other.returncode == 0 for other in others)
            found.append((percentile(plain, 0.5), percentile(plain, 0.99), percentile(busy, 0.5), percentile(busy, 0.99), *taken))
            time.sleep(2)
        listener.end()
        p50, p99, busy50, busy99, positioned, reported = (statistics.median(each) for each in zip(*found))
        print(f"alone: p50 {p50:.1f} ms, p99 {p99:.1f} ms; beside the load: p50 {busy50:.1f} ms, p99 {busy99:.1f} ms; {positioned / seconds:,.0f} positions a second and {reported / seconds * 60:,.0f} reports a minute taken; {console.megabytes():.0f} MB")
        print(f"ratio of p99: {statistics.median(each[3] / each[1] for each in found):.2f} (aim at most 1.5)")
    finally:
        console.stop()


if __name__ == "__main__":
    kind, *words = sys.argv[1:]
    if kind == "positions":
        positions(int(words[0]), words[1], float(words[2]))
    else:
        reports(int(words[0]), float(words[1]))
