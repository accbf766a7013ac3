"""DOCX and ODT documents made for tests: ZIP files of a few parts."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)
DUBLIN_CORE = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:meta="urn:meta"'
)
STYLES = "".join(
    f'<w:style w:styleId="{code}"><w:name w:val="{name}"/></w:style>'
    for code, name in (("Naslov", "Title"), ("Naslov1", "heading 1"), ("Sadraj1", "toc 1"), ("Lista", "List Bullet"))
)


def zipped(parts: dict[str, bytes | str]) -> bytes:
    """A ZIP file of these parts."""
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def paragraph(text: str, style: str = "") -> str:
    """A paragraph of WordprocessingML."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def docx_file(body: str, properties: str = "", footnotes: str = "") -> bytes:
    """A document of these paragraphs, tables and notes."""
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {WORD}>{STYLES}</w:styles>",
        "docProps/core.xml": f"<coreProperties {DUBLIN_CORE}>{properties}</coreProperties>",
    }
    if footnotes:
        parts["word/footnotes.xml"] = f"<w:footnotes {WORD}>{footnotes}</w:footnotes>"
    return zipped(parts)


def odt_file(body: str, properties: str = "", manifest: str = "") -> bytes:
    """A document of these paragraphs, lists and tables."""
    content = f"<office:document-content {ODF}><office:body><office:text>{body}</office:text></office:body>"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"{content}</office:document-content>",
            "meta.xml": f"<meta {DUBLIN_CORE}>{properties}</meta>",
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
        }
    )
