"""Profiles from real files: what includes what, and one sentence for what is no profile."""

import os
import subprocess
import sys

import pytest

from envcheck.probes.profiles import find
from envcheck.profile import BadProfile, Profile


def write(folder, **files):
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def packages(profile):
    return [(n.package, n.version or n.conda, n.level) for n in profile.needs]


@pytest.mark.parametrize("name", ["auto", "course-cpu", "course-gpu"])
def test_a_built_in_name_stays_a_name(name):
    assert find(name) == name


def test_a_profile_stays_itself():
    mine = Profile("mine", "lab.toml", "", (), gpu=False)
    assert find(mine) is mine


def test_requirements_with_all_that_they_include(folder):
    (folder / "requirements.txt").write_text(
        "numpy>=1.26\n-r sub/more.txt\n-c bounds.txt\n./local\n"
    )
    write(
        folder,
        **{"sub__more.txt": "scipy\n-r ../requirements.txt\n-r deeper.txt\n-c ../bounds.txt\n"},
    )
    write(
        folder, **{"sub__deeper.txt": "rich\n-r deeper.txt\n", "bounds.txt": "numpy<3\nsix==1.17\n"}
    )
    profile = find("requirements.txt")
    assert packages(profile) == [
        ("numpy", ">=1.26", "required"),
        ("scipy", "", "required"),
        ("rich", "", "required"),
        ("numpy", "<3", "required"),
        ("six", "==1.17", "optional"),
    ]
    assert profile.unchecked == ("requirements.txt line 4: ./local (names no package)",)
    assert (profile.name, profile.source) == ("requirements.txt", "requirements.txt")


def test_what_a_constraint_includes_bounds_too(folder):
    write(
        folder,
        **{"r.txt": "numpy\n-c c.txt\n", "c.txt": "-r d.txt\n", "d.txt": "numpy<2\nrich<9\n"},
    )
    assert packages(find("r.txt")) == [
        ("numpy", "", "required"),
        ("numpy", "<2", "required"),
        ("rich", "<9", "optional"),
    ]


def test_a_module_is_imported_once_whatever_bounds_it(folder):
    write(folder, **{"r.txt": "numpy\nnumpy>1\n-c c.txt\n", "c.txt": "numpy<3\nscipy<2\n"})
    assert [n.module for n in find("r.txt").needs] == ["numpy", "numpy", "", ""]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        (
            "environment.yml",
            "name: e\ndependencies: [numpy=2.4]\n",
            ("numpy", "numpy =2.4", "required"),
        ),
        ("e.YAML", "dependencies: [pip: [rich<9]]\n", ("rich", "<9", "required")),
        ("pyproject.toml", "[project]\ndependencies = ['rich<9']\n", ("rich", "<9", "required")),
        ("other.toml", "[project]\ndependencies = ['rich<9']\n", ("rich", "<9", "required")),
        ("lab.toml", "[[need]]\npackage = 'rich'\nlevel = 'optional'\n", ("rich", "", "optional")),
        ("lock.txt", "@EXPLICIT\nhttps://x.org/a-1-0.conda\n", ("a", "a 1 0", "required")),
        ("requirements-dev.txt", "\ufeffrich<9\r\n", ("rich", "<9", "required")),
        ("dev.in", "rich\n", ("rich", "", "required")),
    ],
)
def test_each_kind_of_file_by_its_name_and_look(folder, name, text, found):
    (folder / name).write_bytes(text.encode())
    assert packages(find(name)) == [found]
    assert packages(find(str(folder / name))) == [found]


def test_extras_in_brackets(folder):
    write(
        folder, **{"pyproject.toml": "[project]\n[dependency-groups]\na = ['rich']\nb = ['six']\n"}
    )
    assert packages(find("pyproject.toml[a, b]")) == [
        ("rich", "", "required"),
        ("six", "", "required"),
    ]
    write(folder, **{"odd[a].txt": "rich\n"})
    assert packages(find("odd[a].txt")) == [("rich", "", "required")]


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ("no-such-profile", "is no file and no profile (known: auto, course-cpu, course-gpu)."),
        ("./missing.txt", "cannot be read (No such file or directory)."),
        ("folder.txt", "is no file."),
        ("pipe.txt", "is no file."),
        ("huge.txt", "is longer than the 1048576 bytes that are read."),
        ("latin.txt", "latin.txt:2: is not UTF-8."),
        ("zero.txt", "zero.txt:3: holds a zero byte, so it is no text."),
        ("bad.toml", "bad.toml:2: is no TOML (Expected '=' after a key in a key/value pair)."),
        ("deep.toml", "nested too deep."),
        (
            "r.txt",
            "r.txt:2: includes missing.txt, which cannot be read (No such file or directory).",
        ),
        ("bad-include.txt", "latin.txt:2: is not UTF-8."),
        ("many.txt", "includes more than 50 files."),
        ("long.txt", "requires more than 5000 packages."),
        ("r.txt[a]", "has no extras; only a pyproject.toml has."),
        ("lab.toml[a]", "has no extras; only a pyproject.toml has."),
    ],
)
def test_what_is_no_profile_is_one_sentence(folder, wanted, words):
    (folder / "folder.txt").mkdir()
    os.mkfifo(folder / "pipe.txt")
    (folder / "huge.txt").write_bytes(b"#" * (1 << 21))
    (folder / "latin.txt").write_bytes("rich\n# für\n".encode("latin-1"))
    (folder / "zero.txt").write_bytes(b"rich\n\n\0\n")
    write(folder, **{"bad.toml": "gpu = true\nneed\n", "deep.toml": "a = " + "[" * 20000})
    write(folder, **{"r.txt": "rich\n-r missing.txt\n", "bad-include.txt": "-r latin.txt\n"})
    write(folder, **{"lab.toml": "gpu = true\n", "long.txt": "x\n" * 6000})
    write(
        folder,
        **{f"m{i}.txt": f"-r m{i + 1}.txt\n" for i in range(60)},
        **{"many.txt": "-r m0.txt\n"},
    )
    with pytest.raises(BadProfile) as refusal:
        find(wanted)
    said = str(refusal.value)
    assert said.startswith("--profile ")
    assert said.endswith(words)
    assert "\n" not in said


def test_a_bad_profile_ends_the_command_with_2_and_a_good_one_is_judged(tmp_path):
    write(tmp_path, **{"r.txt": "rich >>1\n", "good.txt": "no-such-distribution\n"})
    command = [sys.executable, "-m", "envcheck", "--quick", "--select", "PK101", "--profile"]
    ran = subprocess.run([*command, tmp_path / "r.txt"], capture_output=True, text=True, timeout=60)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith(f"envcheck: --profile {tmp_path}/r.txt:1: `rich >>1` is no")
    assert ran.stderr.count("\n") == 1
    good = tmp_path / "good.txt"
    ran = subprocess.run([*command, good], capture_output=True, text=True, timeout=60)
    assert ran.returncode == 1
    assert "Required and not there: no-such-distribution." in ran.stdout
