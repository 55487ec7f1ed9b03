"""Mistakes on the command line, in words for the person who typed it."""

from __future__ import annotations

import re
from typing import Any

import typer

_BOUNDS = (("greater than or equal to", "至少为"), ("less than or equal to", "至多为"))
"""How the library words the ends of a range, and how we do."""


def words(mistake: typer.TyperException) -> str:
    """Word a mistake; the library's own messages are English."""
    about: Any = mistake
    # The library tells its mistakes apart by classes, most of them private.
    match type(mistake).__name__:
        case "NoSuchOption":
            return f"没有 {about.option_name} 这个选项{_near(about.possibilities)}"
        case "BadOptionUsage":
            return f"选项 {about.option_name} 后面的内容不对"
        case "MissingParameter":
            return f"缺少 {_parameter(about.param)}"
        case "BadParameter":
            return f"{_parameter(about.param)} 的值不对{_expected(about.message)}"
    return _usage(str(about.format_message()))


def _usage(message: str) -> str:
    if message.startswith("No such command"):
        name, *near = re.findall("'([^']*)'", message)
        return f"没有 {name} 这个命令{_near(near)}"
    surplus = message.partition("(s) (")[2].rpartition(")")[0]
    return f"多出了 {surplus}" if surplus else "缺少命令或者参数"


def _near(possibilities: Any) -> str:
    return f"，相近的有 {'、'.join(sorted(possibilities))}" if possibilities else ""


def _parameter(parameter: Any) -> str:
    if parameter is None:
        return "参数"
    names = [name for name in parameter.opts if name.startswith("-")]
    return str(names[0] if names else parameter.metavar or parameter.name)


def _expected(message: str) -> str:
    """Say what would have done: one of a list, a whole number, one within bounds."""
    listed = re.findall("'([^']*)'", message.partition(" is not one of ")[2])
    if listed:
        return f"，可以是 {'、'.join(listed)}"
    if "a valid integer" in message:
        return "，应是整数"
    for bound, word in _BOUNDS:
        if found := re.search(f"{bound} (-?[0-9]+)", message):
            return f"，{word} {found[1]}"
    return ""
