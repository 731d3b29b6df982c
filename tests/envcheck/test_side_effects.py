"""Looking changes nothing: no file, no socket, no right of root's, no home that has to be there."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
import pytest

from envcheck.cli.output import parse_account
from tests.envcheck.leftovers import ACTIVE
from tests.envcheck.traced import traced

PROJECT = Path(__file__).parents[2]
QUICK = ("--quick", "--json")
DEEP = ("--deep", "--json", "--timeout", "60")
WHO = ("HOME", "USER", "LOGNAME", "LNAME", "USERNAME")
# What Matplotlib needs of the packages that are here; torch and SciPy would only take time.
PACKAGES = (
    *("numpy", "numpy.libs", "matplotlib", "matplotlib.libs", "mpl_toolkits", "PIL", "pillow.libs"),
    *("contourpy", "cycler", "dateutil", "kiwisolver", "pyparsing", "packaging", "six.py"),
    "fontTools",
)


@pytest.fixture
def home(tmp_path):
    """An empty home folder."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def temporary(tmp_path):
    """An empty folder for what is temporary."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    return folder


@pytest.fixture
def environ(home, temporary):
    """The variables of somebody with that home, and no environment active."""
    kept = {k: v for k, v in os.environ.items() if k not in ACTIVE and not k.startswith("XDG_")}
    kept.pop("MPLCONFIGDIR", None)
    return {**kept, "HOME": str(home), "TMPDIR": str(temporary), "USER": "anna"}


@pytest.fixture(scope="module")
def venv(tmp_path_factory):
    """A venv with Matplotlib and nothing else of the course but what that needs."""
    folder = tmp_path_factory.mktemp("looked-at") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    theirs = Path(pytest.importorskip("matplotlib", reason="needs Matplotlib").__file__).parents[1]
    site = next(folder.glob("lib/python*/site-packages"))
    for name in PACKAGES:
        if (theirs / name).exists():
            (site / name).symlink_to(theirs / name)
    return folder


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """A venv with nothing in it but a package that was never compiled."""
    folder = tmp_path_factory.mktemp("bare") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    package = next(folder.glob("lib/python*/site-packages")) / "numpy"
    package.mkdir()
    (package / "__init__.py").write_text("from numpy import core\n")
    (package / "core.py").write_text("")
    return folder


def argv(*arguments):
    return [sys.executable, "-m", "envcheck", *map(str, arguments)]


def everything_in(folder):
    """Each file with its time of change; of folders the names."""
    return {
        str(path): None if path.is_dir() else path.lstat().st_mtime_ns
        for path in folder.rglob("*")
        if not path.is_symlink()
    }


def document_of(ran):
    """The one document on stdout, of a run that ended as it says."""
    told = ran.stderr if isinstance(ran.stderr, str) else ran.stderr.decode(errors="replace")
    assert "Traceback" not in told, told
    document = json.loads(ran.stdout)
    assert ran.returncode == document["exit_code"]
    return document


def found_in(document):
    """The findings, without what is measured anew each time."""
    return {result["id"]: (result["status"], result["severity"]) for result in document["results"]}


def trial_of(document, module):
    return document["facts"]["imports"]["trials"][module]


@pytest.mark.parametrize("options", [QUICK, ("--quick",), ("--quick", "--format", "html")])
def test_a_quick_look_writes_nothing_and_opens_no_socket(
    needs, tmp_path, environ, home, temporary, options
):
    strace = needs("strace")
    subprocess.run(argv(*options), env=environ, capture_output=True)  # Python keeps our bytecode
    ran, trace = traced(strace, tmp_path / "log", argv(*options), env=environ)
    assert ran.returncode in (0, 1), ran.stderr
    assert trace.calls
    assert trace.changes_outside() == []
    assert trace.sockets == []
    assert everything_in(home) == everything_in(temporary) == {}


def test_a_deep_look_writes_only_into_folders_that_it_made_and_that_are_gone(
    needs, tmp_path, environ, home, temporary, venv
):
    strace = needs("strace")
    before, ours = everything_in(venv), everything_in(PROJECT / "envcheck" / "guest")
    ran, trace = traced(strace, tmp_path / "log", argv(*DEEP, "--prefix", venv), env=environ)
    trial = trial_of(document_of(ran), "matplotlib")
    assert (trial["outcome"], trial["stage"]) == ("ok", "used"), trial
    own = list(temporary.glob("envcheck-*"))
    assert own == []
    assert [change for change in trace.changes if "fontlist" in change]
    assert trace.changes_outside(*folders_made(trace, temporary)) == []
    assert trace.sockets == []
    assert everything_in(home) == everything_in(temporary) == {}
    assert everything_in(venv) == before
    assert everything_in(PROJECT / "envcheck" / "guest") == ours


def folders_made(trace, temporary):
    """The temporary folders of the run, by their names; they have to lie where such are to lie."""
    made = [change for change in trace.changes if change.startswith("mkdir(")]
    paths = [Path(change.split('"')[1]) for change in made]
    return [path for path in paths if path.parent == temporary and path.name[:9] == "envcheck-"]


def test_nothing_is_compiled_into_a_target(bare, environ):
    before = everything_in(bare)
    ran = subprocess.run(argv(*DEEP, "--prefix", bare), env=environ, capture_output=True)
    trial = trial_of(document_of(ran), "numpy")
    assert trial["stage"] == "imported"
    assert everything_in(bare) == before


@pytest.mark.parametrize("ended_by", ["Ctrl-C", "its deadline"])
def test_temporary_folders_go_also_where_a_package_hangs(environ, temporary, bare, ended_by):
    slow = temporary.parent / "slow" / "numpy.py"
    slow.parent.mkdir()
    slow.write_text("import time; time.sleep(600)\n")
    limit = "2" if ended_by == "its deadline" else "60"
    command = argv("--json", "--timeout", limit, "--python", bare / "bin" / "python")
    with subprocess.Popen(
        command, env={**environ, "PYTHONPATH": str(slow.parent)}, stdout=subprocess.DEVNULL
    ) as run:
        for _ in range(600):
            if any(temporary.iterdir()):
                break
            time.sleep(0.05)
        assert [path for path in temporary.iterdir() if path.name.startswith("envcheck-")]
        if ended_by == "Ctrl-C":
            run.send_signal(signal.SIGINT)
        assert run.wait(60) == (130 if ended_by == "Ctrl-C" else 1)
    assert everything_in(temporary) == {}


def test_own_settings_and_fonts_of_matplotlib_count_and_stay(venv, environ, home):
    settings, caches = home / ".config" / "matplotlib", home / ".cache" / "matplotlib"
    for folder in (settings, caches):
        folder.mkdir(parents=True)
    (settings / "matplotlibrc").write_text("backend: no-such-backend\n")
    (caches / "fontlist-v0.json").write_text("{}")
    before = everything_in(home)
    ran = subprocess.run(argv(*DEEP, "--prefix", venv), env=environ, capture_output=True, text=True)
    trial = trial_of(document_of(ran), "matplotlib")
    assert "no-such-backend" in trial["detail"] or trial["outcome"] == "ok"
    assert everything_in(home) == before


def test_output_is_the_only_file(needs, tmp_path, environ, home, temporary):
    goal = tmp_path / "report.json"
    ran, trace = traced(
        needs("strace"), tmp_path / "log", argv(*QUICK, "--output", goal), env=environ
    )
    assert ran.stdout == b""
    assert json.loads(goal.read_text())["exit_code"] == ran.returncode
    assert [change for change in trace.changes if str(goal) not in change] == []
    assert everything_in(home) == everything_in(temporary) == {}


def test_who_we_are_is_not_asked_of_a_service(needs, tmp_path, environ):
    """Without HOME Python itself asks, before we are there."""
    left = {name: value for name, value in environ.items() if name not in WHO or name == "HOME"}
    ran, trace = traced(needs("strace"), tmp_path / "log", argv(*QUICK), env=left)
    document_of(ran)
    if parse_account(Path("/etc/passwd").read_text(), os.getuid()):
        assert trace.sockets == []
    assert parse_account("a:x:7:8::/:/bin/sh\nb:x:77:7::/:/bin/sh", 77) == "b"
    assert parse_account("# nothing", 77) == ""


@pytest.fixture
def cut_off():
    """The words before a command that take the network from it."""
    as_root = [] if os.geteuid() == 0 else ["--map-root-user"]
    unshare = ["unshare", *as_root, "--net"]
    if shutil.which("unshare") is None or subprocess.run([*unshare, "true"]).returncode:
        pytest.skip("needs the right to make a network namespace")
    return unshare


@pytest.mark.parametrize("options", [QUICK, DEEP])
def test_without_a_network_the_findings_are_the_same(cut_off, environ, bare, options):
    command = argv(*options, "--prefix", bare)
    there = subprocess.run(command, env=environ, capture_output=True)
    alone = subprocess.run([*cut_off, *command], env=environ, capture_output=True)
    assert found_in(document_of(alone)) == found_in(document_of(there))
    assert document_of(alone)["facts"]["imports"] is None or "--deep" in options


@pytest.fixture
def as_nobody():
    """Runs a copy of envcheck as somebody who owns nothing and may do nothing."""
    if os.geteuid() != 0:  # we are nobody in particular already
        yield lambda arguments, env: subprocess.run(argv(*arguments), env=env, capture_output=True)
        return
    setpriv = shutil.which("setpriv")
    drop = [setpriv, "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs", "--"]
    with tempfile.TemporaryDirectory(prefix="envcheck-test-") as folder:
        for name in ("envcheck", "packaging", "psutil"):
            source = PROJECT if name == "envcheck" else Path(psutil.__file__).parents[1]
            shutil.copytree(source / name, Path(folder, name))
        subprocess.run(["chmod", "-R", "a+rX", folder], check=True)

        def run(arguments, env):
            command = [*drop, readable_python(drop), "-m", "envcheck", *arguments]
            named = {**env, "PYTHONPATH": folder, "PYTHONDONTWRITEBYTECODE": "1"}
            return subprocess.run(command, env=named, capture_output=True, cwd="/")

        yield run


def readable_python(drop):
    """A Python that such a user can start: ours may lie in root's home."""
    code = "import sys, json; sys.exit(sys.version_info < (3, 10))"
    for python in (sys.executable, "/usr/bin/python3", shutil.which("python3")):
        if python and subprocess.run([*drop, python, "-c", code], cwd="/").returncode == 0:
            return python
    pytest.skip("needs a Python that other users may start")


@pytest.mark.parametrize("home", ["/nonexistent", "/", None])
def test_it_needs_no_root_and_no_home(as_nobody, home):
    env = {"PATH": os.environ["PATH"], **({"HOME": home} if home else {})}
    document = document_of(as_nobody(QUICK, env))
    found = found_in(document)
    assert found["PY101"] == ("pass", "error")
    assert "error" not in {status for status, _ in found.values()}
    assert document["facts"]["processor"]["logical_cores"] > 0


@pytest.mark.parametrize("variables", [{"HOME": "/nonexistent"}, {"HOME": ""}, {"HOME": "~"}, {}])
def test_a_home_that_is_not_there(environ, variables):
    left = {name: value for name, value in environ.items() if name not in WHO}
    ran = subprocess.run(argv(*QUICK), env=left | variables, capture_output=True)
    found = found_in(document_of(ran))
    assert found["PY101"] == ("pass", "error")
    assert "error" not in {status for status, _ in found.values()}


@pytest.fixture
def in_mounts():
    """Runs a command where the script before it may mount what it likes."""
    as_root = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
    unshare = ["unshare", *as_root, "--mount", "sh", "-ec"]
    if subprocess.run([*unshare, "mount -t tmpfs none /mnt"], capture_output=True).returncode:
        pytest.skip("needs the right to make a mount namespace")

    def run(script, command, env):
        return subprocess.run(
            [*unshare, f'{script}\nexec "$0" "$@"', *command], env=env, capture_output=True
        )

    return run


@pytest.fixture(scope="module")
def usual(venv, tmp_path_factory):
    """What a deep look at the venv says where all can be written."""
    kept = {name: value for name, value in os.environ.items() if name not in ACTIVE}
    env = {**kept, "HOME": str(tmp_path_factory.mktemp("home")), "USER": "anna"}
    return document_of(subprocess.run(argv(*DEEP, "--prefix", venv), env=env, capture_output=True))


READ_ONLY = 'mount --bind "$1" "$1"; mount -o remount,ro,bind "$1"; ! touch "$1/x" 2>/dev/null'
NOWHERE = """
for folder in / /tmp /var/tmp /dev/shm /run "$HOME" "$TMPDIR"; do
    mount --bind "$folder" "$folder" 2>/dev/null && mount -o remount,ro,bind "$folder" || :
done
! touch "$TMPDIR/x" 2>/dev/null
! touch "$HOME/x" 2>/dev/null
"""
FULL = """
mount -t tmpfs -o size=4k,mode=1777 tmpfs "$TMPDIR"
dd if=/dev/zero of="$TMPDIR/x" 2>/dev/null || :
"""


@pytest.mark.parametrize(
    "script",
    [
        READ_ONLY.replace("$1", "$HOME"),
        READ_ONLY.replace("$1", "$TMPDIR"),
        FULL,
        NOWHERE,
    ],
    ids=["read-only home", "read-only TMPDIR", "full TMPDIR", "nothing is writable"],
)
def test_where_nothing_can_be_written_the_findings_are_the_same(
    in_mounts, environ, venv, usual, script
):
    there = document_of(in_mounts(script, argv(*DEEP, "--prefix", venv), environ))
    assert trial_of(there, "numpy")["outcome"] == trial_of(usual, "numpy")["outcome"]
    differing = {
        id: (told, found_in(there)[id])
        for id, told in found_in(usual).items()
        if told != found_in(there)[id]
    }
    # A full disk is a finding of its own, and so is a folder that pip may not write into; and
    # Matplotlib does not work where it can write nothing.
    assert differing.keys() <= {"MA102", "IN101", "PK106", "US101"}, differing
    assert there["exit_code"] == usual["exit_code"]


def test_a_temporary_folder_that_is_not_there(environ, venv):
    nowhere = {**environ, "TMPDIR": "/nonexistent/tmp"}
    ran = subprocess.run(argv(*DEEP, "--prefix", venv), env=nowhere, capture_output=True)
    assert trial_of(document_of(ran), "matplotlib")["outcome"] == "ok"
