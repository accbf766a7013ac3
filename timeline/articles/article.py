"""An Article from its text and what its file says of it."""

from collections.abc import Sequence
from datetime import date

from timeline.articles.furniture import furniture_spans
from timeline.articles.header import Header, read_header
from timeline.articles.language import detected_language
from timeline.articles.metadata import Metadata
from timeline.models import Article, Certainty
from timeline.plaintext import one_line, shortened

LONGEST_REASON = 100


def article_of(
    text: str,
    metadata: Metadata,
    *,
    name: str,
    source: str,
    metadata_name: str = "front matter",
    given: date | None = None,
    markdown: bool = False,
    certainty: Certainty = Certainty.STATED,
    warnings: Sequence[str] = (),
) -> Article:
    """The Article with this text.

    Metadata goes before what the text says; `given`, a day of publication for texts that have none, comes last.
    `metadata_name` is how `published_reason` calls the metadata, `certainty` how sure its day of publication is: one
    that was INFERRED goes after what the text says. `warnings` are what the reader could not do, a line each.
    """
    header = read_header(text, title=metadata.title, markdown=markdown)
    published, reason, sure = _published(metadata, header, metadata_name, given, certainty)
    return Article(
        name=name,
        text=text,
        source=source,
        title=header.title,
        publisher=metadata.publisher or header.publisher,
        author=metadata.author or header.author,
        published=published,
        published_reason=reason,
        url=metadata.url,
        language=metadata.language or detected_language(text),
        headline=header.headline,
        furniture=furniture_spans(text, header.headline),
        published_certainty=sure,
        warnings=tuple(one_line(warning) for warning in warnings),
    )


def _published(
    metadata: Metadata, header: Header, metadata_name: str, given: date | None, certainty: Certainty
) -> tuple[date | None, str | None, Certainty | None]:
    """The surest day, how it is known, and how surely."""
    if metadata.published and certainty is Certainty.STATED:
        return metadata.published, metadata_name, certainty
    if header.published:
        reason = f"date line '{shortened(one_line(header.published_words or ''), LONGEST_REASON)}'"
        return header.published, reason, Certainty.STATED
    if given:
        return given, "given by hand", Certainty.GIVEN
    return (metadata.published, metadata_name, certainty) if metadata.published else (None, None, None)
