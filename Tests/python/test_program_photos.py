"""Photos and typed lines by the interface for programs: the same as on the console, as far as a key goes."""

import hashlib
import json
import select
import socket
import time
import urllib.request

import pytest

from programs import Programs
from serving import wait
from test_public_browser import png


@pytest.fixture(scope="module")
def centre(tocsin, tmp_path_factory):
    centre = Programs(tocsin, tmp_path_factory.mktemp("photos") / "store")
    try:
        yield centre
    finally:
        centre.finish()


@pytest.fixture(scope="module")
def everything(centre):
    return centre.key("read", "personal", "contacts", "incidents", "restrict", "units", "events", "deploy")[1]


@pytest.fixture(scope="module")
def reference(centre, everything):
    contact = centre.give("/contacts", everything, {"medium": "call", "words": "smoke"})["contact"]
    centre.give(f"/contacts/{contact}/answer", everything)
    return centre.give(f"/contacts/{contact}/incident", everything, {"place": "1 High Street"})["incident"]


def send(centre, key, reference, content, kind="image/png", **headers):
    return centre.ask(f"/incidents/{reference}/photos", key, raw=content,
                      headers={"Content-Type": kind, **{name.replace("_", "-"): each for name, each in headers.items()}})


def opened(centre, key, reference, length):
    """A connection on which so much is announced and little sent."""
    host, port = centre.server.base.removeprefix("http://").split(":")
    line = socket.create_connection((host, int(port)), timeout=150)
    line.sendall((f"POST /api/v1/incidents/{reference}/photos HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {key}\r\n"
                  f"Content-Type: image/png\r\nContent-Length: {length}\r\n\r\n").encode() + png()[:40])
    return line


def begun(centre, key, reference, length):
    """What is answered on it until the server lets go."""
    line, answer = opened(centre, key, reference, length), b""
    while piece := line.recv(4096):
        answer += piece
    line.close()
    return answer


def test_a_photo_is_kept_once_and_fetched_as_it_is_kept(centre, everything, reference):
    sent = send(centre, everything, reference, png(), Idempotency_Key="one")
    assert sent.status == 201 and sent.json["outcome"] == "done", sent
    photo = sent.json["photo"]
    assert sent.headers["Location"] == f"/api/v1/incidents/{reference}/photos/{photo}"
    again = send(centre, everything, reference, png(), Idempotency_Key="one")
    assert again.json["outcome"] == "done-before" and again.json["photo"] == photo
    assert send(centre, everything, reference, png(80), Idempotency_Key="one").json["type"].endswith("key-used-before")
    assert send(centre, everything, reference, png()).json["outcome"] == "already-so", "the same picture is one"
    kept = centre.ask(f"/incidents/{reference}/photos/{photo}", everything)
    assert kept.status == 200 and kept.headers["Content-Type"] == "image/png"
    assert hashlib.sha256(kept.body).hexdigest() == photo and b"GPS" not in kept.body
    assert kept.headers["X-Content-Type-Options"] == "nosniff" and "sandbox" in kept.headers["Content-Security-Policy"]
    small = centre.ask(f"/incidents/{reference}/photos/{photo}/small", everything)
    assert small.status == 200 and small.headers["Content-Type"] == "image/jpeg"
    lines = centre.ask(f"/incidents/{reference}/log", everything).json["items"]
    assert [line["photo"] for line in lines if "photo" in line] == [photo]


def test_what_is_no_photo_or_not_this_key_s_is_refused(centre, everything, reference):
    assert send(centre, everything, reference, b"<html>").status == 422
    assert send(centre, everything, reference, b"<html>", kind="text/html").status == 415
    assert b" 413 " in begun(centre, everything, reference, 10_600_000), "nobody reads what is more"
    assert send(centre, everything, "261121-9999", png()).status == 404
    assert send(centre, centre.key("read", "personal")[1], reference, png()).status == 403
    assert send(centre, None, reference, png()).status == 401
    assert send(centre, everything, reference, png(70), If_Match='"1"').status == 412
    photo = send(centre, everything, reference, png()).json["photo"]
    for address, key, status in (
            (f"/incidents/{reference}/photos/{photo}", centre.key("read")[1], 403),
            (f"/incidents/{reference}/photos/{'0' * 64}", everything, 404),
            (f"/contacts/nobody/photos/{photo}", everything, 404)):
        assert centre.ask(address, key).status == status, address
    centre.give(f"/incidents/{reference}/restriction", everything, {"to": ["root"], "reason": "x"})
    centre.command("account", "open", "other", "--name", "Odd", "--role", "supervisor")
    other = centre.key("read", "personal", "incidents", account="other")[1]
    assert centre.ask(f"/incidents/{reference}/photos/{photo}", other).json["type"].endswith("withheld")
    assert send(centre, other, reference, png(90)).json["type"].endswith("withheld")
    assert centre.ask(f"/incidents/{reference}/photos/{photo}", everything).status == 200, "who restricted it is named"


def test_a_client_that_never_finishes_its_photo_is_cut_off_and_others_go_on(centre, everything, reference):
    """Half a photo and then nothing: the others are answered meanwhile, and the connection is let go in bounded time."""
    slow = [opened(centre, everything, reference, 5_000_000) for _ in range(8)]

    def is_full():
        # The look itself takes room for a moment: whoever found none for it comes again.
        for place, line in enumerate(slow):
            if select.select([line], [], [], 0)[0]:
                line.close()
                slow[place] = opened(centre, everything, reference, 5_000_000)
        return send(centre, everything, "261121-9999", png()).status == 503

    wait(is_full, "eight that keep the room")
    began = time.monotonic()
    assert centre.ask("/key", everything).status == 200
    assert time.monotonic() - began < 5
    ninth = send(centre, everything, "261121-9999", png())
    assert ninth.status == 503 and int(ninth.headers["Retry-After"]) > 0, ninth
    began = time.monotonic()
    for each in slow:
        answer = b""
        while piece := each.recv(4096):
            answer += piece
        assert answer == b"" or b" 408 " in answer.split(b"\r\n")[0], answer[:200]
        each.close()
    assert time.monotonic() - began < 140
    assert send(centre, everything, "261121-9999", png()).status == 404, "there is room again"


def test_a_typed_line_is_carried_out_once_as_far_as_the_key_goes(centre, everything):
    contact = centre.give("/contacts", everything, {"medium": "call", "words": "water"})["contact"]
    centre.give(f"/contacts/{contact}/answer", everything)
    reference = centre.give(f"/contacts/{contact}/incident", everything, {"place": "2 High Street"})["incident"]
    line = {"line": 'note "Water in the cellar"', "incident": reference}
    for _ in range(2):
        done = centre.ask("/commands", everything, line, headers={"Idempotency-Key": "typed"})
        assert done.status == 200 and done.json["lines"], done
    notes = [each for each in centre.ask(f"/incidents/{reference}/log", everything).json["items"]
             if "Water in the cellar" in each.get("words", "")]
    assert len(notes) == 1, "the same key carries it out once"
    helped = centre.give("/commands", everything, {"line": "help"})["lines"]
    assert any(each.startswith("incident: ") for each in helped)
    wrong = centre.ask("/commands", everything, {"line": "nte hello", "incident": reference})
    assert wrong.status == 422 and wrong.json["field"] == "line" and "note" in wrong.json["detail"], wrong
    looker = centre.key("read", "personal")[1]
    refused = centre.ask("/commands", looker, line)
    assert refused.status == 422 and "keep" in refused.json["detail"], refused
    assert centre.ask("/commands", centre.key("read", "incidents")[1], line).status == 403
    for bad in ({"line": ""}, {"line": "a\nb"}, {"line": "help", "more": "x"}, {}):
        assert centre.ask("/commands", everything, bad).status == 422, bad
    assert "--actor" in centre.ask("/commands", everything, {"line": "note x --actor eve"}).json["detail"]


def test_if_match_holds_for_every_order_of_a_request(centre, everything):
    contact = centre.give("/contacts", everything, {"medium": "call", "words": "water"})["contact"]
    centre.give(f"/contacts/{contact}/answer", everything)
    tag = centre.ask(f"/contacts/{contact}", everything).headers["ETag"]
    stale = centre.ask(f"/contacts/{contact}/incident", everything, {"place": "3 High Street"},
                       headers={"If-Match": '"1"'})
    assert stale.status == 412, stale
    opened = centre.ask(f"/contacts/{contact}/incident", everything, {"place": "3 High Street"}, headers={"If-Match": tag})
    assert opened.status == 201, opened
    shown = centre.ask(f"/incidents/{opened.json['incident']}", everything).json
    assert shown["place"] == "3 High Street", "the second order was carried out too"


def test_requests_are_counted_by_their_route(centre, everything, reference):
    centre.ask(f"/incidents/{reference}", everything)
    with urllib.request.urlopen(centre.server.base + "/metrics", timeout=10) as answer:
        text = answer.read().decode()
    assert 'route="/api/v1/incidents/{reference}"' in text and reference not in text


def test_a_comma_at_the_end_is_no_json(centre, everything):
    for body in (b'{"medium": "call", "words": "x",}', b'{"medium": "call", "words": "x"},'):
        answer = centre.ask("/contacts", everything, raw=body, headers={"Content-Type": "application/json"})
        assert answer.status == 400, answer
    assert centre.give("/contacts", everything, {"medium": "call", "words": "a ,} in \"quotes\\\" ,]"})["contact"]


def test_drafts_are_told_to_those_who_write_procedures_alone(centre, everything):
    centre.command("account", "open", "writer", "--name", "Wren", "--role", "manager")
    pen = centre.key("read", "procedures", "events", account="writer")[1]
    plain = centre.key("read", "events", account="writer")[1]
    packs = centre.ask("/packs", pen).json["items"]
    centre.give(f"/procedures/{packs[0]['name']}/drafts", pen, {"purpose": "A quieter night"})

    def told(key):
        position, drafts = 0, []
        while (page := centre.ask(f"/events?after={position}&limit=200", key).json)["items"]:
            drafts += [each for each in page["items"] if each["subject"].startswith("draft")]
            position = page["next"]
        return drafts

    assert told(pen) and all("data" in each for each in told(pen))
    hidden = told(plain)
    assert hidden and all(each["withheld"] and "data" not in each for each in hidden), json.dumps(hidden)[:400]
