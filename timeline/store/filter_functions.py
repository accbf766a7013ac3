"""give_filter_functions: what conditions of filters call from SQL."""

import sqlite3
from collections.abc import Callable

from timeline.store.words import folded, name_words, tag_words

FUNCTIONS: dict[str, Callable[[str], str]] = {"folded": folded, "name_words": name_words, "tag_words": tag_words}


def give_filter_functions(connection: sqlite3.Connection) -> None:
    """Lets a connection call them."""
    for name, function in FUNCTIONS.items():
        connection.create_function(name, 1, function, deterministic=True)
