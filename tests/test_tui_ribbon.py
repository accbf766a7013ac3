"""The pure parts of the ribbon: units, windows, cells, the axis, peaks and gaps, words and lines."""

from datetime import date
from itertools import pairwise

import pytest

from timeline.store.densities import DayCounts, Density
from timeline.tui.ribbon.axis import CHOSEN, CURSOR_SIGN, TABLE_SIGN, Places, axis, labels
from timeline.tui.ribbon.cells import BLOCKS, EIGHTHS, Bar, cell_of, column, plain
from timeline.tui.ribbon.days import days_of
from timeline.tui.ribbon.lines import Look, Sketch, ribbon_lines
from timeline.tui.ribbon.peaks import next_gap, next_peak
from timeline.tui.ribbon.picture import picture, words_of
from timeline.tui.ribbon.state import RibbonState, first_state
from timeline.tui.ribbon.units import LAST_DAY, UNITS, Unit, period
from timeline.tui.ribbon.window import Window, fitting_window, usual_years
from timeline.tui.ribbon.words import bar_words, short_count, types_in_sight, unit_words

YEAR, MONTH, WEEK, DAY = UNITS[1], UNITS[5], UNITS[6], UNITS[7]
TOLD = {
    (2007, 5, 1): {"visit": 1},
    (2014, 3, 2): {"visit": 2, "agreement": 1},
    (2016, 3, 1): {"agreement": 6, "visit": 3, "ruling": 1},
    (2016, 3, 16): {"agreement": 3},
    (2016, 4, 2): {"report": 2},
    (2016, 8, 5): {"agreement": 40},
    (2025, 12, 31): {"policy": 1},
}
MANY = {(2014 + number % 12, 1 + number % 11, 1 + number % 27): {"visit": 9} for number in range(0, 900, 7)}


def number(year: int, month: int = 1, day: int = 1) -> int:
    return date(year, month, day).toordinal()


def density(told: dict[tuple[int, int, int], dict[str, int]], undated: int = 0) -> Density:
    days = sorted((number(*day), counts) for day, counts in told.items())
    kinds = sorted({kind for _, counts in days for kind in counts})
    return Density(
        all=DayCounts((day, sum(counts.values())) for day, counts in days),
        of_type={kind: DayCounts((day, counts.get(kind, 0)) for day, counts in days) for kind in kinds},
        to_the_day=DayCounts((day, sum(counts.values()) - 1) for day, counts in days),
        days=(days[0][0], days[-1][0]) if days else None,
        undated=undated,
    )


ALL = density({**MANY, **TOLD}, undated=3)
SOME = density({day: counts for day, counts in TOLD.items() if day[0] == 2016})
NONE = density({})


# Units


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
@pytest.mark.parametrize("day", [1, number(2015, 12, 31), number(2016, 1, 1), number(2016, 2, 29), LAST_DAY])
def test_a_day_lies_in_its_bar(unit: Unit, day: int) -> None:
    bar = unit.bar_of(day)
    assert unit.first_day(bar) <= day < unit.first_day(bar + 1)
    assert unit.words(bar, bar)


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_bars_follow_one_another(unit: Unit) -> None:
    first = unit.bar_of(number(2015, 11, 20))
    for bar in range(first, first + 20):
        assert unit.bar_of(unit.first_day(bar + 1) - 1) == bar
        assert unit.bar_of(unit.first_day(bar + 1)) == bar + 1


@pytest.mark.parametrize(
    ("name", "words", "written"),
    [
        ("ten years", "the 2010s", "2010..2019"),
        ("year", "2016", "2016"),
        ("half-year", "first half of 2016", "2016-01..2016-06"),
        ("quarter", "first quarter of 2016", "2016-01..2016-03"),
        ("two months", "March–April 2016", "2016-03..2016-04"),
        ("month", "March 2016", "2016-03"),
        ("week", "week of 14 March 2016", "2016-03-14..2016-03-20"),
        ("day", "16 March 2016", "2016-03-16"),
    ],
)
def test_a_bar_in_words_and_in_the_filter(name: str, words: str, written: str) -> None:
    unit = next(unit for unit in UNITS if unit.name == name)
    bar = unit.bar_of(number(2016, 3, 16))
    assert (unit.words(bar, bar), period(unit, bar, bar)) == (words, written)


def test_several_bars_in_words() -> None:
    assert MONTH.words(MONTH.bar_of(number(2016, 3)), MONTH.bar_of(number(2016, 5))) == "March–May 2016"


# Windows


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ([2014] * 50 + [2025] * 50, (2014, 2025)),
        ([2007] + [2016] * 99, (2014, 2025)),  # one of a hundred may lie outside
        ([2007] * 10 + [2016] * 90, (2007, 2016)),
        ([2015] * 90 + [2031] * 10, (2015, 2031)),
        ([1951] * 3, (1951, 1951)),
        ([], (2014, 2025)),
    ],
)
def test_the_years_to_begin_with(years: list[int], expected: tuple[int, int]) -> None:
    some = density({(year, 6, 1): {"visit": years.count(year)} for year in set(years)})
    assert usual_years(some.all, some.days) == (number(expected[0]), number(expected[1], 12, 31))


@pytest.mark.parametrize(
    ("width", "unit", "bars", "cells"),
    [(80, "two months", 72, 1), (60, "quarter", 48, 1), (40, "half-year", 24, 1), (160, "month", 144, 1),
     (300, "month", 144, 2), (20, "year", 12, 1), (9, "ten years", 1, 1)],
)  # fmt: skip
def test_all_years_fit(width: int, unit: str, bars: int, cells: int) -> None:
    window = fitting_window((number(2014), number(2025, 12, 31)), width)
    assert (window.unit.name, window.bars, window.cells) == (unit, bars, cells)
    assert window.left + bars * cells <= width


@pytest.mark.parametrize("width", [1, 9, 20, 40, 80, 160, 300])
def test_every_cell_leads_to_a_bar_and_back(width: int) -> None:
    window = first_state(ALL, width).window
    for bar in range(window.first, window.last + 1):
        cell = window.cell_of(bar)
        assert cell is not None and window.bar_at(window.left + cell) == bar == window.nearest_bar(window.left + cell)
    assert window.bar_at(window.left - 1) is None
    assert window.bar_at(window.left + window.bars * window.cells) is None
    assert (window.nearest_bar(-99), window.nearest_bar(999)) == (window.first, window.last)


@pytest.mark.parametrize("width", [9, 40, 80, 160, 300])
@pytest.mark.parametrize("day", [number(2007, 5, 1), number(2016, 3, 16), number(2025, 12, 31)])
def test_zooming_keeps_the_day_in_sight_and_leads_to_days_and_decades(width: int, day: int) -> None:
    state = first_state(ALL, width)
    for step, ends in ((1, "day"), (-1, "ten years")):
        for _ in UNITS:
            state = state.zoomed(step, day)
            assert state.window.first <= state.window.unit.bar_of(day) <= state.window.last
            assert state.window.left + state.window.bars * state.window.cells <= max(width, 1)
        assert state.window.unit.name == ends
    assert state.all_time().window == first_state(ALL, width).window


def test_zooming_keeps_the_day_where_it_is() -> None:
    state, day = first_state(ALL, 160), number(2017, 6, 1)
    near = state.zoomed(1, day)
    places = [(one.window.unit.bar_of(day) - one.window.first) / one.window.bars for one in (state, near)]
    assert near.window.unit is WEEK and abs(places[0] - places[1]) < 0.02


@pytest.mark.parametrize("bars", [-999, -5, 0, 5, 999])
def test_moving_stays_where_events_are(bars: int) -> None:
    state = first_state(ALL, 80).zoomed(2, number(2016, 3, 16)).along(bars)
    assert state.window.unit.bar_of(state.days[0]) <= state.window.first
    assert state.window.last <= state.window.unit.bar_of(state.days[1])


# The state


def begin(day: int | None = None, width: int = 80) -> RibbonState:
    return first_state(ALL, width).to_day(day or number(2016, 3, 16))


def test_the_cursor_begins_where_the_table_is_or_in_the_middle() -> None:
    assert begin(number(2016, 3, 16)).cursor == number(2016, 3, 16)
    assert begin(number(2007, 5, 1)).cursor == number(2020, 1, 1)  # not in sight
    assert begin().left().cursor is None


def test_the_cursor_goes_on_beyond_what_is_in_sight() -> None:
    state = begin()
    before = state.to_bar(state.window.first - 3)
    assert before.cursor_bar == before.window.first == state.window.first - 3
    assert state.to_bar(0).cursor_bar == state.window.unit.bar_of(number(2007, 5, 1))
    assert state.to_bar(10**6).cursor_bar == state.window.unit.bar_of(number(2025, 12, 31))


def test_choosing_from_either_side() -> None:
    state = begin()
    bar = state.cursor_bar
    assert bar is not None
    later = state.to_bar(bar + 1, choosing=True).to_bar(bar + 2, choosing=True)
    assert later.chosen == (bar, bar + 2)
    assert later.to_bar(bar - 1, choosing=True).chosen == (bar - 1, bar)
    assert later.to_bar(bar + 3).chosen is None


def test_what_is_chosen_stays_when_zooming() -> None:
    state = begin().to_bar(MONTH.bar_of(number(2016, 3)) // 2).to_bar(MONTH.bar_of(number(2016, 7)) // 2, choosing=True)
    near = state.zoomed(1)
    assert near.chosen is not None and near.window.unit is MONTH
    assert near.chosen == (MONTH.bar_of(number(2016, 3)), MONTH.bar_of(number(2016, 7)))


def test_the_window_stays_when_events_change_unless_it_shows_all() -> None:
    early = density({(1990, 1, 1): {"visit": 50}, **TOLD})
    near = begin().zoomed(1)
    assert near.with_events(early).window == near.window
    assert begin().with_events(early).window.days[0] == number(1990)


def test_the_table_is_followed_when_not_all_is_in_sight() -> None:
    near = begin().zoomed(2).left()
    moved = near.with_day_in_sight(number(2024, 5, 1))
    assert moved.window.first <= moved.window.unit.bar_of(number(2024, 5, 1)) <= moved.window.last
    assert begin().with_day_in_sight(number(2007, 5, 1)).window == begin().window


@pytest.mark.parametrize("width", [20, 80, 200])
def test_resizing(width: int) -> None:
    assert begin().resized(width).window == first_state(ALL, width).window
    near = begin().zoomed(2)
    assert near.resized(width).window.unit is near.window.unit


# Cells


def test_one_event_is_never_invisible() -> None:
    bar = Bar(1, (("first", 1),), 1_000_000)
    assert [cell.lower for cell in column(bar, 1_000_000, lines=2)] == ["first", "all"]
    lonely = column(Bar(1, (("first", 1),), 1), 1_000_000, lines=3)
    assert [cell.block for cell in lonely] == ["▁", " ", " "]


@pytest.mark.parametrize(
    ("eighths", "expected"),
    [
        ("nnnnnnnn", (" ", "all", "nothing")),
        ("ffffffff", ("█", "first", "nothing")),
        ("ffffoooo", ("▄", "first", "other")),
        ("fffnnnnn", ("▃", "first", "nothing")),
        ("faaannnn", ("▁", "first", "nothing")),
        ("faaaannn", ("▁", "first", "all")),
        ("fffooaaa", ("▅", "first", "all")),
        ("ffoonnnn", ("▄", "first", "nothing")),
        ("aaaaannn", ("▅", "all", "nothing")),
    ],
)
def test_two_colours_a_cell(eighths: str, expected: tuple[str, str, str]) -> None:
    names = {"n": "nothing", "f": "first", "o": "other", "a": "all"}
    assert cell_of(tuple(names[letter] for letter in eighths)) == expected


@pytest.mark.parametrize("parts", [(5, 3, 2), (1, 0, 0), (0, 0, 7), (1, 1, 1), (100, 1, 1)])
@pytest.mark.parametrize("lines", [1, 2, 3])
def test_a_column_is_as_high_as_its_bar(parts: tuple[int, int, int], lines: int) -> None:
    bar = Bar(sum(parts), tuple(zip(("first", "second", "other"), parts, strict=True)), sum(parts))
    drawn = column(bar, sum(parts), lines)
    assert all(cell.upper != "nothing" or cell.block == BLOCKS[EIGHTHS] for cell in drawn)


def test_a_gap_has_a_sign_but_not_beyond_all_events() -> None:
    assert [cell.block for cell in column(Bar(0, (), 0), 1, lines=2)] == ["·", " "]
    assert [cell.block for cell in column(Bar(0, (), 0, beyond=True), 1, lines=2)] == [" ", " "]
    assert column(Bar(0, (("shown", 0),), 4), 4, lines=1) == [("█", "all", "nothing")]  # none of the filter


def test_without_colours_the_others_are_a_pattern() -> None:
    drawn = column(Bar(1, (("shown", 1),), 100), 100, lines=2)
    assert [plain(cell, lowest=not line).block for line, cell in enumerate(drawn)] == ["▂", "░"]
    low = column(Bar(0, (("shown", 0),), 1), 100, lines=2)
    assert [plain(cell, lowest=not line).block for line, cell in enumerate(low)] == ["░", " "]


# The axis


def windows() -> list[Window]:
    return [
        first_state(ALL, width).zoomed(steps, number(2016, 3, 16)).window
        for width in (9, 20, 40, 60, 80, 160, 300)
        for steps in range(-7, 8)
    ]


@pytest.mark.parametrize("window", windows(), ids=lambda one: f"{one.unit.name}, {one.bars} x {one.cells}")
def test_labels_never_overlap(window: Window) -> None:
    for taken in [set(), *({cell, cell + 7} for cell in range(0, 60, 3))]:
        placed = sorted(labels(window, taken).items())
        for (start, words), (after, _) in pairwise(placed):
            assert start + len(words) < after
        covered = {cell for start, words in placed for cell in range(start, start + len(words))}
        assert not covered & taken
        assert all(0 <= cell < window.bars * window.cells for cell in covered)


@pytest.mark.parametrize(("width", "least"), [(60, 10), (80, 12), (160, 24), (300, 36)])
def test_there_are_labels(width: int, least: int) -> None:
    assert len(labels(first_state(ALL, width).window, set())) >= least


def test_the_axis_shows_who_is_where() -> None:
    window = Window(MONTH, MONTH.bar_of(number(2016)), bars=24, cells=1, left=4)
    places = Places(number(2016, 5, 9), (number(2016, 4, 1), number(2016, 8, 1)), MONTH.bar_of(number(2017, 3)))
    assert "".join(sign for sign, _ in axis(window, places)) == "’16└▲──┘Jul   ◆2017 Jul "
    chosen = places._replace(chosen=(MONTH.bar_of(number(2017, 1)), MONTH.bar_of(number(2017, 3))))
    assert "".join(sign for sign, _ in axis(window, chosen))[12:15] == 2 * CHOSEN + CURSOR_SIGN


def test_what_is_out_of_sight_is_not_marked() -> None:
    window = Window(MONTH, MONTH.bar_of(number(2016)), bars=24, cells=1, left=4)
    drawn = axis(window, Places(number(2019), (number(2018), number(2019)), MONTH.bar_of(number(2015))))
    assert {name for _, name in drawn} == {"label"}
    partly = "".join(sign for sign, _ in axis(window, Places(None, (number(2015), number(2016, 2)))))
    assert partly.startswith("─┘") and TABLE_SIGN not in partly


def test_days_of_rows() -> None:
    assert days_of(None, None) is None


# Peaks and gaps


SERIES = {
    (2016, month, 1): {"visit": count} for month, count in enumerate((1, 5, 2, 3, 2, 9, 0, 0, 4, 4, 1, 0), 1) if count
}


@pytest.mark.parametrize(
    ("month", "peaks", "gaps"),
    [(1, (2, None), (7, None)), (6, (9, 2), (7, None)), (7, (9, 6), (12, None)), (12, (None, 9), (None, 7))],
)
def test_next_and_previous(month: int, peaks: tuple[int | None, ...], gaps: tuple[int | None, ...]) -> None:
    some = density(SERIES)
    bar, days = MONTH.bar_of(number(2016, month)), (number(2016), number(2016, 12, 31))
    for find, expected in ((next_peak, peaks), (next_gap, gaps)):
        found = [find(some.all, MONTH, bar, 1, days), find(some.all, MONTH, bar, -1, days)]
        months = [None if one is None else one - MONTH.bar_of(number(2016)) + 1 for one in found]
        assert months == list(expected), find


# The picture and the words


def test_types_are_those_in_sight() -> None:
    state = first_state(ALL, 80).zoomed(1, number(2016, 3, 16))
    seen = picture(state.window, SOME, ALL, most_types=2)
    assert [(one.sign, one.type, one.events) for one in seen.types] == [("A", "agreement", 49), ("V", "visit", 3)]
    assert seen.others == 3
    bar = state.window.unit.bar_of(number(2016, 3, 16)) - state.window.first
    assert seen.bars[bar].parts == (("first", 9), ("second", 3), ("other", 1))
    assert seen.signs[bar] == "A"
    assert [seen.signs[bar + 1], seen.signs[bar + 2]] == ["+", " "]


def test_what_is_out_of_sight_is_counted() -> None:
    seen = picture(first_state(ALL, 80).window, ALL, ALL, most_types=0)
    assert (seen.before, seen.after, seen.types) == (1, 0, [])
    assert seen.bars[0].parts == (("shown", seen.bars[0].shown),)
    assert picture(first_state(NONE, 80).window, NONE, NONE, most_types=4).highest == 1


def test_words_of_a_bar() -> None:
    window = Window(MONTH, MONTH.bar_of(number(2016)), bars=12, cells=1, left=0)
    march, april = MONTH.bar_of(number(2016, 3)), MONTH.bar_of(number(2016, 4))
    total = ALL.all.between(number(2016, 3), number(2016, 4))
    assert words_of(window, (march, march), SOME, ALL) == (
        f"March 2016: 13 of {total} events; 9 agreements, 3 visits, 1 ruling"
    )
    assert words_of(window, (march, april), SOME, SOME).startswith("March–April 2016: 15 events; 9 agreements")
    day = Window(DAY, number(2016), bars=12, cells=1, left=0)
    first = DAY.bar_of(number(2016, 3, 1))
    assert words_of(day, (first, first), SOME, SOME).endswith("; 1 without a day")


@pytest.mark.parametrize(
    ("types", "signs"),
    [
        (["policy", "protest", "pilot_project", "operation"], "PRIO"),
        (["report", "ruling", "report2"], "RUE"),
        (["a", "aa"], "A?"),
        (["посета"], "?"),
    ],
)
def test_each_type_has_a_letter_of_its_own(types: list[str], signs: str) -> None:
    counts = [(kind, 9 - place) for place, kind in enumerate(types)]
    assert "".join(one.sign for one in types_in_sight(counts, 4)) == signs


def test_nothing_in_words() -> None:
    assert bar_words("2016", 0, 0, [], filtered=False) == "2016: 0 events"
    assert unit_words("day", 0, 0, 0) == "a bar: day"
    assert unit_words("day", 1200, 3, 0) == "a bar: day · ◂1,200 before · 3▸ after"
    assert max(len(short_count(10**power)) for power in range(9)) == 4


# The lines


@pytest.mark.parametrize("width", [1, 9, 20, 40, 79, 80, 120, 160, 300])
@pytest.mark.parametrize("height", [1, 2, 3, 5, 6])
@pytest.mark.parametrize("steps", [-9, 0, 1, 9])
def test_lines_fit(width: int, height: int, steps: int) -> None:
    state = first_state(ALL, width).zoomed(steps, number(2016, 3, 16)).to_day(None)
    drawn = picture(state.window, SOME, ALL, most_types=4)
    places = Places(number(2016, 3, 1), (number(2016), number(2017)), state.cursor_bar, state.chosen)
    lines = ribbon_lines(Sketch(state.window, drawn, places, "words of a bar", undated=3), width, height)
    assert len(lines) == max(2, height)
    if width >= 9:
        assert {len("".join(text for text, _ in line).rstrip()) <= width for line in lines} == {True}


def test_low_ribbons_have_one_colour_and_high_ones_a_legend() -> None:
    state = first_state(ALL, 120)
    for height, types in ((3, 0), (6, 4)):
        drawn = picture(state.window, ALL, ALL, most_types=types)
        lines = ribbon_lines(Sketch(state.window, drawn, Places(), "a bar: quarter", undated=3), 120, height)
        looks = {look.lower for line in lines for _, look in line}
        assert ("shown" in looks, "first" in looks) == (not types, bool(types))
    text = ["".join(text for text, _ in line) for line in lines]
    assert text[-1].startswith(" a bar: quarter ") and "V visit " in text[-1]
    assert "V" in text[-3] and text[-2].endswith("?3")


def test_the_cursor_has_a_ground_of_its_own() -> None:
    state = first_state(ALL, 80).to_day(number(2016, 3, 16))
    drawn = picture(state.window, ALL, ALL, most_types=0)
    lines = ribbon_lines(Sketch(state.window, drawn, Places(cursor=state.cursor_bar), "", 0), 80, 3)
    assert [look.ground for _, look in lines[0]].count("cursor") == 1
    assert (CURSOR_SIGN, Look("cursor")) in lines[2]
