"""What the console does, done by a program: a whole incident, doubled requests, versions, problems, withheld parts."""

import http.client
import re
import subprocess
import threading
import uuid

import pytest

from programs import SCOPES, Programs


@pytest.fixture(scope="module")
def centre(tocsin, tmp_path_factory):
    centre = Programs(tocsin, tmp_path_factory.mktemp("orders") / "store")
    centre.whole = centre.key(*SCOPES)[1]
    try:
        yield centre
    finally:
        centre.finish()


def opened(centre, words="There is smoke", place="1 High Street"):
    contact = centre.give("/contacts", centre.whole, {"medium": "call", "number": "555 0100", "words": words})["contact"]
    centre.give(f"/contacts/{contact}/answer", centre.whole)
    made = centre.give(f"/contacts/{contact}/incident", centre.whole, {"place": place})
    return contact, made["incident"]


def test_an_incident_from_the_first_word_to_its_end(centre):
    contact, reference = opened(centre)
    key = centre.whole
    shown = centre.ask(f"/incidents/{reference}", key)
    assert shown.status == 200 and shown.json["phase"] == "open" and shown.json["place"] == "1 High Street"
    assert shown.json["owed"], "an open incident owes something"
    assert shown.headers["ETag"] == f'"{shown.json["version"]}"'
    centre.give(f"/incidents/{reference}/notes", key, {"words": "Smoke on the stairs", "topic": "hazard"})
    centre.give(f"/incidents/{reference}/location", key,
                {"place": "1 High Street", "point": {"latitude": 53.3441, "longitude": -6.2675}})
    lines = centre.ask(f"/incidents/{reference}/log", key).json["items"]
    assert any(line.get("words") == "Smoke on the stairs" and line["by"] == "bridge" for line in lines)
    assert centre.ask(f"/incidents/{reference}", key).json["point"] == {"latitude": 53.3441, "longitude": -6.2675}
    centre.give("/units", key, {"unit": "V1", "type": centre.types(key)[0]})
    centre.give("/units/V1/duty", key)
    centre.give(f"/incidents/{reference}/assignments", key, {"unit": "V1", "duty": "look"})
    centre.give(f"/incidents/{reference}/units/V1/progress", key, {"step": "mobile"})
    assert centre.ask("/units/V1", key).json["incident"] == reference
    centre.give(f"/incidents/{reference}/units/V1/progress", key, {"step": "cleared"})
    assert reference in [item["reference"] for item in centre.ask("/incidents?phase=open", key).json["items"]]
    found = centre.ask("/search?words=stairs", key).json["items"]
    assert [item["name"] for item in found if item["kind"] == "incident"] == [reference]
    centre.give(f"/contacts/{contact}/end", key)


def test_an_ended_incident_is_reviewed_as_at_a_terminal(centre):
    contact, reference = opened(centre)
    path = f"/incidents/{reference}/review"
    early = centre.ask(path, centre.whole)
    assert early.status == 409 and "has not ended" in early.json["detail"], early
    centre.give(f"/incidents/{reference}/restriction", centre.whole, {"to": ["bridge", "root"], "reason": "a child"})
    centre.give(f"/contacts/{contact}/end", centre.whole)
    centre.give(f"/incidents/{reference}/closure", centre.whole, {"disposition": "made-safe"})
    review = centre.ask(path, centre.whole)
    assert review.status == 200 and review.json["criteria"] and review.json["deviations"], review
    assert review.json == centre.command("incident", "review", reference, json_too=True)
    assert centre.ask(path, centre.key("read", "personal")[1]).status == 403
    plain = centre.ask(path, centre.key("report")[1])
    assert plain.status == 200 and not any("found" in line for line in plain.json["criteria"]), plain
    assert not any("what" in one for one in plain.json["deviations"])
    centre.command("account", "open", "odd", "--name", "Odd", "--role", "supervisor")
    assert centre.ask(path, centre.key("report", account="odd")[1]).json["type"].endswith("withheld")


def test_the_same_key_is_done_once_and_other_words_under_it_are_refused(centre):
    _, reference = opened(centre)
    once = {"Idempotency-Key": str(uuid.uuid4())}
    path = f"/incidents/{reference}/notes"
    before = centre.ask(f"/incidents/{reference}", centre.whole).json["version"]
    first = centre.give(path, centre.whole, {"words": "once"}, headers=once)
    again = centre.give(path, centre.whole, {"words": "once"}, headers=once)
    assert first["outcome"] == "done" and again == first | {"outcome": "done-before"}
    assert centre.ask(f"/incidents/{reference}", centre.whole).json["version"] == before + 1
    other = centre.ask(path, centre.whole, {"words": "other"}, headers=once)
    assert other.status == 422 and "Idempotency-Key" in other.json["detail"]
    _, second = centre.key("incidents")
    assert centre.give(path, second, {"words": "once"}, headers=once)["outcome"] == "done-before", "one account, one order"


def test_many_at_once_under_one_key_make_one_contact(centre):
    once = {"Idempotency-Key": str(uuid.uuid4())}
    answers = []

    def send():
        answers.append(centre.ask("/contacts", centre.whole, {"medium": "sms", "words": "help"}, headers=once))
    threads = [threading.Thread(target=send) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {answer.status for answer in answers} <= {201, 409}, answers
    assert len({answer.json["contact"] for answer in answers if answer.status == 201}) == 1


def test_a_version_that_has_passed_changes_nothing(centre):
    _, reference = opened(centre)
    seen = centre.ask(f"/incidents/{reference}", centre.whole).headers["ETag"]
    centre.give(f"/incidents/{reference}/notes", centre.whole, {"words": "first"}, headers={"If-Match": seen})
    late = centre.ask(f"/incidents/{reference}/notes", centre.whole, {"words": "second"}, headers={"If-Match": seen})
    assert late.status == 412 and late.json["type"].endswith("changed")
    for tag in ("12", "W/\"1\"", "*", "\"x\""):
        assert centre.ask(f"/incidents/{reference}/notes", centre.whole, {"words": "x"},
                          headers={"If-Match": tag}).status == 400


def test_of_many_who_saw_the_same_version_one_is_heard(centre):
    _, reference = opened(centre)
    seen = centre.ask(f"/incidents/{reference}", centre.whole).headers["ETag"]
    answers = []

    def send(number):
        answers.append(centre.ask(f"/incidents/{reference}/notes", centre.whole, {"words": f"note {number}"},
                                  headers={"If-Match": seen}).status)
    threads = [threading.Thread(target=send, args=(number,)) for number in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [200] + [412] * 9


def test_personal_data_and_restricted_incidents_are_withheld(centre):
    contact, reference = opened(centre, words="My name is Eve Hidden", place="77 Secret Lane")
    _, plain = centre.key("read", "contacts")
    for path in (f"/incidents/{reference}", f"/incidents/{reference}/log", f"/contacts/{contact}", "/contacts",
                 "/incidents"):
        answer = centre.ask(path, plain)
        assert answer.status == 200, (path, answer)
        assert b"Eve" not in answer.body and b"Secret Lane" not in answer.body and b"0100" not in answer.body, path
    assert centre.ask("/search?words=Hidden", plain).status == 403
    centre.command("account", "open", "other", "--name", "Oli", "--role", "supervisor")
    _, other = centre.key(*SCOPES, account="other")
    assert b"Secret Lane" in centre.ask(f"/incidents/{reference}", other).body
    centre.give(f"/incidents/{reference}/restriction", centre.whole, {"to": ["bridge"], "reason": "a child"})
    for path in (f"/incidents/{reference}", "/incidents", f"/contacts/{contact}", "/search?words=Hidden"):
        answer = centre.ask(path, other)
        assert answer.status == 200 and b"Secret Lane" not in answer.body and b"Eve" not in answer.body, (path, answer)
    assert centre.ask(f"/incidents/{reference}", other).json["withheld"] is True
    # Where a unit at it is would tell where it is.
    centre.give("/units", centre.whole, {"unit": "V9", "type": centre.types(centre.whole)[0]})
    centre.give("/units/V9/duty", centre.whole)
    centre.give(f"/incidents/{reference}/assignments", centre.whole, {"unit": "V9", "duty": "look"})
    there = [{"unit": "V9", "point": {"latitude": 53.34, "longitude": -6.26}}]
    assert centre.ask("/units/positions", centre.whole, {"positions": there}).json["taken"] == 1
    assert centre.ask("/units/V9", centre.whole).json["point"] == there[0]["point"]
    for path in ("/units/V9", "/units"):
        assert b"53.34" not in centre.ask(path, other).body, path
    assert centre.ask(f"/incidents/{reference}/log", other).status == 403
    assert b"Secret Lane" in centre.ask(f"/incidents/{reference}", centre.whole).body


def test_every_problem_is_told_as_one(centre):
    _, reference = opened(centre)
    note, key = f"/incidents/{reference}/notes", centre.whole
    typed = {"Content-Type": "application/json"}
    for status, answer in (
        (400, centre.ask(note, key, raw=b"{", headers=typed)),
        (400, centre.ask(note, key, raw=b"\xff\xfe", headers=typed)),
        (400, centre.ask("/incidents?limit=0", key)),
        (400, centre.ask("/incidents?limt=5", key)),
        (400, centre.ask("/incidents?cursor=zzz", key)),
        (400, centre.ask("/incidents/%ff", key)),
        (404, centre.ask("/nothing", key)),
        (404, centre.ask("/incidents/991231-9999", key)),
        (404, centre.ask("/contacts/..%2f..%2fetc", key)),
        (405, centre.ask(note, key, method="DELETE")),
        (405, centre.ask("/incidents", key, method="TRACE")),
        (406, centre.ask("/incidents", key, headers={"Accept": "text/csv"})),
        (409, centre.ask(f"/incidents/{reference}/lifting", key, {"reason": "not restricted"})),
        (413, centre.ask(note, key, {"words": "x" * 300_000})),
        (415, centre.ask(note, key, raw=b"words=x", headers={"Content-Type": "text/plain"})),
        (422, centre.ask(note, key, {})),
        (422, centre.ask(note, key, {"words": 5})),
        (422, centre.ask(note, key, {"words": "x", "wrods": "y"})),
        (422, centre.ask(note, key, [])),
        (422, centre.ask(f"/incidents/{reference}/location", key,
                         {"place": "x", "point": {"latitude": 91, "longitude": 0}})),
    ):
        assert answer.status == status, (status, answer)
        assert answer.headers["Content-Type"] == "application/problem+json", answer
        told = answer.json
        assert told["status"] == status and told["title"] and told["detail"] and told["type"].startswith("/api/v1/#problem-")
        assert answer.headers["Cache-Control"] == "no-store"


def test_a_list_goes_on_by_its_cursor_and_misses_nothing(centre):
    for number in range(7):
        opened(centre, place=f"{number} Long Road")
    whole, cursor, pages = [], "", 0
    while True:
        page = centre.ask(f"/incidents?limit=3{cursor}", centre.whole).json
        whole += [item["reference"] for item in page["items"]]
        pages += 1
        if "next" not in page:
            break
        cursor = f"&cursor={page['next']}"
    assert pages >= 3 and len(whole) == len(set(whole)) and len(whole) >= 7
    assert whole == [item["reference"] for item in centre.ask("/incidents?limit=200", centre.whole).json["items"]]


def test_a_body_that_does_not_come_is_given_up_and_two_lengths_are_refused(centre):
    connection = http.client.HTTPConnection("127.0.0.1", centre.server.port, timeout=40)
    connection.putrequest("POST", "/api/v1/contacts")
    for name, value in (("Authorization", f"Bearer {centre.whole}"), ("Content-Type", "application/json"),
                        ("Content-Length", "100")):
        connection.putheader(name, value)
    connection.endheaders()
    connection.send(b'{"medium":')
    answer = connection.getresponse()
    assert answer.status == 408 and answer.headers["Content-Type"] == "application/problem+json"
    connection.close()
    smuggler = http.client.HTTPConnection("127.0.0.1", centre.server.port, timeout=20)
    smuggler.putrequest("POST", "/api/v1/contacts")
    for name, value in (("Content-Length", "4"), ("Transfer-Encoding", "chunked"), ("Content-Type", "application/json")):
        smuggler.putheader(name, value)
    smuggler.endheaders()
    smuggler.send(b"0\r\n\r\nGET /api/v1/key HTTP/1.1\r\nHost: x\r\n\r\n")
    try:
        status = smuggler.getresponse().status
    except (http.client.HTTPException, ConnectionError):
        status = 400
    assert status in (400, 401)


def test_a_key_that_asks_too_often_is_told_to_wait(centre):
    _, secret = centre.key("read")
    connection = http.client.HTTPConnection("127.0.0.1", centre.server.port, timeout=20)
    seen = set()
    for _ in range(5_000):
        connection.request("GET", "/api/v1/key", headers={"Authorization": f"Bearer {secret}"})
        answer = connection.getresponse()
        answer.read()
        seen.add(answer.status)
        if answer.status == 429:
            assert int(answer.headers["Retry-After"]) >= 1
            break
    assert seen == {200, 429}
    assert centre.ask("/key", centre.whole).status == 200, "others are served as before"


def test_what_was_not_reached_the_first_time_is_done_when_it_is_sent_again(centre):
    """A request of several orders that stops in the middle is never told to have been done."""
    contact = centre.give("/contacts", centre.whole, {"medium": "call", "words": "x"})["contact"]
    centre.give(f"/contacts/{contact}/answer", centre.whole)
    once = {"Idempotency-Key": str(uuid.uuid4())}
    path, body = f"/contacts/{contact}/incident", {"place": "9 Mill Road", "number": "9" * 65_537}
    first = centre.ask(path, centre.whole, body, headers=once)
    assert first.status == 409 and "65536" in first.json["detail"], first
    again = centre.ask(path, centre.whole, body, headers=once)
    assert again.status == 409 and again.json["detail"] == first.json["detail"], "the number is still not told"
    kept = centre.ask(f"/contacts/{contact}", centre.whole).json
    assert "number" not in kept and kept["incident"], "what was done before that stays"


def test_a_report_is_found_by_the_reference_that_its_reporter_quotes(centre):
    number = re.search(r'name="form" value="([0-9a-f]{32})"', centre.server.ask("/report/other")[2])[1]
    sent = subprocess.run(
        ["curl", "-s", "-H", "Sec-Fetch-Site: same-origin", "-F", f"form={number}", "-F", "words=The cellar fills",
         f"{centre.server.base}/report/other"], capture_output=True, text=True, timeout=30)
    told = re.search(r'id="reference">([^<]+)<', sent.stdout)[1]
    for typed in (told, told.lower().replace("-", "%20"), told.removeprefix("R-")):
        found = centre.ask(f"/search?words={typed}", centre.whole).json["items"]
        assert [(item["kind"], item["name"]) for item in found][:1] == [("contact", told)], (typed, found)
    # Whoever may not open what it is about is not told that it is there.
    centre.give(f"/contacts/{told}/answer", centre.whole)
    reference = centre.give(f"/contacts/{told}/incident", centre.whole, {"place": "9 Park Row"})["incident"]
    centre.command("account", "open", "opal", "--name", "Opal", "--role", "supervisor")
    others = centre.key(*SCOPES, account="opal")[1]
    assert centre.ask(f"/search?words={told}", others).json["items"]
    centre.give(f"/incidents/{reference}/restriction", centre.whole, {"to": ["bridge"], "reason": "a child"})
    assert centre.ask(f"/search?words={told}", others).json["items"] == []
