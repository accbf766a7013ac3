"""The orders of the table as a person meets them: what each is called, and which one comes next by a column.

What is alike by a column stands in the order that was chosen before:

>>> sorted_by("title", Order.DATE), sorted_by("title", Order.TITLE), sorted_by("sources", Order.DATE)
(<Order.TITLE: 'title'>, <Order.TITLE_DOWN: '-title'>, <Order.SOURCES_DOWN: '-sources'>)
>>> [str(sorted_by(field, Order("type,-date"))) for field in ("status", "type", "date", "title")]
['status,type', '-type,-date', 'date', 'title']
"""

from collections.abc import Sequence

from timeline.models import Order

WAYS = (Order.DATE, Order.REVIEW, Order.SALIENCE)  # those that `o` goes through
MOST_KEYS = 2  # that a person chooses in the table
ALONE = (Order.DATE, Order.TITLE)  # after which nothing is alike, or so little that it is not worth a search
UP_SIGN, DOWN_SIGN = "↑", "↓"  # the first value at the top, or the last
LAST_FIRST = ("sources", "notes")  # where the most is looked for
SORTABLE = tuple(order.field for order in Order if order.down)

NAMES = {
    Order.DATE: "",
    Order.REVIEW: "doubtful first",
    Order.SALIENCE: "main events first",
    Order.DATE_DOWN: "latest first",
}
UP_DOWN = {
    "title": ("A to Z", "Z to A"), "type": ("A to Z", "Z to A"), "status": ("A to Z", "Z to A"),
    "place": ("A to Z", "Z to A"), "publisher": ("A to Z", "Z to A"), "stage": ("first steps first", "farthest first"),
    "significance": ("high first", "low first"), "verdict": ("confirmed first", "rejected first"),
    "star": ("starred first", "starred first"), "notes": ("fewest first", "most first"),
    "sources": ("fewest first", "most first"), "confidence": ("least first", "most first"),
}  # fmt: skip


def order_words(order: Order) -> str:
    """What the order is called; nothing for that of date.

    >>> order_words(Order.TITLE_DOWN), order_words(Order.REVIEW), order_words(Order("type,-date"))
    ('by title, Z to A', 'doubtful first', 'by type ↑, then date ↓')
    """
    if len(order.keys) > 1:
        return f"by {', then '.join(f'{key.field} {sign_of(key)}' for key in order.keys)}"
    return NAMES[order] if order in NAMES else f"by {order.field}, {UP_DOWN[order.field][order.down]}"


def sign_of(order: Order) -> str:
    """Whether the first value is at the top, or the last."""
    return DOWN_SIGN if order.down else UP_SIGN


def sorted_by(field: str, now: Order) -> Order | None:
    """The order by a field: when it is that already, the other way round. None where there is none by this field."""
    if field not in SORTABLE:
        return None
    if now.field == field:
        return other_way(now)
    first = Order(f"-{field}") if field in LAST_FIRST else Order(field)
    return first if field in ALONE else _with(first, [key for key in now.keys if key.field != field][: MOST_KEYS - 1])


def other_way(order: Order) -> Order | None:
    """The same the other way round, what it leaves alike as it was; None for the orders of a review."""
    if order.field not in SORTABLE:
        return None
    return _with(Order(order.field) if order.down else Order(f"-{order.field}"), order.keys[1:])


def _with(first: Order, others: Sequence[Order]) -> Order:
    return Order(",".join((first, *others)))
