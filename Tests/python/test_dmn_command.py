"""`tocsin dmn`: decisions of a model at the terminal, and test cases in the public format."""

import json
import subprocess

import pytest

NAMESPACE = "https://www.omg.org/spec/DMN/20230324/MODEL/"
MODEL = f"""<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="{NAMESPACE}" name="m" namespace="urn:m">
  <inputData id="_when" name="when"><variable name="when" typeRef="date"/></inputData>
  <inputData id="_days" name="days"><variable name="days" typeRef="number"/></inputData>
  <decision id="_due" name="due"><variable name="due" typeRef="date"/>
    <informationRequirement><requiredInput href="#_when"/></informationRequirement>
    <informationRequirement><requiredInput href="#_days"/></informationRequirement>
    <literalExpression><text>when + duration("P" + string(days) + "D")</text></literalExpression>
  </decision>
</definitions>
"""


def case(number, expected):
    return f"""<testCase id="{number}">
    <inputNode name="when"><value xsi:type="xsd:date">2026-11-21</value></inputNode>
    <inputNode name="days"><value xsi:type="xsd:decimal">2</value></inputNode>
    <resultNode name="due"><expected><value xsi:type="xsd:date">{expected}</value></expected></resultNode></testCase>"""


def dmn(tocsin, *words, text=None):
    done = subprocess.run([tocsin, "dmn", *map(str, words)], input=text, capture_output=True, text=True, timeout=300)
    assert done.returncode >= 0, f"killed by signal {-done.returncode}: {done.stderr[-400:]}"
    return done


@pytest.fixture
def model(tmp_path):
    folder = tmp_path / "a"
    folder.mkdir()
    file = folder / "m.dmn"
    file.write_text(MODEL)
    return file


def test_a_decision_is_json_in_and_out(tocsin, model):
    given = json.dumps({"when": "2026-11-21", "days": 2})
    done = dmn(tocsin, "run", model, "--decision", "due", "--input", "-", text=given)
    assert (done.returncode, json.loads(done.stdout), done.stderr) == (0, "2026-11-23", "")
    file = model.parent / "in.json"
    file.write_text(given)
    assert dmn(tocsin, "run", model, "--input", file).stdout == done.stdout


def test_a_null_says_why(tocsin, model):
    done = dmn(tocsin, "run", model, "--input", "-", text='{"when": "2026-11-21", "days": "two"}')
    assert (done.returncode, done.stdout) == (0, "null\n")
    assert "number" in done.stderr and "days" in done.stderr


@pytest.mark.parametrize(
    "words, text, told",
    [
        (["--decision", "none"], None, "its decisions are due"),
        (["--input", "-"], '{"when": ', "correct the JSON"),
        (["--input", "-"], "[1]", "a JSON object was expected"),
        (["--input", "nowhere.json"], None, "cannot be read"),
    ],
)
def test_what_cannot_be_run_is_told(tocsin, model, words, text, told):
    done = dmn(tocsin, "run", model, *words, text=text)
    assert done.returncode != 0 and done.stdout == ""
    assert told in done.stderr


def test_a_model_that_is_none_is_told(tocsin, tmp_path):
    file = tmp_path / "x.dmn"
    file.write_text('<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><d>&e;</d>')
    done = dmn(tocsin, "run", file)
    assert done.returncode != 0
    assert "DOCTYPE" in done.stderr and "root:" not in done.stderr


def test_cases_are_counted_and_failures_listed(tocsin, model):
    heading = '<testCases xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><modelName>m.dmn</modelName>'
    tests = model.parent / "m-test-01.xml"
    tests.write_text(heading + case(1, "2026-11-23") + "</testCases>")
    folder = model.parent.parent
    done = dmn(tocsin, "test", folder)
    assert (done.returncode, done.stdout) == (0, "1 passed, 0 failed\n")
    tests.write_text(heading + case(1, "2026-11-23") + case(2, "2026-11-24") + "</testCases>")
    done = dmn(tocsin, "test", folder, "--failures")
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == "1 passed, 1 failed"
    assert "a/m-test-01.xml case 2" in done.stdout and "2026-11-24" in done.stdout and "2026-11-23" in done.stdout
    report = json.loads(dmn(tocsin, "test", folder, "--json", "--failures").stdout)
    assert (report["passed"], report["failed"], [one["id"] for one in report["cases"]]) == (1, 1, ["2"])


def test_an_empty_folder_is_no_success(tocsin, tmp_path):
    done = dmn(tocsin, "test", tmp_path)
    assert done.returncode != 0
    assert "no test case" in done.stderr


def test_the_public_cases_pass(tocsin, outside_data):
    done = dmn(tocsin, "test", outside_data / "dmn-tck")
    assert done.returncode == 0
    passed, failed, skipped = (int(part.split()[0]) for part in done.stdout.splitlines()[-1].split(", "))
    assert passed > 1_600 and failed == 0 and skipped < 20
