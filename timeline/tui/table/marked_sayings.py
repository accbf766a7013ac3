"""What an act on several events says of each: one saying an event, none where it holds already.

>>> from timeline.models import ChronologyRow
>>> rows = [ChronologyRow(n, f"e{n}", None, "visit", "occurred", "", (), starred=n == 1) for n in (1, 2)]
>>> [(said.event_key, said.value) for said in star_sayings(rows)]
[('e2', {'on': True})]
"""

from collections.abc import Callable, Sequence
from functools import partial

from timeline.models import AnnotationKind, ChronologyRow
from timeline.store import Saying

Rows = Sequence[ChronologyRow]
Sayings = Callable[[Rows], list[Saying]]


def star_sayings(rows: Rows) -> list[Saying]:
    """A star on those without; where all have one, it is taken off."""
    on = not all(row.starred for row in rows)
    return [Saying(row.key, AnnotationKind.STAR, {"on": on}) for row in rows if row.starred is not on]


def tag_sayings(tags: Sequence[str]) -> Sayings:
    """Each tag on those without; a tag that all have is taken off."""
    return partial(_tag_sayings, tags)


def _tag_sayings(tags: Sequence[str], rows: Rows) -> list[Saying]:
    on = {tag: any(tag not in row.tags for row in rows) for tag in tags}
    return [
        Saying(row.key, AnnotationKind.TAG, {"tag": tag, "on": on[tag]})
        for row in rows
        for tag in tags
        if (tag in row.tags) is not on[tag]
    ]


def verdict_sayings(verdict: str) -> Sayings:
    """The verdict, "" for none, on those that have another one."""
    return lambda rows: [
        Saying(row.key, AnnotationKind.VERDICT, {"verdict": verdict or None})
        for row in rows
        if (row.verdict or "") != verdict
    ]


def significance_sayings(level: str) -> Sayings:
    """The significance, "" for none, on those that have another one."""
    return lambda rows: [
        Saying(row.key, AnnotationKind.SIGNIFICANCE, {"level": level or None})
        for row in rows
        if (row.significance or "") != level
    ]


def merge_sayings(into: str) -> Sayings:
    """Each is the event of the key `into`."""
    return lambda rows: [Saying(row.key, AnnotationKind.MERGE, {"into": into}) for row in rows if row.key != into]


def common_tags(rows: Rows) -> tuple[str, ...]:
    """The tags that all of them have, in the order of the first."""
    return tuple(tag for tag in (rows[0].tags if rows else ()) if all(tag in row.tags for row in rows))
