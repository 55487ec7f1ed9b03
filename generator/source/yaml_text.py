"""Strict YAML: bytes to plain values, or to faults; no bytes make it raise.

The subset: one document in UTF-8, a mapping at the root, text keys that are unique,
values on one line. A plain scalar is `true`, `false`, an integer or text; what
another reader of YAML would take for a number or for nothing must stand in quotes.
Alias, anchor, tag, merge key, directive and document marker are refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

import yaml
from yaml._yaml import CParser

from generator.findings.fault import Fault
from generator.source import block_style
from generator.source.characters import is_normal, is_sound, refused
from generator.source.decoding import MAXIMUM_FAULTS, decoded, place_in
from generator.source.scalars import (
    BOOLEANS,
    NOTHING,
    is_integer,
    is_retyped,
    look,
)

Value = dict[str, Any] | list[Any] | str | int | bool
"""A plain value of a record."""
Event = Any
"""An event of libyaml; its marks are always there, whatever the stubs say."""
_NODES_OF_A_LINE: Final = 3
"""In block style: an item's mapping, a key and its value."""
_glued_comment = re.compile(r"^[^#\n]*[^# \n]#", re.MULTILINE).search


def parse(
    data: bytes,
    maximum_bytes: int,
    maximum_nodes: int,
    maximum_depth: int = 10,
    maximum_scalar: int = 4000,
) -> tuple[dict[str, Any] | None, list[Fault]]:
    """Read a file: its mapping and no fault, or nothing and its faults."""
    if len(data) > maximum_bytes:
        return None, [Fault("FMT001", 0, 0, {"maximum": maximum_bytes // 1024})]
    limits = maximum_nodes, maximum_depth, maximum_scalar
    value = _quickly(data, limits)
    return (value, []) if value is not None else parse_strictly(data, limits)


def parse_strictly(
    data: bytes, limits: tuple[int, int, int]
) -> tuple[dict[str, Any] | None, list[Fault]]:
    """Read a file through libyaml; the limits are nodes, depth, length of a scalar."""
    text, faults = decoded(data)
    if text is None:
        return None, faults
    root = _Builder(text, faults, limits).build()
    if faults:
        faults.sort(key=lambda fault: (fault.line, fault.column, fault.code))
        return None, faults[:MAXIMUM_FAULTS]
    return root, []


def _quickly(data: bytes, limits: tuple[int, int, int]) -> dict[str, Any] | None:
    """Read a file in block style; nothing if it is another or may be too large."""
    maximum_nodes, maximum_depth, maximum_scalar = limits
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    value = block_style.read(text, maximum_depth, maximum_scalar)
    if value is not None and _NODES_OF_A_LINE * (text.count("\n") + 2) > maximum_nodes:
        return value if _nodes(value) <= maximum_nodes else None
    return value


def _nodes(value: Value) -> int:
    """Count keys and values as libyaml's events do."""
    if isinstance(value, dict):
        return 1 + len(value) + sum(map(_nodes, value.values()))
    if isinstance(value, list):
        return 1 + sum(map(_nodes, value))
    return 1


class _Stop(Exception):
    """Nothing after this fault can be told for sure."""


class _Frame:
    """An open mapping or list, and the key that waits for its value."""

    __slots__ = ("key", "lines", "value")

    def __init__(self, value: dict[str, Any] | list[Any]) -> None:
        self.value = value
        self.key: str | None = None
        self.lines: dict[str, int] = {}


class _Builder:
    """Builds the value from libyaml's events and notes every fault on the way."""

    def __init__(
        self, text: str, faults: list[Fault], limits: tuple[int, int, int]
    ) -> None:
        self.text = text
        self.faults = faults
        self.maximum_nodes, self.maximum_depth, self.maximum_scalar = limits
        self.frames: list[_Frame] = []
        self.nodes = 0
        self.documents = 0
        self.root: dict[str, Any] | None = None
        self.seen = 0
        self.unreadable = {fault.line for fault in faults}
        self.broken: tuple[Fault, int] | None = None

    def build(self) -> dict[str, Any] | None:
        """Run through the events; faults end up in the list given."""
        take: dict[type, Callable[[Event], None]] = {
            yaml.DocumentStartEvent: self.start_document,
            yaml.DocumentEndEvent: self.end_document,
            yaml.ScalarEvent: self.scalar,
            yaml.AliasEvent: self.alias,
            yaml.MappingStartEvent: self.start_mapping,
            yaml.SequenceStartEvent: self.start_sequence,
            yaml.MappingEndEvent: self.end_collection,
            yaml.SequenceEndEvent: self.end_collection,
            yaml.StreamStartEvent: lambda _: None,
        }
        # Bytes, not text: libyaml would first encode a text itself.
        parser = CParser(self.text.encode())
        try:
            event: Event = parser.get_event()
            while event.__class__ is not yaml.StreamEndEvent:
                self.judge_gap(event)
                take[event.__class__](event)
                event = parser.get_event()
            if not self.documents:
                self.faults.append(Fault("FMT017", 1, 1, {"found": "nothing"}))
        except _Stop:
            pass
        except yaml.YAMLError as error:
            self.syntax(error)
        return self.root

    def fault(self, code: str, event: Event, **details: str | int) -> None:
        """Note a fault where an event starts."""
        mark = event.start_mark
        self.faults.append(Fault(code, mark.line + 1, mark.column + 1, details))
        if len(self.faults) >= MAXIMUM_FAULTS:
            raise _Stop

    def syntax(self, error: yaml.YAMLError) -> None:
        """Note where libyaml could not go on; its words hold none of the text."""
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or ""
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if self.unreadable and (mark is None or line in self.unreadable):
            # A character that is already told: libyaml reads no further there.
            return
        if self.broken is not None and line <= self.broken[1]:
            # What looked like a value of several lines is the line that broke off.
            self.faults.remove(self.broken[0])
        for fault in self.faults.copy():
            if fault.code == "FMT018" and fault.line == line:
                # Where it broke off, what seems to be missing may only be misplaced.
                self.faults.remove(fault)
        self.faults.append(Fault("FMT009", line, column, {"problem": problem}))

    def judge_gap(self, event: Event) -> None:
        """Refuse two laxities of libyaml between tokens: `"a"#b` and `{?a: b}`."""
        start = event.start_mark.index
        gap = self.text[self.seen : start]
        if "#" in gap:
            before = self.text[self.seen - 1 : self.seen] if self.seen else "\n"
            if match := _glued_comment(before + gap):
                line, column = place_in(self.text, self.seen + match.end() - 2)
                problem: dict[str, str | int] = {"problem": "comment without space"}
                self.faults.append(Fault("FMT009", line, column, problem))
        if gap.endswith("?") and not self.text[start : start + 1].isspace():
            self.fault("FMT009", event, problem="question mark without space")
        self.seen = max(self.seen, event.end_mark.index)

    def start_document(self, event: Event) -> None:
        """Allow one document without marker or directive."""
        self.documents += 1
        if event.version or event.tags:
            self.fault("FMT011", event)
        elif event.explicit:
            self.fault("FMT010", event)
        if self.documents > 1:
            raise _Stop

    def end_document(self, event: Event) -> None:
        """Refuse `...` after the document."""
        if event.explicit:
            self.fault("FMT010", event)

    def alias(self, event: Event) -> None:
        """Refuse `*name`; go on as if a text stood there."""
        self.fault("FMT012", event)
        self.count(event)
        self.put("", event)

    def start_mapping(self, event: Event) -> None:
        """Open a mapping."""
        self.start_collection(event, {})

    def start_sequence(self, event: Event) -> None:
        """Open a list."""
        self.start_collection(event, [])

    def start_collection(self, event: Event, value: dict[str, Any] | list[Any]) -> None:
        """Open a mapping or a list, if it may stand here."""
        self.count(event)
        self.refuse_properties(event)
        if not self.frames:
            if not isinstance(value, dict):
                self.fault("FMT017", event, found="list")
                raise _Stop
            self.root = value
        elif self.wants_key():
            self.fault("FMT016", event)
            raise _Stop
        else:
            self.put(value, event)
        if len(self.frames) >= self.maximum_depth:
            self.fault("FMT022", event, maximum=self.maximum_depth)
            raise _Stop
        self.frames.append(_Frame(value))

    def end_collection(self, _event: Event) -> None:
        """Close the innermost mapping or list."""
        self.frames.pop()

    def scalar(self, event: Event) -> None:
        """Take a key, an item or a value."""
        self.count(event)
        self.refuse_properties(event)
        if not self.frames:
            self.fault("FMT017", event, found="text")
            raise _Stop
        self.judge_text(event)
        if self.wants_key():
            self.take_key(event)
        else:
            self.put(self.resolve(event), event)

    def wants_key(self) -> bool:
        """Tell whether the innermost collection is a mapping that waits for a key."""
        frame = self.frames[-1]
        return frame.key is None and isinstance(frame.value, dict)

    def take_key(self, event: Event) -> None:
        """Keep a key until its value comes."""
        key: str = event.value
        frame = self.frames[-1]
        line = event.start_mark.line + 1
        plain = event.implicit[0]
        if plain and key == "<<":
            self.fault("FMT014", event)
        elif plain and is_retyped(key):
            self.fault("FMT016", event)
        elif key in frame.lines:
            self.fault("FMT015", event, first=frame.lines[key])
        else:
            frame.lines[key] = line
        frame.key = key

    def put(self, value: Value, event: Event) -> None:
        """Put a value where the innermost collection waits for one."""
        frame = self.frames[-1] if self.frames else None
        if frame is None:
            self.fault("FMT017", event, found="text")
            raise _Stop
        if isinstance(frame.value, list):
            frame.value.append(value)
        elif frame.key is None:
            frame.key = str(value)
        else:
            frame.value[frame.key] = value
            frame.key = None

    def resolve(self, event: Event) -> Value:
        """Return the value of a scalar: text, unless it is plain and a JSON value."""
        value: str = event.value
        if not event.implicit[0]:
            return value
        if value in BOOLEANS:
            return BOOLEANS[value]
        if is_integer(value):
            return int(value)
        if value in NOTHING:
            self.fault("FMT018", event)
        elif is_retyped(value):
            self.fault("FMT019", event, look=look(value))
        return value

    def judge_text(self, event: Event) -> None:
        """Refuse a scalar of several lines, too long, or with refused characters."""
        value: str = event.value
        start, end = event.start_mark, event.end_mark
        if start.line != end.line or "\n" in value or event.style in {"|", ">"}:
            self.fault("FMT020", event)
            self.broken = self.faults[-1], end.line + 1
        if len(value) > self.maximum_scalar:
            self.fault("FMT021", event, maximum=self.maximum_scalar)
        if event.style in {"'", '"'} and value != value.strip(" "):
            self.fault("FMT024", event)
        if event.style == '"' and not is_sound(value):
            self.judge_escapes(event, self.text[start.index : end.index])

    def judge_escapes(self, event: Event, source: str) -> None:
        r"""Refuse characters that only an escape such as `\u202e` brought in."""
        value: str = event.value
        told: set[str] = set()
        for at, code in refused(value):
            if value[at] not in source and code not in told:
                told.add(code)
                self.fault(code, event, character=f"U+{ord(value[at]):04X}")
        if not told and not is_normal(value) and is_normal(source):
            self.fault("FMT008", event, escaped=1)

    def count(self, event: Event) -> None:
        """Stop where there are more nodes than a record may have."""
        self.nodes += 1
        if self.nodes > self.maximum_nodes:
            self.fault("FMT023", event, maximum=self.maximum_nodes)
            raise _Stop

    def refuse_properties(self, event: Event) -> None:
        """Refuse anchor and tag."""
        if event.anchor is not None:
            self.fault("FMT012", event)
        if event.tag is not None:
            self.fault("FMT013", event)
