"""The settings that a page may have at its head: a closed list, line by line.

MkDocs reads them as YAML, and where there is none, any first lines of the form
`name: text`; themes then use many of them without escaping, or to choose a template.
"""

from __future__ import annotations

import re
from typing import Final

from generator.findings.fault import Fault

SETTINGS: Final = "DOC007"

_OPENS = re.compile(r"-{3}[ \t]*")
_CLOSES = re.compile(r"(?:-{3}|\.{3})[ \t]*")
_WORDS = r"[\u3400-\u9fff\uff00-\uffefA-Za-z0-9 、。（）《》〔〕]+"
_LINE = re.compile(
    r"search:|  boost: [0-9]+(?:\.[0-9]+)?|  exclude: true"
    rf"|hide:|tags:|  - {_WORDS}|(?:title|description): {_WORDS}"
)
_IMPLIED = re.compile(r" {0,3}[A-Za-z0-9_-]+:")


def faults(text: str) -> list[Fault]:
    """Settings that a page may not have, by line."""
    lines = text.split("\n")
    if not _OPENS.fullmatch(lines[0]):
        # Without a fence MkDocs looks at the first lines all the same.
        return [Fault(SETTINGS, 1, 1)] if _IMPLIED.match(lines[0]) else []
    for number, line in enumerate(lines[1:], start=2):
        if _CLOSES.fullmatch(line):
            return []
        if not _LINE.fullmatch(line):
            return [Fault(SETTINGS, number, 1)]
    return [Fault(SETTINGS, 1, 1)]


def body(text: str) -> str:
    """The text below the settings; each line of them is left empty."""
    lines = text.split("\n")
    if _OPENS.fullmatch(lines[0]):
        for number, line in enumerate(lines[1:], start=2):
            if _CLOSES.fullmatch(line):
                return "\n" * number + "\n".join(lines[number:])
    return text
