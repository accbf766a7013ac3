"""order_asked: the order of rows that an option of the command line says, "type,-date"."""

from difflib import get_close_matches

import click

from timeline.models import Order, order_named
from timeline.plaintext import one_line


def order_asked(context: click.Context, option: click.Parameter, written: str | None) -> Order | None:
    """The order, for the callback of an option; None where it was not given. Raises BadParameter for what is none."""
    if written is None:
        return None
    order = order_named(written)
    if order is None:
        raise click.BadParameter(_refusal(written))
    return order


def _refusal(written: str) -> str:
    """What is wrong, and what may be meant.

    >>> _refusal("type,-dat")
    "'-dat' is no order; did you mean '-date'?"
    """
    wrong = next((name for name in written.split(",") if name not in set(Order)), written)
    near = get_close_matches(wrong, list(Order), 1)
    known = ", ".join(order for order in Order if not order.down)
    return f"{one_line(wrong)!r} is no order; {f'did you mean {str(near[0])!r}?' if near else f'there are {known}'}"
