"""What packages and conda leave on the disk."""

from __future__ import annotations

import contextlib
from pathlib import Path

from envcheck.facts import Target as Python
from envcheck.probes import conda, conda_places, distribution, packages, requirements, torch
from envcheck.profile import conda_versions, match_spec
from tests.fuzz.of_shells import BLANK
from tests.fuzz.scratch import folder, put
from tests.fuzz.target import target, text_of

METADATA = """\
Metadata-Version: 2.4
Name: torch
Version: 2.13.0
Requires-Python: >=3.10
Requires-Dist: numpy>=1.26; python_version < "3.13" and extra == 'x'
Requires-Dist: nvidia-cudnn-cu13 (==9.20.0.48) ;
    platform_system == "Linux"

Name: of the description
"""
RECORD = (
    'numpy/__init__.py,sha256=abc,12\n"a,b/c.py",,\n../../../bin/f2py,sha256=x,1\nnumpy/x.so,,\n'
)
CONDA_META = {
    "name": "numpy",
    "version": "2.4.6",
    "build": "py312_0",
    "depends": ["python >=3.12,<3.13.0a0", "libblas >=3.9.0,<4.0a0", "__glibc >=2.17"],
    "constrains": ["numpy-base <0a0"],
}
VERSIONS = "1 0 2 10 1.2 1.0a 1.0.post1 1.0.dev0 rc beta * ! + _ - . 1!2.0 +local 1.1_ 99999999999"
CONSTRAINTS = f"{VERSIONS} >= <= == != ~= = < > === , | ( ) ^ $"


def installed(kind: str, name: str):
    """The look at packages of a prefix where one file holds the text."""

    def check(data: bytes) -> None:
        with folder() as root:
            site = root / "site"
            put(site, f"{kind}/{name}", data)
            put(site, "numpy-2.4.6.dist-info/RECORD", RECORD.encode())
            python = Python(
                str(root / "bin" / "python"), "", str(root), "conda", sys_path=(str(site),)
            )
            found = packages.probe(python)
            needs = requirements.probe(python)
        assert any(one.location == str(site) for one in found.distributions)
        texts = [text for one in needs.distributions for text in (*one.requires, one.version)]
        assert all(isinstance(text, str) for text in texts)

    return check


def conda_meta(data: bytes) -> None:
    with folder() as root:
        put(root, "conda-meta/numpy-2.4.6-py312_0.json", data)
        found = requirements.probe(Python(None, "", str(root), "conda"))
    assert len(found.conda) + len(found.conda_unreadable) == 1
    texts = [t for one in found.conda for t in (one.name, *one.depends, *one.constrains)]
    assert all(isinstance(text, str) for text in texts)


def versions(data: bytes) -> None:
    """The order of conda's versions is one: total, and equal ones have one hash."""
    known = []
    for text in text_of(data).split("\n")[:6]:
        try:
            known.append(conda_versions.CondaVersion(text))
        except ValueError:
            continue
    for one in known:
        assert one == one
        assert one.starts_with(one)
        for other in known:
            assert (one.compare(other) > 0) == (other.compare(one) < 0)
            assert one != other or hash(one) == hash(other)
            for third in known:
                if one.compare(other) <= 0 and other.compare(third) <= 0:
                    assert one.compare(third) <= 0


def constraints(data: bytes) -> None:
    version, _, constraint = text_of(data).partition("\n")
    with contextlib.suppress(ValueError):
        conda_versions.check_constraint(constraint)
        assert conda_versions.fits(version, constraint) in (True, False)


def spec(data: bytes) -> None:
    text = text_of(data)
    try:
        read = match_spec.parse(text)
    except ValueError:
        return
    again = match_spec.parse(str(read))
    assert (again.name, again.version, again.build) == (read.name, read.version, read.build)
    for version in ("1.26.4", "2.0rc1", "?"):
        try:
            read.matches(version, "py312_0")
        except ValueError:
            continue


def names(data: bytes) -> None:
    """Names of files that stand for packages."""
    for name in text_of(data).split("\n"):
        parsed = packages.parse_folder(name)
        assert parsed is None or parsed[0] == packages.normalise(parsed[0])
        conda.parse_record(name)


def torch_version(data: bytes) -> None:
    with folder() as root:
        put(root, "torch/version.py", data)
        found = torch.probe(Python("/x/python", "", None, "venv", sys_path=(str(root),)))
    assert isinstance(found.version, str)
    assert Path(found.location).name == "torch"


TARGETS = {
    "metadata": target(
        installed("torch-2.13.0.dist-info", "METADATA"),
        "Name: Version: Requires-Dist: Requires-Python: ; extra == numpy >=1 : , ( ) [ ]",
        METADATA,
        extra=BLANK,
    ),
    "pkg_info": target(
        installed("old.egg-info", "PKG-INFO"), "Name: Version: : 1.0", METADATA, extra=BLANK
    ),
    "record": target(
        installed("torch-2.13.0.dist-info", "RECORD"),
        'numpy/__init__.py ,sha256=abc, , " .py .so ../../bin/x / \\',
        RECORD,
        extra=BLANK,
    ),
    "egg_requires": target(
        installed("old-1.0.egg-info", "requires.txt"),
        "[ ] : # numpy>=1 extra python_version<'3'",
        "numpy>=1\n[x]\nscipy\n[:python_version<'3']\nenum34\n",
        extra=BLANK,
    ),
    "installer": target(
        installed("torch-2.13.0.dist-info", "INSTALLER"), "pip conda uv", "pip\n", extra=BLANK
    ),
    "conda_meta": target(
        conda_meta,
        "python >=3.12 numpy null 0 true [] {} __glibc",
        CONDA_META,
        [CONDA_META],
        json_keys="name version build depends constrains",
    ),
    "conda_versions": target(versions, VERSIONS, "1.0\n1.0.0\n1!0.9\n1.1_\n1.1a1", extra=("\n",)),
    "conda_constraints": target(
        constraints, CONSTRAINTS, "1.26.4\n>=1.26,<3|1.20.*", "1\n~=1.2", extra=("\n", " ")
    ),
    "match_spec": target(
        spec,
        f"{CONSTRAINTS} conda-forge:: numpy [ ] version= build= channel= ' \" #",
        "conda-forge::numpy>=1.26,<3",
        "pytorch=2.5=*cuda*",
        'numpy[version=">=1.26,<3", build=py_0]  # why',
        "python 3.12.* *_cpython",
        extra=(" ",),
    ),
    "package_names": target(
        names,
        "numpy -2.4.6 .dist-info .egg-info .json - _ . ~",
        "numpy-2.4.6.dist-info\nold.egg-info\nnumpy-2.4.6-py312_0.json\n~umpy-1.dist-info",
        extra=("\n",),
    ),
    "environments_txt": target(
        lambda data: conda.parse_environments(text_of(data)), "/a /b", "/a\n\n/b c\r\n", extra=BLANK
    ),
    "installer_info": target(
        lambda data: distribution.parse_installer(text_of(data)),
        "name Miniforge3 3",
        {"name": "Miniforge3", "version": "25.9"},
        json_keys="name version",
    ),
    "conda_channel": target(
        lambda data: distribution.parse_channel(text_of(data)),
        '"channel": " https://conda.anaconda.org/ conda-forge /noarch /linux-64 /',
        '{"channel": "https://conda.anaconda.org/conda-forge/noarch", "x": 1}',
    ),
    "condarc": target(
        lambda data: conda_places.parse_envs_dirs(text_of(data)),
        "envs_dirs: envs_path: - [ ] , # ' \" /a ~",
        "channels:\n  - x\nenvs_dirs:\n  - ~/envs # mine\n  - '/data/envs'\n",
        'envs_dirs: [/a, "/b"]\n',
        extra=BLANK,
    ),
    "torch_version": target(
        torch_version,
        "__version__ cuda hip xpu = ' \" : # None Optional[str]",
        "__version__ = '2.13.0+cu130'\ncuda: Optional[str] = '13.0'\nhip = None\n",
        extra=BLANK,
    ),
}
