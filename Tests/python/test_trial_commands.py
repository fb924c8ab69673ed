"""`tocsin procedure try`: a draft over recorded incidents, what it lowers read one by one, and publishing that waits for it."""

import csv
import json
import subprocess

import pytest

import drafts
from conftest import ROOT
from serving import Server, free_port


class Store:
    """A store with incidents that went by the fire pack, worked from a terminal."""

    def __init__(self, tocsin, folder):
        self.tocsin, self.folder = tocsin, str(folder)
        self.references = {}

    def call(self, *words, timeout=120):
        return subprocess.run([self.tocsin, *map(str, words), "--store", self.folder], capture_output=True, text=True,
                              timeout=timeout, cwd=ROOT)

    def must(self, *words):
        done = self.call(*words)
        assert done.returncode == 0, f"{words}: {done.stdout} {done.stderr}"
        return done.stdout

    def work(self, *words):
        return self.must(*words, "--actor", "anna")

    def assess(self, answer, place):
        reference = self.work("incident", "open", "--place", place, "--new").strip()
        self.work("assess", "start", reference, "--tree", "fire")
        if answer:
            self.work("assess", "answer", reference, answer)
        self.references[place] = reference
        return reference

    def trial(self, draft, *words):
        return json.loads(self.must("procedure", "try", draft, "--json", *words))


@pytest.fixture
def store(tocsin, tmp_path):
    store = Store(tocsin, tmp_path / "store")
    store.work("procedure", "publish", drafts.FIRE)
    return store


@pytest.fixture
def draft(tmp_path):
    return drafts.changed_fire(tmp_path)


def cells(trial):
    return {(one["aspect"], one["direction"], one["from"], one["to"]): (one["surely"], one["perhaps"])
            for one in trial["matrix"]}


def test_a_draft_is_tried_on_what_was_recorded(store, draft):
    car = store.assess("car-fire", "Car Park 1")
    bin_ = store.assess("small-fire", "Bin Lane 2")
    alarm = store.assess("automatic-alarm", "Alarm Road 3")
    home = store.assess("home-fire", "Home Street 4")
    never = store.assess(None, "Nobody Knows 5")
    trial = store.trial(draft)
    counts = {name: trial[name] for name in
              ("incidents", "unchanged", "changed", "open", "lowered", "perhapsLowered", "unread", "supposed", "waysMax")}
    assert counts == {"incidents": 5, "unchanged": 1, "changed": 2, "open": 1, "lowered": 1, "perhapsLowered": 0,
                      "unread": 1, "supposed": 1, "waysMax": 4096}
    assert trial["undecided"] == {"its questions never came to an end": 1}
    assert cells(trial) == {
        ("priority", "lowered", "P2", "P3"): (1, 0), ("priority", "raised", "P4", "P3"): (1, 0),
        ("priority", "raised", "P3", "P2"): (0, 1), ("requirement", "raised", "1 engine", "2 engine"): (1, 1)}
    listed = {one["reference"]: one for one in trial["listed"]}
    assert set(listed) == {car, bin_, alarm, never} and home not in listed and trial["complete"]
    assert listed[car]["verdict"] == "changed" and listed[car]["lowered"] and listed[car]["unread"]
    assert listed[car]["before"] == {"priority": "P2", "nature": "car-fire", "requirement": "1 engine",
                                     "leaf": "car-fire", "level": 1}
    assert listed[car]["after"][0]["answers"] == [
        {"question": "what-is-reported", "answer": "car-fire", "supposed": False}]
    ways = {way["outcome"]["leaf"]: way for way in listed[alarm]["after"]}
    assert set(ways) == {"automatic-alarm", "alarm-sleeping"} and listed[alarm]["verdict"] == "open"
    assert ways["alarm-sleeping"]["answers"][1] == {"question": "who-sleeps", "answer": "yes", "supposed": True}
    assert "never asked" in ways["alarm-sleeping"]["difference"]
    opened = store.must("procedure", "try", draft, "--incident", car)
    assert f"{car}  changed, lowered, unread" in opened and "P3" in opened


def test_only_incidents_of_a_time_are_tried(store, draft):
    store.assess("car-fire", "Car Park 1")
    assert store.trial(draft, "--since", "2020-01-01")["incidents"] == 1
    assert store.trial(draft, "--since", "2199-01-01")["incidents"] == 0
    wrong = store.call("procedure", "try", draft, "--since", "yesterday")
    assert wrong.returncode == 1 and "yesterday" in wrong.stderr


def test_publishing_waits_until_each_downgrade_was_read(store, draft):
    cars = [store.assess("car-fire", f"Car Park {number}") for number in (1, 2)]
    refused = store.call("procedure", "publish", draft, "--actor", "anna")
    assert refused.returncode == 4, refused.stderr
    assert all(car in refused.stderr for car in cars) and "--read" in refused.stderr
    refused = store.call("procedure", "publish", draft, "--actor", "anna", "--json")
    assert json.loads(refused.stdout)["unread"] == 2 and refused.returncode == 4
    for words in (["--reason", "small"], ["--actor", "bo"]):
        assert store.call("procedure", "try", draft, "--read", cars[0], *words).returncode == 64
    empty = store.call("procedure", "try", draft, "--read", cars[0], "--actor", "bo", "--reason", "  ")
    assert empty.returncode == 1 and "reason" in empty.stderr
    read = store.must("procedure", "try", draft, "--read", cars[0], "--by", "bo", "--reason", "nobody is in the car")
    assert f"read: {cars[0]}, by bo" in read
    again = store.must("procedure", "try", draft, "--read", cars[0], "--by", "bo", "--reason", "nobody is in the car")
    assert "read before" in again
    assert store.trial(draft)["unread"] == 1
    refused = store.call("procedure", "publish", draft, "--actor", "anna")
    assert refused.returncode == 4 and cars[0] not in refused.stderr and cars[1] in refused.stderr
    store.must("procedure", "try", draft, "--read", cars[1], "--by", "bo", "--reason", "nobody is in the car")
    # What happens meanwhile has to be read too.
    third = store.assess("car-fire", "Car Park 3")
    assert store.call("procedure", "publish", draft, "--actor", "anna").returncode == 4
    store.must("procedure", "try", draft, "--read", third, "--by", "bo", "--reason", "nor in that one")
    assert "in force: fire-brigade 5" in store.work("procedure", "publish", draft)
    lines = [json.loads(line) for line in store.must("journal", "export").splitlines()]
    facts = [line for line in lines if line["event"] == "pack-downgrade-read"]
    assert [fact["actor"] for fact in facts] == ["bo", "bo", "bo"]
    assert facts[0]["body"]["from"].startswith("P2 car-fire") and facts[0]["body"]["to"].startswith("P3 car-fire")
    # Going back to what was agreed before is always open.
    assert "in force: fire-brigade 4" in store.work("procedure", "publish", drafts.FIRE)


def test_what_is_not_lowered_cannot_be_read_and_other_packs_are_refused(store, draft):
    home = store.assess("home-fire", "Home Street 4")
    done = store.call("procedure", "try", draft, "--read", home, "--actor", "bo", "--reason", "x")
    assert done.returncode == 1 and "not lowered" in done.stderr
    done = store.call("procedure", "try", draft, "--read", "990101-0001", "--actor", "bo", "--reason", "x")
    assert done.returncode == 1 and "no incident" in done.stderr
    done = store.call("procedure", "try", "procedures/telecare")
    assert done.returncode == 1 and "telecare" in done.stderr and "fire-brigade" in done.stderr
    done = store.call("procedure", "try", "/nowhere")
    assert done.returncode == 1 and done.stderr


def test_a_restricted_incident_tells_no_more_than_its_priority(store, draft):
    car = store.assess("car-fire", "Secret Garage 9")
    store.work("incident", "restrict", car, "--to", "anna", "--reason", "concerns a colleague")
    listed = store.trial(draft)["listed"][0]
    assert listed["restricted"] and listed["before"] == {"priority": "P2", "level": 1}
    assert listed["after"] == [{"outcome": {"priority": "P3", "level": 1}, "answers": []}]
    assert ("nature", "otherwise") not in [key[:2] for key in cells(store.trial(draft))]
    nobody = store.call("procedure", "try", draft, "--read", car, "--actor", "bo", "--reason", "x")
    assert nobody.returncode == 1 and "anna" not in nobody.stdout
    assert store.call("procedure", "try", draft, "--incident", car).returncode == 1
    store.must("procedure", "try", draft, "--read", car, "--actor", "anna", "--reason", "seen")
    looks = [line for line in store.must("journal", "export").splitlines() if '"log-looked"' in line]
    assert len(looks) == 1


def test_a_store_that_a_server_has_open_is_tried_through_it(store, draft, tocsin):
    car = store.assess("car-fire", "Car Park 1")
    server = Server(tocsin, store.folder, free_port())
    try:
        server.answers()
        assert store.trial(draft)["lowered"] == 1
        assert store.call("procedure", "publish", draft, "--actor", "anna").returncode == 4
        store.must("procedure", "try", draft, "--read", car, "--actor", "bo", "--reason", "nobody is in the car")
        # The trial at hand goes on with what happened since.
        store.assess("car-fire", "Car Park 2")
        trial = store.trial(draft)
        assert (trial["incidents"], trial["lowered"], trial["unread"]) == (2, 2, 1)
    finally:
        server.kill()


def test_a_draft_in_the_shadow_lists_where_it_disagrees(store, draft):
    store.assess("car-fire", "Before 1")
    assert store.call("procedure", "shadow", "fire-brigade").returncode == 1
    done = store.call("procedure", "shadow", "fire-brigade", "--begin", "--actor", "anna")
    assert done.returncode == 1 and "no draft" in done.stderr
    store.work("procedure", "draft", draft)
    store.work("procedure", "shadow", "fire-brigade", "--begin")
    car = store.assess("car-fire", "After 2")
    store.assess("home-fire", "After 3")
    shadow = json.loads(store.must("procedure", "shadow", "fire-brigade", "--json"))
    assert shadow["by"] == "anna" and shadow["disagreements"] == 1 and shadow["trial"]["incidents"] == 2
    assert [one["reference"] for one in shadow["newest"]] == [car]
    # What decides is still the version in force.
    assert " P2 " in store.must("incident", "show", car) or "P2" in store.must("incident", "show", car)
    assert store.call("procedure", "shadow", "fire-brigade", "--end", "--actor", "anna").returncode == 64
    store.work("procedure", "shadow", "fire-brigade", "--end", "--reason", "seen enough")
    assert store.call("procedure", "shadow", "fire-brigade").returncode == 1


DUBLIN_ROWS = 600


def test_dublins_records_under_a_changed_fire_pack(tocsin, outside_data, tmp_path):
    """Counted by hand from the record's own words beside what the trial says."""
    lines = (outside_data / "incidents/dublin-fire-2020-2021.csv").read_text(encoding="utf-8-sig").splitlines()
    piece = tmp_path / "dublin.csv"
    piece.write_text("\n".join(lines[: DUBLIN_ROWS + 1]) + "\n")
    rows = list(csv.DictReader(piece.open()))
    words = [(row.get("Description") or "").strip() for row in rows]
    store = Store(tocsin, tmp_path / "store")
    store.must("replay", piece, "--format", "dublin-fire", "--speed", "max", "--pack", drafts.FIRE, "--json")
    trial = store.trial(drafts.changed_fire(tmp_path), "--limit", 1_000)
    cars, small, alarms = (words.count(word) for word in ("F/CAR", "F/SMALL", "F/ALARM"))
    assert min(cars, small, alarms) > 0, "the slice has none of what the draft changes"
    assert trial["incidents"] == len(rows)
    assert trial["lowered"] == cars and trial["changed"] == cars + small and trial["open"] == alarms
    assert trial["supposed"] == alarms and trial["unchanged"] == len(rows) - cars - small - alarms
    assert cells(trial)[("priority", "lowered", "P2", "P3")] == (cars, 0)
    assert cells(trial)[("priority", "raised", "P3", "P2")] == (0, alarms)
    refused = store.call("procedure", "publish", drafts.changed_fire(tmp_path / "again"), "--actor", "anna")
    assert refused.returncode == 4 and f"lower {cars} recorded" in refused.stderr
