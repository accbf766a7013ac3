"""once_each: of the marked lines or rows of an edited file each event once.

>>> def told(copy, first): print(f"{copy} is a copy of {first}")
>>> once_each(["a changed", "b", "a"], key=lambda line: line[0], is_as_written=lambda line: line == "a", copied=told)
a changed is a copy of a
['a', 'b']
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

Marked = TypeVar("Marked")


def once_each(
    marked: Iterable[Marked],
    *,
    key: Callable[[Marked], str],
    is_as_written: Callable[[Marked], bool],
    copied: Callable[[Marked, Marked], None],
) -> list[Marked]:
    """One for each key, in the order of the first of each. Of two with one mark the one that was changed is a copy, and
    no event yet: `copied` is told of it, and of the one that is kept.
    """
    kept: dict[str, Marked] = {}
    for one in marked:
        before = kept.get(key(one))
        if before is None:
            kept[key(one)] = one
            continue
        first, copy = (one, before) if is_as_written(one) else (before, one)
        kept[key(one)] = first
        copied(copy, first)
    return list(kept.values())


def none_here_words(path: str) -> str:
    """What is said of a file whose events are all of another database."""
    return (
        f"{path}: none of its events is in this database; import it where it was exported, or with --as NAME "
        "as another chronology"
    )
