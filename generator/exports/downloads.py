"""The data package of the open data and its check sums, once all files are written.

`data/datapackage.json` describes the CSV files as Frictionless Data does it;
`data/SHA256SUMS` is what `sha256sum -c` reads, in the folder of the data.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from generator.publication.public import PublicDownloads, PublicFile
from generator.site import urls
from generator.site.canonical import json_bytes
from generator.site.context import SiteContext
from generator.site.dataset import Dataset, Field, Kind
from generator.site.datasets import DATASETS
from generator.site.page import Artifact

_TYPES = {Kind.DAY: "date", Kind.COUNT: "integer"}


def artifacts(subject: PublicDownloads, context: SiteContext) -> Iterator[Artifact]:
    """Write the package, then the sums, its own included."""
    package = json_bytes(_package(subject))
    yield Artifact(urls.DATA_PACKAGE, package)
    sums = {
        file.path: file.sha256
        for file in subject.files
        if file.path.startswith(urls.DATA)
    }
    sums[urls.DATA_PACKAGE] = hashlib.sha256(package).hexdigest()
    lines = (
        f"{digest}  {path.removeprefix(urls.DATA)}\n"
        for path, digest in sorted(sums.items())
    )
    yield Artifact(urls.CHECKSUMS, "".join(lines).encode())


def _package(subject: PublicDownloads) -> dict[str, Any]:
    site = subject.site
    base = f"{site.site_url.rstrip('/')}/"
    files = {file.path: file for file in subject.files}
    return {
        "contributors": [{"role": "publisher", "title": site.operator_name}],
        "created": f"{site.as_of.isoformat()}T00:00:00+08:00",
        "description": f"数据截至 {site.as_of.isoformat()}。",
        "homepage": f"{base}{urls.DATA}",
        "id": f"{base}{urls.DATA_PACKAGE}",
        "licenses": [
            {
                "name": "register-terms",
                "path": f"{base}{urls.DATA}#terms",
                "title": "使用条件",
            }
        ],
        "name": "hongling-register",
        "profile": "tabular-data-package",
        "resources": [
            _resource(dataset, files[path], subject.counts[dataset.name])
            for dataset in DATASETS
            if (path := urls.download(dataset.name, "csv")) in files
        ],
        "title": site.title,
        "version": site.as_of.isoformat(),
    }


def _resource(dataset: Dataset, file: PublicFile, rows: int) -> dict[str, Any]:
    return {
        "bytes": file.size,
        "description": dataset.meaning,
        "encoding": "utf-8",
        "format": "csv",
        "hash": f"sha256:{file.sha256}",
        "mediatype": "text/csv",
        "name": dataset.name,
        "path": file.path.removeprefix(urls.DATA),
        "profile": "tabular-data-resource",
        "rows": rows,
        "schema": _table_schema(dataset),
        "title": dataset.title,
    }


def _table_schema(dataset: Dataset) -> dict[str, Any]:
    """Describe the columns as spreadsheets show them: Chinese headings and words."""
    titles = {field.name: field.title for field in dataset.fields}
    return {
        "fields": [_column(field) for field in dataset.fields],
        "foreignKeys": [
            {
                "fields": titles[name],
                "reference": {"fields": _key_title(other), "resource": other},
            }
            for name, other in dataset.uses
        ],
        "missingValues": [""],
        "primaryKey": [titles[name] for name in dataset.key],
    }


def _column(field: Field) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": not field.optional}
    if field.words:
        constraints["enum"] = list(field.words.values())
    if field.pattern:
        constraints["pattern"] = field.pattern
    column: dict[str, Any] = {
        "code": field.name,
        "constraints": constraints,
        "description": field.meaning,
        "name": field.title,
        "type": _TYPES.get(field.kind, "string"),
    }
    if field.kind is Kind.ADDRESS:
        column["format"] = "uri"
    return column


def _key_title(name: str) -> str:
    (dataset,) = (one for one in DATASETS if one.name == name)
    (title,) = (one.title for one in dataset.fields if (one.name,) == dataset.key)
    return title
