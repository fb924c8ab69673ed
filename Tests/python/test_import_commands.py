"""`tocsin import`: what a centre already has, from a table; a dry run names every row that would be refused, and why."""

import json

import pytest

from test_trial_commands import Store
from conftest import ROOT
from serving import Server, free_port

COUNCIL = ROOT / "procedures/council-out-of-hours"

GOOD = {
    "units": "sign,type,home,skills,duty\nG1,gas-engineer,Depot,,on\n\"P,1\",plumber,,,off\n",
    "places": "id,name,address,point,fact,words,source,until\n"
              "p1,Ä Tower,1 Acacia Road,\"53.35,-6.26\",hazard,\"oxygen, two cylinders\",warden,2030-12-31\n"
              "p1,Ä Tower,1 Acacia Road,\"53.35,-6.26\",access,key with the porter,warden,2030-12-31\n",
    "callers": "id,name,number\nc1,Mrs Byrne,+353 1 555 0100\n",
    "accounts": "account,name,roles\namy,Amy Byrne,handler;controller\n",
    "incidents": "their_reference,place,received,priority,note\nOLD-7,12 Acacia Road,2026-01-02T03:04:05Z,P3,leaking since noon\n",
}


@pytest.fixture
def store(tocsin, tmp_path):
    store = Store(tocsin, tmp_path / "store")
    store.work("procedure", "publish", COUNCIL)
    store.here = tmp_path
    return store


def take(store, kind, text, *words):
    file = store.here / f"{kind}.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    done = store.call("import", kind, file, "--actor", "anna", "--json", *words)
    return done.returncode, json.loads(done.stdout) if done.stdout else done.stderr


def position(store):
    return len(store.must("journal", "export").splitlines())


@pytest.mark.parametrize("kind", GOOD)
def test_a_good_file_is_taken_once(store, kind):
    before = position(store)
    code, told = take(store, kind, GOOD[kind], "--dry-run")
    assert (code, told["refused"], told["taken"]) == (0, [], GOOD[kind].count("\n") - 1), told
    assert position(store) == before, "a dry run changes nothing"
    code, told = take(store, kind, GOOD[kind])
    assert (code, told["refused"]) == (0, []) and told["done"] > 0, told
    after = position(store)
    assert after > before
    code, told = take(store, kind, GOOD[kind])
    assert (code, told["refused"], told["done"]) == (0, [], 0), told
    assert position(store) == after, "the same file again changes nothing"


def test_what_was_taken_is_there(store):
    for kind in GOOD:
        assert take(store, kind, GOOD[kind])[0] == 0
    assert "G1" in store.must("unit", "list") and "P,1" in store.must("unit", "list")
    assert "oxygen, two cylinders" in store.must("place", "show", "p1")
    assert "Mrs Byrne" in store.must("caller", "show", "c1")
    assert "amy" in store.must("account", "list")
    assert "12 Acacia Road" in store.must("incident", "show", "import-OLD-7") and "P3" in store.must(
        "incident", "show", "import-OLD-7")


BAD = {
    "units": ("sign,type,home,skills,duty\nG1,gas-engineer,,,on\nG2,spaceship,,,\n,plumber,,,\nG1,plumber,,,\nG4,plumber,,flying,\n"
              "G5,plumber,,,maybe\nG6,plumber\n",
              {3: "type", 4: "sign", 5: "sign", 6: "skills", 7: "duty", 8: None}),
    "places": ("id,name,address,point,fact,words,source,until\np1,Tower,1 Acacia Road,,,,,\np2,,2 Acacia Road,,,,,\n"
               "p3,Tower,,,,,,\np4,Tower,4 Road,somewhere,,,,\np5,Tower,5 Road,,danger,x,y,2030-01-01\n"
               "p6,Tower,6 Road,,hazard,x,y,soon\np7,Tower,7 Road,\"91,0\",,,,\n",
               {3: "name", 4: "address", 5: "point", 6: "fact", 7: "until", 8: "point"}),
    "accounts": ("account,name,roles\namy,Amy,handler\nbo,,handler\ncy,Cy,emperor\ndi,Di,\nmachine,M,handler\na/b,Ab,handler\n",
                 {3: "name", 4: "roles", 5: "roles", 6: None, 7: "account"}),
    "incidents": ("their_reference,place,received,priority,point\nA,Acacia Road,,,\nB,,,,\nC,Road,tomorrow,,\nD,Road,2999-01-01T00:00:00Z,,\n"
                  "E,Road,,P9,\nF,Road,,,x\n",
                  {3: "place", 4: "received", 5: "received", 6: "priority", 7: "point"}),
}


@pytest.mark.parametrize("kind", BAD)
def test_every_row_that_is_refused_is_named(store, kind):
    text, expected = BAD[kind]
    before = position(store)
    for words in (["--dry-run"], []):
        code, told = take(store, kind, text, *words)
        assert code == 3 and {one["line"]: one.get("column") for one in told["refused"]} == expected, told
        assert all(one["found"] and one["expected"] for one in told["refused"])
        assert position(store) == before, "nothing of a file with a bad row is taken"
    code, told = take(store, kind, text, "--partial")
    assert code == 3 and told["taken"] == 1 and position(store) > before


def test_rows_the_centre_cannot_take_as_it_stands_are_named_too(store):
    assert take(store, "units", GOOD["units"])[0] == 0
    assert take(store, "accounts", GOOD["accounts"])[0] == 0
    code, told = take(store, "units", "sign,type\nG1,plumber\n", "--dry-run")
    assert code == 3 and told["refused"][0]["line"] == 2, told
    code, told = take(store, "accounts", "account,name,roles\namy,Amy Byrne,manager\n", "--dry-run")
    assert code == 3 and "already" in told["refused"][0]["expected"], told


@pytest.mark.parametrize("text, words", [
    ("", "empty"), ("sign\nG1\n", "type"), ("sign,type,wings\nG1,plumber,2\n", "wings"), ("sign,type,type\nG1,plumber,plumber\n", "twice"),
    (b"sign,type\n\xff\xfe,plumber\n", "UTF-8"), ('sign,type\n"G1,plumber\n', "quote"), ("sign,type\n" + "G" * 20_000 + ",plumber\n", "longer"),
])
def test_what_is_no_such_table_is_refused(store, text, words):
    before = position(store)
    code, told = take(store, "units", text)
    assert code == 3 and words in json.dumps(told["refused"], ensure_ascii=False), told
    assert position(store) == before


def test_a_file_that_is_none_and_an_actor_that_is_none(store):
    done = store.call("import", "units", "/nowhere.csv", "--actor", "anna")
    assert done.returncode == 3 and "/nowhere.csv" in done.stdout
    done = store.call("import", "units", store.here, "--actor", "anna")
    assert done.returncode == 3
    assert store.call("import", "units", "x.csv", "--actor", "machine").returncode == 1
    assert store.call("import", "ships", "x.csv", "--actor", "anna").returncode == 64


def test_a_served_store_takes_files_through_the_server(store, tocsin):
    server = Server(tocsin, store.folder, free_port())
    try:
        server.answers()
        code, told = take(store, "units", "sign,type\n" + "".join(f"U{number},plumber\n" for number in range(700)))
        assert (code, told["taken"], told["done"]) == (0, 700, 700)
    finally:
        server.kill()
