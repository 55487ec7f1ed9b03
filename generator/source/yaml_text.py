"""Strict YAML: bytes to plain values, or to faults; no bytes make it raise.

The subset: one document in UTF-8, a mapping at the root, text keys that are unique,
values on one line. A plain scalar is `true`, `false`, an integer or text; what
another reader of YAML would take for a number or for nothing must stand in quotes.
Alias, anchor, tag, merge key, directive and document marker are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

import yaml
from yaml.cyaml import CParser

from generator.findings.fault import Fault
from generator.source.characters import CONTROL, is_normal, is_sound, refused

Value = dict[str, Any] | list[Any] | str | int | bool
"""A plain value of a record."""

MAXIMUM_FAULTS: Final = 50
"""Faults told of one file: enough to mend it by, few enough to read."""

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_WIDE_MARKS: Final = (
    (b"\xff\xfe\0\0", "UTF-32"),
    (b"\0\0\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_INTEGER: Final = re.compile(r"0|-?[1-9][0-9]{0,14}").fullmatch
"""Fifteen digits, so that every reader of JSON keeps the value."""
_LOOKS_LIKE_NUMBER: Final = re.compile(
    r"[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?0[xX][0-9a-fA-F_]+|[-+]?0[oO][0-7_]+|[-+]?0[bB][01_]+"
    r"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
).fullmatch
"""What YAML 1.1 or 1.2 reads as a number, in all its spellings."""
_BOOLEANS: Final = {"true": True, "false": False}
_OTHER_BOOLEANS: Final = frozenset({"True", "TRUE", "False", "FALSE"})
_NOTHING: Final = frozenset({"", "~", "null", "Null", "NULL"})


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
    text, faults = _decoded(data)
    if text is None:
        return None, faults
    builder = _Builder(text, faults, (maximum_nodes, maximum_depth, maximum_scalar))
    root = builder.build()
    if faults:
        faults.sort(key=lambda fault: (fault.line, fault.column, fault.code))
        return None, faults[:MAXIMUM_FAULTS]
    return root, []


def _decoded(data: bytes) -> tuple[str | None, list[Fault]]:
    """Return the text, if libyaml can read it on, and the faults of its characters."""
    faults: list[Fault] = []
    if data.startswith(_BYTE_ORDER_MARK):
        data = data[len(_BYTE_ORDER_MARK) :]
        faults.append(Fault("FMT003", 1, 1))
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return None, [_undecodable(data, error.start)]
    if "\r" in text:
        at = text.index("\r")
        faults.append(Fault("FMT004", *_place(text, at)))
        text = text.replace("\r\n", "\n")
    if is_sound(text):
        return text, faults
    for at, code, point in _first_of_each_line(text):
        faults.append(Fault(code, *_place(text, at), {"character": f"U+{point:04X}"}))
        if len(faults) >= MAXIMUM_FAULTS:
            break
    for number, line in enumerate(text.split("\n"), 1):
        if len(faults) < MAXIMUM_FAULTS and not is_normal(line):
            faults.append(Fault("FMT008", number, _first_unlike(line)))
    # libyaml counts some controls as line ends, and reads no further at the others.
    readable = "\r" not in text and all(fault.code != CONTROL for fault in faults)
    return (text if readable else None), faults


def _undecodable(data: bytes, start: int) -> Fault:
    line_start = data.rfind(b"\n", 0, start) + 1
    line = data.count(b"\n", 0, start) + 1
    column = len(data[line_start:start].decode()) + 1
    return Fault("FMT002", line, column, {"encoding": _encoding(data)})


def _encoding(data: bytes) -> str:
    """Guess how a file that is no UTF-8 was saved; empty where nothing fits."""
    for mark, name in _WIDE_MARKS:
        if data.startswith(mark):
            return name
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return "GBK"


def _place(text: str, at: int) -> tuple[int, int]:
    """Return line and column, from 1, of an index into a text."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _first_of_each_line(text: str) -> Iterator[tuple[int, str, int]]:
    """Yield index, rule and code point: one a line and rule tells enough."""
    seen: set[tuple[int, str]] = set()
    line = 1
    before = 0
    for at, code in refused(text):
        line += text.count("\n", before, at)
        before = at
        if (line, code) not in seen and text[at] != "\r":
            seen.add((line, code))
            yield at, code, ord(text[at])


def _first_unlike(line: str) -> int:
    """Return the column from which a line is not in form NFC."""
    low, high = 0, len(line)
    while high - low > 1:
        middle = (low + high) // 2
        if is_normal(line[:middle]):
            low = middle
        else:
            high = middle
    return low + 1


class _Stop(Exception):  # noqa: N818
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

    def build(self) -> dict[str, Any] | None:
        """Run through the events; faults end up in the list given."""
        take = {
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
            event = parser.get_event()
            while event.__class__ is not yaml.StreamEndEvent:
                take[event.__class__](event)
                event = parser.get_event()
            if not self.documents:
                self.faults.append(Fault("FMT017", 1, 1, {"found": "nothing"}))
        except _Stop:
            pass
        except yaml.YAMLError as error:
            self.syntax(error)
        return self.root

    def fault(self, code: str, event: yaml.Event, **details: str | int) -> None:
        """Note a fault where an event starts."""
        mark = event.start_mark
        self.faults.append(Fault(code, mark.line + 1, mark.column + 1, details))
        if len(self.faults) >= MAXIMUM_FAULTS:
            raise _Stop

    def syntax(self, error: yaml.YAMLError) -> None:
        """Note where libyaml could not go on; its words hold none of the text."""
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or ""
        if mark is not None:
            place = mark.line + 1, mark.column + 1
        elif self.faults:
            # A character that is already told: libyaml reads no further there.
            return
        else:
            place = 1, 1
        self.faults.append(Fault("FMT009", *place, {"problem": problem}))

    def start_document(self, event: yaml.DocumentStartEvent) -> None:
        """Allow one document without marker or directive."""
        self.documents += 1
        if event.version or event.tags:
            self.fault("FMT011", event)
        elif event.explicit:
            self.fault("FMT010", event)
        if self.documents > 1:
            raise _Stop

    def end_document(self, event: yaml.DocumentEndEvent) -> None:
        """Refuse `...` after the document."""
        if event.explicit:
            self.fault("FMT010", event)

    def alias(self, event: yaml.AliasEvent) -> None:
        """Refuse `*name`; go on as if a text stood there."""
        self.fault("FMT012", event)
        self.count(event)
        self.put("", event)

    def start_mapping(self, event: yaml.MappingStartEvent) -> None:
        """Open a mapping."""
        self.start_collection(event, {})

    def start_sequence(self, event: yaml.SequenceStartEvent) -> None:
        """Open a list."""
        self.start_collection(event, [])

    def start_collection(
        self, event: yaml.CollectionStartEvent, value: dict[str, Any] | list[Any]
    ) -> None:
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

    def end_collection(self, _event: yaml.CollectionEndEvent) -> None:
        """Close the innermost mapping or list."""
        self.frames.pop()

    def scalar(self, event: yaml.ScalarEvent) -> None:
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

    def take_key(self, event: yaml.ScalarEvent) -> None:
        """Keep a key until its value comes."""
        key: str = event.value
        frame = self.frames[-1]
        line = event.start_mark.line + 1
        plain = event.implicit[0]
        if plain and key == "<<":
            self.fault("FMT014", event)
        elif plain and self.is_retyped(key):
            self.fault("FMT016", event)
        elif key in frame.lines:
            self.fault("FMT015", event, first=frame.lines[key])
        else:
            frame.lines[key] = line
        frame.key = key

    def put(self, value: Value, event: yaml.Event) -> None:
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

    def resolve(self, event: yaml.ScalarEvent) -> Value:
        """Return the value of a scalar: text, unless it is plain and a JSON value."""
        value: str = event.value
        if not event.implicit[0]:
            return value
        if value in _BOOLEANS:
            return _BOOLEANS[value]
        if _INTEGER(value):
            return int(value)
        if value in _NOTHING:
            self.fault("FMT018", event)
        elif self.is_retyped(value):
            self.fault("FMT019", event, look=_look(value))
        return value

    @staticmethod
    def is_retyped(value: str) -> bool:
        """Tell whether some reader of YAML takes a plain scalar for no text."""
        return (
            value in _NOTHING
            or value in _BOOLEANS
            or value in _OTHER_BOOLEANS
            or _LOOKS_LIKE_NUMBER(value) is not None
        )

    def judge_text(self, event: yaml.ScalarEvent) -> None:
        """Refuse a scalar of several lines, too long, or with refused characters."""
        value: str = event.value
        start, end = event.start_mark, event.end_mark
        if start.line != end.line or "\n" in value or event.style in {"|", ">"}:
            self.fault("FMT020", event)
        if len(value) > self.maximum_scalar:
            self.fault("FMT021", event, maximum=self.maximum_scalar)
        if event.style in {"'", '"'} and value != value.strip(" "):
            self.fault("FMT024", event)
        if event.style == '"' and not is_sound(value):
            self.judge_escapes(event, self.text[start.index : end.index])

    def judge_escapes(self, event: yaml.ScalarEvent, source: str) -> None:
        r"""Refuse characters that only an escape such as `\u202e` brought in."""
        value: str = event.value
        told: set[str] = set()
        for at, code in refused(value):
            if value[at] not in source and code not in told:
                told.add(code)
                self.fault(code, event, character=f"U+{ord(value[at]):04X}")
        if not is_normal(value) and is_normal(source):
            self.fault("FMT008", event)

    def count(self, event: yaml.NodeEvent) -> None:
        """Stop where there are more nodes than a record may have."""
        self.nodes += 1
        if self.nodes > self.maximum_nodes:
            self.fault("FMT023", event, maximum=self.maximum_nodes)
            raise _Stop

    def refuse_properties(self, event: yaml.NodeEvent) -> None:
        """Refuse anchor and tag."""
        if event.anchor is not None:
            self.fault("FMT012", event)
        if event.tag is not None:
            self.fault("FMT013", event)


def _look(value: str) -> str:
    """Name what an unquoted scalar looks like, so that the hint can say it."""
    if value in _OTHER_BOOLEANS:
        return "boolean"
    digits = value.lstrip("+-")
    if digits.isdigit():
        return "leading_zero" if digits.startswith("0") else "long_number"
    return "clock" if ":" in digits else "number"
