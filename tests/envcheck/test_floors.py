"""The numbers that checks go by are those of the data file, which names where each was read."""

import sys
from pathlib import Path

import pytest

from envcheck import floors

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TABLES = tomllib.loads(
    (Path(floors.__file__).parent / "data" / "floors.toml").read_text(encoding="utf-8")
)
PYTHONS = {name: tuple(row) for name, row in TABLES["python"].items() if isinstance(row, list)}
PYTHONS.pop("sources")
TOOLKITS = {name: row for name, row in TABLES["driver_of_toolkit"].items() if name[0].isdigit()}


@pytest.mark.parametrize(
    ("ours", "table"),
    [
        (floors.OLDEST_DRIVER, {name: TABLES["driver"][name] for name in ("linux", "windows")}),
        (floors.DRIVER_OF_TOOLKIT, TOOLKITS),
        ({str(gpu): sorted(code) for gpu, code in floors.ALONE.items()}, TABLES["tegra"]["alone"]),
        (floors.MACOS_FOR_MPS, TABLES["metal"]["macos"]),
        (floors.GLIBC, TABLES["glibc"]["linux"]),
        (floors.VISUAL_CPP, TABLES["visual_cpp"]["runtime"]),
        (floors.NUMPY_2, TABLES["numpy"]["first_torch"]),
        (floors.PYTHONS, PYTHONS),
        (floors.NEWEST_TORCH, TABLES["python"]["newest_torch"]),
        (floors.LAST_FOR_INTEL_MAC, TABLES["intel_mac"]["last_torch"]),
        (floors.TENSORBOARD, TABLES["tensorboard"]["first_torch"]),
        (floors.LAST_SETUPTOOLS, TABLES["tensorboard"]["last_setuptools"]),
    ],
)
def test_a_table_is_that_of_the_data_file(ours, table):
    assert ours == table


def test_every_table_says_what_it_is_and_where_it_was_read():
    for name, table in TABLES.items():
        assert table["about"].endswith("."), name
        assert all(
            source.startswith(("https://", "names", "platform")) for source in table["sources"]
        )
        assert table["sources"], name


@pytest.mark.parametrize("table", [floors.MACOS_FOR_MPS, floors.GLIBC, floors.VISUAL_CPP])
def test_tables_have_the_newest_first(table):
    assert list(table) == sorted(table, key=floors.numbers, reverse=True)


@pytest.mark.parametrize(
    ("torch", "floor"),
    [("2.13.0+cu130", "2.28"), ("2.7.0", "2.28"), ("2.6.0", "2.17"), ("1.13.1", None)],
)
def test_the_floor_of_a_version(torch, floor):
    assert floors.of_torch(floors.GLIBC, torch) == floor


@pytest.mark.parametrize(
    ("torch", "python", "words"),
    [
        ("1.13.1", "3.12", "first torch for Python 3.12 is 2.2.0"),
        ("1.12.1", "3.11", "first torch for Python 3.11 is 1.13.0"),
        ("1.13.1", "3.11", None),
        ("1.10.2", "3.10", "first torch for Python 3.10 is 1.11.0"),
        ("2.5", "3.13", None),
        ("2.5.0", "3.8", "last torch for Python 3.8 is 2.4.1"),
        ("2.4.1", "3.8", None),
        ("2.13.0", "3.14", None),
        ("2.99.0", "3.14", None),
        ("2.13.0", "3.99", None),
    ],
)
def test_wheels_for_a_python(torch, python, words):
    why = floors.why_no_wheel(torch, python)
    assert why is None if words is None else words in why


def test_wheels_for_a_mac_of_intel():
    assert "2.2.2" in floors.why_no_wheel("2.3.0", "3.12", intel_mac=True)
    assert floors.why_no_wheel("2.2.2", "3.12", intel_mac=True) is None
