"""The toolbox: what a process needs at hand, made once and handed down."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from importlib import metadata
from pathlib import Path
from typing import Any

from msgspec import Struct

from generator.catalogue import Catalogue, discover
from generator.findings.fault import Fault
from generator.findings.finding import Finding
from generator.model.commons import Commons
from generator.model.context import Context, SourceText
from generator.model.dossier import Dossier
from generator.model.index import EMPTY, Duplicate, Index
from generator.model.layout import Kind
from generator.model.record import Record
from generator.pipeline.memo import digest
from generator.pipeline.settings import Place
from generator.policy.workdays import WorkingCalendar
from generator.render.environment import Renderer
from generator.rulebook import Rulebook
from generator.site.context import SiteContext
from generator.site.page import Page
from generator.source.positions import positions
from generator.source.schemas import Schemas
from generator.source.yaml_text import parse

_LIBRARIES = ("PyYAML", "jsonschema", "jsonschema-rs", "Jinja2", "msgspec", "pypinyin")


@dataclass(frozen=True, slots=True)
class Programme:
    """What the program itself is made of: rules, schemas, page types, templates."""

    place: Place
    rulebook: Rulebook
    schemas: Schemas
    catalogue: Catalogue
    renderer: Renderer
    digest: bytes
