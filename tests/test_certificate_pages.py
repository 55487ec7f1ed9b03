"""The page of a certificate, state by state."""

from __future__ import annotations

import gzip
import re
from datetime import date

import pytest
from msgspec.structs import replace as changed

from generator.pages import certificate as certificate_pages
from generator.policy.standing import CertificateState, Standing
from generator.publication.public import Link, PublicCertificate, PublicEvent
from generator.render.assets import assets
from generator.site import urls
from generator.site.context import SiteContext
from tests.browser.sample_forms import AS_OF, CONTEXT, FULL, state_certificates
from tests.rendering import one, render, text_of

assert FULL.award is not None
AWARD = FULL.award
STATES = {
    "valid": ("有效", "该证书有效，有效期至2028年10月9日。"),
    "expiring": ("有效", "该证书有效，将于2026年7月30日到期。"),
    "not engaged": ("有效（未在岗）", "等级按规定保留。"),
    "inspection pending": ("有效（待年检）", "应办的年检结果尚未登记。"),
    "suspended": ("暂停", "该证书自2026年1月5日起暂停，"),
    "superseded": ("已换证", "该证书已换证，不再作为持证依据。"),
    "demoted": ("已换证", "该证书已换证，不再作为持证依据。"),
    "expired": ("已过期", "该证书已于2025年5月4日到期，目前不能作为持证依据。"),
    "cancelled": ("已取消", "该证书已于2026年1月5日取消，不再作为持证依据。"),
    "revoked": ("已撤销", "该证书已于2026年1月5日撤销，不再作为持证依据。"),
    "deregistered": ("已注销", "该证书已于2026年1月5日注销，"),
    "transferred out": ("已转出", "该证书自2026年1月5日起不再作为持证依据。"),
}


@pytest.mark.parametrize("name", STATES)
def test_first_line_of_a_certificate(name: str) -> None:
    page = one(state_certificates()[name])
    label, sentence = STATES[name]
    state = re.search('<span id="state">(.*?)</span>', page)
    said = re.search('<p id="sentence">(.*?)</p>', page)
    assert state is not None
    assert said is not None
    assert state[1] == label
    assert sentence in text_of(said[1])
    assert page.index('id="state"') < page.index("<dl")


def test_every_state_has_words() -> None:
    told = set(certificate_pages._TONES)
    assert told == set(CertificateState) - {CertificateState.NOT_YET}


def test_a_certificate_of_a_later_day_has_no_page() -> None:
    early = changed(FULL, standing=Standing(CertificateState.NOT_YET, AS_OF))
    assert render(early) == {}


def test_an_active_certificate_tells_whole_and_what_to_check() -> None:
    page = text_of(one(FULL))
    for words in (
        FULL.name or "",
        FULL.number,
        "示例市东县两新工委",
        "党组织书记",
        "东县明德精密机械股份有限公司",
        "在示例市东县范围内通用",
        "核对三件事",
        "register.example.org/hl",
        "不属于国家职业资格证书或职业技能等级证书",
    ):
        assert words in page, words
    assert page.count("不属于国家职业资格证书或职业技能等级证书") == 2


def test_dates_to_age_by_stand_only_on_active_certificates() -> None:
    for name, certificate in state_certificates().items():
        page = one(certificate)
        assert ("data-valid-to=" in page) == certificate.standing.active, name


def test_an_ended_certificate_names_nobody_and_no_reason() -> None:
    """Also not from a form that holds more than it should."""
    for name, certificate in state_certificates().items():
        if certificate.standing.active:
            continue
        page = text_of(one(certificate))
        assert AWARD.range_text not in page, name
        assert "核对三件事" not in page, name
        assert "请向发证机关核实" in page, name


def test_a_demotion_shows_as_any_other_exchange() -> None:
    """No link, no word, no date."""
    certificates = state_certificates()
    demoted = text_of(one(certificates["demoted"]))
    superseded = text_of(one(certificates["superseded"]))
    number, other = certificates["superseded"].number, certificates["demoted"].number
    assert superseded.replace(number, other) == demoted


def test_a_decision_is_told_with_its_document() -> None:
    page = text_of(one(state_certificates()["revoked"]))
    assert "东两新〔2026〕3号" in page
    assert "2026年1月4日" in page
    assert "2028年" not in page, "the term that was overtaken misleads"


def test_policy_is_linked_only_where_the_handbook_has_it() -> None:
    assert f'href="../{AWARD.policy_url}"' in one(FULL)
    bare = SiteContext(site=CONTEXT.site)
    assert AWARD.policy_url not in one(FULL, bare)
    assert "管理办法" in one(FULL, bare)


def test_the_office_is_named_in_the_history_only_where_it_is_another() -> None:
    city = "示例市两新工委"
    moved = PublicEvent(day=date(2026, 5, 6), text="变更工作单位", by=city)
    page = one(changed(FULL, timeline=(moved, *FULL.timeline)))
    history = text_of(page[page.index("登记经过") :])
    assert history.count(city) == 1
    assert FULL.issuer.text not in history


HEAVIEST = changed(
    FULL,
    name="阿卜杜热合曼·阿卜杜吾普尔·艾合买提江",
    pinyin="ābǔdùrèhémàn ābǔdùwúpǔěr àihémǎitíjiāng",
    issuer=changed(FULL.issuer, text="中共示例市东县委非公有制经济组织和社会组织工委"),
    organization=Link(
        text="示例市东县经济技术开发区明德精密机械与汽车零部件制造股份有限公司",
        url=urls.organization("O000000001"),
    ),
    party_organization=(
        "中共示例市东县经济技术开发区明德精密机械与汽车零部件制造股份有限公司委员会"
    ),
    paused_since=date(2026, 6, 22),
    timeline=tuple(
        PublicEvent(day=date(2026, 5, day), text="变更工作单位", by="示例市两新工委")
        for day in range(1, 6)
    ),
)
"""Long names everywhere, a county behind with its data, a long history: beyond the 8 KB
that hold for what registers have, but not by much."""


@pytest.mark.parametrize(
    ("certificate", "most"),
    [(FULL, 8_000), (HEAVIEST, 9_000)],
    ids=["usual", "heaviest"],
)
def test_weight_of_a_certificate_page(
    certificate: PublicCertificate, most: int
) -> None:
    (page,) = render(certificate).values()
    styles = b"".join(
        asset.content
        for asset in assets()
        if asset.path.endswith((".css", "page.js", "icon.svg", "states.svg"))
    )
    sent = len(gzip.compress(page.encode())) + len(gzip.compress(styles))
    assert sent <= 30_000
    assert len(page.encode()) <= most
