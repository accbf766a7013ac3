"""DocxBody: the elements of WordprocessingML turned into the text of a document.

Tracked changes are read as if they had been accepted: what was inserted is there, what was deleted or moved is not.
"""

from collections.abc import Mapping

from timeline.articles.document_text import DocumentText, Kind
from timeline.articles.xml_events import Event, Start

# What is in these is not the text: what moved away, a box once more for old programs, how things were formatted before.
LEFT_OUT = frozenset(
    {
        "moveFrom",
        "Fallback",
        "instrText",
        "delText",
        "delInstrText",
        "binData",
        "pPrChange",
        "rPrChange",
        "numberingChange",
    }
)
WRITTEN = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
OFF = ("0", "false", "off")


class DocxBody:
    """Takes one element after the other. `notes_used` are the kinds and ids of the notes to which the text refers."""

    def __init__(self, kinds: Mapping[str, Kind | None]) -> None:
        self.text = DocumentText()
        self.notes_used: list[tuple[str, str]] = []
        self._kinds = kinds
        self._kind: list[Kind | None] = []  # of the open paragraphs
        self._skipped = 0  # elements in each other that are left out
        self._in_text = self._in_properties = self._hidden = False
        self._joined = False  # the end of the last paragraph was deleted: this one continues it

    def take(self, event: Event) -> None:
        """The next element or text."""
        if isinstance(event, str):
            if self._in_text and not self._hidden and not self._skipped:
                self.text.write(event)
        elif event.name in LEFT_OUT:
            self._skipped += 1 if isinstance(event, Start) else -1
        elif not self._skipped and isinstance(event, Start):
            self._begin(event.name, event.attributes.get("val", ""), event.attributes.get("id", ""))
        elif not self._skipped:
            self._end(event.name)

    def _begin(self, name: str, value: str, note: str) -> None:
        match name:
            case "t":
                self._in_text = True
            case "r":
                self._hidden = False
            case "p":
                self._begin_paragraph()
            case "pPr":
                self._in_properties = True
            case "vanish":
                self._hidden = value not in OFF
            case "del" if self._in_properties:
                self._joined = True
            case "pStyle" if self._kind:
                self._kind[-1] = self._kinds.get(value, Kind.TEXT)
            case "numId" if self._kind and self._kind[-1] is Kind.TEXT and value != "0":
                self._kind[-1] = Kind.ITEM
            case "tr":
                self.text.begin_row()
            case "tc":
                self.text.begin_cell()
            case "footnoteReference" | "endnoteReference":
                self.notes_used.append((NOTES[name], note))
            case _ if name in WRITTEN and not self._hidden:
                self.text.write(WRITTEN[name])

    def _end(self, name: str) -> None:
        match name:
            case "t":
                self._in_text = False
            case "pPr":
                self._in_properties = False
            case "p" if self._kind and not self._joined:
                self.text.end_paragraph(self._kind.pop())
            case "tr":
                self.text.end_row()

    def _begin_paragraph(self) -> None:
        if not self._joined:
            self.text.begin_paragraph()
            self._kind.append(Kind.TEXT)
        self._joined = False
