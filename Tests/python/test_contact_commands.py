"""Contacts, registers and shifts from the terminal: what a handler does on a night, and what nobody should get away with."""

import json
import pathlib
import re
import subprocess
import time

import pytest

PACK = pathlib.Path(__file__).resolve().parents[2] / "procedures/council-out-of-hours"
# What would move a terminal's cursor, colour it, or turn its direction.
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def run(tocsin, *words, **options):
    options.setdefault("timeout", 60)
    done = subprocess.run([tocsin, *map(str, words)], capture_output=True, **options)
    assert done.returncode >= 0, f"killed by signal {-done.returncode}: {done.stderr[-400:]}"
    return done


class Desk:
    """A store with the council's pack in force, and people who work on it."""

    def __init__(self, tocsin, folder):
        self.tocsin, self.store, self.server = tocsin, folder / "store", None
        done = run(tocsin, "procedure", "publish", PACK, "--store", self.store, "--actor", "anna")
        assert done.returncode == 0, done.stderr

    def __call__(self, *words, actor="anna", code=0):
        """Does something and gives what programs read of it; with another code, what stands on standard error."""
        done = run(self.tocsin, *words, "--store", self.store, "--actor", actor, "--json")
        assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
        return json.loads(done.stdout) if code == 0 else done.stderr.decode()

    def text(self, *words, actor="anna", code=0):
        done = run(self.tocsin, *words, "--store", self.store, "--actor", actor)
        assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
        for words_out in (done.stdout.decode(), done.stderr.decode()):
            assert not UNSAFE.search(words_out), repr(words_out)
        return done.stdout.decode() + done.stderr.decode()

    def entries(self):
        return json.loads(run(self.tocsin, "journal", "stats", "--store", self.store, "--json").stdout)["entries"]

    def receive(self, *words, medium="call", **options):
        return self("contact", "receive", "--medium", medium, *words, **options)["result"]["contact"]["id"]

    def serve(self):
        self.server = subprocess.Popen(
            [self.tocsin, "serve", "--store", str(self.store), "--listen", "127.0.0.1:0"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 20
        while not any(path.is_socket() for path in self.store.iterdir()) and time.monotonic() < deadline:
            time.sleep(0.05)
        time.sleep(0.2)


@pytest.fixture(params=["alone", "served"])
def desk(tocsin, tmp_path, request):
    desk = Desk(tocsin, tmp_path)
    if request.param == "served":
        desk.serve()
    yield desk
    if desk.server:
        desk.server.terminate()
        assert desk.server.wait(timeout=20) == 0
    assert run(tocsin, "journal", "verify", "--store", desk.store).returncode == 0


@pytest.fixture
def alone(tocsin, tmp_path):
    return Desk(tocsin, tmp_path)


def test_a_call_from_the_ring_to_the_wrap_up(desk):
    told = desk(
        "contact", "receive", "--medium", "call", "--number", "07700 900123", "--words", "I smell gas at 12 Mill Road"
    )
    assert told["outcome"] == "done" and told["position"] > 0
    result = told["result"]
    contact = result["contact"]
    assert (contact["phase"], contact["urgency"], contact["medium"]) == ("received", "emergency", "call")
    assert contact["firstWords"] == "I smell gas at 12 Mill Road"
    assert (result["queuePlace"], result["queueLength"]) == (1, 1)
    assert result["say"].startswith("Example Borough out of hours.")
    assert result["known"] == {"candidates": [], "contacts": [], "incidents": [], "subjects": []}
    assert [owed["clock"] for owed in contact["owed"]] == ["answer"]
    one = contact["id"]

    assert desk("contact", "offer", one, "--to", "ben")["result"]["contact"]["offeredTo"] == "ben"
    answered = desk("contact", "answer", one, actor="ben")["result"]
    assert (answered["contact"]["phase"], answered["contact"]["handler"]) == ("answered", "ben")
    assert answered["say"].startswith("Example Borough out of hours.")
    assert answered["contact"]["owed"] == []
    assert desk("contact", "answer", one, actor="ben")["outcome"] == "already-so"
    assert desk("contact", "hold", one)["result"]["contact"]["phase"] == "held"
    assert desk("contact", "take-back", one)["result"]["contact"]["phase"] == "answered"
    for detail, words in [("name", "Ada Byron"), ("relation", "tenant"), ("vulnerability", "walks with a frame")]:
        told = desk("contact", "tell", one, detail, words)
    assert told["result"]["contact"]["details"]["vulnerability"] == "walks with a frame"
    assert told["result"]["contact"]["caller"] == "Ada Byron"

    desk("incident", "open", "--contact", one, "--place", "12 Mill Road")
    shown = desk("contact", "show", one)["contact"]
    reference = shown["reference"]
    assert re.fullmatch(r"\d{6}-0001", reference)
    assert "there is no incident" in desk("contact", "link", one, "no-such", code=1)
    assert desk("contact", "link", one, reference)["outcome"] == "already-so"
    assert "end it first" in desk("contact", "wrap-up", one, "incident", code=1)
    ended = desk("contact", "end", one)["result"]
    assert ended["contact"]["phase"] == "ended" and ended["say"]
    assert "wrap it up as incident" in desk("contact", "wrap-up", one, "advice", code=1)
    done = desk("contact", "wrap-up", one, "incident", "--note", "gas network told")["result"]["contact"]
    assert (done["phase"], done["disposition"]) == ("wrapped-up", "incident")
    assert desk("contact", "list") == []

    # The same number rings again: everything is known, and the open incident is offered.
    again = desk("contact", "receive", "--medium", "call", "--number", "07700900123", "--words", "about 12 Mill Road")
    known = again["result"]["known"]
    assert [earlier["reference"] for earlier in known["incidents"]] == [reference]
    assert [candidate["reference"] for candidate in known["candidates"]] == [reference]
    assert known["candidates"][0]["score"] >= 30 and known["candidates"][0]["why"]


def test_the_queue_is_by_urgency_then_age(desk):
    web = desk.receive(medium="web-report")
    first = desk.receive("--number", "01632 960001")
    second = desk.receive("--number", "01632 960002")
    sms = desk.receive(medium="sms")
    raised = desk.receive("--urgency", "urgent", medium="email")
    assert [one["id"] for one in desk("contact", "list")] == [first, second, sms, raised, web]
    desk("contact", "queue", web, "emergency")
    assert [one["id"] for one in desk("contact", "list")] == [web, first, second, sms, raised]
    text = desk.text("contact", "list").splitlines()
    assert web in text[0] and "answer it by" in text[0]
    # Whoever is spoken with comes last, nothing is owed to them.
    desk("contact", "answer", first)
    assert desk("contact", "list")[-1]["id"] == first
    assert "does not wait any more" in desk("contact", "queue", first, "routine", code=1)
    assert "does not wait any more" in desk("contact", "offer", first, "--to", "ben", code=1)


def test_a_dropped_line_is_taken_up_again_with_the_number_first(desk):
    one = desk.receive("--words", "help, the water is coming through")
    assert "nobody is speaking" in desk("contact", "drop", one, code=1)
    desk("contact", "answer", one)
    dropped = desk("contact", "drop", one)["result"]
    assert dropped["contact"]["owed"][0]["clock"] == "call-back"
    assert dropped["say"].startswith("We were cut off.")
    assert "no number is known" in desk.text("contact", "drop", one)
    assert "number to call back on comes first" in desk("contact", "answer", one, code=1)
    assert "number to call back on comes first" in desk("contact", "reconnect", one, "--number", "  ", code=1)
    due = dropped["contact"]["owed"][0]["due"]
    tried = desk("contact", "tried", one)["result"]["contact"]
    assert tried["triesInVain"] == 1 and tried["owed"][0]["due"] > due
    back = desk("contact", "reconnect", one, "--number", "07700 900456")["result"]["contact"]
    assert (back["phase"], back["number"]) == ("answered", "07700 900456")
    assert "neither dropped nor abandoned" in desk("contact", "reconnect", one, "--number", "1", code=1)


def test_who_gives_up_is_owed_a_call_and_wrapped_up_as_abandoned(desk):
    one = desk.receive("--number", "07700 900789")
    given_up = desk("contact", "abandon", one)["result"]["contact"]
    assert given_up["owed"][0]["clock"] == "call-back"
    assert "ring 07700 900789" in desk.text("contact", "abandon", one)
    desk("contact", "tried", one)
    desk("contact", "end", one)
    assert desk("contact", "wrap-up", one, "abandoned")["result"]["contact"]["disposition"] == "abandoned"
    assert "was wrapped up as abandoned already" in desk("contact", "wrap-up", one, "query", code=1)
    assert "has ended" in desk("contact", "answer", one, code=1)


def test_out_of_remit_says_the_agreed_words_and_the_right_door(desk):
    one = desk.receive("--words", "my bin was not emptied")
    desk("contact", "answer", one)
    faced = desk("contact", "face", one, "abusive")["result"]
    assert faced["say"].startswith("I want to help you")
    assert faced["contact"]["situations"] == ["abusive"]
    desk("contact", "end", one)
    assert "no service balloons" in desk("contact", "wrap-up", one, "out-of-remit", "--service", "balloons", code=1)
    assert "is ours to deal with" in desk("contact", "wrap-up", one, "out-of-remit", "--service", "noise", code=1)
    result = desk("contact", "wrap-up", one, "out-of-remit", "--service", "missed-bins")["result"]
    assert result["say"].startswith("Missed bins are dealt with in office hours.")
    assert (result["contact"]["service"], result["contact"]["sentTo"][:19]) == ("missed-bins", "the council's websi")
    assert "sent to the council's website" in desk.text("contact", "show", one)
    for words in (["out-of-remit"], ["advice", "--service", "noise"], ["nonsense"]):
        assert "Usage" in desk("contact", "wrap-up", one, *words, code=64)


def test_a_referral_waits_in_the_inbox_and_is_accepted_or_declined(desk):
    one = desk.receive("--words", "water through the ceiling at 4 Hill Court", medium="referral")
    two = desk.receive("--words", "noise", medium="referral")
    assert "has no tree \u201cforest\u201d; it has alarms, building" in desk("contact", "refer", one, "--from", "Fire control", "--tree", "forest", code=1)
    assert "no pack \u201cforest\u201d is published" in desk(
        "contact", "refer", one, "--from", "Fire control", "--pack", "forest", code=1
    )
    assert "nobody referred" in desk("contact", "accept", one, code=1)
    desk("contact", "refer", one, "--from", "Fire control", "--their-reference", "FC-17", "--tree", "water")
    desk("contact", "refer", two, "--from", "Police control")
    inbox = desk("contact", "inbox")
    assert [entry["id"] for entry in inbox] == [one, two]
    assert inbox[0]["referral"]["theirReference"] == "FC-17"
    assert (inbox[0]["referral"]["procedure"], inbox[0]["referral"]["tree"]) == ("council-out-of-hours", "water")
    assert [owed["clock"] for owed in inbox[0]["owed"]] == ["accept"]
    accepted = desk("contact", "accept", one)["result"]
    reference = accepted["incident"]["reference"]
    assert re.fullmatch(r"\d{6}-0001", reference) and accepted["tree"] == "water"
    assert desk("contact", "accept", one)["outcome"] == "already-so"
    assert "was accepted already" in desk("contact", "decline", one, "--reason", "no", code=1)
    assert desk("contact", "decline", two, "--reason", "not our house")["result"]["contact"]["disposition"] == "declined"
    assert desk("contact", "inbox") == []

    desk("incident", "locate", reference, "4 Hill Court")
    # A third is about the same place: somebody has to decide.
    three = desk.receive("--words", "4 Hill Court", medium="referral")
    desk("contact", "refer", three, "--from", "Fire control", "--their-reference", "FC-18")
    before = desk.entries()
    assert "known already" in desk("contact", "accept", three, code=4)
    assert reference in desk.text("contact", "accept", three, code=4)
    assert desk.entries() == before
    desk("contact", "link", three, reference)
    assert desk("contact", "accept", three)["result"]["incident"]["reference"] == reference
    four = desk.receive("--words", "4 Hill Court", medium="referral")
    desk("contact", "refer", four, "--from", "Fire control", "--their-reference", "FC-19")
    assert desk("contact", "accept", four, "--new")["result"]["incident"]["reference"].endswith("-0002")


def test_the_registers_are_shown_before_the_first_question(desk):
    desk("place", "describe", "mill-road-12", "--name", "Mill House", "--address", "12 Mill Road", "--position", "52.2,-0.13")
    added = desk("place", "add", "mill-road-12", "access", "key safe", "by the door", "--source", "warden", "--until", "2999-12-31")
    fact = added["result"]["facts"][0]
    assert (fact["words"], fact["source"], fact["until"], fact["holds"]) == ("key safe by the door", "warden", "2999-12-31", True)
    desk("place", "add", "mill-road-12", "hazard", "asbestos in the loft", "--source", "survey", "--until", "2001-01-01")
    desk("caller", "describe", "tenant-4711", "--name", "Ada Byron", "--number", "07700 900123")
    desk("caller", "add", "tenant-4711", "vulnerability", "uses oxygen", "--source", "tenant", "--until", "2999-12-31")
    told = desk("contact", "receive", "--medium", "call", "--number", "+44 7700 900123", "--words", "leak at 12 Mill Road")
    subjects = told["result"]["known"]["subjects"]
    assert [(one["kind"], one["id"]) for one in subjects] == [("caller", "tenant-4711"), ("place", "mill-road-12")]
    assert [one["words"] for one in subjects[0]["facts"]] == ["uses oxygen"]
    # What has expired is not shown to whoever answers.
    assert [one["words"] for one in subjects[1]["facts"]] == ["key safe by the door"]
    text = desk.text("contact", "show", told["result"]["contact"]["id"])
    assert "source: warden, until 2999-12-31" in text and "asbestos" not in text

    assert "entry 99 adds no fact" in desk("place", "withdraw", "mill-road-12", "99", "--reason", "x", code=1)
    gone = desk("place", "withdraw", "mill-road-12", fact["entry"], "--reason", "safe removed")["result"]["facts"]
    assert [(one["words"], one["holds"], one.get("withdrawn")) for one in gone] == [
        ("key safe by the door", False, "safe removed"),
        ("asbestos in the loft", False, None),
    ]
    assert [one["id"] for one in desk("place", "list")] == ["mill-road-12"]
    assert [one["id"] for one in desk("caller", "list")] == ["tenant-4711"]
    assert desk("place", "show", "mill-road-12")["position"] == "52.2,-0.13"
    assert "there is no place" in desk("place", "show", "nowhere", code=1)
    assert "describe it first" in desk(
        "caller", "add", "nobody", "note", "x", "--source", "y", "--until", "2999-01-01", code=1
    )


@pytest.mark.parametrize("day", ["2027-02-30", "tomorrow", "2027-1-1", "0000-00-00", "20270101", "2027-01-01x", "٢٠٢٧-٠١-٠١"])
def test_a_day_there_is_not_is_refused(alone, day):
    alone("place", "describe", "p", "--name", "P", "--address", "1 P Street")
    before = alone.entries()
    words = alone("place", "add", "p", "note", "x", "--source", "y", "--until", day, code=64)
    assert "expected a day such as 2027-11-21" in words
    assert alone.entries() == before


@pytest.mark.parametrize("point", ["91,0", "0,181", "nan,0", "1e1,0", "here", "1", "1,2,3", "", "-,-"])
def test_a_point_there_is_not_is_refused(alone, point):
    words = alone("place", "describe", "p", "--name", "P", "--position", point, code=64)
    assert "expected" in words or "latitude" in words
    assert alone("place", "list") == []


def test_whoever_leaves_hands_over_what_is_open(desk):
    assert desk("shift", "show") == {"handovers": [], "isKept": False, "onDuty": [], "uncovered": []}
    one = desk.receive("--words", "smoke at 9 Low Street")
    desk("contact", "answer", one)
    desk("incident", "open", "--contact", one, "--place", "9 Low Street")
    reference = desk("contact", "show", one)["contact"]["reference"]
    desk("shift", "begin", "--role", "handler")
    assert desk("shift", "begin", "--role", "handler")["outcome"] == "already-so"
    assert "on duty already" in desk("shift", "begin", "--role", "boss", code=1)
    assert "on the line" in desk("shift", "end", code=1)
    desk("contact", "end", one)
    assert "owns or commands 1" in desk("shift", "end", code=1)
    assert "ben is not on duty" in desk("shift", "end", "--hand-to", "ben", code=1)
    assert "ben is not on duty" in desk("shift", "hand-over", "--to", "ben", code=1)
    assert "somebody else" in desk("shift", "hand-over", "--to", "anna", code=1)
    desk("shift", "begin", "--who", "ben")
    briefing = desk("shift", "briefing", "--who", "anna")
    assert [line["reference"] for line in briefing["incidents"]] == [reference]
    assert "9 Low Street" in briefing["incidents"][0]["brief"]["where"]
    left = desk("shift", "end", "--hand-to", "ben")["result"]
    assert [line["reference"] for line in left["briefing"]["incidents"]] == [reference]
    assert [duty["actor"] for duty in left["shift"]["onDuty"]] == ["ben"]
    assert left["shift"]["onDuty"][0]["openIncidents"] == 1
    assert left["shift"]["handovers"][0]["incidents"] == [reference]
    assert desk("shift", "briefing", "--who", "anna")["incidents"] == []
    assert desk("shift", "end")["outcome"] == "already-so"

    assert "needs a reason" in desk("shift", "pause", "--reason", " ", actor="ben", code=1)
    assert desk("shift", "pause", "--reason", "hard call", actor="ben")["result"]["shift"]["onDuty"][0]["pausedSince"]
    two = desk.receive()
    assert "ben is on a pause" in desk("contact", "offer", two, "--to", "ben", code=1)
    assert "anna is not on duty" in desk("contact", "offer", two, "--to", "anna", code=1)
    desk("shift", "resume", actor="ben")
    desk("contact", "offer", two, "--to", "ben")
    desk("shift", "begin")
    text = desk.text("shift", "hand-over", "--to", "anna", actor="ben")
    assert f"handed over to anna: 1 incidents" in text and "9 Low Street" in text
    assert "is not on duty" in desk("shift", "pause", "--reason", "x", actor="carl", code=1)
    assert "Usage" in run(desk.tocsin, "shift", "briefing", "--store", desk.store).stderr.decode()


def test_an_incident_whose_owner_is_off_duty_is_said_to_be_so(alone):
    one = alone.receive()
    alone("contact", "answer", one)
    alone("incident", "open", "--contact", one, "--place", "1 High Street")
    alone("shift", "begin", actor="ben")
    uncovered = alone("shift", "show")["uncovered"]
    assert [line["owner"] for line in uncovered] == ["anna"] and uncovered[0]["answeredForBy"]
    assert "anna is off duty" in alone.text("shift", "show")


def test_the_same_command_twice_is_done_once(desk):
    words = ["contact", "receive", "--medium", "call", "--urgency", "urgent", "--command", "ring-1"]
    first, second = desk(*words), desk(*words)
    assert (first["outcome"], second["outcome"]) == ("done", "done-before")
    assert first["result"]["contact"]["id"] == second["result"]["contact"]["id"]
    assert second["result"]["contact"]["urgency"] == "urgent"
    assert len(desk("contact", "list")) == 1
    one = first["result"]["contact"]["id"]
    assert "received already" in desk("contact", "receive", "--medium", "call", "--id", one, code=1)


HOSTILE = "a\x1b[2J\x07\r\nb\u202ec\u2066d\x9b31m\u2028e\t\u200bf"


def test_words_from_outside_move_no_cursor(alone):
    one = alone.receive("--number", "07700 900123\x1b[1A", "--caller", HOSTILE, "--words", HOSTILE)
    # Letter for letter to programs.
    assert alone("contact", "show", one)["contact"]["firstWords"] == HOSTILE
    alone("contact", "answer", one)
    alone("contact", "tell", one, "relation", HOSTILE)
    alone("place", "describe", "p", "--name", HOSTILE, "--address", "12 Mill Road " + HOSTILE, "--number", "07700 900123")
    alone("place", "add", "p", "hazard", HOSTILE, "--source", HOSTILE, "--until", "2999-12-31")
    alone("shift", "begin", "--role", HOSTILE)
    ref = alone.receive("--words", HOSTILE, medium="referral")
    alone("contact", "refer", ref, "--from", "Partner", "--their-reference", HOSTILE)
    for words in (
        ["contact", "list"],
        ["contact", "show", one],
        ["contact", "show", ref],
        ["contact", "inbox"],
        ["contact", "tell", one, "number", "07700 900123"],
        ["contact", "receive", "--medium", "call", "--number", "07700 900123"],
        ["contact", "decline", ref, "--reason", HOSTILE],
        ["place", "show", "p"],
        ["place", "list"],
        ["shift", "show"],
        ["shift", "pause", "--reason", HOSTILE],
    ):
        alone.text(*words)


@pytest.mark.parametrize("name", ["", " ", "a/b", "../../etc", "x" * 121, "a\nb", "\u202ex", "a\x1b[0m", "no-such"])
def test_an_id_that_cannot_be_is_refused_everywhere(alone, name):
    before = alone.entries()
    for words in (
        ["contact", "answer", name],
        ["contact", "show", name],
        ["contact", "accept", name],
        ["contact", "tell", name, "name", "x"],
        ["place", "show", name],
        ["place", "add", name, "note", "x", "--source", "y", "--until", "2999-01-01"],
        ["caller", "withdraw", name, "1", "--reason", "x"],
        ["shift", "hand-over", "--to", name],
    ):
        said = alone.text(*words, code=1)
        assert len(said.strip().splitlines()) == 1 and said.startswith("tocsin: "), said
    for words in (["contact", "receive", "--medium", "call", "--id", name], ["place", "describe", name, "--name", "x", "--number", "1"]):
        if name != "no-such":
            alone.text(*words, code=1)
    if name != "no-such":
        alone.text("shift", "show", actor=name, code=1)
        alone.text("contact", "receive", "--medium", "call", actor=name, code=1)
    assert alone.entries() == before


@pytest.mark.parametrize("at", ["2999-01-01T00:00:00Z", "yesterday", "2026-13-01T00:00:00Z", "", "0", "2026-01-01T00:00:00"])
def test_a_time_that_cannot_be_is_refused(alone, at):
    before = alone.entries()
    said = alone.text("contact", "receive", "--medium", "call", "--at", at, code=1)
    assert "future" in said if at.startswith("2999") else "expected a time" in said
    assert alone.entries() == before


def test_what_happened_long_ago_can_be_told_late(alone):
    told = alone("contact", "receive", "--medium", "call", "--at", "2020-01-01T00:00:00Z")["result"]["contact"]
    assert told["received"] == "2020-01-01T00:00:00Z"
    alone.text("contact", "list")
    early = alone("contact", "receive", "--medium", "call", "--at", "0001-01-01T00:00:00Z")["result"]["contact"]
    assert alone("contact", "list")[0]["id"] == early["id"]
    alone.text("contact", "list")


def test_the_machine_gives_no_orders(alone):
    for words in (["contact", "receive", "--medium", "call"], ["shift", "begin"], ["place", "describe", "p", "--name", "P", "--number", "1"]):
        assert "name a person" in alone(*words, actor="machine", code=1)
    assert "begin a shift for a person" in alone("shift", "begin", "--who", "machine", code=1)


def test_texts_as_long_as_a_command_can_be(desk):
    # One word of a command line holds 128 KiB; more never reaches the program.
    with pytest.raises(OSError):
        run(desk.tocsin, "contact", "receive", "--words", "x" * 1_048_576)
    long = "ü " * 43_000
    told = desk("contact", "receive", "--medium", "email", "--words", long)["result"]["contact"]
    assert told["firstWords"] == long
    one = told["id"]
    desk("contact", "answer", one)
    before = desk.entries()
    assert "at most 65536" in desk("contact", "tell", one, "relation", long, code=1)
    desk("place", "describe", "p", "--name", "P", "--address", "1 P Street")
    assert "at most 4096" in desk("place", "add", "p", "note", "x" * 4_097, "--source", "y", "--until", "2999-01-01", code=1)
    assert desk.entries() == before + 1
    desk.text("contact", "list")
    desk.text("contact", "show", one)


def test_words_of_sql_and_markup_are_words(desk):
    words = "'); DROP TABLE entry; -- <script>alert(1)</script> \" * ? % _ \\ \0".replace("\0", "")
    one = desk.receive("--words", words, "--number", "' OR 1=1 --", "--caller", "<b>")
    assert desk("contact", "show", one)["contact"]["firstWords"] == words
    assert len(desk("contact", "list")) == 1


def test_without_a_pack_a_call_is_still_taken(tocsin, tmp_path):
    store = tmp_path / "store"
    done = run(tocsin, "contact", "receive", "--medium", "call", "--store", store, "--actor", "anna")
    assert done.returncode == 0, done.stderr
    assert "no procedure pack is in force" in done.stdout.decode()
    one = done.stdout.decode().split(":")[0]
    for words in (["face", one, "silent"], ["refer", one, "--from", "Fire control"]):
        done = run(tocsin, "contact", *words, "--store", store, "--actor", "anna")
        assert done.returncode == 1
        assert "no pack is published" in done.stderr.decode()


def test_every_verb_explains_itself(tocsin):
    for noun in ("contact", "place", "caller", "shift"):
        text = run(tocsin, noun, "--help").stdout.decode()
        assert f"tocsin {noun} " in text and "--json" in text and "Exit status" in text
        verbs = re.findall(r"^  ([a-z-]+)  +\S", text.split("SUBCOMMANDS:")[1], re.M)
        assert len(verbs) >= 5
        for verb in verbs:
            done = run(tocsin, noun, verb, "--help")
            assert done.returncode == 0 and "OVERVIEW" in done.stdout.decode(), verb
