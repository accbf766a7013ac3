"""The command that compares two chronologies: diff."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli.command import FilterCommand, filter_argument
from timeline.cli.output import DONE, complain, json_lines, say, write
from timeline.cli.settings import Settings, db_option, pass_settings
from timeline.errors import TimelineError

if TYPE_CHECKING:
    from timeline.models import Comparable
    from timeline.review.differences import Differences, Matched

DIFFERENT, TROUBLE = 1, 2


@click.command("diff", cls=FilterCommand)
@db_option
@click.argument("other", type=click.Path(path_type=Path))
@filter_argument
@click.option("--format", "format_name", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@click.option(
    "--day-first/--month-first", "day_first", default=None, help="What 3/5/2016 means, where the file does not show it."
)
@pass_settings
@click.pass_context
def diff(
    ctx: click.Context,
    settings: Settings,
    other: Path,
    filter_text: str,
    format_name: str,
    day_first: bool | None,
) -> None:
    """Print what only this or only another chronology has, and where their dates disagree.

    OTHER is a file that `timeline import` reads, or another database. Events are the same by key, by date and title, or
    by what they tell; where the words are too different, one event is listed on both sides. With a filter, the events
    of both that pass it are compared.

    \b
      +  only there      -  only here      ~  the same event with another date

    The exit code is that of diff: 0 without differences, 1 with some, 2 when a file or a row of it cannot be read.
    """
    try:
        found, places, complaints = _compared(settings, other, filter_text, day_first)
    except TimelineError as error:
        complain(str(error))
        ctx.exit(TROUBLE)
    for complaint in complaints:
        complain(complaint)
    moved = [pair for pair in found.matched if pair.dates_disagree]
    write(json_lines(_objects(found, moved, places)) if format_name == "jsonl" else _lines(found, moved, places))
    say(
        f"{len(found.matched)} the same, {len(moved)} of them with another date; {len(found.only_theirs)} only there; "
        f"{len(found.only_ours)} only here"
    )
    different = moved or found.only_ours or found.only_theirs
    ctx.exit(TROUBLE if complaints else DIFFERENT if different else DONE)


def _compared(
    settings: Settings, other: Path, filter_text: str, day_first: bool | None
) -> "tuple[Differences, Mapping[str, str], tuple[str, ...]]":
    from timeline.cli.stored import opened, read_filter
    from timeline.cli.written_words import written_words
    from timeline.ingest.other_rows import other_rows
    from timeline.review.differences import differences
    from timeline.store import comparable_events

    with opened(settings) as connection:
        event_filter, _ = read_filter(connection, filter_text)
        there = other_rows(connection, other, event_filter, written_words(), day_first=day_first)
        return differences(comparable_events(connection, event_filter), there.rows), there.places, there.complaints


def _lines(found: "Differences", moved: "list[Matched]", places: Mapping[str, str]) -> Iterator[str]:
    """The differences in order of date, each on a line."""
    from timeline.datewords import in_words
    from timeline.plaintext import one_line

    def line(sign: str, row: "Comparable", place: str, date: str = "") -> str:
        return one_line(f"{sign} {date or in_words(row.date, short=True)}, {row.title} ({place})") + "\n"

    told = [(row, line("+", row, places[row.key])) for row in found.only_theirs]
    told += [(row, line("-", row, row.key)) for row in found.only_ours]
    for pair in moved:
        dates = f"{in_words(pair.ours.date, short=True)} here, {in_words(pair.theirs.date, short=True)} there"
        told.append((pair.ours, line("~", pair.ours, f"{pair.ours.key}, {places[pair.theirs.key]}", dates)))
    yield from (text for _, text in sorted(told, key=_by_date))


def _by_date(told: "tuple[Comparable, str]") -> tuple[bool, str]:
    row, _ = told
    return row.date is None, row.date.first_known_day.isoformat() if row.date else ""


def _objects(found: "Differences", moved: "list[Matched]", places: Mapping[str, str]) -> Iterator[dict[str, object]]:
    """One object a difference: what kind, the row here and the row there, and why two rows are one event."""

    def there(row: "Comparable") -> dict[str, object]:
        return {"place": places[row.key], **_fields(row)}

    for row in found.only_theirs:
        yield {"difference": "only_there", "here": None, "there": there(row)}
    for row in found.only_ours:
        yield {"difference": "only_here", "here": {"key": row.key, **_fields(row)}, "there": None}
    for pair in moved:
        yield {
            "difference": "date",
            "here": {"key": pair.ours.key, **_fields(pair.ours)},
            "there": there(pair.theirs),
            "score": pair.score,
            "reasons": pair.reasons,
        }


def _fields(row: "Comparable") -> dict[str, object]:
    return {
        "date": row.date.edtf if row.date else None,
        "title": row.title,
        "type": row.type,
        "status": row.status or None,
        "places": row.places,
    }
