"""The description of the static API (OpenAPI 3.1): `api/v1/openapi.json`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from generator.publication.public import PublicRegister
from generator.site import urls
from generator.site.announcements import base_of
from generator.site.answers import ANSWERS
from generator.site.canonical import json_bytes
from generator.site.context import SiteContext
from generator.site.datasets import CHANGES, DATASETS
from generator.site.json_schema import file_schema, index_schema, month_schema
from generator.site.page import Artifact

_VERSION = "1.0.0"
_REFERENCE = "#/components/schemas/{name}"
_PATHS = (
    ("IndexAnswer", urls.API_INDEX, "index", "接口入口", ()),
    (
        "CertificateAnswer",
        urls.certificate_answer("{number}"),
        "certificate",
        "按编号查一本证书",
        (("number", "证书编号，共十九位，字母大写。", "^HL[0-9]{17}$"),),
    ),
    (
        "AreaAnswer",
        urls.area_answer("{code}"),
        "area",
        "按代码查一个地区",
        (("code", "六位地区代码，见地区表。", "^[0-9]{6}$"),),
    ),
    (
        "NoticeAnswer",
        urls.notice_answer("{id}"),
        "notice",
        "按编号查一件公示、公告",
        (("id", "公示、公告的编号，见目录。", "^N[0-9]{4}-[0-9]{4,6}$"),),
    ),
    (
        "StatisticsAnswer",
        urls.statistics_answer("{table}"),
        "statistics_table",
        "查一张统计表",
        (("table", "表的代号，见接口入口。", "^[a-z0-9-]+$"),),
    ),
    (
        "changes",
        urls.changes_of("{month}"),
        "changes_of_month",
        "查一个月的变动",
        (("month", "年和月，如 2026-06。", "^[0-9]{4}-[0-9]{2}$"),),
    ),
)
"""Schema, address, name of the operation, what it does, parameters."""


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write the description; every answer is a file that lies still."""
    site = register.site
    paths = {f"/{path}": _get(name, *rest) for name, path, *rest in _PATHS}
    for dataset in DATASETS:
        name = "changes_index" if dataset is CHANGES else dataset.name
        path = urls.download(dataset.name, "json")
        paths[f"/{path}"] = _get(
            name, f"all_{dataset.name}", f"{dataset.title}全部", ()
        )
    description = {
        "openapi": "3.1.0",
        "info": {
            "title": f"{site.title}数据接口",
            "version": _VERSION,
            "summary": "只读的静态 JSON 文件，不需要账号，没有次数限制。",
            "description": (
                "每一地址是一个文件，与网页同时生成。没有的编号得到 404，回答是网页，"
                "不是 JSON。编号和地址不变；以后可能增加成员，不会改变已有成员的含义。"
            ),
            "contact": {"name": site.operator_name, "url": f"{base_of(site)}"},
            "license": {
                "name": "使用条件",
                "url": f"{base_of(site)}{urls.DATA}#terms",
            },
        },
        "servers": [{"url": base_of(site).rstrip("/")}],
        "security": [],
        "tags": [{"name": "register", "description": "登记数据"}],
        "paths": dict(sorted(paths.items())),
        "components": {
            "schemas": _schemas(),
            "responses": {"NotFound": {"description": "没有这一项。回答是网页。"}},
        },
    }
    yield Artifact(urls.API_DESCRIPTION, json_bytes(description))


def _get(
    schema: str,
    operation: str,
    summary: str,
    parameters: tuple[tuple[str, str, str], ...],
) -> dict[str, Any]:
    answer = {"$ref": _REFERENCE.format(name=schema)}
    responses: dict[str, Any] = {
        "200": {
            "description": summary,
            "content": {"application/json": {"schema": answer}},
        }
    }
    responses["404"] = {"$ref": "#/components/responses/NotFound"}
    get: dict[str, Any] = {
        "operationId": operation,
        "summary": summary,
        "tags": ["register"],
        "responses": responses,
    }
    if parameters:
        get["parameters"] = [
            {
                "name": name,
                "in": "path",
                "required": True,
                "description": meaning,
                "schema": {"type": "string", "pattern": pattern},
            }
            for name, meaning, pattern in parameters
        ]
    return {"get": get}


def _schemas() -> dict[str, Any]:
    _, schemas = msgspec.json.schema_components(ANSWERS, ref_template=_REFERENCE)
    found: dict[str, Any] = dict(schemas)
    for dataset in DATASETS:
        make = month_schema if dataset is CHANGES else file_schema
        whole = make(dataset, "")
        row = whole.pop("$defs")["row"]
        del whole["$schema"], whole["$id"]
        found[f"{dataset.name}_row"] = row
        reference = {"$ref": _REFERENCE.format(name=f"{dataset.name}_row")}
        whole["properties"][dataset.name]["items"] = reference
        found[dataset.name] = whole
    index = index_schema("")
    del index["$schema"], index["$id"]
    found["changes_index"] = index
    return dict(sorted(found.items()))
