"""Third pass: organisations, areas, the register and its exports.

The work is cut into chunks (the organisations of a unit, an area, the register, an
export); each is kept whole while nothing that it shows has changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import msgspec
from msgspec import Struct

from generator.output.manifest import Held
from generator.pipeline.memo import Memo, digest
from generator.pipeline.products import Product
from generator.pipeline.toolbox import Toolbox
from generator.pipeline.workers import run_tasks
from generator.pipeline.writing import (
    Made,
    Writer,
    Written,
    write_artifact,
    write_form,
    write_pages,
)
from generator.publication.figures import FigureProjector
from generator.publication.places import (
    AreaProjector,
    organization_of,
    register_of,
    site_of,
)
from generator.publication.public import (
    Link,
    PublicFile,
    PublicForm,
    PublicOrganization,
    PublicRegister,
    PublicRow,
)
from generator.publication.sources import OrganizationSource
from generator.publication.tallies import Tally
from generator.publication.waivers import waivers_of
from generator.site import urls
from generator.site.datasets import DATASETS
from generator.site.downloads import downloads_of, is_download

_ENCODER = msgspec.msgpack.Encoder(order="deterministic")


class Kept(Struct, frozen=True, array_like=True):
    """A chunk as it was made last: its key and its files."""

    key: bytes
    made: tuple[Made, ...]


_KEPT = msgspec.msgpack.Decoder(Kept)


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of the third pass: pages of some forms, or one export of the register."""

    name: str
    key: bytes
    forms: tuple[PublicForm, ...] = ()
    export: int | None = None


@dataclass(frozen=True, slots=True)
class _State:
    """What a process needs to make a chunk."""

    toolbox: Toolbox
    memo: Memo
    make_writer: Callable[[str], Writer]
    register: PublicRegister
    chunks: tuple[Chunk, ...]


def third_pass(
    toolbox: Toolbox,
    memo: Memo,
    products: dict[str, Product],
    make_writer: Callable[[str], Writer],
    jobs: int,
    tally: Tally,
) -> Iterator[Written]:
    """Write everything that needs the rows of all units, or the counts of all."""
    rows = [row for product in products.values() for row in product.rows]
    notices = [line for product in products.values() for line in product.notices]
    areas = AreaProjector(toolbox.commons, toolbox.as_of, rows, notices)
    register = register_of(
        site_of(toolbox.commons, toolbox.as_of),
        areas.lines(),
        rows,
        (status for product in products.values() for status in product.statuses),
        notices,
        waivers_of(toolbox.commons, toolbox.as_of, toolbox.programme.rulebook.titles()),
    )
    figures = FigureProjector(toolbox.commons, tally, toolbox.as_of).figures()
    register = msgspec.structs.replace(register, figures=figures)
    tables = tuple(dataset.table(register) for dataset in DATASETS)
    chunks = (
        *_exports(toolbox, register),
        *(_chunk(toolbox, f"table-{table.id}", (table,)) for table in tables),
        *_organizations(toolbox, products, rows),
        *(_chunk(toolbox, f"area-{c}", (areas.area(c),)) for c in areas.codes()),
        Chunk("register", _whole_key(toolbox, register), (register,)),
    )
    files: dict[str, Held] = {}
    for written in _write(_State(toolbox, memo, make_writer, register, chunks), jobs):
        files.update(written.files)
        yield written
    downloads = downloads_of(
        register.site,
        tables,
        (
            PublicFile(path=path, size=held.size, sha256=held.fingerprint.hex())
            for path, held in files.items()
            if is_download(path)
        ),
    )
    chunk = _chunk(toolbox, "downloads", (downloads,))
    yield from _write(_State(toolbox, memo, make_writer, register, (chunk,)), 1)


def _write(state: _State, jobs: int) -> Iterator[Written]:
    """Keep the chunks that stand as they should be; make the others."""
    keeper = state.make_writer("kept-chunks")
    waiting = [
        at
        for at, chunk in enumerate(state.chunks)
        if not _keep(state.memo, chunk, keeper)
    ]
    yield Written("kept-chunks", keeper.files, keeper.moves, keeper.written)
    yield from run_tasks(state, _make, waiting, jobs)


def _make(state: _State, at: int) -> Written:
    chunk = state.chunks[at]
    writer = state.make_writer(f"chunk-{chunk.name.replace('/', '-')}")
    if chunk.export is None:
        # The register's exports are chunks of their own, to be made side by side.
        made = tuple(
            one
            for form in chunk.forms
            for one in (
                write_pages(state.toolbox, writer, form)
                if isinstance(form, PublicRegister)
                else write_form(state.toolbox, writer, form)
            )
        )
    else:
        export = state.toolbox.catalogue.exports[chunk.export]
        made = tuple(
            write_artifact(writer, artifact)
            for artifact in export.artifacts(state.register, state.toolbox.site)
        )
    state.memo.put(f"chunks/{chunk.name}", _ENCODER.encode(Kept(chunk.key, made)))
    return Written(chunk.name, writer.files, writer.moves, writer.written)


def _keep(memo: Memo, chunk: Chunk, keeper: Writer) -> bool:
    payload = memo.get(f"chunks/{chunk.name}")
    if payload is None:
        return False
    kept = _KEPT.decode(payload)
    return kept.key == chunk.key and keeper.keep_all(kept.made)


def _chunk(toolbox: Toolbox, name: str, forms: tuple[PublicForm, ...]) -> Chunk:
    key = digest(toolbox.handbook_salt, *(_ENCODER.encode(form) for form in forms))
    return Chunk(name, key, forms)


def _whole_key(toolbox: Toolbox, register: PublicRegister) -> bytes:
    """Key of what shows the whole register, and may show what was built."""
    return digest(toolbox.page_salt, toolbox.context_digest, _ENCODER.encode(register))


def _exports(toolbox: Toolbox, register: PublicRegister) -> Iterator[Chunk]:
    """One chunk an export of the register."""
    key = _whole_key(toolbox, register)
    for at, export in enumerate(toolbox.catalogue.exports):
        if export.subject == PublicRegister.__name__:
            yield Chunk(f"export-{export.name}", key, export=at)


def _organizations(
    toolbox: Toolbox, products: dict[str, Product], rows: Iterable[PublicRow]
) -> Iterator[Chunk]:
    holders: dict[str, list[PublicRow]] = defaultdict(list)
    for row in rows:
        if row.organization is not None:
            holders[row.organization].append(row)
    named = {
        source.id: source
        for product in products.values()
        for source in product.organizations
    }

    def project(source: OrganizationSource) -> PublicOrganization:
        return organization_of(
            source,
            toolbox.commons,
            toolbox.as_of,
            _successor(source, named, toolbox),
            sorted(holders.get(source.id, ()), key=lambda row: (row.name, row.number)),
        )

    for unit, product in products.items():
        if product.organizations:
            forms = tuple(project(source) for source in product.organizations)
            yield _chunk(toolbox, f"organizations-{unit}", forms)


def _successor(
    source: OrganizationSource, named: dict[str, OrganizationSource], toolbox: Toolbox
) -> Link | None:
    successor = named.get(source.successor or "")
    if successor is None:
        return None
    names = [n for n in successor.names if n.start <= toolbox.as_of]
    name = (names or successor.names)[-1].name
    return Link(text=name, url=urls.organization(successor.id))
