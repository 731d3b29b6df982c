"""Files that say what is required, and our own settings."""

from __future__ import annotations

from datetime import date

from packaging.markers import InvalidMarker
from packaging.requirements import InvalidRequirement

from envcheck.checks.requirements_markers import applies, environment_of
from envcheck.probes.profiles import LIMIT, LONGEST_TOML, find
from envcheck.profile import BadProfile
from envcheck.profile.reading import read_marker, read_requirement
from envcheck.settings import BrokenSettings, settings_for
from tests.envcheck.known import HEALTHY
from tests.fuzz.of_packages import CONSTRAINTS
from tests.fuzz.of_shells import BLANK
from tests.fuzz.scratch import folder, put
from tests.fuzz.target import is_one_sentence, target, text_of

TODAY = date(2026, 11, 23)
ENVIRONMENT = """\
name: course
channels: [conda-forge]
dependencies:
  - python=3.12
  - conda-forge::numpy>=1.26,<3  # why
  - pip
  - pip:
      - torch==2.13.0; sys_platform == "linux"
      - -r more.txt
"""
PROJECT = """\
[project]
name = "mine"
requires-python = ">=3.10"
dependencies = ["numpy>=1.26", "mine[extra]"]
[project.optional-dependencies]
extra = ["scipy ; python_version < '3.13'"]
[dependency-groups]
test = ["pytest", {include-group = "extra"}]
"""
REQUIREMENTS = """\
# what the course needs
numpy>=1.26 ; python_version < "3.13"  # why
torch @ https://example.org/torch-2.13.0-cp312-cp312-linux_x86_64.whl
-e git+https://example.org/x.git#egg=mine
./local/x.whl
--index-url https://example.org/simple
-r other.txt
scipy==1.17.1 \\
    --hash=sha256:abc
"""
LOCK = "@EXPLICIT\nhttps://conda.anaconda.org/conda-forge/noarch/tzdata-2026b-h0_0.conda#abc\n"
OWN = """\
name = "lab"
python = ">=3.10"
gpu = true
[[need]]
package = "numpy"
version = ">=1.26,<3"
level = "recommended"
marker = "sys_platform == 'linux'"
"""
SETTINGS = """\
select = ["PK", "TO101"]
ignore = []
fail-on = "warning"
profile = "course-cpu"
[[waivers]]
id = "PK105"
reason = "next image"
until = 2027-01-01
"""
TOML = (
    "[ ] [[ ]] = , . { } ' \" ''' \"\"\" # true false 1 0x 1e9 inf nan 2027-01-01 07:32:00 \\u \\"
)
YAML = (
    "- : ? | > & * ! !! { } [ ] , # --- ... % @ ` ' \" ~ null << &a *a !!python \\xff \\U00110000"
)
PEP508 = "; python_version sys_platform extra in not and or @ ( ) [ ] == >= ~= != < > , * ' \" + !"


def profile(name: str, chosen: str = ""):
    """A file of that name, given to --profile."""

    def check(data: bytes) -> None:
        with folder() as root:
            path = put(root, name, data)
            try:
                found = find(f"{path}{chosen}")
            except BadProfile as refusal:
                is_one_sentence(refusal)
                return
        for need in found.needs:
            assert need.package
            assert applies(need.marker, environment_of(HEALTHY.target, HEALTHY.system)) in (
                *(True, False, None),
            )

    return check


def requirement(data: bytes) -> None:
    text = text_of(data)
    try:
        read = read_requirement(text)
    except InvalidRequirement:
        read = None
    try:
        marker = read_marker(text)
    except InvalidMarker:
        marker = None
    for one in (marker, read and read.marker):
        if one is not None:
            applies(str(one), environment_of(HEALTHY.target, HEALTHY.system))


def settings(name: str):
    def check(data: bytes) -> None:
        with folder() as root:
            put(root, name, data)
            try:
                settings_for(str(root), TODAY)
            except BrokenSettings as refusal:
                is_one_sentence(refusal)

    return check


DEEP = (b"x = " + b"[" * 5000, b"a" + b".a" * 3000 + b" = 1", b"x = " + b"1" * 6000)
"""What a reader of TOML may fall over: nesting, and numbers that Python refuses to read."""
TARGETS = {
    "environment_yml": target(
        profile("environment.yml"),
        f"{YAML} {CONSTRAINTS} dependencies: pip: name: python= numpy",
        ENVIRONMENT,
        b"a: " + b"[" * 600,
        extra=(*BLANK, "\n  - ", "\n      - "),
        limit=LIMIT,
    ),
    "pyproject": target(
        profile("pyproject.toml", "[test,extra]"),
        f"{TOML} {PEP508} project dependencies optional-dependencies dependency-groups"
        " include-group requires-python name test extra mine numpy>=1",
        PROJECT,
        *DEEP,
        extra=BLANK,
        limit=LONGEST_TOML,
    ),
    "requirements_txt": target(
        profile("requirements.txt"),
        f"{PEP508} -r -c -e --index-url --hash= git+https:// #egg= ./ file.whl -1-py3-none-any.whl"
        " numpy>=1.26 # \\ conda=1=2",
        REQUIREMENTS,
        extra=BLANK,
        limit=LIMIT,
    ),
    "explicit_lock": target(
        profile("lock.txt"),
        f"{CONSTRAINTS} @EXPLICIT https:// / - .conda .tar.bz2 # numpy=1.2=py_0",
        LOCK,
        "# platform: linux-64\nnumpy=2.4.6=py312_0\n",
        extra=BLANK,
        limit=LIMIT,
    ),
    "own_profile": target(
        profile("lab.toml"),
        f"{TOML} {PEP508} name python gpu need package version level why module marker numpy",
        OWN,
        *DEEP,
        extra=BLANK,
        limit=LONGEST_TOML,
    ),
    "requirement": target(
        requirement,
        f"{PEP508} numpy torch https://x/y ''",
        "numpy[a,b]>=1.26,!=2.0.*; python_version < '3.13' and (extra == 'x' or os_name in 'nt')",
        "torch @ https://example.org/x.whl ; sys_platform == 'linux'",
        "python_version ~= '3.10' or platform_release < '6.1-generic'",
        extra=(" ", "("),
        limit=4096,
    ),
    "settings": target(
        settings("envcheck.toml"),
        f"{TOML} select ignore fail-on profile waivers id reason until PK101 tool envcheck",
        SETTINGS,
        *DEEP,
        extra=BLANK,
    ),
    "settings_of_project": target(
        settings("pyproject.toml"),
        f"{TOML} [tool.envcheck] [[tool.envcheck.waivers]] select id reason until",
        "[tool.envcheck]\nselect = ['PK']\n"
        "[[tool.envcheck.waivers]]\nid = 'PK101'\nuntil = '2027-01-01'\n",
        *(b"[tool.envcheck]\n" + text for text in DEEP),
        extra=BLANK,
    ),
}
