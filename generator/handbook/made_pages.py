"""Which addresses of the handbook the generator fills: no page by hand stands there.

Three pages by hand are continued below by what is generated; they stay pages by hand.
"""

from __future__ import annotations

import re

from generator.handbook.calendar_pages import CALENDARS
from generator.handbook.chapters import CHANGES, CLAUSES, INDEX, NUMBERS, WHOLE
from generator.handbook.coverage import PAGE as COVERAGE
from generator.handbook.files import is_chapter
from generator.handbook.lists import PAGE as LISTS
from generator.handbook.rule_pages import INDEX as RULES
from generator.handbook.sources import PAGE as SOURCES
from generator.handbook.state_pages import PAGE as STATES
from generator.handbook.tags import PAGE as TAGS
from generator.handbook.version_days import PAGE as VERSIONS

CONTINUED = frozenset({INDEX, RULES, SOURCES})
"""Pages by hand that what is generated continues."""
_MADE = frozenset({CALENDARS, COVERAGE, STATES, TAGS, VERSIONS})
_BESIDE_CHAPTERS = frozenset({CHANGES, CLAUSES, LISTS, NUMBERS, WHOLE})
_FOLDERS = re.compile(r"forms/[a-z_]+\.(?:md|docx)|rules/[A-Z]{3}[0-9]{3}\.md")


def is_made(name: str) -> bool:
    """Whether a page of this name is, or may be, one that the generator makes."""
    if is_chapter(name):
        return name.rpartition("/")[2] in _BESIDE_CHAPTERS
    return name in _MADE or _FOLDERS.fullmatch(name) is not None
