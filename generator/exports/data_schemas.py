"""What the files of open data mean, for programs: JSON Schemas and the dictionary.

`data/schemas/<data set>.schema.json` for `data/<data set>.json`, one more for a file of
the changes of a month, and `data/dictionary.json`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.publication.public import PublicRegister
from generator.site import urls
from generator.site.canonical import json_bytes
from generator.site.context import SiteContext
from generator.site.dataset import Dataset, Field
from generator.site.datasets import CHANGES, DATASETS
from generator.site.json_schema import file_schema, index_schema, month_schema
from generator.site.page import Artifact


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write one schema a data set, and the dictionary of all."""
    base = f"{register.site.site_url.rstrip('/')}/"
    for dataset in DATASETS:
        path = urls.data_schema(dataset.name)
        identity = f"{base}{path}"
        index = dataset is CHANGES
        schema = index_schema(identity) if index else file_schema(dataset, identity)
        yield Artifact(path, json_bytes(schema))
    path = urls.CHANGES_MONTH_SCHEMA
    yield Artifact(path, json_bytes(month_schema(CHANGES, f"{base}{path}")))
    dictionary = {"datasets": [_described(dataset) for dataset in DATASETS]}
    yield Artifact("data/dictionary.json", json_bytes(dictionary))


def _described(dataset: Dataset) -> dict[str, Any]:
    return {
        "fields": [_field(field) for field in dataset.fields],
        "key": dataset.key,
        "meaning": dataset.meaning,
        "name": dataset.name,
        "order": dataset.order,
        "personal": dataset.personal,
        "title": dataset.title,
    }


def _field(field: Field) -> dict[str, Any]:
    described: dict[str, Any] = {
        "kind": field.kind.value,
        "meaning": field.meaning,
        "name": field.name,
        "optional": field.optional,
        "title": field.title,
    }
    if field.words:
        described["values"] = [
            {"code": code, "word": word} for code, word in field.words.items()
        ]
    for name in ("unit", "pattern"):
        if value := getattr(field, name):
            described[name] = value
    return described
