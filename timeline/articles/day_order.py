"""order_of(days): whether the days of a table have the day or the month first, as far as all of them together tell."""

import re
from collections.abc import Iterable
from enum import StrEnum

SLASHED = re.compile(r"\s*(\d{1,2})/(\d{1,2})(?=/\d{4}\b)")
MONTHS = 12


class Order(StrEnum):
    """What stands first in "03/05/2021"."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


def order_of(days: Iterable[str]) -> Order | None:
    """The order that fits all days where only one does; None where both or neither do.

    >>> order_of(["03/05/2021", "03/25/2021"]), order_of(["03/05/2021", ""]), order_of(["25/03/2021", "03/25/2021"])
    (<Order.MONTH_FIRST: 'month first'>, None, None)
    """
    proved = set()
    for day in days:
        slashed = SLASHED.match(day)
        if slashed and int(slashed[1]) > MONTHS >= int(slashed[2]):
            proved.add(Order.DAY_FIRST)
        elif slashed and int(slashed[2]) > MONTHS >= int(slashed[1]):
            proved.add(Order.MONTH_FIRST)
    return proved.pop() if len(proved) == 1 else None


def is_either(day: str) -> bool:
    """Whether a day can be read in both orders: "03/05/2021", but not "03/25/2021" and not "3.5.2021"."""
    slashed = SLASHED.match(day)
    return slashed is not None and all(0 < int(number) <= MONTHS for number in slashed.groups())


def day_first(day: str, order: Order | None) -> str:
    """The day with its day first, as it is read.

    >>> day_first("03/05/2021 10:00", Order.MONTH_FIRST), day_first("2021-03-05", Order.MONTH_FIRST)
    ('05/03/2021 10:00', '2021-03-05')
    """
    return SLASHED.sub(r"\2/\1", day, count=1) if order is Order.MONTH_FIRST and is_either(day) else day
