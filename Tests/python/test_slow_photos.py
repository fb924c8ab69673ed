"""Photos that never come whole, at every door that is open without an account: others are served, and room is made again."""

import re
import socket
import time
import urllib.error
import urllib.request

import pytest

from browsing import browser  # noqa: F401
from centre import centre  # noqa: F401
from serving import wait
from test_hostile_connections import is_cut_off
from test_photos_waiting import caller, duty
from test_public_browser import png

BOUNDARY = "half-a-photo"
LENGTH = 5_000_000
EACH = 40
GIVEN_UP_SECONDS = 150


def read(address):
    with urllib.request.urlopen(address, timeout=20) as answer:
        return answer.read().decode()


def post(address, fields, picture):
    """A whole form with a photo; its status."""
    parts = b"".join(
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items())
    parts += (f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="photo"; filename="x.png"\r\n'
              "Content-Type: image/png\r\n\r\n").encode() + picture + f"\r\n--{BOUNDARY}--\r\n".encode()
    request = urllib.request.Request(address, data=parts, headers={
        "Content-Type": f"multipart/form-data; boundary={BOUNDARY}", "Sec-Fetch-Site": "same-origin"})
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status
    except urllib.error.HTTPError as refused:
        return refused.code


def half(centre, path):
    """A connection on which a photo is announced, and its beginning sent."""
    host, port = centre.base.removeprefix("http://").split(":")
    line = socket.create_connection((host, int(port)), timeout=5)
    line.sendall((f"POST {path} HTTP/1.1\r\nHost: {host}:{port}\r\nSec-Fetch-Site: same-origin\r\n"
                  f"Content-Type: multipart/form-data; boundary={BOUNDARY}\r\nContent-Length: {LENGTH}\r\n\r\n"
                  f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="photo"; filename="x.png"\r\n'
                  "Content-Type: image/png\r\n\r\n").encode() + png()[:40])
    return line


def test_photos_that_never_come_whole_hold_up_nobody(browser, centre):  # noqa: F811
    hands = duty(browser, centre), caller(browser, centre, "bea")
    service = re.search(r'href="(/report/[^"/]+)"', read(centre.base + "/report").split("<main", 1)[1])[1]
    paths = [hand.removeprefix(centre.base) + "/photos" for hand in hands] + [service]
    photos = ("log-photographed", "contact-photographed")
    slow = []
    try:
        for path in paths:
            slow += [half(centre, path) for _ in range(EACH)]
        # Whoever works is not held up, nor who looks at these pages.
        for address in [f"{centre.base}/health", *hands, f"{centre.base}/report", centre.base + service]:
            began = time.monotonic()
            read(address)
            assert time.monotonic() - began < 5, address
        wait(lambda: all(is_cut_off(line) for line in slow), "every half photo let go", seconds=GIVEN_UP_SECONDS)
    finally:
        for line in slow:
            line.close()
    assert not any(centre.entries(event) for event in photos), "nothing is kept of half a photo"
    # There is room again, at every door.
    number = iter("0123456789abcdef")
    for hand, name in zip(hands, ("command", "form")):
        fields = {"form": "photo"} if name == "command" else {}
        assert post(hand + "/photos", fields | {name: next(number) * 32}, png(70)) in (200, 303), hand
    wait(lambda: all(len(centre.entries(event)) == 1 for event in photos), "both photos on the record")
    told = {"form": next(number) * 32, "where": "1 High Street", "words": "A lamp is broken"}
    assert post(centre.base + service, told, png(80)) in (200, 201, 303)
    centre.server.answers()
