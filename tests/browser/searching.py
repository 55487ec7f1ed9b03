"""A small site of the search alone, and how a test asks it."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import Page

from generator.exports import search_index
from generator.publication.public import PublicRow
from generator.render.environment import ASSETS
from generator.site.context import SiteContext
from tests.public_rows import register, row, site
from tests.search_cases import KNOWN_NUMBER, holders

PAGE = """<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>查人员</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<link rel="icon" href="../icon.svg">
<link rel="stylesheet" href="../assets/site.css">
<script src="../assets/search.js" defer></script></head>
<body><form id="search-form" action="../areas/" data-root="../"{extra}>
<label>姓名、拼音、单位或证书编号 <input name="q" type="search"></label>
<button>查询</button></form>
<p id="search-status" role="status" aria-live="polite"></p>
<div id="search-results"></div></body></html>
"""
UNSAFE = "<img src=x onerror=alert(1)>股份公司"
FORMULA = '=HYPERLINK("x"),公式股份公司'
BUSY = "正在查询……"


def everyone() -> list[PublicRow]:
    """Everybody of the table of queries, and some whose rows are unlike others."""
    rows = [*holders(), row("丁安全", 5000, unit=UNSAFE)]
    rows.append(row("丁公式", 5002, unit=FORMULA))
    over = row("丁过期", 5001)
    fields = {name: getattr(over, name) for name in over.__struct_fields__}
    rows.append(PublicRow(**{**fields, "valid_to": site().as_of.replace(day=29)}))
    return rows


def index_files() -> dict[str, bytes]:
    """The index of everybody, by path."""
    made = search_index.artifacts(register(everyone()), SiteContext(site()))
    return {artifact.path: artifact.content for artifact in made}


def write_search_site(root: Path) -> None:
    """Write a site that consists of index, scripts, two pages and one certificate."""
    for path, content in index_files().items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    shutil.copytree(ASSETS, root / "assets")
    for folder, extra in (("registry", ""), ("verify", " data-open")):
        (root / folder).mkdir()
        text = PAGE.replace("{extra}", extra)
        (root / folder / "index.html").write_text(text, encoding="utf-8")
    (root / "V").mkdir()
    text = f"<!doctype html><title>证书</title><p>{KNOWN_NUMBER}</p>"
    (root / "V" / f"{KNOWN_NUMBER}.html").write_text(text, encoding="utf-8")


def ask(page: Page, text: str) -> str:
    """Search by the form and wait for the sentence."""
    page.evaluate(
        """(text) => {
            document.querySelector("[name=q]").value = text;
            document.getElementById("search-form").requestSubmit();
        }""",
        text,
    )
    return settled(page)


def settled(page: Page) -> str:
    """Wait for the sentence of the result."""
    found = page.wait_for_function(
        """(busy) => {
            const text = document.getElementById("search-status").textContent;
            return text && text !== busy && text;
        }""",
        arg=BUSY,
    )
    return str(found.json_value())


def numbers(page: Page, kind: str) -> list[str]:
    """Numbers of the rows shown, those of one kind of match."""
    found = page.eval_on_selector_all(
        f"#search-results ol[data-kind={kind}] .search-number",
        "all => all.map((one) => one.textContent)",
    )
    return [str(one) for one in found]
