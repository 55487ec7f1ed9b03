"""Third pass: organisations, areas, the register and its exports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

import msgspec
from msgspec import Struct

from generator.pipeline.memo import Memo, digest
from generator.pipeline.products import Product
from generator.pipeline.toolbox import Toolbox
from generator.pipeline.writing import Made, Writer, write_artifact, write_form
from generator.publication.places import (
    AreaProjector,
    organization_of,
    register_of,
    site_of,
)
from generator.publication.public import (
    Link,
    PublicArea,
    PublicForm,
    PublicOrganization,
    PublicRegister,
    PublicRow,
)
from generator.publication.sources import OrganizationSource
from generator.site import urls

_ENCODER = msgspec.msgpack.Encoder(order="deterministic")


class Chunk(Struct, frozen=True, array_like=True):
    """A kept piece of the third pass: the key it was made from, and its files."""

    key: bytes
    made: tuple[Made, ...]


_CHUNKS = msgspec.msgpack.Decoder(Chunk)


def third_pass(
    toolbox: Toolbox, memo: Memo, products: dict[str, Product], writer: Writer
) -> Iterator[Made]:
    """Write everything that needs the rows of all units; yield what was made."""
    rows = [row for product in products.values() for row in product.rows]
    notices = [line for product in products.values() for line in product.notices]
    areas = AreaProjector(toolbox.commons, toolbox.as_of, rows, notices)
    for unit, forms in _organizations(toolbox, products, rows):
        yield from _write_chunk(toolbox, memo, writer, f"organizations-{unit}", forms)
    for code in areas.codes():
        yield from _write_chunk(
            toolbox, memo, writer, f"area-{code}", (areas.area(code),)
        )
    register = register_of(
        site_of(toolbox.commons, toolbox.as_of),
        areas.lines(),
        rows,
        (status for product in products.values() for status in product.statuses),
        notices,
    )
    yield from _write_register(toolbox, memo, writer, register)


def _organizations(
    toolbox: Toolbox, products: dict[str, Product], rows: Iterable[PublicRow]
) -> Iterator[tuple[str, tuple[PublicOrganization, ...]]]:
    holders: dict[str, list[PublicRow]] = defaultdict(list)
    for row in rows:
        if row.organization is not None:
            holders[row.organization].append(row)
    named = {
        source.id: source
        for product in products.values()
        for source in product.organizations
    }
    for unit, product in products.items():
        if product.organizations:
            yield (
                unit,
                tuple(
                    organization_of(
                        source,
                        toolbox.commons,
                        toolbox.as_of,
                        _successor(source, named, toolbox),
                        sorted(
                            holders.get(source.id, ()), key=lambda r: (r.name, r.number)
                        ),
                    )
                    for source in product.organizations
                ),
            )


def _successor(
    source: OrganizationSource, named: dict[str, OrganizationSource], toolbox: Toolbox
) -> Link | None:
    successor = named.get(source.successor or "")
    if successor is None:
        return None
    names = [n for n in successor.names if n.start <= toolbox.as_of]
    name = (names or successor.names)[-1].name
    return Link(text=name, url=urls.organization(successor.id))


def _write_register(
    toolbox: Toolbox, memo: Memo, writer: Writer, register: PublicRegister
) -> Iterator[Made]:
    yield from _write_chunk(toolbox, memo, writer, "register", (register,))

    def artifacts() -> Iterator[Made]:
        for artifact in toolbox.catalogue.artifacts(register, toolbox.site):
            yield write_artifact(writer, artifact)

    key = digest(_key(toolbox, (register,)), toolbox.context_digest)
    yield from _kept_or_made(memo, writer, "exports", key, artifacts)


def _write_chunk(
    toolbox: Toolbox,
    memo: Memo,
    writer: Writer,
    name: str,
    forms: tuple[PublicOrganization | PublicArea | PublicRegister, ...],
) -> Iterator[Made]:
    def pages() -> Iterator[Made]:
        for form in forms:
            yield from write_form(toolbox, writer, form)

    yield from _kept_or_made(memo, writer, name, _key(toolbox, forms), pages)


def _key(toolbox: Toolbox, forms: tuple[PublicForm, ...]) -> bytes:
    return digest(toolbox.page_salt, *(_ENCODER.encode(form) for form in forms))


def _kept_or_made(
    memo: Memo,
    writer: Writer,
    name: str,
    key: bytes,
    make: Callable[[], Iterator[Made]],
) -> Iterator[Made]:
    """Keep the standing files of a chunk if nothing it shows has changed."""
    payload = memo.get(f"chunks/{name}")
    if payload is not None:
        chunk = _CHUNKS.decode(payload)
        if chunk.key == key and writer.keep_all(chunk.made):
            yield from chunk.made
            return
    made = tuple(make())
    memo.put(f"chunks/{name}", _ENCODER.encode(Chunk(key, made)))
    yield from made
