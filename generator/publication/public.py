"""Public forms: the only things that pages and exports ever see.

Each field here is public on the as-of date. What a state forbids to show is
absent (`None`), not hidden by a template.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec import Struct

from generator.policy.standing import NoticeState, Standing


class PublicForm(Struct, frozen=True, kw_only=True):
    """Base of every public form."""


class Link(PublicForm, frozen=True, kw_only=True):
    """A name and the site-relative address behind it (none: plain text)."""

    text: str
    url: str | None = None


class PublicEvent(PublicForm, frozen=True, kw_only=True):
    """A line of a public timeline: a day, a sentence, who."""

    day: date
    text: str
    by: str | None = None


class PublicAward(PublicForm, frozen=True, kw_only=True):
    """What a certificate certifies: a grade, since when, for where, by which policy."""

    grade: str
    grade_title: str
    issued_on: date
    range_text: str
    policy_title: str
    policy_url: str


class PublicCertificate(PublicForm, frozen=True, kw_only=True):
    """A certificate as anyone may see it.

    While active: what it certifies, name, unit, worker link. Otherwise the number, the
    office and the state only. No form names another certificate: see `project.py`.
    """

    number: str
    standing: Standing
    issuer: Link
    area: Link
    award: PublicAward | None = None
    name: str | None = None
    pinyin: str | None = None
    category_title: str | None = None
    party_organization: str | None = None
    organization: Link | None = None
    worker_url: str | None = None
    timeline: tuple[PublicEvent, ...] = ()
    qr_svg: str | None = None
    paused_since: date | None = None
    """Since when the data of `area` are not kept up to date; None once that can change
    nothing any more."""


class PublicWorker(PublicForm, frozen=True, kw_only=True):
    """A worker with at least one active certificate; else a nameless tombstone.

    `certificates` holds the active ones only.
    """

    id: str
    name: str | None
    pinyin: str | None
    area: Link | None
    category_title: str | None
    party_organization: str | None
    organization: Link | None
    certificates: tuple[PublicCertificateLine, ...]
    paused_since: date | None = None


class PublicCertificateLine(PublicForm, frozen=True, kw_only=True):
    """One line of a list of certificates."""

    number: str
    url: str
    grade: str
    grade_title: str
    standing: Standing
    issued_on: date


class PublicRow(PublicForm, frozen=True, kw_only=True, array_like=True):
    """A holder in lists, search and downloads: one active certificate."""

    number: str
    name: str
    grade: str
    state: str
    area: str
    """Code of the area that manages the worker now."""
    area_name: str
    unit: str
    """Organisation or, where it is not to be named, the party organisation; like the
    category empty while the holder is not on post."""
    category: str
    issued_on: date
    valid_to: date
    issuer: str
    worker: str
    organization: str | None = None
    """Id of an organisation that has a page."""
    pinyin: str | None = None
    """Pinyin as the person states it; else it is derived."""


class PublicOrganization(PublicForm, frozen=True, kw_only=True):
    """An organisation that agreed to be named, with the holders who serve there."""

    id: str
    name: str
    former_names: tuple[str, ...]
    type_title: str
    town: Link | None
    area: Link | None
    dissolved_on: date | None
    successor: Link | None
    holders: tuple[PublicRow, ...]


class PublicNoticeItem(PublicForm, frozen=True, kw_only=True):
    """A person in an open notice."""

    serial: int
    name: str
    unit: str
    category_title: str
    grade_title: str
    number: str | None = None
    url: str | None = None


class PublicContact(PublicForm, frozen=True, kw_only=True):
    """How to reach an office."""

    name: str
    address: str
    landline: str
    postcode: str | None = None
    email: str | None = None
    hours: str | None = None
    supervising_line: str | None = None


class PublicChannel(PublicForm, frozen=True, kw_only=True):
    """Where the notice was posted."""

    channel: str
    posted_on: date


class PublicHoliday(PublicForm, frozen=True, kw_only=True):
    """A day off and the holiday that it belongs to."""

    day: date
    name: str


class PublicNotice(PublicForm, frozen=True, kw_only=True):
    """A notice; `items` is empty outside its time of display.

    Persons stand in the order of their names' strokes.
    """

    id: str
    type: str
    type_title: str
    title: str
    state: NoticeState
    area: Link
    authority: str
    basis: str
    document_no: str | None
    start: date
    end: date
    working_days: int | None
    count_first: bool
    skipped: tuple[date, ...]
    """Days off inside the window that are not counted."""
    holidays: tuple[PublicHoliday, ...] = ()
    """Those of them that are public holidays."""
    counted: tuple[date, ...] = ()
    """The working days that the window is made of."""
    investigation_days: int | None = None
    """Working days within which an objection is looked into, by the policy."""
    item_count: int
    items: tuple[PublicNoticeItem, ...]
    outcome_text: str | None
    contact: PublicContact
    channels: tuple[PublicChannel, ...] = ()
    corrects: Link | None = None
    related: tuple[PublicRelated, ...] = ()
    """Other notices of the same batch that have begun, the earliest first."""


class PublicRelated(PublicForm, frozen=True, kw_only=True):
    """Another notice of the batch: its type, its first day, its address."""

    type: str
    type_title: str
    start: date
    url: str


class PublicNoticeLine(PublicForm, frozen=True, kw_only=True):
    """A notice in lists: title, office, window, number of persons; never names."""

    id: str
    url: str
    type: str
    type_title: str
    title: str
    state: NoticeState
    area: str
    area_name: str
    start: date
    end: date
    item_count: int


class PublicArea(PublicForm, frozen=True, kw_only=True):
    """An area: its office, its sub-areas, how many hold which grade."""

    code: str
    name: str
    type: str
    type_title: str
    authority: str | None
    ended_on: date | None
    successor: Link | None
    parents: tuple[Link, ...]
    """From the province down to the direct parent."""
    children: tuple[Link, ...]
    contact: PublicContact | None
    policy_title: str | None
    policy_url: str | None
    counts: dict[str, int]
    """Holders by grade, sub-areas included."""
    rows: tuple[PublicRow, ...]
    """Holders managed by this very area, sorted by name; empty for city, province."""
    notices: tuple[PublicNoticeLine, ...]
    paused_since: date | None = None


class PublicSite(PublicForm, frozen=True, kw_only=True):
    """What every page may show of the site as a whole."""

    title: str
    site_url: str
    sample: bool
    as_of: date
    operator_name: str
    operator_landline: str
    operator_address: str | None
    operator_email: str | None


class PublicRegister(PublicForm, frozen=True, kw_only=True):
    """The whole register in public form: for pages and exports about all of it."""

    site: PublicSite
    areas: tuple[PublicAreaLine, ...]
    rows: tuple[PublicRow, ...]
    """Every holder, sorted by area, then number."""
    certificates: tuple[PublicCertificateStatus, ...]
    """Every certificate with its state, names left out, sorted by number."""
    notices: tuple[PublicNoticeLine, ...]
    counts: dict[str, int]
    """Holders by grade."""
    waivers: tuple[PublicWaiver, ...] = ()
    """Waivers approved by now, the next to end first."""
    figures: tuple[PublicFigure, ...] = ()
    """Counts that no list shows, with small ones withheld."""


class PublicFigure(PublicForm, frozen=True, kw_only=True):
    """A table of counts; `figures.py` says what its columns are."""

    id: str
    rows: tuple[PublicFigureRow, ...]


class PublicFigureRow(PublicForm, frozen=True, kw_only=True, array_like=True):
    """A row of a figure: an area (empty: all together), a year, its counts.

    None is withheld: it could tell of a person, or give away a count that could.
    """

    area: str
    area_name: str
    year: int
    values: tuple[int | None, ...]
    total: int | None
    at_least: int | None = None
    """Percent that the first count reaches, where the count itself is withheld."""
    over: bool = True
    """Whether the year is over; else its counts will still grow."""


class PublicWaiver(PublicForm, frozen=True, kw_only=True):
    """An approved exception; what is None is withheld, for it is about a person."""

    id: str
    state: str
    """`in_force` or `expired`."""
    rule: str | None
    rule_title: str | None
    kind_title: str
    record: str | None
    reason: str | None
    approved_by: str
    document_no: str
    approved_on: date
    until: date


class PublicAreaLine(PublicForm, frozen=True, kw_only=True):
    """An area in a tree or a select box."""

    code: str
    name: str
    type: str
    parent: str | None
    url: str
    holders: int
    paused_since: date | None = None


class PublicCertificateStatus(PublicForm, frozen=True, kw_only=True, array_like=True):
    """A certificate number and its state: what a verifier may download.

    Grade, issue and term stand only while it is active.
    """

    number: str
    state: str
    issuer: str
    grade: str | None = None
    issued_on: date | None = None
    valid_to: date | None = None
    since: date | None = None


class PublicTable(PublicForm, frozen=True, kw_only=True):
    """The rows of one data set, in their published order."""

    site: PublicSite
    id: str
    """Name of the data set."""
    records: tuple[Any, ...]
    """Public forms, or what was counted from them; each has an attribute a column."""


class PublicFile(PublicForm, frozen=True, kw_only=True):
    """A file of open data as it stands on the site."""

    path: str
    """Below the site's root, e.g. `data/holders.csv`."""
    size: int
    """Bytes."""
    sha256: str


class PublicDownloads(PublicForm, frozen=True, kw_only=True):
    """The files of open data, known once they are written: sorted by path."""

    site: PublicSite
    counts: dict[str, int]
    """Rows of each data set, by its name."""
    files: tuple[PublicFile, ...]
