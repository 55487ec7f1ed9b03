"""Canaries: unique texts for restricted fields, and the search for them anywhere."""

from __future__ import annotations

import base64
import gzip
import html
import io
import json
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from generator.model.layout import KINDS, kind_of
from tests.builds import PROJECT, fields_of, write_record
from tests.schema_guards import Schema, resolved
from tests.schema_samples import complete
from tests.sites.stories.paper import identifier, path_of

CANARY = "zq7canary"
"""The part that all canaries share; it fits every pattern of a free text."""
_HIDDEN_IDS = {"party_organization": "P", "batch": "B", "case": "C", "grade": "G"}
_FREE_PATTERNS = {"^[a-z0-9_-]{1,40}$", "^[A-Za-z0-9-]{1,40}$"}


def schema(kind: str) -> Schema:
    """Read the schema of a kind."""
    text = (PROJECT / "schemas" / f"{kind}.schema.json").read_text(encoding="utf-8")
    root: Schema = json.loads(text)
    return root


@cache
def restricted_texts(kind: str) -> tuple[str, ...]:
    """Pointers (`*` for list positions) of restricted fields that can hold any text."""
    return tuple(
        place
        for place, node in _restricted(kind)
        if node.get("pattern") is None or node["pattern"] in _FREE_PATTERNS
    )


@cache
def restricted_days(kind: str) -> tuple[str, ...]:
    """Pointers of restricted fields that hold a day."""
    return tuple(place for place, node in _restricted(kind) if node.get("x-date"))


def _restricted(kind: str) -> Iterator[tuple[str, Schema]]:
    """Yield each restricted text of a kind that is no code of a list."""
    root = schema(kind)
    stack: list[tuple[Schema, str, str | None]] = [(root, "", None)]
    while stack:
        node, place, visibility = stack.pop()
        node = resolved(node, root)
        visibility = node.get("x-visibility", visibility)
        match node["type"]:
            case "object":
                for name, child in node.get("properties", {}).items():
                    stack.append((child, f"{place}/{name}", visibility))
            case "array":
                # The annotation of a list stands on the list itself.
                stack.append((node["items"], f"{place}/*", visibility))
            case "string" if "enum" not in node and visibility == "restricted":
                yield place.lstrip("/"), node


def planted(registry: Path) -> dict[str, str]:
    """Put a canary into every restricted text; return `kind/pointer:path#n` → canary.

    For each kind the fullest records of the registry take them; a field that no
    record has is added where a complete record shows what it looks like.
    """
    canaries: dict[str, str] = {}
    missing = {
        f"{kind}/{pointer}" for kind in KINDS for pointer in restricted_texts(kind)
    }
    for path in sorted(registry.rglob("*.yml")):
        name = path.relative_to(registry).as_posix()
        kind = kind_of(name)
        assert kind is not None
        pointers = restricted_texts(kind.name)
        if not pointers:
            continue
        fields = fields_of(registry, name)
        changed = False
        for pointer in pointers:
            for parent, key in _spots(fields, pointer.split("/")):
                canary = f"{CANARY}{len(canaries):05d}"
                parent[key] = canary
                canaries[f"{kind.name}/{pointer}:{name}#{len(canaries)}"] = canary
                missing.discard(f"{kind.name}/{pointer}")
                changed = True
        if changed:
            write_record(registry, name, fields)
    _add_missing(registry, missing, canaries)
    return canaries


def _spots(value: Any, steps: list[str]) -> Iterator[tuple[Any, Any]]:
    """Yield container and key of each field that a pointer reaches."""
    step, *rest = steps
    if step == "*":
        keys: list[Any] = list(range(len(value))) if isinstance(value, list) else []
    else:
        keys = [step] if isinstance(value, dict) and step in value else []
    for key in keys:
        if rest:
            yield from _spots(value[key], rest)
        else:
            yield value, key


def _add_missing(registry: Path, missing: set[str], canaries: dict[str, str]) -> None:
    """Graft what no record has onto the first record of the kind, or a new one."""
    for place in sorted(missing):
        kind, _, pointer = place.partition("/")
        own = _first(registry, kind)
        fields = fields_of(registry, own)
        sample = complete(schema(kind))
        top = pointer.split("/", 1)[0]
        fields[top] = _joined(sample[top])
        canary = f"{CANARY}{len(canaries):05d}"
        for parent, key in _spots(fields, pointer.split("/")):
            parent[key] = canary
        write_record(registry, own, fields)
        canaries[f"{place}:{own}#{len(canaries)}"] = canary


def _joined(value: Any) -> Any:
    """Let a complete record mean somebody of the stories who has no identity."""
    text = json.dumps(value).replace("W0123456789", "W8FHTFZ3Y9D")
    return json.loads(text)


def _first(registry: Path, kind: str) -> str:
    """Path of a record of a kind; one is written where there is none."""
    folder = registry / KINDS[kind].folder if KINDS[kind].folder else registry
    found = sorted(folder.rglob("*.yml")) if kind != "settings" else []
    if kind == "settings":
        return "settings.yml"
    if found:
        return found[0].relative_to(registry).as_posix()
    fields: dict[str, Any] = _joined(complete(schema(kind)))
    prefix = KINDS[kind].prefix
    if prefix:
        fields["id"] = identifier(prefix, "canary")
    path = path_of(kind, "990101", fields)
    write_record(registry, path, fields)
    return path


def planted_days(registry: Path, year: int) -> int:
    """Put days of one year into every restricted day; return how many."""
    count = 0
    for path in sorted(registry.rglob("*.yml")):
        name = path.relative_to(registry).as_posix()
        kind = kind_of(name)
        assert kind is not None
        fields = fields_of(registry, name)
        spots = [
            spot
            for pointer in restricted_days(kind.name)
            for spot in _spots(fields, pointer.split("/"))
        ]
        for parent, key in spots:
            parent[key] = str(date(year, 1, 1) + timedelta(days=count % 365))
            count += 1
        if spots:
            write_record(registry, name, fields)
    return count


def restricted_codes(registry: Path) -> set[str]:
    """Ids that are for joining only, and the organisations' credit codes."""
    found: set[str] = set()
    for kind, prefix in _HIDDEN_IDS.items():
        files = (registry / KINDS[kind].folder).rglob(f"{prefix}*.yml")
        found |= {path.stem for path in files}
    for path in (registry / "organizations").rglob("*.yml"):
        name = path.relative_to(registry).as_posix()
        code = fields_of(registry, name).get("uscc")
        if code:
            found.add(code)
    return found


# ── the search ───────────────────────────────────────────────────────────────


def found_in(data: bytes, text: str) -> str | None:
    """Name the encoding in which a text stands in some bytes, if it does."""
    lowered = data.lower()
    for name, needle in needles(text):
        if needle.lower() in lowered:
            return name
    for name, inner in _parts(data):
        if form := found_in(inner, text):
            return f"{name}, {form}"
    for start in _gzip_starts(data):
        try:
            inner = zlib.decompressobj(wbits=31).decompress(data[start:])
        except zlib.error:
            continue
        if form := found_in(inner, text):
            return f"gzip, {form}"
    return None


def _parts(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield what a workbook holds, and a calendar whose lines are whole again."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for name in packed.namelist():
                yield name, packed.read(name)
    if b"\r\n " in data:
        yield "folded", data.replace(b"\r\n ", b"")


@cache
def needles(text: str) -> tuple[tuple[str, bytes], ...]:
    """Forms in which a text can stand in a file; letters' case is folded later."""
    raw = text.encode()
    utf16 = "".join(f"\\u{unit:04x}" for unit in _utf16_units(text))
    forms = [
        ("plain", raw),
        ("json", json.dumps(text)[1:-1].encode()),
        ("json escaped throughout", utf16.encode()),
        ("percent", quote(text).encode()),
        ("percent throughout", "".join(f"%{byte:02x}" for byte in raw).encode()),
        ("entities", html.escape(text).encode()),
        ("decimal entities", "".join(f"&#{ord(c)};" for c in text).encode()),
        ("hexadecimal entities", "".join(f"&#x{ord(c):x};" for c in text).encode()),
        (
            "escaped decimal entities",
            "".join(f"&amp;#{ord(c)};" for c in text).encode(),
        ),
        ("hexadecimal", raw.hex().encode()),
        ("utf-16-le", text.encode("utf-16-le")),
        ("utf-16-be", text.encode("utf-16-be")),
        ("gb18030", text.encode("gb18030")),
        ("full width", _full_width(text).encode()),
        ("spaced", " ".join(text).encode()),
        ("reversed", text[::-1].encode()),
    ]
    for offset in range(3):
        coded = base64.b64encode(b"\0" * offset + raw)
        # The first and last group also hold bits of what stands beside.
        first = -(-offset * 8 // 6)
        last = (offset + len(raw)) * 8 // 6
        forms.append((f"base64 at {offset}", coded[first:last]))
    return tuple({needle: (name, needle) for name, needle in forms}.values())


def _utf16_units(text: str) -> Iterator[int]:
    data = text.encode("utf-16-be")
    for at in range(0, len(data), 2):
        yield int.from_bytes(data[at : at + 2])


def _full_width(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def _gzip_starts(data: bytes) -> Iterator[int]:
    at = data.find(b"\x1f\x8b\x08")
    while at >= 0:
        yield at
        at = data.find(b"\x1f\x8b\x08", at + 1)


def encodings(text: str) -> dict[str, bytes]:
    """A text in every encoding that the search must see through, for its own test."""
    inside = f"a{text}b"
    return {
        "plain": inside.encode(),
        "json": json.dumps(inside).encode(),
        "upper case": inside.upper().encode(),
        "percent": quote(inside).encode(),
        "entities": "".join(f"&#{ord(c)};" for c in inside).encode(),
        "hexadecimal entities": "".join(f"&#X{ord(c):X};" for c in inside).encode(),
        "base64": base64.b64encode(inside.encode()),
        "base64 shifted": base64.b64encode(f"b{inside}".encode()),
        "base64 shifted again": base64.b64encode(f"bc{inside}".encode()),
        "gzip": b"head" + gzip.compress(inside.encode()),
        "utf-16": inside.encode("utf-16"),
        "utf-16-be": inside.encode("utf-16-be"),
        "gb18030": inside.encode("gb18030"),
        "hexadecimal": inside.encode().hex().encode(),
        "spaced": " ".join(inside).encode(),
        "workbook": _packed(inside.encode()),
        "calendar": b"DESCRIPTION:" + "\r\n ".join(inside).encode(),
    }


def _packed(content: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/sheet.xml", content)
    return buffer.getvalue()
