"""The command that prints what the core finds in articles, without a database: extract."""

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from timeline.cli.command import TimelineCommand
from timeline.cli.inputs import allow_private_option, paths_argument, published_option
from timeline.cli.output import DONE, SOME_FAILED, complain, json_lines, say, write

if TYPE_CHECKING:
    from datetime import date

    from timeline.models import Article, Event


@click.command("extract", cls=TimelineCommand)
@paths_argument
@published_option
@allow_private_option
@click.option("--format", type=click.Choice(["jsonl"]), default="jsonl", show_default=True, expose_value=False)
@click.pass_context
def extract(ctx: click.Context, paths: tuple[str, ...], published: "date | None", allow_private: bool) -> None:
    """Print the events of articles as JSON lines, without a database.

    PATH is a file (text, Markdown, JSON, HTML, PDF, DOCX, mail and more), a folder of them, an http or https
    address, which is fetched, or - for standard input.
    """
    from timeline.articles import read_articles
    from timeline.articles.left_out import left_out
    from timeline.errors import UnreadableArticle
    from timeline.extract.dated_sentences import unsupported_note

    for line in left_out(paths):
        say(line)
    code = DONE
    for article in read_articles(paths, stdin=sys.stdin.buffer, published=published, allow_private=allow_private):
        try:
            if isinstance(article, UnreadableArticle):
                raise article
            events = events_found(article)
            lines = list(json_lines(event_objects(article, events)))
        except UnreadableArticle as error:
            complain(str(error))
            code = SOME_FAILED
        else:
            write(lines)
            note = unsupported_note(article, events)
            if note:
                say(f"{article.source}: {note}")
    ctx.exit(code)


def events_found(article: "Article") -> "list[Event]":
    """The events of an article, in the order in which it tells them.

    Raises UnreadableArticle for an article that the rules stumble over, so that the others are read.
    """
    from timeline.errors import UnreadableArticle
    from timeline.extract import extract_events

    try:
        return extract_events(article)
    except Exception as error:
        raise UnreadableArticle(f"{article.source}: no events could be found: {error!r}") from error


def event_objects(article: "Article", events: "Sequence[Event]") -> Iterator[dict[str, object]]:
    """One object an event, in order."""
    from timeline.keys import article_key, event_keys

    for key, event in zip(event_keys(article_key(article), events), events, strict=True):
        yield _event_object(article, key, event)


def _event_object(article: "Article", key: str, event: "Event") -> dict[str, object]:
    reasons = (event.date_reason, event.type_reason, event.status_reason)
    return {
        "article": article.name,
        "id": key,
        "type": event.type,
        "date": event.date.edtf if event.date else None,
        "status": event.status,
        "title": event.title,
        "quote": event.quote,
        "start": event.start,
        "end": event.end,
        "date_text": event.date_text,
        "reason": "; ".join(reason for reason in reasons if reason),
        "actors": list(event.actors),
        "places": list(event.places),
        "confidence": round(event.confidence, 3),
        "mentions": [mention.quote for mention in event.mentions],
        "stage": event.stage,
        "salience": event.salience,
    }
