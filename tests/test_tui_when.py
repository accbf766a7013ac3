"""The column that draws where a date lies in the time that the ribbon shows: what is doubtful looks doubtful."""

from pathlib import Path

import pytest
from textual.screen import Screen

from tests.tui_samples import Browser, make_database
from timeline.datespan import parse_edtf
from timeline.tui.settings.browser_state import BrowserState
from timeline.tui.settings.config import Config
from timeline.tui.table.columns import BY_THEMSELVES, CHOOSABLE, COLUMN_NAMES, GAP, WHEN, columns_for, from_width
from timeline.tui.table.when import DAY_SIGN, ends_words, when_cells

ALL = tuple(COLUMN_NAMES)
SIZE = (160, 40)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return make_database(tmp_path / "events.db")


def days(first: str, after: str) -> tuple[int, int]:
    return parse_edtf(first).first_known_day.toordinal(), parse_edtf(after).first_known_day.toordinal()


TWELVE_YEARS = days("2014", "2026")  # a cell is a year
ONE_YEAR = days("2016", "2017")  # a cell is a month, nearly


# One date in twelve years of a year a cell, and in the months of 2016.
@pytest.mark.parametrize(
    ("edtf", "years", "months"),
    [
        ("2016-03-16", "  ┃         ", "  ┃         "),
        ("2016-03-16~", "  ░         ", "  ░         "),
        ("2016-03", "  ░         ", "  ░         "),
        ("2016-23", "  ░         ", "        ░░░ "),
        ("2016", "  ░         ", "░░░░░░░░░░░░"),
        ("2016~", "  ░         ", "░░░░░░░░░░░░"),
        ("201X", "◂░░░░░      ", "◂░░░░░░░░░░▸"),
        ("2016-03-16/2018-05-02", "  ▆▆▆       ", "  ▆▆▆▆▆▆▆▆▆▸"),
        ("2016-03-16/2016-05-12", "  ▆         ", "  ▆▆▆       "),
        ("2016-03-14/2016-03-20", "  ░         ", "  ░         "),  # a week: some day in it
        ("2015/2018", " ░▆▆░       ", "◂▆▆▆▆▆▆▆▆▆▆▸"),
        ("2016-02/2016-06", "  ▆         ", " ░▆▆▆░      "),
        ("2016-03~/2016-05", "  ░         ", "  ░░░       "),
        ("2016-03-16/..", "  ┃░░░░░░░░▸", "  ┃░░░░░░░░▸"),
        ("2016/..", "  ░░░░░░░░░▸", "░░░░░░░░░░░▸"),
        ("../2016-03-16", "◂░┃         ", "◂░┃         "),
        ("[..2016-03-16]", "◂░░         ", "◂░░         "),
        ("[2016-03-16..]", "  ░░░░░░░░░▸", "  ░░░░░░░░░▸"),
        ("[2016-03-16..2016-05-12]", "  ░         ", "  ░░░       "),
        ("[..2014-03]", "◂░          ", "◂           "),  # an arrow alone would say that it lies there
        ("2025-06-01/..", "          ┃▸", "           ▸"),
        ("2007", "◂           ", "◂           "),
        ("2031-05-01", "           ▸", "           ▸"),
        ("0001-01-01/9999-12-31", "◂▆▆▆▆▆▆▆▆▆▆▸", "◂▆▆▆▆▆▆▆▆▆▆▸"),
    ],
)
def test_a_date_drawn(edtf: str, years: str, months: str) -> None:
    assert when_cells(parse_edtf(edtf), TWELVE_YEARS, 12) == years
    assert when_cells(parse_edtf(edtf), ONE_YEAR, 12) == months


def test_without_a_date_or_a_ribbon_there_is_nothing() -> None:
    assert when_cells(None, TWELVE_YEARS, 12) == when_cells(parse_edtf("2016"), None, 12) == " " * 12


@pytest.mark.parametrize("width", [1, 2, 12, 24, 60])
@pytest.mark.parametrize("shown", [TWELVE_YEARS, ONE_YEAR, days("2016-03-16", "2016-03-17"), (1, 3652060)])
def test_every_picture_fills_its_cells(width: int, shown: tuple[int, int]) -> None:
    for edtf in ("2016-03-16", "2016-03", "2015/..", "[..2016]", "2016-03-16/2016-05-12", "0001-01-01", "9999-12-31"):
        assert len(when_cells(parse_edtf(edtf), shown, width)) == width
    assert ends_words(shown, width) == "When" or len(ends_words(shown, width)) == width


@pytest.mark.parametrize("width", [56, 61, 66, 72, 80, 84, 94, 100, 110, 150, 170, 220])
@pytest.mark.parametrize("wanted", [ALL, ("date", "when"), ("when",)])
def test_the_columns_fill_the_table(width: int, wanted: tuple[str, ...]) -> None:
    columns = columns_for(width, wanted)
    assert sum(column.width + GAP for column in columns) == width
    names = [column.name for column in columns]
    assert names == [name for name in COLUMN_NAMES if name in names]
    if WHEN in names:
        assert {column.name: column.width for column in columns}["title"] >= 20
    assert WHEN in names or (width < from_width(WHEN) and wanted == ALL)


def test_it_is_off_by_itself() -> None:
    assert WHEN in CHOOSABLE and WHEN not in BY_THEMSELVES
    assert WHEN not in {column.name for column in columns_for(220)}


def pictures(browser: Browser) -> list[str]:
    """What the column shows beside each row."""
    table = browser.screen._table
    columns = list(table.columns)
    at = next(at for at, column in enumerate(columns) if column.name == WHEN)
    start = sum(column.width + GAP for column in columns[:at])
    return [table.render_line(y).text[start : start + columns[at].width].strip() for y in range(7)]


async def test_it_is_chosen_and_follows_the_ribbon_without_a_layout(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Browser(database, SIZE) as browser:
        assert "2014" not in browser.screen._table.render_line(0).text
        await browser.press("F", "C", *["down"] * CHOOSABLE.index(WHEN), "space", "enter")
        await browser.until(lambda: browser.screen.state.columns == CHOOSABLE)
        shown = pictures(browser)
        assert shown[0].split() == ["2014", "2025"]
        assert [set(one) for one in shown[1:]] == [{DAY_SIGN}, {DAY_SIGN}, {"░"}, {"░"}, {"░", "▸"}, set()]
        layouts: list[int] = []
        monkeypatch.setattr(Screen, "_refresh_layout", lambda *_, **__: layouts.append(1))
        await browser.press("z", "z")
        await browser.until(lambda: pictures(browser)[0].startswith("Mar 2015 "))
        assert [set(one) for one in pictures(browser)[3:6]] == [{"▸"}] * 3
        await browser.press("Z", "Z")
        assert layouts == []


async def test_the_config_can_ask_for_it_and_a_low_terminal_draws_all_time(database: Path) -> None:
    async with Browser(database, (100, 15), config=Config(columns=("date", "when", "title"))) as browser:
        await browser.until(lambda: pictures(browser)[0].split() == ["2014", "2025"])
        assert set(pictures(browser)[1]) == {DAY_SIGN}


async def test_what_an_earlier_version_remembered_of_columns_stays(database: Path) -> None:
    async with Browser(database, SIZE, state=BrowserState(columns=("date", "type"))) as browser:
        assert [column.name for column in browser.screen._table.columns] == ["date", "type", "title"]
