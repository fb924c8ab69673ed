"""Programs do everything the console does: each of its addresses has one of theirs, or belongs to a person at a screen; and what they
read is what the terminal prints of the same record, by the same code."""

import json
import subprocess
import urllib.parse

import jsonschema_rs
import pytest

import drafts
from hostile import form_addresses, matches, page_addresses
from programs import ROOT, SCOPES, Programs
from test_incident_commands import Desk, gas_leak

# By which a program has what the console has under another address.
OTHERWISE = {
    "GET /board": "/board", "GET /calls": "/contacts", "GET /calls/{contact}": "/contacts/{contact}",
    "GET /calls/{contact}/link": "/contacts/{contact}/sharing-link",
    "POST /calls/{contact}/link": "/contacts/{contact}/sharing-link",
    "POST /calls/{contact}/link-removal": "/contacts/{contact}/sharing-link-removal",
    "GET /calls/{contact}/photos/{hash}": "/contacts/{contact}/photos/{hash}",
    "GET /calls/{contact}/photos/{hash}/small": "/contacts/{contact}/photos/{hash}/small",
    "GET /control": "/board", "GET /control/{reference}": "/incidents/{reference}/proposal",
    "GET /places/search": "/gazetteer", "GET /wallboard": "/board", "GET /levels": "/incidents", "GET /referred": "/contacts",
    "POST /command": "/commands",
    "GET /procedures/{pack}/trees/{tree}": "/procedures/{pack}/versions/{version}",
    "GET /procedures/{pack}/codes": "/procedures/{pack}/versions/{version}",
    "GET /procedures/{pack}/advice": "/procedures/{pack}/versions/{version}",
    "GET /procedures/{pack}/wording": "/procedures/{pack}/versions/{version}",
    "GET /handbook": "/procedures/{pack}/versions/{version}",
    "GET /procedures/{pack}/drafts/{draft}/file": "/procedures/{pack}/drafts/{draft}/files",
    "GET /procedures/{pack}/drafts/{draft}/revision": "/procedures/{pack}/drafts/{draft}",
    "GET /reports": "/report/quality", "GET /sheets/board": "/board",
    "POST /accounts/{account}/authenticator/removal": "/accounts/{account}/authenticator/removal",
    "POST /webhooks/{webhook}/removal": "/webhooks/{webhook}",
}

# What belongs to a person at a screen, or to somebody without an account, and to no program.
PEOPLE = {
    "the door": ["GET /sign-in", "POST /sign-in", "GET /sign-in/{token}", "POST /sign-in/{token}", "GET /openid/sign-in",
                 "GET /openid/return", "POST /sign-out", "GET /session", "POST /session/unlocking", "POST /session/presence"],
    "one's own password and authenticator": [
        "GET /account", "POST /account/password", "POST /account/authenticator", "POST /account/authenticator/confirmation",
        "POST /account/authenticator/removal", "POST /account/sessions/revocation",
        "POST /account/sessions/{session}/revocation"],
    # So that no key can make itself a better one.
    "keys": ["POST /accounts/{account}/keys", "POST /accounts/{account}/keys/{key}/revocation"],
    "the crew's own door": [
        "GET /duty", "GET /duty/{code}", "POST /duty/{code}/progress", "POST /duty/{code}/refusal",
        "POST /duty/{code}/tasks/{entry}/completion", "POST /duty/{code}/notes", "POST /duty/{code}/position",
        "POST /duty/{code}/photos"],
    "what pages are made of": ["GET /", "GET /assets/{name}", "GET /favicon.ico", "GET /gallery"],
    "who types where": ["POST /incidents/{reference}/typing", "POST /contacts/{contact}/typing", "GET /command/completions"],
    "paper": ["GET /sheets", "GET /sheets/log", "GET /sheets/questions/{tree}", "GET /late"],
}


@pytest.fixture(scope="module")
def centre(tocsin, tmp_path_factory):
    centre = Programs(tocsin, tmp_path_factory.mktemp("whole") / "store")
    try:
        roles = [word for role in ("supervisor", "manager", "administrator", "auditor") for word in ("--role", role)]
        centre.command("account", "open", "everything", "--name", "May do all", *roles)
        _, centre.secret = centre.key(*SCOPES, account="everything")
        centre.command("procedure", "use", "council-out-of-hours")
        Desk(tocsin, centre.store).unit("G1", "gas-engineer")
        centre.document = centre.ask("/openapi.json").json
        centre.read = lambda path: read(centre, path)
        yield centre
    finally:
        centre.finish()


def leak(desk):
    return gas_leak(desk, "--new")


def laid_out(centre, folder):
    """A pack as the terminal prints it for programs."""
    return json.loads(subprocess.run(
        [centre.tocsin, "procedure", "show", str(folder), "--json"], capture_output=True, text=True, timeout=60, check=True).stdout)


def told(answer):
    assert answer.status == 200, answer
    return answer.json


def read(centre, path):
    """What is read of an address, once it is as the document says it is: every member known, none missing."""
    answer = told(centre.ask(path, centre.secret))
    plain = path.split("?")[0]
    # What is written out goes before what is only named.
    template = min((each for each in centre.document["paths"] if matches(each, plain)), key=lambda each: each.count("{"))
    schema = centre.document["paths"][template]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    jsonschema_rs.validate({**schema, "components": centre.document["components"]}, answer)
    return answer


def test_each_address_of_the_console_has_one_for_programs_or_belongs_to_a_person(centre):
    document = centre.document["paths"]
    served = {(method.upper(), path) for path, methods in document.items() for method in methods}
    alone = {address for addresses in PEOPLE.values() for address in addresses}
    # What keeps pages live is the feed.
    assert ("GET", "/events/stream") in served
    pages = [path for path in page_addresses() if "live" not in path.split("/")]
    console = {f"GET {path}" for path in pages} | {f"POST {path}" for path in form_addresses()}
    missing = []
    for address in sorted(console - alone - OTHERWISE.keys()):
        method, path = address.split(" ")
        if (method, path) not in served:
            missing.append(address)
    assert not missing, missing
    assert not {path for path in OTHERWISE.values() if path not in document}, "addresses that nothing answers"
    assert not (alone | OTHERWISE.keys()) - console, "what the console does not have any more"
    assert not alone & OTHERWISE.keys()


def test_an_incident_is_read_whole(centre):
    desk = Desk(centre.tocsin, centre.store)
    reference = leak(desk)
    explained = desk.json("explain", reference, actor=None)
    path = centre.read(f"/incidents/{reference}/path")
    assert path == explained and path["reproducible"] and path["path"][0]["words"]
    desk.do("incident", "raise", reference, "4", "--reason", "more of it")
    course = centre.read(f"/incidents/{reference}/course")
    assert [(one["level"], one["reason"]) for one in course["levels"]][-1] == (4, "more of it")
    assert centre.read(f"/incidents/{reference}")["asked"]["level"] == 4
    proposal = centre.read(f"/incidents/{reference}/proposal")
    assert {unit["unit"]: unit["verdict"] for unit in proposal["units"]}["G1"] == "chosen"
    cards = {card["card"]: card for card in centre.read(f"/incidents/{reference}/advice")["items"]}
    shown = laid_out(centre, ROOT / "procedures/council-out-of-hours")
    assert cards.keys() == {card["id"] for card in shown["cards"]}
    for card in shown["cards"]:
        assert cards[card["id"]]["say"] == card["maySay" if cards[card["id"]]["open"] else "refusal"]
    assert {card["open"] for card in cards.values()} == {True, False}
    board = centre.read("/board")
    assert reference in [one["reference"] for one in board["items"]] and board["open"] == len(board["items"])
    # Of an open incident what is otherwise than agreed by now; what can still be done is owed, and none.
    skipped = desk.open("7 Skipped Road", "--new")
    desk.do("assess", "start", skipped, "--tree", "people")
    assert centre.read(f"/incidents/{skipped}/deviations")["items"] == []
    desk.do("assess", "skip", skipped, "--reason", "they hung up")
    deviations = centre.read(f"/incidents/{skipped}/deviations")["items"]
    assert [one["actor"] for one in deviations] == ["anna"] and "they hung up" in deviations[0]["what"], deviations
    assert [(one["kind"], one["entry"]) for one in deviations] == [
        (one["kind"], one["entry"]) for one in desk.show(skipped)["deviations"]]
    # Restricted to others, nothing of it is told.
    desk.do("incident", "restrict", reference, "--to", "bridge", "--reason", "a neighbour works here")
    for what in ("path", "course", "proposal", "advice", "deviations"):
        refused = centre.ask(f"/incidents/{reference}/{what}", centre.secret)
        assert refused.status == 403 and refused.json["type"].endswith("#problem-withheld"), what
    # Words of people need their scope.
    _, plain = centre.key("read", account="everything")
    other = leak(desk)
    assert centre.ask(f"/incidents/{other}/course", plain).status == 403
    proposed = told(centre.ask(f"/incidents/{other}/proposal", plain))
    assert "what" not in told(centre.ask(f"/incidents/{skipped}/deviations", plain))["items"][0]
    assert proposed["units"] and not [unit for unit in proposed["units"] if "metres" in unit], "distances say where it is"


def test_what_is_known_before_a_contact_is_read(centre):
    secret = centre.secret
    centre.give("/callers", secret, {"id": "doe", "name": "J. Doe", "number": "07700 900321"})
    centre.give("/callers/doe/facts", secret,
                {"kind": "hazard", "words": "keeps a dog", "source": "crew", "until": "2099-01-01"})
    first = centre.give("/contacts", secret, {"medium": "call", "number": "07700 900321", "words": "water"})["contact"]
    second = centre.give("/contacts", secret, {"medium": "call", "number": "07700 900321", "words": "again"})["contact"]
    known = centre.read(f"/contacts/{second}/known")
    assert [(one["kind"], one["id"]) for one in known["entries"]] == [("caller", "doe")]
    assert [one["words"] for one in known["entries"][0]["facts"]] == ["keeps a dog"]
    assert [one["id"] for one in known["contacts"]] == [first] and known["contacts"][0]["firstWords"] == "water"
    # Why an incident may be the same one tells where it is: of a restricted one nobody is told that is not named.
    desk = Desk(centre.tocsin, centre.store)
    reference = desk.open("77 Harbour Road", "--new")
    third = centre.give("/contacts", secret, {"medium": "call", "words": "77 Harbour Road, water again"})["contact"]
    candidate = next(one for one in centre.read(f"/contacts/{third}/known")["candidates"] if one["reference"] == reference)
    assert candidate["place"] and candidate["why"] != ["restricted"]
    _, plain = centre.key("contacts", account="everything")
    bare = next(one for one in told(centre.ask(f"/contacts/{third}/known", plain))["candidates"] if one["reference"] == reference)
    assert "why" not in bare and "place" not in bare
    desk.do("incident", "restrict", reference, "--to", "bridge", "--reason", "a neighbour works here")
    hidden = next(one for one in centre.read(f"/contacts/{third}/known")["candidates"] if one["reference"] == reference)
    assert hidden["why"] == ["restricted"] and "Harbour" not in json.dumps(hidden)


def test_whoever_inspects_reads_contacts_and_no_more(centre):
    centre.command("account", "open", "aude", "--name", "Aude", "--role", "auditor")
    _, secret = centre.key("audit", "personal", account="aude")
    contact = centre.give("/contacts", centre.secret, {"medium": "call", "words": "smoke"})["contact"]
    assert told(centre.ask(f"/contacts/{contact}", secret))["firstWords"] == "smoke"
    assert centre.ask("/accounts", secret).status == 200
    assert centre.ask(f"/contacts/{contact}/answer", secret, {}).status == 403
    assert centre.ask("/accounts", secret, {"account": "x", "name": "X", "roles": ["handler"]}).status == 403
    _, plain = centre.key("audit", account="aude")
    assert "firstWords" not in told(centre.ask(f"/contacts/{contact}", plain))
    assert told(centre.ask(f"/contacts/{contact}/known", plain))["contacts"] == []
    # The scope alone opens nothing to those who do not inspect.
    _, handler = centre.key("audit", account="bridge")
    for path in (f"/contacts/{contact}", "/journal", "/journal/entries", "/accounts"):
        assert centre.ask(path, handler).status == 403, path


def test_the_record_is_looked_back_on_and_proven(centre):
    desk = Desk(centre.tocsin, centre.store)
    reference = leak(desk)
    desk.do("unit", "assign", "G1", reference, "--duty", "make it safe")
    desk.do("unit", "clear", "G1")
    desk.do("incident", "close", reference, "made-safe")
    ended = centre.read("/reviews")
    assert reference in [one["incident"] for one in ended["items"]] and ended["count"] == len(ended["items"])
    assert not [one for one in centre.read("/reviews?show=unreviewed")["items"] if "reviewedBy" in one]
    page = centre.read("/reviews?limit=1")
    assert "next" in page or page["count"] == 1
    for report in ("quality", "conformance", "alarms"):
        read, printed = centre.read(f"/report/{report}"), desk.json("report", report, actor=None)
        assert read["items"] is not None and read["position"] > 0
        if report == "quality":
            counted = {(one["criterion"], one["met"], one["missed"]) for one in read["items"]}
            assert counted == {(one["criterion"], one["met"], one["missed"]) for one in printed["criteria"]}
        if report == "conformance":
            assert read["incidents"] == printed["incidents"] and read["deviations"] == sum(one["count"] for one in read["items"])
    groups = centre.read("/report/intervals?by=nature")["groups"]
    assert groups and {one["interval"] for one in groups[0]["items"]} == {"handling", "turnout", "travel", "response"}
    proof = centre.read("/journal")
    verified = desk.json("journal", "verify", actor=None)
    assert proof["holds"] and 0 < proof["sound"] <= proof["entries"]
    assert verified["sound"] >= proof["sound"]
    whole, cursor = [], ""
    while True:
        part = centre.read("/journal/entries?limit=200" + (f"&cursor={cursor}" if cursor else ""))
        whole += part["items"]
        if "next" not in part:
            break
        cursor = part["next"]
    assert [one["position"] for one in whole] == list(range(1, len(whole) + 1)) and len(whole) >= proof["entries"]
    own = centre.read(f"/journal/entries?stream={reference}&limit=200")["items"]
    assert [one["version"] for one in own] == list(range(1, len(own) + 1))
    assert {one["stream"] for one in own} == {own[0]["stream"]} and own[0]["event"] == "log-opened"
    assert centre.ask("/journal/entries?stream=unit/none-such", centre.secret).status == 404
    assert centre.ask("/journal/entries?stream=nonsense", centre.secret).status == 400


def test_a_pack_is_read_tried_and_run_in_the_shadow_by_a_program(centre, tmp_path):
    desk, secret = Desk(centre.tocsin, centre.store), centre.secret
    centre.command("procedure", "publish", str(drafts.FIRE))
    shown = centre.read("/procedures/fire-brigade")
    assert shown["inForce"] == "4" and shown["versions"] == ["4"] and "laidOpen" not in shown
    assert centre.read("/procedures/fire-brigade/versions/4") == laid_out(centre, drafts.FIRE)
    files = {one["path"]: one["text"] for one in centre.read("/procedures/fire-brigade/versions/4/files?limit=200")["items"]}
    assert files["pack.yaml"] == (drafts.FIRE / "pack.yaml").read_text()
    car = desk.do("incident", "open", "--place", "Car Park 1", "--new").strip()
    desk.do("assess", "start", car, "--pack", "fire-brigade", "--tree", "fire")
    desk.do("assess", "answer", car, "car-fire")

    # A draft begun, edited, checked and laid open; the folder goes out and comes in again as one file.
    begun = centre.give("/procedures/fire-brigade/drafts", secret, {"purpose": "cars are less urgent"})["draft"]
    archive = centre.ask(f"/procedures/fire-brigade/drafts/{begun}/archive", secret)
    assert archive.status == 200 and archive.headers["Content-Type"] == "application/x-tar"
    sent = centre.ask("/procedures/fire-brigade/drafts/archive?purpose=the+same+again", secret, raw=archive.body,
                      headers={"Content-Type": "application/x-tar", "Idempotency-Key": "tar-1"})
    assert sent.status == 201, sent
    draft = sent.json["draft"]
    again = centre.ask("/procedures/fire-brigade/drafts/archive?purpose=the+same+again", secret, raw=archive.body,
                       headers={"Content-Type": "application/x-tar", "Idempotency-Key": "tar-1"})
    assert again.json["draft"] == draft and again.json["outcome"] == "done-before"
    other = centre.ask("/procedures/fire-brigade/drafts/archive?purpose=another", secret, raw=archive.body,
                       headers={"Content-Type": "application/x-tar", "Idempotency-Key": "tar-1"})
    assert other.status == 422 and other.json["type"].endswith("#problem-key-used-before"), other
    assert centre.ask("/procedures/fire-brigade/drafts/archive?purpose=none", secret, raw=b"no tar" * 200,
                      headers={"Content-Type": "application/x-tar"}).status == 422
    assert {one["draft"] for one in centre.read("/procedures/fire-brigade/drafts")["items"]} == {begun, draft}
    changed = drafts.changed_fire(tmp_path, asks=False)
    names = ["trees/fire.yaml", "examples/vehicles.yaml", "examples/open-air.yaml"]
    for name in names:
        centre.give(f"/procedures/fire-brigade/drafts/{draft}/texts", secret,
                    {"file": name, "text": (changed / name).read_text()})
    one = centre.read(f"/procedures/fire-brigade/drafts/{draft}")
    assert one["draft"]["seen"] == len(names) and one["proof"]["sound"] and not one["proof"]["findings"] and not one["laidOpen"]
    assert any(line["change"] == "P2 becomes P3" and line["less"] for line in one["changes"]["outcomes"]), one["changes"]
    assert [edit["number"] for edit in centre.read(f"/procedures/fire-brigade/drafts/{draft}/edits")["items"]] == [1, 2, 3]
    checked = centre.give(f"/procedures/fire-brigade/drafts/{draft}/check", secret,
                          {"file": "pack.yaml", "part": "language", "text": "no language at all"})
    assert checked["left"] >= len(checked["new"]) and one["draft"]["seen"] == centre.read(
        f"/procedures/fire-brigade/drafts/{draft}")["draft"]["seen"], "nothing was recorded"
    centre.give(f"/procedures/fire-brigade/drafts/{draft}/opening", secret)

    # Tried: the same counts as at a terminal.
    trial = centre.read("/procedures/fire-brigade/trial")
    printed = desk.json("procedure", "try", str(changed), actor=None)
    for count in ("incidents", "unchanged", "changed", "open", "lowered", "unread", "supposed"):
        assert trial[count] == printed[count], count
    assert trial["matrix"] == printed["matrix"] and trial["lowered"] == trial["unread"] == 1
    cell = next(one for one in trial["matrix"] if one["direction"] == "lowered")
    asked = urllib.parse.urlencode({name: cell[name] for name in ("aspect", "direction", "from", "to")})
    assert [one["incident"] for one in centre.read(f"/procedures/fire-brigade/trial/incidents?{asked}")["items"]] == [car]
    assert centre.ask("/procedures/fire-brigade/trial/incidents", secret).status == 400
    waiting = centre.read(f"/procedures/fire-brigade/drafts/{draft}/publication")
    assert (waiting["findings"], waiting["unread"]) == (0, 1)
    unread = centre.ask(f"/procedures/fire-brigade/drafts/{draft}/publication", secret, {"reason": "agreed"})
    assert unread.status == 409, unread
    read = {"incidents": [car], "hash": trial["hash"], "reason": "nobody is in the car"}
    wrong = centre.ask("/procedures/fire-brigade/trial/readings", secret, {**read, "incidents": ["260101-0001"]})
    assert wrong.status == 422 and "comes out lower" in wrong.json["detail"]
    assert centre.ask("/procedures/fire-brigade/trial/readings", secret, {**read, "hash": "0" * 64}).status == 422
    centre.give("/procedures/fire-brigade/trial/readings", secret, read)
    assert centre.read("/procedures/fire-brigade/trial")["unread"] == 0

    # In the shadow: silent until something comes in that it would decide otherwise.
    assert centre.ask("/procedures/fire-brigade/shadow", secret).status == 404
    centre.give("/procedures/fire-brigade/shadow", secret, {"hash": trial["hash"]})
    assert centre.read("/procedures/fire-brigade/shadow")["disagreements"] == 0
    later = desk.do("incident", "open", "--place", "Car Park 2", "--new").strip()
    desk.do("assess", "start", later, "--pack", "fire-brigade", "--tree", "fire")
    desk.do("assess", "answer", later, "car-fire")
    shadow = centre.read("/procedures/fire-brigade/shadow")
    assert (shadow["disagreements"], [one["incident"] for one in shadow["newest"]]) == (1, [later])
    centre.give("/procedures/fire-brigade/shadow/ending", secret, {"reason": "seen enough"})

    # What changes is read and ticked, and the draft comes into force.
    centre.give("/procedures/fire-brigade/trial/readings", secret, {**read, "incidents": [later]})
    coming = centre.read("/procedures/fire-brigade/changes")
    assert coming["standing"] == "laid-open" and coming["changes"]["files"]
    centre.give("/procedures/fire-brigade/changes", secret, {"hash": coming["hash"]})
    readers = {one["account"]: one["hasRead"] for one in centre.read("/procedures/fire-brigade/changes")["readers"]}
    assert readers["everything"] and not readers["bridge"]
    centre.give(f"/procedures/fire-brigade/drafts/{draft}/publication", secret, {"reason": "agreed"})
    assert centre.read("/procedures/fire-brigade")["inForce"] == one["draft"]["version"]
    model = centre.ask("/procedures/fire-brigade/drafts/nothing/model?path=tables/x.yaml", secret)
    assert model.status == 404


def test_links_for_those_without_an_account_are_given_and_taken_back(centre):
    desk, secret = Desk(centre.tocsin, centre.store), centre.secret
    reference = leak(desk)
    desk.do("unit", "assign", "G1", reference, "--duty", "make it safe")
    contact = centre.give("/contacts", secret, {"medium": "call", "words": "smoke"})["contact"]
    for path in (f"/incidents/{reference}/units/G1/link", f"/contacts/{contact}/sharing-link"):
        assert centre.read(path) == {"holds": False}
        made = centre.ask(path, secret, {"hours": 2}, headers={"Idempotency-Key": path})
        assert made.status == 201, made
        assert centre.read(path)["givenBy"] == "everything"
        assert centre.server.status(made.json["path"]) == 200
        # It is shown once: the same request again is told so, and makes no second one.
        assert centre.ask(path, secret, {"hours": 2}, headers={"Idempotency-Key": path}).status in (409, 422)
        _, plain = centre.key("deploy", "contacts", account="everything")
        assert centre.ask(path, plain, {"hours": 2}).status == (403 if "units" in path else 201)
        for wrong in ({}, {"hours": 0}, {"hours": "2"}, {"hours": 2, "more": 1}, {"hours": 100_000}):
            assert centre.ask(path, secret, wrong).status == 422, wrong
        centre.give(path + "-removal", secret)
        assert centre.read(path) == {"holds": False}
        assert centre.server.status(made.json["path"]) in (403, 404, 410)
    assert centre.ask(f"/incidents/{reference}/units/Z9/link", secret).status == 404
    desk.do("unit", "clear", "G1")


def test_a_sheet_of_paper_is_entered_once_with_its_times(centre):
    sheet = {"sheet": "S-261101-004", "writer": "Amy Paper", "date": "2026-11-01", "time": "14:05", "medium": "call",
             "words": "It burns", "lines": [{"time": "14:07", "words": "Smoke from the roof"}, {"words": "Told the van"}]}
    entered = centre.ask("/late", centre.secret, sheet)
    assert entered.status == 201, entered
    reference = entered.json["incident"]
    assert centre.ask("/late", centre.secret, sheet).json["incident"] == reference
    lines = centre.read(f"/incidents/{reference}/log")["items"]
    smoke = next(line for line in lines if "Smoke from the roof" in line["words"])
    assert smoke["happened"].startswith("2026-11-01T1") and smoke["recorded"] > smoke["happened"]
    other = centre.ask("/late", centre.secret, {**sheet, "words": "It does not"})
    assert other.status == 422 and reference in other.json["detail"]
    for wrong in ({**sheet, "time": "25:00"}, {**sheet, "lines": [{"time": "14:00"}]}, {**sheet, "lines": "x"},
                  {**sheet, "sheet": "<b>"}, {**sheet, "colour": "red"}, {}):
        assert centre.ask("/late", centre.secret, wrong).status == 422, wrong


def test_an_order_that_had_to_wait_keeps_both_times(centre):
    reference = leak(Desk(centre.tocsin, centre.store))
    at = centre.read(f"/incidents/{reference}")["opened"]
    note = {"words": "given before it could be sent"}
    done = centre.ask(f"/incidents/{reference}/notes", centre.secret, note, headers={"Given-At": at})
    assert done.status == 200, done
    line = next(one for one in centre.read(f"/incidents/{reference}/log?limit=200")["items"] if one.get("words") == note["words"])
    assert line["happened"][:19] == at[:19] and line["recorded"] > line["happened"]
    for once in range(2):
        sent = centre.ask(f"/incidents/{reference}/notes", centre.secret, {"words": "sent twice"},
                          headers={"Given-At": at, "Idempotency-Key": "late-note"})
        assert sent.json["outcome"] == ("done-before" if once else "done"), sent
    later = centre.ask(f"/incidents/{reference}/notes", centre.secret, {"words": "sent twice"}, headers={"Idempotency-Key": "late-note"})
    assert later.status == 422, "given at another time it is another order"
    for wrong in ("2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z", "soon"):
        refused = centre.ask(f"/incidents/{reference}/notes", centre.secret, note, headers={"Given-At": wrong})
        assert refused.status == 400 and refused.json["field"] == "Given-At", wrong


def test_whoever_keeps_the_centre_sees_the_targets_of_every_account(centre):
    _, mine = centre.key("webhooks", account="bridge")
    refused = centre.ask("/webhooks?of=all", mine)
    assert refused.status == 403, refused
    assert centre.read("/webhooks?of=all")["items"] == []
    assert centre.read("/gazetteer?words=Main+Street") == {"items": [], "credits": []}
    streets = centre.read("/map/streets?south=47&west=9&north=47.1&east=9.1&zoom=12")
    assert streets["lines"] == [] and not streets["isCut"]
    assert centre.ask("/map/streets?south=47&west=9&north=47.1&east=x", centre.secret).status == 400
    assert json.dumps(centre.read("/shift/handovers")) == '{"items": []}'
    _, fresh = centre.key("shift", account="bridge")
    assert told(centre.ask("/shift/briefing", fresh))["items"] == []
