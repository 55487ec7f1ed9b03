"""A public notice: call, publicity (公示), result, correction, and others."""

from __future__ import annotations

from datetime import date
from typing import Literal

from generator.model.kinds.parts import OfficeContact, Part, Release

NoticeType = Literal[
    "call", "publicity", "result", "correction", "revocation", "recruitment", "honour"
]


class Window(Part, frozen=True, kw_only=True, rename={"start": "from", "end": "to"}):
    """The period in days; for publicity also its length in working days."""

    start: date
    end: date
    working_days: int | None = None
    count_first: bool = False


class Replacement(Part, frozen=True, kw_only=True):
    """The item of a later notice that takes an item's place."""

    notice: str
    case: str


class NoticeItem(Part, frozen=True, kw_only=True):
    """One person's case (or certificate) in the notice, with its own outcome."""

    case: str | None = None
    grade: str | None = None
    worker: str | None = None
    outcome: Literal[
        "pending", "clear", "unfounded", "upheld_minor", "upheld_serious", "withdrawn"
    ] = "pending"
    replaced_by: Replacement | None = None


class PostedChannel(Part, frozen=True, kw_only=True):
    """Where the notice was posted and when."""

    channel: Literal["website", "office_board", "unit_board", "newspaper"]
    posted_on: date


class Notice(Part, frozen=True, kw_only=True):
    """A notice; only cases are listed, names are joined while it is open."""

    id: str
    type: NoticeType
    area: str
    title: str
    basis: str
    document_no: str | None = None
    batch: str | None = None
    window: Window
    items: tuple[NoticeItem, ...] = ()
    channels: tuple[PostedChannel, ...] = ()
    contact: OfficeContact
    release: Release
    corrects: str | None = None
    corrected_fields: tuple[str, ...] = ()
    withdrawn_on: date | None = None
