"""BrushedFilter: what was chosen on the ribbon put into the filter, and the filter that was there before."""


class BrushedFilter:
    """Remembers the filter before the first brush, for as long as nobody else changes the filter.

    >>> brushed = BrushedFilter()
    >>> brushed.brush("visit 2015", "visit begins:2016-03..2016-05")
    'visit begins:2016-03..2016-05'
    >>> brushed.before("visit begins:2016-03..2016-05"), brushed.before("visit 2015")
    ('visit 2015', None)
    """

    def __init__(self) -> None:
        self._before: str | None = None
        self._made = ""

    def brush(self, text: str, made: str) -> str:
        """The filter `made` of `text` by choosing on the ribbon."""
        if self._before is None or text != self._made:
            self._before = text
        self._made = made
        return self._made

    def before(self, text: str) -> str | None:
        """The filter to go back to from `text`; None when that is not what the brush made."""
        before = self._before if text == self._made else None
        self._before = None
        return before
