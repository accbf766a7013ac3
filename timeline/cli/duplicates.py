"""Commands for rows that may be one event: duplicates, distinct."""

from typing import TYPE_CHECKING

import click

from timeline.cli.annotate import EVENT_HELP
from timeline.cli.command import FilterCommand, TimelineCommand, filter_argument
from timeline.cli.one_by_one import ask_one_by_one, printed_option
from timeline.cli.output import is_interactive, json_lines, say, terminal_width, write
from timeline.cli.settings import Settings, author_option, db_option, pass_settings
from timeline.models import AnnotationKind

if TYPE_CHECKING:
    from timeline.filters import EventFilter
    from timeline.models import Annotation, Proposal
    from timeline.store import Connection

INTO_FIRST, INTO_SECOND, DISTINCT = "m", "M", "d"
ANSWERS = {
    INTO_FIRST: "merge 2nd into 1st",
    INTO_SECOND: "1st into 2nd",
    DISTINCT: "distinct",
}


@click.command("duplicates", cls=FilterCommand)
@db_option
@author_option
@filter_argument
@click.option(
    "--same-sentence",
    is_flag=True,
    help="Ask nothing: merge what several articles tell in the very same sentence, with the same type and date.",
)
@printed_option
@pass_settings
def duplicates(settings: Settings, filter_text: str, same_sentence: bool, format_name: str | None) -> None:
    """Find events of different articles that may be one, and decide.

    At a terminal each pair is shown with the reasons, and one key decides: m merges the second into the first, M the
    first into the second, d says that they are distinct, so that they are not proposed again, s skips the pair, u takes
    the last answer back, q quits. Every answer is saved at once. In a pipe they are printed, the likeliest first;
    `timeline merge` and `timeline distinct` decide one.

    --same-sentence joins what papers copied from each other, or what was read twice, into the event of the article that
    was published first: one act, which `timeline undo` takes back.
    """
    from timeline.cli.pair_page import pair_lines
    from timeline.cli.stored import opened, read_filter
    from timeline.review import duplicate_proposals
    from timeline.store import short_key_length

    with opened(settings) as connection:
        event_filter, _ = read_filter(connection, filter_text)
        if same_sentence:
            _merge_same(connection, event_filter, settings)
            return
        pairs = duplicate_proposals(connection, event_filter)
        key_length = short_key_length(connection, {key for pair in pairs for key in (pair.one, pair.other)})
        if not pairs:
            say("no two events look like one")
        elif format_name is None and is_interactive():
            _ask(connection, pairs, key_length, settings)
        elif format_name == "jsonl":
            write(json_lines(_pair_object(connection, pair) for pair in pairs))
        else:
            for pair in pairs:
                write(pair_lines(connection, pair, key_length=key_length))


def _merge_same(connection: "Connection", event_filter: "EventFilter", settings: Settings) -> None:
    from timeline.countwords import counted
    from timeline.review.same_sentences import same_sentences
    from timeline.store import Saying, annotate_together

    groups = same_sentences(connection, event_filter)
    sayings = [Saying(other, AnnotationKind.MERGE, {"into": first}) for first, others in groups for other in others]
    if not sayings:
        say("no two articles tell an event in the very same sentence")
        return
    annotate_together(connection, sayings, **settings.signature())
    say(f"{counted(len(sayings), 'event')} merged into {len(groups)}, as one act: `timeline undo` takes it back")


@click.command("distinct", cls=TimelineCommand, epilog=EVENT_HELP)
@db_option
@author_option
@click.argument("event")
@click.argument("other")
@pass_settings
def distinct(settings: Settings, event: str, other: str) -> None:
    """Say that EVENT is not the same as OTHER, however alike they look."""
    from timeline.cli.stored import event_line, named_row, opened
    from timeline.store import annotate, distinct_pairs

    with opened(settings) as connection:
        one, two = named_row(connection, event), named_row(connection, other)
        told = f"{event_line(connection, one.key)} and {event_line(connection, two.key)}"
        if frozenset((one.key, two.key)) in distinct_pairs(connection):
            say(f"are distinct already: {told}")
            return
        value = {"from": two.key}
        annotate(connection, one.key, AnnotationKind.DISTINCT, value, **settings.signature())
        say(f"distinct: {told}")


def _ask(connection: "Connection", pairs: "list[Proposal]", key_length: int, settings: Settings) -> None:
    from timeline.cli.pair_page import pair_page, shown_pair
    from timeline.cli.take_back import take_back
    from timeline.deedwords import deed_words
    from timeline.store import annotate

    def answer(pair: "Proposal", key: str) -> "list[Annotation]":
        first, second = shown_pair(connection, pair) or (pair.one, pair.other)
        kind, event, value = {
            INTO_FIRST: (AnnotationKind.MERGE, second, {"into": first}),
            INTO_SECOND: (AnnotationKind.MERGE, first, {"into": second}),
            DISTINCT: (AnnotationKind.DISTINCT, first, {"from": second}),
        }[key]
        said = annotate(connection, event, kind, value, **settings.signature())
        say(deed_words(said))
        return [said]

    ask_one_by_one(
        pairs,
        page=lambda pair: pair_page(connection, pair, terminal_width(), key_length=key_length),
        keys=lambda pair: ANSWERS,
        answer=answer,
        take_back=lambda said: take_back(connection, said, settings),
    )


def _pair_object(connection: "Connection", pair: "Proposal") -> dict[str, object]:
    """A pair as JSON has it, with both rows."""
    from timeline.cli.stored import named_row
    from timeline.export.jsonl import row_object

    one, other = (row_object(named_row(connection, key)) for key in (pair.one, pair.other))
    return {"score": pair.score, "reasons": pair.reasons, "one": one, "other": other}
