"""What a guest said is taken only where it has the shape that it should have."""

import json

import pytest

from envcheck.facts import Unknown
from envcheck.probes import answers
from envcheck.probes.numerics import numerics_of
from envcheck.probes.run import Ran
from envcheck.probes.target import parse_identity
from envcheck.probes.text import whole
from envcheck.probes.trials import parse_said, run_of, trial_of

ENDED = Ran("ended", 0, None, "", "", b"", 0.5)
IDENTITY = {
    "executable": "/x/bin/python",
    "version": "3.12.4",
    "release_level": "final",
    "implementation": "cpython",
    "prefix": "/x",
    "base_prefix": "/usr",
    "bits": 64,
    "arch": "x86_64",
    "sys_path": ["/x/lib"],
    "site_packages": [],
    "user_site": None,
    "user_site_enabled": False,
    "externally_managed": False,
}


def spelt(*objects):
    return b"\n".join(json.dumps(one).encode() for one in objects)


def test_an_identity_is_found_among_what_others_wrote_there():
    noise = b'hello\n{"version": "9"}\n\xff\n[1]\n'
    assert parse_identity(noise + spelt(IDENTITY) + b"\nbye") == IDENTITY


@pytest.mark.parametrize(
    ("name", "odd"),
    [
        ("version", 3),
        ("prefix", "/a\0b"),
        ("prefix", "/half\ud800"),
        ("sys_path", "/x/lib"),
        ("sys_path", ["/x", 5]),
        ("bits", True),
        ("bits", 1e300),
        ("user_site_enabled", "no"),
    ],
)
def test_an_identity_with_an_odd_member_is_none(name, odd):
    assert parse_identity(spelt({**IDENTITY, name: odd})) is None
    assert parse_identity(spelt({k: v for k, v in IDENTITY.items() if k != name})) is None


def test_a_path_that_is_no_utf8_is_one():
    odd = {**IDENTITY, "prefix": "/caf\udce9"}
    assert parse_identity(spelt(odd)) == odd


def test_what_torch_says_is_left_out_where_it_is_of_another_kind():
    said = parse_said(
        spelt(
            {"stage": "asked", "device_name": 5, "device_count": 2, "warnings": "w"},
            {"arch_list": ["sm_90"], "cuda_available": "yes", "mps_available": False},
        )
    )
    ran = run_of(ENDED, said)
    assert (ran.stage, ran.device_name, ran.device_count, ran.warnings) == ("asked", None, 2, ())
    assert (ran.arch_list, ran.cuda_available, ran.mps_available) == (("sm_90",), None, False)


def test_an_error_without_words_and_a_stage_that_is_none():
    trial = trial_of(ENDED, parse_said(spelt({"stage": [1]}, {"error": "ImportError"})))
    assert (trial.outcome, trial.detail, trial.stage) == ("error", "ImportError: ", "start")
    assert len(trial_of(ENDED, {"stage": "start", "error": "E" * 9999}).detail) <= 2000


def test_speeds_that_nothing_has_are_none():
    speed = {"blas_gflops": 1.0, "loop_gflops": 1, "copy_gb_per_s": 2.5, "additions_per_s": 1e7}
    runtime = {"kind": "blas", "family": "openblas", "path": "/x.so", "threads": 8}
    said = {"stage": "measured", "runtimes": [runtime, 5, {"kind": "blas"}], "speed": speed}
    found = numerics_of(ENDED, parse_said(spelt(said)))
    assert not isinstance(found, Unknown)
    assert [one.family for one in found.runtimes] == ["openblas"]
    assert found.speed.copy_gb_per_s == 2.5
    for odd in (0, -1, "fast", True, float("nan"), float("inf")):
        told = parse_said(spelt({**said, "speed": {**speed, "loop_gflops": odd}}))
        assert numerics_of(ENDED, told).speed is None


def test_lines_that_are_no_objects_say_nothing():
    deep = b'{"stage": ' + b"[" * 100_000
    assert list(answers.parse_lines(b'5\nnull\n"x"\n{"a": 1}\n{"b"\n' + deep)) == [{"a": 1}]
    assert answers.shaped([], {"a": answers.is_text}) == {}


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("42", 42), ("", None), ("²", None), ("٣", None), ("-1", None), ("9" * 5000, None)],
)
def test_whole_numbers(text, number):
    assert whole(text) == number
