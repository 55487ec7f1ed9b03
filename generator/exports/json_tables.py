"""Every data set for programs: `data/<data set>.json`, codes instead of words.

That of the changes is divided by months, see `changes_json.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.public import PublicRegister
from generator.site import urls
from generator.site.canonical import json_table
from generator.site.context import SiteContext
from generator.site.datasets import CHANGES, DATASETS
from generator.site.page import Artifact


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write one file a data set, one line a row."""
    for dataset in DATASETS:
        if dataset is not CHANGES:
            rows = list(dataset.members(register))
            head = {"as_of": register.site.as_of, "count": len(rows)}
            content = json_table(head, dataset.name, rows)
            yield Artifact(urls.download(dataset.name, "json"), content)
