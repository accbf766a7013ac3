"""The options of an export, read from the table of formats: their help, and what was chosen.

>>> format_named(None, Path("events.CSV")).name, format_named(None, Path("/dev/stdout")).name
('csv', 'markdown')
"""

import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from timeline.export.document import CHOICES, Options
from timeline.export.formats import BY_NAME, FORMATS, Format, format_of_file

Function = TypeVar("Function", bound=Callable[..., Any])

HELP = {
    "form": "One line an event under its month, or one table a year.",
    "citations": "Footnotes, or [@key] for pandoc, with the sources in a CSL-JSON file beside the document.",
    "profile": "All that people wrote, or what can be handed out: no notes, tags, verdicts, doubts, names.",
    "language": "Of dates, headings, types and countries; titles and quotes stay. sr is Serbian in Latin letters.",
}


def _formats_help() -> str:
    """One entry a format: its name, the endings that ask for it, what it is for, what it leaves out."""
    lines = ["\b", "Formats, and the endings of files that ask for them:"]
    for format in FORMATS:
        endings = " ".join(ending for ending in format.endings if ending)
        lines += [f"  {format.name:<11} {endings}", f"      {format.help}"]
        lines += textwrap.wrap(
            f"leaves out: {format.leaves_out[0].lower()}{format.leaves_out[1:-1]}",
            78,
            initial_indent=" " * 6,
            subsequent_indent=" " * 18,
        )
    return "\n".join(lines)


FORMATS_HELP = _formats_help()


def options_of_documents(function: Function) -> Function:
    """`--form`, `--citations`, `--profile` and `--language`, each None where it was not given."""
    for name in reversed(CHOICES):
        formats = ", ".join(format.name for format in FORMATS if name in format.options)
        option = click.option(
            f"--{name}",
            type=click.Choice(CHOICES[name]),
            help=f"{HELP[name]}  [{formats}; default: {CHOICES[name][0]}]",
        )
        function = option(function)
    return function


def chosen_options(format: Format, **chosen: str | None) -> Options:
    """What was chosen, for a format that has such an option; a mistake in usage for any other."""
    given = {name: value for name, value in chosen.items() if value is not None}
    for name in given:
        if name not in format.options:
            others = ", ".join(one.name for one in FORMATS if name in one.options)
            raise click.UsageError(f"--{name} means nothing for {format.name}; it is for {others or 'no format'}")
    return Options(**given)


def format_named(name: str | None, file: Path | None) -> Format:
    """The format of that name; where none is given, that which the ending of the file asks for."""
    if name:
        return BY_NAME[name]
    format = format_of_file(file.name) if file else BY_NAME["markdown"]
    if format is None:
        assert file is not None
        raise click.UsageError(
            f"{file}: the ending {file.suffix.lower()} tells no format; give --format {_listed(list(BY_NAME))}"
        )
    return format


def _listed(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"
