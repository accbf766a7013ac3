"""without_layout: tables that only lay a page out, as boxes, so that they are not taken for the article's tables."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST_CELL = 400  # characters in a table of data
TABLE_PARTS = ("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption")


def without_layout(tree: "HtmlElement") -> "HtmlElement":
    """`tree`, changed in place: a table that holds a table or running text in lines becomes boxes.

    >>> from lxml.html import document_fromstring, tostring
    >>> page = document_fromstring("<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>")
    >>> tostring(without_layout(page)[0]).decode()
    '<body><div><div><div><table><tr><td>a</td></tr></table></div></div></div></body>'
    """
    for table in list(tree.iter("table")):
        if _lays_out(table):
            for part in _own_parts(table):
                part.tag = "div"
    return tree


def _lays_out(table: "HtmlElement") -> bool:
    return (
        table.get("role") in ("presentation", "none")
        or next((True for _ in table.iterdescendants("table", "h1", "article")), False)
        or any(_is_running_text(cell) for cell in table.iter("td"))
    )


def _is_running_text(cell: "HtmlElement") -> bool:
    breaks = sum(1 for _ in cell.iter("br", "p", "div"))
    return breaks > 1 and len(str(cell.text_content())) > LONGEST_CELL


def _own_parts(table: "HtmlElement") -> list["HtmlElement"]:
    """The table and its rows and cells, without those of tables in it."""
    parts = (part for part in table.iterdescendants(*TABLE_PARTS) if part.tag != "table")
    return [table, *(part for part in parts if next(part.iterancestors("table"), None) is table)]
