"""Pages: what stands on each, and what must not, state by state."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from msgspec.structs import replace as changed

from generator.policy.standing import NoticeState
from generator.site import urls
from generator.site.context import SiteContext
from tests.browser.sample_forms import (
    ALL_ROWS,
    CONTEXT,
    FULL,
    LONG_NAME,
    full_worker,
    gone_worker,
)
from tests.browser.sample_notices import notices
from tests.browser.sample_places import areas, organizations, register
from tests.browser.sample_site import everything, write_site
from tests.rendering import main_of, one, render, text_of

VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
        "path",
    ]
)
BLUNT = ("抱歉", "非法", "无效", "禁止", "None", "undefined", "404")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(tmp_path_factory.mktemp("site"), everything())


@pytest.fixture(scope="module")
def html(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(site.rglob("*.html"))
    }


class _Outline(HTMLParser):
    """Checks nesting; collects ids, headings and addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name in ("href", "src", "action"):
                self.targets.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


def outline(html: str) -> _Outline:
    """Parse a page."""
    parser = _Outline()
    parser.feed(html)
    parser.close()
    assert parser.open == []
    return parser


def test_frame_of_every_page(html: dict[str, str]) -> None:
    for path, page in html.items():
        assert page.startswith('<!doctype html>\n<html lang="zh-CN">'), path
        assert page.index('<meta charset="utf-8">') < 200, path
        policy = 'http-equiv="Content-Security-Policy" content="default-src \'self\'"'
        assert page.index(policy) < page.index("<link"), path
        assert "示例数据" in page, path
        assert "数据截至 <time" in page, path
        assert '<a class="skip" href="#main">跳到正文</a>' in page, path
        summaries = 0 if path.startswith(("w/", "o/")) else 1
        assert page.count('<meta name="description" content="') == summaries, path
        assert not re.search(r"<script(?! src=)|<style|\sstyle=|\son\w+=", page), path


def test_structure_of_every_page(html: dict[str, str]) -> None:
    for path, page in html.items():
        parsed = outline(page)
        repeated = [name for name, count in Counter(parsed.ids).items() if count > 1]
        assert repeated == [], path
        assert parsed.headings.count(1) == 1, path
        assert parsed.headings[0] == 1, path


def test_titles_are_of_the_page_and_end_with_the_site(html: dict[str, str]) -> None:
    for path, page in html.items():
        head = page.partition("</head>")[0]
        (title,) = re.findall("<title>(.*?)</title>", head)
        own, _, site = title.rpartition(" · ")
        assert site == "示例省两新组织党务工作者登记", path
        assert len(own) >= 2, path


def test_every_link_leads_somewhere(site: Path, html: dict[str, str]) -> None:
    broken = set()
    for path, page in html.items():
        base = f"https://register.example.org/hl/{path}"
        for target in outline(page).targets:
            address = urlsplit(urldefrag(urljoin(base, target))[0])
            assert address.netloc == "register.example.org", (path, target)
            assert address.path.startswith("/hl/"), (path, target)
            inside = address.path.removeprefix("/hl/")
            if inside.startswith(urls.HANDBOOK):
                continue
            file = site / (
                f"{inside}index.html" if inside[-1:] in ("", "/") else inside
            )
            if not file.is_file():
                broken.add((path, target))
    assert broken == set()


def test_canonical_address(html: dict[str, str]) -> None:
    for path, page in html.items():
        if path == "404.html" or path.startswith(("V/", "w/", "o/", "notices/N")):
            # What search engines shall leave alone names no address for them.
            assert 'rel="canonical"' not in page, path
            continue
        (address,) = re.findall('<link rel="canonical" href="(.*?)">', page)
        assert address == (
            "https://register.example.org/hl/" + path.removesuffix("index.html")
        )


def test_pages_with_names_stay_out_of_search_engines(html: dict[str, str]) -> None:
    names = {row.name for row in ALL_ROWS}
    for path, page in html.items():
        text = text_of(main_of(page))
        if any(name in text for name in names) or path.startswith(("V/", "w/")):
            assert '<meta name="robots" content="noindex">' in page, path
    for path in ("index.html", "areas/990101/index.html", "notices/index.html"):
        assert "noindex" not in html[path], path


def test_words_are_civil_and_whole(html: dict[str, str]) -> None:
    for path, page in html.items():
        text = text_of(page)
        for word in BLUNT:
            assert word not in text, (path, word)
        # The English page sets Chinese terms among English words.
        if path != "en/index.html":
            assert not re.search(r"[\u4e00-\u9fff][,;:?!()]", text), path
        assert not re.search(r"。。|，，|，。|；。|：。|、。|、，", text), path


def test_a_worker_with_and_without_a_name() -> None:
    page = text_of(one(full_worker()))
    assert "初级党务工作者" in page
    assert page.count("HL9901") == 2
    gone = render(gone_worker())[urls.worker(gone_worker().id)]
    assert "该页不再展示" in gone
    assert "HL9901" not in gone


def test_an_organization_that_is_no_more() -> None:
    page = text_of(one(organizations()[1]))
    assert "该单位已于2025年12月31日注销，由东县明德精密机械股份有限公司承接" in page
    assert "没有在岗的持证党务工作者" in page


def test_former_names_of_an_organization() -> None:
    page = text_of(one(organizations()[0]))
    assert "东县明德机械厂、东县明德机械有限公司" in page


def test_lists_by_grade_hold_everyone_once() -> None:
    county = areas()[2]
    pages = render(county)
    rows = Counter(re.findall(r"HL\d{17}", " ".join(map(text_of, pages.values()))))
    assert rows == Counter(row.number for row in county.rows)
    sizes = [
        main_of(html).count("<tr>") - 1
        for url, html in pages.items()
        if "/junior/" in url
    ]
    assert sizes == [100, 100, 12]
    assert urls.area_grade("990101", "junior", 3) in pages


def test_rows_of_pages_lead_everywhere() -> None:
    rows = tuple(changed(ALL_ROWS[0], worker=f"W{i:09d}") for i in range(1234))
    pages = render(changed(areas()[2], rows=rows))
    middle = main_of(pages[urls.area_grade("990101", "junior", 7)])
    steps = re.findall(r"<li>(?:<[^>]*>)(\d+|…)<", middle)
    assert steps == ["1", "…", "6", "7", "8", "…", "13"]


def test_areas_without_lists_do_not_link_to_them() -> None:
    town = areas()[4]
    assert "列入示例市东县的名单" in text_of(one(town))
    for area in (areas()[0], areas()[1], town):
        pages = render(area)
        assert list(pages) == [urls.area(area.code)]
        assert "/junior/" not in pages[urls.area(area.code)]


def test_an_area_that_ended_names_its_successor() -> None:
    page = text_of(one(areas()[3]))
    assert "自2024年1月1日起停用，业务由示例市东县承接" in page
    assert "暂无持证人员" in page


def test_publicity_is_laid_out_as_offices_do() -> None:
    notice = notices()["publicity"]
    page = text_of(main_of(render(notice)[urls.notice(notice.id)]))
    for words in (
        "公示中",
        "关于2026年第二批初级党务工作者拟认定人员的公示",
        "根据《示例省两新组织党务工作者“四级五专”管理办法（试行）》第十四条，",
        "公示期：2026年6月24日（星期三）至2026年7月1日（星期三），共5个工作日，自发布次日起算。",
        "其中6月27日至28日为休息日，不计入。",
        "拟认定人员名单（12名，按姓氏笔画为序）",
        "序号姓名工作单位及党内职务拟认定等级备注",
        LONG_NAME,
        "信函以到达日邮戳为准",
        "应署真实姓名",
        "保密",
        "000-0000001",
        "东县两新工委办公室",
        "示例市东县两新工委2026年6月24日",
    ):
        assert words in page, words


def test_a_closed_notice_is_a_stub_whatever_its_form_holds() -> None:
    open_one, closed = notices()["publicity"], notices()["closed"]
    for state in (NoticeState.CLOSED, NoticeState.WITHDRAWN):
        page = one(changed(open_one, state=state))
        assert LONG_NAME not in page
        assert "<table" not in page
    assert "公示已结束" in text_of(one(closed))
    assert "公示期满，11 人已认定，名单不再展示。" in text_of(one(closed))


def test_a_notice_to_come_has_no_page() -> None:
    assert render(changed(notices()["publicity"], state=NoticeState.UPCOMING)) == {}


def test_a_revocation_shows_numbers_and_no_names() -> None:
    page = text_of(one(notices()["revocation"]))
    assert "撤销的证书（2本）" in page
    assert ALL_ROWS[0].number in page
    assert "姓名" not in page
    assert "异议" not in page


def test_list_of_notices_by_year() -> None:
    pages = render(register())
    now = text_of(main_of(pages[urls.NOTICES]))
    assert now.index("进行中") < now.index("2026年已结束")
    assert "关于2025年第一批" not in now
    assert "关于2025年第一批" in pages[urls.notice_year(2025)]


def test_waivers_in_force_come_before_expired_ones() -> None:
    page = main_of(render(register())[urls.WAIVERS])
    now = text_of(page)
    assert now.index("单位 OW3N7QH1XTQ") < now.index("已到期")
    assert now.index("已到期") < now.index("申报件")
    for text in ("REF013", "同一县内单位名称相同或相近", "东县两新函〔2026〕3号"):
        assert text in now
    assert "2026年12月31日" in now
    assert urls.rule("REF013") not in page


def test_a_waiver_links_to_its_rule_where_the_handbook_has_it() -> None:
    url = "handbook/rules/REF013/"
    context = SiteContext(site=CONTEXT.site, handbook_urls=(url,))
    page = main_of(render(register(), context)[urls.WAIVERS])
    assert f'<a href="../{url}">REF013</a>' in page
    assert text_of(page).count("不公开") == 2, "rule and reason of a case"


def test_without_waivers_the_list_says_so() -> None:
    expired, _ = register().waivers
    none = main_of(render(changed(register(), waivers=()))[urls.WAIVERS])
    assert "目前没有有效的例外批准。" in none
    assert "已到期" not in none
    only_old = main_of(render(changed(register(), waivers=(expired,)))[urls.WAIVERS])
    assert "目前没有有效的例外批准。" in only_old
    assert "申报件" in only_old


def test_front_page_counts() -> None:
    home = text_of(main_of(render(register())[urls.HOME]))
    assert "215持证人员" in home.replace(" ", "")
    assert "1072026年发证" in home.replace(" ", "")
    assert "进行中5件" in home


def test_an_empty_register_has_whole_pages() -> None:
    empty = changed(
        register(), areas=(), rows=(), certificates=(), notices=(), counts={}
    )
    pages = render(empty)
    assert "没有进行中的公示、公告" in pages[urls.NOTICES]
    for html in pages.values():
        outline(html)
        for heading in re.findall(r"<h2>([^<]*)</h2>\s*</section>", html):
            pytest.fail(f"empty section: {heading}")


def test_forms_of_search_hold_what_the_script_asks_for() -> None:
    pages = render(register())
    for url in (urls.REGISTRY, urls.VERIFY):
        page = pages[url]
        for name in ("search-form", "search-results", "search-status"):
            assert f'id="{name}"' in page
        assert 'data-root="../"' in page
        assert '<script src="../assets/search.js" defer></script>' in page
        assert 'name="q"' in page
        assert "<noscript>" in page


def test_the_answer_to_a_forged_number() -> None:
    page = text_of(main_of(render(register())[urls.NOT_FOUND]))
    assert "本站没有这个编号的证书。" in page
    assert "000-0000000" in page


def test_a_real_office_shows_no_sample_marks() -> None:
    context = SiteContext(site=changed(CONTEXT.site, sample=False))
    for form in (FULL, full_worker(), notices()["publicity"], register()):
        for url, html in render(form, context).items():
            assert "data-sample" not in html, url
            assert "虚构" not in html, url
            assert 'data-mark="示例"' not in html, url


def test_pages_of_one_day_do_not_depend_on_another() -> None:
    later = SiteContext(site=changed(CONTEXT.site, as_of=date(2027, 1, 1)))
    page = one(FULL, later)
    assert "2027年1月1日" in page
