"""Where the program under test and the outside data are."""

import os
import pathlib

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def tocsin():
    """The program: $TOCSIN_BIN, or the debug build."""
    path = pathlib.Path(os.environ.get("TOCSIN_BIN", ROOT / ".build/debug/tocsin"))
    assert path.is_file(), f"{path} is missing: run `swift build --product tocsin`"
    return str(path)


@pytest.fixture(scope="session")
def outside_data():
    """The folder of outside data; without it the test says so and does not run."""
    folder = os.environ.get("TOCSIN_DATA")
    if not folder:
        pytest.skip("TOCSIN_DATA is not set: the test on outside data was not run")
    return pathlib.Path(folder)
