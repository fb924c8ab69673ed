"""Tables and conditions of packs, as those who write packs and those who ask later meet them."""

import json
import pathlib
import shutil
import subprocess
import xml.etree.ElementTree as xml

import pytest

import drafts

PACKS = pathlib.Path(__file__).resolve().parents[2] / "procedures"
FIRE = PACKS / "fire-brigade"


def run(tocsin, *words):
    done = subprocess.run([tocsin, *map(str, words)], capture_output=True, text=True, timeout=120)
    assert done.returncode >= 0, done.stderr[-400:]
    return done


def told(tocsin, *words):
    done = run(tocsin, *words)
    assert done.returncode == 0, (words, done.stdout, done.stderr)
    return done.stdout


@pytest.mark.parametrize("file", sorted(PACKS.glob("*/tables/*.yaml")), ids=lambda file: f"{file.parts[-3]}/{file.name}")
def test_every_table_becomes_dmn_and_comes_back(tocsin, tmp_path, file):
    dmn = told(tocsin, "procedure", "table", file)
    root = xml.fromstring(dmn)
    assert root.tag == "{https://www.omg.org/spec/DMN/20230324/MODEL/}definitions"
    (tmp_path / file.with_suffix(".dmn").name).write_text(dmn)
    yaml = told(tocsin, "procedure", "table", tmp_path / file.with_suffix(".dmn").name)
    (tmp_path / file.name).write_text(yaml)
    assert told(tocsin, "procedure", "table", tmp_path / file.name) == dmn


def test_a_pack_of_dmn_files_is_as_sound_as_one_of_yaml(tocsin, tmp_path):
    pack = shutil.copytree(FIRE, tmp_path / "pack")
    for file in (pack / "tables").iterdir():
        file.with_suffix(".dmn").write_text(told(tocsin, "procedure", "table", file))
        file.unlink()
    assert told(tocsin, "procedure", "check", pack).startswith("sound: fire-brigade")


def test_what_yaml_does_not_hold_is_named(tocsin, tmp_path):
    dmn = told(tocsin, "procedure", "table", FIRE / "tables/priority.yaml")
    drawn = tmp_path / "priority.dmn"
    drawn.write_text(dmn.replace("</definitions>", '<d:DMNDI xmlns:d="https://www.omg.org/spec/DMN/20230324/DMNDI/"/></definitions>'))
    refused = run(tocsin, "procedure", "table", drawn)
    assert refused.returncode == 1 and "the drawing" in refused.stderr and "--leave-out" in refused.stderr
    assert not refused.stdout
    left = run(tocsin, "procedure", "table", drawn, "--leave-out")
    assert left.returncode == 0 and "left out the drawing" in left.stderr


@pytest.mark.parametrize("text, words", [("", "priority"), ("decisions: [", "YAML"), ("x: &a [*a]", "anchor"), ("decisions: 5", "list")])
def test_what_is_no_table_is_refused(tocsin, tmp_path, text, words):
    file = tmp_path / "priority.yaml"
    file.write_text(text)
    done = run(tocsin, "procedure", "table", file)
    assert done.returncode == 1 and words in done.stderr and not done.stdout


def test_pictures_are_svg(tocsin):
    for words in ((), ("--tree", "fire-in-building")):
        root = xml.fromstring(told(tocsin, "procedure", "show", FIRE, "--svg", *words))
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
        assert root.findall(".//{http://www.w3.org/2000/svg}text")
    assert run(tocsin, "procedure", "show", PACKS / "fire-brigade", "--svg", "--json").returncode != 0


def test_an_incident_is_explained_by_the_rules_that_decided(tocsin, tmp_path):
    store = ("--store", tmp_path / "store")
    acting = (*store, "--actor", "anna")
    told(tocsin, "procedure", "publish", FIRE, *acting)
    opened = json.loads(told(tocsin, "incident", "open", "--place", "12 Acacia Road", "--new", *acting, "--json"))
    reference = opened["reference"]
    told(tocsin, "assess", "start", reference, "--tree", "fire-in-building", *acting)
    certain = told(tocsin, "assess", "answer", reference, "high", *acting)
    assert "certain already: P1" in certain, certain
    for key in ("inside", "2", "10"):
        told(tocsin, "assess", "answer", reference, key, *acting)
    explained = told(tocsin, "explain", reference, *store)
    for words in (
        "needs 1 chief, 4 engine, 2 medic, 2 truck; level 3", "rule several-inside-a-tower of table escalation: level 3",
        "because how-many is 2 (asked for: >= 2); floors is 10 (asked for: >= 10)",
        'after floors: on to fire-in-high-rise, because kind-of-building = "high"',
        "the stored answers lead to this determinant", "validity: probable", "kind-of-building [unknown]",
    ):
        assert words in explained, (words, explained)
    assert explained == told(tocsin, "explain", reference, *store)
    known = json.loads(told(tocsin, "explain", reference, *store, "--json"))
    assert [rule["rule"] for rule in known["determinant"]["rules"]][:2] == ["several-inside-a-tower", "people-inside"]
    assert known["turns"][0]["condition"] == 'kind-of-building = "high"' and known["reproducible"] is True
    # The picture of its path, and of what its tables took: what it came through is marked in both.
    shown = ("procedure", "show", "fire-brigade", "--svg", "--incident", reference)
    for words, chosen in (((), "Inside"), (("--decisions",), "people-inside")):
        root = xml.fromstring(told(tocsin, *shown, *words, *store))
        marked = ["".join(part.itertext()) for part in root.iter() if "chosen" in part.get("class", "").split()]
        assert any(chosen.lower() in text.lower() for text in marked), (words, marked)
        assert len(marked) < len(list(root.iter())) / 2, "not everything is marked"
    graph = "".join(xml.fromstring(told(tocsin, *shown, "--decisions", *store)).itertext())
    assert "priority" in graph and "inside" in graph and "level 3" in graph
    other = run(tocsin, "procedure", "show", "telecare", *shown[3:], *store)
    assert other.returncode == 1 and "assessed by the pack fire-brigade" in other.stderr
    for words in (("--incident", reference), ("--svg", "--incident", reference), ("--decisions",), ("--svg", *store)):
        assert run(tocsin, "procedure", "show", "fire-brigade", *words).returncode == 64, words
    # A later pack changes nothing of it.
    pack = shutil.copytree(FIRE, tmp_path / "pack")
    drafts.raise_version(pack)
    told(tocsin, "procedure", "publish", pack, *acting)
    assert explained == told(tocsin, "explain", reference, *store)
