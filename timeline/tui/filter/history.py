"""FilterHistory: the filters that were used before, to be gone through with up and down."""

from collections.abc import Sequence

MOST = 50  # filters that are remembered


class FilterHistory:
    """Earlier filters, each once, and what is being typed now after the last of them.

    >>> history = FilterHistory(["type:visit", "2015"])
    >>> history.earlier("pl"), history.earlier("2015"), history.later("type:visit"), history.later("2015")
    ('2015', 'type:visit', '2015', 'pl')
    """

    def __init__(self, kept: Sequence[str] = ()) -> None:
        self._kept = [text for text in kept if text.strip()][-MOST:]
        self._steps = 0  # back from what is being typed
        self._typed = ""

    @property
    def kept(self) -> tuple[str, ...]:
        """The earlier filters, the newest last."""
        return tuple(self._kept)

    def keep(self, text: str) -> None:
        """Remembers a filter as the newest."""
        self._steps = 0
        if text.strip():
            self._kept = [*(one for one in self._kept if one != text), text][-MOST:]

    def earlier(self, text: str) -> str | None:
        """The filter before `text`, which is in the line now; None when there is none."""
        self._begin_from(text)
        while self._steps < len(self._kept):
            self._steps += 1
            if self._shown != text:
                return self._shown
        return None

    def later(self, text: str) -> str | None:
        """The filter after `text`, at last what was being typed; None when `text` is that."""
        self._begin_from(text)
        while self._steps > 0:
            self._steps -= 1
            if self._shown != text:
                return self._shown
        return None

    @property
    def _shown(self) -> str:
        return self._kept[-self._steps] if self._steps else self._typed

    def _begin_from(self, text: str) -> None:
        """What was changed since it was recalled is typed anew."""
        if not self._steps or self._shown != text:
            self._steps, self._typed = 0, text
