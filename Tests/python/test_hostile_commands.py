"""Hostile and broken input to every command: a clear error, nothing lost, nothing half done."""

import json
import pathlib
import random
import signal
import socket
import subprocess
import time

import pytest

HEADER = "ID,Date,Station Name,Description,TOC,ORD,MOB,IA,LS,AH,MAV,CD"
GOOD = "1,01/01/2020,Finglas Fire Station,F/SMALL,10:00:00,10:01:00,10:02:00,10:05:00,,,10:30:00,10:31:00"


def run(tocsin, *words, **options):
    options.setdefault("timeout", 60)
    done = subprocess.run([tocsin, *map(str, words)], capture_output=True, **options)
    assert done.returncode >= 0, f"killed by signal {-done.returncode}: {done.stderr[-400:]}"
    return done


def replay(tocsin, tmp_path, *rows, header=HEADER):
    file = tmp_path / "records.csv"
    lines = [header, *rows]
    file.write_bytes(b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines) + b"\n")
    store = tmp_path / "store"
    done = run(tocsin, "replay", file, "--format", "dublin-fire", "--store", store, "--json")
    return done, store


def entries(tocsin, store):
    return json.loads(run(tocsin, "journal", "stats", "--store", store, "--json").stdout)["entries"]


@pytest.mark.parametrize(
    "content, words",
    [
        (b"", "empty"),
        (b"\x00\xff\xfe\x01" * 1000, "missing"),
        (b"a,b,c\n1,2,3\n", "columns"),
        (b'"ID', "never closed"),
    ],
)
def test_a_file_that_holds_no_records_is_refused_in_words(tocsin, tmp_path, content, words):
    file = tmp_path / "records.csv"
    file.write_bytes(content)
    done = run(tocsin, "replay", file, "--format", "dublin-fire", "--store", tmp_path / "store")
    assert done.returncode == 1
    assert words in done.stderr.decode()


@pytest.mark.parametrize("name", ["missing.csv", ".", "../../../../etc", "a\nb.csv"])
def test_a_name_that_is_no_file_is_refused(tocsin, tmp_path, name):
    done = run(tocsin, "replay", tmp_path / name, "--format", "dublin-fire", "--store", tmp_path / "store")
    assert done.returncode == 1
    assert "is not a file" in done.stderr.decode()


def test_words_that_are_no_option_are_refused_with_a_usage(tocsin, tmp_path):
    for words in (["--format", "dublin"], ["--speed", "fast"], ["--speed", "-1"], ["--speed", "nan"]):
        done = run(tocsin, "replay", "x.csv", "--store", tmp_path / "store", "--format", "sf-fire", *words)
        assert done.returncode == 64
        assert "Usage" in done.stderr.decode()
    assert run(tocsin, "journal", "stats", "--store", "").returncode == 64


def test_bad_rows_are_named_and_the_good_ones_played(tocsin, tmp_path):
    rows = [
        GOOD,
        "2,31/02/2020,Finglas Fire Station,F/SMALL,10:00:00,10:01:00,,,,,,10:31:00",
        "3,01/01/2020,Finglas Fire Station,F/SMALL,25:00:00,10:01:00,,,,,,10:31:00",
        "../../../etc/passwd,01/01/2020,Finglas Fire Station,F/SMALL,10:00:00,10:01:00,,,,,,10:31:00",
        "5,01/01/2020,Finglas Fire Station,F/SMALL,10:00:00,10:01:00",
        "6,01/01/2020,Finglas Fire Station," + "x" * 10_000_000 + ",10:00:00,10:01:00,,,,,,10:31:00",
        "1,01/01/2020,Tallaght Fire Station,F/CAR,11:00:00,11:01:00,,,,,,11:31:00",
        "8,01/01/2020,Finglas Fire Station,F/SMALL,12:00:00,noon,,,,,,12:31:00",
        b"9,01/01/2020,Finglas Fire Station,broken \xff\xfe bytes,13:00:00,13:01:00,,,,,,13:31:00",
        "10,01/01/2020,Finglas Fire Station,'); DROP TABLE entry; --,14:00:00,14:01:00,,,,,,14:31:00",
        "11,01/01/2020,Finglas Fire Station,<script>alert(1)</script>,15:00:00,15:01:00,,,,,,15:31:00",
    ]
    done, store = replay(tocsin, tmp_path, *rows)
    assert done.returncode == 3, done.stderr
    report = json.loads(done.stdout)
    assert {row["line"] for row in report["refused"]} == {3, 4, 5, 6, 7, 8}
    assert report["incidents"] == 5
    assert report["refusals"] == []
    kinds = {(row["line"], row["kind"], row["field"]) for row in report["dirty"]}
    assert (9, "unreadable", "ORD") in kinds
    assert (10, "repaired", "row") in kinds
    assert report["unknown"]["'); DROP TABLE entry; --"] == 1
    assert run(tocsin, "journal", "verify", "--store", store).returncode == 0
    found = json.loads(run(tocsin, "search", "drop table entry", "--store", store, "--json").stdout)
    assert [find["reference"] for find in found if find["reference"]] == ["200101-0004"]
    figures = json.loads(run(tocsin, "report", "intervals", "--store", store, "--json").stdout)
    # The row whose mobilisation cannot be read has that time missing, not the whole row.
    assert (figures["handling"]["n"], figures["handling"]["missing"]) == (4, 1)


def test_overlaps_of_one_unit_are_listed_and_the_unit_stays_in_one_place(tocsin, tmp_path):
    names = (
        "Call Number,Unit ID,Call Type,Received DtTm,Entry DtTm,Dispatch DtTm,Response DtTm,On Scene DtTm,Available DtTm,"
        "Call Final Disposition,Address,Station Area,Unit Type,Number of Alarms,Final Priority,Location"
    )
    day = "01/01/2017 "
    rows = [
        f"1,E1,Structure Fire,{day}10:00:00 AM,{day}10:00:30 AM,{day}10:01:00 AM,{day}10:02:00 AM,,{day}10:30:00 AM,Fire,A,1,ENGINE,1,3,",
        f"2,E1,Structure Fire,{day}10:10:00 AM,{day}10:10:30 AM,{day}10:11:00 AM,{day}10:12:00 AM,,{day}10:40:00 AM,Fire,B,1,ENGINE,1,3,",
        f"3,E1,Structure Fire,{day}10:25:00 AM,{day}10:26:30 AM,{day}10:30:00 AM,{day}10:32:00 AM,,{day}10:40:00 AM,Fire,C,1,ENGINE,1,3,",
    ]
    file = tmp_path / "sf.csv"
    file.write_text("\n".join([names, *rows]) + "\n")
    done = run(tocsin, "replay", file, "--format", "sf-fire", "--store", tmp_path / "store", "--json")
    assert done.returncode == 0, done.stderr
    overlaps = json.loads(done.stdout)["overlaps"]
    assert [(one["line"], one["unit"], one["first"], one["second"]) for one in overlaps] == [(3, "E1", "sf-fire:1", "sf-fire:2")]
    assert json.loads(done.stdout)["refusals"] == []


def test_playing_a_file_twice_changes_nothing(tocsin, tmp_path):
    done, store = replay(tocsin, tmp_path, GOOD)
    before = entries(tocsin, store)
    head = run(tocsin, "journal", "verify", "--store", store).stdout
    again, _ = replay(tocsin, tmp_path, GOOD)
    assert again.returncode == 0
    assert entries(tocsin, store) == before
    assert run(tocsin, "journal", "verify", "--store", store).stdout == head
    assert json.loads(again.stdout)["before"] == json.loads(done.stdout)["orders"]


def mangled(export):
    """Every way to spoil an export, with the number of the first line that is then wrong."""
    lines = export.splitlines(keepends=True)
    middle = len(lines) // 2
    spoiled = {
        "no JSON": (lines[:middle] + [b"hello\n"] + lines[middle:], middle + 1),
        "a line taken out": (lines[:middle] + lines[middle + 1 :], middle + 1),
        "a line twice": (lines[: middle + 1] + lines[middle:], middle + 2),
        "two lines changed over": (lines[:middle] + [lines[middle + 1], lines[middle]] + lines[middle + 2 :], middle + 1),
        "an empty line": (lines[:middle] + [b"\n"] + lines[middle:], middle + 1),
        "carriage returns": ([line.replace(b"\n", b"\r\n") for line in lines], 1),
        "a byte order mark": ([b"\xef\xbb\xbf" + lines[0]] + lines[1:], 1),
        "a space more": (lines[:middle] + [lines[middle].replace(b":", b": ", 1)] + lines[middle + 1 :], middle + 1),
        "broken UTF-8": (lines[:middle] + [lines[middle].replace(b"actor", b"act\xffr", 1)] + lines[middle + 1 :], middle + 1),
        "cut off": (lines[:-1] + [lines[-1][:-20]], len(lines)),
        "a field of 40 MB": (lines[:middle] + [b'{"position":' + b"1" * 40_000_000 + b"}\n"], middle + 1),
    }
    return spoiled


def test_restore_refuses_a_spoiled_export_by_line_and_leaves_nothing(tocsin, tmp_path):
    _, store = replay(tocsin, tmp_path, GOOD)
    export = run(tocsin, "journal", "export", "--store", store).stdout
    for name, (lines, number) in mangled(export).items():
        target = tmp_path / name.replace(" ", "-")
        done = run(tocsin, "journal", "restore", "--store", target, input=b"".join(lines))
        assert done.returncode == 1, name
        assert f"line {number} " in done.stderr.decode(), (name, done.stderr.decode())
        assert not (target / "journal.sqlite").exists(), name


def test_restore_refuses_any_changed_byte(tocsin, tmp_path):
    _, store = replay(tocsin, tmp_path, GOOD)
    export = run(tocsin, "journal", "export", "--store", store).stdout
    seed = random.randrange(2**32)
    print("seed", seed)
    dice = random.Random(seed)
    for turn in range(40):
        place = dice.randrange(len(export) - 1)
        byte = bytes([(export[place] + dice.randrange(1, 256)) % 256])
        altered = export[:place] + byte + export[place + 1 :]
        # A newline in place of a byte, or of a newline, moves the lines; the line is then this one or the next.
        lines = {export.count(b"\n", 0, place) + 1, export.count(b"\n", 0, place) + 2}
        done = run(tocsin, "journal", "restore", "--store", tmp_path / f"turn{turn}", input=altered)
        assert done.returncode == 1, (seed, place)
        assert any(f"line {line} " in done.stderr.decode() for line in lines), (seed, place, done.stderr)


def test_restore_needs_an_empty_store(tocsin, tmp_path):
    _, store = replay(tocsin, tmp_path, GOOD)
    export = run(tocsin, "journal", "export", "--store", store).stdout
    before = entries(tocsin, store)
    done = run(tocsin, "journal", "restore", "--store", store, input=export)
    assert done.returncode == 1
    assert "not empty" in done.stderr.decode()
    assert entries(tocsin, store) == before


def test_a_file_that_is_no_store_is_left_alone(tocsin, tmp_path):
    garbage = tmp_path / "garbage"
    garbage.mkdir()
    content = b"this is no database " * 1000
    (garbage / "journal.sqlite").write_bytes(content)
    for verb in ("verify", "stats", "export"):
        done = run(tocsin, "journal", verb, "--store", garbage)
        assert done.returncode == 1
        assert "no store" in done.stderr.decode()
    assert (garbage / "journal.sqlite").read_bytes() == content
    file = tmp_path / "file"
    file.write_text("a file, not a folder")
    done = run(tocsin, "journal", "stats", "--store", file)
    assert done.returncode == 1
    assert "folder" in done.stderr.decode()


def test_a_damaged_file_is_named_and_kept(tocsin, tmp_path):
    rows = [GOOD.replace("1,", f"{number},", 1) for number in range(1, 200)]
    _, store = replay(tocsin, tmp_path, *rows)
    path = store / "journal.sqlite"
    content = bytearray(path.read_bytes())
    for place in range(len(content) // 3, len(content) // 3 + 40_000):
        content[place] = (content[place] * 7 + 13) % 256
    path.write_bytes(content)
    done = run(tocsin, "journal", "verify", "--store", store)
    assert done.returncode == 1
    assert b"BROKEN at entry" in done.stdout or b"damaged" in done.stderr, (done.stdout, done.stderr)


def test_a_store_in_use_says_by_whom(tocsin, tmp_path):
    file = tmp_path / "slow.csv"
    file.write_text(f"{HEADER}\n{GOOD}\n")
    store = tmp_path / "store"
    slow = subprocess.Popen(
        [tocsin, "replay", str(file), "--format", "dublin-fire", "--store", str(store), "--speed", "1"],
        stdout=subprocess.DEVNULL,
    )
    try:
        deadline = time.monotonic() + 20
        while not (store / "journal.sqlite").exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        done = run(tocsin, "journal", "stats", "--store", store)
        assert done.returncode == 1
        assert f"process {slow.pid}" in done.stderr.decode()
    finally:
        slow.send_signal(signal.SIGKILL)
        slow.wait()
    assert run(tocsin, "journal", "verify", "--store", store).returncode == 0


def test_serving_where_somebody_listens_already_says_so(tocsin, tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = run(tocsin, "serve", "--store", tmp_path / "store", "--listen", f"127.0.0.1:{taken.getsockname()[1]}")
    assert done.returncode == 1
    assert "in use" in done.stderr.decode()
    assert run(tocsin, "serve", "--store", tmp_path / "store", "--listen", "nowhere").returncode == 64


def test_a_broken_pack_is_refused_with_findings_and_nothing_published(tocsin, tmp_path):
    source = pathlib.Path(__file__).resolve().parents[2] / "procedures/fire-brigade"
    for path in filter(pathlib.Path.is_file, source.rglob("*")):
        target = tmp_path / "pack" / path.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    assert run(tocsin, "procedure", "check", tmp_path / "pack").returncode == 0
    codes = tmp_path / "pack/codes.yaml"
    codes.write_text(codes.read_text().replace("P1", "P9", 1))
    done = run(tocsin, "procedure", "check", tmp_path / "pack", "--json")
    assert done.returncode == 1
    findings = json.loads(done.stdout)["findings"]
    assert findings and all(finding["file"] and finding["line"] > 0 and finding["mend"] for finding in findings)
    store = tmp_path / "store"
    done = run(tocsin, "procedure", "publish", tmp_path / "pack", "--store", store, "--actor", "anna")
    assert done.returncode == 1
    assert entries(tocsin, store) == 0
