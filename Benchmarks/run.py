"""Runs ours and the references side by side, several rounds, and prints medians and ratios. Started by bin/benchmark."""

import argparse
import json
import os
import pathlib
import shutil
import sqlite3
import statistics
import subprocess
import sys

import console
import decisions
import fanout
import load
import packs

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests/python"))
import drafts  # noqa: E402  the tests and the benchmark try the same draft

WORK = ROOT / ".build-benchmark" / "work"
OURS = ROOT / ".build-release/release/JournalBenchmark"
TOCSIN = pathlib.Path(os.environ.get("TOCSIN_BIN", ROOT / ".build-release/release/tocsin"))
IN_C = ROOT / ".build-benchmark/append"
LISTEN = ROOT / ".build-benchmark/listen"
IN_PYTHON = ROOT / "Benchmarks/reference/eventsourcing_append.py"


def run(*words):
    done = subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True)
    return json.loads(done.stdout.strip().splitlines()[-1])


def fresh(name):
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def empty_tables(folder):
    """A store's tables without the store: the reference writes into the same schema, indexes and triggers."""
    subprocess.run([TOCSIN, "journal", "restore", "--store", folder], check=True, capture_output=True, stdin=subprocess.DEVNULL)
    return folder / "journal.sqlite"


def medians(rounds):
    return {key: statistics.median(one[key] for one in rounds) for key in rounds[0]}


def append(rounds, seconds):
    print("Durable appends (SQLite, WAL, synchronous FULL, 591-byte body), medians of", rounds, "rounds")
    row = "{:<44}{:>12}{:>10}{:>10}"
    print(row.format("", "a second", "p50 ms", "p99 ms"))
    results = {}
    # What is compared runs next to each other, so that both meet the same minute of the disk.
    keys = [("ours", 1), ("c", 1), ("python", 1), ("ours", 16), ("python", 16), ("ours", 64), ("ours", 256), ("c", 256)]
    names = {"ours": "ours, {} writers", "c": "plain C, same statements, {} a commit", "python": "eventsourcing, {} writers"}
    cases = [(names[kind].format(count), (kind, count)) for kind, count in keys]
    gathered = {name: [] for name, _ in cases}
    for _ in range(rounds):
        # Side by side: every case once a round, so that a noisy minute hits all of them.
        for name, (kind, count) in cases:
            folder = fresh("append")
            if kind == "ours":
                gathered[name].append(run(OURS, "append", "--store", folder, "--writers", count, "--seconds", seconds))
            elif kind == "c":
                gathered[name].append(run(IN_C, empty_tables(folder), count, seconds))
            else:
                gathered[name].append(run(sys.executable, IN_PYTHON, folder / "events.sqlite", count, seconds))
    name_of = {key: name for name, key in cases}
    for name, key in cases:
        results[key] = medians(gathered[name])
        print(row.format(name, *(f"{results[key][field]:,.2f}" for field in ("perSecond", "p50", "p99"))))

    def ratio(words, ours, other, aim):
        """The median of each round's own ratio, with the lowest and the highest."""
        pairs = zip(gathered[name_of[ours]], gathered[name_of[other]])
        ratios = sorted(one["perSecond"] / two["perSecond"] for one, two in pairs)
        print(f"ratio {words}: {statistics.median(ratios):.2f}, {ratios[0]:.2f} to {ratios[-1]:.2f} (aim {aim})")

    ratio("one writer to plain C", ("ours", 1), ("c", 1), "at least 0.85")
    ratio("256 writers to plain C's batches of 256", ("ours", 256), ("c", 256), "at least 0.60")
    ratio("one writer to eventsourcing", ("ours", 1), ("python", 1), "above 1")
    ratio("16 writers to eventsourcing", ("ours", 16), ("python", 16), "above 1")


def scan(path):
    """The reference for reading: SQLite alone over the same rows."""
    code = "SELECT sum(length(body) + length(hash)) FROM entry"
    import time

    began = time.perf_counter()
    sqlite3.connect(path).execute(code).fetchone()
    return time.perf_counter() - began


def store(rounds):
    folder = fresh("million")
    made = run(OURS, "make-store", "--store", folder)
    print(f"\nA store of {made['entries']:,.0f} entries, {made['incidents']:,.0f} incidents, made in {made['seconds']:.1f} s")
    reference = statistics.median(scan(folder / "journal.sqlite") for _ in range(rounds))
    print(f"reference: SQLite alone scanning the same rows {reference:.2f} s")
    for verb, aim in (("start", "below 3 s, below 300 MB"), ("verify", "below 10 s"), ("rebuild", "below 15 s")):
        result = medians([run(OURS, verb, "--store", folder) for _ in range(rounds)])
        extra = f", {result['open']:,.0f} open incidents" if "open" in result else ""
        print(
            f"{verb}: {result['seconds']:.2f} s, {result['megabytes']:.0f} MB{extra} (aim {aim});"
            f" ratio to the scan {result['seconds'] / reference:.1f}"
        )


def trial(rounds, incidents=100_000):
    folder = fresh("assessed")
    pack = ROOT / "procedures/fire-brigade"
    made = run(OURS, "make-assessed", "--store", folder / "store", "--pack", pack, "--incidents", incidents)
    print(f"\nA store of {made['incidents']:,.0f} incidents by a pack, {made['entries']:,.0f} entries, made in {made['seconds']:.1f} s")
    draft = drafts.changed_fire(folder)
    result = medians([run(OURS, "trial", "--store", folder / "store", "--draft", draft) for _ in range(rounds)])
    scanned = statistics.median(scan(folder / "store/journal.sqlite") for _ in range(rounds))
    print(
        f"a draft tried on all of them: {result['seconds']:.2f} s, {result['megabytes']:.0f} MB (aim at most 10 s), {result['cases']:.0f} ways they were answered;"
        f" {result['changed']:,.0f} changed, {result['open']:,.0f} open, {result['lowered']:,.0f} lowered;"
        f" ratio to SQLite alone scanning the same rows {result['seconds'] / scanned:.1f}"
    )


def replay(rounds):
    data = os.environ.get("TOCSIN_DATA")
    if not data:
        print("\nTOCSIN_DATA is not set: the replay was not measured")
        return
    file = pathlib.Path(data) / "incidents/dublin-fire-2020-2021.csv"
    results = [
        run(TOCSIN, "replay", file, "--format", "dublin-fire", "--store", fresh("dublin"), "--speed", "max", "--json")
        for _ in range(rounds)
    ]
    speed = statistics.median(result["incidentsPerSecond"] for result in results)
    entries = results[0]["entries"]
    ceiling = run(IN_C, empty_tables(fresh("ceiling")), 256, 3)["perSecond"]
    ours = entries * speed / results[0]["incidents"]
    print(f"\nDublin's records at full speed: {speed:,.0f} incidents a second (aim at least 2,000), {entries:,} entries")
    print(f"ratio of entries a second to plain C inserting in batches of 256: {ours / ceiling:.2f}")
    played = WORK / "dublin"
    checks = [run(TOCSIN, "report", "conformance", "--store", played, "--json") for _ in range(rounds)]
    taken = statistics.median(check["seconds"] for check in checks)
    scanned = statistics.median(scan(played / "journal.sqlite") for _ in range(rounds))
    print(
        f"path check of these {checks[0]['incidents']:,} incidents: {checks[0]['incidents'] / taken:,.0f} incidents a second;"
        f" ratio to SQLite alone scanning the same rows {taken / scanned:.1f}"
    )


def desk(rounds, seconds):
    print("\nOrders decided and appended through the desk, 16 callers, medians of", rounds, "rounds")
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(run(OURS, "desk", "--store", fresh("desk"), "--callers", 16, "--seconds", seconds))
        theirs.append(run(sys.executable, IN_PYTHON, fresh("desk") / "events.sqlite", 16, seconds))
    for name, results in (("ours, deciding", ours), ("eventsourcing, only recording", theirs)):
        one = medians(results)
        print(f"{name}: {one['perSecond']:,.0f} a second, p50 {one['p50']:.2f} ms, p99 {one['p99']:.2f} ms")
    ratios = sorted(one["perSecond"] / two["perSecond"] for one, two in zip(ours, theirs))
    print(f"ratio: {statistics.median(ratios):.2f}, {ratios[0]:.2f} to {ratios[-1]:.2f} (aim above 1)")
    proposal = medians([run(OURS, "proposal") for _ in range(rounds)])
    print(
        f"proposal among {proposal['units']:,.0f} units: {proposal['milliseconds']:.2f} ms;"
        f" ratio to sorting them by distance alone {proposal['milliseconds'] / proposal['sortingMilliseconds']:.2f}"
    )


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--seconds", type=float, default=3)
    choices = ("append", "store", "trial", "replay", "desk", "decisions", "packs", "screens", "fanout", "board", "load")
    options.add_argument("--only", choices=choices)
    chosen = options.parse_args()
    if chosen.only in (None, "append"):
        append(chosen.rounds, chosen.seconds)
    if chosen.only in (None, "desk"):
        desk(chosen.rounds, chosen.seconds)
    if chosen.only in (None, "store"):
        store(chosen.rounds)
    if chosen.only in (None, "trial"):
        trial(min(3, chosen.rounds))
    if chosen.only in (None, "replay"):
        replay(min(3, chosen.rounds))
    if chosen.only in (None, "screens"):
        console.screens(TOCSIN, ROOT, LISTEN, fresh, min(3, chosen.rounds), 5 * chosen.seconds)
    if chosen.only in (None, "fanout"):
        fanout.fanout(TOCSIN, ROOT, LISTEN, fresh, chosen.rounds)
    if chosen.only in (None, "board"):
        console.board(TOCSIN, ROOT, fresh, min(3, chosen.rounds), chosen.seconds)
    if chosen.only in (None, "load"):
        load.load(TOCSIN, ROOT, LISTEN, fresh, min(3, chosen.rounds), 10 * chosen.seconds)
    if chosen.only in (None, "packs"):
        packs.packs(chosen.rounds, WORK / "packs")
    if chosen.only in (None, "decisions"):
        decisions.decisions(chosen.rounds, chosen.seconds, WORK / "decisions")
    shutil.rmtree(WORK, ignore_errors=True)


if __name__ == "__main__":
    main()
