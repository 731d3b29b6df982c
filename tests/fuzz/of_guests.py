"""What a hostile Python may answer to our guests."""

from __future__ import annotations

import json

from envcheck.facts import Target as Python
from envcheck.facts import Unknown
from envcheck.plain import plain
from envcheck.probes import libraries, packages, requirements, shadows, torch
from envcheck.probes.numerics import numerics_of
from envcheck.probes.place import Place
from envcheck.probes.run import Ran
from envcheck.probes.target import _complete, parse_identity
from envcheck.probes.trials import parse_said, run_of, trial_of
from tests.envcheck.known import HEALTHY
from tests.fuzz.schema import fits_its_schema
from tests.fuzz.target import target

ENDS = (
    Ran("ended", 0, None, "", "", b"", 0.1),
    Ran("ended", 1, None, "out", "err", b"", 0.1),
    Ran("signal", None, "SIGSEGV", "", "", b"", 0.1),
    Ran("timeout", None, None, "", "", b"", 9.0),
)
NOWHERE = Place({}, "/nonexistent", "linux", "/nonexistent", root="/nonexistent")
IDENTITY = {
    "executable": "/x/bin/python",
    "version": "3.12.4",
    "release_level": "final",
    "implementation": "cpython",
    "prefix": "/x",
    "base_prefix": "/usr",
    "bits": 64,
    "arch": "x86_64",
    "sys_path": ["/nonexistent/lib"],
    "site_packages": ["/nonexistent/lib/site-packages"],
    "user_site": None,
    "user_site_enabled": False,
    "externally_managed": False,
}
ASKED = {"stage": "asked", "warnings": ["w"], "cuda_available": True, "device_count": 1,
         "device_name": "H200", "arch_list": ["sm_90"], "capability": "sm_90"}  # fmt: skip
RUNTIME = {"kind": "blas", "family": "openblas", "path": "/x/lib.so", "threads": 8}
SPEED = {"blas_gflops": 1.0, "loop_gflops": 1, "copy_gb_per_s": 2.5, "additions_per_s": 1e7}
ODD = "true false null NaN Infinity -1 1e999 {} [] \\u0000 \\ud800 \\u001b[31m start imported used"


def identity(data: bytes) -> None:
    said = parse_identity(data)
    if said is None:
        return
    named = Python("/x/bin/python", "named by --python", None, "other")
    found = _complete(NOWHERE, named, said)
    fits_its_schema(Python, found)
    for probe in (packages.probe, requirements.probe, torch.probe):
        fact = probe(found)
        assert not isinstance(fact, Unknown), fact
    libraries.probe(NOWHERE, found)
    shadows.probe(NOWHERE, found)


def trial(data: bytes) -> None:
    said = parse_said(data)
    for ran in ENDS:
        fits_its_schema(type(HEALTHY.imports.trials["numpy"]), trial_of(ran, said))


def torch_run(data: bytes) -> None:
    said = parse_said(data)
    for ran in ENDS:
        fits_its_schema(type(HEALTHY.torch_run), run_of(ran, said))


def numerics(data: bytes) -> None:
    said = parse_said(data)
    for ran in ENDS:
        found = numerics_of(ran, said)
        if found is not None and not isinstance(found, Unknown):
            fits_its_schema(type(HEALTHY.numerics), found)
            json.dumps(plain(found), allow_nan=False)


KEYS = " ".join(IDENTITY)
DEEP = b'{"stage": ' + b"[" * 5000
TARGETS = {
    "identity": target(
        identity,
        f"{ODD} /x",
        IDENTITY,
        b"noise\n" + json.dumps(IDENTITY).encode() + b"\n",
        DEEP,
        extra=("\n",),
        json_keys=KEYS,
    ),
    "trial": target(
        trial,
        ODD,
        b'{"stage": "imported", "ok": false}\n{"error": "ImportError", "detail": "x"}\n',
        b'{"error": "ImportError"}\n{"stage": "u',
        DEEP,
        extra=("\n",),
        json_keys="stage ok error detail",
    ),
    "torch_run": target(
        torch_run,
        ODD,
        ASKED,
        DEEP,
        extra=("\n",),
        json_keys=" ".join([*ASKED, "error", "detail", "device_memory_mib", "computed_on"]),
    ),
    "numerics": target(
        numerics,
        ODD,
        {"stage": "measured", "runtimes": [RUNTIME], "speed": SPEED, "built_with": {"numpy": "x"}},
        DEEP,
        extra=("\n",),
        json_keys=" ".join([*RUNTIME, *SPEED, "runtimes", "speed", "built_with", "stage"]),
    ),
}
