"""The page: what is in it, and that nothing of the data is ever anything but text."""

import re
from base64 import b64encode
from collections import Counter
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.export_samples import HOSTILE, NEVER_SHOWN, annotation, details, row, source
from tests.markup_attacks import ATTACKS
from tests.nasty_chronology import nasty_document
from timeline.export import html as package
from timeline.export.document import About, Document, Options
from timeline.export.html import html
from timeline.export.html.legend import SIGNS
from timeline.export.words import words_in
from timeline.models import AnnotationKind, EventDetails, Evidence

VOID = {"meta", "input", "br", "rect", "path", "stop"}

# Every element of a page and the attributes that it may have: no `style`, no `on…`, nothing that fetches.
ALLOWED = {
    "html": {"lang"}, "head": set(), "title": set(), "style": set(), "script": set(), "body": set(),
    "meta": {"charset", "http-equiv", "content", "name"}, "header": set(), "main": set(), "footer": set(),
    "div": {"class", "id", "tabindex", "role", "aria-label"}, "section": {"class", "id"}, "nav": {"aria-label"},
    "h1": set(), "h2": set(), "h3": set(), "p": {"class", "dir"}, "span": {"class", "dir"}, "br": set(), "small": set(),
    "a": {"class", "href", "rel"}, "b": {"aria-hidden"}, "cite": set(), "time": {"datetime"},
    "ul": {"class"}, "ol": set(), "details": {"open"}, "summary": set(), "blockquote": {"dir", "lang"},
    "li": {"id", "class", "data-type", "data-status", "data-places", "data-first", "data-last"},
    "figure": set(), "figcaption": set(), "form": {"class", "role", "aria-label", "hidden"}, "fieldset": set(),
    "legend": set(), "label": {"class"}, "select": {"name"}, "option": {"value"}, "output": {"aria-live", "data-words"},
    "input": {"name", "type", "value", "size", "placeholder", "autocomplete", "inputmode", "pattern", "title"},
    "button": {"type", "name", "aria-pressed"},
    "svg": {"class", "viewbox", "width", "height", "role", "aria-label", "aria-hidden"}, "g": {"class", "data-event"},
    "defs": set(),
    "lineargradient": {"id", "class"}, "stop": {"class", "offset"}, "path": {"class", "d"},
    "rect": {"class", "x", "y", "width", "height", "rx", "fill"}, "text": {"class", "x", "y"},
}  # fmt: skip


class Page(HTMLParser):
    """What a page consists of: its elements with their attributes, and the text in each kind of element."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: Counter[str] = Counter()
        self.script = self.style = self.shown = ""
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("script", "style"):
            setattr(self, self.open[-1], data)
        else:
            self.shown += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def with_attribute(self, name: str) -> list[str | None]:
        return [given[name] for _, given in self.elements if name in given]


def page(*events: EventDetails, about: About | None = None) -> Page:
    return Page(text_of(*events, about=about))


def text_of(*events: EventDetails, about: About | None = None) -> str:
    by_key = {event.row.key: event for event in events}
    about = about or About("Chronology", "", date(2025, 6, 1))
    return "".join(html(Document([event.row for event in events], by_key.__getitem__, about)))


def hostile_page(text: str) -> tuple[str, Page]:
    """A page with `text` in every field that text can be in."""
    told = source(
        text, name=text, title=text, publisher=text, url=text, article_key=text, evidence=(Evidence(text, 0, 1),) * 2
    )
    web = source(text, url=f"https://example.org/{text}", language=text)
    note = annotation(AnnotationKind.NOTE, {"text": text}, author=text)
    event = row(
        key=text, title=text, type=text, status=text, stage=text, places=(text,), actors=(text,), tags=(text,),
        publisher=text, verdict=text, salience=text, significance=text, confidence=0.1,
    )  # fmt: skip
    undated = details(row(key="k2", edtf=None, title=text), quote=text, sources=())
    events = (details(event, quote=text, sources=(told, web), annotations=(note,), machine={text: text}), undated)
    written = text_of(*events, about=About(text, text, date(2025, 6, 1), 1, file=text))
    return written, Page(written)


@pytest.mark.parametrize("text", [*ATTACKS, *HOSTILE.values()], ids=range(len(ATTACKS) + len(HOSTILE)))
def test_no_text_is_ever_anything_but_text(text: str) -> None:
    written, found = hostile_page(text[:20_000])
    plain = page(details())
    assert [(tag, set(given) - ALLOWED[tag]) for tag, given in found.elements if set(given) - ALLOWED[tag]] == []
    assert (found.script, found.style) == (plain.script, plain.style)
    assert written.count("<script>") == written.count("<style>") == 1
    assert all(re.match(r"#|https://example\.org/", href or "") for href in found.with_attribute("href"))
    assert not NEVER_SHOWN & set(written)
    assert found.open == []


def test_the_policy_lets_the_style_and_script_of_the_page_alone_work() -> None:
    found = page(details())
    tag, given = next((tag, given) for tag, given in found.elements if "http-equiv" in given)
    policy = dict(part.strip().split(" ", 1) for part in (given["content"] or "").split(";"))
    assert (tag, given["http-equiv"]) == ("meta", "Content-Security-Policy")
    assert policy == {
        "default-src": "'none'",
        "script-src": f"'sha256-{b64encode(sha256(found.script.encode()).digest()).decode()}'",
        "style-src": f"'sha256-{b64encode(sha256(found.style.encode()).digest()).decode()}'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    before = [tag for tag, given in found.elements[: found.elements.index((tag, given))]]
    assert before == ["html", "head", "meta"]  # nothing is loaded before the policy holds


def test_nothing_is_fetched() -> None:
    found = page(details())
    assert not re.search(r"url\((?!#)|@import|https?:", found.style)
    assert not re.search(r"fetch|XMLHttp|import|https?:|innerHTML|eval", found.script)
    assert not {"img", "link", "iframe", "object", "embed", "video"} & {tag for tag, _ in found.elements}


def test_an_event_says_all_that_is_known_of_it() -> None:
    told = details(
        row(edtf="[..2025-04-02]", type="agreement", stage="in_force", status="announced", places=("RS", "EU"),
            actors=("Frontex",), tags=("key",), starred=True, verdict="disputed"),
        annotations=(annotation(AnnotationKind.NOTE, {"text": "See\nthere"}),),
    )  # fmt: skip
    shown = " ".join(page(told).shown.split())
    assert "by 2 April 2025 Ministers met A agreement in force announced Serbia, European Union Frontex" in shown
    assert "tags: key starred marked disputed" in shown
    assert "Seethere ana, 3 May 2025" in shown
    assert "Sources: 1 The ministers met in Belgrade. The Bulletin, Ministers meet, 17 March 2023, https://" in shown


def test_a_public_page_has_nothing_that_people_wrote_for_each_other() -> None:
    told = details(
        row(tags=("secret",), starred=True, verdict="disputed", confidence=0.2, manual=True),
        annotations=(annotation(AnnotationKind.NOTE, {"text": "secret"}),),
        machine={"title": "secret"},
    )
    about = About("Chronology", "", date(2025, 6, 1), 2, Options(profile="public"))
    assert not re.search("secret|starred|disputed|doubtful|by hand|ana|rejected", page(told, about=about).shown)
    assert "secret" in page(told).shown


@pytest.mark.parametrize(
    ("edtf", "first", "last", "datetime"),
    [
        ("2023-03-16", "2023-03-16", "2023-03-16", "2023-03-16"),
        ("2022-02", "2022-02-01", "2022-02-28", "2022-02"),
        ("2022-02~", "2022-02-01", "2022-02-28", None),
        ("2015/..", "2015-01-01", None, None),
        ("[..2025-04-02]", None, "2025-04-02", None),
        (None, None, None, None),
    ],
)
def test_days_for_the_filters_and_machine_dates_only_where_they_are_exact(
    edtf: str | None, first: str | None, last: str | None, datetime: str | None
) -> None:
    found = page(details(row(edtf=edtf)))
    (item,) = [given for tag, given in found.elements if tag == "li" and given.get("class") == "event t-visit"]
    (time,) = [given for tag, given in found.elements if tag == "time"]
    assert (item.get("data-first"), item.get("data-last"), time.get("datetime")) == (first, last, datetime)


def test_headings_are_those_that_the_dates_establish() -> None:
    found = page(details(row("a", "2015-09-14")), details(row("b", "2015")), details(row("c", "[..2025-04-02]")))
    assert re.findall(r"section id=\"([a-z0-9-]+)\"", text_of(details(row("c", "199X")))) == ["year-not-established"]
    shown = " ".join(found.shown.split())
    assert (
        shown.index("September 2015") < shown.index("Month not established 2015") < shown.rindex("Date not established")
    )


def test_every_id_is_one_and_every_link_in_the_page_leads_somewhere() -> None:
    found = Page("".join(html(nasty_document())))
    ids = [one for one in found.with_attribute("id") if one]
    inner = {href[1:] for href in found.with_attribute("href") if href and href.startswith("#")}
    inner |= {event for event in found.with_attribute("data-event") if event}
    assert len(ids) == len(set(ids))
    assert inner <= set(ids)


def test_without_a_script_all_is_there_but_the_form() -> None:
    found = page(details(), details(row("k2", None)))
    hidden = [tag for tag, given in found.elements if "hidden" in given]
    assert hidden == ["form"]
    assert all("open" in given for tag, given in found.elements if tag == "details")


@pytest.mark.parametrize("language", ["de", "fr", "sr"])
def test_all_that_the_page_says_is_there_in_each_language(language: str) -> None:
    says = words_in(language).says
    sources = [path.read_text() for path in Path(package.__file__).parent.glob("*.py")]
    said = {words for text in sources for words in re.findall(r"say\(\"([^\"]+)\"", text)}
    assert len(said) > 20
    assert (said | {meaning for *_, meaning in SIGNS} | {"From", "to"}) - set(says) == set()


def test_a_page_in_another_language_keeps_what_others_wrote() -> None:
    about = About("Chronologie", "", date(2025, 6, 1), options=Options(language="de"))
    told = details(row(edtf="[..2025-04-02]", places=("RS",), status="announced"))
    found = page(told, about=about)
    shown = " ".join(found.shown.split())
    assert found.elements[0] == ("html", {"lang": "de"})
    assert "bis 2. April 2025 Ministers met V Besuch angekündigt Serbien Quellen: 1 The ministers met" in shown
    assert "1 Ereignis · erstellt am 1. Juni 2025" in shown


def test_a_quote_says_its_language() -> None:
    found = page(details(sources=(source(language="sr"), source(language=None))))
    assert [given.get("lang") for tag, given in found.elements if tag == "blockquote"] == ["sr", None]


def test_an_empty_chronology_is_a_page() -> None:
    found = page()
    assert "0 events" in found.shown
    assert "svg" not in {tag for tag, _ in found.elements}


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    digits = colour * 2 if len(colour) == 3 else colour
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", [0, 1], ids=["light", "dark"])
def test_every_colour_can_be_read_on_its_ground(mode: int) -> None:
    blocks = re.findall(r":root \{(.*?)\}", page().style, re.DOTALL)
    colours = dict(re.findall(r"--([\w-]+): #([0-9a-f]{3}(?:[0-9a-f]{3})?);", blocks[mode]))
    grounds = {"page", "band", "line", "mark-ink"}
    for name in set(colours) - grounds:
        assert min(contrast(colours[name], colours["page"]), contrast(colours[name], colours["band"])) >= 4.5, name
        if name not in {"ink", "soft", "link"}:
            assert contrast(colours[name], colours["mark-ink"]) >= 4.5, name
