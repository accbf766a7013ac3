"""Settings: the database of a command and who gives it, as the options say that stand before or after its name."""

import getpass
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypedDict, TypeVar

import click

from timeline.cli.output import complain

Function = TypeVar("Function", bound=Callable[..., Any])


class Signature(TypedDict):
    """Who says something of the chronology, and when."""

    author: str
    at: datetime


@dataclass(slots=True)
class Settings:
    """What stands before or after the name of any command."""

    db: Path = Path("events.db")
    author: str = ""

    @property
    def signed(self) -> str:
        """Who annotates: `--author`, TIMELINE_AUTHOR, the config file, or the login name."""
        return self.author.strip() or _configured_name() or _login_name()

    def signature(self) -> Signature:
        """Who says something, and the time now, as everything takes them that writes to the log."""
        return {"author": self.signed, "at": datetime.now(UTC)}


pass_settings = click.make_pass_decorator(Settings, ensure=True)


def db_option(function: Function) -> Function:
    """`--db`, before or after the command's name."""
    return click.option(
        "--db",
        type=click.Path(path_type=Path),
        envvar="TIMELINE_DB",
        expose_value=False,
        callback=_set_db,
        help="The database.  [default: events.db, or TIMELINE_DB]",
    )(function)


def author_option(function: Function) -> Function:
    """`--author`, before or after the command's name."""
    return click.option(
        "--author",
        envvar="TIMELINE_AUTHOR",
        expose_value=False,
        callback=_set_author,
        help="Who annotates.  [default: TIMELINE_AUTHOR, the config file, or your login name]",
    )(function)


def _set_db(ctx: click.Context, option: click.Parameter, value: Path | None) -> None:
    if value is not None and (_is_given(ctx, option) or not ctx.parent):
        ctx.ensure_object(Settings).db = value


def _set_author(ctx: click.Context, option: click.Parameter, value: str | None) -> None:
    if value is not None and (_is_given(ctx, option) or not ctx.parent):
        ctx.ensure_object(Settings).author = value


def _is_given(ctx: click.Context, option: click.Parameter) -> bool:
    """Whether it was typed here: what the environment says does not overrule what was typed before the command."""
    return ctx.get_parameter_source(option.name or "") is click.core.ParameterSource.COMMANDLINE


def _configured_name() -> str:
    from timeline.tui.settings.config_file import read_config_file

    file = read_config_file()
    for complaint in file.complaints:
        complain(complaint)
    return file.author


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container's user without a name
        return f"user {os.getuid()}" if hasattr(os, "getuid") else "unknown"
