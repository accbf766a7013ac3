"""TextFind: words found in the text of an article; and the words of the filter, which are marked there anyway."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.widget import Widget

from timeline.models import Span
from timeline.tui.article.pane import ArticlePane
from timeline.tui.find.find_acts import FindActs
from timeline.tui.find.hits import first_from, next_from

if TYPE_CHECKING:
    from timeline.filter_terms import Search
    from timeline.store.sought_words import FoldedText, SoughtWords


class TextFind(FindActs):
    """All that is found is marked; the person goes from one to the next."""

    FIND_HINT = "words of the text"
    FIND_COMMANDS = ("article.find", "article.next_hit", "article.previous_hit", "article.leave")
    _pane: ArticlePane
    _text: str
    _of_filter: "SoughtWords | None" = None
    _to_find: "SoughtWords | None" = None
    _begun_at = 0  # the character from which on it is looked for
    _hits: Sequence[Span] = ()
    _at = 0  # which of them the person is at
    _folded: "FoldedText | None" = None

    def begin_find(self) -> None:
        self._begun_at = self._hits[self._at].start if self._hits else self._pane.first_in_sight

    def find(self, search: "Search | None") -> None:
        from timeline.store.sought_words import sought_words

        self._to_find = sought_words((search,)) if search else None
        self.find_again()

    def find_again(self) -> None:
        """Marks what is to be found in the article on screen, or else the words of the filter."""
        self._hits = self._places(self._to_find)
        if not self._to_find:
            self._pane.mark_found(self._places(self._of_filter))
            self.tell_nothing_sought()
            return
        self._at = first_from([hit.start for hit in self._hits], self._begun_at)
        self._show_hit()

    def step_find(self, step: int) -> None:
        if self._hits:
            here = self._hits[self._at].start
            self._at = next_from([hit.start for hit in self._hits], here, step)
            self._begun_at = self._hits[self._at].start
            self._show_hit()

    @property
    def find_pane(self) -> Widget:
        return self._pane

    def action_next_hit(self) -> None:
        self.wanted_step(1)

    def action_previous_hit(self) -> None:
        self.wanted_step(-1)

    def _show_hit(self) -> None:
        self._pane.mark_found(self._hits, self._hits[self._at] if self._hits else None)
        self.tell_found(self._at, len(self._hits))

    def _places(self, sought: "SoughtWords | None") -> Sequence[Span]:
        if not sought:
            return ()
        from timeline.store.sought_words import FoldedText

        if self._folded is None or self._folded.text is not self._text:
            self._folded = FoldedText(self._text)
        return sought.places(self._folded)
