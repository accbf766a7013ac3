"""Drafts: what was typed into dialogs and is not saved yet, by name of the dialog and its event.

>>> drafts = Drafts()
>>> drafts.keep("note 3f9a", {"note": "Ask"})
>>> drafts.of("note 3f9a"), drafts.take("note 3f9a"), drafts.of("note 3f9a")
({'note': 'Ask'}, None, {})
>>> drafts.give_back("note 3f9a")
>>> drafts.of("note 3f9a")
{'note': 'Ask'}
"""

import json
from collections.abc import Mapping
from contextlib import suppress

KEPT_AS = "drafts"  # in what is remembered of a visit
MOST = 50  # dialogs, the newest

Fields = Mapping[str, str]  # id of a field -> what was typed there


class Drafts:
    """A draft is out of sight from the moment it is answered; it comes back where that could not be saved."""

    def __init__(self, kept: Mapping[str, Fields] | None = None) -> None:
        self._kept: dict[str, Fields] = dict(kept or {})
        self._being_saved: dict[str, Fields] = {}

    def of(self, name: str) -> Fields:
        """The fields that were typed into; none where there is no draft of that name."""
        return self._kept.get(name, {})

    def keep(self, name: str, typed: Fields) -> None:
        """Keeps a draft as the newest; one without fields is none."""
        self._kept.pop(name, None)
        if name and typed:
            self._kept[name] = typed

    def take(self, name: str) -> None:
        """The dialog was answered, and is being saved."""
        if name in self._kept:
            self._being_saved[name] = self._kept.pop(name)

    def saved(self, name: str) -> None:
        """What was taken is saved."""
        self._being_saved.pop(name, None)

    def give_back(self, name: str) -> None:
        """What was taken could not be saved."""
        if name in self._being_saved:
            self._kept[name] = self._being_saved.pop(name)

    def written(self) -> dict[str, str]:
        """All drafts for the next visit, also those that were being saved: one text under its name, or nothing."""
        drafts = {**self._being_saved, **self._kept}
        newest = list(drafts.items())[-MOST:]
        return {KEPT_AS: json.dumps({name: dict(typed) for name, typed in newest})} if newest else {}


def read_drafts(written: object) -> Drafts:
    """The drafts of an earlier visit; what makes no sense is left out.

    >>> read_drafts('{"note a": {"note": "Ask"}, "tag b": 5}').written(), read_drafts("[").written()
    ({'drafts': '{"note a": {"note": "Ask"}}'}, {})
    """
    with suppress(ValueError, RecursionError):
        kept = json.loads(written) if isinstance(written, str) else {}
        if isinstance(kept, dict):
            return Drafts({name: typed for name, typed in kept.items() if _are_fields(typed)})
    return Drafts()


def _are_fields(typed: object) -> bool:
    return isinstance(typed, dict) and all(isinstance(text, str) for text in typed.values())
