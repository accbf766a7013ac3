"""What every command shares: filters with negations, errors in one line, help in sections."""

import re
from collections.abc import Callable
from importlib import import_module
from itertools import islice
from typing import Any, TypeVar

import click

from timeline.cli.listed import SECTIONS
from timeline.cli.output import one_line_errors

Function = TypeVar("Function", bound=Callable[..., Any])


FILTER_HELP = """\b
A FILTER is any number of these; all of them must hold:
  words, "a phrase"                in titles, quotes, notes and actors
  type:visit  status:announced     place:RS  actor:frontex  tag:key
  publisher:ecre  language:sr      article:bulletin-7
  actor:="Border police"           the whole name; publisher: likewise
  stage:signed    salience:headline, lead, detail or background
  significance:high                view:NAME    what passes a saved view (timeline views)
  2014..2018  2023-03              dates that may fall there; surely:2023 that certainly do
  after:2020  before:2016-05       begins:2016    dates may also be typed as May 2015 or 24.04.2023
  has:note    has:tag              has:date  has:verdict  has:place  and other fields
  is:starred  is:confirmed         is:disputed  is:rejected  is:manual  is:undated  is:doubtful
  is:conflicting  is:news          people wrote different things; the program finds something new since
  is:orphaned                      its article does not tell it any more
A comma means or (place:RS,BA), a leading - means not (-type:statistic)."""

# "-type:visit" and "-frontex" are negations, not options in a row; "-o" is the one short option with a value.
NEGATION = re.compile(r"-[\w\"][^:]*:.*|-(?!o)[\w\"].+", re.DOTALL)

LONG_OPTION = re.compile(r"--[a-z][a-z-]*(=.*)?", re.DOTALL)


class TimelineCommand(click.Command):
    """A command whose foreseeable errors are one line each."""

    def invoke(self, ctx: click.Context) -> Any:
        with one_line_errors():
            return super().invoke(ctx)


class FilterCommand(TimelineCommand):
    """A command with a filter, which may hold negations, and with what a filter may be below its help."""

    def __init__(self, *args: Any, **keywords: Any) -> None:
        super().__init__(*args, **{"epilog": FILTER_HELP, **keywords})

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        end = args.index("--") if "--" in args else len(args)
        negations = [arg for arg in args[:end] if NEGATION.fullmatch(arg)]
        others = [arg for arg in args[:end] if not NEGATION.fullmatch(arg)]
        literal = [*negations, *args[end + 1 :]]
        return super().parse_args(ctx, [*others, "--", *literal] if literal else others)


class NoteCommand(TimelineCommand):
    """A command whose last words are a text, which may begin with a dash: `note 3f9a1c '-- as the ministry says'`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        options: list[str] = []
        words: list[str] = []
        waiting = iter(args)
        for arg in waiting:
            if arg == "--":
                words += waiting
            elif LONG_OPTION.fullmatch(arg) or arg == "-h":
                options.append(arg)
                options += [] if "=" in arg or arg.endswith(("-h", "--help")) else [*islice(waiting, 1)]
            else:
                words.append(arg)
        return super().parse_args(ctx, [*options, "--", *words] if words else options)


class TimelineGroup(click.Group):
    """The program: its help in sections, its own errors one line each."""

    command_class = TimelineCommand

    def make_context(self, *args: Any, **keywords: Any) -> click.Context:
        with one_line_errors():  # --help and --version print while the arguments are read
            return super().make_context(*args, **keywords)

    def invoke(self, ctx: click.Context) -> Any:
        with one_line_errors():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [listed.name for _, commands in SECTIONS for listed in commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, whose module is imported now."""
        for _, commands in SECTIONS:
            for listed in commands:
                if listed.name == cmd_name:
                    command = getattr(import_module(f"timeline.cli.{listed.module}"), listed.function)
                    return command if isinstance(command, click.Command) else None
        return None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for title, commands in SECTIONS:
            with formatter.section(title):
                formatter.write_dl([(listed.name, listed.help) for listed in commands])


def filter_argument(function: Function) -> Function:
    """`[FILTER…]`, given to the function as one text."""
    return click.argument("filter_text", metavar="[FILTER]...", nargs=-1, callback=_joined)(function)


def _joined(ctx: click.Context, argument: click.Parameter, values: tuple[str, ...]) -> str:
    return " ".join(values)
