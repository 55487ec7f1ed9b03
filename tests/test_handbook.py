"""The handbook: built by the real MkDocs, read back as a browser would."""

from __future__ import annotations

import dataclasses
import json
import os
import re
import shutil
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest

from generator.findings.clauses import article
from generator.findings.finding import Clause
from generator.handbook.build import build_handbook, inputs_digest
from generator.handbook.contents import Contents
from generator.handbook.failure import HandbookFailed
from tests.handbook_links import dead, hosts
from tests.handbooks import PROJECT, SITE, build, only_rules, rule

CHAPTERS = {
    "sijiwuzhuan": "entry training certification assessment benefits",
    "honglingrenzheng": "pool certification review incentives growth",
}
VERSIONS = {
    "sijiwuzhuan": ("2026.1", "2023.1"),
    "honglingrenzheng": ("2025.1", "2022.1"),
}
GUIDES = ("public/", "holders/", "clerks/", "reviewers/", "operators/")
FORMS = (
    *("application/", "qualification/", "review/", "publicity/"),
    *("objection/", "inspection/", "appeal/"),
)
NOTHING = Contents({})
MENU = {
    "查证书": "verify/",
    "查人员": "registry/",
    "公示": "notices/",
    "地区": "areas/",
    "政策手册": "handbook/",
    "统计": "stats/",
    "数据": "data/",
}


HOSTILE_TITLE = "&lt;/title&gt;&lt;script&gt;x()&lt;/script&gt;<img src=x onerror=x()>"
HOSTILE_BODY = """Text <script>x()</script> [a](javascript:x()) {: onclick="x()" }
a ` b
c ` <img src=x onerror=x()> ` d
<https://other.example/> ![a](https://other.example/a.png) &lt;b&gt;
[r]: javascript:x()
[r] [a][r] **bold**{: onclick="x()" } `in < code`

Example

```yaml { onclick="x()" }
```
```yaml
issued: {a: <b>}
"""
RULES = (
    rule("FMT001", Clause("records", 3)),
    rule("PRV002", Clause("records", 15), title=HOSTILE_TITLE),
    rule("CRT012", Clause("records", 13), documentation=HOSTILE_BODY),
)


class Element(HTMLParser):
    """Start tags of a page in order, with the text of those asked for."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))


def html_files(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


@pytest.fixture(scope="module")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(PROJECT, tmp_path_factory.mktemp("handbook"), rules=RULES)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what the handbook is made from, to break."""
    copy = tmp_path / "other" / "project"
    shutil.copytree(PROJECT / "docs", copy / "docs")
    shutil.copytree(PROJECT / "schemas", copy / "schemas")
    shutil.copy(PROJECT / "mkdocs.yml", copy)
    return copy


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_every_article_of_the_record_rules_has_its_anchor(handbook: Path) -> None:
    page = (handbook / "records/index.html").read_text("utf-8")
    headings = re.findall(r'<h2 id="([^"]+)">([^\s　<]+)', page)
    assert headings == [(f"a{number}", article(number)) for number in range(1, 21)]


def test_every_chapter_of_every_version_has_its_address(
    tmp_path: Path, handbook: Path
) -> None:
    expected = {"handbook/", "handbook/records/", "handbook/rules/"}
    expected |= {"handbook/calendars/", "handbook/coverage/", "handbook/versions/"}
    expected |= {
        f"handbook/{name}/" for name in ("faq", "glossary", "sources", "states", "tags")
    }
    expected |= {f"handbook/guides/{name}" for name in ("", *GUIDES)}
    expected |= {f"handbook/forms/{name}" for name in ("", *FORMS)}
    expected |= {f"handbook/rules/{one.code}/" for one in RULES}
    for profile, chapters in CHAPTERS.items():
        for version in VERSIONS[profile]:
            folder = f"handbook/{profile}/{version}/"
            expected.add(folder)
            own = (*chapters.split(), "lists", "numbers", "clauses", "print")
            expected |= {f"{folder}{chapter}/" for chapter in own}
        # All but the first version say what they have changed.
        expected |= {
            f"handbook/{profile}/{version}/changes/"
            for version in VERSIONS[profile][:-1]
        }
    found = {
        f"{path.parent.relative_to(handbook.parent)}/"
        for path in handbook.rglob("index.html")
    }
    assert found == expected
    urls = build_handbook(
        PROJECT, tmp_path / "b", tmp_path / "t", only_rules(RULES[0]), SITE
    )
    # Without policies there are neither chapters nor what belongs to them.
    apart = {url for url in expected if "/rules/" not in url}
    apart = {url for url in apart if not any(one in url for one in CHAPTERS)}
    assert {*urls} == apart | {"handbook/rules/", "handbook/rules/FMT001/"}


def scripts(page: str) -> list[str]:
    return re.findall(r"<script[^>]*>.*?</script>", page, re.DOTALL)


def test_nothing_is_asked_of_another_host(handbook: Path) -> None:
    assert list(hosts(handbook)) == []
    for path in html_files(handbook):
        page = path.read_text("utf-8")
        assert 'rel="canonical" href="https://register.example/sub/handbook/' in page
        # Material's script would fetch what these two need from elsewhere.
        assert not re.search(r"class=\"[^\"]*(?:mermaid|md-source\b)", page)


def test_every_link_and_anchor_leads_somewhere(handbook: Path) -> None:
    assert list(dead(handbook.parent, "handbook/")) == []


def test_the_menu_of_the_register_is_on_every_page(handbook: Path) -> None:
    for path in html_files(handbook):
        text = path.read_text("utf-8")
        menu = re.search(r'<ul class="hl-bar__menu">(.*?)</ul>', text, re.DOTALL)
        assert menu, path
        links = re.findall(r'<a href="([^"]+)"[^>]*>([^<]+)</a>', menu[1])
        below = path.parent.relative_to(handbook.parent).as_posix()
        for root in ("https://a.example/", "https://a.example/deep/sub/"):
            base = f"{root}{below}/"
            found = {name: urljoin(base, href) for href, name in links}
            assert found == {name: f"{root}{url}" for name, url in MENU.items()}
        assert SITE.title in text
        assert "数据截至" in text
        assert "2026-06-30" in text
        assert SITE.landline in text


def test_sample_data_is_marked_only_when_it_is(handbook: Path, tmp_path: Path) -> None:
    real = build(
        PROJECT, tmp_path, dataclasses.replace(SITE, sample=False), rules=RULES
    )
    for path in html_files(handbook):
        assert "示例数据" in path.read_text("utf-8")
    for path in html_files(real):
        assert 'class="hl-sample"' not in path.read_text("utf-8")


def test_same_input_same_bytes(
    handbook: Path, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    surroundings = {
        "TZ": "America/New_York",
        "PYTHONHASHSEED": "4711",
        "LC_ALL": "tr_TR.UTF-8",
        "SOURCE_DATE_EPOCH": "1",
        "HOME": str(tmp_path),
    }
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    assert tree(build(project, tmp_path / "elsewhere", rules=RULES)) == tree(handbook)


def test_a_page_that_is_gone_leaves_no_trace(project: Path, tmp_path: Path) -> None:
    target = build(project, tmp_path, rules=RULES)
    build_handbook(project, tmp_path / "build", target, only_rules(), SITE)
    assert not (target / "rules/FMT001").exists()
    assert not (target / "sijiwuzhuan").exists()


def test_the_register_keeps_its_own_map_and_404(handbook: Path) -> None:
    names = set(tree(handbook))
    assert not names & {"404.html", "sitemap.xml.gz"}
    # Material asks this map which pages it may show beside a link; the robots' map is
    # the register's, and names every page once.
    shown = (handbook / "sitemap.xml").read_text("utf-8")
    assert "/handbook/glossary/" in shown
    assert "/handbook/rules/" not in shown


@pytest.mark.parametrize("kind", ["file", "folder", "loop", "pipe", "docs"])
def test_only_regular_files_are_published(
    project: Path, tmp_path: Path, kind: str
) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "page.md").write_text("# 内部 {#x}\n")
    link = project / "docs" / "link.md"
    if kind == "file":
        link.symlink_to(secret / "page.md")
    elif kind == "folder":
        (project / "docs" / "linked").symlink_to(secret)
    elif kind == "loop":
        (project / "docs" / "loop").symlink_to(".")
    elif kind == "pipe":
        os.mkfifo(link)
    else:
        shutil.rmtree(project / "docs")
        (project / "docs").symlink_to(PROJECT / "docs")
    with pytest.raises(HandbookFailed, match="符号链接"):
        build_handbook(project, tmp_path / "b", tmp_path / "t", NOTHING, SITE)
    assert not (tmp_path / "t").exists()
    with pytest.raises(HandbookFailed, match="符号链接"):
        inputs_digest(project, NOTHING, SITE)


def test_a_rule_has_a_page_with_title_and_clause(handbook: Path) -> None:
    page = (handbook / "rules/FMT001/index.html").read_text("utf-8")
    assert "FMT001　日期写法不符" in page
    assert '<a href="../../records/#a3">《登记数据规范》第三条</a>' in page
    assert "错误" in page
    assert "2026.1" in page
    assert re.search(r'<h2 id="section-1">为什么<', page)
    index = (handbook / "rules/index.html").read_text("utf-8")
    assert re.search(r'<h2 id="fmt">文本与格式（FMT）', index)
    assert '<a href="FMT001/">FMT001</a>' in index
    assert index.index("FMT001") < index.index("CRT012") < index.index("PRV002")
    assert "提醒" in index


def test_text_of_a_rule_cannot_act(handbook: Path) -> None:
    harmless = len(scripts((handbook / "rules/FMT001/index.html").read_text("utf-8")))
    for path in html_files(handbook):
        page = path.read_text("utf-8")
        assert "<script>x()" not in page
        own = path.parent.name == "versions"  # has a script to ask for a day
        assert len(scripts(page)) == harmless + own
        for tag, attrs in Element(page).tags:
            assert not [name for name in attrs if name.startswith("on")], (path, tag)
            assert not attrs.get("href", "").startswith("javascript:"), path
            assert tag != "img", path
    page = (handbook / "rules/CRT012/index.html").read_text("utf-8")
    assert "&lt;script&gt;x()&lt;/script&gt;" in page
    assert "<strong>bold</strong>" in page
    assert "<code>in &lt; code</code>" in page


def test_the_title_of_the_site_cannot_act(tmp_path: Path) -> None:
    hostile = dataclasses.replace(
        SITE,
        title=HOSTILE_TITLE,
        operator='"><script>x()</script>',
        landline="{{ 7*7 }}",
    )
    target = build(PROJECT, tmp_path, hostile)
    page = (target / "index.html").read_text("utf-8")
    assert "<script>x()" not in page
    assert "电话：｛｛ 7＊7 ｝｝" in page
    assert "onerror" not in {name for _, attrs in Element(page).tags for name in attrs}


@pytest.mark.parametrize(
    ("addition", "words"),
    [
        ("[某章](gone.md)\n", "gone.md"),
        ("[某条](records.md#a99)\n", "a99"),
    ],
)
def test_a_broken_link_is_told_in_the_words_of_mkdocs(
    project: Path, tmp_path: Path, addition: str, words: str
) -> None:
    with (project / "docs/index.md").open("a", encoding="utf-8") as page:
        page.write(addition)
    with pytest.raises(HandbookFailed) as failure:
        build_handbook(project, tmp_path / "b", tmp_path / "t", NOTHING, SITE)
    assert words in str(failure.value)
    assert "index.md" in str(failure.value)
    assert "Traceback" not in str(failure.value)


def test_a_rule_whose_clause_is_gone_stops_the_build(tmp_path: Path) -> None:
    pages = only_rules(rule("REF009", Clause("records", 21)))
    with pytest.raises(HandbookFailed, match="a21"):
        build_handbook(PROJECT, tmp_path / "b", tmp_path / "t", pages, SITE)


def test_the_surroundings_are_not_published(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEPLOY_TOKEN", "canary-4711")
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8")
    config.write_text(
        text.replace("site_name: 政策手册", "site_name: !ENV [DEPLOY_TOKEN, 手册]"),
        encoding="utf-8",
    )
    files = tree(build(project, tmp_path))
    assert not [name for name, content in files.items() if b"canary-4711" in content]
    assert "手册".encode() in files["index.html"]


def test_chinese_words_are_found(handbook: Path) -> None:
    index = json.loads((handbook / "search/search_index.json").read_text("utf-8"))
    separator = re.compile(index["config"]["separator"])
    sections = {
        section["location"]: separator.split(section["title"] + section["text"])
        for section in index["docs"]
    }
    assert "公示" in sections["records/#a13"]
    assert "日历" in sections["records/#a14"]
    assert "FMT001" in sections["rules/FMT001/"]


def test_the_digest_tells_every_input(project: Path) -> None:
    pages = Contents({"rules/index.md": "x"})
    seen = [inputs_digest(project, pages, SITE), inputs_digest(project, NOTHING, SITE)]
    assert inputs_digest(project, Contents({**pages.pages}), SITE) == seen[0]
    seen.append(inputs_digest(project, Contents(pages.pages, ("index.md",)), SITE))
    other = dataclasses.replace(SITE, as_of=date(2026, 7, 1))
    seen.append(inputs_digest(project, pages, other))
    (project / "docs/index.md").rename(project / "docs/other.md")
    seen.append(inputs_digest(project, pages, SITE))
    (project / "mkdocs.yml").write_text("site_name: x\n")
    seen.append(inputs_digest(project, pages, SITE))
    assert len(set(seen)) == len(seen)
