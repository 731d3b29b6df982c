"""environment.yml and lists of conda's."""

import pytest

from envcheck.profile import BadProfile, environment_file, explicit_lock

COURSE = """\
name: course
channels: [conda-forge]
dependencies:
  - python=3.12
  - conda-forge::numpy>=1.26,<3   # a comment
  - pytorch=2.5=*cuda*
  - pip
  - pip:
    - rich>=10; sys_platform == "linux"
    - -e ./local
    - -r more.txt
variables:
  X: 1
"""


def test_what_an_environment_requires():
    parts = environment_file.parse(COURSE, "environment.yml")
    assert parts.name == "course"
    assert [(n.package, n.conda, n.version, n.marker) for n in parts.needs] == [
        ("python", "python =3.12", "", ""),
        ("numpy", "numpy >=1.26,<3", "", ""),
        ("torch", "pytorch 2.5 *cuda*", "", ""),
        ("pip", "pip", "", ""),
        ("rich", "", ">=10", 'sys_platform == "linux"'),
    ]
    assert parts.needs[1].why == "environment.yml line 5: conda-forge::numpy>=1.26,<3"
    assert parts.unchecked == ("environment.yml line 10: ./local (names no package)",)
    assert [include.path for include in parts.includes] == ["more.txt"]


def test_numbers_stay_what_was_written():
    parts = environment_file.parse("dependencies: [python=3.10, 7zip=9.20]\n", "e.yml")
    assert [n.conda for n in parts.needs] == ["python =3.10", "7zip =9.20"]


@pytest.mark.parametrize(
    "text", ["dependencies:\n", "dependencies: []\nname: x\n", "dependencies: ~\n"]
)
def test_an_environment_that_requires_nothing(text):
    assert environment_file.parse(text, "e.yml").needs == ()


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", ":1", "holds no `dependencies:`"),
        ("- numpy\n", ":1", "holds no `dependencies:`"),
        ("name: x\n", ":1", "holds no `dependencies:`"),
        ("name: x\ndependencies: numpy\n", ":2", "is no list"),
        ("dependencies:\n  - numpy\n  - [scipy]\n", ":3", "is no requirement"),
        ("dependencies:\n  - numpy=>1\n", ":2", "is no condition on a version"),
        ("dependencies:\n  - conda: [x]\n", ":2", "not that of `pip:`"),
        ("dependencies:\n  - pip:\n    - rich\n    - {a: b}\n", ":4", "is no requirement"),
        ("dependencies:\n  - pip:\n    - rich >>1\n", ":3", "is no requirement"),
        ("dependencies:\n  - a: [\n", ":3", "is no YAML"),
        ("dependencies:\n\t- numpy\n", ":2", "is no YAML"),
        ("a: *b\n", ":1", "is no YAML"),
        ("version: 1\nmetadata: {}\npackage: []\n", ":1", "conda-lock render"),
        ("[" * 5000, "", "nested too deep"),
        ("x" * (1 << 20), "", "is longer than"),
        ("a: \x01\n", "", "is no YAML"),
    ],
)
def test_a_bad_environment_is_one_sentence_with_its_place(text, line, words):
    with pytest.raises(BadProfile) as refusal:
        environment_file.parse(text, "e.yml")
    said = str(refusal.value)
    assert said.startswith(f"--profile e.yml{line}")
    assert words in said
    assert "\n" not in said


def test_nothing_in_a_yaml_file_is_run():
    text = "dependencies:\n  - !!python/object/apply:os.system ['exit']\n"
    with pytest.raises(BadProfile):
        environment_file.parse(text, "e.yml")


def test_aliases_do_not_multiply():
    text = "a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\ndependencies: [*b, *b]\n"
    with pytest.raises(BadProfile, match="is no requirement"):
        environment_file.parse(text, "e.yml")


EXPLICIT = """\
# platform: linux-64
@EXPLICIT
https://conda.anaconda.org/conda-forge/linux-64/numpy-2.4.6-py312h_0.conda#0123abcd
/opt/pkgs/ld_impl_linux-64-2.40-h41_0.tar.bz2
"""


def test_an_explicit_list():
    assert explicit_lock.is_lock(EXPLICIT)
    found = explicit_lock.parse(EXPLICIT, "lock.txt").needs
    assert [n.conda for n in found] == ["numpy 2.4.6 py312h_0", "ld_impl_linux-64 2.40 h41_0"]


def test_an_exported_list():
    text = "# This file may be used to create an environment\nnumpy=2.4.6=py312h_0\nsix=1.16=py_0\n"
    assert explicit_lock.is_lock(text)
    found = explicit_lock.parse(text, "list.txt").needs
    assert [n.conda for n in found] == ["numpy 2.4.6 py312h_0", "six 1.16 py_0"]


@pytest.mark.parametrize(
    "text", ["", "# nothing\n", "numpy\n", "numpy==1.0\n", "numpy===1.0\n", "-r x\n"]
)
def test_a_requirements_file_is_no_list_of_conda(text):
    assert not explicit_lock.is_lock(text)


@pytest.mark.parametrize(
    "line", ["numpy", "https://x.org/numpy-1.0.conda", "https://x.org/a-1-0.zip", "-1-0.conda"]
)
def test_a_bad_line_of_a_list(line):
    with pytest.raises(BadProfile, match=r"lock\.txt:2: "):
        explicit_lock.parse(f"@EXPLICIT\n{line}\n", "lock.txt")
