"""A changed fire pack: what its draft lowers, raises and asks anew is known, so that a trial of it can be counted by hand."""

import pathlib
import re
import shutil

FIRE = pathlib.Path(__file__).resolve().parents[2] / "procedures/fire-brigade"


def edit(path, before, after):
    text = path.read_text()
    assert text.count(before) == 1, f"{path}: {before!r} stands there {text.count(before)} times"
    path.write_text(text.replace(before, after))


def version_of(folder):
    return re.search(r'^version: "(.*)"$', (pathlib.Path(folder) / "pack.yaml").read_text(), re.M)[1]


def raise_version(folder):
    """The next version of a pack that counts its versions."""
    now = version_of(folder)
    edit(pathlib.Path(folder) / "pack.yaml", f'version: "{now}"', f'version: "{int(now) + 1}"')


def changed_fire(folder, asks=True):
    """A burning car is less urgent, a small fire more so and gets two engines; behind an alarm it is asked who sleeps there."""
    draft = pathlib.Path(folder) / "fire-draft"
    shutil.copytree(FIRE, draft)
    raise_version(draft)
    tree = draft / "trees/fire.yaml"
    edit(tree, "{id: car-fire, nature: car-fire, priority: P2,", "{id: car-fire, nature: car-fire, priority: P3,")
    edit(tree, "{id: small-fire, nature: small-fire, priority: P4, requirement: {engine: 1}}",
         "{id: small-fire, nature: small-fire, priority: P3, requirement: {engine: 2}}")
    edit(draft / "examples/vehicles.yaml", "{leaf: car-fire, nature: car-fire, priority: P2}",
         "{leaf: car-fire, nature: car-fire, priority: P3}")
    edit(draft / "examples/open-air.yaml", "{leaf: small-fire, nature: small-fire, priority: P4}",
         "{leaf: small-fire, nature: small-fire, priority: P3}")
    if asks:
        ask_who_sleeps(draft)
    return draft


def ask_who_sleeps(draft):
    edit(draft / "pack.yaml", "dispatch_questions_max: 1", "dispatch_questions_max: 2")
    tree = draft / "trees/fire.yaml"
    edit(tree, "        next: automatic-alarm\n", "        next: who-sleeps\n")
    edit(tree, "leaves:\n", """  - id: who-sleeps
    wording: "Do people sleep in that building?"
    why: Where people sleep, a fire nobody sees is more dangerous.
    answers:
      - {key: "no", words: "Nobody sleeps there", next: automatic-alarm}
      - {key: "yes", words: "People sleep there", next: alarm-sleeping}
leaves:
  - {id: alarm-sleeping, nature: automatic-alarm, priority: P2, requirement: {engine: 2}, advice: [get-out-stay-out]}
""")
    edit(draft / "examples/buildings.yaml", "answers: {what-is-reported: automatic-alarm}",
         'answers: {what-is-reported: automatic-alarm, who-sleeps: "no"}')
    with open(draft / "examples/buildings.yaml", "a") as examples:
        examples.write("""
  - title: "An alarm where people sleep"
    tree: fire
    answers: {what-is-reported: automatic-alarm, who-sleeps: "yes"}
    expect: {leaf: alarm-sleeping, nature: automatic-alarm, priority: P2}
""")
