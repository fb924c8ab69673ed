"""Tables that go out as DMN are valid by the schema of the standard, as another tool brings it along.

The schema of DMN 1.3 comes with SpiffWorkflow, which reads models with it; what our tables are written with has the same form in 1.5,
under another namespace.
"""

import pathlib
import re
import subprocess

import pytest

from conftest import ROOT

etree = pytest.importorskip("lxml.etree", reason="lxml is not installed; requirements.txt has it")
parser = pytest.importorskip("SpiffWorkflow.dmn.parser", reason="SpiffWorkflow is not installed; requirements.txt has it")

SCHEMA = pathlib.Path(parser.__file__).parent / "schema/DMN13.xsd"
OURS = "https://www.omg.org/spec/DMN/20230324/MODEL/"
TABLES = sorted(ROOT.glob("procedures/*/tables/*.yaml"))


def model(tocsin, table):
    done = subprocess.run([tocsin, "procedure", "table", str(table)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert OURS in done.stdout
    return done.stdout


def complaints(text):
    theirs = re.search(r'targetNamespace="([^"]+)"', SCHEMA.read_text())[1]
    schema = etree.XMLSchema(etree.parse(str(SCHEMA)))
    document = etree.fromstring(text.replace(OURS, theirs).encode())
    return [] if schema.validate(document) else [str(error) for error in schema.error_log]


@pytest.mark.parametrize("table", TABLES, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_every_table_that_ships_is_valid(tocsin, table):
    assert complaints(model(tocsin, table)) == []


def test_rules_of_two_tables_may_share_a_name_and_come_back(tocsin, tmp_path):
    file = tmp_path / "two.yaml"
    rules = "    rules:\n      - {id: otherwise, when: [-], then: ['1']}\n      - {id: 7-floors, when: ['7'], then: ['2']}\n"
    file.write_text("".join(["decisions:\n"] + [
        f"  - decision: {name}\n    hit: first\n    columns: [floors]\n    gives: [{name}]\n{rules}" for name in ("low", "high")]))
    text = model(tocsin, file)
    assert complaints(text) == []
    ids = re.findall(r'<rule id="([^"]+)"', text)
    assert len(set(ids)) == 4 and "rule.low.otherwise" in ids
    back = tmp_path / "two.dmn"
    back.write_text(text)
    again = subprocess.run([tocsin, "procedure", "table", str(back)], capture_output=True, text=True, timeout=60).stdout
    assert re.findall(r"id: '?([^,}']+)", again) == ["otherwise", "7-floors"] * 2
    file.write_text(again)
    assert model(tocsin, file) == text


def test_the_schema_is_looked_at(tocsin):
    text = model(tocsin, TABLES[0])
    assert complaints(text.replace('hitPolicy="', 'hitPolicy="BEST ')) != []
    assert complaints(text.replace("<inputEntry>", "<wrong>").replace("</inputEntry>", "</wrong>")) != []
