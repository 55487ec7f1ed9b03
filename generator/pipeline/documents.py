"""The handbook's sources and configuration, held to what may not stand in them.

Touches `docs/` and `mkdocs.yml` (reads).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.findings.fault import Fault
from generator.findings.finding import Finding
from generator.handbook.audit import missing_articles
from generator.handbook.chapters import expanded_chapters, own_texts
from generator.handbook.clauses import clauses_in
from generator.handbook.files import is_chapter, is_page, title_of
from generator.handbook.hazards import configuration, tree
from generator.handbook.hazards.markdown_text import Reader
from generator.handbook.links import Shelf
from generator.handbook.made_pages import is_made
from generator.handbook.numbering import misnumbered
from generator.handbook.placeholders import Misplaced, openings
from generator.handbook.versions import Version, all_versions
from generator.model.kinds.policy import Policy
from generator.pipeline.programme import Programme
from generator.source.decoding import decoded
from generator.source.positions import enclosing, positions
from generator.source.yaml_text import parse

DOCS = "docs"
CONFIGURATION = "mkdocs.yml"
_MAXIMUM_BYTES = 64 * 1024
_MAXIMUM_NODES = 5_000
_WIDE_SPACE, _PUT_IN = "　".encode(), "〇".encode()
_TAG, _TAG_OF_RECORDS = "DOC011", "FMT013"
_PLACEHOLDER, _ARTICLE = "DOC017", "DOC018"
_MADE, _NUMBER, _DEAD_LINK = "DOC020", "DOC021", "DOC022"
_RECORDS = "records.md"


@dataclass(frozen=True, slots=True)
class Documents:
    """What is judged: the configuration, and the files below `docs/` by name."""

    configuration: Path
    survey: tree.Survey
    folder: Path

    @classmethod
    def of(cls, project: Path) -> Documents:
        """List the documents of a project."""
        folder = project / DOCS
        return cls(project / CONFIGURATION, tree.survey(folder), folder)

    def parts(self) -> Iterator[bytes]:
        """Whatever the verdict rests on, for a key: names, faults and bytes."""
        yield b"link" if self.configuration.is_symlink() else _read(self.configuration)
        for name, fault in self.survey.faults:
            yield f"{fault.code} {name}".encode()
        for name, path in self.survey.files.items():
            yield name.encode()
            yield _read(path)


def judge(
    programme: Programme,
    documents: Documents,
    policies: tuple[Policy, ...] = (),
    as_of: date = date.min,
) -> list[Finding]:
    """Everything that may not stand in the handbook's sources, as findings.

    Chapters are judged as they are written and as each version of its policy has
    them: what stands only on a condition may change what its neighbours mean.
    """
    extensions, faults = configured(documents.configuration)
    told = [(documents.configuration, fault) for fault in faults]
    told += [
        (documents.folder / name, fault) for name, fault in documents.survey.faults
    ]
    reader = Reader(extensions)
    for name, path in documents.survey.files.items():
        if name.endswith((".md", ".txt")):
            told += [(path, fault) for fault in _in_file(reader, name, path)]
        if is_made(name):
            told.append((path, Fault(_MADE, 0, 0)))
    pages = {
        name: _read(path).decode(errors="replace")
        for name, path in documents.survey.files.items()
        if is_page(name)
    }
    texts = {name: text for name, text in pages.items() if is_chapter(name)}
    titles = {name.removesuffix(".md"): title_of(text) for name, text in texts.items()}
    versions = all_versions(policies, titles, as_of)
    sound = not told
    for version in versions:
        told += _in_chapters(reader if sound else None, documents, texts, version)
        told += _without_article(programme.place.registry, texts, version)
    told += _misnumbered(documents, pages, versions)
    told += _dead_links(programme, documents, pages, versions)
    return list(_findings(programme, _once(told)))


def _once(told: Iterable[tuple[Path, Fault]]) -> Iterator[tuple[Path, Fault]]:
    """Leave out what another version of the same chapter has told already."""
    seen: set[tuple[Path, str, int, int]] = set()
    for path, fault in told:
        key = (path, fault.code, fault.line, fault.column)
        if key not in seen:
            seen.add(key)
            yield path, fault


def _without_article(
    registry: Path, texts: Mapping[str, str], version: Version
) -> Iterator[tuple[Path, Fault]]:
    """Yield the articles that a policy names and its chapters lack."""
    if version.chapters_from is None:
        return
    policy = version.policy
    clauses = [
        clause
        for name, text in own_texts(texts, version).items()
        for clause in clauses_in(name, text)
    ]
    missing = list(missing_articles(policy.articles, clauses))
    if not missing:
        return
    path = registry / "policies" / policy.profile / f"{policy.version}.yml"
    places = positions(_read(path))
    for topic, article in missing:
        spot = places[("articles", topic)].value
        yield path, Fault(_ARTICLE, spot.line, spot.column, {"article": article})


def _misnumbered(
    documents: Documents, pages: Mapping[str, str], versions: Iterable[Version]
) -> Iterator[tuple[Path, Fault]]:
    """Yield clauses out of order: of the records page, and of each set of chapters."""
    for folder in dict.fromkeys([_RECORDS, *map(_chapters_of, versions)]):
        texts = {name: text for name, text in pages.items() if name.startswith(folder)}
        for one in misnumbered(texts):
            path = documents.survey.files[one.page]
            yield path, Fault(_NUMBER, one.line, 1, {"reason": one.reason})


def _dead_links(
    programme: Programme,
    documents: Documents,
    pages: Mapping[str, str],
    versions: Iterable[Version],
) -> Iterator[tuple[Path, Fault]]:
    """Yield links that lead nowhere."""
    newest: dict[str, str] = {}
    for version in versions:  # newest first
        newest.setdefault(version.policy.profile, _chapters_of(version).rstrip("/"))
    codes = {rule.code for rule in programme.rulebook.rules}
    shelf = Shelf(pages, documents.survey.files.keys(), codes, newest)
    for name in pages:
        for one in shelf.dead_links(name):
            path = documents.survey.files[name]
            details: dict[str, str | int] = {"reason": one.reason}
            yield path, Fault(_DEAD_LINK, one.line, one.column, details)


def _chapters_of(version: Version) -> str:
    """The folder of `docs/` with a version's chapters."""
    return f"{version.policy.profile}/{version.chapters_from}/"


def _misplaced(one: Misplaced) -> Fault:
    return Fault(_PLACEHOLDER, one.line, one.column, {"reason": one.reason})


def _in_chapters(
    reader: Reader | None,
    documents: Documents,
    texts: Mapping[str, str],
    version: Version,
) -> Iterator[tuple[Path, Fault]]:
    """Yield placeholders that mean nothing, and what the reader says of a version."""
    for name, lines, misplaced in expanded_chapters(texts, version):
        path = documents.survey.files[name]
        for one in misplaced:
            yield path, _misplaced(one)
        if reader is None:
            continue
        for fault in reader.faults("\n".join(line for _, line in lines)):
            number = lines[fault.line - 1][0] if fault.line else 0
            # Numbers put in have moved the sign: the line is its place.
            yield path, Fault(fault.code, number, min(number, 1), fault.details)


def _findings(
    programme: Programme, told: Iterable[tuple[Path, Fault]]
) -> Iterator[Finding]:
    registry = programme.place.registry
    for path, fault in told:
        named = Path(os.path.relpath(path, registry)).as_posix()
        yield programme.fault_finding(named, fault)


def _in_file(reader: Reader, name: str, path: Path) -> list[Fault]:
    # Titles set their number apart by a wide space, which no record may hold.
    data = _read(path)
    _, faults = decoded(data.replace(_WIDE_SPACE, _PUT_IN))
    if faults or not name.endswith(".md"):
        return faults
    text = data.decode()
    by_hand = () if is_chapter(name) else openings(text)
    return [*reader.faults(text), *map(_misplaced, by_hand)]


def configured(path: Path) -> tuple[list[object], list[Fault]]:
    """The extensions that pages are judged with, and the faults of the file.

    Where the file cannot be trusted, pages are judged as plain Markdown.
    """
    if path.is_symlink():
        return [], [Fault(tree.LINK, 0, 0)]
    data = _read(path)
    value, faults = parse(data, _MAXIMUM_BYTES, _MAXIMUM_NODES)
    if value is None:
        return [], [_as_configuration(fault) for fault in faults]
    refused = configuration.refused(value) or configuration.missing(value)
    if refused:
        return [], [_placed(one, data) for one in refused]
    extensions = value.get("markdown_extensions", [])
    return extensions, []


def _as_configuration(fault: Fault) -> Fault:
    """A tag in a record is bad form; here it runs code or reads the environment."""
    if fault.code != _TAG_OF_RECORDS:
        return fault
    return Fault(_TAG, fault.line, fault.column)


def _placed(one: configuration.Refused, data: bytes) -> Fault:
    found = enclosing(positions(data), one.pointer)
    details: dict[str, str | int] = {"name": one.name}
    if found is None:
        return Fault(one.code, 0, 0, details)
    spot = found.value if one.code == configuration.VALUE else found.key
    return Fault(one.code, spot.line, spot.column, details)


def _read(path: Path) -> bytes:
    """The file, or as much of it as shows that it is too large."""
    with path.open("rb") as file:
        return file.read(4 << 20)
