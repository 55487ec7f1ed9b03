"""Pages and artifacts: what page types and exports yield."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import Struct


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its site-relative url, its template, and the view it may read.

    `url` ends in `/` (a folder's index.html) or `.html`.
    """

    url: str
    template: str
    view: Struct

    @property
    def path(self) -> str:
        """File below the site's root that holds the page."""
        return (
            f"{self.url}index.html"
            if self.url.endswith("/") or not self.url
            else self.url
        )

    @property
    def root(self) -> str:
        """Relative way from the page's folder to the site's root, e.g. `../../`."""
        return "../" * self.path.count("/")


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file of the site that is no page."""

    path: str
    content: bytes
