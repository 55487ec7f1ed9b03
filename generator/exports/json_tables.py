"""Every data set for programs: `data/<data set>.json`, codes instead of words.

That of the changes is divided by months, see `changes_json.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.public import PublicTable
from generator.site import urls
from generator.site.canonical import json_table
from generator.site.context import SiteContext
from generator.site.datasets import BY_NAME, CHANGES
from generator.site.page import Artifact


def artifacts(subject: PublicTable, context: SiteContext) -> Iterator[Artifact]:
    """Write the file of a data set, one line a row."""
    dataset = BY_NAME[subject.id]
    if dataset is CHANGES:
        return
    head = {"as_of": subject.site.as_of, "count": len(subject.records)}
    content = json_table(head, dataset.name, dataset.members(subject))
    yield Artifact(urls.download(dataset.name, "json"), content)
