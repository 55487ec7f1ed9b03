"""Explanations of made-up workers, cases, certificates, judged by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest
from msgspec import structs

from generator.explanations import case as case_explanation
from generator.explanations import grade as grade_explanation
from generator.explanations import worker as worker_explanation
from generator.explanations.worker import Next, WorkerExplanation
from generator.model.dossier import Dossier
from generator.model.kinds.case import Case
from generator.model.kinds.grade import Grade
from generator.policy.candidate import person_of
from tests.candidates import DAY, WORKER, event, grade, post
from tests.dossiers import FOUR, ON, RED, dossier, inquiry


def explained(found: Dossier, on: date = ON) -> WorkerExplanation:
    return worker_explanation.explain(found, inquiry(on))


def said(found: Dossier, on: date = ON) -> str:
    return "\n".join(worker_explanation.text(explained(found, on)))


def unmet(found: Next) -> set[str]:
    return {one.code for one in found.conditions if not one.satisfied}


# ── golden texts, judged by hand from the policies' numbers ───────────────────

SECRETARY_OF_CLASS_TWO = """\
党务工作者 W7K3M9QX2TB，2026-05-08 的情况
  管理地区　990101 临湖区
  类别　　　党组织书记（在岗）

持有等级
  中级　HL99010120241000100　有效　有效期至 2027-03-14　自 2024-03-15 起持有　\
sijiwuzhuan 2023.1

下一级：高级（《两新组织党务工作者专业资格认证管理办法（试行）》2026.1 版）
  符合　认定范围
    要求　认定范围为党组织书记、专职副书记、专职党务工作人员
    现状　党组织书记
    依据　第三条
  符合　在岗
    要求　在岗
    现状　在岗
    依据　第三条
  符合　逐级晋升
    要求　持有中级
    现状　持有中级
    依据　第十七条
  符合　任职年限
    要求　满 6 年
    现状　任职 6 年 10 个月
    依据　第十五条；示例值（假设）
  不符合　下一级持证时间
    要求　满 3 年
    现状　持有中级 2 年 1 个月
    依据　第十五条；示例值（假设）
  符合　年度考核
    要求　最近 3 个年度均为称职以上，其中优秀至少 1 次
    现状　2025 年称职、2024 年称职、2023 年优秀
    依据　第十五条；示例值（假设）
  符合　培训学时
    要求　满 56 学时
    现状　2025 年培训 56 学时
    依据　第十五条；党员教育培训学时（R-59）
  不符合　培训次数
    要求　至少 1 次
    现状　2025 年参加市级以上培训 0 次
    依据　第十五条；“四级五专”材料
  不符合　表彰
    要求　本人或所在党组织受过县级以上表彰
    现状　受过县级以上表彰 0 次
    依据　第十五条；示例值（假设）
  符合　申报限制
    要求　不在限制期内
    现状　没有限制
    依据　第二十九条
结论：有 3 项条件不符合。
  下一级持证时间：最早 2027-03-15 满足（以证书按期延续为前提）。
  培训次数、表彰：不随时间自动满足，须另行达到。
延续：2026-12-15 至 2027-03-14 可以申请（尚未开始）。"""

HIGHEST = """\
党务工作者 W7K3M9QX2TB，2026-05-08 的情况
  管理地区　990101 临湖区
  类别　　　党组织书记（在岗）

持有等级
  特级　HL99010120241000100　有效　有效期至 2028-02-09　自 2025-02-10 起持有　\
sijiwuzhuan 2023.1

《两新组织党务工作者专业资格认证管理办法（试行）》2026.1 版：\
已持有所设最高等级（特级）。
延续：2027-11-10 至 2028-02-09 可以申请（尚未开始）。"""

THREE_QUARTERS = """\
党务工作者 W7K3M9QX2TB，2026-05-08 的情况
  管理地区　990201 澜北区
  类别　　　党组织书记（在岗）

当日未持有资格等级。

下一级：初级（《“红领”党务工作者资格认证办法》2025.1 版）
  符合　认定范围
    要求　认定范围为党组织书记、党建工作指导员
    现状　党组织书记
    依据　第二条
  符合　在岗
    要求　在岗
    现状　在岗
    依据　第二条
  符合　逐级晋升
    要求　未持有资格
    现状　未持有资格
    依据　第九条
  符合　任职年限
    要求　满 1 年
    现状　任职 2 年 3 个月
    依据　第七条；示例值（假设）
  符合　年度考核
    要求　最近 1 个年度均为称职以上
    现状　2025 年称职
    依据　第七条；示例值（假设）
  符合　培训次数
    要求　至少 1 次
    现状　2025 年参加县级以上培训 1 次
    依据　第七条；“红领认证”材料
  不符合　季度清单
    要求　至少 4 个季度
    现状　2025 年完成 3 个季度的清单任务
    依据　第七条；示例值（假设）
  符合　申报限制
    要求　不在限制期内
    现状　没有限制
    依据　第二十条
结论：有 1 项条件不符合。
  时间条件已经满足。
  季度清单：不随时间自动满足，须另行达到。"""

SHORT_YEAR: dict[str, Any] = {"quarters": ["done", "done", "done", "not_done"]}


def class_two() -> Dossier:
    """Holds 中级 for two years; no city class, no honour."""
    inspected = [{"year": 2024, "outcome": "pass", "concluded_on": "2025-05-20"}]
    held = grade("intermediate", "2024-03-15", "2027-03-14", inspections=inspected)
    results = {2025: "competent", 2024: "competent", 2023: "excellent"}
    return dossier([post("2019-07-01")], [held], results)


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (class_two(), SECRETARY_OF_CLASS_TWO),
        (
            dossier(
                [post("2010-01-01")], [grade("special", "2025-02-10", "2028-02-09")]
            ),
            HIGHEST,
        ),
        (
            dossier(
                [post("2024-01-10")], (), {2025: "competent"}, area=RED, **SHORT_YEAR
            ),
            THREE_QUARTERS,
        ),
    ],
    ids=["class-two", "highest", "three-quarters"],
)
def test_the_text_is_the_one_judged_by_hand(found: Dossier, text: str) -> None:
    assert said(found) == text


def test_who_meets_everything_may_apply() -> None:
    found = dossier([post("2025-05-08")], (), {2025: "competent"})
    assert "结论：2026-05-08 各项条件均符合，可以申报。" in said(found)
    eve = ON - DAY
    assert "任职年限：最早 2026-05-08 满足。" in said(found, eve)


def test_a_relaxation_is_shown_with_what_it_rests_on() -> None:
    titles = [{"code": "assistant_social_worker", "obtained_on": "2020-01-01"}]
    found = dossier([post("2025-11-08")], (), {2025: "competent"}, titles=titles)
    (following,) = explained(found).next
    tenure = next(one for one in following.conditions if one.code == "tenure")
    assert tenure.satisfied
    assert tenure.relaxation == "助理社会工作师，放宽 6 个月"
    assert "    放宽　助理社会工作师，放宽 6 个月" in said(found)


# ── the two policies judge the same person differently ────────────────────────


def next_under(found: Dossier) -> Next:
    (following,) = explained(found).next
    return following


def test_an_instructor_is_certifiable_under_one_policy_only() -> None:
    posts = [post("2020-01-01", category="instructor", channel="dispatch")]
    by_area = {
        area: next_under(dossier(posts, (), {2025: "competent"}, area=area))
        for area in (FOUR, RED)
    }
    assert by_area[RED].satisfied
    assert unmet(by_area[FOUR]) == {"category"}
    assert by_area[FOUR].lasting == ("认定范围",)


def test_a_deputy_secretary_is_certifiable_under_the_other() -> None:
    posts = [post("2020-01-01", category="deputy_secretary")]
    by_area = {
        area: next_under(dossier(posts, (), {2025: "competent"}, area=area))
        for area in (FOUR, RED)
    }
    assert by_area[FOUR].satisfied
    assert unmet(by_area[RED]) == {"category"}


def test_three_quarters_of_four_are_too_few_where_quarters_count() -> None:
    by_area = {
        area: next_under(
            dossier(
                [post("2020-01-01")], (), {2025: "competent"}, area=area, **SHORT_YEAR
            )
        )
        for area in (FOUR, RED)
    }
    assert by_area[FOUR].satisfied
    assert unmet(by_area[RED]) == {"quarters"}


def test_forty_hours_are_too_few_where_hours_count() -> None:
    by_area = {
        area: next_under(
            dossier([post("2020-01-01")], (), {2025: "competent"}, area=area, hours=40)
        )
        for area in (FOUR, RED)
    }
    assert unmet(by_area[FOUR]) == {"training_hours"}
    assert by_area[RED].satisfied


def test_intermediate_is_the_highest_grade_under_one_policy_only() -> None:
    def pinned(profile: str) -> Grade:
        pin = {"profile": profile, "version": "2022.1"}
        return grade("intermediate", "2024-03-15", "2027-03-14", policy=pin)

    red = next_under(
        dossier([post("2019-07-01")], [pinned("honglingrenzheng")], area=RED)
    )
    four = next_under(dossier([post("2019-07-01")], [pinned("sijiwuzhuan")]))
    assert (red.grade, red.held) == (None, "中级")
    assert four.grade == "高级"


def test_a_grade_of_another_policy_is_shown_beside_the_own_one() -> None:
    held = grade("junior", "2024-07-20", "2027-07-19")
    found = explained(dossier([post("2020-01-01")], [held], area=RED))
    assert [(one.profile, one.followed, one.grade) for one in found.next] == [
        ("honglingrenzheng", True, "初级"),
        ("sijiwuzhuan", False, "中级"),
    ]


# ── cases and certificates, made up ───────────────────────────────────────────


def application(accepted: str, version: str, **more: Any) -> Case:
    fields = {
        "id": "C7K3M9QX2TB",
        "worker": WORKER,
        "target": "junior",
        "category": "secretary",
        "party_organization": "P7K3M9QX2TB",
        "filer": {"kind": "person"},
        "policy": {"profile": "honglingrenzheng", "version": version},
        "accepted_on": accepted,
    }
    return msgspec.convert(fields | more, Case)


def test_a_case_keeps_the_version_of_its_acceptance() -> None:
    """2022.1 asks three quarters for 初级, 2025.1 asks four."""
    case = application("2024-12-10", "2022.1")
    found = dossier(
        [post("2020-01-01")], (), {2023: "competent"}, [case], area=RED, **SHORT_YEAR
    )
    answer = case_explanation.explain(found, case, inquiry())
    assert answer.satisfied
    assert answer.policy_today is not None
    assert "2025.1 版" in answer.policy_today
    (quarters,) = [one for one in answer.differences if one.title == "季度清单"]
    assert quarters.pinned == "要求至少 3 个季度（符合）"
    assert quarters.other == "要求至少 4 个季度（不符合）"


@pytest.mark.parametrize(
    ("more", "state", "step"),
    [
        ({}, "in_review", "指导站申报"),
        (
            {
                "steps": [
                    {
                        "step": "nomination_by_station",
                        "body": "x",
                        "done_on": "2026-04-20",
                        "result": "pass",
                    }
                ]
            },
            "in_review",
            "乡镇初审",
        ),
        (
            {"holds": [{"opened_on": "2026-05-06", "due_on": "2026-05-20"}]},
            "objection_check",
            "作出异议核查结论（期限 2026-05-20）",
        ),
        (
            {"outcome": {"result": "withdrawn", "decided_on": "2026-05-01"}},
            "closed",
            None,
        ),
    ],
)
def test_the_next_step_of_a_case(
    more: dict[str, Any], state: str, step: str | None
) -> None:
    case = application("2026-04-15", "2025.1", **more)
    found = dossier([post("2020-01-01")], (), {2025: "competent"}, [case], area=RED)
    answer = case_explanation.explain(found, case, inquiry())
    assert (answer.state, answer.next_step) == (state, step)
    assert answer.policy_today is None


def test_a_certificate_tells_what_happened_and_what_it_owes() -> None:
    held = grade(
        "junior",
        "2023-03-01",
        "2026-08-31",
        inspections=[
            {"year": 2023, "outcome": "pass", "concluded_on": "2024-05-06"},
            {
                "year": 2024,
                "outcome": "rectify",
                "concluded_on": "2025-05-06",
                "rectify_until": "2025-08-06",
            },
        ],
        events=[event("suspended", "2025-02-01"), event("resumed", "2025-04-01")],
    )
    one = dossier([post("2020-01-01")], [held], {2025: "competent"})
    person = person_of(one, inquiry().index)
    found = grade_explanation.explain(person, held, inquiry())
    assert [(owed.year, owed.state_words) for owed in found.owes] == [
        (2024, "整改期满，尚未复核"),
        (2025, "年检期内，尚未办理"),
    ]
    assert [str(owed.until) for owed in found.owes] == ["2025-08-06", "2026-06-30"]
    # 70 hours within the term, 56 attended.
    assert (str(found.renewal_opens), found.hours_missing) == ("2026-06-01", 14)
    text = "\n".join(grade_explanation.text(found))
    assert "2025-02-01　暂停" in text
    later = grade_explanation.explain(person, held, inquiry(date(2026, 7, 1)))
    assert later.owes[1].state_words == "已逾期"
    assert later.held.state_words == "有效（待年检）"
    earlier = grade_explanation.explain(person, held, inquiry(date(2025, 2, 1)))
    assert (earlier.held.state_words, str(earlier.since)) == ("暂停", "2025-02-01")
    ended = structs.replace(held, valid_to=date(2026, 4, 30))
    assert grade_explanation.explain(person, ended, inquiry()).owes == ()
