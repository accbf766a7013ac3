"""date_table: time expressions aligned, with their reasons, nothing in them obeyed."""

from datetime import date

import pytest
from rich.cells import cell_len

from timeline.cli.date_table import date_table
from timeline.extract.dates import find_dates
from timeline.models import TimeExpression, TimexType

TEXT = "They met in early\nMay 2023.\n\nYesterday they met again, for two days."


def table(text: str, width: int | None = None) -> list[str]:
    """The lines of the table of what is found in `text`."""
    return list(date_table(text, find_dates(text, published=date(2025, 4, 2)), width=width))


def columns(lines: list[str], heading: str, ending: str) -> list[str]:
    """What stands below a heading, up to the next one."""
    start, end = lines[0].index(heading), lines[0].index(ending)
    return [line[start:end].strip() for line in lines[1:]]


def test_a_line_an_expression() -> None:
    lines = table(TEXT)
    assert columns(lines, "Line", "Words") == ["1", "4", "4"]
    assert columns(lines, "Words", "Date") == ["early May 2023", "Yesterday", "two days"]
    assert columns(lines, "Date", "EDTF") == ["in 1–10 May 2023", "1 Apr 2025", "no date"]
    assert columns(lines, "EDTF", "Type") == ["[2023-05-01..2023-05-10]", "2025-04-01", ""]
    assert columns(lines, "Type", "Reason") == ["DATE", "DATE", "DURATION P2D"]
    assert [line[lines[0].index("Reason") :] for line in lines[1:]] == [
        "as written\n",
        "from publication 2 April 2025\n",
        "a length of time\n",
    ]


@pytest.mark.parametrize(("width", "kept"), [(None, True), (200, True), (80, False), (5, False)])
def test_a_narrow_terminal_gets_the_date_in_words_alone(width: int | None, kept: bool) -> None:
    lines = table(TEXT, width)
    assert ("EDTF" in lines[0]) is kept
    assert len(lines) == 4
    assert "Yesterday" in lines[2]


def test_nothing_found_is_no_line() -> None:
    assert table("They met.") == table("") == []


def test_hostile_words_are_harmless_and_aligned() -> None:
    words = "5\x1b[31m\u202e\r\nMay\x9b" + "東京" * 40
    found = TimeExpression(0, len(words), words, TimexType.DATE, "\x1bX", None, "rule", f"'{words}', \x07as \ud800")
    heading, line = date_table(words, [found], width=None)
    assert line.count("\n") == 1
    assert not set(line) & set("\x1b\u202e\r\x9b\x07\ud800")
    assert cell_len(line[: line.index("no date")]) == cell_len(heading[: heading.index("Date")])
