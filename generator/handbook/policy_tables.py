"""What a policy's page of numbers holds: its tables, row by row, as paths.

A test holds the rows to everything that a policy may state.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: its name, the path of its figure, the unit of numbers."""

    name: str
    path: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A section of the page: its anchor, its title, the topics of its clauses."""

    anchor: str
    title: str
    topics: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def by_grade(self) -> bool:
        """Whether it has a column for every grade."""
        return any("*" in row.path for row in self.rows)


_CONDITIONS = "grades.*.conditions"

BEFORE_RELAXATIONS = (
    Table(
        "grades",
        "各等级条件",
        ("conditions", "promotion_steps", "yearly_training"),
        (
            Row("任职时间", f"{_CONDITIONS}.tenure_months", "months"),
            Row("持有下一等级资格", f"{_CONDITIONS}.in_grade_months", "months"),
            Row("所看的考核年数", f"{_CONDITIONS}.assessments_considered", "years"),
            Row("各年度考核不低于", f"{_CONDITIONS}.assessments_lowest"),
            Row("其中优秀", f"{_CONDITIONS}.assessments_excellent", "times"),
            Row("上一年度培训学时", f"{_CONDITIONS}.training_hours", "hours"),
            Row("相应层级的培训", f"{_CONDITIONS}.training_sessions", "times"),
            Row("一年内完成清单", f"{_CONDITIONS}.quarters_done", "quarters"),
            Row("测试合格线", f"{_CONDITIONS}.written_pass", "points"),
            Row("综合评审合格线", f"{_CONDITIONS}.composite_pass", "points"),
            Row("表彰（本级以上）", f"{_CONDITIONS}.honour_level"),
        ),
    ),
    Table(
        "authority",
        "认定机关、通用范围与有效期",
        ("authority", "certificate"),
        (
            Row("认定和发证", "grades.*.authority"),
            Row("通用范围", "grades.*.valid_range"),
            Row("有效期", "grades.*.term_months", "months"),
        ),
    ),
    Table(
        "transition",
        "首批认定",
        ("versions", "promotion_steps"),
        (
            Row("首批认定期的起始日期", "transition.from"),
            Row("首批认定期的终止日期", "transition.to"),
            Row("首批认定期可以直接认定的最高等级", "transition.max_grade"),
        ),
    ),
)
"""The tables above the relaxations."""

AFTER_RELAXATIONS = (
    Table(
        "relaxation-limit",
        "放宽的上限",
        ("relaxations",),
        (Row("一项放宽至多（破格除外）", "relaxation_limit_months", "months"),),
    ),
    Table(
        "scoring",
        "受理与评审",
        ("application", "review"),
        (
            Row("补正期限", "review.correction_working_days", "working_days"),
            Row("评审组人数（单数）不少于", "review.panel_smallest", "people"),
            Row("没有进展即予督办", "review.idle_months", "months"),
            Row("认定后登记等级", "review.issue_days", "days"),
            Row("笔试所占比重", "score_weights.written", "percent"),
            Row("面试所占比重", "score_weights.interview", "percent"),
            Row("日常工作所占比重", "score_weights.daily_work", "percent"),
        ),
    ),
    Table(
        "publicity",
        "公示与异议",
        ("publicity", "objection"),
        (
            Row("公示期不少于", "publicity.working_days", "working_days"),
            Row("发布当天", "publicity.count_first"),
            Row("异议核查", "publicity.investigation_working_days", "working_days"),
            Row(
                "核查经延长，合计不超过",
                "publicity.investigation_limit_working_days",
                "working_days",
            ),
            Row("期满后登记结果", "publicity.outcome_days", "days"),
            Row("陈述申辩", "publicity.hearing_working_days", "working_days"),
            Row("撤销、取消的决定公开", "publicity.decision_shown_months", "months"),
        ),
    ),
    Table(
        "inspection",
        "年检与等级变动",
        ("inspection", "rectification", "demotion", "not_engaged"),
        (
            Row("当年起年检：发证不晚于", "inspection.first_year_month", "month_end"),
            Row("次年开始月份", "inspection.opens_month", "month"),
            Row("办理期限", "inspection.window_months", "months"),
            Row("逾期后机关补办期限", "inspection.overdue_months", "months"),
            Row("培训可以补齐：已完成不少于", "inspection.mendable_percent", "percent"),
            Row("整改期限", "inspection.rectify_months", "months"),
            Row("年度考核不称职", "inspection.when_incompetent"),
            Row("最低等级不称职", "inspection.when_incompetent_lowest"),
            Row("连续基本称职即降级", "inspection.basically_competent_years", "years"),
            Row("连续不称职即取消", "inspection.incompetent_years", "years"),
            Row("未在岗时证书保留", "inspection.not_engaged_months", "months"),
        ),
    ),
    Table(
        "reapplication",
        "再次申报的等待时间",
        ("reapplication",),
        (
            Row("降级之后", "reapplication.after_demotion_months", "months"),
            Row("取消之后", "reapplication.after_cancellation_months", "months"),
            Row("骗取资格被撤销之后", "reapplication.after_fraud_months", "months"),
            Row("测试作弊之后", "reapplication.after_cheating_months", "months"),
            Row("材料不实之后", "reapplication.after_false_material_months", "months"),
            Row("开除党籍之后", "reapplication.after_expulsion_months", "months"),
        ),
    ),
    Table(
        "renewal",
        "延续",
        ("renewal",),
        (
            Row("期满前可以申请的时间", "renewal.window_months", "months"),
            Row("期满前提示", "renewal.reminder_days", "days"),
        ),
    ),
    Table(
        "renewal-hours",
        "延续所需的培训学时",
        ("renewal",),
        (Row("有效期内累计", "grades.*.renewal_training_hours", "hours"),),
    ),
    Table(
        "appeal",
        "复核与申诉",
        ("appeal",),
        (
            Row("申请复核", "appeal.review_within_days", "days"),
            Row("作出复核决定", "appeal.review_days", "days"),
            Row("提出申诉", "appeal.appeal_within_days", "days"),
            Row("作出申诉处理决定", "appeal.appeal_days", "days"),
            Row("申诉处理经批准延长", "appeal.extension_days", "days"),
        ),
    ),
    Table(
        "allowance",
        "津贴标准（全年）",
        ("allowance_rates",),
        (
            Row("标准", "grades.*.allowance_yearly_yuan", "yuan"),
            Row("指导范围下限", "grades.*.allowance_floor_yuan", "yuan"),
            Row("指导范围上限", "grades.*.allowance_ceiling_yuan", "yuan"),
        ),
    ),
    Table(
        "allowance-conditions",
        "津贴发放条件",
        ("allowance",),
        (
            Row("发放范围", "allowance.categories"),
            Row("发放周期", "allowance.period"),
            Row("当年在岗不少于", "allowance.months_on_post", "months"),
            Row("在岗不满全年", "allowance.pro_rata"),
            Row("年度考核不低于", "allowance.result"),
            Row("年检", "allowance.inspection_passed"),
            Row("财政供养人员", "allowance.excludes_public_payroll"),
        ),
    ),
    Table(
        "mentoring",
        "导师",
        ("mentoring",),
        (
            Row("资格不低于", "mentoring.lowest_grade"),
            Row("聘任机关", "mentoring.appointing_level"),
            Row("任期", "mentoring.term_months", "months"),
            Row("结对指导至少", "mentoring.mentees_min", "people"),
            Row("结对指导至多", "mentoring.mentees_max", "people"),
        ),
    ),
    Table(
        "recruitment",
        "公开选聘",
        ("recruitment",),
        (
            Row("聘期", "recruitment.contract_months", "months"),
            Row("试用期", "recruitment.probation_months", "months"),
        ),
    ),
    Table(
        "yearly",
        "年度和定期工作",
        ("assessment", "assessment_cap", "yearly_training", "dossier", "commendation"),
        (
            Row("考核结果不晚于次年", "yearly.results_month", "month_end"),
            Row("优秀比例不超过", "yearly.excellent_percent", "percent"),
            Row("每人每年培训不少于", "yearly.training_sessions", "times"),
            Row("档案更新间隔不超过", "yearly.dossier_months", "months"),
            Row("集中表彰间隔", "yearly.commendation_months", "months"),
        ),
    ),
)
"""The tables below the relaxations."""
