"""OrderType: an order of rows as it is written on the command line, "type,-date"."""

from difflib import get_close_matches

import click

from timeline.models import Order, order_named
from timeline.plaintext import one_line


class OrderType(click.ParamType):  # type: ignore[type-arg]
    """One of the orders, or several with commas, which click gives on as an Order."""

    name = "order"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Order:
        return order_named(value) or self.fail(_refusal(str(value)), param, ctx)


def _refusal(written: str) -> str:
    """What is wrong, and what may be meant.

    >>> _refusal("type,-dat")
    "'-dat' is no order; did you mean '-date'?"
    """
    wrong = next((name for name in written.split(",") if name not in set(Order)), written)
    near = get_close_matches(wrong, list(Order), 1)
    hint = f"did you mean {str(near[0])!r}?" if near else f"there are {', '.join(o for o in Order if not o.down)}."
    return f"{one_line(wrong)!r} is no order; {hint}"
