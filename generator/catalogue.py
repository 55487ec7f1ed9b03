"""The catalogue: finds every page type below `pages/` and export below `exports/`.

A page type is one module with `pages(subject, context)`; what it is about is read
off the annotation of the subject (`PublicCertificate`, `PublicWorker`, ...). An
export is one module with `artifacts(subject, context)`, likewise. Both are discovered,
so to add one is to add a file. Names with a leading underscore are left alone.
"""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import generator.exports
import generator.pages
from generator.publication.public import PublicForm
from generator.site.context import SiteContext
from generator.site.page import Artifact, Page

SUBJECTS = frozenset(
    {
        "PublicCertificate",
        "PublicWorker",
        "PublicOrganization",
        "PublicArea",
        "PublicNotice",
        "PublicRegister",
        "PublicTable",
        "PublicDownloads",
    }
)
"""The public forms that a page or an export can be about."""


class CatalogueError(Exception):
    """A module that is no page type or export though it lies among them."""


@dataclass(frozen=True, slots=True)
class PageType:
    """A page type as discovered."""

    name: str
    subject: str
    pages: Callable[[PublicForm, SiteContext], Iterator[Page]]


@dataclass(frozen=True, slots=True)
class Export:
    """An export as discovered."""

    name: str
    artifacts: Callable[[Any, SiteContext], Iterator[Artifact]]
    subject: str = "PublicRegister"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every page type and export of a build, sorted by name."""

    page_types: tuple[PageType, ...]
    exports: tuple[Export, ...]

    def pages_of(self, form: PublicForm, context: SiteContext) -> Iterator[Page]:
        """Every page about a public form."""
        subject = type(form).__name__
        for page_type in self.page_types:
            if page_type.subject == subject:
                yield from page_type.pages(form, context)

    def artifacts(self, form: PublicForm, context: SiteContext) -> Iterator[Artifact]:
        """Every file about a public form that is no page."""
        subject = type(form).__name__
        for export in self.exports:
            if export.subject == subject:
                yield from export.artifacts(form, context)


def discover(folders: Iterable[Path] = ()) -> Catalogue:
    """Find the page types and exports of the package and of further folders.

    A further folder holds `pages/` or `exports/` with modules of the same form.
    """
    more = tuple(folders)
    pages = _modules(generator.pages, [folder / "pages" for folder in more])
    exports = _modules(generator.exports, [folder / "exports" for folder in more])
    return Catalogue(
        tuple(_page_type(name, module) for name, module in pages),
        tuple(_export(name, module) for name, module in exports),
    )


def _modules(package: ModuleType, folders: list[Path]) -> list[tuple[str, ModuleType]]:
    found = {
        name: importlib.import_module(f"{package.__name__}.{name}")
        for _, name, is_package in pkgutil.iter_modules(package.__path__)
        if not name.startswith("_") and not is_package
    }
    for folder in folders:
        for path in sorted(folder.glob("[!_]*.py")):
            if path.stem in found:
                raise CatalogueError(f"{path}: the name {path.stem} is taken")
            found[path.stem] = _load(package, path)
    return sorted(found.items())


def _load(package: ModuleType, path: Path) -> ModuleType:
    name = f"{package.__name__}.{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise CatalogueError(f"{path}: not a module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _page_type(name: str, module: ModuleType) -> PageType:
    function = _function(name, module, "pages")
    return PageType(name, _subject(f"page type {name}", function), function)


def _export(name: str, module: ModuleType) -> Export:
    function = _function(name, module, "artifacts")
    return Export(name, function, _subject(f"export {name}", function))


def _subject(what: str, function: Callable[..., Any]) -> str:
    subject = _first_annotation(function)
    if subject not in SUBJECTS:
        raise CatalogueError(
            f"{what}: the first parameter of {function.__name__}() must be annotated"
            f" with one of {', '.join(sorted(SUBJECTS))}, not {subject or 'nothing'}"
        )
    return subject


def _function(name: str, module: ModuleType, wanted: str) -> Callable[..., Any]:
    function = getattr(module, wanted, None)
    if not inspect.isfunction(function):
        raise CatalogueError(f"{module.__file__}: {name} has no function {wanted}()")
    found: Callable[..., Any] = function
    return found


def _first_annotation(function: Callable[..., Any]) -> str:
    for parameter in inspect.signature(function).parameters.values():
        annotation = parameter.annotation
        if annotation is inspect.Parameter.empty:
            return ""
        text = annotation if isinstance(annotation, str) else annotation.__name__
        return text.rpartition(".")[2]
    return ""
