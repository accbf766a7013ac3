"""ArticlePane: the whole text of an article, with the evidence marked."""

from collections.abc import Sequence

from timeline.tui.article_paragraphs import QuoteOfEvent, article_paragraphs, places_of_events
from timeline.tui.text_pane import TextPane

LINES_ABOVE = 4  # of context above the evidence that is gone to


class ArticlePane(TextPane):
    """Shows an article at one of its events."""

    def show_article(self, text: str, quotes: Sequence[QuoteOfEvent], event_key: str) -> None:
        """Shows `text` with the evidence of `event_key` in sight; from the top when it has none here."""
        self.show(article_paragraphs(text, quotes, event_key), from_top=False)
        place = places_of_events(text, quotes).get(event_key)
        line = self.line_of(*place) if place else 0
        self.scroll_to(y=max(0, line - LINES_ABOVE), animate=False, immediate=True)
