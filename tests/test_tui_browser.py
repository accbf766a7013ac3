"""The browser as a person uses it, on a small database."""

from pathlib import Path

import pytest
from textual import events
from textual.screen import Screen

from tests.tui_samples import Browser, make_article, make_database
from timeline.models import EventType, Status
from timeline.store import open_store
from timeline.store.annotations import annotations_of
from timeline.tui.settings.browser_state import BrowserState


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return make_database(tmp_path / "events.db")


async def test_first_screen(database: Path) -> None:
    async with Browser(database) as browser:
        shown = browser.shown()
    assert "6 events" in shown
    assert "2015" in shown and "16 Mar" in shown and "Crossing at Horgoš closed" in shown
    assert "“then” the words of the sentence" in shown  # the reasoning of the event under the cursor
    assert "News of meeting · The Bulletin · 2 May 2017" in shown
    assert "16 March 2015  2015-03-16 · conference · ● occurred · RS · " in shown


async def test_any_size_also_while_it_runs(database: Path) -> None:
    async with Browser(database, (200, 60)) as browser:
        for size in ((20, 6), (40, 12), (120, 36), (80, 24)):
            await browser.pilot.resize_terminal(*size)
            await browser.until(lambda size=size: {len(line) for line in browser.shown().splitlines()} == {size[0]})  # type: ignore[misc]
            await browser.until(lambda size=size: "Ministers" in browser.shown() or size[0] < 40)  # type: ignore[misc]
        await browser.until(lambda: "▌ Ministers of four countries met" in browser.shown())  # the quote, unscrolled
        assert browser.screen.query_one("#event").region.y > browser.screen.query_one("#table").region.y


async def test_keys_at_the_foot_are_never_cut_off(database: Path) -> None:
    async with Browser(database, (80, 24)) as browser:
        await browser.until(lambda: browser.foot.endswith("q Quit") and "m Merge" not in browser.foot)
        await browser.press("enter")
        await browser.until(lambda: browser.foot.startswith("] Next [ Previous n Note") and "q Quit" in browser.foot)
        await browser.press("escape")
        await browser.pilot.resize_terminal(170, 30)
        await browser.until(lambda: "m Merge" in browser.foot and browser.foot.endswith("q Quit"))


async def test_cursor_is_followed(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("end")
        await browser.until(lambda: "Nobody could say" in browser.shown())
        await browser.press("home", "down", "down")
        await browser.until(lambda: "autumn 2015" in browser.shown() and "▲" in browser.shown())


async def test_cursor_keys_lay_out_nothing(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with Browser(database) as browser:
        await browser.press("down")
        await browser.until(lambda: "joint statement" in browser.shown())
        layouts = []
        monkeypatch.setattr(Screen, "_refresh_layout", lambda *_, **__: layouts.append(1))
        await browser.press("down", "down", "end", "home", "pagedown")
        await browser.until(lambda: "Nobody could say" in browser.shown())
        assert layouts == []


async def test_filter_while_typing_and_clearing(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("end", "slash", *"place")
        await browser.until(lambda: browser.counted == "0 of 6" and "Nothing so far" in browser.shown())
        assert "No event matches" not in browser.shown()  # nobody is done typing
        await browser.press("colon", *"BA")
        await browser.until(lambda: browser.counted == "2 of 6")
        await browser.press("escape")
        await browser.until(lambda: browser.counted == "6 events")
        assert browser.screen.current_event is not None


async def test_cursor_stays_on_its_event_when_the_filter_changes(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("down", "down", "down", "slash", *"Horgo")
        await browser.until(lambda: browser.counted == "1 of 6")
        await browser.press("escape")
        await browser.until(lambda: browser.counted == "6 events")
        row = browser.screen.current_event
        assert row is not None and row.title == "Crossing at Horgoš closed"


async def test_mistake_in_a_filter_is_pointed_at_and_keeps_the_rows(database: Path) -> None:
    async with Browser(database) as browser:
        browser.screen.query_one("#filter").value = "place:BA"  # type: ignore[attr-defined]
        await browser.until(lambda: browser.counted == "2 of 6")
        browser.screen.query_one("#filter").value = "place:BA typ:visit"  # type: ignore[attr-defined]
        await browser.until(lambda: "did you mean type" in browser.shown() and browser.counted == "2 of 6")
        lines = browser.shown().splitlines()
        assert lines[1].index("^^^") == lines[0].index("typ:")


async def test_wrong_filter_is_not_left(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("slash", *"type", "colon", *"vis", "enter")
        await browser.until(lambda: "'vis' is no value of type (did you mean visit?)" in browser.shown())
        await browser.until(lambda: browser.counted == "6 events" and "Ministers of four" in browser.shown())
        assert "statement, training, appointment, incident, protest, statistic" in browser.shown()  # the whole list
        await browser.press(*["backspace"] * 3, *"visit")
        await browser.until(lambda: "is no value" not in browser.shown() and browser.counted == "0 of 6")
        await browser.press("enter")
        await browser.until(lambda: "No event matches this filter." in browser.shown())


async def test_tab_completes_fields_and_values(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("slash", *"ac")
        await browser.until(lambda: "tab actor:" in browser.shown())
        await browser.press("tab", *"bor")
        await browser.until(lambda: "tab Border Violence Monitoring 1 · Border police 1" in browser.shown())
        await browser.press("tab")
        await browser.until(lambda: browser.counted == "1 of 6")
        assert browser.filter_text == 'actor:"Border Violence Monitoring"'
        await browser.press("tab")  # nothing more to complete: on to the table
        await browser.until(lambda: "tab " not in browser.shown() and browser.screen.query_one("#table").has_focus)


async def test_two_events_are_merged_and_parted_again(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("m", "m")
        await browser.until(lambda: "Merge “Ministers of four" in browser.shown() and "same event" in browser.shown())
        await browser.press("escape")
        await browser.until(lambda: "Merge “" not in browser.shown())
        await browser.press("m", "end", "m")
        await browser.until(lambda: browser.counted == "5 events")
        await browser.until(lambda: "Merged “Ministers" in browser.shown() and "u takes it back" in browser.shown())
        await browser.until(lambda: (row := browser.screen.current_event) is not None and row.title == "Camp opened")
        await browser.until(lambda: "Evidence in 2 articles" in browser.shown())
        await browser.press("u")
        await browser.until(lambda: browser.counted == "6 events")


async def test_ctrl_c_names_the_right_key(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("ctrl+c")
        await browser.until(lambda: "Press q to leave" in browser.shown())


async def test_begins_where_it_was_left(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("d", "slash", *"place", "colon", *"BA", "enter")
        await browser.until(lambda: browser.counted == "2 of 6")
        await browser.press("down")
        await browser.until(lambda: (row := browser.screen.current_event) is not None and row.title == "Camp opened")
        state = browser.app.state
        key = browser.screen.current_event.key if browser.screen.current_event else ""
    assert state == BrowserState("place:BA", key, details=False, filters=("place:BA",), more=state.more)
    async with Browser(database, state=state) as browser:
        await browser.until(lambda: browser.counted == "2 of 6" and browser.app.state == state)
        row = browser.screen.current_event
        assert row is not None and row.title == "Camp opened" and browser.filter_text == "place:BA"


async def test_letters_after_the_slash_are_no_commands(database: Path) -> None:
    async with Browser(database) as browser:
        browser.app.simulate_key("slash")
        for letter in "stun":
            browser.app.simulate_key(letter)
        await browser.until(lambda: browser.filter_text == "stun")
        assert browser.app.screen is browser.screen


async def test_star_verdict_undo_redo(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("down", "s")
        await browser.until(lambda: "★" in browser.shown())
        await browser.press("v", "d")
        await browser.until(lambda: "? disputed" in browser.shown() and browser.app.screen is browser.screen)
        row = browser.screen.current_event
        assert row is not None and (row.starred, row.verdict) == (True, "disputed")
        await browser.press("u")
        await browser.until(lambda: "? disputed" not in browser.shown())
        await browser.press("U")
        await browser.until(lambda: "? disputed" in browser.shown())
    connection = open_store(database)
    assert {said.author for said in annotations_of(connection, row.key)} == {"ana"}
    connection.close()


async def test_note(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("n", *"read", "enter", *"twice", "ctrl+s")
        await browser.until(lambda: "✎ ana," in browser.shown() and "twice" in browser.shown())
        row = browser.screen.current_event
        assert row is not None and row.notes == 1


async def test_tags_on_and_off(database: Path) -> None:
    async with Browser(database) as browser:

        def tags() -> tuple[str, ...]:
            row = browser.screen.current_event
            return row.tags if row else ()

        await browser.press("t", *"key", "comma", "space", *"border", "enter")
        await browser.until(lambda: tags() == ("border", "key") and "#border #key" in browser.shown())
        await browser.press("down", "t")
        await browser.until(lambda: "In use: border key" in browser.shown())
        await browser.press(*"new", "comma", *"bo", "right", "enter")
        await browser.until(lambda: tags() == ("border", "new"))
        await browser.press("t", *"border", "enter")
        await browser.until(lambda: tags() == ("new",))


async def test_change_of_the_date(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("c")
        await browser.until(lambda: "Change this event" in browser.shown())
        date = browser.app.screen.query_one("#date")
        date.value = "2015-13-45"  # type: ignore[attr-defined]
        await browser.until(lambda: "not a date yet" in browser.shown())
        await browser.press("ctrl+s")
        await browser.until(lambda: "Date: " in browser.shown())  # still open, with what is wrong
        date.value = "march 2018"  # type: ignore[attr-defined]
        await browser.until(lambda: "March 2018" in browser.shown())
        await browser.press("ctrl+s")
        await browser.until(lambda: "March 2018  2018-03 (machine: 2015-03-16)" in browser.shown())
        row = browser.screen.current_event
        assert row is not None and row.date is not None and row.date.edtf == "2018-03"
        assert row.title.startswith("Ministers of four")


async def test_new_event_is_shown_and_marked(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("a")
        await browser.until(lambda: "Add an event" in browser.shown())
        for name, value in {"date": "2016-01", "title": "Border fence finished", "places": "HU"}.items():
            browser.app.screen.query_one(f"#{name}").value = value  # type: ignore[attr-defined]
        await browser.press("ctrl+s")
        await browser.until(lambda: browser.counted == "7 events" and "+ added by hand" in browser.shown())
        row = browser.screen.current_event
        assert row is not None and row.manual and row.title == "Border fence finished"


async def test_jump_to_a_date(database: Path) -> None:
    async with Browser(database) as browser:
        for typed, title in (
            ("september 2016", "Crossing"),
            ("17. 3. 2015", "Second meeting"),
            ("2099", "Camp opened"),
        ):
            await browser.press("g")
            await browser.until(lambda: "Go to date" in browser.shown())
            browser.app.screen.query_one("#date").value = typed  # type: ignore[attr-defined]
            await browser.press("enter")
            await browser.until(
                lambda title=title: (row := browser.screen.current_event) is not None and row.title.startswith(title)  # type: ignore[misc]
            )


async def test_long_title_is_edited_from_its_beginning(tmp_path: Path) -> None:
    told = (("They met.", "2015", EventType.VISIT, Status.OCCURRED, "Beginning " + "and more " * 30, (), ()),)
    async with Browser(make_database(tmp_path / "events.db", make_article("long", told))) as browser:
        await browser.press("c")
        await browser.until(lambda: "Title" in browser.shown() and "Beginning and more" in browser.shown())


async def test_years(database: Path) -> None:
    async with Browser(database) as browser:

        def year() -> int | None:
            row = browser.screen.current_event
            return row.date.first_known_day.year if row and row.date else None

        for key, then in (("]", 2016), ("]", 2017), ("[", 2016), ("[", 2015), ("[", 2015), ("]", 2016)):
            await browser.press({"]": "right_square_bracket", "[": "left_square_bracket"}[key])
            await browser.until(lambda then=then: year() == then)  # type: ignore[misc]


async def test_article_with_its_evidence(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("enter")
        await browser.until(lambda: "A line that tells nothing." in browser.shown() and "1 of 3" in browser.shown())
        await browser.press("right_square_bracket")
        await browser.until(lambda: "2 of 3" in browser.shown())
        await browser.press("left", "left_square_bracket")
        await browser.until(lambda: "3 of 3" in browser.shown())
        await browser.press("s")
        await browser.until(lambda: "★" in browser.shown())
        await browser.press("escape")
        await browser.until(lambda: browser.app.screen is browser.screen)
        await browser.until(lambda: (row := browser.screen.current_event) is not None and row.starred)
        row = browser.screen.current_event
        assert row is not None and row.title == "Second meeting of the ministers"


async def test_export_asks_before_it_replaces(database: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    target.write_text("mine")

    async with Browser(database) as browser:

        async def export() -> None:
            await browser.press("x")
            await browser.until(lambda: "as Markdown" in browser.shown())
            browser.app.screen.query_one("#path").value = str(target)  # type: ignore[attr-defined]
            await browser.press("enter")
            await browser.until(lambda: "Replace it?" in browser.shown())

        await export()
        await browser.press("n")
        await browser.until(lambda: "Replace it?" not in browser.shown())
        await browser.press("escape")
        await browser.until(lambda: browser.app.screen is browser.screen)
        assert target.read_text() == "mine"
        await export()
        await browser.press("y")
        await browser.until(lambda: "Written to" in browser.shown() and "out.md" in browser.shown())
    assert "Crossing at Horgoš closed" in target.read_text()


async def test_letters_in_a_dialog_do_not_leave(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("v", "q", "question_mark")
        await browser.until(lambda: "no such event" in browser.shown())
        await browser.press("escape")
        await browser.until(lambda: browser.app.screen is browser.screen)


async def test_empty_database_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    open_store(path).close()
    async with Browser(path) as browser:
        await browser.until(lambda: "timeline add FOLDER" in browser.shown())
        for key in ("down", "s", "v", "c", "enter", "right_square_bracket", "left_square_bracket", "u", "end"):
            await browser.press(key)
            if key == "c":
                await browser.until(lambda: browser.said == "There is no event here.")
        await browser.until(lambda: "nothing more to take back" in browser.said)


async def test_mouse(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.pilot.click("#table", offset=(30, 3))
        await browser.until(lambda: (row := browser.screen.current_event) is not None and "Second" in row.title)
        ribbon = browser.screen.query_one("#ribbon")
        await browser.pilot.click("#ribbon", offset=(ribbon.size.width // 2, 0))
        await browser.until(lambda: (row := browser.screen.current_event) is not None and row.title == "Camp opened")
        await browser.pilot.mouse_down("#ribbon", offset=(25, 0))
        await browser.pilot.mouse_up("#ribbon", offset=(38, 0))
        await browser.until(lambda: browser.counted == "3 of 6")


async def test_palette_and_help_list_the_commands(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("question_mark")
        await browser.until(lambda: "Type a filter; the table follows" in browser.shown())
        await browser.press("escape", "ctrl+p", *"light")
        await browser.until(lambda: "Change between the light" in browser.shown())
        await browser.press("enter")
        await browser.until(lambda: browser.app.theme == "timeline-light")


async def test_broken_database_is_told_not_raised(database: Path) -> None:
    async with Browser(database) as browser:
        connection = open_store(database)
        connection.execute("DROP TABLE chronology_fts")
        connection.close()
        await browser.press("slash", *"word")
        await browser.until(lambda: "Not done" in browser.shown())


async def test_locked_database_is_told_not_raised(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.store.connection.SECONDS_TO_WAIT", 0.01)
    async with Browser(database) as browser:
        other = open_store(database)
        other.execute("BEGIN IMMEDIATE")
        await browser.press("s")
        await browser.until(lambda: "another program is writing" in browser.shown())
        other.execute("ROLLBACK")
        other.close()
        await browser.press("s")
        await browser.until(lambda: (row := browser.screen.current_event) is not None and row.starred)


async def test_a_note_typed_and_saved_in_one_go_is_whole(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("n")
        await browser.until(lambda: "Note on" in browser.shown())
        for key in (*"Checked", "ctrl+s"):
            browser.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await browser.until(lambda: "Checked" in browser.shown() and "Note on" not in browser.shown())
