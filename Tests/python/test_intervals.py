"""`tocsin replay` and `tocsin report intervals` beside a computation of our own from the CSV files.

Nothing is shared with the program: durations are differences of the times as written, percentiles are type 7
(linear between order statistics). A time more than 12 hours before the previous non-blank one of its row belongs to
the next day; a smaller step back is backward; a blank is missing.

Of the two large records every fourth row is played and computed; with TOCSIN_WHOLE_RECORDS=1 each is, which takes some minutes more.
"""

import csv
import json
import os
import re
import subprocess
from datetime import datetime
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
INTERVALS = {
    "handling": ("received", "mobilised"),
    "turnout": ("mobilised", "mobile"),
    "travel": ("mobile", "attended"),
    "response": ("received", "attended"),
}
FILES = {
    "dublin-fire": "dublin-fire-2020-2021.csv",
    "sf-fire": "sf-fire-units-2017.csv",
    "london-animals": "london-animal-rescues-2009-2017.csv",
}
# The records of which every so many rows are taken.
STEPS = {"dublin-fire": 4, "london-animals": 4} if os.environ.get("TOCSIN_WHOLE_RECORDS") != "1" else {}
HALF_DAY = 12 * 3600
DAY = 24 * 3600


# The computation


def csv_rows(data, format):
    path = data / "incidents" / FILES[format]
    with open(path, newline="", encoding="utf-8-sig", errors="replace") as file:
        rows = [{name: (text or "").strip() for name, text in row.items()} for row in csv.DictReader(file)]
    return rows[::STEPS.get(format, 1)]


def taken(data, format, folder):
    """The file with the rows that are taken, byte for byte as they stand."""
    path = data / "incidents" / FILES[format]
    if format not in STEPS:
        return path
    head, *rows = path.read_bytes().splitlines(keepends=True)
    part = folder / path.name
    part.write_bytes(head + b"".join(rows[::STEPS[format]]))
    return part


def second_of_day(text):
    hour, minute, second = (int(part) for part in text.split(":"))
    return hour * 3600 + minute * 60 + second


def on_one_line(texts):
    """Seconds since the first day's midnight for times written without a day, None for blanks."""
    placed, previous = [], None
    for text in texts:
        if not text:
            placed.append(None)
            continue
        time = second_of_day(text)
        if previous is not None:
            time += previous // DAY * DAY
            if previous - time > HALF_DAY:
                time += DAY
        placed.append(time)
        previous = time
    return placed


def dublin_times(data):
    for row in csv_rows(data, "dublin-fire"):
        placed = on_one_line([row[name] for name in ("TOC", "ORD", "MOB", "IA", "LS", "AH", "MAV", "CD")])
        station = row["Station Name"].removesuffix(" Fire Station")
        month = row["Date"][6:] + "-" + row["Date"][3:5]
        yield dict(
            zip(("received", "mobilised", "mobile", "attended"), placed), station=station, month=month,
            nature=row["Description"])


def sf_times(data):
    def seconds(text):
        if not text:
            return None
        return (datetime.strptime(text, "%m/%d/%Y %I:%M:%S %p") - datetime(1970, 1, 1)).total_seconds()

    for row in csv_rows(data, "sf-fire"):
        yield {
            "received": seconds(row["Received DtTm"]),
            "mobilised": seconds(row["Dispatch DtTm"]),
            "mobile": seconds(row["Response DtTm"]),
            "attended": seconds(row["On Scene DtTm"]),
        }


def london_times(data):
    for row in csv_rows(data, "london-animals"):
        yield {"received": row["date_time of call"], "mobilised": None, "mobile": None, "attended": None}


def type7(values, fraction):
    values = sorted(values)
    if not values:
        return None
    place = (len(values) - 1) * fraction
    below = int(place)
    if below + 1 == len(values):
        return values[below]
    return values[below] + (place - below) * (values[below + 1] - values[below])


def figures(times):
    result = {}
    for name, (start, end) in INTERVALS.items():
        both = [(row[start], row[end]) for row in times if row[start] is not None and row[end] is not None]
        spans = [late - early for early, late in both if late >= early]
        result[name] = {
            "n": len(spans),
            "missing": len(times) - len(both),
            "backward": len(both) - len(spans),
            "median": type7(spans, 0.5),
            "p90": type7(spans, 0.9),
            "p99": type7(spans, 0.99),
        }
    return result


def split(times, key):
    groups = {}
    for row in times:
        groups.setdefault(key(row), []).append(row)
    return {name: figures(rows) for name, rows in groups.items()}


def nature_titles():
    """What the starter pack calls each code of the record, and what it calls those it does not know."""
    tree = (ROOT / "procedures/fire-brigade/trees/fire.yaml").read_text(encoding="utf-8")
    codes = (ROOT / "procedures/fire-brigade/codes.yaml").read_text(encoding="utf-8")
    titles = dict(re.findall(r'- \{code: ([\w-]+), title: "([^"]*)"', codes.split("priorities:")[0]))
    natures = dict(re.findall(r"- \{id: ([\w-]+), nature: ([\w-]+),", tree))
    known, unknown = {}, None
    for answer in re.split(r"\n\s+- key: ", tree.split("leaves:")[0])[1:]:
        title = titles[natures[re.search(r"next: ([\w-]+)", answer)[1]]]
        listed = re.search(r"codes:(.*?)\n\s+(?:next|life_threat|unknown):", answer, re.DOTALL)
        for code in re.findall(r'"([^"]*)"', listed[1]) if listed else []:
            known[code] = title
        if "unknown: true" in answer:
            unknown = title
    return known, unknown


# The program


def run(tocsin, *arguments):
    ran = subprocess.run([tocsin, *map(str, arguments)], capture_output=True, text=True, timeout=900, check=False)
    assert ran.returncode == 0, f"{arguments}: {ran.returncode}\n{ran.stdout[-2000:]}\n{ran.stderr[-2000:]}"
    return ran.stdout


@pytest.fixture(scope="module")
def reported(tocsin, outside_data, tmp_path_factory):
    """The figures the program gives for a file, which is played into a store when it is first asked for."""
    stores = {}

    def figures(format, *arguments):
        if format not in stores:
            stores[format] = tmp_path_factory.mktemp(format)
            file = taken(outside_data, format, tmp_path_factory.mktemp("rows"))
            run(tocsin, "replay", file, "--format", format, "--store", stores[format], "--speed", "max", "--json")
        return json.loads(run(tocsin, "report", "intervals", "--store", stores[format], *arguments, "--json"))

    return figures


def assert_agree(found, expected, where):
    assert sorted(found) == sorted(INTERVALS), where
    for interval, figure in expected.items():
        for name in ("n", "missing", "backward"):
            assert found[interval][name] == figure[name], f"{where}, {interval}, {name}"
        for name in ("median", "p90", "p99"):
            if figure[name] is None:
                assert found[interval][name] is None, f"{where}, {interval}, {name}"
            else:
                assert found[interval][name] == pytest.approx(figure[name], abs=1e-6, rel=0), f"{where}, {interval}, {name}"


def assert_groups_agree(found, expected):
    assert sorted(found) == sorted(expected)
    for name, group in expected.items():
        assert_agree(found[name], group, name)


# The tests


@pytest.mark.parametrize(
    "values, fraction, expected",
    [([3.0], 0.9, 3.0), ([1, 2], 0.5, 1.5), (range(1, 11), 0.9, 9.1), ([10, 1, 4], 0.99, 9.88), ([], 0.5, None)],
)
def test_percentiles_are_of_type_seven(values, fraction, expected):
    assert type7(values, fraction) == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize(
    "texts, placed",
    [
        (["23:59:50", "00:00:10", "00:05:00"], [86390, 86410, 86700]),
        (["10:00:00", "09:59:59"], [36000, 35999]),
        (["10:00:00", "", "10:00:01"], [36000, None, 36001]),
        (["12:00:01", "00:00:00"], [43201, 86400]),
        (["12:00:00", "00:00:00"], [43200, 0]),
        (["23:00:00", "01:00:00", "00:30:00", "13:00:00"], [82800, 90000, 88200, 133200]),
    ],
)
def test_a_time_long_before_the_last_one_is_of_the_next_day(texts, placed):
    assert on_one_line(texts) == placed


def test_dublin_agrees(reported, outside_data):
    expected = figures(list(dublin_times(outside_data)))
    assert expected["response"]["n"] > 4_000 and expected["handling"]["backward"] > 0
    assert_agree(reported("dublin-fire"), expected, "Dublin")


def test_dublin_by_station_agrees(reported, outside_data):
    expected = split(list(dublin_times(outside_data)), lambda row: row["station"])
    assert len(expected) > 10
    assert_groups_agree(reported("dublin-fire", "--by", "station"), expected)


def test_dublin_by_month_agrees(reported, outside_data):
    expected = split(list(dublin_times(outside_data)), lambda row: row["month"])
    assert len(expected) == 24
    assert_groups_agree(reported("dublin-fire", "--by", "month"), expected)


def test_dublin_by_nature_agrees(reported, outside_data):
    known, unknown = nature_titles()
    expected = split(list(dublin_times(outside_data)), lambda row: known.get(row["nature"], unknown))
    assert len(expected) > 20 and unknown in expected
    assert_groups_agree(reported("dublin-fire", "--by", "nature"), expected)


def test_san_francisco_agrees_unit_by_unit(reported, outside_data):
    expected = figures(list(sf_times(outside_data)))
    assert expected["handling"]["n"] + expected["handling"]["backward"] == 865
    assert_agree(reported("sf-fire"), expected, "San Francisco")


def test_london_has_no_times_to_measure(reported, outside_data):
    expected = figures(list(london_times(outside_data)))
    assert all(figure["n"] == 0 and figure["missing"] > 1_000 for figure in expected.values())
    assert_agree(reported("london-animals"), expected, "London")
