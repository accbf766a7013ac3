"""What a newcomer meets: nothing typed is lost, what was done is said where it covers nothing, dead keys say so."""

from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from tests.cli_samples import run
from tests.test_tui_acts import two_quotes
from tests.tui_samples import Browser, make_database, make_desk
from timeline.tui.dialogs.drafts import Drafts, read_drafts
from timeline.tui.keys.dead_keys import dead_key_words
from timeline.tui.keys.help_text import key_sections, language_sections, paragraphs_of, sections_with
from timeline.tui.settings.config import Config


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return make_database(tmp_path / "events.db")


def typed(browser: Browser, field: str) -> str:
    found = browser.app.screen.query_one(f"#{field}")
    assert isinstance(found, Input | TextArea)
    return found.text if isinstance(found, TextArea) else found.value


async def opened(browser: Browser, *keys: str) -> None:
    """Presses keys that open a dialog, and waits for it."""
    await browser.press(*keys)
    await browser.until(lambda: browser.app.screen is not browser.screen and bool(browser.app.screen.query("#keys")))


async def closed(browser: Browser) -> None:
    await browser.until(lambda: browser.app.screen is browser.screen)


# Fields


async def test_what_is_typed_takes_the_place_of_the_old_date(database: Path) -> None:
    async with Browser(database) as browser:
        await opened(browser, "c")
        assert typed(browser, "date") == "2015-03-16"
        await browser.press(*"2016")
        await browser.until(lambda: typed(browser, "date") == "2016")
        await browser.press("ctrl+s")
        await browser.until(lambda: browser.said.startswith("Changed: date · u takes it back"))


async def test_arrows_go_into_a_field(database: Path) -> None:
    async with Browser(database) as browser:
        await opened(browser, "c")
        await browser.press("end", "backspace", "7")
        await browser.until(lambda: typed(browser, "date") == "2015-03-17")


async def test_a_proposed_file_name_is_typed_over(database: Path) -> None:
    async with Browser(database) as browser:
        await opened(browser, "x")
        await browser.press(*"out")
        await browser.until(lambda: typed(browser, "path") == "out.md")


# Drafts


@pytest.mark.parametrize(
    ("keys", "field"),
    [
        ("n", "note"),
        ("t", "tag"),
        ("c", "date"),
        ("a", "date"),
        ("W", "name"),
    ],
)
async def test_what_was_typed_is_there_again(database: Path, keys: str, field: str) -> None:
    async with Browser(database) as browser:
        if keys == "W":
            await browser.press("slash", *"Horgo", "enter")
            await browser.until(lambda: browser.counted == "1 of 6")
        await opened(browser, keys)
        before = typed(browser, field)
        await browser.press(*"kept")
        await browser.until(lambda: typed(browser, field) == "kept")
        await browser.press("escape")
        await closed(browser)
        assert browser.said == "Not saved, but kept: the same dialog shows it again."
        await opened(browser, keys)
        assert typed(browser, field) == "kept" and "As you left it, not saved yet" in browser.shown()
        await browser.press("s")
        await browser.until(lambda: typed(browser, field) == "kepts")
        await browser.press("ctrl+r")
        await browser.until(lambda: typed(browser, field) == before and "As you left it" not in browser.shown())
        await browser.press("escape")
        await closed(browser)
        await opened(browser, keys)
        assert typed(browser, field) == before


async def test_a_draft_belongs_to_its_event_and_ends_when_it_is_saved(database: Path) -> None:
    async with Browser(database) as browser:
        await opened(browser, "n")
        await browser.press(*"one", "escape")
        await closed(browser)
        await opened(browser, "down", "n")
        assert typed(browser, "note") == ""
        await browser.press("escape")
        await closed(browser)
        await opened(browser, "up", "n")
        assert typed(browser, "note") == "one"
        await browser.press("ctrl+s")
        await browser.until(lambda: browser.said.startswith("✎ Note saved"))
        await opened(browser, "n")
        assert typed(browser, "note") == ""


async def test_what_could_not_be_saved_is_there_again(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from timeline.errors import StoreError

    async with Browser(database) as browser:

        async def refused(*_: object) -> str:
            raise StoreError("the disk is full")

        monkeypatch.setattr(browser.store, "annotate", refused)
        await opened(browser, "n")
        await browser.press(*"long words", "ctrl+s")
        await browser.until(lambda: "the disk is full" in browser.shown())
        await opened(browser, "n")
        assert typed(browser, "note") == "long words"


async def test_a_draft_is_there_on_the_next_visit(database: Path) -> None:
    async with Browser(database) as browser:
        await opened(browser, "n")
        await browser.press(*"later")
        await browser.until(lambda: typed(browser, "note") == "later")
        state = browser.app.state  # the terminal is closed with the dialog open
    async with Browser(database, state=state) as browser:
        await opened(browser, "n")
        assert typed(browser, "note") == "later"


@pytest.mark.parametrize("kept", [5, "[", "[1]", '{"a": 1}', '{"a": {"b": 1}}', "[" * 100_000, None])
def test_drafts_that_make_no_sense_are_none(kept: object) -> None:
    assert read_drafts(kept).written() == {}


def test_only_the_newest_drafts_are_kept_for_the_next_visit() -> None:
    drafts = Drafts()
    for number in range(60):
        drafts.keep(f"note {number}", {"note": "x"})
    again = read_drafts(drafts.written()["drafts"])
    assert again.of("note 59") == {"note": "x"} and again.of("note 0") == {}


# What is said


async def test_the_star_says_what_is_so_now(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("s")
        await browser.until(lambda: browser.said == "★ Starred · u takes it back")
        await browser.press("s")
        await browser.until(lambda: browser.said == "Star taken off · u takes it back")


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("v", "c"), "✓ Confirmed · "),
        (("i", "h"), "▲ High significance · "),
        (("t", *"key", "enter"), "#key put on · "),
        (("A", "s"), "★ Starred (6 events) · "),
        (("A", "v", "d"), "? Disputed (6 events) · "),
        (("A", "t", *"key", "comma", *"law", "enter"), "#key put on (6 events); #law put on (6 events) · "),
    ],
)
async def test_acts_say_what_is_so_now(database: Path, keys: tuple[str, ...], said: str) -> None:
    async with Browser(database) as browser:
        await browser.press(*keys)
        await browser.until(lambda: browser.said.startswith(said))


async def test_an_act_that_changes_nothing_says_so(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("A", "v", "c")
        await browser.until(lambda: "(6 events)" in browser.said and browser.settled)
        await browser.press("v", "c")
        await browser.until(lambda: browser.said == "Verdict confirmed: nothing to change, all marked are so already.")


@pytest.mark.parametrize("size", [(80, 24), (120, 35)])
async def test_the_line_of_the_article_and_the_answers_of_the_desk_stay_in_sight(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with Browser(make_desk(tmp_path), size) as browser:
        await browser.press("end", "up", "enter")
        await browser.until(lambda: " of " in browser.shown().splitlines()[-2])
        await browser.press("s")
        await browser.until(lambda: "★ Starred" in browser.shown().splitlines()[-1])
        assert "★ " in browser.shown().splitlines()[-2] and " of " in browser.shown().splitlines()[-2]
        await browser.press("escape", "r")
        await browser.until(lambda: "k keep" in "".join(browser.shown().splitlines()[-3:-1]))
        await browser.press("k")
        await browser.until(lambda: "Saved: " in browser.shown().splitlines()[-1])
        await browser.until(lambda: "1 " in "".join(browser.shown().splitlines()[-3:-1]))  # with the next question
        assert "Saved: " in browser.shown().splitlines()[-1]


async def test_the_keys_come_back(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.tui.app.LEAST_SECONDS", 0.05)
    monkeypatch.setattr("timeline.tui.app.READ_IN_A_SECOND", 10_000)
    async with Browser(database) as browser:
        await browser.press("s")
        await browser.until(lambda: "Starred" not in browser.foot and browser.foot.endswith("q Quit"))


async def test_messages_name_the_keys_as_they_are(database: Path) -> None:
    keymap = {"event.undo": "f6", "chronology.save_view": "f7", "chronology.merge": "f8"}
    async with Browser(database, config=Config(keymap=keymap)) as browser:
        await browser.press("s")
        await browser.until(lambda: browser.said == "★ Starred · f6 takes it back")
        await browser.press("w")
        await browser.until(lambda: "then f7 saves it" in browser.said)
        await browser.press("f8")
        await browser.until(lambda: "press ⏎ or f8; esc cancels" in browser.shown().replace("enter", "⏎"))


async def test_undoing_a_merge_names_the_title(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("m", "end", "m")
        await browser.until(lambda: browser.counted == "5 events")
        await browser.press("u")
        await browser.until(lambda: browser.said.startswith("Undone: merged into “Camp opened”"))
        await browser.press("H")
        await browser.until(lambda: "undid: merged into “Camp opened”" in browser.shown())
        assert "merged into “Camp opened” (undone)" in browser.shown()


async def test_enter_chooses_the_event_to_merge_with(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("m", "end", "enter")
        await browser.until(lambda: browser.counted == "5 events" and "Merged “Ministers of four" in browser.said)
        assert browser.app.screen is browser.screen


# Keys


async def test_n_is_a_note_everywhere(tmp_path: Path) -> None:
    async with Browser(make_desk(tmp_path)) as browser:
        for before in ((), ("enter",), ("escape", "r")):
            await browser.press(*before)
            await browser.until(lambda: "n Note" in browser.foot)
            await opened(browser, "n")
            await browser.until(lambda: "Note on “" in browser.shown())
            await browser.press("escape")


@pytest.mark.parametrize(
    ("before", "key", "said"),
    [
        (("enter",), "m", "m (Merge) works in the chronology, not here."),
        (("enter",), "r", "r (Decide) works in the chronology, not here."),
        (("enter",), "x", "x (Export) works in the chronology, not here."),
        (("enter",), "p", "p does nothing here; ? shows the keys."),
        (("H",), "w", "w (Views) works in the chronology, not here."),
        (("H",), "W", "W (Save view) works in the chronology, not here."),
        (("r",), "m", "m (Merge) is no answer to this question."),
        ((), "V", "V (Select) works in an article, not here."),
    ],
)
async def test_a_key_that_does_nothing_says_so(tmp_path: Path, before: tuple[str, ...], key: str, said: str) -> None:
    async with Browser(make_desk(tmp_path)) as browser:
        await browser.press(*before)
        await browser.until(lambda: not before or browser.app.screen is not browser.screen)
        await browser.until(lambda: "Quit" in browser.foot)
        await browser.press(key)
        await browser.until(lambda: browser.said == said)


def test_a_key_that_types_nothing_is_dead_in_silence() -> None:
    assert dead_key_words("f11", ("article",), {}, types=False) == ""
    assert dead_key_words("f9", ("article", "event"), {"chronology.export": "f9"}) == (
        "f9 (Export) works in the chronology, not here."
    )


async def test_one_esc_clears_the_filter_of_a_history_and_the_next_leaves(tmp_path: Path) -> None:
    async with Browser(make_desk(tmp_path)) as browser:
        for done in ((), ("enter",)):
            await browser.press("H")
            await browser.until(lambda: "11 entries" in browser.shown())
            await browser.press("slash", *"ana", *done)
            await browser.until(lambda: " of 11 entries" in browser.shown())
            await browser.press("escape")
            await browser.until(lambda: "11 entries" in browser.shown() and " of 11" not in browser.shown())
            await browser.press("escape")
            await closed(browser)


# Splitting


async def test_one_quote_cannot_be_split(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("S")
        await browser.until(lambda: browser.said.startswith("One quote alone tells this event: nothing to split off."))
        assert browser.app.screen is browser.screen


async def test_one_quote_stays_with_its_event(tmp_path: Path) -> None:
    async with Browser(two_quotes(tmp_path / "events.db")) as browser:
        await opened(browser, "S")
        await browser.press("space", "down", "space", "enter")
        await browser.until(lambda: "Leave this event at least one quote." in browser.shown())


# Help


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (160, 45)])
async def test_the_help_finds_what_is_typed(database: Path, size: tuple[int, int]) -> None:
    async with Browser(database, size) as browser:
        await browser.press("question_mark", *"merge")
        await browser.until(lambda: "Merge it with another event" in browser.shown())
        assert "Type a filter; the table" not in browser.shown()
        await browser.press("escape")
        await browser.until(lambda: "Mark this event, or no more" in browser.shown())
        await browser.press("slash", *"month begins")
        await browser.until(lambda: "┌" in browser.shown() and "a month begins here" in browser.shown())
        await browser.press("escape", "escape")
        await closed(browser)


def test_keys_of_the_help_stand_apart_from_their_words() -> None:
    for paragraph in paragraphs_of([*key_sections(), *language_sections()]):
        dated = [mark for mark in paragraph.marks if mark.style == "date"]
        assert not dated or dated[0].end == len(paragraph.text) or paragraph.text[dated[0].end - 1] == " "


def test_the_help_names_every_sign() -> None:
    from timeline.tui.facets import strip
    from timeline.tui.table import cells, orders, periods
    from timeline.tui.text import text_pane

    signs = [
        *(cells.MARKED_SIGN, cells.STAR_SIGN, cells.NOTE_SIGN, cells.TAG_SIGN),
        *(cells.MANUAL_SIGN, cells.LOST_SIGN, cells.CONFLICT_SIGN, cells.NEWS_SIGN),
        *(cells.DOUBT_SIGN, strip.ASKED_SIGN, strip.EXCLUDED_SIGN, strip.OPEN_SIGN),
        *(strip.FOLDED_SIGN, orders.UP_SIGN, orders.DOWN_SIGN, periods.MONTH_SIGN),
        *(text_pane.SELECTED_SIGN, text_pane.FOUND_SIGN, "…", "└", "┘", "━"),
        *cells.VERDICT_SIGNS.values(),
        *cells.SIGNIFICANCE_SIGNS.values(),
        *cells.STATUS_SIGNS.values(),
    ]
    explained = {sign for section in language_sections() for shown, *_ in section.lines for sign in shown.split()}
    assert [sign for sign in signs if sign not in explained] == []


def test_the_help_shows_the_keys_as_they_are_in_its_words() -> None:
    words = "\n".join(one.text for one in paragraphs_of(language_sections({"chronology.desk": "f9"})))
    assert "f9 decides" in words and "{" not in words


@pytest.mark.parametrize(("typed", "found"), [("WHOLE history", 1), ("undo newest", 1), ("zzz", 0), ("", None)])
def test_lines_of_the_help(typed: str, found: int | None) -> None:
    lines = [line for section in sections_with(key_sections(), typed) for line in section.lines]
    assert len(lines) == found if found is not None else len(lines) > 50


@pytest.mark.parametrize(
    ("typed", "key"),
    [("macro", "R"), ("macro", "P"), ("pane alone", "M"), ("end a find", "esc"), ("lane", "L"), ("back filter", "(")],
)
def test_the_words_of_the_documentation_find_the_key(typed: str, key: str) -> None:
    shown = [line[0] for section in sections_with(key_sections(("chronology",)), typed) for line in section.lines]
    assert any(key in keys.split(", ") for keys in shown)


# Other things


def test_completion_leaves_out_what_timeline_exported(tmp_path: Path) -> None:
    from timeline.tui.adding.path_completion import paths_like

    front = '---\ntitle: "Chronology"\nprogram: timeline 0.1.0\n---\n'
    for name, text in (("ours.md", front), ("other.md", front.replace("program", "notes")), ("text.txt", "Words.")):
        (tmp_path / name).write_text(text)
    assert [path.rpartition("/")[2] for path in paths_like(f"{tmp_path}/")] == ["other.md", "text.txt"]


def test_a_large_document_is_previewed_by_its_first_events(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from timeline.tui.chronology_store import ChronologyStore
    from timeline.tui.export import preview

    monkeypatch.setattr(preview, "WHOLE_DOCUMENT", 5)
    monkeypatch.setattr(preview, "FIRST", 2)
    store = ChronologyStore(database, author="ana")
    lines = "\n".join(store.export_preview(None, "markdown"))
    store.close()
    assert "events: 2" in lines and "Ministers sign a joint statement" in lines and "Camp opened" not in lines
    noted = preview.preview_paragraphs(["# A"], preview.ONLY_FIRST)
    assert "first 500 alone" in noted[0].text and noted[2].text == "# A"


def test_the_browser_is_not_begun_where_nobody_sees_it(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.cli.look.is_interactive", lambda: True)  # stderr is none in a test
    result = run("browse", db=database)
    assert result.exit_code == 2
    assert "browse draws on stderr, which is no terminal here; leave out the `2>`" in result.stderr
