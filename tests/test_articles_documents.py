"""timeline.articles.docx_file and odt_file: office documents made here; bad ones cost one line."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.office_samples import WORD, docx_file, odt_file, paragraph, zipped
from timeline.articles.docx_file import read_docx
from timeline.articles.odt_file import read_odt
from timeline.articles.place import Place
from timeline.errors import UnreadableArticle
from timeline.models import Article

STORY = "On 5 October 2018 the EU and Albania signed a status agreement on Frontex in Tirana."
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
AGAIN, AS_TEXT = "save it again as such", "save its text as a .txt file and give that"
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def docx(data: bytes) -> Article | UnreadableArticle:
    (only,) = read_docx(BytesIO(data), Place("note", "news/note.docx", ending=".docx"))
    return only


def odt(data: bytes) -> Article | UnreadableArticle:
    (only,) = read_odt(BytesIO(data), Place("note", "news/note.odt", ending=".odt"))
    return only


def text_of(found: Article | UnreadableArticle) -> list[str]:
    assert isinstance(found, Article), found
    return found.text.split("\n\n")


def main_part(text: str) -> bytes:
    return zipped({"word/document.xml": text})


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def test_headings_lists_and_a_title_in_a_style_of_another_language() -> None:
    body = [paragraph("Agreement with Albania", "Naslov"), paragraph("What it covers", "Naslov1"), paragraph(STORY)]
    item = '<w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>Joint teams</w:t></w:r></w:p>'
    contents = paragraph("What it covers 1", "Sadraj1")
    found = docx(docx_file("".join([contents, *body, paragraph("Powers", "Lista"), item])))
    assert text_of(found) == ["Agreement with Albania", "What it covers", STORY, "- Powers", "- Joint teams"]
    assert isinstance(found, Article)
    assert found.title == "Agreement with Albania"


def test_rows_of_short_cells_are_lines_and_long_cells_paragraphs() -> None:
    def table(*rows: tuple[str, ...]) -> str:
        cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
        return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"

    dates = table(("5 October 2018", "Signed in Tirana"), ("1 May 2019", "In force"), ("", ""))
    layout = table((STORY * 3, "Sidebar"))
    nested = f"<w:tbl><w:tr><w:tc>{dates}{paragraph('Below')}</w:tc></w:tr></w:tbl>"
    assert text_of(docx(docx_file(dates + layout))) == [
        "5 October 2018; Signed in Tirana", "1 May 2019; In force", STORY * 3, "Sidebar",
    ]  # fmt: skip
    assert text_of(docx(docx_file(nested)))[-1] == "Below"


def test_tracked_changes_are_accepted() -> None:
    changed = (
        "<w:p>" + run("The agreement was ") + '<w:ins w:id="1">' + run("signed") + "</w:ins>"
        '<w:del w:id="2"><w:r><w:delText>initialled</w:delText></w:r></w:del>'
        + run(" in Tirana") + "<w:moveFrom>" + run(" on Friday") + "</w:moveFrom>" + run(".") + "</w:p>"
    )  # fmt: skip
    assert text_of(docx(docx_file(changed))) == ["The agreement was signed in Tirana."]


def test_a_deleted_end_of_a_paragraph_joins_two() -> None:
    first = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>' + run("One ") + "</w:p>"
    assert text_of(docx(docx_file(first + paragraph("sentence.") + paragraph("Another.")))) == [
        "One sentence.",
        "Another.",
    ]


def test_hidden_text_fields_breaks_and_boxes_for_old_programs() -> None:
    body = "<w:p>" + run("One") + "<w:r><w:br/></w:r>" + run("line") + run("secret", "<w:vanish/>") + run("-")
    body += (
        "<w:r><w:instrText>PAGE</w:instrText><w:noBreakHyphen/></w:r>"
        + run("shown", '<w:vanish w:val="0"/>')
        + "</w:p>"
    )
    boxes = "".join(f"<w:{name}>{paragraph('In a box')}</w:{name}>" for name in ("Choice", "Fallback"))
    assert text_of(docx(docx_file(body + f"<w:p><w:r>{boxes}</w:r>{run('Around it')}</w:p>"))) == [
        "One\nline--shown", "In a box", "Around it",
    ]  # fmt: skip


def test_footnotes_stand_at_the_end() -> None:
    line = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    notes = f'{line}<w:footnote w:id="7">{paragraph("OJ L 46")}</w:footnote>'
    body = "<w:p>" + run("Signed in 2018") + '<w:r><w:footnoteReference w:id="7"/></w:r>' + run(".") + "</w:p>"
    assert text_of(docx(docx_file(body, footnotes=notes))) == ["Signed in 2018.", "Footnotes", "[1] OJ L 46"]


def test_properties_are_believed_with_care() -> None:
    said = "<dc:title>Quarterly note on borders</dc:title><dc:creator>Ana Ilić</dc:creator>"
    said += "<dc:language>hr-HR</dc:language>"
    made = "<dcterms:created>2013-12-23T23:15:00Z</dcterms:created>"
    found = docx(docx_file(paragraph(STORY), said + made))
    assert isinstance(found, Article)
    assert (found.title, found.author, found.language) == ("Quarterly note on borders", "Ana Ilić", "sr")
    assert found.published is None
    assert found.warnings == (
        "the DOCX document was made on 2013-12-23, which need not be the day of its publication: give that with"
        " --published",
    )


def test_an_odt_document() -> None:
    style = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    note = "<text:note-citation>1</text:note-citation><text:note-body><text:p>OJ L 46</text:p></text:note-body>"
    note = f"<text:note>{note}</text:note>"
    deleted = "<text:changed-region><text:p>Deleted</text:p></text:changed-region>"
    deleted = f"<text:tracked-changes>{deleted}</text:tracked-changes>"
    cells = (f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in ("1 May 2019", "In force"))
    table = f"<table:table-row>{''.join(cells)}</table:table-row>"
    title = '<text:p text:style-name="P1">Agreement with Albania</text:p><text:h>What<text:s/>it covers</text:h>'
    story = f"<text:p>Signed in 2018{note}.<text:line-break/>In Tirana.</text:p>"
    items = "<text:list><text:list-item><text:p>Teams</text:p></text:list-item></text:list>"
    body = style + deleted + title + story + items + table
    found = odt(
        odt_file(body, "<meta:initial-creator>Ana Ilić</meta:initial-creator><dc:creator>Other Name</dc:creator>")
    )
    assert text_of(found) == [
        "Agreement with Albania", "What it covers", "Signed in 2018.\nIn Tirana.", "- Teams", "1 May 2019; In force",
        "Footnotes", "[1] OJ L 46",
    ]  # fmt: skip
    assert isinstance(found, Article)
    assert (found.title, found.author) == ("Agreement with Albania", "Ana Ilić")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is damaged or no DOCX document; save or download it again"),
        (b"PK\x03\x04 and no more", "is damaged or no DOCX document; save or download it again"),
        (zipped({"a.txt": "x"}), "is no DOCX document: it has no word/document.xml; save it again as one"),
        (docx_file(""), "has no text; if it is a picture, run OCR on it"),
        (docx_file("<w:p>"), f"its text cannot be read (mismatched tag: line 1, column 98); {AGAIN}"),
        (main_part(f"{LAUGHS}<x>&b;</x>"), f"its text cannot be read (a document type); {AGAIN}"),
        (main_part(f"{OUTSIDE}<x>&a;</x>"), f"its text cannot be read (a document type); {AGAIN}"),
        (main_part("<x>" * 5000), f"its text cannot be read (too deep); {AGAIN}"),
        (main_part(" " * 90_000_000), f"its text is 1,028 times as large as it is packed; {AS_TEXT}"),
        (main_part(" " * 100_000_001), f"its text is larger than 100 MB; {AS_TEXT}"),
        (zipped({f"word/{n}": b"" for n in range(20_001)}), "has more than 20,000 parts; give the articles as files"),
    ],
    ids=["empty", "cut off", "another", "no text", "broken", "laughs", "outside", "deep", "bomb", "large", "parts"],
)  # fmt: skip
def test_a_bad_docx_costs_one_line(data: bytes, message: str) -> None:
    assert str(docx(data)) == f"news/note.docx: {message}"


def test_a_protected_odt() -> None:
    assert str(odt(odt_file("<text:p>x</text:p>", manifest="<encryption-data/>"))) == (
        "news/note.odt: is protected by a password; save it without one"
    )


def test_a_part_that_is_damaged() -> None:
    data = bytearray(docx_file(paragraph(STORY)))
    place = data.index(b"word/document.xml") + len(b"word/document.xml") + 20
    data[place : place + 40] = b"\xff" * 40
    assert str(docx(bytes(data))) == "news/note.docx: its text is damaged; save its text as a .txt file and give that"


@given(st.binary(max_size=600))
@settings(max_examples=60, deadline=None)
def test_any_body(data: bytes) -> None:
    body = f"<w:document {WORD}><w:body><w:p><w:r><w:t>".encode() + data + b"</w:t></w:r></w:p></w:body></w:document>"
    assert isinstance(docx(zipped({"word/document.xml": body})), Article | UnreadableArticle)


@given(st.integers(0), st.binary(min_size=1, max_size=8), st.integers(0, 8))
@settings(max_examples=100, deadline=None)
def test_any_damage(at: int, new: bytes, cut: int) -> None:
    for read, whole in ((docx, docx_file(paragraph(STORY))), (odt, odt_file(f"<text:p>{STORY}</text:p>"))):
        place = at % len(whole)
        assert isinstance(read(whole[:place] + new + whole[place + cut :]), Article | UnreadableArticle)


TAGS = ["p", "r", "t", "tr", "tc", "pPr", "del", "ins", "moveFrom", "footnoteReference", "vanish", "note", "list", "h"]


@given(
    st.recursive(
        st.text("ab \n", max_size=5), lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=4))
    )
)
@settings(max_examples=100, deadline=None)
def test_any_order_of_elements(tree: object) -> None:
    body = _written(tree)
    assert isinstance(docx(docx_file(body)), Article | UnreadableArticle)
    assert isinstance(odt(odt_file(body.replace("w:", "text:"))), Article | UnreadableArticle)


def _written(tree: object) -> str:
    if isinstance(tree, str):
        return tree
    assert isinstance(tree, tuple)
    return f"<w:{tree[0]}>{''.join(map(_written, tree[1]))}</w:{tree[0]}>"
