"""Recorded incidents come to the same results by the packs with tables as they did before the packs had any.

`fire_before_tables.json` is what the fire pack's answers came to in its version 2, the last without conditions and tables: nature, priority,
units, skills and level by answer. Nobody edits it; where a pack means to decide otherwise, the difference is named here with its reason.
"""

import csv
import json
import pathlib
import subprocess

import pytest

import drafts
from conftest import ROOT
from test_trial_commands import Store, cells

BEFORE = json.loads((pathlib.Path(__file__).parent / "fire_before_tables.json").read_text())

# Answers that mean to come to something else than before, each with why. So far there are none.
MEANT = {}

# Each record with the column that says what was reported, and how many rows of one kind are played; all rows of one incident have to stay.
RECORDS = [
    ("dublin-fire", "dublin-fire-2020-2021.csv", "Description", 6),
    ("sf-fire", "sf-fire-units-2017.csv", "Call Type", 10_000),
    ("london-animals", "london-animal-rescues-2009-2017.csv", "special service type", 25),
]


def piece(folder, file, column, most, tmp_path):
    """The first rows of each kind, as they stand in the file."""
    whole = folder / "incidents" / file
    text = whole.read_text(encoding="utf-8-sig", errors="replace")
    rows = list(csv.DictReader(text.splitlines()))
    seen = {}
    kept = []
    for row in rows:
        kind = (row.get(column) or "").strip()
        seen[kind] = seen.get(kind, 0) + 1
        if seen[kind] <= most:
            kept.append(row)
    part = tmp_path / file
    with part.open("w", newline="") as out:
        writer = csv.DictWriter(out, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(kept)
    return part, set(seen)


def played(tocsin, folder, record, tmp_path):
    form, file, column, most = record
    part, kinds = piece(folder, file, column, most, tmp_path)
    store = Store(tocsin, tmp_path / "store")
    store.must("replay", part, "--format", form, "--speed", "max", "--pack", drafts.FIRE, "--json")
    return store, kinds


def results(store):
    """What each incident was said to be and what it came to: the last answer of the first question, and the last determinant."""
    said, reached = {}, {}
    for line in store.must("journal", "export").splitlines():
        entry = json.loads(line)
        if entry["event"] == "assessment-answered":
            said.setdefault(entry["stream"], []).append(entry["body"]["answer"])
        if entry["event"] == "assessment-reached":
            body = entry["body"]
            reached[entry["stream"]] = [body["nature"], body["priority"], body["requirement"]["types"],
                                        body["requirement"]["skills"], body["level"]]
    return said, reached


@pytest.mark.parametrize("record", RECORDS, ids=[each[0] for each in RECORDS])
def test_recorded_incidents_come_to_what_they_came_to_before(tocsin, outside_data, tmp_path, record):
    store, kinds = played(tocsin, outside_data, record, tmp_path)
    said, reached = results(store)
    assert set(said) == set(reached) and len(reached) >= len(kinds)
    assert all(len(answers) == 1 for answers in said.values()), "the records answer one question"
    otherwise = {}
    for stream, answers in said.items():
        if reached[stream] != BEFORE[answers[0]]:
            otherwise[answers[0]] = (BEFORE[answers[0]], reached[stream])
    assert set(otherwise) == set(MEANT) & {answers[0] for answers in said.values()}, otherwise
    answered = {answers[0] for answers in said.values()}
    assert len(answered) >= min(len(kinds) - 6, 7), f"too little of the pack was met: {sorted(answered)}"


def test_every_answer_of_the_records_is_as_before(tocsin):
    """Beside the records: each answer of that tree that there was then still leads to the same row."""
    done = subprocess.run([tocsin, "procedure", "show", str(drafts.FIRE), "--tree", "fire", "--json"], capture_output=True,
                          text=True, timeout=60, cwd=ROOT)
    tree = json.loads(done.stdout)
    leaves = {leaf["id"]: leaf for leaf in tree["leaves"]}
    rows = {}
    for answer in tree["questions"][0]["answers"]:
        leaf = leaves[answer["leaf"]]
        rows[answer["key"]] = [leaf["nature"], leaf["priority"], leaf["requirement"], leaf["skills"], leaf["level"]]
    assert {key: row for key, row in rows.items() if BEFORE.get(key) != row} == {key: rows[key] for key in MEANT}
    assert set(BEFORE) <= set(rows)


def less_urgent(folder):
    """The changed fire pack, in which an animal in water and a fire in the open are less urgent too."""
    draft = drafts.changed_fire(folder, asks=False)
    drafts.edit(draft / "trees/fire.yaml", "{id: outside-fire, nature: outside-fire, priority: P3,",
                "{id: outside-fire, nature: outside-fire, priority: P4,")
    drafts.edit(draft / "examples/open-air.yaml", "{leaf: outside-fire, nature: outside-fire, priority: P3",
                "{leaf: outside-fire, nature: outside-fire, priority: P4")
    drafts.edit(draft / "trees/fire.yaml", "{id: animal-in-water, nature: animal-in-water, priority: P3,",
                "{id: animal-in-water, nature: animal-in-water, priority: P4,")
    drafts.edit(draft / "examples/animals.yaml", "{leaf: animal-in-water, nature: animal-in-water, priority: P3",
                "{leaf: animal-in-water, nature: animal-in-water, priority: P4")
    return draft


# What the changed pack makes less urgent, by answer: from what to what.
LOWERED = {"car-fire": ("P2", "P3"), "outside-fire": ("P3", "P4"), "animal-in-water": ("P3", "P4")}


@pytest.mark.parametrize("record", RECORDS, ids=[each[0] for each in RECORDS])
def test_each_record_is_tried_under_a_changed_pack_and_in_its_shadow(tocsin, outside_data, tmp_path, record):
    store, _ = played(tocsin, outside_data, record, tmp_path)
    said, _ = results(store)
    counts = {answer: sum(answers[0] == answer for answers in said.values()) for answer in LOWERED}
    lowered = sum(counts.values())
    raised = sum(answers[0] == "small-fire" for answers in said.values())
    assert lowered > 0, "the record has none of what the draft changes"
    draft = less_urgent(tmp_path)
    trial = store.trial(draft, "--limit", 2_000)
    assert trial["incidents"] == len(said) and trial["complete"]
    assert (trial["lowered"], trial["changed"], trial["open"]) == (lowered, lowered + raised, 0)
    for change in set(LOWERED.values()):
        of_these = sum(counts[answer] for answer in LOWERED if LOWERED[answer] == change)
        assert cells(trial).get(("priority", "lowered", *change), (0, 0)) == (of_these, 0)
    assert store.call("procedure", "publish", draft, "--actor", "anna").returncode == 4
    # In the shadow it says nothing of what was before, and disagrees about what comes in from then on.
    store.work("procedure", "draft", draft)
    store.work("procedure", "shadow", "fire-brigade", "--begin")
    shadow = json.loads(store.must("procedure", "shadow", "fire-brigade", "--json"))
    assert (shadow["disagreements"], shadow["trial"]["incidents"]) == (0, 0)
    answer = next(answer for answer in LOWERED if counts[answer])
    reference = store.assess(answer, "After the record 1")
    store.assess("home-fire", "After the record 2")
    shadow = json.loads(store.must("procedure", "shadow", "fire-brigade", "--json"))
    assert shadow["trial"]["incidents"] == 2 and [one["reference"] for one in shadow["newest"]] == [reference]
