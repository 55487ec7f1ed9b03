"""Findings: a code at a line and column, its message, clause and mend."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.findings.place import Place


class Severity(StrEnum):
    """An error stops the build; a warning is shown and does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the handbook: chapter path below `handbook/` and article number.

    `records` is the chapter on the register itself; a policy's chapter is
    `<profile>/<version>/<chapter>`, and `document` is then the policy's title.
    """

    chapter: str
    article: int
    document: str = "登记数据规范"

    @property
    def url(self) -> str:
        """Site-relative address of the clause."""
        return f"handbook/{self.chapter}/#a{self.article}"


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that the reader should see, with a few words."""

    place: Place
    note: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule yields: the runner adds code, severity, clause and position.

    `message` and `hint` are Chinese, and hold no value that is not public.
    `on_key` puts the caret on the key instead of the value. `policy` is the profile
    and version by which the record is judged: its clause on the rule's topic is cited.
    """

    place: Place
    message: str
    hint: str
    related: tuple[Related, ...] = ()
    on_key: bool = False
    policy: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A file (path from the project root or registry), line and column from 1."""

    path: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class RelatedPosition:
    """A related place with its position."""

    position: Position
    note: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with everything a reader needs; sorted by position, then code."""

    position: Position
    code: str
    severity: Severity
    message: str
    hint: str
    clause: Clause
    related: tuple[RelatedPosition, ...] = ()
    masked: bool = False
    """Whether the excerpt must hide the line's text (PRV, FMT)."""
    excerpt: str | None = None
    """The line as it may be shown: public values only, others masked."""
    width: int = 1
    """Length of the caret run below the excerpt, in characters."""

    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order of findings in every output."""
        at = self.position
        return at.path, at.line, at.column, self.code, self.message
