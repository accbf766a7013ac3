"""Asking a person at the terminal about one thing after another, one key each; every answer is saved at once."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, TypeVar

import click

from timeline.cli.output import complain, say, write
from timeline.countwords import counted
from timeline.errors import TimelineError

Item = TypeVar("Item")
Answer = TypeVar("Answer")
Function = TypeVar("Function", bound=Callable[..., Any])

SKIP, TAKE_BACK, QUIT = "s", "u", "q"
EVERYWHERE = {SKIP: "skip", TAKE_BACK: "undo", QUIT: "quit"}
AT_THE_END = {key: words for key, words in EVERYWHERE.items() if key != SKIP}
ESCAPE = "\x1b"  # what arrows and function keys begin with


def printed_option(function: Function) -> Function:
    """`--format`, given to the function as `format_name`: None where it may ask."""
    return click.option(
        "--format",
        "format_name",
        type=click.Choice(["text", "jsonl"]),
        help="Print them, also at a terminal; ask nothing.",
    )(function)


def ask_one_by_one(
    items: Sequence[Item],
    *,
    page: Callable[[Item], Iterable[str] | None],
    keys: Callable[[Item], Mapping[str, str]],
    answer: Callable[[Item, str], Answer],
    take_back: Callable[[Answer], None],
    told: Callable[[int, int], str] | None = None,
) -> None:
    """Shows each item's page and does, with `answer`, what the key that is pressed stands for.

    `page` gives harmless lines, None for an item of which there is nothing to ask any more. `keys` are those of an
    answer, with their words; skipping, taking back and quitting are added. `take_back` gets what `answer` returned.
    `told` says at the end how many were answered, and how many not asked.
    """
    pressed = _pressed()
    answered: list[tuple[int, Answer]] = []
    position = 0
    while True:
        position, lines = _next(items, position, page)
        if lines is None and not answered:
            break
        write(["\nthat was all\n"] if lines is None else [f"\n{position + 1} of {len(items)}\n", *lines])
        key = _key(pressed, AT_THE_END if lines is None else {**keys(items[position]), **EVERYWHERE})
        if key == QUIT:
            break
        try:
            if key == TAKE_BACK and not answered:
                say("there is no answer to take back")
            elif key == TAKE_BACK:
                take_back(answered[-1][1])
                position, _ = answered.pop()
            else:
                if key != SKIP:
                    answered.append((position, answer(items[position], key)))
                position += 1
        except TimelineError as error:  # such as an event that a colleague merged meanwhile
            complain(str(error))
    say((told or _told)(len(answered), len(items) - position))


def _next(
    items: Sequence[Item], position: int, page: Callable[[Item], Iterable[str] | None]
) -> tuple[int, Iterable[str] | None]:
    """The next item of which there is something to ask, and its page; None after the last."""
    for following in range(position, len(items)):
        lines = page(items[following])
        if lines is not None:
            return following, lines
    return len(items), None


def _key(pressed: Iterator[str], keys: Mapping[str, str]) -> str:
    """The next key that stands for something; QUIT at the end of the input."""
    write([_legend(keys), "\n"])
    for key in pressed:
        for meant in (key, key.lower()):
            if meant in keys:
                return meant
        say(f"press one of: {' '.join(keys)}")
    return QUIT


def _pressed() -> Iterator[str]:
    """The letters and digits that are pressed, until the input ends."""
    while True:
        try:
            typed = click.getchar()
        except EOFError:
            return
        if not typed:
            return
        if not typed.startswith(ESCAPE):
            yield from typed


def _legend(keys: Mapping[str, str]) -> str:
    """What the keys mean, those that mean the same together.

    >>> _legend({"1": "that one", "2": "that one", "q": "quit"})
    '1 2 that one   q quit'
    """
    meanings = groupby(keys, keys.__getitem__)
    return "   ".join(f"{' '.join(alike)} {words}" for words, alike in meanings)


def _told(answered: int, left: int) -> str:
    """How many answers there were, and how many were not asked for.

    >>> _told(1, 3), _told(0, 0)
    ('1 answer saved; 3 not asked', 'nothing changed')
    """
    saved = f"{counted(answered, 'answer')} saved" if answered else "nothing changed"
    return f"{saved}; {left} not asked" if left else saved
