"""How a Markdown document cites: footnotes with the quotes, or citations that pandoc makes into any style.

Footnotes   …  visit · RS[^1]
Pandoc      …  visit · RS [@bulletin2023-3f9a1c2b, “The ministers met in Belgrade.”]
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from timeline.export.bibliography import Bibliography
from timeline.export.document_style import DocumentStyle
from timeline.export.markdown_source import footnote_texts, quotes_of, source_text
from timeline.models import EventDetails


class Cited(NamedTuple):
    """What stands in the line for the sources of an event, and their texts."""

    marks: str
    texts: list[str]


class Citations(Protocol):
    """The sources cited so far."""

    def cite(self, details: EventDetails) -> Cited:
        """Cites the sources of an event."""

    def lines(self) -> Iterator[str]:
        """What stands at the end of the document."""

    @property
    def count(self) -> int:
        """How many sources were cited, each counted once."""


@dataclass(slots=True)
class Footnotes:
    """A footnote for each source of each event."""

    style: DocumentStyle
    _lines: list[str] = field(default_factory=list)
    _sources: set[str] = field(default_factory=set)

    def cite(self, details: EventDetails) -> Cited:
        named = list(footnote_texts(details, self.style))
        self._sources |= {name for name, _ in named if name}
        texts = [text for _, text in named]
        return Cited("".join(map(self.add, texts)), texts)

    def add(self, text: str) -> str:
        """The mark of a new footnote."""
        number = len(self._lines) + 1
        self._lines.append(f"[^{number}]: {text}\n")
        return f"[^{number}]"

    def lines(self) -> Iterator[str]:
        yield from self._lines

    @property
    def count(self) -> int:
        return len(self._sources)


@dataclass(slots=True)
class PandocCitations:
    """`[@key, “quote”]` for sources that stand in the file beside; a footnote for a quote whose source nobody named."""

    style: DocumentStyle
    _bibliography: Bibliography = field(default_factory=Bibliography)
    _footnotes: Footnotes = field(init=False)

    def __post_init__(self) -> None:
        self._footnotes = Footnotes(self.style)

    def cite(self, details: EventDetails) -> Cited:
        texts = [text for _, text in footnote_texts(details, self.style)]
        keys = [self._bibliography.key_of(source) for source in details.sources]
        cited = [
            f"@{key}, {quotes_of(source, self.style)}".removesuffix(", ").replace(";", "\\;")
            for key, source in zip(keys, details.sources, strict=True)
            if key
        ]
        unnamed = [
            source_text(source, self.style) for key, source in zip(keys, details.sources, strict=True) if not key
        ]
        footnotes = "".join(map(self._footnotes.add, unnamed if details.sources else texts))
        return Cited((f" [{'; '.join(cited)}]" if cited else "") + footnotes, texts)

    def lines(self) -> Iterator[str]:
        yield from self._footnotes.lines()

    @property
    def count(self) -> int:
        return len(self._bibliography.sources)
