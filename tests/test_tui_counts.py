"""The counts in the browser: what is shown, where the keys go, what a cell does to the filter, what is taken away."""

import csv
from pathlib import Path

import pytest

from tests.tui_samples import Browser, make_article, make_database
from timeline.errors import StoreError
from timeline.models import AnnotationKind, EventType, Status
from timeline.store import open_store
from timeline.store.counts import CountedLine, CountTable
from timeline.tui.counts.count_grid import CountGrid
from timeline.tui.counts.counted_by import CountedBy
from timeline.tui.counts.counts_screen import CountsScreen
from timeline.tui.counts.grid import Place, grid_of, in_sight
from timeline.tui.counts.sorted_table import TOTAL, Sorting, sorted_table
from timeline.tui.settings.browser_state import BrowserState

HOSTILE = ("[/] Police", "a\x1b]0;owned\x07b", '=SUM(A1) "x"', "東京都庁の役人たち", "[red]x[/red]")


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TMUX", "TERM_PROGRAM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def make_hostile(path: Path) -> Path:
    told = (
        ("Ministers met.", "2016-03", EventType.VISIT, Status.OCCURRED, "Met", ("RS",), HOSTILE),
        ("They met again.", "2017", EventType.VISIT, Status.OCCURRED, "Again", ("RS",), HOSTILE[:1]),
    )
    return make_database(path, make_article("hostile", told))


def make_many(path: Path) -> Path:
    """Thirty events, each in another year and by another ministry."""
    told = [
        (f"Ministers met {number} times.", f"{1990 + number}", EventType.VISIT, Status.OCCURRED, "Met", ("RS", "HU"),
         (f"Ministry {number:02} of the Interior of a large country",))
        for number in range(30)
    ]  # fmt: skip
    return make_database(path, make_article("many", told))


def grid(browser: Browser) -> CountGrid:
    return browser.app.screen.query_one(CountGrid)


def lines(browser: Browser) -> list[str]:
    """The lines on screen with single spaces."""
    return [" ".join(line.split()) for line in browser.shown().splitlines()]


async def count(browser: Browser, rows: str = "", columns: str = "") -> None:
    """Opens the counts, and chooses fields by their letters."""
    await browser.press("equals_sign")
    await browser.until(lambda: isinstance(browser.app.screen, CountsScreen) and grid(browser).grid is not None)
    for key, letter in (("r", rows), ("c", columns)):
        if letter:
            await browser.press(key)
            await browser.until(lambda: not isinstance(browser.app.screen, CountsScreen))
            await browser.press(letter)
            await browser.until(lambda: isinstance(browser.app.screen, CountsScreen))


async def test_types_by_year_with_totals_bars_and_what_the_cell_is(tmp_path: Path) -> None:
    async with Browser(make_database(tmp_path / "x.db")) as browser:
        await count(browser)
        assert lines(browser)[:7] == [
            "Events by type and year 6 events",
            "type / year 2015 2016 2017 (undated) total",
            "conference █ 2 · · · 2",
            "operation · ▄ 1 · 1 2",
            "agreement ▄ 1 · · · 1",
            "statistic · · ▄ 1 · 1",
            "total 3 1 1 1 6",
        ]
        assert "conference · 2015: 2 events, 33.3 % · enter shows type:conference begins:2015" in lines(browser)
        assert "An event counts in the year it begins in." in lines(browser)


@pytest.mark.parametrize(
    ("keys", "rows", "columns", "first", "filter_text", "shown"),
    [
        (["down", "right", "enter"], "", "", "type", "type:operation begins:2016", "1 of 6"),
        (["end", "enter"], "", "", "type", "begins:2015", "3 of 6"),
        (["right", "right", "right", "right", "enter"], "", "", "type", "type:conference", "2 of 6"),
        (["up", "left", "enter"], "p", "", "place", "place:RS begins:2015", "3 of 6"),
        (["down", "enter"], "a", "s", "actor", "-has:actor status:occurred", "2 of 6"),
        (["enter"], "b", "n", "publisher", 'publisher:="The Bulletin"', "6 of 6"),
    ],
)
async def test_enter_shows_the_events_of_the_cell(
    tmp_path: Path, keys: list[str], rows: str, columns: str, first: str, filter_text: str, shown: str
) -> None:
    async with Browser(make_database(tmp_path / "x.db")) as browser:
        await count(browser, rows, columns)
        if first == "actor":
            await browser.press("end", "up", "up")
        table = grid(browser).grid
        assert table is not None and table.table.row_field == first
        await browser.press(*keys)
        await browser.until(lambda: browser.app.screen is browser.screen and browser.counted.endswith(shown))
        assert browser.filter_text == filter_text


async def test_the_counts_are_those_under_the_filter_which_is_kept(tmp_path: Path) -> None:
    async with Browser(make_database(tmp_path / "x.db")) as browser:
        await browser.press("slash", *"type:conference,agreement", "enter")
        await browser.until(lambda: browser.counted.endswith("3 of 6"))
        await count(browser)
        assert lines(browser)[0] == "Events by type and year · type:conference,agreement 3 events"
        await browser.press("enter")
        await browser.until(lambda: browser.counted.endswith("2 of 6"))
        assert browser.filter_text == "type:conference begins:2015"
        assert browser.said.strip() == "The events of this cell; alt+left goes back to type:conference,agreement"
        await browser.press("alt+left")
        await browser.until(lambda: browser.filter_text == "type:conference,agreement")


async def test_escape_and_the_same_key_go_back_and_change_nothing(tmp_path: Path) -> None:
    async with Browser(make_database(tmp_path / "x.db")) as browser:
        for key in ("escape", "equals_sign"):
            await count(browser)
            await browser.press(key)
            await browser.until(lambda: browser.app.screen is browser.screen)
            assert browser.filter_text == ""


async def test_fields_are_chosen_turned_and_remembered(tmp_path: Path) -> None:
    path = make_database(tmp_path / "x.db")
    async with Browser(path) as browser:
        await count(browser, rows="p", columns="t")
        assert lines(browser)[1].startswith("place / type")
        await browser.press("t")
        await browser.until(lambda: lines(browser)[1].startswith("type / place"))
        assert "An event with several places counts in each; totals count it once." in lines(browser)
        await count_columns(browser, "n")
        assert lines(browser)[1] == "type events"
        assert any(line.startswith("conference 2 33.3 % █") for line in lines(browser))
        await browser.press("escape")
        await browser.until(lambda: browser.app.screen is browser.screen)
        state = browser.app.state
    async with Browser(path, state=state) as browser:
        await count(browser)
        assert lines(browser)[0].startswith("Events by type 6")


async def count_columns(browser: Browser, letter: str) -> None:
    await browser.press("c")
    await browser.until(lambda: not isinstance(browser.app.screen, CountsScreen))
    await browser.press(letter)
    await browser.until(lambda: isinstance(browser.app.screen, CountsScreen))


async def test_rows_are_sorted_by_the_column_of_the_cursor(tmp_path: Path) -> None:
    async with Browser(make_database(tmp_path / "x.db")) as browser:
        await count(browser)
        await browser.press("right", "s")
        await browser.until(lambda: "↓2016" in browser.shown())
        assert lines(browser)[2].startswith("operation")
        await browser.press("s")
        await browser.until(lambda: "↑2016" in browser.shown())
        assert lines(browser)[5].startswith("operation")
        await browser.press("s")
        await browser.until(lambda: "2016" in browser.shown() and "↑2016" not in browser.shown())
        assert lines(browser)[2].startswith("conference")


async def test_more_and_fewer_values_stand_by_themselves(tmp_path: Path) -> None:
    async with Browser(make_many(tmp_path / "x.db")) as browser:
        await count(browser, rows="a", columns="n")
        await browser.until(lambda: "(10 others) 10 33.3 %" in "\n".join(lines(browser)))
        await browser.press("minus")
        await browser.until(lambda: "(20 others) 20 66.7 %" in "\n".join(lines(browser)))
        await browser.press("plus", "plus")
        await browser.until(lambda: "Ministry 29" in browser.shown() and "others" not in browser.shown())


async def test_what_another_writes_is_counted(tmp_path: Path) -> None:
    path = make_database(tmp_path / "x.db")
    async with Browser(path) as browser:
        await count(browser)
        await browser.press("down", "down", "right")
        await browser.store.new_event({"title": "Mine", "type": "visit", "date": "2019"})
        await browser.until(lambda: lines(browser)[0].endswith("7 events"))
        assert "2018" in lines(browser)[1] and grid(browser).cursor == Place(2, 1)


async def test_a_narrow_terminal_keeps_names_and_totals_in_sight(tmp_path: Path) -> None:
    async with Browser(make_many(tmp_path / "x.db"), size=(80, 24)) as browser:
        await count(browser, rows="a")
        assert "▸" in lines(browser)[1] and all(len(line) == 80 for line in browser.shown().splitlines())
        assert lines(browser)[1].endswith("total") and "1990" in lines(browser)[1]
        for _ in range(4):
            await browser.press("right_square_bracket")
        await browser.until(lambda: "2019" in lines(browser)[1] and "1990" not in lines(browser)[1])
        assert "◂" in lines(browser)[1] and lines(browser)[2].startswith("Ministry 00 of the Inter")
        total = next(line for line in lines(browser) if line.startswith("total"))
        assert "▾" in total and total.endswith("30")
        await browser.press("pagedown")
        await browser.until(lambda: "▴" in lines(browser)[1])
        await browser.press("end")
        await browser.until(lambda: grid(browser).cursor.row == 21)
        await browser.press("home", *["left_square_bracket"] * 4)
        await browser.until(lambda: grid(browser).cursor == Place(0, 0))
        assert "1990" in lines(browser)[1] and "◂" not in lines(browser)[1]


async def test_markdown_and_cells_are_copied_in_the_order_shown(tmp_path: Path) -> None:
    async with Browser(make_database(tmp_path / "x.db")) as browser:
        await count(browser, columns="s")
        await browser.press("right", "s", "y")
        await browser.until(lambda: "Copied the counts as a Markdown table" in browser.said)
        assert browser.app.clipboard.splitlines()[0] == "| type / status | occurred | announced | ongoing | total |"
        assert browser.app.clipboard.splitlines()[2].startswith("| conference | 1 | 1 |")
        await browser.press("Y")
        await browser.until(lambda: "Copied the counts as cells" in browser.said)
        assert browser.app.clipboard.splitlines()[0] == "type / status\toccurred\tannounced\tongoing\ttotal"


async def test_a_file_is_written_and_only_replaced_when_agreed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with Browser(make_database(tmp_path / "x.db")) as browser:
        await count(browser)
        await browser.press("x")
        await browser.until(lambda: "counts_type_year.csv" in browser.shown())
        await browser.press("enter")
        await browser.until(lambda: "Written to" in browser.said)
        rows = list(csv.reader((tmp_path / "counts_type_year.csv").read_text("utf-8").splitlines()))
        assert rows[0] == ["type / year", "2015", "2016", "2017", "(undated)", "total"] and rows[-1][-1] == "6"
        await browser.press("x")
        await browser.until(lambda: "counts_type_year.csv" in browser.shown())
        await browser.press("enter")
        await browser.until(lambda: "Replace it?" in browser.shown())
        await browser.press("n")
        await browser.until(lambda: "Replace it?" not in browser.shown())
        await browser.press("end", *["backspace"] * 3, *"txt", "enter")
        await browser.until(lambda: "End the name in .csv, .md, .jsonl" in browser.shown())
        await browser.press("escape")
        await browser.until(lambda: isinstance(browser.app.screen, CountsScreen))


async def test_names_are_harmless_and_go_into_the_filter(tmp_path: Path) -> None:
    async with Browser(make_hostile(tmp_path / "x.db")) as browser:
        await count(browser, rows="a")
        assert "\x1b" not in browser.shown() and "[/] Police" in browser.shown()
        table = grid(browser).grid
        assert table is not None
        for row, line in enumerate(table.table.rows):
            grid(browser).go_to(Place(row, len(table.widths)))
            await browser.press("enter")
            await browser.until(lambda: browser.app.screen is browser.screen)
            await browser.until(lambda: browser.counted.endswith(f"{line.total} of 2"))  # noqa: B023
            await browser.press("escape")
            await browser.until(lambda: browser.filter_text == "")
            await browser.press("equals_sign")
            await browser.until(lambda: isinstance(browser.app.screen, CountsScreen) and grid(browser).grid is not None)


@pytest.mark.parametrize(("tag", "found"), [('said "so"', True), ('"', False)])
async def test_a_tag_that_no_filter_can_name_says_so(tmp_path: Path, tag: str, found: bool) -> None:
    async with Browser(make_database(tmp_path / "x.db")) as browser:
        row = browser.screen.current_event
        assert row is not None
        await browser.store.annotate(row.key, AnnotationKind.TAG, {"tag": tag, "on": True})
        await count(browser, rows="k")
        await browser.press("enter")
        if found:
            await browser.until(lambda: browser.counted.endswith("1 of 6"))
        else:
            await browser.until(lambda: "cannot be written in a filter" in browser.shown())


async def test_a_database_that_cannot_be_read_says_so_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with Browser(make_database(tmp_path / "x.db")) as browser:
        await count(browser)

        def fails(*_: object) -> CountTable:
            raise StoreError("the database is locked")

        monkeypatch.setattr(browser.store, "counts", fails)
        await browser.press("t")
        await browser.until(lambda: "the database is locked" in browser.shown())
        assert browser.shown().count("the database is locked") == 1 and "counting" not in browser.shown()
        monkeypatch.undo()
        await browser.press("t")
        await browser.until(lambda: lines(browser)[0].endswith("6 events"))


async def test_no_event_says_so(tmp_path: Path) -> None:
    async with Browser(make_database(tmp_path / "x.db"), state=BrowserState(filter="zzzz")) as browser:
        await count(browser)
        await browser.until(lambda: "No event passes the filter: esc goes back to it." in browser.shown())
        await browser.press("down", "right", "s", "t", "enter")
        await browser.until(lambda: browser.app.screen is browser.screen)
        assert browser.filter_text == "zzzz"


async def test_a_click_goes_to_a_cell_sorts_and_opens(tmp_path: Path) -> None:
    async with Browser(make_database(tmp_path / "x.db")) as browser:
        await count(browser)
        line = browser.shown().splitlines()[3]
        await browser.pilot.click(CountGrid, offset=(line.index("1") - 1, 2))
        await browser.until(lambda: grid(browser).cursor == Place(1, 1))
        heading = browser.shown().splitlines()[1]
        await browser.pilot.click(CountGrid, offset=(heading.index("2017"), 0))
        await browser.until(lambda: "↓2017" in browser.shown())
        await browser.pilot.click(CountGrid, offset=(line.index("1") - 1, 3), times=2)
        await browser.until(lambda: browser.app.screen is browser.screen and "begins:2016" in browser.filter_text)


def line(field: str, value: str, total: int, kind: str = "value") -> CountedLine:
    return CountedLine(field, kind, value, total, f"{field}:{value}")  # type: ignore[arg-type]


TABLE = CountTable(
    "place", "year",
    (line("place", "RS", 5), line("place", "HU", 4), line("place", "", 9, "none")),
    (line("year", "2015", 9), line("year", "2016", 9)),
    ((1, 4), (3, 1), (5, 4)), 18,
)  # fmt: skip


@pytest.mark.parametrize(
    ("sorting", "order"),
    [
        (None, ["RS", "HU", ""]),
        (Sorting(("value", "2015")), ["HU", "RS", ""]),
        (Sorting(("value", "2015"), up=True), ["RS", "HU", ""]),
        (Sorting(TOTAL, up=True), ["HU", "RS", ""]),
        (Sorting(("value", "1999")), ["RS", "HU", ""]),
    ],
)
def test_sorted_rows_take_their_cells_along(sorting: Sorting | None, order: list[str]) -> None:
    table = sorted_table(TABLE, sorting)
    assert [row.value for row in table.rows] == order
    before = dict(zip(TABLE.rows, TABLE.cells, strict=True))
    assert dict(zip(table.rows, table.cells, strict=True)) == before


@pytest.mark.parametrize(
    ("place", "count", "terms"),
    [
        (Place(0, 1), 4, "place:RS year:2016"),
        (Place(3, 1), 9, "year:2016"),
        (Place(1, 2), 4, "place:HU"),
        (Place(3, 2), 18, ""),
    ],
)
def test_a_cell_has_a_number_and_its_terms(place: Place, count: int, terms: str) -> None:
    grid = grid_of(TABLE)
    assert (grid.count_at(place), grid.terms_at(place)) == (count, terms)


def test_bars_tell_values_apart_however_many_others_there_are() -> None:
    lines = (line("actor", "Frontex", 9), line("actor", "", 800, "others"), line("actor", "", 900, "none"))
    table = CountTable("actor", "year", lines, (line("year", "2015", 0),), ((9,), (800,), (900,)), 1700)
    grid = grid_of(table)
    assert grid.highest == 9 and [grid.has_bar(Place(row, 0)) for row in range(4)] == [True, False, False, False]
    alone = grid_of(CountTable("actor", None, lines, (), ((), (), ()), 1700))
    assert alone.highest == 9 and [alone.has_bar(Place(row, 0)) for row in range(4)] == [True, False, False, False]


@pytest.mark.parametrize("wanted", range(12))
@pytest.mark.parametrize("room", [3, 10, 26, 500])
def test_the_column_of_the_cursor_is_in_sight(room: int, wanted: int) -> None:
    widths = [4, 9, 5, 5, 12, 4, 4, 4, 30, 4, 4]
    for first in range(len(widths)):
        sight = in_sight(widths, room, first, wanted)
        assert sight.first <= wanted < sight.end or wanted == len(widths)
        assert sum(widths[slice(*sight)]) <= room or sight.end - sight.first == 1


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (CountedBy("type", "year").with_rows("year"), CountedBy("year", "type")),
        (CountedBy("type", "year").with_columns("type"), CountedBy("year", "type")),
        (CountedBy("type", None).with_columns("type"), CountedBy("type", None)),
        (CountedBy("type", "year").with_columns(None), CountedBy("type", None)),
        (CountedBy("type", None).transposed(), CountedBy("type", None)),
        (CountedBy("type", "year").with_step(-9), CountedBy("type", "year", 5)),
    ],
)
def test_two_fields_are_never_the_same(by: CountedBy, expected: CountedBy) -> None:
    assert by == expected


def test_the_database_is_only_read(tmp_path: Path) -> None:
    path = make_database(tmp_path / "x.db")
    from timeline.store.counts import count_table

    connection = open_store(path)
    before = connection.total_changes
    count_table(connection, None, "type", "year")
    assert connection.total_changes == before
    connection.close()
