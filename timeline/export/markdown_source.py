"""Footnotes: where an event is told, with the words that tell it.

>>> quoted('She said "no" twice'), quoted("„Ne damo.“")
("“She said 'no' twice”", '„Ne damo.“')
"""

from collections.abc import Iterator

from timeline.export.document_style import ENGLISH, DocumentStyle
from timeline.export.markdown_text import escaped, link
from timeline.export.web_address import web_address
from timeline.models import EventDetails, Source
from timeline.plaintext import one_line

# Quotation marks that a quote may bring, and what they are inside ours.
INNER_MARKS = str.maketrans('“”„«»"', "‘’‚‹›'")
PAIRS = {"“”", "„“", "„”", "«»", "»«", '""'}


def footnote_texts(details: EventDetails, style: DocumentStyle = ENGLISH) -> Iterator[tuple[str, str]]:
    """What names each source (an article's key, or what a person wrote), and its footnote.

    The quote alone, with an empty name, for an event that a person added without a source.
    """
    for source in details.sources:
        yield source.article_key or source.name, source_text(source, style)
    if not details.sources and details.quote:
        yield "", quoted(details.quote, style.words.quotes)


def source_text(source: Source, style: DocumentStyle) -> str:
    """Publisher, title, day of publication, address; then the quotes, the best one first."""
    undated = style.words.say("undated") if source.article_key else ""
    named = [
        escaped(source.publisher) if source.publisher else "",
        _title(source, style),
        style.day(source.published) if source.published else undated,
        _address(source, style),
    ]
    return f"{', '.join(part for part in named if part)}. {quotes_of(source, style)}".rstrip()


def quotes_of(source: Source, style: DocumentStyle) -> str:
    """The quotes, the best one first."""
    return " ".join(quoted(evidence.quote, style.words.quotes) for evidence in source.evidence)


def quoted(text: str, marks: tuple[str, str] = ENGLISH.words.quotes) -> str:
    """`text` in quotation marks: in its own, where one pair is around the whole of it."""
    line = one_line(text)
    inner = line[1:-1]
    if line[:1] + line[-1:] in PAIRS and len(line) > 1 and inner == inner.translate(INNER_MARKS):
        return escaped(line)
    return f"{marks[0]}{escaped(line.translate(INNER_MARKS))}{marks[1]}"


def _title(source: Source, style: DocumentStyle) -> str:
    """The title; of an article without one the name of its file, which is nobody else's business; nothing where the
    address says it all."""
    if source.title:
        return quoted(source.title, style.words.quotes)
    if source.article_key:
        untitled = style.words.say("untitled")
        return untitled if style.is_public else f"{untitled} ({escaped(source.name)})"
    return quoted(source.name, style.words.quotes) if source.name != source.url else ""


def _address(source: Source, style: DocumentStyle) -> str:
    """A link to a web page; any other address (`file:`) is text, and not in a public document."""
    if not source.url or (style.is_public and web_address(source.url) is None):
        return ""
    return link(source.url)
