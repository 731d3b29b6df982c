"""Near misses around conda's folders and full disks."""

from tests.envcheck.atlas.asking import explained, first, named
from tests.envcheck.atlas.texts.prefix import NO_SPACE_PIP

NOT_WRITABLE = (
    "EnvironmentNotWritableError: The current user does not have write permissions to the target "
    "environment.\n  environment location: {}\n"
)
PATH_NOT_WRITABLE = (
    "NotWritableError: The current user does not have write permissions to a required path.\n"
    "  path: {}\n"
)


def bad(script, python):
    return f"bash: {script}: {python}: bad interpreter: No such file or directory"


def test_the_prefix_in_a_scripts_first_line_decides():
    moved = bad("/data/conda/bin/conda", "/home/anna/conda/bin/python")
    broken = bad("/data/conda/bin/conda", "/data/conda/bin/python")
    assert named(moved) == ["conda-prefix-moved"]
    assert named(broken) == ["conda-base-python-missing"]


def test_a_bad_interpreter_that_is_not_named_asks_for_it():
    text = "bash: /data/conda/bin/conda: cannot execute: required file not found"
    asked = explained(text, "linux").asks
    assert [ask.commands[0] for ask in asked] == ["head -1 <prefix>/bin/conda"]


def test_whose_folder_may_not_be_written_decides():
    assert first(NOT_WRITABLE.format("/opt/anaconda3"), "linux") == "conda-env-not-writable"
    assert first(NOT_WRITABLE.format("/usr"), "linux") == "other-conda-first-in-path"
    theirs = NOT_WRITABLE.format("/opt/intel/oneapi/intelpython/latest")
    assert first(theirs, "linux") == "other-conda-first-in-path"


def test_the_path_that_may_not_be_written_decides():
    cache = "/home/berta/.conda/pkgs/urls.txt"
    assert first(PATH_NOT_WRITABLE.format(cache)) == "pkgs-dirs-not-writable"
    env = "/opt/conda/envs/a/conda-meta/history"
    assert first(PATH_NOT_WRITABLE.format(env)) == "conda-env-not-writable"
    home = "C:\\a;C:\\b\\.conda\\environments.txt"
    assert first(PATH_NOT_WRITABLE.format(home)) == "home-variable-malformed"


def test_no_space_is_of_the_disk_or_of_tmp_alone():
    """Near miss: one error, and the other has fifty gigabytes free."""
    head = "Filesystem Size Used Avail Use% Mounted on\n"
    full = head + "/dev/sda1 100G 100G 0 100% /\n"
    room = head + "/dev/sda1 100G 40G 60G 40% /home\ntmpfs 2G 2G 0 100% /tmp\n"
    assert first(NO_SPACE_PIP + full, "linux") == "disk-full"
    assert first(NO_SPACE_PIP + room, "linux") == "tmp-too-small-for-install"


def test_no_space_alone_asks_where():
    found = explained("pip install torch\n" + NO_SPACE_PIP, "linux")
    assert {c.cause for c in found.causes} == {"disk-full", "tmp-too-small-for-install"}
    assert [ask.commands for ask in found.asks] == [("df -h . ~ /tmp",)]


def test_conda_does_not_unpack_in_tmp():
    text = "Downloading and Extracting Packages\n[Errno 28] No space left on device"
    assert named(text, "linux") == ["disk-full"]
