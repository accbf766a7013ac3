"""StoreWrites: what the browser writes to the database, one act after another."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from timeline.models import Annotation, AnnotationKind
from timeline.tui.store_file import StoreFile

if TYPE_CHECKING:
    from timeline.store import Saying
    from timeline.tui.event.split_dialog import Joined
    from timeline.tui.table.marked_sayings import Sayings

Result = TypeVar("Result")


class StoreWrites(StoreFile):
    """Each act is saved when its function returns, in the order asked for. All raise StoreError where it cannot be."""

    def __init__(self, path: Path, *, author: str) -> None:
        super().__init__(path)
        self.author = author
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="write")
        self._unheard: list[Future[Any]] = []

    def close(self) -> None:
        """Waits for the writes under way. Raises the error of one that failed after the screen that asked was left."""
        self._writer.shutdown(wait=True)
        for write in self._unheard:
            write.result()

    async def annotate(self, key: str, kind: AnnotationKind, value: dict[str, object]) -> str:
        """Adds an annotation; returns the key of its event."""
        from timeline.store.annotations import annotate

        return (await self._write(annotate, key, kind, value)).event_key

    async def set_fields(self, key: str, fields: dict[str, object]) -> str:
        """Corrects fields of an event, in one act; returns its key."""
        return await self._annotate_all(key, AnnotationKind.SET, [{"field": f, "new": n} for f, n in fields.items()])

    async def tag(self, key: str, tags: Sequence[tuple[str, bool]]) -> str:
        """Puts tags on an event (True) or takes them off, in one act; returns its key."""
        return await self._annotate_all(key, AnnotationKind.TAG, [{"tag": tag, "on": on} for tag, on in tags])

    async def _annotate_all(self, key: str, kind: AnnotationKind, values: Sequence[dict[str, object]]) -> str:
        from timeline.tui.event.acts_there import annotate_all

        return await self._write(annotate_all, key, kind, values)

    async def toggle_star(self, key: str) -> str:
        """Puts a star on the event, or takes it off; returns its key."""
        from timeline.tui.event.acts_there import toggle_star

        return await self._write(toggle_star, key)

    async def new_event(self, fields: dict[str, object]) -> str:
        """Adds an event; returns its key."""
        from timeline.store.annotations import new_event

        return await self._write(new_event, fields)

    async def say_together(self, said: "Sequence[Saying]") -> list[Annotation]:
        """Adds annotations as one act and returns them."""
        from timeline.store.annotations import annotate_together

        return await self._write(annotate_together, said)

    async def say_of_rows(self, ids: Sequence[int], sayings: "Sayings") -> "list[Saying]":
        """Says something of the rows with these ids, as one act; returns what was said of each."""
        from timeline.tui.event.acts_there import say_of_rows

        return await self._write(say_of_rows, ids, sayings)

    async def part_again(self, joined: "Sequence[Joined]") -> str:
        """Takes back merges, in one act; returns the key of the first event that was merged."""
        from timeline.store import Saying

        said = [Saying("", AnnotationKind.WITHDRAW, {"annotation": part.merge.id}) for part in joined]
        await self.say_together(said)
        return joined[0].merge.event_key

    async def take_back(self, annotations: Sequence[Annotation]) -> list[Annotation]:
        """Retracts these annotations as one act; returns the retracts."""
        from timeline.store import Saying

        said = [Saying(one.event_key, AnnotationKind.RETRACT, {"annotation": one.id}) for one in annotations]
        return await self.say_together(said[::-1])

    async def undo(self) -> list[Annotation]:
        """Takes back the author's newest act and returns what it said; nothing when there is none."""
        from timeline.tui.event.acts_there import undo_act

        return await self._write(undo_act)

    async def redo(self) -> list[Annotation]:
        """Brings back what was undone last and returns what it said; nothing when there is none."""
        from timeline.tui.event.acts_there import redo_act

        return await self._write(redo_act)

    async def _write(self, act: Callable[..., Result], *values: object) -> Result:
        """What `act` returns. It is carried out even when the screen that waits for it is left meanwhile."""
        write = self._writer.submit(self._write_now, act, values, datetime.now(UTC))
        try:
            return await asyncio.shield(asyncio.wrap_future(write))
        except asyncio.CancelledError:
            self._unheard.append(write)
            raise

    def _write_now(self, act: Callable[..., Result], values: Sequence[object], at: datetime) -> Result:
        with self._opened() as connection:
            return act(connection, *values, author=self.author, at=at)
