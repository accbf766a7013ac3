"""The table fits the terminal, also where letters are two columns wide."""

from typing import Any

import pytest
from rich.cells import cell_len

from tests.export_samples import HOSTILE, NEVER_SHOWN, row
from timeline.cli.table import table
from timeline.models import ChronologyRow

ROWS = [
    row("3f9a1c77", title="Ministers signed a joint statement on asylum in front of everybody", places=("RS", "EU")),
    row("a0", edtf="2023-12-28/2024-01-02", type="pilot_project", status="announced", title="選挙管理委員会の計画"),
]  # fmt: skip


def lines(rows: list[ChronologyRow], width: int | None) -> list[str]:
    return "".join(table(rows, width, key_length=6)).splitlines()


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(cell_len(line) for line in lines(ROWS, width)) <= width


def test_each_line_begins_with_as_much_of_the_key_as_is_asked_for() -> None:
    assert [line[:8] for line in lines(ROWS, 80)] == ["Key     ", "3f9a1c  ", "a0      "]


def test_columns_are_aligned_after_wide_letters() -> None:
    heading, _, wide = lines([ROWS[0], row(title="選挙")], None)
    assert cell_len(wide[: wide.index("RS")]) == heading.index("Places")


@pytest.mark.parametrize(
    ("width", "missing"), [(200, set()), (82, {"Places"}), (70, {"Places", "Type"}), (60, {"Places", "Type", "Status"})]
)
def test_a_narrow_terminal_leaves_columns_out(width: int, missing: set[str]) -> None:
    headings = set(lines(ROWS, width)[0].split())
    assert {"Key", "Date", "Type", "Status", "Title", "Places"} - headings == missing


def test_what_was_cut_ends_in_dots_and_nothing_is_cut_without_a_terminal() -> None:
    assert "…" in lines(ROWS, 80)[1]
    assert "in front of everybody" in lines(ROWS, None)[1]


@pytest.mark.parametrize(
    ("fields", "sign"), [({}, ""), ({"conflicts": 2}, "≠"), ({"news": 1}, "!"), ({"conflicts": 1, "news": 1}, "≠ !")]
)
def test_what_is_worth_a_look_has_a_sign(fields: dict[str, Any], sign: str) -> None:
    heading, _, line = lines([row(conflicts=1), row(**fields)], None)
    assert heading.endswith("Look")
    assert line[heading.index("Look") :] == sign


def test_without_conflicts_and_news_there_is_no_such_column() -> None:
    assert "Look" not in lines(ROWS, None)[0]


def test_no_rows_no_table() -> None:
    assert lines([], 80) == []


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("width", [80, None])
def test_hostile_text_stays_on_its_line(text: str, width: int | None) -> None:
    found = lines([row(title=text, places=(text,), type=text, status=text), row()], width)
    assert len(found) == 3
    assert not NEVER_SHOWN & set("".join(found))
    assert len(found[2]) < 300
