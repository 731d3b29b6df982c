"""Reports of a healthy and of a sick machine, for the tests of the formats."""

from datetime import date

from envcheck.checks import ALL
from envcheck.facts import (
    Activation,
    Conda,
    CondaBlock,
    CondaEnvironment,
    CondaInstall,
    Kernel,
    Kernels,
    Program,
    SearchPath,
    Shells,
    StartFile,
    Unknown,
)
from envcheck.judge import exit_code, judge_all
from envcheck.profile import choose_profile
from envcheck.records import replace
from envcheck.redact import Redactor
from envcheck.report import Report, Tool, UsedProfile, device_of, host_of, summarise, target_of
from envcheck.waivers import Entry, Waivers
from tests.envcheck.known import HEALTHY, PACKAGES, TARGET

REDACTOR = Redactor("/home/anna", "anna", "lab-pc7")
IDS = (
    *("MA101", "MA102", "SP101", "SP102", "SP103", "SH102", "SH103", "CO104", "PY103", "PK101"),
    *("PK105", "MO101", "JU101", "GR104", "TO103", "WV101", "WV102", "WV103"),
)
CHECKS = tuple(check for check in ALL if check.id in IDS)
"""Some of each family, always the same: a new check is no matter of the formats."""
COURSE = "/home/anna/miniforge3/envs/course"
BASE = "/home/anna/miniforge3"
HOSTILE = (
    "<script>alert('\"x')</script> & \x00\x1b[31m]]> \udce9 \u202e ::error::%0A\n::stop:: `|@all"
)


def program(path, **more):
    return Program(
        path=path,
        resolved=more.pop("resolved", path),
        interpreter=more.pop("interpreter", None),
        **more,
    )


def report_of(facts, *, fail_on="error", waivers=None, checks=CHECKS):
    """What envcheck says of these facts."""
    profile = choose_profile("auto", facts.graphics)
    known = {**vars(facts), "profile": profile, "waivers": waivers}
    findings = tuple(judge_all(checks, known))
    return Report(
        tool=Tool("envcheck", "0.1.0"),
        generated_at="2026-11-23T07:20:54+00:00",
        mode="deep",
        duration_ms=1234,
        exit_code=exit_code(findings, fail_on),
        profile=UsedProfile(profile.name, profile.source),
        target=target_of(facts),
        host=host_of(facts),
        device=device_of(facts),
        summary=summarise(findings),
        results=findings,
        facts=facts,
    )


PATH = SearchPath(
    entries=(
        "/home/anna/.local/bin",
        f"{BASE}/bin",
        f"{COURSE}/bin",
        f"{BASE}/condabin",
        "/home/anna/anaconda2/bin",
        "/usr/local/bin",
        "/usr/bin",
        "/bin",
    ),
    missing=("/home/anna/anaconda2/bin",),
    programs={
        "python": (
            program(f"{BASE}/bin/python", resolved=f"{BASE}/bin/python3.12", environment=BASE),
            program(
                f"{COURSE}/bin/python", resolved=f"{COURSE}/bin/python3.12", environment=COURSE
            ),
        ),
        "python3": (
            program(f"{BASE}/bin/python3", resolved=f"{BASE}/bin/python3.12", environment=BASE),
            program(
                f"{COURSE}/bin/python3", resolved=f"{COURSE}/bin/python3.12", environment=COURSE
            ),
            program("/usr/bin/python3", resolved="/usr/bin/python3.11"),
        ),
        "pip": (
            program(
                "/home/anna/.local/bin/pip",
                interpreter="/usr/bin/python3",
                interpreter_exists=True,
                interpreter_resolved="/usr/bin/python3.11",
            ),
            program(
                f"{COURSE}/bin/pip", interpreter=f"{COURSE}/bin/python", interpreter_exists=True
            ),
        ),
        "conda": (
            program(
                f"{BASE}/condabin/conda", interpreter=f"{BASE}/bin/python", interpreter_exists=True
            ),
        ),
    },
)
BASHRC = StartFile(
    "/home/anna/.bashrc",
    "bash",
    ("interactive",),
    blocks=(
        CondaBlock("conda", 117, BASE, True, 130),
        CondaBlock("conda", 140, "/home/anna/anaconda2", False, 152, conda_exists=False),
    ),
)
SICK = replace(
    HEALTHY,
    search_path=PATH,
    activation=Activation(None, False, COURSE, True, "course", 2),
    conda=Conda(
        (CondaInstall(BASE, "Miniforge", "25.9.1", "PATH", True, f"{BASE}/bin/conda"),),
        (
            CondaEnvironment(BASE, "base", "3.12.4", True),
            CondaEnvironment(COURSE, "course", "3.12.4", True),
        ),
    ),
    target=replace(
        TARGET,
        python=f"{COURSE}/bin/python",
        prefix=COURSE,
        kind="conda",
        why="the active conda environment (CONDA_PREFIX)",
        base_prefix=COURSE,
    ),
    packages=replace(PACKAGES, distributions=PACKAGES.distributions[1:]),
    shells=Shells("bash", "bash", (BASHRC,), home="/home/anna"),
    kernels=Kernels(
        (
            Kernel(
                "old",
                "Python (old)",
                "/home/anna/.local/share/jupyter/kernels/old",
                "/opt/gone/bin/python",
                False,
                True,
            ),
        )
    ),
    memory=Unknown("/proc/meminfo cannot be read"),
)
WAIVERS = Waivers(
    entries=(
        Entry("SH102", "The old lines go with the next image.", date(2027, 1, 1)),
        Entry("PK105", "It was so in spring.", date(2026, 5, 1)),
    ),
    source="/home/anna/course/envcheck.toml",
    today=date(2026, 11, 23),
    check_ids=tuple(check.id for check in ALL),
)
HEALTHY_REPORT = report_of(HEALTHY)
SICK_REPORT = report_of(SICK, waivers=WAIVERS)
HOSTILE_REPORT = report_of(
    replace(
        SICK,
        search_path=replace(
            PATH,
            entries=(HOSTILE, *PATH.entries),
            programs={
                **PATH.programs,
                "python": (
                    program(f"{HOSTILE}/python", resolved=HOSTILE),
                    *PATH.programs["python"],
                ),
            },
        ),
        activation=replace(SICK.activation, conda_prefix=HOSTILE),
        kernels=Kernels(
            (Kernel(HOSTILE, HOSTILE, f"/{HOSTILE}", f"/{HOSTILE}", False, True),), (HOSTILE,)
        ),
        shells=Shells("bash", "bash", (replace(BASHRC, path=f"/{HOSTILE}"),), home="/home/anna"),
        memory=Unknown(HOSTILE),
    )
)
