"""Footnotes: where an event is told, with the words that tell it.

>>> quoted('She said "no" twice'), quoted("„Ne damo.“")
("“She said 'no' twice”", '„Ne damo.“')
"""

from collections.abc import Iterator

from timeline.datespan import day_span
from timeline.datewords import in_words
from timeline.export.markdown_text import escaped, link
from timeline.models import EventDetails, Source
from timeline.plaintext import one_line

# Quotation marks that a quote may bring, and what they are inside ours.
INNER_MARKS = str.maketrans('“”„«»"', "‘’‚‹›'")
PAIRS = {"“”", "„“", "„”", "«»", "»«", '""'}


def footnote_texts(details: EventDetails) -> Iterator[tuple[str, str]]:
    """What names each source (an article's key, or what a person wrote), and its footnote.

    The quote alone, with an empty name, for an event that a person added without a source.
    """
    for source in details.sources:
        yield source.article_key or source.name, _source(source)
    if not details.sources and details.quote:
        yield "", quoted(details.quote)


def quoted(text: str) -> str:
    """`text` in quotation marks: in its own, where one pair is around the whole of it."""
    line = one_line(text)
    inner = line[1:-1]
    if line[:1] + line[-1:] in PAIRS and len(line) > 1 and inner == inner.translate(INNER_MARKS):
        return escaped(line)
    return f"“{escaped(line.translate(INNER_MARKS))}”"


def _source(source: Source) -> str:
    """Publisher, title, day of publication, address; then the quotes, the best one first."""
    named = [
        escaped(source.publisher) if source.publisher else "",
        _title(source),
        in_words(day_span(source.published)) if source.published else "undated" if source.article_key else "",
        link(source.url) if source.url else "",
    ]
    quotes = " ".join(quoted(evidence.quote) for evidence in source.evidence)
    return f"{', '.join(part for part in named if part)}. {quotes}".rstrip()


def _title(source: Source) -> str:
    """The title; of an article without one the name of its file; nothing where the address says it all."""
    if source.title:
        return quoted(source.title)
    if source.article_key:
        return f"untitled ({escaped(source.name)})"
    return quoted(source.name) if source.name != source.url else ""
