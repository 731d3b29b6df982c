"""requirements.txt: every kind of line that pip takes, and a clear word for the others."""

import pytest

from envcheck.profile import BadProfile, Need
from envcheck.profile.parts import Include
from envcheck.profile.requirement_lines import parse


def needs(text):
    return [(n.package, n.version, n.marker) for n in parse(text, "requirements.txt").needs]


@pytest.mark.parametrize(
    ("line", "need"),
    [
        ("numpy", ("numpy", "", "")),
        ("numpy==2.4.6", ("numpy", "==2.4.6", "")),
        ("Scikit_Learn >= 1.4, <2", ("scikit-learn", "<2,>=1.4", "")),
        ("textual[syntax]>=8", ("textual", ">=8", "")),
        ("numpy (>=1.26)", ("numpy", ">=1.26", "")),
        ("numpy>=2  # the new one", ("numpy", ">=2", "")),
        ("tomli; python_version < '3.11'", ("tomli", "", 'python_version < "3.11"')),
        ("torch @ https://x.org/torch-2.5-py3-none-any.whl", ("torch", "", "")),
        ("-e git+https://x.org/mine#egg=mine", ("mine", "", "")),
        ("--editable=git+https://x.org/mine@main#egg=mine&subdirectory=a", ("mine", "", "")),
        ("git+ssh://git@x.org/a/b.git@v1#egg=b", ("b", "", "")),
        ("./wheels/torch-2.5.1%2Bcpu-cp312-cp312-linux_x86_64.whl", ("torch", "", "")),
        ("https://x.org/six-1.16.0-py2.py3-none-any.whl", ("six", "", "")),
        ("numpy==2.4.6 --hash=sha256:12ab --hash=sha256:34cd", ("numpy", "==2.4.6", "")),
        ("numpy==2.4.6 --config-settings=a=b", ("numpy", "==2.4.6", "")),
    ],
)
def test_lines_that_name_a_package(line, need):
    assert needs(line + "\n") == [need]


def test_comments_blank_lines_and_lines_that_go_on():
    head = "# head\n\n   # more\n"
    text = head + "numpy>=1.26,\\\n    <3 \\\n  --hash=sha256:ab \\\n# not this\nscipy\\\n"
    assert needs(text) == [("numpy", "<3,>=1.26", ""), ("scipy", "", "")]
    assert [n.why for n in parse(text, "r.txt").needs] == [
        "r.txt line 4: numpy>=1.26, <3",
        "r.txt line 8: scipy",
    ]


def test_line_ends_of_windows():
    assert needs("numpy\r\nscipy\r\n") == [("numpy", "", ""), ("scipy", "", "")]


@pytest.mark.parametrize(
    "line",
    [
        "-i https://x.org", "--index-url=https://x.org", "--extra-index-url https://x.org", "--pre",
        "--no-index", "-f ./wheels", "--find-links ./wheels", "--no-binary :all:",
        "--only-binary=numpy", "--prefer-binary", "--require-hashes", "--trusted-host x.org",
        "--use-feature=fast-deps",
    ],
)  # fmt: skip
def test_options_say_where_from_and_require_nothing(line):
    parts = parse(line, "r.txt")
    assert (parts.needs, parts.unchecked, parts.includes) == ((), (), ())


@pytest.mark.parametrize(
    ("line", "include"),
    [
        ("-r base.txt", Include("base.txt", False, 1)),
        ("-rbase.txt", Include("base.txt", False, 1)),
        ("--requirement=sub/base.txt", Include("sub/base.txt", False, 1)),
        ("-c constraints.txt", Include("constraints.txt", True, 1)),
        ("--constraint ../c.txt", Include("../c.txt", True, 1)),
    ],
)
def test_other_files(line, include):
    assert parse(line, "r.txt").includes == (include,)


@pytest.mark.parametrize(
    "line",
    ["-e .", "./mine", "../mine", "/opt/mine", "git+https://x.org/a.git", "https://x.org/a.tar.gz",
     "mine.zip", "-r https://x.org/r.txt", "C:\\wheels\\mine"],
)  # fmt: skip
def test_what_names_no_package_is_said_and_not_dropped(line):
    (told,) = parse(line, "r.txt").unchecked
    assert told.startswith("r.txt line 1: ")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("numpy >>1", "is no requirement"),
        ("numpy=1.26", "conda writes =, pip =="),
        ("numpy; python_version ~ 3", "is no requirement"),
        ("{% if x %}", "is no requirement"),
        ("--no-such-option", "is no option that pip takes"),
        ("-r", "names no file"),
        ("a" * 3000, "longer than any requirement"),
        ("a;" + "(" * 1900, "nested too deep"),
        ("\x00\x1b[31m", "is no requirement"),
    ],
)
def test_a_bad_line_is_one_sentence_with_its_place(line, words):
    with pytest.raises(BadProfile) as refusal:
        parse(f"scipy\n{line}\n", "dir/r.txt")
    said = str(refusal.value)
    assert said.startswith("--profile dir/r.txt:2: ")
    assert words in said
    assert said.isprintable()
    assert len(said) < 300


def test_a_known_package_has_its_import_name_and_another_has_none():
    (known, other) = parse("scikit-learn\nsome-tool\n", "r.txt").needs
    assert (known.module, other.module) == ("sklearn", "")
    assert isinstance(known, Need)


def test_a_mebibyte_of_spaces_is_read_at_once():
    assert needs(" " * (1 << 20) + "x\n") == [("x", "", "")]
