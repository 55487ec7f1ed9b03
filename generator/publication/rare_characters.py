"""Characters of public names that many devices have no glyph for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.publication.public import PublicCertificate, PublicForm, PublicNotice

_RARE = re.compile("[\u3400-\u4dbf\u9fa6-\u9fff\U00020000-\U000323af]")
"""Han characters later than the first 20,902, which every Chinese font has (GBK,
GB 13000.1): extension A, additions to the basic block, extensions B to I."""


def rare_characters(texts: Iterable[str]) -> set[str]:
    """Collect the rare characters of some texts."""
    return {rare for text in texts for rare in _RARE.findall(text)}


def names_in(form: PublicForm) -> Iterator[str]:
    """Yield the names of persons and units that a certificate or a notice shows."""
    if isinstance(form, PublicCertificate):
        yield form.name or ""
        yield form.party_organization or ""
        yield form.organization.text if form.organization else ""
    elif isinstance(form, PublicNotice):
        for item in form.items:
            yield item.name
            yield item.unit
