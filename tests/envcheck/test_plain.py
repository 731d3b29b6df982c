"""Our dataclasses as JSON, and the schema that describes them."""

import json

import jsonschema

from envcheck.facts import Memory, Unknown
from envcheck.findings import Severity
from envcheck.plain import plain
from envcheck.report import Summary
from envcheck.schema import schema_of
from tests.envcheck.known import HEALTHY


def test_unknown_is_not_absent():
    assert plain(Unknown("it hung")) == {"unknown": "it hung"}
    assert plain(None) is None


def test_enums_tuples_and_keys_that_are_keywords():
    assert plain(Severity.ERROR) == "error"
    assert plain((1, (2,))) == [1, [2]]
    assert set(plain(Summary(*range(9)))) >= {"pass", "fail", "skip", "error"}


def test_bytes_that_are_no_text_are_spelt_out():
    name = b"/tmp/caf\xe9".decode("utf-8", "surrogateescape")
    assert json.loads(json.dumps(plain(name))) == "/tmp/caf\\xe9"


def test_facts_fit_their_schema():
    schema = schema_of(type(HEALTHY))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(plain(HEALTHY), schema)


def test_the_schema_refuses_what_does_not_fit():
    validator = jsonschema.Draft202012Validator(schema_of(Memory))
    assert validator.is_valid(plain(Memory(1, 1, None)))
    assert not validator.is_valid({"total_mib": "1", "available_mib": 1, "limit_mib": None})
    assert not validator.is_valid({"total_mib": 1})
