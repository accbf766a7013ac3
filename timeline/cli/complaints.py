"""complaints(failed): what is said of inputs that could not be read, a line each, and few of each file."""

import os
from collections.abc import Iterable, Iterator
from itertools import groupby

MOST_OF_A_FILE = 10


def complaints(failed: Iterable[object]) -> Iterator[str]:
    """The lines, in order. Of a file with many bad parts the first ten are told, and how many more there are.

    >>> list(complaints([f"a.jsonl:{line}: not JSON; fix or remove the line" for line in range(1, 14)]))[9:]
    ['a.jsonl:10: not JSON; fix or remove the line', 'a.jsonl: 3 more could not be read; timeline extract names each']
    """
    for file, parts in groupby(map(str, failed), _file):
        lines = list(parts)
        yield from lines[:MOST_OF_A_FILE]
        if len(lines) > MOST_OF_A_FILE:
            yield f"{file}: {len(lines) - MOST_OF_A_FILE} more could not be read; timeline extract names each"


def _file(complaint: str) -> str:
    """The file of whose part it is: `a.zip:b.jsonl` of "a.zip:b.jsonl:7: not JSON"; the file itself where it is all."""
    source = complaint.partition(": ")[0]
    return source if os.path.lexists(source) else source.rpartition(":")[0] or source
