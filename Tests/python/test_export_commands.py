"""`tocsin export`: everything as tables that come in again, and the incident log as event logs that pm4py reads."""

import csv
import json

import pytest

from serving import Server, free_port
from test_import_commands import GOOD, store, take  # noqa: F401

HOSTILE = '=cmd|"/c calc"!A1, <b>&amp; "two"\nlines'


@pytest.fixture
def full(store):  # noqa: F811
    """A store with some of everything, hostile words, and an incident that only named people may open."""
    for kind in GOOD:
        assert take(store, kind, GOOD[kind])[0] == 0
    store.first = store.work("incident", "open", "--place", HOSTILE, "--new").strip()
    store.work("incident", "note", store.first, HOSTILE)
    store.work("assess", "start", store.first, "--tree", "water")
    store.work("unit", "assign", "G1", store.first, "--duty", "Look at it")
    store.work("unit", "at-scene", "G1")
    contact = store.work("contact", "receive", "--medium", "call", "--number", "555 0100", "--words", HOSTILE).split()[0].rstrip(":")
    store.work("contact", "answer", contact)
    store.secret = store.work("incident", "open", "--contact", contact, "--place", "Hidden Villa", "--new").strip()
    store.work("incident", "note", store.secret, "the secret is out")
    store.work("incident", "restrict", store.secret, "--to", "anna", "--reason", "concerns a colleague")
    return store


def rows(folder, name):
    with open(folder / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_tables_hold_everything_but_what_is_restricted(full):
    folder = full.here / "tables"
    told = json.loads(full.must("export", "--format", "csv", "--to", folder, "--json"))
    assert told["withheld"] == 1 and told["files"]["incidents.csv"] == 3, told
    incidents = {row["reference"]: row for row in rows(folder, "incidents.csv")}
    assert incidents[full.first]["place"] == HOSTILE and incidents[full.secret]["restricted"] == "yes"
    assert "Hidden" not in incidents[full.secret]["place"]
    assert HOSTILE in [row["words"] for row in rows(folder, "log.csv")]
    assert {row["unit"] for row in rows(folder, "assignments.csv")} == {"G1"}
    assert {row["fact"] for row in rows(folder, "facts.csv")} == {"hazard", "access"}
    everything = b"".join(path.read_bytes() for path in folder.iterdir())
    for secret in (b"Hidden Villa", b"the secret is out", b"argon2"):
        assert secret not in everything, secret
    for path in folder.iterdir():
        assert path.stat().st_mode & 0o077 == 0, f"{path} can be read by others"


def test_lines_say_the_same_as_tables(full):
    tables, lines = full.here / "tables", full.here / "lines"
    full.must("export", "--format", "csv", "--to", tables)
    full.must("export", "--format", "jsonl", "--to", lines)
    assert {path.stem for path in tables.iterdir()} == {path.stem for path in lines.iterdir()}
    for path in lines.iterdir():
        objects = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        flat = [{name: ";".join(value) if isinstance(value, list) else str(value) for name, value in one.items()}
                for one in objects]
        assert flat == [{name: value for name, value in row.items() if value or name in one}
                        for row, one in zip(rows(tables, path.stem + ".csv"), objects, strict=True)], path


def test_registers_go_out_and_come_in_again(full, tocsin):
    folder = full.here / "tables"
    full.must("export", "--format", "csv", "--to", folder)
    from test_trial_commands import Store
    other = Store(tocsin, full.here / "other")
    other.here = full.here
    for kind, columns in (("units", ["sign", "type", "home", "skills"]), ("accounts", ["account", "name", "roles"])):
        kept = [{name: row[name] for name in columns} for row in rows(folder, f"{kind}.csv")]
        with open(full.here / "again.csv", "w", newline="") as file:
            writer = csv.DictWriter(file, columns)
            writer.writeheader()
            writer.writerows(kept)
        code, told = take(other, kind, (full.here / "again.csv").read_text())
        assert code == 0 and told["taken"] == len(kept) > 0, told


def test_a_folder_that_holds_something_is_left_alone(full):
    folder = full.here / "mine"
    folder.mkdir()
    (folder / "letter.txt").write_text("dear")
    done = full.call("export", "--format", "csv", "--to", folder)
    assert done.returncode == 1 and "not an empty folder" in done.stderr
    assert [path.name for path in folder.iterdir()] == ["letter.txt"]
    assert full.call("export", "--format", "pdf", "--to", folder).returncode == 64


def entries(store, kinds):
    lines = [json.loads(line) for line in store.must("journal", "export").splitlines()]
    return [line for line in lines if line["stream"].split("/")[0] in kinds]


def secret_stream(store):
    return next(line["stream"] for line in entries(store, {"incident"}) if line.get("reference") == store.secret)


def test_pm4py_reads_the_log_as_xes(full):
    pm4py = pytest.importorskip("pm4py")
    folder = full.here / "xes"
    told = full.must("export", "--format", "xes", "--to", folder)
    assert "withheld: 1" in told
    log = pm4py.read_xes(str(folder / "incidents.xes"))
    recorded = [line for line in entries(full, {"incident"}) if line["stream"] != secret_stream(full)]
    assert len(log) == len(recorded)
    assert set(log["concept:name"]) == {line["event"] for line in recorded}
    assert full.secret not in set(log["case:concept:name"]) and full.first in set(log["case:concept:name"])
    of_first = log[log["case:concept:name"] == full.first]
    assert list(of_first["concept:name"])[0] == "log-opened" and set(of_first["org:resource"]) == {"anna", "machine"}
    net, start, end = pm4py.discover_petri_net_inductive(log)
    assert pm4py.fitness_token_based_replay(log, net, start, end)["log_fitness"] > 0.9
    assert b"calc" not in (folder / "incidents.xes").read_bytes()


def test_pm4py_reads_the_log_as_ocel(full):
    pm4py = pytest.importorskip("pm4py")
    folder = full.here / "ocel"
    full.must("export", "--format", "ocel", "--to", folder)
    path = folder / "log.ocel.json"
    ocel = pm4py.read_ocel2_json(str(path))
    assert set(pm4py.ocel_get_object_types(ocel)) == {"incident", "contact", "unit"}
    text = path.read_text()
    assert "calc" not in text and secret_stream(full) not in text
    document = json.loads(text)
    assert len(ocel.events) == len(document["events"])
    of_unit = {one["type"] for one in document["events"]
               if {"unit/G1"} & {relation["objectId"] for relation in one["relationships"]}}
    assert {"deployment-assigned", "unit-assigned", "unit-on-duty"} <= of_unit
    flat = pm4py.ocel_flattening(ocel, "incident")
    assert {"log-opened", "assessment-started", "unit-assigned"} <= set(flat["concept:name"])


def test_an_empty_store_gives_logs_that_can_be_read(tocsin, tmp_path):
    from test_trial_commands import Store
    store = Store(tocsin, tmp_path / "store")  # noqa: F811
    store.must("unit", "register", "U1", "van", "--actor", "anna")
    store.must("export", "--format", "ocel", "--to", tmp_path / "ocel")
    assert json.loads((tmp_path / "ocel/log.ocel.json").read_text())["objectTypes"]
    store.must("export", "--format", "xes", "--to", tmp_path / "xes")
    assert (tmp_path / "xes/incidents.xes").read_text().endswith("</log>\n")


def test_a_served_store_is_exported_through_the_server(full, tocsin):
    server = Server(tocsin, full.folder, free_port())
    try:
        server.answers()
        folder = full.here / "served"
        full.must("export", "--format", "csv", "--to", folder)
        assert len(rows(folder, "incidents.csv")) == 3
    finally:
        server.kill()
