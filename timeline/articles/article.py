"""An Article from its text and what its file says of it."""

from datetime import date

from timeline.articles.furniture import furniture_spans
from timeline.articles.header import Header, read_header
from timeline.articles.language import detected_language
from timeline.articles.metadata import Metadata
from timeline.models import Article
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
) -> Article:
    """The Article with this text.

    Metadata goes before what the text says; `given`, a day of publication for texts that have none, comes last.
    `metadata_name` is how `published_reason` calls the metadata.
    """
    header = read_header(text, title=metadata.title, markdown=markdown)
    published, reason = _published(metadata, header, metadata_name, given)
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
    )


def _published(
    metadata: Metadata, header: Header, metadata_name: str, given: date | None
) -> tuple[date | None, str | None]:
    if metadata.published:
        return metadata.published, metadata_name
    if header.published:
        return header.published, f"date line '{shortened(one_line(header.published_words or ''), LONGEST_REASON)}'"
    return (given, "given by hand") if given else (None, None)
