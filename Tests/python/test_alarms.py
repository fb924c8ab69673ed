"""Alarms: signed, once each, storms told; positions; and the feed of what happens."""

import http.client
import json
import threading
import time

import pytest

from programs import SCOPES, Programs, signed
from serving import wait


@pytest.fixture(scope="module")
def centre(tocsin, tmp_path_factory):
    centre = Programs(tocsin, tmp_path_factory.mktemp("alarms") / "store")
    centre.whole = centre.key(*SCOPES)[1]
    try:
        yield centre
    finally:
        centre.finish()


def alarm(centre, source, secret, identifier, body=None, **how):
    raw = json.dumps(body or {"words": "Smoke detector 4: fire", "place": "2 High Street", "urgency": "emergency"}).encode()
    return centre.ask(f"/alarms?source={source}", raw=raw, headers=signed(secret, raw, identifier, **how))


def test_an_alarm_becomes_one_contact_with_what_is_known_of_the_place(centre):
    centre.give("/places", centre.whole, {"id": "school", "name": "The school", "address": "2 High Street"})
    source, secret = centre.key("alarms", label="fire panel")
    first = alarm(centre, source, secret, "m-1")
    assert first.status == 201 and first.json["known"] == ["place/school"], first
    contact = centre.ask(f"/contacts/{first.json['contact']}", centre.whole).json
    assert contact["medium"] == "alarm" and contact["urgency"] == "emergency" and contact["caller"] == "The school"
    assert "Smoke detector 4" in contact["firstWords"]
    again = alarm(centre, source, secret, "m-1")
    assert again.status == 200 and again.json == first.json | {"outcome": "done-before"}
    other = alarm(centre, source, secret, "m-1", {"words": "something else"})
    assert other.status == 422
    # While keys are changed both hold, and the same alarm by the other key is the same alarm.
    newer, fresh = centre.key("alarms", label="fire panel, new")
    assert alarm(centre, newer, fresh, "m-1").json["contact"] == first.json["contact"]


def test_what_is_not_signed_as_agreed_is_refused_alike(centre):
    source, secret = centre.key("alarms", label="a source")
    revoked, gone = centre.key("alarms", label="revoked")
    centre.command("account", "revoke-key", "bridge", revoked, "--reason", "a test")
    _, other = centre.key("alarms", label="another")
    plain, _ = centre.key("read")
    now = int(time.time())
    answers = [
        alarm(centre, source, other, "f-1"), alarm(centre, revoked, gone, "f-2"), alarm(centre, "nobody", secret, "f-3"),
        alarm(centre, plain, secret, "f-4"), alarm(centre, source, secret, "f-5", timestamp=now - 400),
        alarm(centre, source, secret, "f-6", timestamp=now + 400),
        alarm(centre, source, secret, "f-7", timestamp=10**30),
        alarm(centre, source, secret, "f-8", version="v2"),
        centre.ask(f"/alarms?source={source}", body={"words": "x"}),
    ]
    raw = b'{"words": "fire"}'
    headers = signed(secret, raw, "f-9")
    answers.append(centre.ask(f"/alarms?source={source}", raw=raw + b" ", headers=headers))
    answers.append(centre.ask(f"/alarms?source={source}", raw=raw, headers=headers | {"webhook-id": "f-10"}))
    assert {answer.status for answer in answers} == {401}, answers
    assert len({answer.body for answer in answers}) == 1
    opened = [item for item in centre.ask("/contacts?limit=200", centre.whole).json["items"]]
    assert not any(item.get("firstWords") == "fire" for item in opened)


def test_a_storm_is_held_back_counted_and_told(centre):
    source, secret = centre.key("alarms", label="a broken panel")
    answers = [alarm(centre, source, secret, f"s-{number}", {"words": f"storm {number}"}) for number in range(45)]
    taken = [answer for answer in answers if answer.status == 201]
    held = [answer for answer in answers if answer.status == 429]
    assert len(taken) == 30 and len(held) == 15
    assert all(1 <= int(answer.headers["Retry-After"]) <= 60 for answer in held)

    def told():
        items = centre.ask("/contacts?limit=200", centre.whole).json["items"]
        return any(source in item.get("firstWords", "") and "15 alarms" in item["firstWords"] for item in items)
    wait(told, "a contact that tells of the storm", seconds=25)
    assert alarm(centre, *centre.key("alarms", label="a calm one"), "c-1").status == 201


def test_positions_are_kept_beside_the_journal_until_a_decision_uses_them(centre):
    key = centre.whole
    kind = centre.types(key)[0]
    for number in range(3):
        centre.give("/units", key, {"unit": f"P{number}", "type": kind})
        centre.give(f"/units/P{number}/duty", key)
    before = last(centre)

    def point(number):
        return {"latitude": 53.0 + number / 1000, "longitude": -6.5}

    for round_number in range(20):
        batch = [{"unit": f"P{number % 4}", "point": point(round_number)} for number in range(1_000)]
        told = centre.give("/units/positions", key, {"positions": batch})
        assert told["taken"] == 750 and told["unknown"] == ["P3"]
    assert last(centre) == before, "nothing of it is in the journal"
    assert centre.ask("/units/P1", key).json["point"] == point(19)
    late = centre.give("/units/positions", key,
                       {"positions": [{"unit": "P1", "point": point(0), "at": "2026-01-01T00:00:00Z"}]})
    assert late["late"] == 1 and centre.ask("/units/P1", key).json["point"] == point(19)
    contact = centre.give("/contacts", key, {"medium": "call"})["contact"]
    centre.give(f"/contacts/{contact}/answer", key)
    reference = centre.give(f"/contacts/{contact}/incident", key)["incident"]
    centre.give(f"/incidents/{reference}/assignments", key, {"unit": "P1", "duty": "go"})
    events = centre.ask(f"/events?after={before}&limit=200", key).json["items"]
    kinds = [(event["type"], event["subject"]) for event in events if event["subject"] == "unit/P1"]
    assert kinds == [("tocsin.unit-positioned.v1", "unit/P1"), ("tocsin.unit-assigned.v1", "unit/P1")]
    for bad, status in (({"positions": [{"unit": "P1", "point": {"latitude": 99, "longitude": 0}}]}, 422),
                        ({"positions": batch + batch}, 422), ({"positions": 5}, 422), ({}, 422),
                        ({"positions": [{"unit": "P1", "point": point(0), "at": "2999-01-01T00:00:00Z"}]}, 422)):
        assert centre.ask("/units/positions", key, bad).status == status


def last(centre):
    position = 0
    while True:
        page = centre.ask(f"/events?after={position}&limit=200", centre.whole).json
        if not page["items"]:
            return position
        position = page["next"]


def test_the_feed_misses_nothing_and_waits(centre):
    key, position, seen = centre.whole, 0, []
    while page := centre.ask(f"/events?after={position}&limit=50", key).json:
        if not page["items"]:
            break
        seen += [int(event["id"]) for event in page["items"]]
        position = page["next"]
    assert seen == list(range(1, position + 1))
    event = centre.ask("/events?limit=1", key).json["items"][0]
    assert event["specversion"] == "1.0" and event["datacontenttype"] == "application/json"
    began = time.monotonic()
    assert centre.ask(f"/events?after={position}&wait=1", key).json == {"items": [], "next": position}
    assert 0.9 <= time.monotonic() - began < 5
    timer = threading.Timer(0.5, lambda: centre.give("/contacts", key, {"medium": "call", "words": "told at once"}))
    timer.start()
    page = centre.ask(f"/events?after={position}&wait=20", key, timeout=25).json
    timer.join()
    assert page["items"] and page["items"][0]["type"].startswith("tocsin.contact-received")
    assert page["items"][0]["data"]["personal"]["firstWords"] == "told at once"
    _, plain = centre.key("events")
    assert b"told at once" not in centre.ask(f"/events?after={position}", plain).body


def follow(centre, after, count, key=None, headers=None):
    """The ids of so many events of the stream."""
    connection = http.client.HTTPConnection("127.0.0.1", centre.server.port, timeout=20)
    connection.request("GET", f"/api/v1/events/stream?after={after}",
                       headers={"Authorization": f"Bearer {key or centre.whole}"} | (headers or {}))
    answer = connection.getresponse()
    assert answer.status == 200 and answer.headers["Content-Type"].startswith("text/event-stream")
    ids = []
    while len(ids) < count:
        line = answer.readline().decode()
        if not line:
            break
        if line.startswith("id: "):
            ids.append(int(line[4:]))
    connection.close()
    return ids


def test_a_stream_goes_on_where_it_broke_off_and_ends_with_its_key(centre):
    assert follow(centre, 3, 5) == [4, 5, 6, 7, 8]
    assert follow(centre, 0, 3, headers={"Last-Event-ID": "7"}) == [8, 9, 10]
    name, secret = centre.key("events")
    end = last(centre)
    got = []
    thread = threading.Thread(target=lambda: got.extend(follow(centre, end, 100, key=secret)))
    thread.start()
    centre.give("/contacts", centre.whole, {"medium": "call"})
    time.sleep(1)
    centre.command("account", "revoke-key", "bridge", name, "--reason", "a test")
    centre.give("/contacts", centre.whole, {"medium": "call"})
    thread.join(timeout=20)
    assert not thread.is_alive() and end + 1 in got and len(got) < 10


def test_restricted_and_account_entries_are_there_without_their_data(centre):
    key = centre.whole
    contact = centre.give("/contacts", key, {"medium": "call", "words": "about my secret"})["contact"]
    centre.give(f"/contacts/{contact}/answer", key)
    reference = centre.give(f"/contacts/{contact}/incident", key, {"place": "9 Quiet Lane"})["incident"]
    centre.give(f"/incidents/{reference}/restriction", key, {"to": ["bridge"], "reason": "private"})
    centre.command("account", "open", "second", "--name", "Sam", "--role", "supervisor")
    _, other = centre.key("events", "personal", account="second")
    body = b"".join(centre.ask(f"/events?after={after}&limit=200", other).body for after in range(0, last(centre), 200))
    assert b"my secret" not in body and b"Quiet Lane" not in body
    events = json.loads(centre.ask("/events?limit=200", other).body)["items"]
    accounts = [event for event in events if event["subject"].startswith("account/")]
    assert accounts and all(event["withheld"] and "data" not in event for event in accounts)


def test_followers_and_polls_do_not_hold_up_the_stopping(tocsin, tmp_path):
    centre = Programs(tocsin, tmp_path / "store")
    try:
        centre.whole = centre.key(*SCOPES)[1]
        open_ones = []
        for path in ("/events/stream", "/events/stream", "/events?after=100000&wait=60"):
            connection = http.client.HTTPConnection("127.0.0.1", centre.server.port, timeout=30)
            connection.request("GET", f"/api/v1{path}", headers={"Authorization": f"Bearer {centre.whole}"})
            open_ones.append(connection)
        time.sleep(1)
        seconds, code = centre.server.stop()
        assert code == 0 and seconds < 6, (seconds, code)
    finally:
        centre.finish()
