"""What commands that read articles take: paths, and the day of publication of articles that do not say it."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

Function = TypeVar("Function", bound=Callable[..., Any])


def paths_argument(function: Function) -> Function:
    """`PATH...`: files, folders, addresses, or - for standard input; what cannot be read is told one by one."""
    return click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(readable=False))(
        function
    )


def published_option(function: Function) -> Function:
    """`--published 2023-10-26` or `26 October 2023`, given to the function as a date or None."""
    return click.option(
        "--published",
        type=_day,
        metavar="YYYY-MM-DD",
        help="The day of publication of articles that do not say it.",
    )(function)


def allow_private_option(function: Function) -> Function:
    """`--allow-private`, given to the function as `allow_private`."""
    return click.option(
        "--allow-private", is_flag=True, help="Fetch addresses of this machine and its network, too; none is otherwise."
    )(function)


def _day(text: str) -> date:
    from timeline.datespan import Precision
    from timeline.errors import DateSpanError
    from timeline.typed_dates import typed_date

    try:
        span = typed_date(text)
    except DateSpanError:
        span = None
    if span is None or span.precision is not Precision.DAY or span.approximate:
        raise click.BadParameter(f"{text!r} is no day: write 2023-10-26 or 26 October 2023")
    return span.first_known_day
