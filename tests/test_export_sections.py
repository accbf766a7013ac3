"""The section of a chronology says no more than the date."""

import pytest

from tests.export_samples import row
from timeline.datespan import parse_edtf
from timeline.export.sections import AFTER_DECEMBER, Section, SectionKind, in_sections, section_of

YEAR, NO_YEAR, NO_BOUND, UNDATED = SectionKind


@pytest.mark.parametrize(
    ("edtf", "section"),
    [
        ("2023-03-16", Section(YEAR, 2023, 3)),
        ("2023-03", Section(YEAR, 2023, 3)),
        ("2024-12~", Section(YEAR, 2024, 12)),
        ("2023-10-26/2023-10-27", Section(YEAR, 2023, 10)),
        ("2023-02-27/2023-03-05", Section(YEAR, 2023, 2)),
        ("2023-12-30/2024-01-02", Section(YEAR, 2023, 12)),
        ("2015-09-14/..", Section(YEAR, 2015, 9)),
        ("2015-09/..", Section(YEAR, 2015, 9)),
        ("2015/..", Section(YEAR, 2015, AFTER_DECEMBER)),
        ("[2014-07-01..2014-07-29]", Section(YEAR, 2014, 7)),
        ("[2014-06-20..2014-07-29]", Section(YEAR, 2014, AFTER_DECEMBER)),
        ("2025-01/2025-03", Section(YEAR, 2025, AFTER_DECEMBER)),
        ("2025-23", Section(YEAR, 2025, AFTER_DECEMBER)),
        ("2025", Section(YEAR, 2025, AFTER_DECEMBER)),
        ("2024-24", Section(NO_YEAR)),
        ("1990/1994", Section(NO_YEAR)),
        ("199X", Section(NO_YEAR)),
        ("[2014-12-20..2015-01-05]", Section(NO_YEAR)),
        ("199X/..", Section(NO_YEAR)),
        ("[..2025-04-02]", Section(NO_BOUND)),
        ("[2025-04-02..]", Section(NO_BOUND)),
        ("../2015", Section(NO_BOUND)),
        (None, Section(UNDATED)),
    ],
)
def test_section_of_a_date(edtf: str | None, section: Section) -> None:
    assert section_of(parse_edtf(edtf) if edtf else None) == section


def test_sections_stand_in_reading_order_and_keep_the_order_of_rows() -> None:
    rows = [
        row("year", "2015"), row("first", "2015-01-02"), row("second", "2015-01-03"), row("bound", "[..2015-02-01]"),
        row("later", "2016-01"), row("none", None), row("decade", "201X"),
    ]  # fmt: skip
    sections = in_sections(rows)
    assert [(section.heading, section.subheading) for section in sections] == [
        ("2015", "January"),
        ("2015", "Month not established"),
        ("2016", "January"),
        ("Year not established", None),
        ("Date not established", None),
        ("No date", None),
    ]
    assert [event.key for event in sections[Section(YEAR, 2015, 1)]] == ["first", "second"]
