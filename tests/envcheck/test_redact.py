"""What must not leave the machine, and text that must not be garbled."""

import subprocess
import sys

import pytest

from envcheck.redact import Redactor

REDACTOR = Redactor("/home/anna", "anna", "lab-pc7")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/home/anna/miniforge3/bin", "~/miniforge3/bin"),
        ("/home/annabel/x", "/home/annabel/x"),
        ("cd '/home/anna/my course/x'", "cd ~/'my course/x'"),
        ("HOME is '/home/anna'", "HOME is '~'"),
        ("/data/anna/env on lab-pc7", "/data/<user>/env on <host>"),
        ("https://anna:s3cret@proxy.example:8080/x", "https://***@proxy.example:8080/x"),
        ("https://token@repo.example/conda", "https://***@repo.example/conda"),
        ("https://repo.example/t/tk-123-abc/main", "https://repo.example/t/***/main"),
        ("HF_TOKEN=hf_abcdef next", "HF_TOKEN=*** next"),
        ("api_key: abc123", "api_key: ***"),
        ("numpy 2.4.6 in /opt/conda", "numpy 2.4.6 in /opt/conda"),
        ("banana", "banana"),
    ],
)
def test_texts(text, said):
    assert REDACTOR.text(text) == said


def test_whole_documents_with_their_keys():
    document = {"/home/anna/x": ["/home/anna", {"n": 1, "none": None}]}
    assert REDACTOR.document(document) == {"~/x": ["~", {"n": 1, "none": None}]}


@pytest.mark.parametrize("home", ["/", ""])
def test_a_home_that_is_no_folder_of_its_own_is_left(home):
    assert Redactor(home).text("/usr/bin") == "/usr/bin"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (r"C:\Users\anna\miniforge3", r"~\miniforge3"),
        (r"c:\users\Anna\x", r"~\x"),
        ("C:/Users/anna/x", "~/x"),
        (r"'C:\\Users\\anna\\x'", r"'~\\x'"),
        (r"C:\Users\annabel\x", r"C:\Users\annabel\x"),
        ("12:30 in C:\\", "12:30 in C:\\"),
    ],
)
def test_the_home_folder_of_windows_in_every_form_of_writing(text, said):
    assert Redactor(r"C:\Users\anna", "", "").text(text) == said


def test_a_requirement_of_a_version_is_no_secret():
    assert REDACTOR.text("token-bucket==1.0") == "token-bucket==1.0"
    assert REDACTOR.text("secretstorage==3.3 and tokenizers==0.22.1").count("***") == 0


def test_common_account_names_are_left():
    assert Redactor("/root", "root", "localhost").text("root of the tree") == "root of the tree"


@pytest.mark.parametrize(
    "piece", ["x", "a:", "://", "token", "token ", "https://a:", "/t/", "secret=", "-"]
)
def test_a_megabyte_of_one_piece_does_not_hang(piece):
    """A guard against patterns that try every start with every end: those would take hours."""
    code = f"from envcheck.redact import Redactor; Redactor('/h/anna').text({piece!r} * 200_000)"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
