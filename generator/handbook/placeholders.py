"""Numbers of a policy in prose: `[[policy:name]]` becomes what the policy states."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.handbook.escaping import plain

_PLACEHOLDER = re.compile(r"\[\[policy:([^\[\]\n]*)\]\]")
_OPENING = "[[policy:"


class UnknownPlaceholderError(ValueError):
    """A placeholder names nothing that the policy states, or is not closed."""


def expand(text: str, lookup: Mapping[str, str]) -> str:
    """Text with every `[[policy:name]]` replaced by its value.

    Raises UnknownPlaceholderError that tells all faults of the text, by line.
    """
    faults: list[str] = []
    lines = [
        _expand_line(line, number, lookup, faults)
        for number, line in enumerate(text.split("\n"), start=1)
    ]
    if faults:
        raise UnknownPlaceholderError("\n".join(faults))
    return "\n".join(lines)


def _expand_line(
    line: str, number: int, lookup: Mapping[str, str], faults: list[str]
) -> str:
    def value(match: re.Match[str]) -> str:
        name = match[1]
        if name not in lookup:
            faults.append(f"第 {number} 行：政策数据中没有名为“{name}”的数值。")
            return ""
        return plain(lookup[name])

    expanded = _PLACEHOLDER.sub(value, line)
    if _OPENING in expanded:
        faults.append(f"第 {number} 行：{_OPENING} 之后没有以 ]] 结束。")
    return expanded
