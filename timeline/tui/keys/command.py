"""Command: one thing that a person can do in the browser, and the part of it in which its key works."""

from dataclasses import dataclass
from typing import Literal

Context = Literal[
    "table", "ribbon", "facets", "chronology", "event", "article", "desk", "history", "deeds", "counts", "program"
]


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do: `id` names its action, `key` is one key or several with commas.

    `answers` is true for the keys that answer a question of the desk: the action is told which key it was.
    `footer` is 0 for what the footer never shows; of the others the highest are left out first where room is short.
    """

    id: str
    key: str
    title: str
    help: str
    context: Context
    footer: int = 0
    key_display: str | None = None
    answers: bool = False

    @property
    def name(self) -> str:
        """Its id with its context, which no other command has: "article.note"."""
        return f"{self.context}.{self.id}"
