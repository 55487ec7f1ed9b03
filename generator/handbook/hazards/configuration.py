"""`mkdocs.yml` held to a closed list of settings, plugins and extensions.

A builder runs what its configuration names: hooks, plugins, functions of extensions,
templates of another folder. So nothing may be named there but what is listed here;
whoever needs more adds it here, in the program, which has owners of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from generator.findings.place import Pointer

SETTING: Final = "DOC012"
VALUE: Final = "DOC013"
PLUGIN: Final = "DOC014"
EXTENSION: Final = "DOC015"
MISSING: Final = "DOC019"

Allowed: TypeAlias = "Callable[[object], bool] | Mapping[str, Allowed] | list[Allowed]"
"""A test of a value, the settings of a mapping, or the form of a list's items."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A setting that may not stand: where, the code of its rule, its bare name."""

    pointer: Pointer
    code: str
    name: str = ""


def _form(pattern: str) -> Callable[[object], bool]:
    match = re.compile(pattern).fullmatch
    return lambda value: isinstance(value, str) and bool(match(value))


def _exactly(*wanted: object) -> Callable[[object], bool]:
    return lambda value: any(
        type(value) is type(one) and value == one for one in wanted
    )


def _number(value: object) -> bool:
    return isinstance(value, int)


_FLAG = _exactly(True, False)  # noqa: FBT003 - the two values themselves
# Themes put these words into tags and attributes as they are.
_words = _form(r"[^<>&\"'`{}\x00-\x1f]{1,200}")
_file = _form(r"[A-Za-z0-9][A-Za-z0-9_-]*(?:/[A-Za-z0-9][A-Za-z0-9_-]*)*\.[a-z]{2,4}")
_name = _form(r"[a-z][a-z0-9_.-]{0,60}")
_icon = _form(r"[a-z]+/[a-z0-9-]{1,60}")

_TOGGLE: dict[str, Allowed] = {"icon": _icon, "name": _words}
_PALETTE: dict[str, Allowed] = {
    "media": _form(r"\(prefers-color-scheme(?:: (?:light|dark))?\)"),
    "scheme": _name,
    "primary": _name,
    "accent": _name,
    "toggle": _TOGGLE,
}
_THEME: dict[str, Allowed] = {
    "name": _exactly("material"),
    "custom_dir": _exactly("generator/handbook/theme"),
    "language": _form(r"[a-z]{2}(?:-[A-Z]{2})?"),
    "font": _exactly(False),  # noqa: FBT003 - anything else asks another host
    "favicon": _file,
    "logo": _file,
    "icon": dict.fromkeys(("logo", "menu", "search", "previous", "next", "top"), _icon),
    "features": [_name],
    "palette": [_PALETTE],
}
_SETTINGS: dict[str, Allowed] = {
    "site_name": _words,
    "site_description": _words,
    "site_author": _words,
    "docs_dir": _exactly("docs"),
    "site_dir": _form(r"\.build(?:/[a-z][a-z0-9_-]*)+"),
    "use_directory_urls": _exactly(True),  # noqa: FBT003 - addresses never change
    "strict": _exactly(True),  # noqa: FBT003 - a warning is a fault
    "theme": _THEME,
    "extra": {"generator": _exactly(False)},  # noqa: FBT003 - the only extra one
    "extra_css": [_form(r"assets/[a-z][a-z0-9-]*\.css")],
}
_PLUGINS: dict[str, dict[str, Allowed]] = {
    "search": {
        "lang": _name,
        "separator": _form(r"[^\x00-\x1f]{1,200}"),
        "pipeline": [_exactly("stemmer", "stopWordFilter", "trimmer")],
        "jieba_dict_user": _exactly("docs/words.txt"),
    },
    "tags": {},
}
_EXTENSIONS: dict[str, dict[str, Allowed]] = {
    "abbr": {},
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "footnotes": {},
    "pymdownx.caret": {"smart_insert": _FLAG, "superscript": _FLAG},
    "pymdownx.details": {},
    "pymdownx.highlight": {"use_pygments": _FLAG},
    "pymdownx.superfences": {},
    "pymdownx.tilde": {"smart_delete": _FLAG, "subscript": _FLAG},
    "sane_lists": {},
    "tables": {},
    "toc": {
        "title": _words,
        "permalink": _words,
        "permalink_title": _words,
        "toc_depth": _number,
    },
}
_NAMED: dict[str, tuple[str, dict[str, dict[str, Allowed]]]] = {
    "plugins": (PLUGIN, _PLUGINS),
    "markdown_extensions": (EXTENSION, _EXTENSIONS),
}
_NEEDED: dict[str, tuple[str, ...]] = {
    "plugins": ("search", "tags"),
    "markdown_extensions": (
        *("admonition", "attr_list", "footnotes", "pymdownx.superfences"),
        *("tables", "toc"),
    ),
}
"""What the generated pages are written for, by the setting that lists it."""
_known = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,40}").fullmatch


def refused(configuration: Mapping[str, Any]) -> list[Refused]:
    """Every setting that may not stand, in the order of the file."""
    found: list[Refused] = []
    for name, value in configuration.items():
        if name in _NAMED:
            code, listed = _NAMED[name]
            found += _in_names(value, (name,), code, listed)
        else:
            found += _in_settings({name: value}, (), _SETTINGS)
    return found


def missing(configuration: Mapping[str, Any]) -> list[Refused]:
    """What the handbook cannot do without, at the setting that should list it."""
    found = []
    for setting, needed in _NEEDED.items():
        listed = configuration.get(setting, [])
        held = {next(iter(one)) if isinstance(one, dict) else one for one in listed}
        at = (setting,) if setting in configuration else ()
        found += [Refused(at, MISSING, one) for one in needed if one not in held]
    return found


def _in_settings(
    held: object, at: Pointer, allowed: Mapping[str, Allowed]
) -> Iterator[Refused]:
    if not isinstance(held, dict):
        yield Refused(at, VALUE)
        return
    for name, value in held.items():
        if name in allowed:
            yield from _in_value(value, (*at, name), allowed[name])
        else:
            yield Refused((*at, name), SETTING, _bare(name))


def _in_value(value: object, at: Pointer, allowed: Allowed) -> Iterator[Refused]:
    if isinstance(allowed, Mapping):
        yield from _in_settings(value, at, allowed)
    elif isinstance(allowed, list):
        if not isinstance(value, list):
            yield Refused(at, VALUE)
            return
        for number, item in enumerate(value):
            yield from _in_value(item, (*at, number), allowed[0])
    elif not allowed(value):
        yield Refused(at, VALUE)


def _in_names(
    held: object, at: Pointer, code: str, listed: Mapping[str, dict[str, Allowed]]
) -> Iterator[Refused]:
    """A list of names, some with options: plugins or extensions."""
    if not isinstance(held, list):
        yield Refused(at, VALUE)
        return
    for number, item in enumerate(held):
        place = (*at, number)
        if isinstance(item, str) and item in listed:
            continue
        if isinstance(item, dict) and len(item) == 1 and set(item) <= set(listed):
            yield from _in_settings(item, place, listed)
        else:
            name = next(iter(item), "") if isinstance(item, dict) else item
            yield Refused(place, code, _bare(name))


def _bare(name: object) -> str:
    """A name as it may be repeated in a message; nothing for what looks odd."""
    return name if isinstance(name, str) and _known(name) else ""
