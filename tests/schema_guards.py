"""Guards over a JSON Schema of ours: each yields what it finds wrong, in words."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final

import msgspec

Schema = dict[str, Any]
Guard = Callable[[Schema], Iterator[str]]

KEYWORDS: Final = frozenset(
    {
        "$schema", "$id", "$ref", "$defs", "title", "description", "type",
        "properties", "required", "additionalProperties", "items", "enum", "const",
        "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems",
        "maxItems", "uniqueItems", "propertyNames", "patternProperties",
    }
)  # fmt: skip
"""On these jsonschema and jsonschema-rs agree; `format` is not among them."""
ANNOTATIONS: Final = frozenset(
    {
        "x-visibility", "x-lifecycle", "x-clause", "x-order", "x-labels", "x-date",
        "x-name", "x-reference", "x-office-contact", "x-statistics",
    }
)  # fmt: skip
OPENNESS: Final = {"restricted": 0, "notice": 1, "public": 2}
LIFECYCLES: Final = frozenset({"immutable", "append-only", "mutable"})
DATE: Final = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
ALPHABET: Final = "0-9A-HJKMNP-TV-Z"
REFERENCES: Final = {
    "area": "^[0-9]{6}$",
    "notice": "^N[0-9]{4}-[0-9]{4,6}$",
    "worker": f"^W[{ALPHABET}]{{10}}$",
    "party_organization": f"^P[{ALPHABET}]{{10}}$",
    "organization": f"^O[{ALPHABET}]{{10}}$",
    "batch": f"^B[{ALPHABET}]{{10}}$",
    "case": f"^C[{ALPHABET}]{{10}}$",
    "grade": f"^G[{ALPHABET}]{{10}}$",
}
_BOUNDS: Final = {
    "string": {"minLength", "maxLength"},
    "integer": {"minimum", "maximum"},
}
_CHINESE: Final = re.compile("[\u4e00-\u9fff]")


def resolved(node: Schema, root: Schema) -> Schema:
    """Return a schema node with its local reference, if any, laid under it."""
    reference = node.get("$ref")
    if reference is None:
        return node
    prefix, _, key = reference.rpartition("/")
    if prefix != "#/$defs":
        raise LookupError(f"{reference} leads out of the schema")
    return {**root["$defs"][key], **node}


def nodes(root: Schema) -> Iterator[tuple[str, Schema]]:
    """Yield every subschema with its place, `$defs` included."""
    stack: list[tuple[str, Schema]] = [("", root)]
    while stack:
        place, node = stack.pop()
        yield place, node
        for keyword in ("properties", "patternProperties", "$defs"):
            inner = node.get(keyword, {}).items()
            stack += [(f"{place}/{key}", child) for key, child in inner]
        for keyword in ("items", "propertyNames"):
            if keyword in node:
                stack.append((f"{place}/{keyword}", node[keyword]))


def properties(root: Schema) -> Iterator[tuple[str, Schema, Schema]]:
    """Yield each property: its place, as written, and with references resolved."""
    for place, node in nodes(root):
        for key, child in node.get("properties", {}).items():
            yield f"{place}/{key}", child, resolved(child, root)


def unknown_keywords(root: Schema) -> Iterator[str]:
    """Find keywords that are not known to be judged alike by both validators."""
    for place, node in nodes(root):
        strange = sorted(set(node) - KEYWORDS - ANNOTATIONS)
        yield from (f"{place}: {keyword}" for keyword in strange)


def open_objects(root: Schema) -> Iterator[str]:
    """Find objects that accept fields that no schema names."""
    for place, node in nodes(root):
        is_object = node.get("type") == "object" or "properties" in node
        if is_object and node.get("additionalProperties") is not False:
            yield place


def untyped_nodes(root: Schema) -> Iterator[str]:
    """Find subschemas that would let any type pass."""
    for place, node in nodes(root):
        if not isinstance(resolved(node, root).get("type"), str):
            yield place


def missing_annotations(root: Schema) -> Iterator[str]:
    """Find properties without words, visibility, lifecycle, clause or order."""
    for place, _, node in properties(root):
        for keyword in ("title", "description"):
            if not _CHINESE.search(str(node.get(keyword, ""))):
                yield f"{place}: {keyword}"
        if node.get("x-visibility") not in OPENNESS:
            yield f"{place}: x-visibility"
        if node.get("x-lifecycle") not in LIFECYCLES:
            yield f"{place}: x-lifecycle"
        if not re.fullmatch("records#a([1-9]|1[0-9]|20)", str(node.get("x-clause"))):
            yield f"{place}: x-clause"
    for place, node in nodes(root):
        orders = [child.get("x-order") for child in node.get("properties", {}).values()]
        if orders != list(range(1, len(orders) + 1)):
            yield f"{place}: x-order"


def hidden_containers(root: Schema) -> Iterator[str]:
    """Find containers that are not exactly as open as their most open field."""
    for place, _, node in properties(root):
        inner = resolved(node.get("items", node), root)
        children = inner.get("properties", {}).values()
        # A definition has no visibility of its own: its uses have.
        openness = [child["x-visibility"] for child in children]
        if openness and "$ref" not in node:
            widest = max(openness, key=OPENNESS.__getitem__)
            if node.get("x-visibility") != widest:
                yield f"{place}: {node.get('x-visibility')} around {widest}"


def loose_statistics(root: Schema) -> Iterator[str]:
    """Find fields marked to be counted that are open anyway, or could hold a text."""
    for place, node, whole in properties(root):
        mark = node.get("x-statistics")
        if mark is None:
            continue
        text = whole.get("type") == "string" and not (
            "enum" in whole or whole.get("x-date")
        )
        if mark is not True or whole.get("x-visibility") != "restricted" or text:
            yield place


def unlabelled_codes(root: Schema) -> Iterator[str]:
    """Find coded values without a Chinese word for each."""
    for place, node in nodes(root):
        labels = node.get("x-labels", {})
        chinese = all(_CHINESE.search(word) for word in labels.values())
        if not chinese or list(labels) != node.get("enum", []):
            yield place


def unbounded_texts(root: Schema) -> Iterator[str]:
    """Find texts without bounds, and integers without bounds."""
    for place, node in nodes(root):
        if "enum" in node:
            continue
        bounds = _BOUNDS.get(str(node.get("type")), set())
        if not bounds <= set(node):
            yield place


def stray_patterns(root: Schema) -> Iterator[str]:
    r"""Find patterns that are unanchored or depend on an engine's dialect.

    `\d`, `\w` and `\s` differ between engines (full-width digits), look-around is
    not known to linear ones.
    """
    for place, pattern in patterns(root):
        if not (pattern.startswith("^") and pattern.endswith("$")):
            yield f"{place}: not anchored"
        if re.search(r"\\[dDwWsSbBpPAZ]|\(\?", pattern):
            yield f"{place}: depends on a dialect"


def patterns(root: Schema) -> Iterator[tuple[str, str]]:
    """Yield every pattern of the schema with its place."""
    for place, node in nodes(root):
        if "pattern" in node:
            yield place, node["pattern"]
        for key in node.get("patternProperties", {}):
            yield place, key


def slow_patterns(root: Schema, limit: float = 0.01) -> Iterator[str]:
    """Find patterns that take longer than `limit` seconds on 50,000 characters.

    Short texts of doubling length come first, so that an exponential pattern is
    found out before it would hang.
    """
    for place, pattern in patterns(root):
        if (length := _slow_length(pattern, limit)) is not None:
            yield f"{place}: {length} characters"


@cache
def _slow_length(pattern: str, limit: float) -> int | None:
    """Return the length of the first text on which a pattern is slow three times."""
    compiled = re.compile(pattern)
    for text in _adversaries(pattern):
        if all(_seconds(compiled, text) > limit for _ in range(3)):
            return len(text)
    return None


def _seconds(pattern: re.Pattern[str], text: str) -> float:
    """Time one search on the processor, not on the wall."""
    started = time.process_time()
    pattern.search(text)
    return time.process_time() - started


def _adversaries(pattern: str) -> Iterator[str]:
    """Yield texts that begin as the pattern wants and then disappoint it."""
    letters = ["a", "A", "0", "9", "-", "/", ".", "a-", "a/", "0-", "N", "HL0", "W7"]
    letters += sorted({char for char in pattern if char.isalnum()})
    heads = ["", "https://", "N2026-", "HL", "0990-", "a@", "a/"]
    for length in (16, 18, 20, 22, 24, 26, 1_000, 50_000):
        for head in heads:
            for letter in letters:
                body = (head + letter * length)[:length]
                yield body + "!"


def inconsistent_meanings(root: Schema) -> Iterator[str]:
    """Find dates and references whose pattern is not the one of their meaning."""
    for place, node in nodes(root):
        if bool(node.get("x-date")) != (node.get("pattern") == DATE):
            yield f"{place}: x-date"
        reference = node.get("x-reference")
        if reference is not None and REFERENCES.get(reference) != node.get("pattern"):
            yield f"{place}: x-reference {reference}"


def unlike_struct(root: Schema, type_: type[msgspec.Struct]) -> Iterator[str]:
    """Find differences between a schema and a Struct, in both directions."""
    yield from _unlike(root, msgspec.inspect.type_info(type_), root, "")


def _unlike(
    node: Schema, info: msgspec.inspect.Type, root: Schema, place: str
) -> Iterator[str]:
    """Compare one node with one type, then what they hold."""
    node = resolved(node, root)
    if node.get("type") != _JSON_TYPES.get(type(info)):
        yield f"{place}: {node.get('type')} for {info}"
        return
    if (node.get("x-date") is True) != isinstance(info, msgspec.inspect.DateType):
        yield f"{place}: a date on one side"
    match info:
        case msgspec.inspect.StructType():
            yield from _unlike_fields(node, info, root, place)
        case msgspec.inspect.VarTupleType(item_type=item):
            yield from _unlike(node["items"], item, root, f"{place}/items")
        case msgspec.inspect.DictType(value_type=value):
            for shape in node["patternProperties"].values():
                yield from _unlike(shape, value, root, f"{place}/values")
    codes = info.values if isinstance(info, msgspec.inspect.LiteralType) else ()
    if set(node.get("enum", ())) != set(codes):
        yield f"{place}: other codes"


_JSON_TYPES: Final[dict[type[msgspec.inspect.Type], str]] = {
    msgspec.inspect.StructType: "object",
    msgspec.inspect.DictType: "object",
    msgspec.inspect.VarTupleType: "array",
    msgspec.inspect.LiteralType: "string",
    msgspec.inspect.DateType: "string",
    msgspec.inspect.StrType: "string",
    msgspec.inspect.IntType: "integer",
    msgspec.inspect.BoolType: "boolean",
}


def _unlike_fields(
    node: Schema, info: msgspec.inspect.StructType, root: Schema, place: str
) -> Iterator[str]:
    """Compare the fields of a Struct with the properties of an object."""
    known = node.get("properties", {})
    fields = {field.encode_name: field for field in info.fields}
    for name in sorted(set(known) ^ set(fields)):
        side = "schema" if name in known else "Struct"
        yield f"{place}/{name}: only in the {side}"
    required = {name for name, field in fields.items() if field.required}
    for name in sorted(required ^ set(node.get("required", ()))):
        yield f"{place}/{name}: required on one side"
    for name in sorted(set(known) & set(fields)):
        type_ = fields[name].type
        if isinstance(type_, msgspec.inspect.UnionType):
            # An optional field is left out, never null.
            type_, *rest = [
                member
                for member in type_.types
                if not isinstance(member, msgspec.inspect.NoneType)
            ]
            if rest:
                yield f"{place}/{name}: several types"
        yield from _unlike(known[name], type_, root, f"{place}/{name}")
