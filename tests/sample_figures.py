"""Figures made by hand: one of each, some numbers withheld."""

from __future__ import annotations

from generator.publication.public import PublicFigure, PublicFigureRow

_THIS_YEAR = 2026
_Values = tuple[int | None, ...]


def _figure(name: str, *rows: tuple[int, _Values, int | None, str]) -> PublicFigure:
    names = {"990100": "示例市", "990101": "示例市东县", "": ""}
    return PublicFigure(
        id=name,
        rows=tuple(
            PublicFigureRow(
                area=area,
                area_name=names[area],
                year=year,
                values=values,
                total=total,
                over=year < _THIS_YEAR,
            )
            for year, values, total, area in rows
        ),
    )


def figures() -> tuple[PublicFigure, ...]:
    """One figure of each name; every kind of withholding occurs."""
    return (
        _figure("held", (2024, (180,), 180, ""), (2025, (204,), 204, "")),
        _figure(
            "held-by-area",
            (2025, (120, 121), None, "990100"),
            (2025, (84, 59), None, "990101"),
        ),
        _figure("leading", (2024, (139, 41), 180, ""), (2025, (157, 47), 204, "")),
        _figure("secretaries", (2025, (30, 61, 12), 103, "")),
        _figure(
            "secretaries-by-city",
            (2025, (None, None, 8), 60, "990100"),
            (2025, (None, None, 4), 43, "990101"),
        ),
        _figure("stages", (2025, (60, 52, None, 46, None, 41, 41), None, "")),
        _figure("inspections", (2023, (90, 7), 97, ""), (2024, (None, None), 160, "")),
        _figure(
            "inspections-by-area",
            (2023, (60, 7), 67, "990100"),
            (2023, (30, 0), 30, "990101"),
        ),
        _figure("pool", (2024, (None, 6), None, ""), (2025, (12, None), None, "")),
        _figure("classes", (2025, (2, 5, 9), 16, ""), (2026, (1, 2, 4), 7, "")),
        _figure(
            "attendances",
            (2025, (30, 120, 400), 550, ""),
            (2026, (None, None, None), None, ""),
        ),
        _figure(
            "allowances", (2023, (70, 161000), None, ""), (2024, (82, 214600), None, "")
        ),
        _figure(
            "allowances-by-area",
            (2024, (50, 130000), None, "990100"),
            (2024, (32, 84600), None, "990101"),
        ),
    )
