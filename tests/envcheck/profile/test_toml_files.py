"""pyproject.toml and envcheck's own TOML, from tables as the reader gives them."""

import pytest

from envcheck.probes.profiles import tomllib
from envcheck.profile import BadProfile, own_file, project_file

PROJECT = """
[project]
name = "my-project"
requires-python = ">=3.10"
dependencies = ["numpy>=1.26", "tomli; python_version < '3.11'"]

[project.optional-dependencies]
Test_Extra = ["pytest>=9"]
all = ["my_project[test.extra]", "rich"]
round = ["my-project[round]", "six"]

[dependency-groups]
dev = ["mypy", {include-group = "lint"}]
lint = ["ruff", {include-group = "dev"}]
"""


def project(text, *chosen):
    return project_file.parse(tomllib.loads(text), text, "pyproject.toml", chosen)


def own(text):
    return own_file.parse(tomllib.loads(text), text, "lab.toml")


def test_what_a_project_requires():
    parts = project(PROJECT)
    assert (parts.name, parts.python) == ("my-project", ">=3.10")
    assert [(n.package, n.version, n.marker) for n in parts.needs] == [
        ("numpy", ">=1.26", ""),
        ("tomli", "", 'python_version < "3.11"'),
    ]
    assert parts.needs[0].why == "pyproject.toml line 5: numpy>=1.26"


@pytest.mark.parametrize(
    ("chosen", "more"),
    [
        (("test-extra",), ["pytest"]),
        (("all",), ["pytest", "rich"]),
        (("round",), ["six"]),
        (("dev",), ["mypy", "ruff"]),
        (("TEST.extra", "lint"), ["pytest", "ruff", "mypy"]),
    ],
)
def test_extras_and_groups_by_their_name(chosen, more):
    assert [n.package for n in project(PROJECT, *chosen).needs][2:] == more


def test_groups_without_a_project():
    assert [n.package for n in project('[dependency-groups]\na = ["numpy"]\n', "a").needs] == [
        "numpy"
    ]


def test_groups_that_include_each_other_many_times_over_end():
    lines = [
        f'g{i} = [{{include-group = "g{i + 1}"}}, {{include-group = "g{i + 1}"}}, "p{i}"]'
        for i in range(60)
    ]
    assert len(project("[dependency-groups]\n" + "\n".join(lines), "g0").needs) == 60


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("[tool.poetry]\n", "", "has no [project] table"),
        ("[project]\nname = 'x'\ndependencies = 'numpy'\n", ":3", "is no list of texts"),
        ("[project]\ndependencies = [1]\n", ":2", "is no list of texts"),
        ("[project]\ndependencies = [\n 'numpy',\n 'scipy >>1',\n]\n", ":4", "is no requirement"),
        ("[project]\nrequires-python = 'three'\n", ":2", "is no version specifier"),
        ("[project]\nrequires-python = 3\n", ":2", "is no version specifier"),
        ("[project]\noptional-dependencies = 1\n", "", "no table of lists"),
    ],
)
def test_a_bad_project_is_one_sentence_with_its_place(text, place, words):
    with pytest.raises(BadProfile) as refusal:
        project(text)
    assert str(refusal.value).startswith(f"--profile pyproject.toml{place}: ")
    assert words in str(refusal.value)


def test_an_extra_that_is_not_there():
    with pytest.raises(
        BadProfile, match=r"no extra or group `docs` \(there: all, dev, lint, round"
    ):
        project(PROJECT, "docs")


LAB = """
name = "optics lab"
python = ">=3.10"
gpu = true

[[need]]
package = "Scikit_Learn"
version = ">=1.4,<2"
level = "recommended"
why = "the last two lessons"

[[need]]
package = "mine"
module = "mine_inside"
marker = "sys_platform == 'linux'"
"""


def test_our_own_file():
    parts = own(LAB)
    assert (parts.name, parts.python, parts.gpu) == ("optics lab", ">=3.10", True)
    first, second = parts.needs
    assert (first.package, first.module, first.level) == ("scikit-learn", "sklearn", "recommended")
    assert (first.version, first.why) == ("<2,>=1.4", "the last two lessons")
    assert (second.module, second.level, second.why) == (
        "mine_inside",
        "required",
        "lab.toml line 12",
    )
    assert second.marker == 'sys_platform == "linux"'


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("needs = []\n", "", "there is no key `needs`"),
        ("gpu = 'yes'\n", "", "gpu is no true or false"),
        ("python = 'three'\n", "", "python is no version specifier"),
        ("need = [1]\n", "", "need is no list of tables"),
        ("[need]\npackage = 'x'\n", "", "need is no list of [[need]] tables"),
        ("[[need]]\nlevel = 'required'\n", ":1", "names no package"),
        ("[[need]]\npackage = 'x y'\n", ":1", "names no package"),
        (
            "[[need]]\npackage = 'x'\n\n[[need]]\npackage = 'y'\nlevel = 'must'\n",
            ":4",
            "level is `must`",
        ),
        ("[[need]]\npackage = 'x'\nversion = '1.0'\n", ":1", "version is no version specifier"),
        ("[[need]]\npackage = 'x'\nversion = 1\n", ":1", "version is no text"),
        ("[[need]]\npackage = 'x'\nmarker = 'linux'\n", ":1", "marker is no marker"),
        ("[[need]]\npackage = 'x'\nversions = '>1'\n", ":1", "a need has no key `versions`"),
    ],
)
def test_a_bad_file_of_ours_is_one_sentence_with_its_place(text, place, words):
    with pytest.raises(BadProfile) as refusal:
        own(text)
    assert str(refusal.value).startswith(f"--profile lab.toml{place}: ")
    assert words in str(refusal.value)
