"""Findings of a deep look or of a rare machine: planned from literal facts, done for real.

Where a file says it, the facts are judged anew as the changed files make them.
"""

import json
import os
import subprocess

import pytest

from envcheck.checks import ALL
from envcheck.facts import (
    Conda,
    CondaInstall,
    Display,
    Kernel,
    Kernels,
    Network,
    Processor,
    Proxy,
    Room,
    Rooms,
    Runtime,
    Shells,
    Variables,
)  # fmt: skip
from envcheck.judge import judge_all
from envcheck.mend.apply import apply, read
from envcheck.mend.draft import Closed
from envcheck.mend.plans import PLANNERS, plan
from envcheck.profile import choose_profile
from envcheck.records import replace
from tests.envcheck.known import HEALTHY, NUMERICS, TARGET, TORCH


@pytest.fixture
def home(tmp_path):
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def facts_of(home, shell="bash", **changes):
    return replace(HEALTHY, shells=Shells(shell, shell, (), home=str(home)), **changes)


def findings(facts, *ids):
    known = {**vars(facts), "profile": choose_profile("auto", facts.graphics), "waivers": None}
    return judge_all([check for check in ALL if check.id in ids], known)


def mended(facts, home, id):
    """The environment of a new bash once the finding is mended, and the plan."""
    found = findings(facts, id)
    assert [one.id for one in found if one.counts] == [id]
    planned = plan(facts, found, read)
    apply(planned.changes, str(home.parent / "state"))
    asked = ["bash", "--rcfile", str(home / ".bashrc"), "-i", "-c", "env -0"]
    ran = subprocess.run(asked, capture_output=True, env={"HOME": str(home), "PATH": os.defpath})
    pairs = (pair.split("=", 1) for pair in os.fsdecode(ran.stdout).split("\0") if "=" in pair)
    return dict(pairs), planned


def variables(environ):
    return Variables({name: text for name, text in environ.items() if name != "PATH"})


def test_threads_over_the_quota(home):
    runtimes = (Runtime("openmp", "libgomp", "/lib/libgomp.so.1", 64),)
    processor = Processor("A CPU", 64, 64, 64, 2.0)
    facts = facts_of(home, numerics=replace(NUMERICS, runtimes=runtimes), processor=processor)
    environ, _ = mended(facts, home, "NU104")
    assert environ["OMP_NUM_THREADS"] == "2"


def test_one_thread_only(home):
    (home / ".bashrc").write_text("export OMP_NUM_THREADS=1\n")
    runtimes = (Runtime("blas", "openblas", "/lib/libopenblas.so", 1),)
    numerics = replace(NUMERICS, runtimes=runtimes)
    facts = facts_of(
        home,
        numerics=numerics,
        processor=Processor("A CPU", 8, 8, 8, None),
        variables=Variables({"OMP_NUM_THREADS": "1"}),
    )
    environ, _ = mended(facts, home, "NU105")
    assert "OMP_NUM_THREADS" not in environ


def test_override_of_an_amd_gpu(home):
    (home / ".bashrc").write_text("export HSA_OVERRIDE_GFX_VERSION=9.0.0\n")
    run = replace_run(arch_list=("gfx1100",))
    facts = facts_of(
        home,
        torch=replace(TORCH, rocm="6.4"),
        torch_run=run,
        variables=Variables({"HSA_OVERRIDE_GFX_VERSION": "9.0.0"}),
    )
    environ, planned = mended(facts, home, "AC105")
    assert planned.mends[0].finding.cause == "rocm-gfx-not-in-build"
    assert findings(replace(facts, variables=variables(environ)), "AC105")[0].status.value == "pass"


def replace_run(**changes):
    return replace(HEALTHY.torch_run, computed_on=None, **changes)


def test_little_room_for_temporary_files(home):
    rooms = Rooms((Room("temporary", "/tmp", 900, 1000), Room("home", str(home), 90_000, 99_000)))
    environ, planned = mended(facts_of(home, rooms=rooms), home, "MA102")
    assert planned.mends[0].finding.cause == "tmp-too-small-for-install"
    assert environ["TMPDIR"] == f"{home}/tmp"
    assert (home / "tmp").is_dir()


def test_a_full_home_gets_no_temporary_files(home):
    rooms = Rooms((Room("temporary", "/tmp", 900, 1000), Room("home", str(home), 1500, 99_000)))
    facts = facts_of(home, rooms=rooms)
    assert plan(facts, findings(facts, "MA102"), read).changes == ()


def test_display_of_wsl(home):
    facts = facts_of(
        home,
        system=replace(HEALTHY.system, platform="linux", kind="wsl2"),
        display=replace_display(sockets=("/tmp/.X11-unix/X0",)),
    )
    environ, planned = mended(facts, home, "MA106")
    assert planned.mends[0].finding.cause == "display-variable-unset"
    now = replace(facts, variables=variables(environ))
    assert findings(now, "MA106")[0].status.value == "pass"


def replace_display(**changes):
    return Display(**{"qt": (), "libgl": None, **changes})


def test_several_copies_of_openmp_silenced(home):
    (home / ".bashrc").write_text("if true; then\n  export KMP_DUPLICATE_LIB_OK=TRUE\nfi\n")
    copies = [f"/{n}/libiomp5.so" for n in "ab"]
    numerics = replace(
        NUMERICS, runtimes=tuple(Runtime("openmp", "libiomp5", path, 4) for path in copies)
    )
    facts = facts_of(home, numerics=numerics, variables=Variables({"KMP_DUPLICATE_LIB_OK": "TRUE"}))
    environ, planned = mended(facts, home, "NU102")
    assert planned.mends[0].finding.cause == "duplicate-openmp-runtime"
    assert findings(replace(facts, variables=variables(environ)), "NU102")[0].status.value == "pass"


def test_proxies_that_differ(home):
    proxies = [
        Proxy(name, f"{name}=...", f"http://{host}", "http", host, None, None)
        for name, host in (("http_proxy", "old"), ("HTTP_PROXY", "new"))
    ]
    (home / ".bashrc").write_text("export HTTP_PROXY=http://new http_proxy=http://old\n")
    environ, _ = mended(facts_of(home, network=Network(tuple(proxies))), home, "NW103")
    assert environ["http_proxy"] == environ["HTTP_PROXY"] == "http://new"


def test_a_variable_of_a_conda_environment(home):
    prefix = home / "envs/course"
    (prefix / "conda-meta").mkdir(parents=True)
    state = prefix / "conda-meta/state"
    state.write_text(json.dumps({"env_vars": {"LD_PRELOAD": "/lab.so", "A": "1"}}))
    target = replace(TARGET, kind="conda", prefix=str(prefix))
    facts = facts_of(home, target=target, variables=Variables({"LD_PRELOAD": "/lab.so"}))
    mended(facts, home, "MA103")
    assert json.loads(state.read_text()) == {"env_vars": {"A": "1"}}


def test_the_user_site_beside_a_conda_environment(home):
    prefix, user = str(home / "envs/course"), str(home / ".local/lib")
    (home / "envs/course/conda-meta").mkdir(parents=True)
    first = HEALTHY.packages.distributions[0]
    both = (replace(first, location=user), first)
    target = replace(TARGET, kind="conda", prefix=prefix, user_site=user, user_site_enabled=True)
    packages = replace(HEALTHY.packages, distributions=both)
    mended(facts_of(home, target=target, packages=packages), home, "PY105")
    state = json.loads((home / "envs/course/conda-meta/state").read_text())
    assert state == {"env_vars": {"PYTHONNOUSERSITE": "1"}}


@pytest.mark.parametrize(
    ("shell", "file", "line"),
    [
        ("bash", ".bashrc", "export MPLBACKEND=Agg"),
        ("zsh", ".zshrc", "export MPLBACKEND=Agg"),
        ("fish", ".config/fish/config.fish", "set -gx MPLBACKEND Agg"),
        ("tcsh", ".cshrc", "setenv MPLBACKEND Agg"),
        ("ksh", ".profile", "export MPLBACKEND=Agg"),
        ("nu", None, None),
    ],
)
def test_each_shell_sets_in_its_own_language(home, shell, file, line):
    facts = facts_of(home, shell, variables=Variables({"MPLBACKEND": "TkAgg"}))
    changes = plan(facts, findings(facts, "MA106"), read).changes
    assert [one.path for one in changes] == ([f"{home}/{file}"] if file else [])
    assert not changes or changes[0].after.endswith(f"\n{line}\n")


def test_a_file_that_is_no_text_is_left_to_a_person(home):
    (home / ".bashrc").write_bytes(b"export LD_PRELOAD=/x\n\0")
    facts = facts_of(home, variables=Variables({"LD_PRELOAD": "/x", "MPLBACKEND": "TkAgg"}))
    planned = plan(facts, findings(facts, "MA103", "MA106"), read)
    assert planned.changes == ()
    assert len(planned.left) == 2


@pytest.mark.parametrize("prefix", ["/home/a'b/conda", '/x"$(reboot)"', "/a`b`", "/a\nb"])
def test_paths_that_are_no_text_for_a_shell_get_no_lines(home, prefix):
    install = CondaInstall(prefix, "Miniforge", "26.1", "PATH", True, f"{prefix}/bin/conda")
    shells = Shells(
        "bash", "bash", (), {"interactive": False, "login": False, "script": False}, str(home)
    )
    facts = replace(HEALTHY, shells=shells, conda=Conda((install,), ()))
    found = findings(facts, "SH101")
    assert found[0].counts
    assert plan(facts, found, read).changes == ()


def test_waived_findings_are_left_alone(home):
    (home / ".bashrc").write_text("export LD_PRELOAD=/x\n")
    facts = facts_of(home, variables=Variables({"LD_PRELOAD": "/x"}))
    (found,) = findings(facts, "MA103")
    assert plan(facts, [found], read).changes
    from envcheck.findings import Waiver

    assert plan(facts, [replace(found, waived=Waiver("", None))], read) == plan(facts, [], read)


def test_every_planner_is_of_a_check():
    assert PLANNERS.keys() <= {check.id for check in ALL}


def test_a_dead_kernel_of_the_system_is_not_ours(home):
    kernel = Kernel(
        "old", "Old", "/usr/share/jupyter/kernels/old", "/gone/python", False, "/gone/python"
    )
    facts = facts_of(home, kernels=Kernels((kernel,), ()))

    def nothing_but_homes(path):
        if not path.startswith(str(home)):
            raise Closed
        return read(path)

    assert plan(facts, findings(facts, "JU101"), nothing_but_homes).changes == ()
