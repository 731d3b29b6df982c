"""Whether a record holds what its annotations say, as the published schema has it."""

from __future__ import annotations

from functools import cache
from typing import Any

import jsonschema

from envcheck.plain import plain
from envcheck.records import Record
from envcheck.schema import schema_of


@cache
def validator(kind: type[Record]) -> Any:
    return jsonschema.Draft202012Validator(schema_of(kind))


def fits_its_schema(kind: type[Record], record: Record) -> None:
    assert type(record) is kind
    found = next(validator(kind).iter_errors(plain(record)), None)
    assert found is None, f"{kind.__name__}: {found.message} at {list(found.absolute_path)}"
