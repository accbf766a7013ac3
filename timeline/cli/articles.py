"""Commands for the articles that were read: articles, articles remove."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from timeline.cli.command import TimelineCommand
from timeline.cli.output import (
    INTERRUPTED,
    complain,
    is_interactive,
    json_lines,
    one_line_errors,
    say,
    terminal_width,
    write,
)
from timeline.cli.settings import Settings, db_option, pass_settings
from timeline.countwords import counted

if TYPE_CHECKING:
    from timeline.models import StoredArticle


@click.group("articles", invoke_without_command=True)
@db_option
@click.option(
    "--find", "words", metavar="WORDS", default="", help="Those with these words in title, publisher, source."
)
@click.option("--warned", is_flag=True, help="Those with warnings, without a day of publication or without events.")
@click.option(
    "--format", "format_name", type=click.Choice(["table", "jsonl"]), default="table", help="How to print them."
)
@pass_settings
@click.pass_context
def articles(ctx: click.Context, settings: Settings, words: str, warned: bool, format_name: str) -> None:
    """Print the articles that were read, by day of publication, or take some out.

    Before each stands the beginning of its key, then the day of publication, language and number of events. A day with
    ~ was inferred, one with * was given by hand; --format jsonl says how each is known. Below an article stand warnings
    of what could not be read of it, where the same text stood as well, and of which other article it is a copy.

    \b
      timeline articles --find frontex
      timeline articles remove 3f9a1c
    """
    if ctx.invoked_subcommand:
        return
    from timeline.cli.article_table import article_lines, article_object
    from timeline.cli.stored import opened
    from timeline.store.stored_articles import stored_articles

    with one_line_errors():
        with opened(settings) as connection:
            stored = stored_articles(connection)
        wanted = [one for one in stored if _has_words(one, words) and (not warned or _is_to_be_seen_to(one))]
        if not wanted:
            complain("no article matches" if stored else "no articles yet; `timeline add PATH` reads them")
        elif format_name == "jsonl":
            write(json_lines(map(article_object, wanted)))
        else:
            write(article_lines(wanted, stored, terminal_width()))


@articles.command("remove", cls=TimelineCommand)
@db_option
@click.argument("names", metavar="ARTICLE...", nargs=-1, required=True)
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_settings
@click.pass_context
def remove(ctx: click.Context, settings: Settings, names: Sequence[str], yes: bool) -> None:
    """Take articles out of the database, with the events that were found in them.

    ARTICLE is a key of `timeline articles` or its beginning, the name, the path or the address of the article. What
    people said stays: an event that somebody annotated is listed by `timeline orphans`, and has its article again when
    that is added again.
    """
    from timeline.cli.stored import opened
    from timeline.plaintext import one_line
    from timeline.store import writing
    from timeline.store.stored_articles import annotated_events_of, find_article, remove_articles

    with opened(settings) as connection:
        chosen = {one.key: one for one in (find_article(connection, name) for name in names)}
        annotated = annotated_events_of(connection, chosen)
        if annotated and not yes:
            said = f"people said something of {counted(annotated, 'event')} there, which stays without an article"
            if not is_interactive():
                raise click.UsageError(f"{said}; --yes takes the articles out all the same")
            if not click.confirm(f"{said}. Take out {counted(len(chosen), 'article')}?", err=True):
                ctx.exit(INTERRUPTED)
        with writing(connection):
            remove_articles(connection, list(chosen.values()), at=datetime.now(UTC))
    for one in chosen.values():
        say(f"taken out: {one_line(one.source)}, {counted(one.events, 'event')}")


def _has_words(article: "StoredArticle", words: str) -> bool:
    from timeline.wire_copy import plain

    said = plain(" ".join(filter(None, (article.name, article.title, article.publisher, article.source, article.url))))
    return all(word in said for word in plain(words).split())


def _is_to_be_seen_to(article: "StoredArticle") -> bool:
    return bool(article.warnings) or article.published is None or not article.events
