"""The one Jinja environment: it turns pages into bytes and opens templates only.

Autoescape is on for every template whatever its name, an unknown name is an error,
and a template sees its view, the site, the way to the root and its frame: nothing
else.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup
from msgspec import Struct

from generator.publication.public import PublicSite
from generator.render.filters import FILTERS
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.page import Page

PACKAGE = Path(__file__).parent.parent
TEMPLATES = PACKAGE / "templates"
ASSETS = PACKAGE / "assets"
_SECTIONS = {
    "V/": urls.VERIFY,
    "verify/": urls.VERIFY,
    "registry/": urls.REGISTRY,
    "w/": urls.REGISTRY,
    "notices/": urls.NOTICES,
    "areas/": urls.AREAS,
    "o/": urls.AREAS,
    "data/": urls.DATA,
    "changes/": urls.DATA,
    "stats/": urls.STATISTICS,
}
"""Which entry of the menu a page belongs to, by the first folder of its url."""


class Frame(Struct, frozen=True):
    """What pages of one folder depth and one section share, rendered once."""

    head: Markup
    header: Markup
    footer: Markup
    address: str
    """The site's address in words, for paper: without scheme and last slash."""


class Renderer:
    """Renders pages; keeps compiled templates and the frames of the present site."""

    def __init__(self) -> None:
        """Set up the environment; templates are compiled when first asked for."""
        self._environment = environment()
        self._templates: dict[str, Template] = {}
        self._site: PublicSite | None = None
        self._frames: dict[tuple[str, str], Frame] = {}

    def render(self, page: Page, context: SiteContext) -> bytes:
        """Render a page as UTF-8."""
        site = context.site
        if site is not self._site:
            self._site = site
            self._frames.clear()
        url = page.url
        root = self._absolute_root(site) if url == urls.NOT_FOUND else page.root or "./"
        section = _SECTIONS.get(url[: url.find("/") + 1], "")
        frame = self._frames.get((root, section))
        if frame is None:
            frame = self._frame(site, root, section)
            self._frames[root, section] = frame
        template = self._templates.get(page.template)
        if template is None:
            template = self._environment.get_template(page.template)
            self._templates[page.template] = template
        text = template.render(
            view=page.view,
            site=site,
            root=root,
            frame=frame,
            page_url=f"{site.site_url.rstrip('/')}/{url}",
        )
        return text.encode()

    def _absolute_root(self, site: PublicSite) -> str:
        """Way to the root that holds at any address: for the page of no address."""
        return f"{urlsplit(site.site_url).path.rstrip('/')}/"

    def _frame(self, site: PublicSite, root: str, section: str) -> Frame:
        def part(name: str) -> Markup:
            template = self._environment.get_template(f"parts/{name}.html")
            text = template.render(site=site, root=root, section=section)
            return Markup(text)  # noqa: S704 - a template's output is escaped

        address = urlsplit(site.site_url)
        return Frame(
            head=part("head"),
            header=part("header"),
            footer=part("footer"),
            address=f"{address.netloc}{address.path}".rstrip("/"),
        )


def environment() -> Environment:
    """Make the environment."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=None,
    )
    made.globals.clear()
    made.filters.update(FILTERS)
    return made


def templates_digest() -> str:
    """Digest of everything but the view that a page's bytes depend on."""
    state = hashlib.sha256()
    for folder in (TEMPLATES, ASSETS, PACKAGE / "render", PACKAGE / "site"):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                state.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0")
                state.update(hashlib.sha256(path.read_bytes()).digest())
    return state.hexdigest()
