"""One event to a thousand screens, beside nchan, started by run.py."""

import pathlib
import re
import secrets
import socket
import statistics
import time
import urllib.parse

from console import PEOPLE, STANDS, Console, Listener, heard, percentile
from nchan import NCHAN, nchan

# How long hearing waits, in milliseconds, once something came: longer than it takes to send to all. What comes within it after a sign of life is
# heard together with it and counts as later than it was, which three events in a hundred are: so p90 is given, and not p99.
PAUSE = 60
# Between two events, in seconds.
APART = 0.3


class Plain:
    """A connection that takes requests as they go over the wire, so that the client's own share of a time stays small."""

    def __init__(self, port):
        self.port, self.link = port, socket.create_connection(("127.0.0.1", port), timeout=30)
        self.link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def request(self, path, body, headers=()):
        lines = [f"POST {path} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", f"Content-Length: {len(body)}", *(f"{name}: {value}" for name, value in headers)]
        return "\r\n".join([*lines, "", body]).encode()

    def hand(self, request, expected):
        """Sends it and waits for the whole answer."""
        self.link.sendall(request)
        answer = b""
        while b"\r\n\r\n" not in answer:
            answer += self.piece()
        head, _, body = answer.partition(b"\r\n\r\n")
        left = int((re.search(rb"(?i)content-length: *(\d+)", head) or [b"", b"0"])[1]) - len(body)
        while left > 0:
            left -= len(self.piece())
        assert int(head[9:12]) in expected, answer

    def piece(self):
        found = self.link.recv(1 << 16)
        assert found, "the connection ended before the answer did"
        return found

    def close(self):
        self.link.close()


def orders(console, link, events):
    """Requests that open an incident each, from contacts that came in and were answered."""
    headers = [("Cookie", console.cookie), ("Sec-Fetch-Site", "same-origin"), ("Content-Type", "application/x-www-form-urlencoded")]
    contacts = [console.call(1_000 + number) for number in range(events)]
    for number, contact in enumerate(contacts):
        form = {"command": secrets.token_hex(16), "at": f"calls/{contact}", "form": "x", "place": f"{number} Invented Road"}
        yield link.request(f"/contacts/{contact}/incident", urllib.parse.urlencode(form), headers)


def ours(tocsin, root, listen, folder, count, events):
    """Milliseconds from each request to the last and to the middle screen; and the bytes of one message."""
    console = Console(tocsin, root, folder)
    try:
        console.fill(20)
        listener = Listener(listen, console.port, [("/board/live", console.people[number % PEOPLE]) for number in range(count)], True, PAUSE)
        link = Plain(console.port)
        base, sent = console.open_count(), {}
        requests = list(orders(console, link, events))
        time.sleep(3)
        for number, request in enumerate(requests):
            time.sleep(APART)
            sent[base + number + 1] = time.monotonic()
            link.hand(request, (303,))
        time.sleep(1)
        learnt, came = listener.end()
        link.close()
        return heard(sent, learnt), heard(sent, learnt, last=False), int(came / count / events)
    finally:
        console.stop()


def theirs(listen, folder, count, events, size, before=lambda number: None):
    """Milliseconds from each event to the last and to the middle screen of nchan, with messages as large as ours; what comes before the publishing counts."""
    with nchan(folder) as port:
        listener = Listener(listen, port, [("/sub", "x=1")] * count, False, PAUSE)
        link, sent = Plain(port), {}
        for number in range(1, events + 1):
            request = link.request("/pub", f"<b>{number}{STANDS}" + "x" * max(0, size - 20))
            time.sleep(APART)
            sent[number] = time.monotonic()
            before(number)
            link.hand(request, (200, 201, 202))
        time.sleep(1)
        learnt, _ = listener.end()
        link.close()
        return heard(sent, learnt), heard(sent, learnt, last=False)


def stored_then_theirs(tocsin, root, listen, fresh, count, events, size):
    """The same event decided and stored by the same server, which has no screens; once it says so, nchan is told."""
    console = Console(tocsin, root, fresh("fan"))
    try:
        console.fill(20)
        link = Plain(console.port)
        requests = list(orders(console, link, events))
        time.sleep(3)
        found = theirs(listen, fresh("nchan"), count, events, size, before=lambda number: link.hand(requests[number - 1], (303,)))
        link.close()
        return found
    finally:
        console.stop()


def fanout(tocsin, root, listen, fresh, rounds, events=50, count=1_000):
    """One event to 1,000 screens."""
    if not pathlib.Path(NCHAN).exists():
        print("\nlibnginx-mod-nchan is not installed: the fan-out was not compared")
        return
    print(f"\nOne event to {count:,} screens, {events} events one after the other, {rounds} rounds side by side")
    whole, stored, alone = "ours", "our server stores it, nchan sends it", "nchan alone, which decides and stores nothing"
    rows = {whole: [], stored: [], alone: []}
    for _ in range(rounds):
        last, middle, size = ours(tocsin, root, listen, fresh("fan"), count, events)
        rows[whole].append((last, middle))
        rows[stored].append(stored_then_theirs(tocsin, root, listen, fresh, count, events, size))
        rows[alone].append(theirs(listen, fresh("nchan"), count, events, size))
    for name, row in rows.items():
        p50, p90, half = (statistics.median(percentile(each[part], share) for each in row) for part, share in ((0, 0.5), (0, 0.9), (1, 0.5)))
        print(f"{name}: to the last screen p50 {p50:.1f} ms, p90 {p90:.1f} ms; to the middle one p50 {half:.1f} ms")
    print(f"messages of {size:,} bytes")
    for other, aim in ((stored, " (aim at most 1.0)"), (alone, "")):
        ratios = [percentile(one[0], 0.5) / percentile(two[0], 0.5) for one, two in zip(rows[whole], rows[other])]
        print(f"ratio of p50, ours beside {other}: {statistics.median(ratios):.2f}, {min(ratios):.2f} to {max(ratios):.2f}{aim}")
