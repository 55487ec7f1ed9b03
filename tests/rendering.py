"""Rendering of single forms, for the tests of pages."""

from __future__ import annotations

import re

from generator.catalogue import discover
from generator.publication.public import PublicForm
from generator.render.environment import Renderer
from generator.site.context import SiteContext
from tests.browser.sample_forms import CONTEXT

CATALOGUE = discover()


def text_of(html: str) -> str:
    """What a reader reads."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", html))


def render(form: PublicForm, context: SiteContext = CONTEXT) -> dict[str, str]:
    """All pages of a form by url."""
    renderer = Renderer()
    return {
        page.url: renderer.render(page, context).decode()
        for page in CATALOGUE.pages_of(form, context)
    }


def main_of(html: str) -> str:
    """The part of a page that is its own."""
    return html[html.index("<main") : html.index("</main>")]


def one(form: PublicForm, context: SiteContext = CONTEXT) -> str:
    """The only page of a form, without its frame."""
    (html,) = render(form, context).values()
    return main_of(html)
