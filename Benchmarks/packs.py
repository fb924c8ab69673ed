"""Proving a pack whose table has 2,000 rules, all of them hit by examples; started by run.py."""

import pathlib
import shutil
import statistics
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
TOCSIN = ROOT / ".build-release/release/tocsin"
RULES = 2_000
# Answers of the questions that the table looks at: 40 * 50 rules, one for each pair.
FIRST, SECOND = 40, 50
SECONDS_MAX = 2.0


def write(folder):
    """A pack made from the fire brigade's, with one tree of two questions and a table over both."""
    source = ROOT / "procedures/fire-brigade"
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("trees", "tables", "examples"):
        (folder / name).mkdir(parents=True)
    for name in ("codes.yaml", "opening.yaml", "units.yaml"):
        shutil.copy(source / name, folder / name)
    (folder / "pack.yaml").write_text(
        'name: large\nversion: "1"\ntitle: Large\nowner: Nobody\nlanguage: en\nreview_by: 2027-11-01\n'
        "timezone: UTC\nquestions_max: 2\nservices:\n  - {name: all, title: All, remit: in}\n"
    )
    second = "\n".join(f'      - {{key: "{n}", words: "{n}", value: {n}, next: end}}' for n in range(SECOND))
    first = "\n".join(f'      - {{key: "{n}", words: "{n}", value: {n}, next: two}}' for n in range(FIRST))
    (folder / "trees/all.yaml").write_text(
        "id: all\ntitle: All\nfirst: one\nquestions:\n"
        f"  - id: one\n    wording: One?\n    why: To know.\n    answers:\n{first}\n"
        "      - {key: unknown, words: Nobody knows, unknown: true, value: none, next: unknown}\n"
        f"  - id: two\n    wording: Two?\n    why: To know.\n    answers:\n{second}\n"
        "leaves:\n  - {id: end, nature: smoke, priority: P3}\n  - {id: unknown, nature: unknown, priority: P2}\n"
    )
    pairs = [(a, b) for a in range(FIRST) for b in range(SECOND)]
    rules = "\n".join(
        f"      - {{id: r{a}-{b}, when: ['{a}', '{b}'], then: ['\"P{1 + (a * b) % 5}\"']}}" for a, b in pairs
    )
    (folder / "tables/priority.yaml").write_text(
        "decisions:\n  - decision: priority\n    hit: unique\n    columns: [one, two]\n"
        f"    gives: [{{name: priority, default: 'null'}}]\n    rules:\n{rules}\n"
    )
    examples = "\n".join(
        f'  - {{title: "{a} {b}", tree: all, answers: {{one: "{a}", two: "{b}"}}, '
        f"expect: {{leaf: end, nature: smoke, priority: P{1 + (a * b) % 5}}}}}"
        for a, b in pairs
    )
    unknown = '  - {title: "?", tree: all, answers: {one: unknown}, expect: {leaf: unknown, nature: unknown, priority: P2}}'
    (folder / "examples/all.yaml").write_text(f"examples:\n{examples}\n{unknown}\n")


def packs(rounds, work, tocsin=TOCSIN):
    folder = work / "large"
    write(folder)
    taken = []
    for _ in range(rounds):
        start = time.monotonic()
        done = subprocess.run([tocsin, "procedure", "check", folder], capture_output=True, text=True)
        taken.append(time.monotonic() - start)
        if done.returncode != 0:
            raise SystemExit(f"the pack of {RULES} rules is not sound:\n{done.stdout[:2000]}")
    median = statistics.median(taken)
    print(f"\nproof of a pack of {RULES:,} rules and {RULES:,} examples: {median:.2f} s (at most {SECONDS_MAX:.0f} s)")
    return median
