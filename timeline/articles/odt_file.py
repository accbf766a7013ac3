"""The article in an ODT document (OpenDocument text), read from its XML part by part.

What was deleted with changes tracked, annotations and tables of contents are left out; footnotes go to the end.
"""

from collections.abc import Iterator
from typing import BinaryIO
from zipfile import ZipFile

from timeline.articles.document_text import DocumentText, Kind
from timeline.articles.office_document import document_article, part_events, properties_of
from timeline.articles.place import Place
from timeline.articles.xml_events import Event, Start
from timeline.articles.zip_parts import BadPart, named_part, opened_zip, part_data
from timeline.errors import UnreadableArticle
from timeline.models import Article

KIND = "ODT document"
TEXT, PROPERTIES, MANIFEST = "content.xml", "meta.xml", "META-INF/manifest.xml"

LEFT_OUT = frozenset(
    {"tracked-changes", "annotation", "table-of-content", "note-citation", "scripts", "forms", "desc", "title"}
)
WRITTEN = {"tab": " ", "line-break": "\n"}
TITLE_STYLE = "Title"
LARGEST_MANIFEST = 1_000_000


def read_odt(stream: BinaryIO, place: Place) -> Iterator[Article | UnreadableArticle]:
    """The article in the document `stream`, or why there is none."""
    try:
        with opened_zip(stream, place.source, KIND) as archive:
            if _is_encrypted(archive):
                raise UnreadableArticle(f"{place.source}: is protected by a password; save it without one")
            body = OdtBody()
            for event in part_events(archive, TEXT, place.source, KIND):
                body.take(event)
            yield document_article(body.text, properties_of(archive, PROPERTIES), place, KIND)
    except UnreadableArticle as error:
        yield error


class OdtBody:
    """Turns the elements of `content.xml` into the text of the document."""

    def __init__(self) -> None:
        self.text = DocumentText()
        self._titles = {TITLE_STYLE}  # styles of titles
        self._kind: list[Kind] = []  # of the open paragraphs
        self._skipped = self._lists = 0
        self._notes: list[DocumentText] = []  # the text in which the note stands that is being read

    def take(self, event: Event) -> None:
        """The next element or text."""
        if isinstance(event, str):
            if not self._skipped:
                self.text.write(event.replace("\n", " "))
        elif event.name in LEFT_OUT:
            self._skipped += 1 if isinstance(event, Start) else -1
        elif not self._skipped and isinstance(event, Start):
            self._begin(event)
        elif not self._skipped:
            self._end(event.name)

    def _begin(self, event: Start) -> None:
        match event.name:
            case "style" if event.attributes.get("parent-style-name") == TITLE_STYLE:
                self._titles.add(event.attributes.get("name", ""))
            case "p" | "h":
                self.text.begin_paragraph()
                self._kind.append(self._kind_of(event))
            case "s":
                self.text.write(" ")
            case "list":
                self._lists += 1
            case "table-row":
                self.text.begin_row()
            case "table-cell":
                self.text.begin_cell()
            case "note":
                self._notes.append(self.text)
                self.text = DocumentText()
            case name if name in WRITTEN:
                self.text.write(WRITTEN[name])

    def _end(self, name: str) -> None:
        match name:
            case "p" | "h" if self._kind:
                self.text.end_paragraph(self._kind.pop())
            case "list":
                self._lists -= 1
            case "table-row":
                self.text.end_row()
            case "note" if self._notes:
                note, self.text = " ".join(self.text.paragraphs), self._notes.pop()
                self.text.notes.append(f"[{len(self.text.notes) + 1}] {note}")

    def _kind_of(self, event: Start) -> Kind:
        if event.attributes.get("style-name") in self._titles:
            return Kind.TITLE
        if event.name == "h":
            return Kind.HEADING
        return Kind.ITEM if self._lists and not self._notes else Kind.TEXT


def _is_encrypted(archive: ZipFile) -> bool:
    info = named_part(archive, MANIFEST)
    try:
        return info is not None and b"encryption-data" in part_data(archive, info, LARGEST_MANIFEST)
    except BadPart:
        return False
