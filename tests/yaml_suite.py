"""The YAML Test Suite: its documents, and which of them lie in our subset.

Whether a document lies in the subset is read off the suite's own list of events, so
that our reader is judged by somebody else's reading.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

FOLDER: Final = Path(__file__).parent / "data" / "yaml-test-suite"
_RETYPED: Final = re.compile(
    r"|~|[nN]ull|NULL|True|TRUE|False|FALSE"
    r"|[-+]?(?:0|0[0-9_]+|[0-9][0-9_]*\.[0-9_]*|\.[0-9_]+)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?[0-9]{16,}|[+][0-9]+|-0|0x.*|0o.*|[0-9]+:[0-9:]+|[0-9]+e[0-9+-]+"
)
_MARKS: Final = ((re.compile("—*»"), "\t"), (re.compile("␣"), " "))
_OTHER_MARKS: Final = (("←", "\r"), ("⇔", "\ufeff"), ("↵", ""), ("∎\n", ""))


@dataclass(frozen=True, slots=True)
class Document:
    """A document of the suite."""

    name: str
    text: str
    fails: bool
    events: tuple[str, ...]
    json: str | None

    @property
    def value(self) -> Any:
        """The value as the suite gives it."""
        return json.loads(self.json) if self.json else None

    def in_subset(self) -> bool:
        """Tell whether a record may be written like this."""
        if self.fails or re.search("[\t\r\ufeff\u00a0\u2029]", self.text):
            return False
        return not any(_is_beyond(event) for event in self.events) and (
            self._is_one_mapping() and self._has_good_keys() and self._is_on_one_line()
        )

    def _is_one_mapping(self) -> bool:
        starts = [event for event in self.events if event.startswith("+DOC")]
        ends = [event for event in self.events if event.startswith("-DOC")]
        if starts != ["+DOC"] or ends != ["-DOC"] or self.text.startswith("%"):
            return False
        return self.events[2].startswith("+MAP")

    def _has_good_keys(self) -> bool:
        """Replay the events: keys are unique texts, plain values are not retyped."""
        stack: list[list[str] | None] = []
        for event in self.events[2:-2]:
            is_key = bool(stack) and stack[-1] is not None and len(stack[-1]) % 2 == 0
            if event.startswith(("-MAP", "-SEQ")):
                keys = stack.pop()
                if keys is not None and len(set(keys[::2])) != len(keys) // 2:
                    return False
                continue
            if event.startswith(("+MAP", "+SEQ")) and is_key:
                return False
            if event.startswith("=VAL :"):
                text = event[6:]
                json_value = re.fullmatch("true|false|0|-?[1-9][0-9]{0,14}", text)
                if (is_key and json_value) or (
                    not json_value and _RETYPED.fullmatch(text)
                ):
                    return False
                if is_key and text == "<<":
                    return False
            if stack and stack[-1] is not None:
                stack[-1].append(event.partition(" ")[2][1:])
            if event.startswith(("+MAP", "+SEQ")):
                stack.append([] if event.startswith("+MAP") else None)
        return True

    def _is_on_one_line(self) -> bool:
        """Tell whether each scalar stands on one line, with no space around."""
        lines = self.text.split("\n")
        for event in self.events:
            if event.startswith(("=VAL :", '=VAL "', "=VAL '")):
                text = event[6:]
                quoted = event[5] != ":"
                if quoted and (text != text.strip() or re.search(r"\\[bnrt]", text)):
                    return False
                source = text.replace("'", "''") if event[5] == "'" else text
                pieces = [text, source, text.replace("\\\\", "\\")]
                # Otherwise an escape is written in another way, or a line is folded.
                if not any(piece in line for piece in pieces for line in lines) and (
                    "\\" not in self.text or "\n " in self.text
                ):
                    return False
        return True


def _is_beyond(event: str) -> bool:
    return (
        event.startswith(("=ALI", "=VAL |", "=VAL >", "=VAL &", "=VAL <"))
        or re.match(r"\+(MAP|SEQ)( \{\}| \[\])? [&<]", event) is not None
    )


def documents() -> Iterator[Document]:
    """Yield every document; one after the first inherits what it does not say."""
    for path in sorted(FOLDER.glob("*.yaml")):
        inherited: dict[str, Any] = {}
        raw = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506
        for number, own in enumerate(raw):
            inherited = {**inherited, **own}
            if "fail" not in own:
                inherited.pop("fail", None)
            if "skip" in own:
                continue
            fails = inherited.get("fail") == "true"
            yield Document(
                f"{path.stem}-{number}" if len(raw) > 1 else path.stem,
                _unmarked(inherited["yaml"]),
                fails,
                tuple(line.strip() for line in inherited.get("tree", "").splitlines()),
                None if fails else inherited.get("json"),
            )


def _unmarked(text: str) -> str:
    for pattern, character in _MARKS:
        text = pattern.sub(character, text)
    for mark, character in _OTHER_MARKS:
        text = text.replace(mark, character)
    return text
