"""Rendering: the environment is closed, templates are plain, words are Chinese."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from jinja2.exceptions import TemplateRuntimeError, TemplateSyntaxError
from msgspec.structs import replace as changed

from generator.publication.public import Link
from generator.render import environment as rendering
from generator.render.assets import assets
from generator.render.environment import (
    TEMPLATES,
    Renderer,
    environment,
    templates_digest,
)
from generator.render.filters import grouped_number, thousands, time_element
from generator.site.context import SiteContext
from generator.site.dates import date_words, span_words, weekday_words
from generator.site.page import Page
from tests.browser.sample_forms import CONTEXT, SITE

SOURCES = sorted(TEMPLATES.rglob("*"))
TEMPLATE_FILES = [path for path in SOURCES if path.is_file()]
MARKUP = re.compile(r"<[a-zA-Z][^<>]*>")
TEMPLATE_PARTS = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}", re.DOTALL)
QUOTED = re.compile('"[^"]*"')
UNQUOTED = re.compile(r"""\s[\w-]+=(?!")""")


def lint(source: str) -> list[str]:
    """Tell what a template must not hold."""
    faults = [
        f"unescaped: {filtered}"
        for filtered in re.findall(r"[\w.]+\s*\|\s*safe", source)
        if filtered.replace(" ", "") != "qr_svg|safe"
    ]
    if re.search(r"autoescape|Markup|\bforceescape\b", source):
        faults.append("switches escaping")
    plain = TEMPLATE_PARTS.sub("", source)
    for tag in MARKUP.findall(plain):
        if UNQUOTED.search(QUOTED.sub('""', tag)):
            faults.append(f"unquoted attribute: {tag}")
        if re.search(r"\s(on\w+|style|srcdoc)\s*=", tag):
            faults.append(f"inline script or style: {tag}")
        if tag.startswith("<style") or (
            tag.startswith("<script") and "src=" not in tag
        ):
            faults.append(f"inline element: {tag}")
    for attribute in re.findall(r'(?:href|src|action)="([^"]*)"', source):
        known = ("{{ root }}", "{{ page_url }}", "#main")
        if not attribute.startswith(known):
            faults.append(f"address not below the root: {attribute}")
    return faults


@pytest.mark.parametrize("path", TEMPLATE_FILES, ids=lambda path: path.name)
def test_templates_are_plain(path: Path) -> None:
    assert lint(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "{{ view.name|safe }}",
        "{{ view.name | safe }}",
        "{% autoescape false %}{{ view.name }}{% endautoescape %}",
        "<p title={{ view.name }}>",
        "<p class=a>",
        '<p onclick="x()">',
        '<p style="color: red">',
        "<style>p {}</style>",
        "<script>x()</script>",
        '<a href="{{ view.url }}">',
        '<img src="https://example.org/x.png">',
    ],
)
def test_the_lint_sees_what_it_is_for(source: str) -> None:
    assert lint(source) != []


@pytest.mark.parametrize("name", ["a.html", "a.txt", "a.j2", "a"])
def test_escaping_does_not_depend_on_the_name(name: str) -> None:
    made = environment()
    template = made.from_string("{{ view.text }}")
    template.name = name
    shown = template.render(view=Link(text="<b>\"'&"))
    assert shown == "&lt;b&gt;&#34;&#39;&amp;"
    assert made.autoescape is True


def test_data_never_becomes_template_source() -> None:
    template = environment().from_string("{{ view.text }}")
    assert template.render(view=Link(text="{{ 7*7 }}")) == "{{ 7*7 }}"


def test_an_unknown_name_is_an_error() -> None:
    made = environment()
    for source in (
        "{{ nothing }}",
        "{{ view.nothing }}",
        "{% if view.nothing %}{% endif %}",
    ):
        with pytest.raises(UndefinedError):
            made.from_string(source).render(view=Link(text="x"))


def test_there_are_no_globals() -> None:
    made = environment()
    assert made.globals == {}
    for name in ("range", "dict", "lipsum", "cycler", "namespace"):
        with pytest.raises((UndefinedError, TemplateRuntimeError)):
            made.from_string(f"{{{{ {name}() }}}}").render()


def test_every_template_compiles() -> None:
    made = environment()
    for path in TEMPLATE_FILES:
        made.get_template(path.relative_to(TEMPLATES).as_posix())
    with pytest.raises(TemplateSyntaxError):
        made.from_string("{% if %}")


@pytest.mark.parametrize(
    ("day", "words", "weekday"),
    [
        (date(2026, 1, 5), "2026年1月5日", "星期一"),
        (date(2024, 2, 29), "2024年2月29日", "星期四"),
        (date(2026, 10, 11), "2026年10月11日", "星期日"),
    ],
)
def test_days_in_words(day: date, words: str, weekday: str) -> None:
    assert date_words(day) == words
    assert weekday_words(day) == weekday
    assert time_element(day) == f'<time datetime="{day.isoformat()}">{words}</time>'


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([], ""),
        ([(10, 1)], "10月1日"),
        ([(9, 25), (9, 26), (9, 27)], "9月25日至27日"),
        ([(9, 30), (10, 1), (10, 2)], "9月30日至10月2日"),
        ([(9, 26), (9, 27), (10, 1)], "9月26日至27日、10月1日"),
    ],
)
def test_skipped_days_are_joined(days: list[tuple[int, int]], words: str) -> None:
    assert span_words([date(2026, month, day) for month, day in days]) == words


def test_days_are_joined_over_the_turn_of_the_year() -> None:
    assert span_words([date(2026, 12, 31), date(2027, 1, 1)]) == "12月31日至1月1日"


def test_a_number_is_split_by_style_only() -> None:
    shown = grouped_number("HL990101202510006 37".replace(" ", ""))
    assert re.sub("<[^>]*>", "", shown) == "HL99010120251000637"
    groups = re.findall("<b>(.*?)</b>", shown)
    assert groups == ["HL", "990101", "2025", "1", "0006", "37"]


@pytest.mark.parametrize("text", ["<b>", "<i>123456789012345", "x" * 19 + "<"])
def test_a_wrong_number_is_escaped(text: str) -> None:
    shown = grouped_number(text)
    assert "<i>" not in shown
    assert re.fullmatch(r'<span class="number">[^<]*</span>', shown)


def test_large_numbers_have_commas() -> None:
    assert [thousands(n) for n in (0, 999, 1000, 1234567)] == [
        "0",
        "999",
        "1,000",
        "1,234,567",
    ]


def page(url: str) -> Page:
    return Page(url, "pages/not_found.html", Link(text=""))


@pytest.mark.parametrize(
    ("url", "root"),
    [
        ("", "./"),
        ("V/x.html", "../"),
        ("areas/990101/", "../../"),
        ("areas/990101/junior/2.html", "../../../"),
        ("404.html", "/hl/"),
    ],
)
def test_ways_to_the_root(url: str, root: str) -> None:
    html = Renderer().render(page(url), CONTEXT).decode()
    assert f'href="{root}assets/site.css"' in html
    assert f'<a class="brand" href="{root}">' in html


@pytest.mark.parametrize(
    ("site_url", "root"),
    [
        ("https://register.example.org", "/"),
        ("https://register.example.org/", "/"),
        ("https://register.example.org/a/b", "/a/b/"),
    ],
)
def test_the_page_of_no_address_links_absolutely(site_url: str, root: str) -> None:
    context = SiteContext(site=changed(SITE, site_url=site_url))
    html = Renderer().render(page("404.html"), context).decode()
    assert f'href="{root}verify/"' in html
    assert 'rel="canonical"' not in html


def test_frames_follow_the_site() -> None:
    """One renderer may serve a new date: nothing of the old site may stay."""
    renderer = Renderer()
    first = renderer.render(page("data/"), CONTEXT)
    later = SiteContext(site=changed(SITE, as_of=date(2026, 7, 1), sample=False))
    second = renderer.render(page("data/"), later)
    assert "2026-06-30" in first.decode()
    assert "2026-06-30" not in second.decode()
    assert "data-sample" in first.decode()
    assert "data-sample" not in second.decode()
    assert renderer.render(page("data/"), CONTEXT) == first


def test_the_digest_tells_every_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("templates", "assets", "render", "site"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "one").write_text("1", encoding="utf-8")
    monkeypatch.setattr(rendering, "PACKAGE", tmp_path)
    monkeypatch.setattr(rendering, "TEMPLATES", tmp_path / "templates")
    monkeypatch.setattr(rendering, "ASSETS", tmp_path / "assets")
    seen = {templates_digest()}
    for folder in ("templates", "assets", "render", "site"):
        (tmp_path / folder / "one").write_text("2", encoding="utf-8")
        seen.add(templates_digest())
    (tmp_path / "templates" / "one").rename(tmp_path / "templates" / "two")
    seen.add(templates_digest())
    assert len(seen) == 6


def test_assets_ask_nothing_of_other_hosts() -> None:
    for asset in assets():
        if asset.path.endswith(".LICENSE.txt"):
            continue  # to be read by people; nothing in it is asked for
        text = asset.content.decode()
        hosts = set(re.findall(r"(?:https?:)?//[\w.-]+\.\w+", text))
        assert hosts <= {"http://www.w3.org"}, asset.path
        assert "@import" not in text
        # Only what lies beside it.
        assert set(re.findall(r"url\(([^)]*)\)", text)) <= {'"states.svg"'}
