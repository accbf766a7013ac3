"""Back and forward through what was shown."""

from pathlib import Path

import pytest

from tests.tui_samples import Browser, make_database
from timeline.models import Order
from timeline.tui.settings.browser_state import BrowserState
from timeline.tui.views.trail import MOST, Place, Trail, place_words, read_trail

BORDER = Place("border", Order.TITLE, "8c1f")
EVERYTHING = Place("", Order.DATE, "3f9a")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return make_database(tmp_path / "events.db")


def seen(browser: Browser) -> tuple[str, Order, str]:
    """The filter, the order and the title under the cursor."""
    row = browser.screen.current_event
    return browser.filter_text, browser.screen._order, row.title if row else ""


async def type_filter(browser: Browser, text: str) -> None:
    await browser.press("slash", *(text.replace(":", " colon ").split() if ":" in text else text), "enter")
    await browser.until(lambda: browser.settled and browser.screen.focused is browser.screen._table)


async def settle(browser: Browser) -> None:
    await browser.until(lambda: browser.settled)


async def test_filter_order_and_event_come_back_and_go_again(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("down", "down")
        await settle(browser)
        start = seen(browser)
        await type_filter(browser, "camp")
        assert seen(browser) == ("camp", Order.DATE, "Camp opened")
        await browser.press("right", "right", "right", "O")  # the date turned round
        await settle(browser)
        sorted_ = seen(browser)
        assert sorted_[1] is not Order.DATE
        await browser.press("alt+left")
        await browser.until(lambda: seen(browser) == ("camp", Order.DATE, "Camp opened"))
        assert browser.said == "Back to camp · 1 event"
        await browser.press("left_parenthesis")
        await browser.until(lambda: seen(browser) == start)
        assert browser.said == "Back to everything · 6 events"
        await browser.press("alt+left")
        await browser.until(lambda: browser.said == "Nothing was shown before this.")
        await browser.press("right_parenthesis", "alt+right")
        await browser.until(lambda: seen(browser) == sorted_)
        assert browser.said == "Forward to camp · latest first · 1 event"
        await browser.press("alt+right")
        await browser.until(lambda: browser.said == "Nothing was shown after this.")


async def test_a_filter_that_is_being_typed_is_no_step(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("slash", *"mini")
        await settle(browser)
        await browser.press(*"sters", "enter")
        await settle(browser)
        await browser.press("slash", "x", "escape")  # typed, and taken away
        await settle(browser)
        assert browser.filter_text == ""
        await browser.press("alt+left")
        await browser.until(lambda: browser.filter_text == "ministers")
        await browser.press("alt+left")
        await browser.until(lambda: browser.filter_text == "")
        await browser.press("alt+left")
        await browser.until(lambda: browser.said == "Nothing was shown before this.")


async def test_facets_and_times_are_steps_and_a_new_one_ends_what_lay_ahead(database: Path) -> None:
    async with Browser(database, (160, 45)) as browser:
        await browser.press("f", "down", "enter")
        await browser.until(lambda: browser.filter_text.startswith("type:"))
        chosen = browser.filter_text
        await browser.press("b", "home", "shift+right", "enter")
        await browser.until(lambda: "begins:" in browser.filter_text)
        await browser.press("alt+left")  # also from the bars of time
        await browser.until(lambda: browser.filter_text == chosen)
        await browser.press("alt+left")
        await browser.until(lambda: browser.filter_text == "")
        await browser.press("o")
        await browser.until(lambda: browser.screen._order is Order.REVIEW)
        await browser.press("alt+right")
        await browser.until(lambda: browser.said == "Nothing was shown after this.")
        assert browser.filter_text == ""


async def test_a_saved_view_is_a_step(database: Path) -> None:
    async with Browser(database) as browser:
        await type_filter(browser, "camp")
        await browser.press("W", *"camps", "enter")
        await browser.until(lambda: "View saved" in browser.said)
        await browser.press("escape")
        await browser.until(lambda: browser.filter_text == "")
        await browser.press("w")
        await browser.until(lambda: "camps" in browser.shown())
        await browser.press("enter")
        await browser.until(lambda: browser.filter_text == "camp")
        await browser.press("alt+left")
        await browser.until(lambda: browser.filter_text == "")
        await browser.press("alt+left")
        await browser.until(lambda: browser.filter_text == "camp")


async def test_an_event_judged_in_a_review_is_come_back_to(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("o")
        await browser.until(lambda: browser.screen._order is Order.REVIEW)
        await browser.press("end", "v", "c")
        await browser.until(lambda: bool((row := browser.screen.current_event) and row.verdict))
        judged = seen(browser)
        await type_filter(browser, "ministers")
        await browser.press("alt+left")
        await browser.until(lambda: seen(browser) == judged)


async def test_the_next_visit_goes_on_from_there(database: Path) -> None:
    async with Browser(database) as browser:
        await type_filter(browser, "camp")
        state = browser.app.state
    async with Browser(database, state=state) as browser:
        assert browser.filter_text == "camp"
        await browser.press("alt+left")
        await browser.until(lambda: browser.filter_text == "")
        await browser.press("alt+right")
        await browser.until(lambda: browser.filter_text == "camp")


async def test_a_filter_that_is_wrong_by_now_shows_what_is_right_of_it(database: Path) -> None:
    kept = Trail([Place("camp view:gone"), EVERYTHING]).written()
    async with Browser(database, state=BrowserState(more=kept)) as browser:
        await browser.press("alt+left")
        await browser.until(lambda: browser.filter_text == "camp view:gone" and "^^^" in browser.shown())
        assert browser.counted == "1 of 6"
        await browser.press("alt+right")
        await browser.until(lambda: browser.filter_text == "" and "^^^" not in browser.shown())


def test_a_trail_has_an_end() -> None:
    trail = Trail()
    for number in range(2 * MOST):
        trail.rest(Place(str(number)))
    steps = [place.filter for _ in range(2 * MOST) if (place := trail.go(-1))]
    assert len(steps) == MOST and steps[-1] == str(MOST - 1)


@pytest.mark.parametrize(
    ("written", "here"),
    [(Trail([EVERYTHING, BORDER]).written()["trail"], BORDER),
     ('{"at": 0, "places": [["", "date", "3f9a"]]}', EVERYTHING),
     ('{"at": 0, "places": [["", "sideways", null], ["border", "title", "8c1f"]]}', BORDER),
     ('{"at": 7, "places": [["border", "title", "8c1f"]]}', BORDER), ('{"at": -3, "places": []}', None),
     ('{"at": "0", "places": [["", "date", null]]}', None), ('{"places": 3, "at": 0}', None), ("[[[", None),
     ("[" * 100_000, None), (7, None), (None, None)],
)  # fmt: skip
def test_what_was_kept(written: object, here: Place | None) -> None:
    assert read_trail(written).go(0) == here


def test_a_hostile_filter_is_told_harmlessly() -> None:
    told = place_words(Place("\x1b[31m[red]" + "x" * 500), 2)
    assert "\x1b" not in told and len(told) < 100
