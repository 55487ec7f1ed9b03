"""Every state that a visitor can meet stands in the sample, told in the first line.

The sentences are those that visitors are promised; no state is told by another's.
"""

from __future__ import annotations

import csv
import io
import re

import pytest

from tests.builds import Built, words

DAY = "[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日"
VALID = (f"该证书有效，有效期至{DAY}。", f"该证书有效，将于{DAY}到期。")
FIRST = {
    "有效": tuple(VALID),
    "有效（未在岗）": tuple(
        f"{told}持证人现不在两新组织党务工作岗位，等级按规定保留。" for told in VALID
    ),
    "有效（待年检）": tuple(f"{told}应办的年检结果尚未登记。" for told in VALID),
    "暂停": (f"该证书自{DAY}起暂停，暂停期间不作为持证依据；恢复后本页随之更新。",),
    "已换证": ("该证书已换证，不再作为持证依据。",),
    "已过期": (f"该证书已于{DAY}到期，目前不能作为持证依据。",),
    "已取消": (f"该证书已于{DAY}取消，不再作为持证依据。",),
    "已撤销": (f"该证书已于{DAY}撤销，不再作为持证依据。",),
    "已注销": (
        f"该证书已于{DAY}注销，不再作为持证依据。注销是登记手续，本页不说明原因。",
    ),
    "已转出": (f"持证人已转出本证书的适用范围，该证书自{DAY}起不再作为持证依据。",),
}
"""What may be said first of a certificate, by the words of its state."""


@pytest.fixture(scope="module")
def told(sample: Built) -> dict[str, tuple[str, str]]:
    """State and first sentence of every certificate, by its number."""
    found = {}
    for path, page in sample.pages.items():
        if path.startswith("V/"):
            state = re.search(r'<span id="state">([^<]+)</span>', page)
            said = re.search(r'<p id="sentence">(.*?)</p>', page)
            assert state, path
            assert said, path
            found[path[2:-5]] = (state[1], words(said[1]).strip())
    return found


def test_every_state_of_a_certificate_stands_in_the_sample(
    told: dict[str, tuple[str, str]],
) -> None:
    assert {state for state, _ in told.values()} == set(FIRST)
    soon = [said for _, said in told.values() if re.fullmatch(VALID[1], said)]
    assert soon


def test_the_first_sentence_is_that_of_the_state(
    told: dict[str, tuple[str, str]],
) -> None:
    for number, (state, said) in told.items():
        assert any(re.fullmatch(one, said) for one in FIRST[state]), (number, said)


def test_the_state_is_the_first_heading_and_nothing_stands_before(
    sample: Built,
) -> None:
    for path, page in sample.pages.items():
        if path.startswith("V/"):
            main = page[page.index("<main") :]
            assert words(main).strip().startswith("证书状态："), path


def test_files_tell_the_same_state(
    sample: Built, told: dict[str, tuple[str, str]]
) -> None:
    text = sample.file("data/certificates.csv").decode("utf-8-sig")
    for row in csv.DictReader(io.StringIO(text)):
        state, _ = told[row["证书编号"]]
        assert state in (row["状态"], "有效（待年检）"), row


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        (r"notices/N[^/]*\.html", "公示中"),
        (r"notices/N[^/]*\.html", r"公示期满，[0-9]+ 人已认定，名单不再展示。"),
        (r"notices/N[^/]*\.html", "公告期已满，名单不再展示。"),
        (r"areas/\d+/index\.html", "暂无持证人员。"),
        (r"areas/\d+/index\.html", f"云麓县的数据自{DAY}起暂停更新，"),
        (r"w/W[^/]*\.html", "该页不再展示"),
        (r"404\.html", "本站没有这个编号的证书。"),
    ],
)
def test_other_states_are_reached(sample: Built, pattern: str, said: str) -> None:
    assert any(
        re.fullmatch(pattern, path) and re.search(said, words(page))
        for path, page in sample.pages.items()
    )


@pytest.mark.parametrize("word", ["核查中", "未通过"])
def test_whoever_is_under_check_or_was_refused_is_never_told_of(
    sample: Built, word: str
) -> None:
    for path, page in sample.register_pages.items():
        assert word not in words(page), path
