"""also_told: where the text of a stored article stood, too, when a copy of it is left out."""

from timeline.datespan import day_span
from timeline.datewords import in_words
from timeline.keys import same_address
from timeline.models import Article


def also_told(copy: Article, stored: Article) -> str | None:
    """Publisher, day and address of a copy in words; None where it says none that the stored article does not say.

    >>> also_told(Article("b", "", publisher="Danas", url="https://danas.example/1"), Article("a", ""))
    'Danas, https://danas.example/1'
    """
    is_other = (
        (copy.publisher is not None and copy.publisher != stored.publisher)
        or (copy.published is not None and copy.published != stored.published)
        or (copy.url is not None and not (stored.url and same_address(copy.url, stored.url)))
    )
    day = in_words(day_span(copy.published)) if copy.published else None
    return ", ".join(part for part in (copy.publisher, day, copy.url) if part) if is_other else None
