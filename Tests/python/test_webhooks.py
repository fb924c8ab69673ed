"""Webhooks out: signed, in order, tried again, dead letters, pausing, rotation; where they may go, and whose they are."""

import base64
import hashlib
import hmac
import http.server
import json
import threading
import time

import pytest

from programs import SCOPES, Programs
from serving import wait


class Target:
    """A program that is told what happens; answers as it is set to."""

    def __init__(self):
        target = self
        self.got = []
        self.status = 200
        self.delay = 0

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                time.sleep(target.delay)
                target.got.append((dict((name.lower(), value) for name, value in self.headers.items()), body))
                self.send_response(target.status)
                if target.status == 302:
                    self.send_header("Location", f"http://127.0.0.1:{target.port}/elsewhere")
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}/hook"

    def taken(self):
        return [json.loads(body) for _, body in self.got]

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def is_by(secret, headers, body):
    key = base64.b64decode(secret.removeprefix("whsec_"))
    digest = hmac.new(
        key, f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(digest).decode()}" in headers["webhook-signature"].split(" ")


@pytest.fixture(scope="module")
def centre(tocsin, tmp_path_factory):
    centre = Programs(tocsin, tmp_path_factory.mktemp("webhooks") / "store", "--webhook-host", "127.0.0.1:*", "--webhook-retry", "0.02")
    centre.whole = centre.key(*SCOPES)[1]
    try:
        yield centre
    finally:
        centre.finish()


@pytest.fixture
def target():
    target = Target()
    try:
        yield target
    finally:
        target.close()


def registered(centre, target, key=None, **more):
    answer = centre.ask("/webhooks", key or centre.whole, {"address": target.address, "label": "a test"} | more)
    assert answer.status == 201, answer
    return answer.json["webhook"], answer.json["secret"]


def state(centre, name):
    return centre.ask(f"/webhooks/{name}", centre.whole).json


def test_what_happens_is_told_signed_and_in_order(centre, target):
    name, secret = registered(centre, target, events=["contact-received"])
    made = [centre.give("/contacts", centre.whole, {"medium": "sms", "words": f"word {number}"})["contact"]
            for number in range(5)]
    wait(lambda: len(target.got) >= 5, "five messages")
    assert [event["subject"] for event in target.taken()] == [f"contact/{contact}" for contact in made]
    assert [event["data"]["personal"]["firstWords"] for event in target.taken()] == [f"word {n}" for n in range(5)]
    for headers, body in target.got:
        assert is_by(secret, headers, body) and headers["content-type"] == "application/cloudevents+json"
        assert abs(int(headers["webhook-timestamp"]) - time.time()) < 60
    assert len({headers["webhook-id"] for headers, _ in target.got}) == 5
    assert "secret" not in state(centre, name)


def test_after_a_rotation_both_secrets_hold(centre, target):
    name, old = registered(centre, target, events=["contact-received"])
    new = centre.give(f"/webhooks/{name}/rotation", centre.whole)["secret"]
    assert new != old and state(centre, name)["secretBeforeUntil"]
    centre.give("/contacts", centre.whole, {"medium": "sms"})
    wait(lambda: target.got, "a message")
    assert is_by(old, *target.got[0]) and is_by(new, *target.got[0])


def test_a_target_that_fails_for_a_moment_misses_nothing(centre, target):
    name, _ = registered(centre, target, events=["contact-received"])
    target.status = 503
    contact = centre.give("/contacts", centre.whole, {"medium": "sms"})["contact"]
    wait(lambda: len(target.got) >= 2, "a second try")
    target.status = 204
    wait(lambda: state(centre, name)["position"] >= last(centre), "the end of it")
    assert {event["subject"] for event in target.taken()} == {f"contact/{contact}"}
    assert len({headers["webhook-id"] for headers, _ in target.got}) == 1, "every try has the same id"
    assert centre.ask(f"/webhooks/{name}/dead-letters", centre.whole).json["items"] == []


def last(centre):
    position = 0
    while True:
        page = centre.ask(f"/events?after={position}&limit=200", centre.whole).json
        if not page["items"]:
            return position
        position = page["next"]


def test_what_is_never_taken_is_kept_named_and_sent_again(centre, target):
    target.status = 500
    name, _ = registered(centre, target, events=["contact-received"])
    for _ in range(4):
        centre.give("/contacts", centre.whole, {"medium": "sms"})
    wait(lambda: "paused" in state(centre, name), "the pause", seconds=120)
    assert "3 messages in a row" in state(centre, name)["paused"]
    letters = centre.ask(f"/webhooks/{name}/dead-letters", centre.whole).json["items"]
    assert len(letters) == 3 and all(letter["tries"] == 6 and "500" in letter["reason"] for letter in letters)
    assert any(name in line and "paused" in line for line in centre.server.lines)
    assert centre.ask(f"/webhooks/{name}/replay", centre.whole, {}, method="POST").status == 409
    target.status, target.got = 200, []
    centre.give(f"/webhooks/{name}/replay", centre.whole)
    assert [int(event["id"]) for event in target.taken()] == [letter["position"] for letter in letters]
    assert centre.ask(f"/webhooks/{name}/dead-letters", centre.whole).json["items"] == []
    centre.give(f"/webhooks/{name}/resumption", centre.whole)
    wait(lambda: len(target.got) == 4, "the fourth, which waited")


def test_a_target_that_is_gone_or_sends_elsewhere_is_not_followed(centre, target):
    target.status = 410
    name, _ = registered(centre, target, events=["contact-received"])
    centre.give("/contacts", centre.whole, {"medium": "sms"})
    wait(lambda: "paused" in state(centre, name), "the pause")
    assert len(target.got) == 1 and "410" in state(centre, name)["paused"]
    target.status, target.got = 302, []
    other, _ = registered(centre, target, events=["contact-received"])
    centre.give("/contacts", centre.whole, {"medium": "sms"})
    wait(lambda: len(target.got) >= 3, "tries")
    assert centre.give(f"/webhooks/{other}/pause", centre.whole)["paused"].startswith("paused by")


def test_a_slow_target_holds_up_nobody(centre, target):
    target.delay = 5
    registered(centre, target)
    seconds = []
    for _ in range(20):
        began = time.monotonic()
        centre.give("/contacts", centre.whole, {"medium": "sms"})
        seconds.append(time.monotonic() - began)
    assert max(seconds) < 3, seconds


def test_where_webhooks_may_not_go_none_is_registered(centre, target):
    for address in ("http://169.254.169.254/latest/meta-data", "http://localhost:22/", "https://example.org/hook",
                    "http://127.0.0.1@example.org/", "file:///etc/passwd", "gopher://127.0.0.1/", "http://[::1]/",
                    "http://127.0.0.1.example.org/", "http://0x7f000001/", "http://user:word@127.0.0.1/", "", "x",
                    "http://127.0.0.1/#part", "http://127.0.0.1:99999999/", "//127.0.0.1/"):
        answer = centre.ask("/webhooks", centre.whole, {"address": address, "label": "x"})
        assert answer.status == 422 and answer.json["field"] == "address", (address, answer)


def test_targets_of_others_are_as_if_they_were_not_there(centre, target):
    name, _ = registered(centre, target)
    centre.command("account", "open", "foreign", "--name", "Fay", "--role", "supervisor")
    _, other = centre.key("webhooks", account="foreign")
    assert centre.ask("/webhooks", other).json["items"] == []
    for method, path in (("GET", ""), ("DELETE", ""), ("POST", "/rotation"), ("POST", "/pause"), ("POST", "/resumption"),
                         ("POST", "/replay"), ("GET", "/dead-letters")):
        answer = centre.ask(f"/webhooks/{name}{path}", other, method=method)
        assert answer.status == 404, (method, path, answer)
    assert centre.ask(f"/webhooks/{name}", centre.whole, method="DELETE").status == 200
    assert centre.ask(f"/webhooks/{name}", centre.whole).status == 404


def test_a_target_ends_with_the_key_that_registered_it(centre, target):
    key, secret = centre.key("webhooks", "personal")
    name, _ = registered(centre, target, key=secret, events=["contact-received"])
    centre.command("account", "revoke-key", "bridge", key, "--reason", "a test")
    centre.give("/contacts", centre.whole, {"medium": "sms"})
    wait(lambda: "revoked" in state(centre, name).get("paused", ""), "the pause")
    assert target.got == []
