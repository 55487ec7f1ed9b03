"""First pass: a county's files become facts: parsed, validated, with cards.

Facts hold what later passes need of each file and nothing of the file system but
its path, so that an unchanged county costs one look at its stat entries.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec import Struct

from generator.findings.finding import Finding, Severity
from generator.model import cards, keys
from generator.model.layout import KINDS, Kind, kind_of
from generator.model.record import Record
from generator.model.shares import SHARING_KINDS, shares_of
from generator.pipeline.memo import Memo, digest
from generator.pipeline.programme import Programme
from generator.source.files import SourceFile, read

Card = tuple[str, str, bytes]
"""An entry of the index: key, path, encoded card."""


class UnlikeSchema(Exception):
    """A record that its schema accepts and its type does not: a bug of the program."""

    def __init__(self, path: str) -> None:
        """Keep the path, for the command line to name."""
        super().__init__(path)
        self.path = path


class FileFact(Struct, frozen=True, array_like=True):
    """A file: digest of its bytes, its record (encoded plain fields), its findings.

    `record` is empty where the file could not be read, parsed or validated.
    """

    path: str
    digest: bytes
    kind: str
    record: bytes
    findings: tuple[Finding, ...] = ()


class UnitFacts(Struct, frozen=True, array_like=True):
    """Everything of one unit, files sorted by path."""

    unit: str
    files: tuple[FileFact, ...]
    digest: bytes

    def records(self, *kinds: str) -> Iterator[FileFact]:
        """Files that hold a sound record, of the given kinds or of any."""
        for fact in self.files:
            if fact.record and (not kinds or fact.kind in kinds):
                yield fact


class UnitSummary(Struct, frozen=True, array_like=True):
    """What the main process keeps of a unit's facts."""

    unit: str
    digest: bytes
    cards_digest: bytes
    shares_digest: bytes
    """Digest of what the unit says of workers elsewhere; empty where nothing."""
    roster: bytes
    """Digest of the ids of the unit's workers."""
    records: int
    digests: dict[str, bytes]
    findings: tuple[Finding, ...]

    @property
    def failed(self) -> bool:
        """Whether a finding of the first pass is an error."""
        return any(f.severity is Severity.ERROR for f in self.findings)


_FACTS = msgspec.msgpack.Decoder(UnitFacts)
_CARDS = msgspec.msgpack.Decoder(tuple[Card, ...])
_ENCODER = msgspec.msgpack.Encoder()
_DECODERS = {name: msgspec.msgpack.Decoder(kind.type) for name, kind in KINDS.items()}


def load_facts(memo: Memo, unit: str) -> UnitFacts | None:
    """Read a unit's facts from the cache."""
    payload = memo.get(f"facts/{unit}")
    return None if payload is None else _FACTS.decode(payload)


def load_cards(memo: Memo, unit: str) -> tuple[Card, ...]:
    """Read a unit's index entries from the cache."""
    payload = memo.get(f"cards/{unit}")
    return () if payload is None else _CARDS.decode(payload)


def record_of(fact: FileFact) -> Record[Struct]:
    """Decode the typed record of a sound file."""
    return Record(fact.path, fact.kind, _DECODERS[fact.kind].decode(fact.record))


def first_pass(
    programme: Programme,
    memo: Memo,
    unit: str,
    files: list[SourceFile],
    known: dict[str, bytes],
) -> UnitSummary:
    """Load a unit; files whose path and bytes are known are taken from the cache.

    `known` holds digests by path of files whose stat entry has not changed.
    """
    before = load_facts(memo, unit)
    standing = {} if before is None else {fact.path: fact for fact in before.files}
    facts = tuple(_fact(programme, file, standing, known) for file in files)
    content = digest(
        *(part for fact in facts for part in (fact.path.encode(), fact.digest))
    )
    entries = _ENCODER.encode(tuple(_cards(facts, unit)))
    memo.put(f"facts/{unit}", _ENCODER.encode(UnitFacts(unit, facts, content)))
    memo.put(f"cards/{unit}", entries)
    return UnitSummary(
        unit,
        content,
        digest(entries),
        _keep_shares(facts, memo, unit),
        digest(*(f.path.encode() for f in facts if f.record and f.kind == "worker")),
        sum(1 for fact in facts if fact.record),
        {fact.path: fact.digest for fact in facts},
        tuple(finding for fact in facts for finding in fact.findings),
    )


def _fact(
    programme: Programme,
    file: SourceFile,
    standing: dict[str, FileFact],
    known: dict[str, bytes],
) -> FileFact:
    old = standing.get(file.path)
    if old is not None and known.get(file.path) == old.digest:
        return old
    kind = kind_of(file.path)
    if kind is None:
        raise AssertionError(file.path)
    data = read(programme.place.registry, file)
    if not isinstance(data, bytes):
        return FileFact(
            file.path, b"", kind.name, b"", (programme.fault_finding(file.path, data),)
        )
    content = digest(data)
    if old is not None and old.digest == content:
        return old
    return _parsed(programme, file.path, kind, data, content)


def _parsed(
    programme: Programme, path: str, kind: Kind, data: bytes, content: bytes
) -> FileFact:
    value, findings = programme.understand(path, kind, data)
    record = b"" if value is None else _ENCODER.encode(value)
    return FileFact(path, content, kind.name, record, tuple(findings))


def _cards(facts: tuple[FileFact, ...], unit: str) -> Iterator[Card]:
    for fact in facts:
        if not fact.record:
            yield from _unread(fact, unit)
            continue
        try:
            record = record_of(fact)
        except msgspec.ValidationError as error:
            raise UnlikeSchema(fact.path) from error
        encoded: bytes | None = None
        for key in keys.keys_of(record):
            if encoded is None:
                encoded = cards.ENCODER.encode(cards.card_of(record, unit))
            yield key, fact.path, encoded


def _keep_shares(facts: tuple[FileFact, ...], memo: Memo, unit: str) -> bytes:
    """Keep what the unit's sheets, classes and mentorships say of each worker."""
    shares = [
        share
        for fact in facts
        if fact.record and fact.kind in SHARING_KINDS
        for share in shares_of(record_of(fact))
    ]
    if not shares:
        return b""
    content = _ENCODER.encode(shares)
    memo.put(f"shares/{unit}", content)
    return digest(content)


def _unread(fact: FileFact, unit: str) -> Iterator[Card]:
    """Enter a refused file by its name, so that nobody calls its record missing."""
    match = KINDS[fact.kind].pattern.match(fact.path)
    identifier = match.groupdict().get("id") if match else None
    card = cards.ENCODER.encode(cards.unread_card(fact.kind, unit, fact.path))
    yield f"unread:{fact.path}", fact.path, card
    yield f"unread:{fact.kind}", fact.path, card
    if identifier is not None:
        key = f"identity:{identifier}" if fact.kind == "identity" else identifier
        yield key, fact.path, card
