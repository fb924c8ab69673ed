"""Where a unit was on a restricted incident is told to those named alone: to programs, in the feed, at a terminal, in tables."""

import json
import subprocess

import pytest

from programs import SCOPES, Programs

SECRET = {"latitude": 53.4321, "longitude": -6.4321}
ELSEWHERE = {"latitude": 53.1234, "longitude": -6.1234}


@pytest.fixture
def centre(tocsin, tmp_path):
    centre = Programs(tocsin, tmp_path / "store")
    centre.command("account", "open", "other", "--name", "Another bridge", "--role", "supervisor")
    centre.named = centre.key(*SCOPES)[1]
    centre.other = centre.key(*SCOPES, account="other")[1]
    yield centre
    centre.finish()


def units(centre, actor=None):
    words = [centre.tocsin, "unit", "list", "--json", "--store", centre.store] + (["--actor", actor] if actor else [])
    done = subprocess.run(words, capture_output=True, text=True, timeout=30)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)[0]


def table(centre, folder):
    done = subprocess.run([centre.tocsin, "export", "--format", "csv", "--to", str(folder), "--store", centre.store],
                          capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return (folder / "units.csv").read_text()


@pytest.mark.parametrize("way", ["on record", "at hand"])
def test_where_a_unit_was_is_told_to_those_named_alone(centre, tmp_path, way):
    key, other = centre.named, centre.other

    def place(point):
        if way == "on record":
            centre.give("/units/position", key, {"unit": "P1", "point": point})
        else:
            assert centre.give("/units/positions", key, {"positions": [{"unit": "P1", "point": point}]})["taken"] == 1

    centre.give("/units", key, {"unit": "P1", "type": centre.types(key)[0]})
    centre.give("/units/P1/duty", key)
    contact = centre.give("/contacts", key, {"medium": "call"})["contact"]
    centre.give(f"/contacts/{contact}/answer", key)
    reference = centre.give(f"/contacts/{contact}/incident", key)["incident"]
    centre.give(f"/incidents/{reference}/restriction", key, {"to": ["bridge"], "reason": "concerns a colleague"})
    centre.give(f"/incidents/{reference}/assignments", key, {"unit": "P1", "duty": "go"})
    place(SECRET)
    centre.give(f"/incidents/{reference}/units/P1/progress", key, {"step": "cleared"})

    assert centre.ask("/units/P1", key).json["point"] == SECRET
    told = centre.ask("/units/P1", other).json
    assert told["state"] == "available" and "point" not in told and "pointAt" not in told
    assert "point" not in next(unit for unit in centre.ask("/units", other).json["items"] if unit["unit"] == "P1")
    assert units(centre, "bridge")["latitude"] == SECRET["latitude"]
    assert units(centre).get("latitude") is None and units(centre, "other").get("latitude") is None
    assert units(centre, "other")["phase"] == "available"
    assert "53.43" not in table(centre, tmp_path / "before")

    place(ELSEWHERE)
    assert centre.ask("/units/P1", other).json["point"] == ELSEWHERE
    assert units(centre)["latitude"] == ELSEWHERE["latitude"]
    assert "53.12" in table(centre, tmp_path / "after")

    def points(key):
        items = centre.ask("/events?limit=200", key).json["items"]
        return [event.get("data") or event["withheld"] for event in items if event["type"].startswith("tocsin.unit-positioned")]
    if way == "on record":
        first, second = points(key)
        assert first["latitudeE7"] == 534321000 and points(other) == [True, second]
