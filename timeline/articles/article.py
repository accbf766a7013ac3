"""An Article from its text and what its file says of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline.articles.dated import SaidDay, dated
from timeline.articles.either_day import Surroundings
from timeline.articles.furniture import furniture_spans
from timeline.articles.header import Header, read_header
from timeline.articles.language import detected_language
from timeline.articles.metadata import Metadata
from timeline.models import Article, Certainty
from timeline.plaintext import one_line, shortened

LONGEST_REASON = 100
NOTHING_AROUND = Surroundings()


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
    published_words: str | None = None,
    around: Surroundings = NOTHING_AROUND,
) -> Article:
    """The Article with this text.

    Metadata goes before what the text says; `given`, a day of publication for texts that have none, comes last.
    `metadata_name` is how `published_reason` calls the metadata, `certainty` how sure its day of publication is: one
    that was INFERRED goes after what the text says. `warnings` are what the reader could not do, a line each.
    `published_words` are those from which the day of the metadata was read, where it may be ambiguous; `around` is what
    the file has besides them, text and metadata that tells day from month.
    """
    header = read_header(text, title=metadata.title, markdown=markdown)
    language = metadata.language or detected_language(text)
    day = metadata.published
    of_file = SaidDay(day, metadata_name, certainty, published_words) if day else None
    published, reason, sure, warning = dated(
        of_file, _said_by(header), given, replace(around, text=text, url=metadata.url, language=language)
    )
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
        language=language,
        headline=header.headline,
        furniture=furniture_spans(text, header.headline),
        published_certainty=sure,
        warnings=tuple(one_line(line) for line in (*warnings, *([warning] if warning else []))),
    )


def _said_by(header: Header) -> SaidDay | None:
    """The day of the article's date line."""
    if header.published is None:
        return None
    words = header.published_words or ""
    return SaidDay(header.published, f"date line '{shortened(one_line(words), LONGEST_REASON)}'", words=words)
