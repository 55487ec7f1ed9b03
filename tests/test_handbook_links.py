"""The reader of a handbook's links and hosts sees what it is there to see."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handbook_links import dead, hosts, links_out


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A handbook of two pages that is in order."""
    pages = {
        "handbook/index.html": '<h1 id="top">甲</h1><a href="a/#b">乙</a>'
        '<a href="../verify/">查证书</a><a href="https://a.example/">丙</a>',
        "handbook/a/index.html": '<h2 id="b">乙</h2><a href="../#top">甲</a>'
        '<img src="x.png"><link rel="canonical" href="https://a.example/">',
        "handbook/a/x.png": "",
        "handbook/a.css": "a { background: url(x.png) }",
    }
    for name, text in pages.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_a_handbook_in_order_has_nothing_to_tell(site: Path) -> None:
    assert list(dead(site, "handbook/")) == []
    assert list(hosts(site)) == []
    assert list(links_out(site)) == ["handbook/index.html: https://a.example/"]


def test_beside_a_register_its_links_into_it_must_lead_somewhere(site: Path) -> None:
    (site / "index.html").write_text("")
    assert list(dead(site, "handbook/")) == [
        "handbook/index.html: ../verify/ leads to no file"
    ]


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("c/", "no file"),
        ("a/y.png", "no file"),
        ("a/#c", "no such place"),
        ("#c", "no such place"),
    ],
)
def test_a_dead_link_is_told(site: Path, link: str, words: str) -> None:
    page = site / "handbook/index.html"
    page.write_text(page.read_text() + f'<a href="{link}">丁</a>')
    assert list(dead(site, "handbook/")) == [
        f"handbook/index.html: {link} leads to {words}"
    ]


@pytest.mark.parametrize(
    "markup",
    [
        '<script src="https://a.example/x.js"></script>',
        '<img src="//a.example/x.png">',
        '<img srcset="https://a.example/x.png 2x">',
        '<link rel="stylesheet" href="http://a.example/x.css">',
        '<link rel="preconnect" href="https://a.example">',
        '<iframe src="HTTPS://a.example/"></iframe>',
        '<form action="https://a.example/"></form>',
        '<meta http-equiv="refresh" content="0; url=https://a.example/">',
        '<p style="background: url(//a.example/x.png)"></p>',
        "<style>@import 'https://a.example/x.css';</style>",
        "<script>fetch('https://a.example/x')</script>",
        '<svg><use href="//a.example/x.svg"/></svg>',
    ],
)
def test_whatever_is_loaded_from_another_host_is_told(site: Path, markup: str) -> None:
    page = site / "handbook/index.html"
    page.write_text(page.read_text() + markup)
    assert len(list(hosts(site))) == 1


def test_a_stylesheet_that_loads_from_another_host_is_told(site: Path) -> None:
    (site / "handbook/a.css").write_text("@import url(https://a.example/x.css);")
    assert list(hosts(site)) == ["a.css: https://a.example/x.css"]
