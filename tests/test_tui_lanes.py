"""Lanes of the ribbon: how they are drawn, the key that changes them, choosing one, room, what is remembered."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.screen import Screen

from tests.tui_samples import MEETING, Browser, make_article, make_database
from timeline.filters import parse_filter
from timeline.store import open_store
from timeline.store.densities import DayCounts, Density
from timeline.store.lanes import Lane, Lanes
from timeline.store.ranked import build_ranks
from timeline.tui.ribbon.axis import Places
from timeline.tui.ribbon.density_ribbon import DensityRibbon
from timeline.tui.ribbon.lane_filter import with_lane
from timeline.tui.ribbon.lane_lines import LaneSketch, lane_bars, lane_lines
from timeline.tui.ribbon.lane_room import AROUND, COUNTS, kept_field, lanes_in, names_in
from timeline.tui.ribbon.state import first_state
from timeline.tui.settings.browser_state import BrowserState, read_state, write_state

SIZE = (120, 40)
HOSTILE = "[/red]\x1b[31m 東京都東京都東京都東京都東京都東京都 \u202eevil"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Six events of 2015, 2016 and 2017, one of them undated."""
    return make_database(tmp_path / "events.db")


def ribbon(browser: Browser) -> DensityRibbon:
    return browser.screen.query_one("#ribbon", DensityRibbon)


def lines(browser: Browser) -> list[str]:
    region = ribbon(browser).region
    return browser.shown().splitlines()[region.y : region.bottom]


def names(browser: Browser) -> list[str]:
    """The name of each lane, with its sign where it is chosen, and its count."""
    found = [line.split() for line in lines(browser)[:-2]]
    return [f"{words[0]} {words[-1]}" for words in found if words]


def number(*day: int) -> int:
    return date(*day).toordinal()


# Drawing


def sketch_of(width: int, values: dict[str | None, list[int]]) -> LaneSketch:
    """Lanes whose values have one event on each of these days."""
    days = sorted({day for of_value in values.values() for day in of_value})
    everything = Density(DayCounts((day, 1) for day in days), {}, DayCounts([]), (days[0], days[-1]), 2)
    lanes = tuple(Lane(value, DayCounts((day, 1) for day in of_value)) for value, of_value in values.items())
    names = names_in(width)
    window = first_state(everything, width - names - COUNTS).window
    drawn = lane_bars(window, Lanes("actor", lanes, len(values)), everything)
    return LaneSketch(window, "actor", drawn, Places(days[0], None, None, None), "words", 2, names, "Frontex")


@pytest.mark.parametrize("width", [50, 80, 100, 160, 300])
@pytest.mark.parametrize("height", [4, 6, 11])
def test_every_line_has_room(width: int, height: int) -> None:
    days = [number(2007, 5, 1), number(2016, 3, 1), number(2016, 3, 2), number(2031, 1, 1)]
    drawn = lane_lines(sketch_of(width, {"Frontex": days, HOSTILE: days[1:], None: days[:2]}), width, height)
    assert len(drawn) == height
    texts = ["".join(text for text, _ in line) for line in drawn]
    assert max(map(cell_len, texts)) <= width
    assert "▸Frontex" in texts[0] and texts[0].rstrip().endswith("4" if "◂" not in texts[0] else texts[0].split()[-1])
    assert not {"\x1b", "\u202e"} & set("".join(texts))
    assert "by actor" in texts[-2] and "?2" in texts[-2] and texts[-1].strip() == "words"
    if height > 4:
        assert "others or none" in texts[2] or width < 100


@pytest.mark.parametrize(("each", "drawn_in", "named_in"), [(1, {0}, 0), (2, {0, 1}, 1), (5, {1, 2, 3, 4}, 4)])
def test_lanes_with_room_are_higher(each: int, drawn_in: set[int], named_in: int) -> None:
    day = number(2016, 3, 1)
    sketch = sketch_of(80, {"Frontex": [day], None: [day]})._replace(lines_each=each)
    texts = ["".join(text for text, _ in line) for line in lane_lines(sketch, 80, 2 * each + AROUND + 1)]
    assert {at for at, text in enumerate(texts[:each]) if "█" in text} == drawn_in
    assert "Frontex" in texts[named_in] and "others or" in texts[each + named_in]
    assert len(texts) == 2 * each + AROUND + 1 and len(set(map(cell_len, texts[:named_in]))) <= 2


def test_lanes_compare_with_one_another_and_the_rest_has_a_scale_of_its_own() -> None:
    day = number(2016, 3, 1)
    everything = Density(DayCounts([(day, 900)]), {}, DayCounts([]), (day, day), 0)
    lanes = [Lane("a", DayCounts([(day, 64)])), Lane("b", DayCounts([(day, 4)])), Lane(None, DayCounts([(day, 900)]))]
    window = first_state(everything, 80).window
    drawn = lane_bars(window, Lanes("type", tuple(lanes), 20), everything)
    assert [(lane.name, lane.highest, lane.in_sight) for lane in drawn] == [
        ("a", 64, 64), ("b", 64, 4), ("others", 900, 900),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "field", "value", "expected"),
    [
        ("", "type", "visit", "type:visit"),
        ("type:visit,report", "type", "visit", "type:visit"),
        ("type:visit -type:report camp", "type", "visit", "-type:report camp type:visit"),
        ("place:RS,HU", "place", "RS", "place:RS place:RS,HU"),
        ("place:Serbia", "place", "RS", "place:Serbia"),
        ("May 2016", "actor", "Border police", 'actor:="Border police" May 2016'),
        ('visit "border po', "actor", "Frontex", 'actor:=Frontex visit "border po'),
        ('visit "border po', "type", "visit", 'visit type:visit "border po'),
        ("", "publisher", 'The "B", Ltd', 'publisher:="The  B , Ltd"'),
    ],
)
def test_a_lane_in_the_filter(text: str, field: str, value: str, expected: str) -> None:
    made = with_lane(text, field, value)
    assert made == expected
    if '"border' not in text:
        before = parse_filter(text).terms
        assert len(parse_filter(made).terms) <= len(before) + 1


@pytest.mark.parametrize(
    ("size", "lanes"), [((160, 45), 9), ((80, 24), 4), ((80, 20), 2), ((80, 19), 0), ((49, 45), 0), ((50, 34), 9)]
)
def test_how_many_lanes_have_room(size: tuple[int, int], lanes: int) -> None:
    assert lanes_in(*size) == lanes


@pytest.mark.parametrize("kept", ["sql", "", 7, "Type"])
def test_what_makes_no_sense_is_the_single_band(kept: str | int) -> None:
    assert kept_field({"ribbon_lanes": kept}) is None


# As a person uses them


async def test_the_key_goes_through_the_fields_and_back(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    async with Browser(database, SIZE) as browser:
        await browser.press("L")
        await browser.until(lambda: "by type" in lines(browser)[-2])
        assert names(browser) == ["conference 2", "agreement 1", "operation 1", "statistic 1"]
        assert browser.said == "Bars of each type; L: of each status"
        await browser.press("L")
        await browser.until(lambda: names(browser) == ["occurred 3", "announced 1", "ongoing 1"])
        await browser.press("L")
        await browser.until(lambda: names(browser) == ["RS 4", "HU 2", "AT 1", "BA 1", "HR 1"])
        assert "RS Serbia" in lines(browser)[0]
        await browser.press("L")
        await browser.until(lambda: "by actor" in lines(browser)[-2] and "others or none" in lines(browser)[3])
        write_state(database, browser.app.state)
    async with Browser(database, SIZE, state=read_state(database)) as browser:
        await browser.until(lambda: "by actor" in lines(browser)[-2])
        await browser.press("L")
        await browser.until(lambda: names(browser) == ["The 5"])
        await browser.press("L")
        await browser.until(lambda: "a bar: two months" in lines(browser)[-1] and "by " not in lines(browser)[-2])
        assert browser.said == "One band of bars; L: lanes" and len(lines(browser)) == 6
        assert not browser.app.state.more


async def test_a_lane_and_a_time_become_the_filter_and_esc_goes_back(database: Path) -> None:
    async with Browser(database, SIZE, state=BrowserState(more={"ribbon_lanes": "place"})) as browser:
        await browser.until(lambda: "by place" in lines(browser)[-2])
        await browser.press("b", "down", "down")
        await browser.until(lambda: "▸HU Hungary" in lines(browser)[1])
        await browser.until(
            lambda: "April 2015, HU Hungary: 1 of 2 events · ⏎ shows only HU Hungary" in lines(browser)[-1]
        )
        await browser.press("up", "home", "shift+right")
        await browser.until(lambda: "2015, RS Serbia: 2 of 2 events · ⏎ shows only these" in lines(browser)[-1])
        await browser.press("enter")
        await browser.until(lambda: browser.counted == "2 of 6" and names(browser) == ["RS 2", "AT 1", "HU 1"])
        assert browser.filter_text == "place:RS begins:2015-03..2015-06"
        await browser.press("escape")
        await browser.until(lambda: browser.filter_text == "" and len(names(browser)) == 5)
        await browser.press("down", "enter")
        await browser.until(lambda: browser.filter_text == "place:RS" and browser.counted == "4 of 6")


async def test_esc_lets_go_of_a_lane_and_below_the_last_is_the_table(database: Path) -> None:
    async with Browser(database, SIZE, state=BrowserState(more={"ribbon_lanes": "status"})) as browser:
        await browser.until(lambda: "by status" in lines(browser)[-2])
        await browser.press("b", "down", "escape")
        await browser.until(lambda: "▸" not in lines(browser)[0])
        assert isinstance(browser.screen.focused, DensityRibbon)
        await browser.press("down", "down", "down", "down")
        await browser.until(lambda: browser.screen.focused is browser.screen.query_one("#table"))
        assert not any("▸" in line for line in lines(browser)[:3]) and browser.filter_text == ""


async def test_the_cursor_lays_out_nothing_and_a_filter_leaves_the_height(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Browser(database, SIZE, state=BrowserState(more={"ribbon_lanes": "type"})) as browser:
        await browser.until(lambda: "by type" in lines(browser)[-2])
        await browser.press("b")
        await browser.until(lambda: browser.settled)
        layouts: list[int] = []
        monkeypatch.setattr(Screen, "_refresh_layout", lambda *_, **__: layouts.append(1))
        await browser.press("down", "right", "shift+right", "z", "Z", "0")
        await browser.until(lambda: "▸conference" in lines(browser)[0])
        assert layouts == []
        height = len(lines(browser))
        browser.screen._bar.text = "place:HU"
        await browser.until(lambda: names(browser) == ["agreement 1", "operation 1"])
        assert len(lines(browser)) == height


async def test_large_chronologies_are_counted_by_ranks(database: Path) -> None:
    with closing(open_store(database)) as connection:
        build_ranks(connection)
    async with Browser(database, SIZE, state=BrowserState(more={"ribbon_lanes": "actor"})) as browser:
        await browser.until(lambda: "Border police" in lines(browser)[1] and "others or none" in lines(browser)[3])
        await browser.press("slash", *"crossing", "enter")
        await browser.until(lambda: names(browser) == ["Border 1"])


async def test_room(database: Path) -> None:
    async with Browser(database, (80, 24)) as browser:
        await browser.press("L")
        await browser.until(lambda: "by type" in lines(browser)[-2])
        assert names(browser) == ["conference 2", "agreement 1", "operation 1", "statistic 1"]
        await browser.press("L", "L")
        await browser.until(lambda: names(browser) == ["RS 4", "HU 2", "AT 1", "BA 1"])
        await browser.pilot.resize_terminal(80, 18)
        await browser.until(lambda: "by place" not in browser.shown() and "2016" in lines(browser)[-1])
        await browser.press("L")
        await browser.until(lambda: browser.said.startswith("Lanes need 20 lines and 50 columns"))
        await browser.pilot.resize_terminal(120, 40)
        await browser.until(lambda: names(browser) == ["RS 4", "HU 2", "AT 1", "BA 1", "HR 1"])


async def test_the_mouse_chooses_a_name_and_draws_over_the_bars(database: Path) -> None:
    async with Browser(database, SIZE, state=BrowserState(more={"ribbon_lanes": "type"})) as browser:
        await browser.until(lambda: "by type" in lines(browser)[-2])
        await browser.pilot.click("#ribbon", offset=(lines(browser)[2].index("operation"), 2))
        await browser.until(lambda: "▸operation" in lines(browser)[2])
        assert browser.filter_text == ""
        row = lines(browser)[0]
        left = next(at for at, sign in enumerate(row) if sign in "▁▂▃▄▅▆▇█")  # March 2015
        await browser.pilot.hover("#ribbon", offset=(left, 0))
        await browser.pilot.mouse_down("#ribbon", offset=(left, 0))
        await browser.pilot.hover("#ribbon", offset=(left + 1, 0))
        await browser.pilot.mouse_up("#ribbon", offset=(left + 1, 0))
        await browser.until(lambda: browser.filter_text.startswith("begins:2015-0"))
        await browser.until(lambda: browser.counted == "2 of 6")


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_lanes_alone_fill_the_screen_and_their_names_are_where_they_are_drawn(
    database: Path, size: tuple[int, int]
) -> None:
    async with Browser(database, size) as browser:
        await browser.press("L")
        await browser.until(lambda: names(browser) != [] and "by type" in browser.shown())
        low = names(browser)
        await browser.press("b", "M")
        await browser.until(lambda: ribbon(browser).size.height == size[1] - 2)
        drawn = lines(browser)
        name = low[1].split()[0]
        second = next(at for at, line in enumerate(drawn) if name in line.split())
        assert second > 3
        at = drawn[second].index(name)
        for y in (second - 2, second):  # anywhere beside its bars
            await browser.press("escape", "b", "M")
            await browser.until(lambda: ribbon(browser).size.height == size[1] - 2)
            await browser.pilot.click("#ribbon", offset=(at, y))
            await browser.until(lambda: f"▸{name}" in browser.shown())
        await browser.press("M")
        await browser.until(lambda: len(lines(browser)) < 12)


async def test_hostile_names_are_harmless(tmp_path: Path) -> None:
    told = [(*MEETING[0][:6], (HOSTILE, "x" * 5000))]
    database = make_database(tmp_path / "events.db", make_article("meeting", told))
    async with Browser(database, SIZE, state=BrowserState(more={"ribbon_lanes": "actor"})) as browser:
        await browser.until(lambda: "by actor" in lines(browser)[-2])
        assert "\x1b" not in browser.shown() and "\u202e" not in browser.shown()
        assert lines(browser)[0].rstrip().endswith(" 1") and lines(browser)[1].rstrip().endswith(" 1")
        await browser.press("b", "down", "enter")
        await browser.until(lambda: browser.counted == "1 of 1")
