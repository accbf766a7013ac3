"""DeskQueue: the questions that wait, group by group, which of them is asked now, and what was decided.

>>> queue = DeskQueue(["lost", "news"])
>>> queue.found("lost", [Waiting("a", ask=None), Waiting("b", ask=None)])
>>> queue.skip(), queue.current.id, queue.counts()
(False, 'b', [('lost', 2), ('news', None)])
"""

from collections.abc import Iterable, Sequence

from timeline.models import Annotation
from timeline.tui.desk.question import Waiting


class DeskQueue:
    """Questions come in the order of their groups; those left for later come again at the end."""

    def __init__(self, groups: Iterable[str]) -> None:
        self._groups: dict[str, Sequence[Waiting] | None] = dict.fromkeys(groups)  # None until they are found
        self._done: dict[str, Sequence[Annotation]] = {}  # id -> what was said, nothing where others decided it
        self._current: str | None = None

    def found(self, group: str, waiting: Sequence[Waiting]) -> None:
        """Takes in the questions of a group."""
        self._groups[group] = waiting
        if self._current is None:
            self._go_on()

    @property
    def current(self) -> Waiting | None:
        """The question that is asked now; None when none is left, or none found so far."""
        return next((one for one in self._all() if one.id == self._current), None)

    @property
    def group(self) -> str | None:
        """The group of the question asked now."""
        return next(
            (name for name, some in self._groups.items() if any(one.id == self._current for one in some or ())), None
        )

    @property
    def looking(self) -> bool:
        """Whether a group is still looked for."""
        return None in self._groups.values()

    @property
    def decided(self) -> int:
        """How many were decided here."""
        return sum(bool(said) for said in self._done.values())

    def counts(self) -> list[tuple[str, int | None]]:
        """Each group with how many questions are left in it; None while they are looked for."""
        return [
            (name, None if some is None else sum(one.id not in self._done for one in some))
            for name, some in self._groups.items()
        ]

    def progress(self) -> tuple[int, int]:
        """Which question of its group is asked now, from 1, and how many were found there; (0, 0) without one."""
        ids = [one.id for one in self._groups.get(self.group or "") or ()]
        return (ids.index(self._current) + 1, len(ids)) if self._current in ids else (0, 0)

    def had(self, group: str) -> bool:
        """Whether anything was found in a group, or is still looked for."""
        return self._groups[group] is None or bool(self._groups[group])

    def decide(self, said: Sequence[Annotation] = ()) -> None:
        """Notes that the current question is decided, by these annotations or elsewhere; the next one comes."""
        if self._current is not None:
            self._done[self._current] = said
        self._go_on()

    def skip(self) -> bool:
        """Leaves the current question for later; True when this begins again with those left before."""
        before = self._current
        self._go_on()
        ids = [one.id for one in self._all()]
        return before is not None and self._current is not None and ids.index(self._current) <= ids.index(before)

    def skip_group(self) -> None:
        """To the first question left in the next group that has any, leaving the rest of this one for later."""
        names = list(self._groups)
        at = names.index(self.group) + 1 if self.group else 0
        for name in (*names[at:], *names[:at]):
            left = [one.id for one in self._groups[name] or () if one.id not in self._done]
            if left:
                self._current = left[0]
                return

    def last_said(self) -> Sequence[Annotation]:
        """What the last decision made here said; nothing when there is none."""
        return next((said for said in reversed(self._done.values()) if said), ())

    def reopen(self) -> None:
        """Asks again what was decided last, now that it is taken back."""
        while self._done:
            self._current, said = self._done.popitem()
            if said:
                return

    def _go_on(self) -> None:
        """To the next question after the current one, then round to the first."""
        every = [one.id for one in self._all()]
        at = every.index(self._current) + 1 if self._current in every else 0
        left = [id for id in (*every[at:], *every[:at]) if id not in self._done]
        self._current = left[0] if left else None

    def _all(self) -> list[Waiting]:
        return [one for some in self._groups.values() for one in some or ()]
