"""`tocsin feel`: values on standard output, reasons and mistakes on standard error."""

import json
import subprocess

import pytest


def feel(tocsin, *words, text=None):
    done = subprocess.run([tocsin, "feel", *map(str, words)], input=text, capture_output=True, text=True, timeout=60)
    assert done.returncode >= 0, f"killed by signal {-done.returncode}: {done.stderr[-400:]}"
    return done


@pytest.mark.parametrize(
    "expression, value",
    [
        ("(0.1 + 0.2) * 10", "3"),
        ('upper case("a") + "b"', '"Ab"'),
        ("for i in 1..3 return i * i", "[1, 4, 9]"),
        ('date("2026-03-01") - @"P1M"', '@"2026-02-01"'),
    ],
)
def test_a_value_is_printed_as_feel_writes_it(tocsin, expression, value):
    done = feel(tocsin, expression)
    assert (done.returncode, done.stdout, done.stderr) == (0, value + "\n", "")


def test_names_come_from_a_file(tocsin, tmp_path):
    file = tmp_path / "calls.json"
    file.write_text(json.dumps({"calls": [{"waiting time": 30}, {"waiting time": 90}], "upper limit": 60}))
    done = feel(tocsin, "calls[waiting time > upper limit]", "--context", file, "--json")
    assert json.loads(done.stdout) == [{"waiting time": 90}]


def test_a_null_says_why(tocsin):
    done = feel(tocsin, "1 / 0")
    assert done.returncode == 0
    assert done.stdout == "null\n"
    assert "line 1, column 3" in done.stderr


def test_a_mistake_has_a_caret_below_it(tocsin):
    done = feel(tocsin, "if true\nthen 1 els 2")
    assert done.returncode == 1
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert "line 2, column 8" in lines[0] and "`then`" in lines[0]
    assert lines[1].index("els") == lines[2].index("^")


def test_an_expression_comes_from_standard_input(tocsin):
    assert feel(tocsin, "-", text="1 +\n1").stdout == "2\n"


@pytest.mark.parametrize("content", ["", "[1]", '{"a":', "\u0000"])
def test_a_file_that_is_no_object_is_named(tocsin, tmp_path, content):
    file = tmp_path / "context.json"
    file.write_text(content)
    done = feel(tocsin, "1", "--context", file)
    assert done.returncode != 0
    assert "context.json" in done.stderr


@pytest.mark.parametrize(
    "expression",
    ["(" * 50_000, "for i in 1..1000000000 return i", "{f: function(n) f(n), r: f(1)}.r", 'matches("aaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+$")'],
)
def test_nothing_hangs_or_ends_the_process(tocsin, expression):
    assert feel(tocsin, expression).returncode in (0, 1)
