"""Decisions of tables, beside zen-engine and beside our own plain interpreter, all on one core; started by run.py."""

import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

import tables

ROOT = pathlib.Path(__file__).resolve().parents[1]
OURS = ROOT / ".build-release/release/DecisionBenchmark"
ZEN = ROOT / "Benchmarks/reference/zen_decisions.py"


def run(*words):
    """On one core, the last one, so that both sides have the same."""
    pinned = ["taskset", "-c", str(os.cpu_count() - 1)] if shutil.which("taskset") else []
    done = subprocess.run([*pinned, *map(str, words)], check=True, capture_output=True, text=True)
    return json.loads(done.stdout.strip().splitlines()[-1])


def same(one, other):
    """Whether two files of results hold the same values line by line."""
    first, second = (pathlib.Path(path).read_text().splitlines() for path in (one, other))
    return len(first) == len(second) and all(json.loads(a) == json.loads(b) for a, b in zip(first, second))


def medians(rounds):
    return {key: statistics.median(one[key] for one in rounds) for key in rounds[0]}


def measure(name, rounds, seconds, work, model, jdm, inputs, expected):
    ours, zen = [], []
    mine, theirs = work / "ours.jsonl", work / "zen.jsonl"
    for _ in range(rounds):
        # Side by side, so that a noisy minute hits both.
        ours.append(run(OURS, model, inputs, "--seconds", seconds, "--results", mine))
        zen.append(run(sys.executable, ZEN, jdm, inputs, seconds, theirs))
    if not same(mine, expected or theirs):
        raise SystemExit(f"{name}: our results are not those of {'the expected file' if expected else 'zen-engine'}")
    us, them = medians(ours), medians(zen)
    print(f"\n{name}: {us['inputs']:,.0f} inputs, results equal {'those expected' if expected else 'zen-engine'}")
    row = "{:<52}{:>14}"
    print(row.format("", "a second"))
    for words, value in (
        ("ours, JSON to JSON", us["jsonPerSecond"]), ("ours, prepared values", us["valuesPerSecond"]),
        ("ours, the model with named inputs", us["modelPerSecond"]),
        ("ours, plain interpreter, prepared values", us["interpretedPerSecond"]),
        ("zen-engine evaluate_batch, JSON to JSON", them["batchJSON"]),
        ("zen-engine evaluate_batch, prepared values", them["batchValues"]),
        ("zen-engine evaluate, one by one, JSON to JSON", them["singleJSON"]),
        ("zen-engine evaluate, one by one, prepared values", them["singleValues"]),
    ):
        print(row.format(words, f"{value:,.0f}"))

    def ratio(words, mine, theirs, aim):
        ratios = sorted(one[mine] / two[theirs] for one, two in zip(ours, zen))
        print(f"ratio {words}: {statistics.median(ratios):.1f}, {ratios[0]:.1f} to {ratios[-1]:.1f} ({aim})")

    ratio("JSON to JSON to zen's batch", "jsonPerSecond", "batchJSON", "aim at least 5")
    ratio("prepared values to zen's batch", "valuesPerSecond", "batchValues", "aim at least 20")
    ratio("JSON to JSON to zen one by one", "jsonPerSecond", "singleJSON", "its fastest call")
    ratio("prepared values to zen one by one", "valuesPerSecond", "singleValues", "its fastest call")
    faster = us["valuesPerSecond"] / us["interpretedPerSecond"]
    print(f"ratio prepared values to the plain interpreter: {faster:.0f}")
    print(f"index: {us['indexBytes'] / 1e3:,.1f} kB, read and compiled in {us['compileMilliseconds']:.1f} ms")


def decisions(rounds, seconds, work):
    print("Decisions of a table, one core, per second of its time, medians of", rounds, "rounds")
    work.mkdir(parents=True, exist_ok=True)
    data = os.environ.get("TOCSIN_DATA")
    if data:
        bench = pathlib.Path(data) / "decision-bench"
        measure(
            "60 rules (decision-bench)", rounds, seconds, work, bench / "table.dmn", bench / "table.jdm.json",
            bench / "inputs.jsonl", bench / "expected.jsonl",
        )
    else:
        print("TOCSIN_DATA is not set: the table of decision-bench was not measured")
    for count in (12, 500):
        measure(f"{count} rules, made", rounds, seconds, work, *tables.write(work, count), None)
