"""Sources: the only fields of records that the projection can hold.

A record's cached bytes are decoded straight into these types, which declare public
fields and join keys and nothing else: a restricted value never exists on this side.
A test holds every field against `x-visibility` of the schemas.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct


class Source(Struct, frozen=True, kw_only=True):
    """Base of sources; fields of the record that are not declared are dropped."""


class NameSource(
    Source, frozen=True, kw_only=True, rename={"start": "from", "end": "to"}
):
    """A name and the days on which it was the official one."""

    name: str
    start: date
    end: date | None = None


class ManagementSource(
    Source, frozen=True, kw_only=True, rename={"start": "from", "end": "to"}
):
    """Which area manages the worker, from when."""

    area: str
    start: date
    end: date | None = None


class WorkerSource(Source, frozen=True, kw_only=True):
    """A worker without anything but the managing areas."""

    id: str
    managed_by: tuple[ManagementSource, ...]


class IdentitySource(Source, frozen=True, kw_only=True):
    """Names of a worker."""

    id: str
    names: tuple[NameSource, ...]
    pinyin: str | None = None


class PolicySource(Source, frozen=True, kw_only=True):
    """The policy version of a certificate."""

    profile: str
    version: str


class EventSource(Source, frozen=True, kw_only=True):
    """A public act on a certificate."""

    kind: str
    effective_on: date
    decided_by: str
    party_organization: str | None = None
    organization: str | None = None


class GradeSource(Source, frozen=True, kw_only=True):
    """A certificate as printed, and its public acts."""

    id: str
    worker: str
    grade: str
    number: str
    issuer: str
    policy: PolicySource
    category: str
    party_organization: str
    organization: str | None = None
    issued_on: date
    events: tuple[EventSource, ...] = ()


class OrganizationSource(Source, frozen=True, kw_only=True):
    """An organisation: names, type, town."""

    id: str
    names: tuple[NameSource, ...]
    type: str
    town: str
    dissolved_on: date | None = None
    successor: str | None = None


class WindowSource(
    Source, frozen=True, kw_only=True, rename={"start": "from", "end": "to"}
):
    """The window of a notice."""

    start: date
    end: date
    working_days: int | None = None
    count_first: bool = False


class NoticeItemSource(Source, frozen=True, kw_only=True):
    """Join keys of an item: its outcome stays inside."""

    case: str | None = None
    grade: str | None = None
    worker: str | None = None


class PostedChannelSource(Source, frozen=True, kw_only=True):
    """Where the notice was posted."""

    channel: str
    posted_on: date


class ContactSource(Source, frozen=True, kw_only=True):
    """How to reach the office."""

    name: str
    address: str
    landline: str
    postcode: str | None = None
    email: str | None = None
    hours: str | None = None
    supervising_line: str | None = None


class NoticeSource(Source, frozen=True, kw_only=True):
    """A notice without its release record and its items' outcomes."""

    id: str
    type: str
    area: str
    title: str
    basis: str
    document_no: str | None = None
    window: WindowSource
    items: tuple[NoticeItemSource, ...] = ()
    channels: tuple[PostedChannelSource, ...] = ()
    contact: ContactSource
    corrects: str | None = None
