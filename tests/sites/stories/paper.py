"""Sheets of the stories' registry: ids, paths, order of fields, plain YAML."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from stdnum.cn import uscc

from generator.model.identifiers import (
    RANDOM_ALPHABET,
    certificate_number,
    check_character,
)
from generator.model.layout import KINDS
from generator.model.vocabulary import GRADE_DIGITS

ROOT = Path(__file__).parents[3]
SCHEMAS = ROOT / "schemas"
REGISTRY = Path("tests/sites/stories/registry")

Fields = dict[str, Any]

# A scalar that a YAML reader of any version might take for something else than text.
_AMBIGUOUS = re.compile(
    r"[-+]?[0-9._]+([eE][-+]?[0-9]+)?|[0-9:]+|0[xob][0-9a-fA-F]+|"
    r"(?i:y|n|yes|no|on|off|true|false|null|~)?"
)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SPECIAL = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]")


class Registry:
    """All records by path, with the serials that certificates have taken."""

    def __init__(self) -> None:
        self.files: dict[str, str] = {}
        self.records: dict[str, list[Fields]] = {}
        self.serials: dict[tuple[str, int, str], dict[str, str]] = {}

    def add(self, kind: str, county: str | None = None, /, **fields: Any) -> Fields:
        """Put a record where the layout says; trailing underscores are dropped."""
        record = {name.rstrip("_"): value for name, value in fields.items()}
        path = path_of(kind, county, record)
        if path in self.files:
            raise ValueError(f"{path} is written twice")
        self.files[path] = text_of(kind, path, record)
        told = {name: value for name, value in record.items() if value is not None}
        self.records.setdefault(kind, []).append(told | {"county": county})
        return record

    def of(self, kind: str) -> list[Fields]:
        """Return what was written of a kind, with the county of its path."""
        return list(self.records.get(kind, ()))

    def number(self, area: str, year: int, grade: str, holder: str) -> str:
        """Take the next serial of an area, year and grade for a grade's id."""
        taken = self.serials.setdefault((area, year, grade), {})
        serial = len(taken) + 1
        taken[f"{serial:04d}"] = holder
        return certificate_number(area, year, GRADE_DIGITS[grade], serial)

    def close_numbers(self) -> None:
        """Write the number books once all certificates have theirs."""
        for (area, year, grade), serials in self.serials.items():
            self.add("numbers", area=area, year=year, grade=grade, serials=serials)


def path_of(kind: str, county: str | None, record: Fields) -> str:
    """Fill the layout's template with the fields of a record."""
    identifier = record.get("id", "")
    places = {
        **record,
        "county": county,
        "two": identifier[1:3],
        "id_year": identifier[1:5],
        "accepted_year": str(record.get("accepted_on"))[:4],
        "issued_year": str(record.get("issued_on"))[:4],
        "from_year": str(record.get("from"))[:4],
        "held_year": str(record.get("held_on"))[:4],
    }
    return KINDS[kind].template.format_map(places)


@cache
def schema_of(kind: str) -> Fields:
    """Read a kind's schema."""
    text = (SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8")
    return json.loads(text)  # type: ignore[no-any-return]


def modeline(kind: str, path: str) -> str:
    """Return the comment that tells an editor which schema to use."""
    up = "../" * len((REGISTRY / path).parent.parts)
    return f"# yaml-language-server: $schema={up}schemas/{kind}.schema.json\n"


def text_of(kind: str, path: str, record: Fields) -> str:
    """Write a record as YAML, its fields in the schema's order."""
    schema = schema_of(kind)
    lines = _mapping(record, schema, 0)
    return modeline(kind, path) + "\n".join(lines) + "\n"


def _mapping(record: Fields, schema: Fields, depth: int) -> Iterator[str]:
    known = schema.get("properties")
    names = sorted(record) if known is None else list(known)
    strange = set(record) - set(names)
    if strange:
        raise KeyError(f"no such field: {strange}")
    maps: Fields = next(iter(schema.get("patternProperties", {}).values()), {})
    for name in names:
        value = record.get(name)
        if value is not None:
            inner = maps if known is None else known[name]
            yield from _field(name, value, inner, depth)


def _field(name: str, value: Any, schema: Fields, depth: int) -> Iterator[str]:
    pad = "  " * depth
    if isinstance(value, dict):
        yield f"{pad}{scalar(name)}:"
        yield from _mapping(value, schema, depth + 1)
    elif isinstance(value, list | tuple):
        yield f"{pad}{scalar(name)}:"
        for item in value:
            if isinstance(item, dict):
                first, *rest = _mapping(item, schema["items"], depth + 2)
                yield f"{pad}  - {first.lstrip()}"
                yield from rest
            else:
                yield f"{pad}  - {scalar(item)}"
    else:
        yield f"{pad}{scalar(name)}: {scalar(value)}"


def scalar(value: Any) -> str:
    """Write a scalar plain where no reader can mistake it, else in quotes."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    text = str(value)
    if _DATE.fullmatch(text):
        return text
    if _AMBIGUOUS.fullmatch(text) or _SPECIAL.match(text):
        return f'"{text}"'
    if ": " in text or " #" in text or text != text.strip():
        return f'"{text}"'
    return text


@cache
def identifier(prefix: str, label: str) -> str:
    """Draw the id that belongs to a label, the same on every run."""
    draw = random.Random(f"stories/{prefix}/{label}")
    while True:
        body = prefix + "".join(draw.choices(RANDOM_ALPHABET, k=9))
        check = check_character(body)
        if check in RANDOM_ALPHABET:
            return body + check


def credit_code(county: str, serial: int) -> str:
    """Return a fictional company's unified social credit code with its check."""
    body = f"91{county}{serial:08d}"
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(w * int(d) for w, d in zip(weights, body[8:], strict=True))
    body += "0123456789X0"[11 - total % 11]
    return body + str(uscc.calc_check_digit(body))


_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
_FIRST = "砚禾舟岚屿汀筠苓蘅溪霁垚漪昀珩玥"
_SECOND = "之一和声平原石川宁远明初然白衡思"


def person_name(serial: int) -> str:
    """Return an invented name; no two serials below 8,000 share one."""
    surname = _SURNAMES[serial % len(_SURNAMES)]
    first = _FIRST[serial // len(_SURNAMES) % len(_FIRST)]
    second = _SECOND[(serial * 7 + serial // 512) % len(_SECOND)]
    return surname + first + second
