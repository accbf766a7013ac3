"""Texts that mean harm, in every pane and every dialog: shown as text, never obeyed, never a crash."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from textual import events

from tests.export_samples import HOSTILE, NEVER_SHOWN
from tests.tui_samples import Browser, make_article, make_database
from timeline.models import AnnotationKind, Article, Event, EventType, Status
from timeline.store import open_store
from timeline.store.annotations import annotate
from timeline.store.chronology import event_ids, rows_by_id
from timeline.tui.event.event_pane import EventPane
from timeline.tui.event.split_dialog import Quote, part_line

MARKUP = {
    "closing tag": "[/] Art. 16a",
    "tag in quotes": "[type=x, v={'a[0]'}]",
    "link": "[link=javascript:alert(1)]x[/link] [@click=app.quit]y[/]",
    "dollar": "$text-primary $x {variable}",
}
TEXTS = {**HOSTILE, **MARKUP}
TOGETHER = {"short": " ".join(text for name, text in TEXTS.items() if name != "long"), "long": HOSTILE["long"]}


def hostile_database(path: Path, texts: Iterable[str]) -> Path:
    """A database with an event for each text, which stands in every field that an article or a person fills."""
    made = [_hostile_article(number, text) for number, text in enumerate(texts)]
    make_database(path, *made)
    connection = open_store(path)
    for row in rows_by_id(connection, event_ids(connection)):
        text = row.actors[0]
        for kind, value in (
            (AnnotationKind.NOTE, {"text": f"Note {text}"}),
            (AnnotationKind.TAG, {"tag": f"tag {text[:50]}".replace(",", ";"), "on": True}),
            (AnnotationKind.SET, {"field": "actors", "new": [f"Actor {text}"]}),
        ):
            annotate(connection, row.key, kind, value, author=f"author {text[:50]}", at=datetime.now(UTC))
    connection.close()
    return path


def _hostile_article(number: int, text: str) -> tuple[Article, list[Event]]:
    quote = f"Ministers met {text}".replace("\n", " ")
    told = ((quote, "2015-03-16", EventType.VISIT, Status.OCCURRED, f"Title {text}", ("RS",), (text,)),)
    article, events = make_article(f"hostile-{number}", told)
    reasons: Any = {"date_reason": text, "type_reason": text, "status_reason": text, "date_text": text}
    address = f"https://example.org/{text}"
    article = replace(article, title=f"News {text}", publisher=text, url=address, published_reason=text)
    return article, [replace(event, **reasons) for event in events]


async def test_table_and_event_pane(tmp_path: Path) -> None:
    seen = [""]
    async with Browser(hostile_database(tmp_path / "events.db", TEXTS.values()), (160, 50)) as browser:
        pane = browser.screen.query_one("#event", EventPane)
        for _ in TEXTS:
            await browser.until(lambda last=seen[-1]: "Title" in pane.plain and pane.plain != last)  # type: ignore[misc]
            seen += [browser.shown(), pane.plain]
            await browser.press("down")
    everything = "\n".join(seen)
    assert not NEVER_SHOWN & set(everything)
    assert [
        text for text in MARKUP.values() if f"Title {text}" not in everything or f"Note {text}" not in everything
    ] == []


@pytest.mark.parametrize("text", TOGETHER.values(), ids=TOGETHER)
async def test_article_dialogs_and_messages(tmp_path: Path, text: str) -> None:
    seen = []
    async with Browser(hostile_database(tmp_path / "events.db", [text]), (140, 50)) as browser:

        async def look(key: str, words: str) -> None:
            await browser.press(key)
            await browser.until(lambda: words in browser.shown())
            seen.append(browser.shown())
            await browser.press("escape")
            await browser.until(lambda: browser.app.screen is browser.screen)

        await look("n", "Note on")
        await look("t", "On this event")
        await look("c", "Change this event")
        await look("enter", "A line that tells nothing")
        await browser.press("s")
        await browser.until(lambda: "★ starred" in browser.shown())
        await browser.press("u")
        await browser.until(lambda: "Undone" in browser.shown())
        seen.append(browser.shown())
    assert not NEVER_SHOWN & set("\n".join(seen))


@pytest.mark.parametrize("text", TOGETHER.values(), ids=TOGETHER)
async def test_histories_questions_and_views(tmp_path: Path, text: str) -> None:
    path = hostile_database(tmp_path / "events.db", [text, f"{text} again"])
    connection = open_store(path)
    view: dict[str, object] = {"name": "key[/]", "filter": f'"{text[:200]}"'.replace("\n", " "), "order": "date"}
    view["filter"] = str(view["filter"]).replace('"', "") or "x"
    annotate(connection, "", AnnotationKind.VIEW, view, author=text[:50], at=datetime.now(UTC))
    connection.close()
    seen = []
    async with Browser(path, (140, 50)) as browser:
        for keys, words in (
            ("H", "History of the chronology"), ("h", "History of “Title"), ("r", "To decide"),
            ("S", "nothing to split off"), ("w", "Saved views"),
        ):  # fmt: skip
            await browser.press(keys)
            await browser.until(lambda words=words: words in browser.shown())  # type: ignore[misc]
            await browser.until(lambda: browser.settled or len(text) > 10_000)  # comparing megabytes takes its time
            seen.append(browser.shown())
            await browser.press("escape")
            await browser.until(lambda: browser.app.screen is browser.screen)
    assert not NEVER_SHOWN & set("\n".join(seen))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_quotes_to_be_split(text: str) -> None:
    assert not (NEVER_SHOWN | {"\n"}) & set(part_line(Quote("key", text, text), several=True).plain)


async def test_pasted_text_is_made_harmless(tmp_path: Path) -> None:
    async with Browser(make_database(tmp_path / "events.db")) as browser:
        await browser.press("slash")
        browser.app.post_message(events.Paste("visit\x1b]52;c;eA==\x07\x9b\u202e"))
        await browser.until(lambda: "visit" in browser.shown())
        assert not NEVER_SHOWN & set(browser.shown())
