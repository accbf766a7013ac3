"""Where a year and a month begin in the table, what the heading says, and what a key costs."""

from collections import Counter
from pathlib import Path

import pytest
from textual.screen import Screen

from tests.export_samples import row
from tests.tui_samples import Browser, make_article, make_database
from timeline.models import EventType, Order, Status
from timeline.tui.event.event_pane import EventPane
from timeline.tui.settings.browser_state import BrowserState
from timeline.tui.table.chronology_table import ChronologyTable
from timeline.tui.table.periods import beginning, period_words, year_cell


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Ninety events: three a month from January 2015 on."""
    told = [
        (f"Visit {n}.", f"{2015 + n // 36}-{n // 3 % 12 + 1:02}-{n % 3 + 1:02}", EventType.VISIT, Status.OCCURRED,
         f"Visit {n}", ("RS",), ())
        for n in range(90)
    ]  # fmt: skip
    return make_database(tmp_path / "events.db", make_article("many", told))


def title(browser: Browser) -> str:
    current = browser.screen.current_event
    return f"{current.title}\n" if current else ""


@pytest.mark.parametrize(
    ("before", "now", "begins"),
    [
        (None, "2015-03-16", "year"),
        ("2014-12-31", "2015", "year"),
        ("2015-01-01", "2015-01-02", ""),
        ("2015-01-31", "2015-02", "month"),
        ("2015-02", "2015-02-03", ""),
        ("2015-02", None, ""),
        (None, None, ""),
    ],
)
def test_what_begins(before: str | None, now: str | None, begins: str) -> None:
    one, other = row(edtf=before), row(edtf=now)
    assert beginning(other, one) == begins
    assert beginning(None, one) == ""


def test_the_cell_and_the_heading_say_no_more_than_the_date() -> None:
    march, undated = row(edtf="2015-03-16"), row(edtf=None)
    assert [year_cell(march, begins, 4) for begins in ("year", "month", "")] == ["2015", "   ┌", ""]
    assert year_cell(undated, "year", 4) == "" and period_words(undated) == ()
    assert period_words(row(edtf="2015")) == ("2015",)
    assert period_words(row(edtf="20XX")) == ()


async def test_the_heading_says_where_the_table_is(path: Path) -> None:
    async with Browser(path, size=(80, 24)) as browser:
        table = browser.screen._table
        assert "Year Date ↑ Jan 2015" in table.render_line(0).text
        assert table.render_line(4).text[2:].split()[:3] == ["┌", "1", "Feb"]
        await browser.press("end")
        first = table.ends_in_sight[0]
        assert first is not None and first.date is not None
        assert f"Date ↑ {first.date.first_known_day:%b %Y}" in table.render_line(0).text
        await browser.press("home")
        assert "Year Date ↑ Jan 2015" in table.render_line(0).text


async def test_in_another_order_there_are_names_of_columns(path: Path) -> None:
    async with Browser(path, state=BrowserState(order=Order.SALIENCE)) as browser:
        assert "Year Date" in browser.screen._table.render_line(0).text
        assert "┌" not in browser.screen._table.render_line(4).text


@pytest.mark.parametrize("key", ["down", "pagedown", "space", "shift+down", "end"])
async def test_a_key_lays_out_nothing_and_paints_each_line_at_most_twice(
    path: Path, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    async with Browser(path, size=(80, 24)) as browser:
        await browser.press("down", "down")
        await browser.until(lambda: browser.settled)
        layouts, lines = [], Counter[int]()
        lay_out, draw = Screen._refresh_layout, ChronologyTable.render_line

        def counting_layout(screen: Screen[object], *args: object, **options: object) -> None:
            layouts.append(screen)
            lay_out(screen, *args, **options)  # type: ignore[arg-type]

        def counting_line(table: ChronologyTable, y: int) -> object:
            lines[y] += 1
            return draw(table, y)

        monkeypatch.setattr(Screen, "_refresh_layout", counting_layout)
        monkeypatch.setattr(ChronologyTable, "render_line", counting_line)
        await browser.press(key)
        await browser.until(lambda: title(browser) in browser.screen.query_one("#event", EventPane).plain)
        assert layouts == []
        assert 0 < max(lines.values()) <= 2
