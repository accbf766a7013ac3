"""The ribbon as a person uses it: keys, mouse, brushing and back, one paint and no layout."""

from pathlib import Path

import pytest
from textual import events
from textual.screen import Screen

from tests.tui_samples import Browser, make_article, make_database
from timeline.models import EventType, Status
from timeline.tui.ribbon.density_ribbon import DensityRibbon
from timeline.tui.ribbon.lines import Pieces
from timeline.tui.settings.browser_state import read_state, write_state

SIZE = (120, 40)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Six events of 2015, 2016 and 2017, one of them undated."""
    return make_database(tmp_path / "events.db")


def lines(browser: Browser) -> list[str]:
    ribbon = browser.screen.query_one("#ribbon", DensityRibbon)
    return browser.shown().splitlines()[ribbon.region.y : ribbon.region.bottom]


async def begun(browser: Browser, *keys: str) -> None:
    """On the ribbon, with the bars counted, and after some keys."""
    await browser.until(lambda: "a bar: " in lines(browser)[-1])
    await browser.press("b", *keys)


async def test_words_follow_the_cursor(database: Path) -> None:
    async with Browser(database, SIZE) as browser:
        await begun(browser)
        await browser.until(lambda: "March–April 2015: 2 events; 1 agreement, 1 conference" in lines(browser)[-1])
        await browser.press("right", "right", "right")
        await browser.until(lambda: "September–October 2015: 1 event; 1 conference" in lines(browser)[-1])
        await browser.press("z", "z", "home")
        await browser.until(lambda: "week of 16 March 2015: 2 events" in lines(browser)[-1])
        await browser.press("z")
        await browser.until(lambda: "16 March 2015: 2 events" in lines(browser)[-1])
        await browser.press("end")
        await browser.until(lambda: "1 January 2017: 1 event; 1 statistic; 1 without a day" in lines(browser)[-1])
        await browser.press("minus", "0")
        await browser.until(lambda: "January–February 2017: 1 event" in lines(browser)[-1])


async def test_peaks_and_gaps(database: Path) -> None:
    async with Browser(database, SIZE) as browser:
        await begun(browser, "full_stop")
        await browser.until(lambda: "September–October 2015: 1 event" in lines(browser)[-1])
        await browser.press("greater_than_sign")
        await browser.until(lambda: "November–December 2015: 0 events" in lines(browser)[-1])
        await browser.press("comma", "comma")
        await browser.until(lambda: "March–April 2015: 2 events" in lines(browser)[-1])


async def test_choosing_filters_and_esc_goes_back(database: Path) -> None:
    async with Browser(database, SIZE) as browser:
        await browser.press("slash", *"2015", "enter")
        await browser.until(lambda: browser.counted == "3 of 6")
        await browser.press("b", "home", "shift+right", "shift+right", "shift+right")
        await browser.until(lambda: "⏎ shows only these" in lines(browser)[-1])
        assert "━━━◆" in lines(browser)[-2]
        await browser.press("shift+left", "enter")
        await browser.until(lambda: browser.filter_text == "begins:2015-03..2015-08" and browser.counted == "2 of 6")
        await browser.until(lambda: "2 of 2 events" in lines(browser)[-1] or "0 of 0" in lines(browser)[-1])
        await browser.press("escape")
        await browser.until(lambda: browser.filter_text == "2015" and browser.counted == "3 of 6")
        assert isinstance(browser.screen.focused, DensityRibbon)
        await browser.press("escape")
        assert browser.screen.focused is browser.screen.query_one("#table") and browser.filter_text == "2015"


async def test_what_is_chosen_counts_what_the_table_shows_then(database: Path) -> None:
    """Also of a time that the filter leaves out, whose place it takes; not of dates that only may fall in it."""
    async with Browser(database, SIZE) as browser:
        await browser.press("slash", *"place:RS 2015", "enter")
        await browser.until(lambda: browser.counted == "3 of 6" and "2 of 2 events" not in lines(browser)[-1])
        await browser.press("b", "end", *["right"] * 5, "shift+right", "shift+right")
        await browser.until(lambda: "1 of 1 event;" in lines(browser)[-1])  # Horgoš, not what goes on since 2017
        await browser.press("enter")
        await browser.until(lambda: browser.counted == "1 of 6")
        assert browser.filter_text == "place:RS begins:2016-07..2016-12"


async def test_how_near_one_looked_is_remembered(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    async with Browser(database, SIZE) as browser:
        await begun(browser, "end", "z", "z")
        await browser.until(lambda: "week of " in lines(browser)[-1])
        write_state(database, browser.app.state)
    async with Browser(database, SIZE, state=read_state(database)) as browser:
        await browser.until(lambda: "a bar: week" in lines(browser)[-1])
        assert "Jul──Aug" in lines(browser)[-2] and "’17" in lines(browser)[-2]
        await browser.press("b", "0")
        await browser.until(lambda: "July–August 2017: " in lines(browser)[-1])
        assert not browser.app.state.more


async def test_esc_lets_go_of_what_is_chosen(database: Path) -> None:
    async with Browser(database, SIZE) as browser:
        await begun(browser, "shift+right", "escape")
        await browser.until(lambda: "shows only" not in lines(browser)[-1])
        assert isinstance(browser.screen.focused, DensityRibbon) and browser.filter_text == ""


async def test_enter_goes_there_in_the_table(database: Path) -> None:
    async with Browser(database, SIZE) as browser:
        await begun(browser, "end", "enter")
        await browser.until(lambda: (row := browser.screen.current_event) is not None and "count" in row.title)
        assert browser.screen.focused is browser.screen.query_one("#table")


async def test_the_mouse_draws_zooms_and_tells(database: Path) -> None:
    async with Browser(database, SIZE) as browser:
        await browser.until(lambda: "a bar: two months" in lines(browser)[-1])
        left = next(at for at, sign in enumerate(lines(browser)[-3]) if sign in "AC")  # March 2015
        await browser.pilot.hover("#ribbon", offset=(left, 1))
        await browser.until(lambda: "March–April 2015: 2 events" in lines(browser)[-1])
        await browser.pilot.mouse_down("#ribbon", offset=(left, 1))
        await browser.pilot.hover("#ribbon", offset=(left + 4, 1))
        await browser.until(lambda: "⏎ shows only these" in lines(browser)[-1])
        await browser.pilot.mouse_up("#ribbon", offset=(left + 4, 1))
        await browser.until(lambda: browser.filter_text == "begins:2015-03..2015-12" and browser.counted == "3 of 6")
        ribbon = browser.screen.query_one("#ribbon", DensityRibbon)
        ribbon.post_message(events.MouseScrollUp(ribbon, left, 1, 0, 0, 0, False, False, False))
        await browser.until(lambda: "Jul" in lines(browser)[-2])


async def test_a_low_terminal_tells_types_only_while_somebody_looks(database: Path) -> None:
    async with Browser(database, (80, 24)) as browser:
        await browser.until(lambda: "·" in lines(browser)[1])
        assert len(lines(browser)) == 3 and "2016" in lines(browser)[-1] and "?1" in lines(browser)[-1]
        await browser.press("b")
        await browser.until(lambda: len(lines(browser)) == 5 and "events" in lines(browser)[-1])
        await browser.press("down")
        await browser.until(lambda: len(lines(browser)) == 3)


async def test_what_the_table_shows_is_marked_also_when_it_is_scrolled(tmp_path: Path) -> None:
    told = [
        (f"A visit on the day of month {month}.", f"{2014 + month // 12}-{1 + month % 12:02}-05", EventType.VISIT,
         Status.OCCURRED, f"Visit {month}", (), ())
        for month in range(144)
    ]  # fmt: skip
    async with Browser(make_database(tmp_path / "months.db", make_article("months", told)), (80, 24)) as browser:
        await browser.until(lambda: "▲" in lines(browser)[-1] and "┘" in lines(browser)[-1])
        before = lines(browser)[-1].index("┘")
        browser.screen.query_one("#table").scroll_to(y=60, animate=False, immediate=True)
        await browser.until(lambda: "┘" in lines(browser)[-1] and lines(browser)[-1].index("┘") > before + 20)
        assert lines(browser)[-1].index("▲") < before < lines(browser)[-1].index("└")


async def test_letters_are_typed_into_the_filter(database: Path) -> None:
    async with Browser(database, SIZE) as browser:
        await browser.press("slash", *"bz", "escape")
        await browser.until(lambda: browser.counted == "6 events")


async def test_a_key_lays_out_nothing_and_paints_once(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with Browser(database, SIZE) as browser:
        await begun(browser)
        await browser.until(lambda: "March–April 2015" in lines(browser)[-1])
        layouts, drawn = [], []
        monkeypatch.setattr(Screen, "_refresh_layout", lambda *_, **__: layouts.append(1))
        draw = DensityRibbon._lines

        def counted(ribbon: DensityRibbon) -> list[Pieces]:
            drawn.append(1)
            return draw(ribbon)

        monkeypatch.setattr(DensityRibbon, "_lines", counted)
        for key in ("right", "z", "shift+left", "pagedown", "Z", "left"):
            drawn.clear()
            await browser.press(key)
            await browser.until(lambda: len(drawn) == 1)
        assert layouts == []


async def test_an_empty_chronology(tmp_path: Path) -> None:
    async with Browser(make_database(tmp_path / "none.db", make_article("none", ()))) as browser:
        await begun(browser, "z", "Z", "right", "shift+right", "full_stop", "less_than_sign", "home", "end", "0")
        await browser.until(lambda: ": 0 events" in lines(browser)[-1])


async def test_years_far_away(tmp_path: Path) -> None:
    told = [
        ("A law of the year 1.", "0001-01-01", EventType.LEGISLATION, Status.OCCURRED, "A law", (), ()),
        ("A plan for the year 9999.", "9999-12-31", EventType.POLICY, Status.ANNOUNCED, "A plan", (), ()),
    ]
    async with Browser(make_database(tmp_path / "far.db", make_article("far", told)), (80, 40)) as browser:
        await begun(browser, "end")
        await browser.until(lambda: "the 9990s: 1 event" in lines(browser)[-1])
        await browser.press(*"zzzzzzzz")
        await browser.until(lambda: "31 December 9999: 1 event" in lines(browser)[-1])
        await browser.press("home")
        await browser.until(lambda: "1 January 1: 1 event" in lines(browser)[-1] or "0001: 1" in lines(browser)[-1])
        await browser.press("greater_than_sign", "full_stop", *"ZZZZZZZZ")


async def test_without_colours(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with Browser(database, SIZE) as browser:
        await browser.press("slash", *"type:conference", "enter")
        await browser.until(lambda: browser.counted == "2 of 6" and "░" in "".join(lines(browser)))
