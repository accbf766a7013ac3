"""One declaration gives keys, footer, palette and help."""

from collections import Counter
from pathlib import Path

import pytest

from timeline.tui.article.article_screen import ArticleScreen
from timeline.tui.chronology_screen import ChronologyScreen
from timeline.tui.counts.counts_screen import CountsScreen
from timeline.tui.keys.command import Context
from timeline.tui.keys.commands import COMMANDS, commands_of, key_words
from timeline.tui.keys.help_text import key_sections, paragraphs_of
from timeline.tui.keys.key_line import fitting
from timeline.tui.keys.key_table import key_table
from timeline.tui.table.chronology_table import ChronologyTable

ON_SCREEN: dict[str, tuple[Context, ...]] = {
    "chronology": ("table", "chronology", "event", "program"),
    "article": ("article", "event", "program"),
    "counts": ("counts", "program"),
}


@pytest.mark.parametrize("contexts", ON_SCREEN.values(), ids=ON_SCREEN)
def test_no_key_has_two_meanings_on_one_screen(contexts: tuple[Context, ...]) -> None:
    keys = Counter(key for known in commands_of(*contexts) for key in known.key.split(",") if key)
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize(
    ("runs", "contexts"),
    [
        (ChronologyTable, ("table",)),
        (ChronologyScreen, ("chronology", "event")),
        (ArticleScreen, ("article", "event")),
        (CountsScreen, ("counts",)),
    ],
)
def test_every_command_has_its_action(runs: type, contexts: tuple[Context, ...]) -> None:
    assert [known.id for known in commands_of(*contexts) if not hasattr(runs, f"action_{known.id}")] == []


def test_help_names_every_command() -> None:
    words = "\n".join(paragraph.text for paragraph in paragraphs_of(key_sections()))
    assert [known.id for known in COMMANDS if known.help not in words or key_words(known) not in words] == []


@pytest.mark.parametrize("contexts", ON_SCREEN.values(), ids=ON_SCREEN)
def test_help_and_quit_stay_where_little_fits(contexts: tuple[Context, ...]) -> None:
    shown = [known for known in commands_of(*contexts) if known.footer]
    kept = [shown[at].id for at in fitting([10] * len(shown), [known.footer for known in shown], room=60)]
    assert {"help", "quit"} <= set(kept) and len(kept) == 6


@pytest.mark.parametrize(
    ("widths", "ranks", "room", "kept"),
    [
        ([5, 5, 5], [1, 2, 1], 15, [0, 1, 2]),
        ([5, 5, 5], [1, 2, 1], 14, [0, 2]),
        ([5, 5, 5], [2, 2, 1], 12, [0, 2]),
        ([5], [1], 4, []),
        ([], [], 4, []),
    ],
)
def test_fitting(widths: list[int], ranks: list[int], room: int, kept: list[int]) -> None:
    assert fitting(widths, ranks, room) == kept


def test_every_key_is_in_the_documentation() -> None:
    text = (Path(__file__).parent.parent / "docs" / "browser.md").read_text(encoding="utf-8")
    missing = [line for line in key_table({}).splitlines() if line not in text.splitlines()]
    assert missing == [], "replace the table at the end of docs/browser.md by what `timeline browse --keys` prints"
