"""The site's own styles, scripts and pictures, read off `assets/`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.render.environment import ASSETS
from generator.site.page import Artifact


def assets() -> Iterator[Artifact]:
    """Yield each file of `assets/` under the same name on the site."""
    for path in sorted(ASSETS.rglob("*")):
        if path.is_file():
            name = path.relative_to(ASSETS.parent).as_posix()
            yield Artifact(name, path.read_bytes())
