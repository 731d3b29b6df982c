"""What is true of every check."""

import re
from types import UnionType
from typing import Union, get_args, get_origin, get_type_hints

import pytest

from envcheck import checks
from envcheck.check import Check
from envcheck.checks import ALL, FAMILIES
from envcheck.facts import Facts, Unknown
from envcheck.findings import Status
from envcheck.records import names_of
from tests.envcheck.known import HEALTHY, judged

each = pytest.mark.parametrize("check", ALL, ids=lambda check: check.id)


def kinds(hint):
    return set(get_args(hint)) if get_origin(hint) in (Union, UnionType) else {hint}


def test_ids_are_two_letters_and_three_digits_and_unique():
    assert all(re.fullmatch(r"[A-Z]{2}\d{3}", check.id) for check in ALL)
    assert len({check.id for check in ALL}) == len(ALL)


def test_no_check_is_forgotten():
    from importlib import import_module

    written = [
        value
        for family in FAMILIES
        for value in vars(import_module(f"{checks.__name__}.{family}")).values()
        if isinstance(value, Check)
    ]
    assert {check.id for check in written} == {check.id for check in ALL}


def test_families_stand_together_and_in_the_order_of_the_headings():
    order = list(FAMILIES)
    places = [order.index(check.family) for check in ALL]
    assert places == sorted(places)


@each
def test_it_asks_only_for_facts_that_there_are(check):
    hints = get_type_hints(Facts)
    beside_facts = {"profile", "waivers"}
    names = set(names_of(Facts)) | beside_facts
    assert check.needs.keys() <= names
    for name, accepted in check.needs.items():
        if name not in beside_facts:
            assert set(accepted) <= kinds(hints[name])


@each
def test_its_page_says_what_it_looks_at_and_why(check):
    assert re.findall("^## (.+)$", check.page, re.M) == ["What it looks at", "Why it matters"]


@each
def test_its_title_is_a_sentence_without_an_end(check):
    assert check.title[0].isupper() or check.title.startswith(("`", "conda"))
    assert not check.title.endswith(".")


@each
def test_what_it_requires_stands_before_it(check):
    before = [other.id for other in ALL[: ALL.index(check)]]
    assert set(check.requires) <= set(before)


@each
def test_what_only_the_target_can_say_waits_for_it_to_start(check):
    """Else a Python that does not start is told once as broken, and ten times as unknown."""
    by_target = {"packages", "requirements", "torch", "imports", "numerics"} & check.needs.keys()
    order = list(FAMILIES)
    if order.index(check.family) >= order.index("python"):
        assert "PY101" in check.requires or all(Unknown in check.needs[name] for name in by_target)


@each
def test_a_healthy_machine_is_silent(check):
    assert judged(check).status in (Status.PASS, Status.SKIP), judged(check).message


def test_the_healthy_machine_has_every_fact():
    assert None not in vars(HEALTHY).values()
