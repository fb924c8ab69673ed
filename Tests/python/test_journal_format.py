"""Checks an export by docs/journal-format.md alone: nothing of the program's own code is used to read it."""

import datetime
import hashlib
import json
import re
import struct
import subprocess

from conftest import ROOT
from serving import Server, free_port

CSV = """ID,Date,Station Name,Description,TOC,ORD,MOB,IA,LS,AH,MAV,CD
1,01/01/2020,Finglas Fire Station,F/SMALL,23:58:08,23:59:39,00:01:18,,,,00:11:48,00:15:45
2,02/01/2020,Tallaght Fire Station,Étrange \U0001f525 "quoted" description,00:17:59,00:19:29,00:21:14,00:25:00,,,00:41:29,00:49:45
"""


def number(value):
    return struct.pack(">q", value)


def text(value):
    return number(len(value)) + value


def microseconds(time):
    moment = datetime.datetime.fromisoformat(time.replace("Z", "+00:00"))
    since = moment - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
    return (since.days * 86400 + since.seconds) * 10**6 + since.microseconds


def part_as_written(line, name):
    """The bytes of an object in the line, braces matched outside strings."""
    start = line.index(b'"%s":{' % name) + len(name) + 3
    depth, index, quoted = 0, start, False
    while True:
        byte = line[index : index + 1]
        if quoted:
            if byte == b"\\":
                index += 1
            quoted = byte != b'"'
        elif byte == b'"':
            quoted = True
        elif byte == b"{":
            depth += 1
        elif byte == b"}":
            depth -= 1
            if depth == 0:
                return line[start : index + 1]
        index += 1


def first_flaw(export):
    """The first line that does not follow, or None."""
    previous = bytes(32)
    for count, line in enumerate(export.splitlines(), 1):
        entry = json.loads(line)
        digest = bytes.fromhex(entry["digest"]) if "digest" in entry else bytes(32)
        if entry.get("personal") is not None:
            content = part_as_written(line, b"personal")
            if hashlib.sha256(bytes.fromhex(entry["salt"]) + content).digest() != digest:
                return count
        covered = previous + number(entry["position"]) + text(entry["stream"].encode()) + number(entry["version"])
        covered += text(entry["event"].encode()) + number(entry["eventVersion"])
        covered += number(microseconds(entry["happened"])) + number(microseconds(entry["recorded"]))
        for name in ("actor", "cause", "command", "reference"):
            covered += text(entry.get(name, "").encode())
        covered += digest + text(part_as_written(line, b"body"))
        previous = hashlib.sha256(covered).digest()
        if entry["position"] != count or previous.hex() != entry["hash"]:
            return count
    return None


def replayed(tocsin, tmp_path):
    records = tmp_path / "records.csv"
    records.write_text(CSV, encoding="utf-8")
    store = str(tmp_path / "store")
    subprocess.run([tocsin, "replay", str(records), "--format", "dublin-fire", "--store", store], check=True)
    return store


def test_an_outsider_can_check_an_export(tocsin, tmp_path):
    store = replayed(tocsin, tmp_path)
    export = subprocess.run([tocsin, "journal", "export", "--store", store], check=True, capture_output=True).stdout
    assert export.count(b"\n") > 30
    assert "Étrange \U0001f525".encode() in export
    assert first_flaw(export) is None

    verify = subprocess.run([tocsin, "journal", "verify", "--store", store], check=True, capture_output=True).stdout
    head = re.search(rb"head: ([0-9a-f]{64})", verify).group(1)
    assert json.loads(export.splitlines()[-1])["hash"].encode() == head


def test_a_changed_line_is_seen_from_outside_and_refused_by_restore(tocsin, tmp_path):
    store = replayed(tocsin, tmp_path)
    export = subprocess.run([tocsin, "journal", "export", "--store", store], check=True, capture_output=True).stdout
    lines = export.splitlines(keepends=True)
    place = next(index for index, line in enumerate(lines) if b"Finglas 1" in line)
    lines[place] = lines[place].replace(b"Finglas 1", b"Finglas 2", 1)
    altered = b"".join(lines)
    assert first_flaw(altered) == place + 1

    target = str(tmp_path / "restored")
    refused = subprocess.run([tocsin, "journal", "restore", "--store", target], input=altered, capture_output=True)
    assert refused.returncode == 1
    assert f"line {place + 1} " in refused.stderr.decode()
    stats = subprocess.run([tocsin, "journal", "stats", "--store", target, "--json"], capture_output=True)
    assert stats.returncode == 1 and b"no store" in stats.stderr, "nothing of it was kept"


def test_an_export_of_a_restored_store_is_the_same_to_the_byte(tocsin, tmp_path):
    store = replayed(tocsin, tmp_path)
    export = subprocess.run([tocsin, "journal", "export", "--store", store], check=True, capture_output=True).stdout
    target = str(tmp_path / "restored")
    subprocess.run([tocsin, "journal", "restore", "--store", target], input=export, check=True)
    again = subprocess.run([tocsin, "journal", "export", "--store", target], check=True, capture_output=True).stdout
    assert again == export
    found = subprocess.run(
        [tocsin, "search", "etrange", "--store", target, "--json"], check=True, capture_output=True
    ).stdout
    assert json.loads(found)[0]["reference"] == "200102-0001"


def test_verify_names_the_first_broken_entry(tocsin, tmp_path):
    import sqlite3

    store = replayed(tocsin, tmp_path)
    database = sqlite3.connect(f"{store}/journal.sqlite")
    try:
        database.execute("UPDATE entry SET body = replace(body, 'Finglas 1', 'Finglas 2')")
        raise AssertionError("the database let an entry be changed")
    except sqlite3.DatabaseError as error:
        assert "never changed" in str(error)
    for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        database.execute(f"DROP TRIGGER {trigger}")
    (position,) = database.execute("SELECT min(position) FROM entry WHERE body LIKE '%Finglas 1%'").fetchone()
    database.execute("UPDATE entry SET body = replace(body, 'Finglas 1', 'Finglas 2') WHERE position = ?", (position,))
    database.commit()
    database.close()
    verify = subprocess.run([tocsin, "journal", "verify", "--store", store], capture_output=True)
    assert verify.returncode == 1
    assert f"BROKEN at entry {position}:" in verify.stdout.decode()


def test_entries_cut_off_at_the_end_are_missed(tocsin, tmp_path):
    import sqlite3

    store = replayed(tocsin, tmp_path)
    database = sqlite3.connect(f"{store}/journal.sqlite")
    for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        database.execute(f"DROP TRIGGER {trigger}")
    (last,) = database.execute("SELECT max(position) FROM entry").fetchone()
    database.execute("DELETE FROM entry WHERE position > ?", (last - 3,))
    database.commit()
    database.close()
    verify = subprocess.run([tocsin, "journal", "verify", "--store", store], capture_output=True)
    assert verify.returncode == 1
    assert f"entry {last - 2} is missing" in verify.stderr.decode()


def test_every_export_beside_a_server_is_whole(tocsin, tmp_path):
    store = replayed(tocsin, tmp_path)
    subprocess.run([tocsin, "procedure", "publish", ROOT / "procedures/council-out-of-hours", "--store", store, "--actor",
                    "anna"], check=True, capture_output=True)
    server = Server(tocsin, store, free_port())
    try:
        server.answers()
        exports = [subprocess.run([tocsin, "journal", "export", "--store", store], capture_output=True, timeout=60)
                   for _ in range(30)]
    finally:
        server.kill()
    # More than the socket holds: a server that closes before it was taken cuts some of them off.
    assert len(exports[0].stdout) > 150_000
    assert [export.returncode for export in exports] == [0] * len(exports), exports[-1].stderr
    assert all(first_flaw(export.stdout) is None for export in exports)
