"""The search in a real browser, against the same queries as the model."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from generator.publication.search_keys import NameReader, fold, latin_keys, spell
from tests.browser.conftest import Served
from tests.browser.searching import ask, everyone, index_files, numbers
from tests.search_cases import NAME_CASES, NUMBER_CASES, TRADITIONAL_CASES, Case
from tests.search_model import TRADITIONAL, Model


@pytest.fixture(scope="module")
def ready(chromium: Browser, search_site: Served) -> Iterator[Page]:
    """One page for all queries, its parts loaded."""
    page = chromium.new_page()
    page.goto(f"{search_site.address}registry/", wait_until="networkidle")
    yield page
    page.close()


@pytest.fixture(scope="module")
def model() -> Model:
    return Model(index_files())


@pytest.mark.parametrize("case", NAME_CASES, ids=lambda case: case.text)
def test_the_browser_finds_what_the_model_finds(
    ready: Page, model: Model, case: Case
) -> None:
    sentence = ask(ready, case.text)
    answer = model.search(case.text)
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
def test_traditional_characters_find_the_same(
    ready: Page, model: Model, case: Case
) -> None:
    sentence = ask(ready, case.text)
    answer = model.search(case.text)
    assert numbers(ready, "names") == [one[0] for one in answer.names]
    assert numbers(ready, "units") == [one[0] for one in answer.units]
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


@pytest.mark.parametrize(
    "text", ["王", "wxm", "远帆物流", "云岭市", "歐陽修文", "張三豐"]
)
def test_the_browser_fetches_what_the_model_fetches(
    chromium: Browser, search_site: Served, model: Model, text: str
) -> None:
    """So what the model says of the bytes of a query holds for the script."""
    page = chromium.new_page()
    asked: set[str] = set()
    page.on(
        "request",
        lambda request: asked.add(request.url.removeprefix(search_site.address)),
    )
    page.goto(f"{search_site.address}registry/?q={text}", wait_until="networkidle")
    fetched = model.search(text).fetched
    assert {one for one in asked if one.startswith("search/")} == fetched - {
        TRADITIONAL
    }
    assert (TRADITIONAL in asked) == (TRADITIONAL in fetched)
    page.close()
