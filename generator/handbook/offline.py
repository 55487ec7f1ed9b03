"""The whole handbook as a zip file, to be read from a disk without any server.

A browser that reads from a disk opens no folder, asks for no data and starts no worker
from a file. So links lead to files, the index of the search is a script, and the
worker's program comes along as text (`offline-search.js` starts it). What leads out of
the handbook leads to the site on the web. Previews of links stay away: they ask for
pages.

Touches the handbook's folder (reads).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.handbook.archive import zipped
from generator.handbook.previews import MAP, PREVIEW
from generator.site.urls import HANDBOOK

ARCHIVE = "handbook.zip"
FOLDER = "handbook"
"""The folder that unpacking makes."""
_INDEX = "search/search_index.json"
_WORKER = "assets/javascripts/workers/search."
STARTER = "assets/offline-search.js"
"""A script for this file alone."""
_REPLACED = (MAP, ARCHIVE, _INDEX, STARTER)
_ADDRESS = re.compile(r'( (?:href|src)=")([^"#:?]*)(?=["#?])')
_LOCATION = re.compile(r"^(?P<page>[^#]*)(?P<rest>#.*)?$")
_ATTRIBUTE = ' {}="{}"'.format(*PREVIEW.split("="))
_LIVE_SCRIPTS = re.compile(
    r'<script src="([./]*)assets/search-on-demand\.js"></script>'
    r'\s*<script src="[^"]*assets/search-register\.js"></script>'
)
_READ_ME = (
    "先解压整个压缩包，再用浏览器打开本文件夹中的 index.html，不需要联网。\r\n"
    "条文、表格、搜索与网站相同；指向手册以外的链接需要联网。\r\n"
    "内容截至各页下方的日期，以网站为准。\r\n"
)


def offline_archive(handbook: Path, site_url: str) -> bytes:
    """Pack the handbook that lies in a folder; `site_url` is the register's address."""
    return zipped(sorted(_parts(handbook, f"{site_url.rstrip('/')}/")))


def _parts(handbook: Path, site_url: str) -> Iterator[tuple[str, bytes]]:
    yield f"{FOLDER}/说明.txt", _READ_ME.encode("utf-8-sig")
    worker = ""
    for path in sorted(handbook.rglob("*")):
        name = path.relative_to(handbook).as_posix()
        if not path.is_file() or name in _REPLACED:
            continue
        content = path.read_bytes()
        if name.startswith(_WORKER):
            worker = content.decode()
            continue
        if name.endswith(".html"):
            content = _page(content.decode(), name, site_url).encode()
        yield f"{FOLDER}/{name}", content
    index = handbook / _INDEX
    yield f"{FOLDER}/search/search_index.js", _index(index.read_text("utf-8")).encode()
    starter = (handbook / STARTER).read_text("utf-8")
    program = f"const HANDBOOK_SEARCH = {json.dumps(worker)};\n{starter}"
    yield f"{FOLDER}/{STARTER}", program.encode()


def _index(text: str) -> str:
    """The index as a script; its places are files."""
    index = json.loads(text)
    for entry in index["docs"]:
        place = _LOCATION.fullmatch(entry["location"])
        if place is not None:
            entry["location"] = f"{place['page']}index.html{place['rest'] or ''}"
    return f"var __index = {json.dumps(index, separators=(',', ':'))};\n"


def _page(text: str, name: str, site_url: str) -> str:
    depth = name.count("/")

    def led(found: re.Match[str]) -> str:
        return f"{found[1]}{_led(found[2], depth, site_url)}"

    text = _LIVE_SCRIPTS.sub(rf'<script src="\1{STARTER}"></script>', text)
    return _ADDRESS.sub(led, text.replace(_ATTRIBUTE, ""))


@cache
def _led(address: str, depth: int, site_url: str) -> str:
    """Where a relative address leads: to a file, or out to the site on the web.

    `depth` is how many folders the page is below the handbook.
    """
    steps = address.split("/")
    if steps[-1] == ARCHIVE:
        return f"{site_url}{HANDBOOK}{ARCHIVE}"
    above = steps.count("..")
    if above > depth:
        return site_url + "/".join(step for step in steps if step not in (".", ".."))
    is_folder = steps[-1] in ("", ".", "..") and address and steps[0]
    return f"{address.rstrip('/')}/index.html" if is_folder else address
