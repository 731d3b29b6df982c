"""What installed packages require and share, read from folders with all that can lie there."""

import json
import os

import pytest

from envcheck.facts import CondaNeeds, Requirements, SharedFiles, Target, Unknown
from envcheck.probes import requirements
from envcheck.probes.requirements import parse_fields, parse_old_requires


def target(*folders, **more):
    names = {"kind": "venv", "prefix": None, **more}
    return Target("/x/python", "named", sys_path=tuple(map(str, folders)), **names)


def dist(folder, name, version="1.0", *, record=(), installer="pip", **fields):
    """A hand-made distribution; fields are lines of METADATA."""
    info = folder / f"{name}-{version}.dist-info"
    info.mkdir(parents=True)
    lines = [f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"]
    lines += [f"Requires-Dist: {line}\n" for line in fields.get("requires", ())]
    lines += [f"Requires-Python: {fields['python']}\n"] if "python" in fields else []
    (info / "METADATA").write_text("".join(lines) + "\nText\nRequires-Dist: not-this\n")
    (info / "INSTALLER").write_text(installer + "\n")
    (info / "RECORD").write_text("".join(f"{path},{mark},1\n" for path, mark in record))
    return info


def test_what_a_distribution_requires(tmp_path):
    dist(
        tmp_path, "scipy", requires=["numpy<2.7,>=1.26", "pytest; extra == 'test'"], python=">=3.11"
    )
    (found,) = requirements.probe(target(tmp_path)).distributions
    assert (found.name, found.version, found.installer) == ("scipy", "1.0", "pip")
    assert found.requires == ("numpy<2.7,>=1.26", "pytest; extra == 'test'")
    assert (found.requires_python, found.trouble) == (">=3.11", None)


def test_fields_that_are_folded_or_odd():
    head = "Name: x\nRequires-Dist: numpy\n  (>=1.26)\nno colon here\nREQUIRES-DIST: a\n"
    assert list(parse_fields(head + "\nRequires-Dist: b\n")) == [
        ("name", "x"),
        ("requires-dist", "numpy (>=1.26)"),
        ("requires-dist", "a"),
    ]


def test_the_old_way_of_eggs(tmp_path):
    egg = tmp_path / "mine-1.0-py3.11.egg-info"
    egg.mkdir()
    (egg / "PKG-INFO").write_text("Name: mine\nVersion: 1.0\n")
    (egg / "requires.txt").write_text(
        "six>=1\n\n[:python_version < '3']\nenum34\n\n[test]\npytest\n"
    )
    (found,) = requirements.probe(target(tmp_path)).distributions
    assert found.requires == ("six>=1", "enum34 ; python_version < '3'")
    assert list(parse_old_requires("[test:os_name == 'nt']\nx\n")) == []
    (tmp_path / "one.egg-info").write_text("Name: one\nVersion: 2\nRequires-Dist: six\n")
    assert requirements.probe(target(tmp_path)).distributions[1].requires == ("six",)


@pytest.mark.parametrize(
    ("make", "trouble"),
    [
        (lambda info: None, "METADATA is missing"),
        (lambda info: (info / "METADATA").mkdir(), "METADATA is no file"),
        (lambda info: os.mkfifo(info / "METADATA"), "METADATA is no file"),
        (lambda info: (info / "METADATA").write_bytes(b""), "METADATA names no package"),
        (
            lambda info: (info / "METADATA").write_bytes(b"\xff\xfe\0\x80" * 99),
            "METADATA names no package",
        ),
        (
            lambda info: (info / "METADATA").symlink_to("METADATA"),
            "METADATA cannot be read (Too many",
        ),
        (
            lambda info: (info / "METADATA").write_bytes(b"N" * (5 << 20)),
            "METADATA is 5242880 bytes",
        ),
    ],
)
def test_metadata_that_cannot_be_read_are_told_and_hide_no_other(tmp_path, make, trouble):
    (tmp_path / "broken-1.0.dist-info").mkdir()
    make(tmp_path / "broken-1.0.dist-info")
    dist(tmp_path, "sound")
    broken, sound = requirements.probe(target(tmp_path)).distributions
    assert broken.trouble.startswith(trouble)
    assert sound.trouble is None


def test_any_bytes_in_a_requirement_survive(tmp_path):
    info = tmp_path / "odd-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_bytes(b"Name: odd\r\nRequires-Dist: \xe9\xff (>=1)\r\n\r\n")
    (found,) = requirements.probe(target(tmp_path)).distributions
    assert found.requires[0].endswith("(>=1)")


def test_files_of_two_packages(tmp_path):
    both = [
        ("cv2/__init__.py", "sha256=a"),
        ("cv2/cv2.abi3.so", "sha256=b"),
        ("cv2/LICENSE.txt", "sha256=c"),
    ]
    dist(tmp_path, "opencv_python", record=both)
    dist(tmp_path, "opencv_contrib", record=[(path, mark + "2") for path, mark in both])
    found = requirements.probe(target(tmp_path)).shared
    assert found == (
        SharedFiles(
            str(tmp_path),
            ("opencv-contrib", "opencv-python"),
            "cv2",
            2,
            ("cv2/__init__.py", "cv2/cv2.abi3.so"),
        ),
    )


def test_a_program_of_two_packages(tmp_path):
    for name in ("one", "two"):
        dist(
            tmp_path,
            name,
            record=[("../../../bin/tool", f"sha256={name}"), ('"a,b.py"', "sha256=x")],
        )
    (found,) = requirements.probe(target(tmp_path)).shared
    assert (found.head, found.owners) == ("../../../bin/tool", ("one", "two"))


@pytest.mark.parametrize(
    "record",
    [
        [("nvidia/__init__.py", "sha256=same")],
        [("pkg/__pycache__/a.cpython-311.pyc", "")],
        [("LICENSE", "sha256={name}"), ("README.md", "sha256={name}")],
        [("{name}/__init__.py", "sha256={name}")],
        [("x-1.0.dist-info/INSTALLER", "sha256={name}")],
    ],
)
def test_what_lies_together_in_peace(tmp_path, record):
    for name in ("one", "two"):
        dist(tmp_path, name, record=[(p.format(name=name), m.format(name=name)) for p, m in record])
    assert requirements.probe(target(tmp_path)).shared == ()


def test_the_same_file_in_two_folders_is_no_shared_file(tmp_path):
    for name in ("one", "two"):
        dist(tmp_path / name, name, record=[("a/b.py", f"sha256={name}")])
    assert requirements.probe(target(tmp_path / "one", tmp_path / "two")).shared == ()


def record(prefix, name, **said):
    meta = prefix / "conda-meta"
    meta.mkdir(exist_ok=True)
    whole = {"name": name, "version": "1.0", "build": "0", **said}
    (meta / f"{name}-1.0-0.json").write_text(json.dumps(whole))


def test_what_conda_s_records_require(tmp_path):
    record(
        tmp_path, "numpy", depends=["libblas >=3.9", 7], constrains=["numpy-base <0a0"], files=["x"]
    )
    (tmp_path / "conda-meta" / "history").touch()
    found = requirements.probe(target(kind="conda", prefix=str(tmp_path)))
    assert found.conda == (
        CondaNeeds("numpy", "1.0", "0", ("libblas >=3.9",), ("numpy-base <0a0",)),
    )
    assert found.conda_unreadable == ()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"name": "x"}', '{"name": 1}', "[" * 99999, "\0"]
)
def test_a_broken_record_of_conda_is_told_and_hides_no_other(tmp_path, text):
    record(tmp_path, "sound")
    (tmp_path / "conda-meta" / "broken-1.0-0.json").write_text(text)
    found = requirements.probe(target(kind="conda", prefix=str(tmp_path)))
    assert [one.name for one in found.conda] == ["sound"]
    assert found.conda_unreadable == ("broken-1.0-0.json is no record of a package",)


def test_a_target_that_does_not_answer_and_one_without_python(tmp_path):
    assert isinstance(requirements.probe(target(trouble="crashed")), Unknown)
    record(tmp_path, "labtool")
    without = Target(None, "named", str(tmp_path), "conda")
    assert [one.name for one in requirements.probe(without).conda] == ["labtool"]
    assert requirements.probe(Target(None, "named", str(tmp_path), "venv")) is None


def test_folders_that_are_not_there(tmp_path):
    assert requirements.probe(target(tmp_path / "gone", tmp_path / "x.zip")) == Requirements()
