"""A document of nasty rows: every kind of date and status, and text that means harm wherever there is text."""

from datetime import date

from tests.export_samples import annotation, details, row, source
from timeline.export.document import About, Database, Document
from timeline.models import AnnotationKind, EventDetails, Evidence

HOSTILE_TITLE = "</script><script>alert(1)</script> <!-- ]]> \u202eevil\x1b[31m & \"two\" 'one' \\; , \ud800"
HOSTILE_QUOTE = '"><img src=x onerror=alert(1)>\nBEGIN:VEVENT\r\n{{7*7}} ${7*7} `x` \x00 =1+1'

RULED = (Evidence("It ruled.", 0, 9),)

TABLES = {
    "chronology": ("id", "key", "date", "type", "title", "a column of later"),
    "articles": ("key", "title", "published"),
    "ranks": ("name", "value"),
    'a "quoted"; table': ("x",),
}


def nasty_events() -> list[EventDetails]:
    """The events, in no order."""
    hostile = source(
        HOSTILE_QUOTE,
        title=HOSTILE_TITLE,
        name="../../etc/passwd",
        publisher="</style><b onmouseover=alert(1)>",
        url="javascript:alert(1)",
    )
    web = source(url="https://example.org/?q=\"'><script>&x=ž\nSet-Cookie: a", language="en")
    note = annotation(AnnotationKind.NOTE, {"text": "<svg onload=alert(1)>\n\n# two"}, author="ana <a@example.org>")
    return [
        details(row("k01", "2007"), quote="", sources=()),
        details(row("k02", "199X", type="statistic", title="Some ten thousand came"), quote="They came.", sources=()),
        details(row("k03", "2015/..", type="operation", status="ongoing", title="Police close the border")),
        details(row("k04", "2023-02-28/2023-03-02", type="conference", places=("AL", "EU"), actors=("Frontex", "IOM"))),
        details(row("k05", "2023-03-16", type="agreement", stage="signed", title="Ministers signed"), sources=(web,)),
        details(row("k06", "2023-03-27/2023-04-02", type="conference", title="A week of talks")),
        details(
            row(
                'k07"<>&', "2023-04-01", type="statement", status="announced", title=HOSTILE_TITLE,
                places=("XX", "<b>"), actors=("=HYPERLINK(1)", "</a>"), tags=("<i>",), verdict="disputed",
                starred=True, confidence=0.2, notes=1, manual=True,
            ),
            quote=HOSTILE_QUOTE, sources=(hostile, web), annotations=(note,), machine={"title": "<u>"},
        ),
        details(row("k08", "2024-12~", type="training", title="Training " + "in returns ž日本🚢 " * 12)),
        details(row("k09", "2025-23", type="funding", status="proposed", title="Money was asked for")),
        details(row("k10", "[2014-07-01..2014-07-29]", type="incident", title="People were beaten at the border")),
        details(row("k11", "[..2025-04-02]", type="policy", title="A strategy")),
        details(row("k12", "[2025-04-02..]", type="visit", status="announced", title="He is to travel to Tirana")),
        details(row("k13", "2025-05-01", type="conference", status="cancelled", title="The summit was called off")),
        details(row("k14", "9999-12-31", type="report", title="A report on returns")),
        details(row("k15", None, type="ruling", title="The court ruled"), sources=(source(evidence=RULED),)),
    ]  # fmt: skip


def nasty_document(name: str = "nasty") -> Document:
    """The rows as a document of `name`."""
    events = nasty_events()
    about = About("Chronology </title><script>", 'title:"<b>" ' + "x" * 80, date(2026, 11, 22), 3, file=name)
    by_key = {event.row.key: event for event in events}
    return Document([event.row for event in events], by_key.__getitem__, about, Database("events", TABLES))
