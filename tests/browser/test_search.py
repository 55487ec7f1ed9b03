"""The search in a real browser, against the same queries as the model."""

from __future__ import annotations

import random
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Page

from generator.exports import search_index
from generator.publication.public import PublicRow
from generator.publication.search_keys import NameReader, fold, latin_keys, spell
from generator.site.context import SiteContext
from tests.public_rows import register, row, site
from tests.search_cases import (
    KNOWN_NUMBER,
    NAME_CASES,
    NUMBER_CASES,
    TRADITIONAL_CASES,
    Case,
    NumberCase,
    holders,
)
from tests.search_model import Model

ASSETS = Path(__file__).parents[2] / "generator" / "assets"
PAGE = """<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>查人员</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<link rel="icon" href="../icon.svg">
<script src="../assets/search.js" defer></script></head>
<body><form id="search-form" action="../areas/" data-root="../"{extra}>
<label>姓名、拼音、单位或证书编号 <input name="q" type="search"></label>
<button>查询</button></form>
<p id="search-status" role="status" aria-live="polite"></p>
<div id="search-results"></div></body></html>
"""
UNSAFE = "<img src=x onerror=alert(1)>股份公司"
BUSY = "正在查询……"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Stay silent: pytest shows what matters."""


def everyone() -> list[PublicRow]:
    rows = [*holders(), row("丁安全", 5000, unit=UNSAFE)]
    over = row("丁过期", 5001)
    fields = {name: getattr(over, name) for name in over.__struct_fields__}
    rows.append(PublicRow(**{**fields, "valid_to": site().as_of.replace(day=29)}))
    return rows


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    made = search_index.artifacts(register(everyone()), SiteContext(site()))
    return {artifact.path: artifact.content for artifact in made}


@pytest.fixture(scope="module")
def address(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, bytes]
) -> Iterator[str]:
    """Serve a small site below a path."""
    top = tmp_path_factory.mktemp("served")
    root = top / "hl"
    for path, content in files.items():
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
    handler = partial(_Quiet, directory=str(top))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/hl/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def page(chromium: Browser, address: str) -> Iterator[Page]:
    page = chromium.new_page()
    page.goto(f"{address}registry/")
    yield page
    page.close()


@pytest.fixture
def fresh(page: Page, address: str) -> Page:
    page.goto(f"{address}registry/")
    page.wait_for_load_state("networkidle")
    return page


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
    found = page.wait_for_function(
        """(busy) => {
            const text = document.getElementById("search-status").textContent;
            return text && text !== busy && text;
        }""",
        arg=BUSY,
    )
    return str(found.json_value())


def numbers(page: Page, kind: str) -> list[str]:
    found = page.eval_on_selector_all(
        f"#search-results ol[data-kind={kind}] .search-number",
        "all => all.map((one) => one.textContent)",
    )
    return [str(one) for one in found]


@pytest.fixture(scope="module")
def ready(page: Page, address: str) -> Page:
    """One page for all queries, its parts loaded."""
    page.goto(f"{address}registry/")
    page.wait_for_load_state("networkidle")
    return page


@pytest.mark.parametrize("case", NAME_CASES, ids=lambda case: case.text)
def test_the_browser_finds_what_the_model_finds(
    ready: Page, files: dict[str, bytes], case: Case
) -> None:
    sentence = ask(ready, case.text)
    answer = Model(files).search(case.text)
    assert numbers(ready, "names") == [one[0] for one in answer.names]
    assert numbers(ready, "units") == [one[0] for one in answer.units]
    names = ready.eval_on_selector_all(
        "ol[data-kind=names] .search-name", "all => all.map((one) => one.textContent)"
    )
    assert tuple(sorted(names)) == case.names
    least = "至少 " if answer.unit_total is None else ""
    known = f"“{case.text.strip()}”：{least}{len(case.names) + case.units} 条结果"
    assert not (least and len(case.names) + case.units <= 30), "all could be counted"
    assert sentence in {
        known,
        f"{known}（姓名 {len(case.names)} 条，单位 {case.units} 条）",
    }


@pytest.mark.parametrize("case", TRADITIONAL_CASES, ids=lambda case: case.text)
def test_traditional_characters_find_the_same(ready: Page, case: Case) -> None:
    sentence = ask(ready, case.text)
    names = ready.eval_on_selector_all(
        "ol[data-kind=names] .search-name", "all => all.map((one) => one.textContent)"
    )
    assert tuple(sorted(names)) == case.names
    assert len(numbers(ready, "units")) == min(case.units, 30)
    assert sentence.startswith(f"“{case.text}”")
    assert f"{len(case.names) + case.units} 条结果" in sentence
    assert ("按简体字" in sentence) == bool(case.names or case.units)
    if case.first:
        assert names[0] == case.first


@pytest.mark.parametrize("case", NUMBER_CASES, ids=lambda case: case.text)
def test_a_number_is_found_exactly_or_not_at_all(ready: Page, case: NumberCase) -> None:
    sentence = ask(ready, case.text)
    links = ready.eval_on_selector_all(
        "#search-results a", "all => all.map((one) => one.getAttribute('href'))"
    )
    assert links == ([f"../V/{KNOWN_NUMBER}.html"] if case.found else [])
    if case.hint:
        assert case.hint in ready.inner_text("#search-results")
        assert sentence == "编号未查询"
    else:
        assert f"{1 if case.found else 0} 条结果" in sentence


def test_a_wrong_digit_is_pointed_out_and_never_searched(
    ready: Page, address: str
) -> None:
    """Every single slip names its own place; none asks the server for a page."""
    asked: list[str] = []
    ready.on("request", lambda request: asked.append(request.url))
    drawn = random.Random(3)
    for place in range(3, 20):
        digit = drawn.choice(
            [one for one in "0123456789" if one != KNOWN_NUMBER[place - 1]]
        )
        ask(ready, KNOWN_NUMBER[: place - 1] + digit + KNOWN_NUMBER[place:])
        shown = ready.inner_text(".search-hint")
        assert "校验码不符" in shown
        assert f" {place}" in shown or f"、{place}" in shown, shown
    assert not [one for one in asked if "/V/" in one]


def test_swapped_neighbours_are_pointed_out(ready: Page) -> None:
    pair = next(
        place
        for place in range(4, 18)
        if KNOWN_NUMBER[place - 1] != KNOWN_NUMBER[place] and place != 12
    )
    swapped = (
        KNOWN_NUMBER[: pair - 1]
        + KNOWN_NUMBER[pair]
        + KNOWN_NUMBER[pair - 1]
        + KNOWN_NUMBER[pair + 1 :]
    )
    ask(ready, swapped)
    assert f"第 {pair}、{pair + 1} 位（前后写反）" in ready.inner_text(".search-hint")


def test_both_sides_fold_and_read_alike(ready: Page) -> None:
    texts = [case.text for case in NAME_CASES]
    texts += [case.text for case in NUMBER_CASES]
    texts += [
        "Lǚ Lüè NYU xinyu",
        "ﬁ①㍿",
        "e\u0301",
        "İı",
        "한국",
        "ǖǘǚǜ ü̅",
        "A·B•C",
        "",
    ]
    readings = [NameReader().reading(one.name, one.pinyin) for one in everyone()]
    script = """async ([texts, readings]) => {
        const parts = await import("../assets/search-index.js");
        return [
            texts.map((one) => [parts.fold(one), parts.spell(parts.fold(one))]),
            readings.map((one) => {
                const keys = parts.latinKeys(one);
                return [[...keys.starts], [...keys.others]];
            }),
        ];
    }"""
    folded, keys = ready.evaluate(script, [texts, readings])
    assert [tuple(one) for one in folded] == [(fold(t), spell(fold(t))) for t in texts]
    for reading, (starts, others) in zip(readings, keys, strict=True):
        known = latin_keys(reading)
        assert set(starts) == known.starts, reading
        assert set(others) - set(starts) == known.others, reading


def test_same_names_are_told_apart_by_number(fresh: Page) -> None:
    sentence = ask(fresh, "王小明")
    assert sentence == "“王小明”：2 条结果"
    assert fresh.inner_text(".search-same") == "以上 2 位姓名相同，请以证书编号为准。"
    assert fresh.title() == "“王小明”：2 条结果 · 查人员"
    href = fresh.get_attribute("#search-results a", "href")
    assert href == f"../V/{numbers(fresh, 'names')[0]}.html"


def test_nothing_found_says_what_to_try(fresh: Page) -> None:
    assert ask(fresh, "王小名") == "“王小名”：0 条结果"
    assert "首字母" in fresh.inner_text("#search-results")


def test_thirty_at_a_time_and_more_on_demand(fresh: Page) -> None:
    assert ask(fresh, "赵") == "“赵”：81 条结果"
    seen = []
    for expected in (30, 60, 81):
        fresh.wait_for_function(
            "(n) => document.querySelectorAll('.search-row').length === n", arg=expected
        )
        seen = numbers(fresh, "names")
        if expected < 81:
            fresh.click(".search-more")
    assert len(set(seen)) == 81
    assert fresh.query_selector(".search-more") is None
    focused = fresh.evaluate("document.activeElement.closest('li') !== null")
    assert focused, "the first new row takes the focus"


def test_an_address_can_be_shared_and_the_way_back_works(
    fresh: Page, address: str
) -> None:
    ask(fresh, "卓玛")
    assert "?q=%E5%8D%93%E7%8E%9B" in fresh.url
    ask(fresh, "任重")
    fresh.go_back()
    fresh.wait_for_function("document.title.startsWith('“卓玛”')")
    assert fresh.input_value("[name=q]") == "卓玛"
    fresh.goto(f"{address}registry/?q=oyw")
    assert settled(fresh) == "“oyw”：1 条结果"


def test_an_empty_query_clears_the_page(fresh: Page) -> None:
    ask(fresh, "卓玛")
    fresh.fill("[name=q]", "")
    fresh.press("[name=q]", "Enter")
    fresh.wait_for_function(
        "!document.querySelector('#search-results').children.length"
    )
    assert fresh.inner_text("#search-status") == ""
    assert "?q=" not in fresh.url


def test_half_a_syllable_is_never_searched(fresh: Page) -> None:
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url))
    fresh.evaluate(
        """() => {
            const input = document.querySelector("[name=q]");
            input.dispatchEvent(new CompositionEvent("compositionstart"));
            input.value = "wang";
            input.dispatchEvent(new InputEvent("input"));
            document.getElementById("search-form").requestSubmit();
        }"""
    )
    fresh.wait_for_timeout(700)
    assert asked == []
    assert fresh.inner_text("#search-status") == ""
    fresh.evaluate(
        """() => {
            const input = document.querySelector("[name=q]");
            input.value = "卓玛";
            input.dispatchEvent(new CompositionEvent("compositionend"));
        }"""
    )
    assert settled(fresh) == "“卓玛”：1 条结果"


def test_only_the_last_query_is_shown(fresh: Page) -> None:
    fresh.evaluate(
        """() => {
            const input = document.querySelector("[name=q]");
            for (const text of ["王", "赵", "卓玛"]) {
                input.value = text;
                document.getElementById("search-form").requestSubmit();
            }
        }"""
    )
    fresh.wait_for_load_state("networkidle")
    assert settled(fresh) == "“卓玛”：1 条结果"
    assert len(numbers(fresh, "names")) == 1


def test_text_of_records_stays_text(fresh: Page) -> None:
    dialogs: list[str] = []

    def note(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    fresh.on("dialog", note)
    ask(fresh, "丁安全")
    assert UNSAFE in fresh.inner_text("#search-results")
    ask(fresh, UNSAFE)
    assert fresh.query_selector("#search-results img") is None
    assert dialogs == []


def test_no_row_says_valid_after_its_last_day(fresh: Page) -> None:
    ask(fresh, "丁过期")
    assert fresh.inner_text(".search-state") == "已过期"
    ask(fresh, "丁安全")
    assert fresh.inner_text(".search-state") == "有效"


def test_a_lost_connection_is_said_in_words_and_mends(fresh: Page) -> None:
    fresh.route("**/search/**", lambda route: route.abort())
    assert ask(fresh, "卓玛") == "暂时查不到数据"
    fresh.unroute("**/search/**")
    assert ask(fresh, "卓玛") == "“卓玛”：1 条结果"


def test_a_host_that_answers_every_address_invents_no_certificate(fresh: Page) -> None:
    fresh.route("**/V/**", lambda route: route.fulfill(status=200, body="<p>首页</p>"))
    assert ask(fresh, KNOWN_NUMBER).endswith("0 条结果")
    fresh.unroute("**/V/**")


def test_the_verify_page_goes_straight_to_the_certificate(
    page: Page, address: str
) -> None:
    page.goto(f"{address}verify/")
    page.wait_for_load_state("networkidle")
    page.fill("[name=q]", KNOWN_NUMBER)
    page.press("[name=q]", "Enter")
    page.wait_for_url(f"**/V/{KNOWN_NUMBER}.html")
    page.go_back()
    assert settled(page).endswith("1 条结果")
    page.wait_for_load_state("networkidle")
    assert "/verify/" in page.url, "the way back leads back, not forth again"


def test_nothing_is_asked_of_another_host_and_nothing_is_refused(
    fresh: Page, address: str
) -> None:
    asked: list[str] = []
    refused: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url))
    fresh.on("console", lambda message: refused.append(message.text))
    fresh.on("pageerror", lambda error: refused.append(str(error)))
    ask(fresh, "远帆物流")
    assert asked
    assert all(one.startswith(address) for one in asked)
    assert refused == []
