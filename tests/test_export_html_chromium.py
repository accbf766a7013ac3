"""The page in a browser: none of what articles say runs or fetches anything, and the filters do what they say."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.chromium import answers, needs_chromium
from tests.export_samples import details, row
from tests.markup_attacks import ATTACKS
from tests.nasty_chronology import nasty_document
from tests.test_export_html import hostile_page
from timeline.export.document import About, Document
from timeline.export.html import html

pytestmark = [needs_chromium, pytest.mark.xdist_group("chromium")]

OWNED = "document.documentElement.hasAttribute('owned')"

# Time for what was begun to arrive, and a pointer over every mark and item.
A_WHILE = """(async () => {
  for (const one of document.querySelectorAll("*")) one.dispatchEvent(new MouseEvent("mouseover"));
  await new Promise(done => setTimeout(done, 700));
})()"""

FILTER = """(async () => {
  const form = document.querySelector("form.filters");
  form.reset();
  for (const [name, value] of Object.entries(%s)) {
    const field = form.querySelector(`[name=${name}][value="${value}"]`);
    if (field) field.checked = true; else form.elements[name].value = value;
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
  await new Promise(done => setTimeout(done, 250));
  return [...document.querySelectorAll("li.event:not([hidden])")].map(event => event.id.slice(2)).join(" ");
})()"""


@contextmanager
def listening() -> Iterator[tuple[str, list[str]]]:
    """An address on this machine, and what was asked of it."""
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Nothing on stderr."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/owned", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def written(folder: Path, text: str) -> Path:
    page = folder / "page.html"
    page.write_text(text, encoding="utf-8", errors="replace")
    return page


def test_no_script_of_theirs_runs_and_no_request_leaves(tmp_path: Path) -> None:
    with listening() as (address, asked):
        attacks = "\n".join(attack.replace("{address}", address) for attack in ATTACKS)
        each = [hostile_page(attack.replace("{address}", address))[0] for attack in ATTACKS]
        text, _ = hostile_page(attacks)
        items = "".join(page.partition("<main>")[2].partition("</main>")[0] for page in each)
        owned, ours, *_ = answers(
            written(tmp_path, text.replace("<main>", f"<main>{items}", 1)),
            [OWNED, "document.querySelector('form.filters').hidden", A_WHILE],
        )
        owned_later, *_ = answers(tmp_path / "page.html", [f"{A_WHILE}.then(() => {OWNED})"])
    assert (owned, owned_later, ours, asked) == (False, False, False, [])


def test_a_page_that_did_not_escape_them_would_be_found_out(tmp_path: Path) -> None:
    with listening() as (address, asked):
        raw = f"<!doctype html><p>{ATTACKS[4].replace('{address}', address)}</p>"
        _, owned = answers(written(tmp_path, raw), [A_WHILE, OWNED])
    assert (owned, asked) == (True, ["/owned"])


def test_the_policy_alone_would_stop_them(tmp_path: Path) -> None:
    head = "".join(html(nasty_document())).partition("<body>")[0]
    with listening() as (address, asked):
        attacks = "".join(
            attack.replace("{address}", address) for attack in ATTACKS if "http-equiv" not in attack
        )  # a page may always leave for another one
        _, owned = answers(written(tmp_path, f"{head}<body>{attacks}"), [A_WHILE, OWNED])
    assert (owned, asked) == (False, [])


def test_the_filters(tmp_path: Path) -> None:
    events = [
        details(row("a", "2015-09-14", title="Ministri su se sastali u NIŠU", places=("RS", "BG"))),
        details(row("b", "[..2016-02-01]", type="report", title="A report", places=("RS",))),
        details(row("c", "2016", type="report", status="announced", title="Another", places=())),
        details(row("d", "2020/..", type="visit", title="It goes on", places=("EU",))),
        details(row("e", None, title="Some time in Niš")),
    ]
    by_key = {event.row.key: event for event in events}
    document = Document([one.row for one in events], by_key.__getitem__, About("x", "", date(2025, 6, 1)))
    wanted = {
        "{}": "a c d b e",
        '{words: "nis"}': "a e",
        '{words: "niš SASTALI"}': "a",
        '{type: "report"}': "c b",
        '{status: "announced"}': "c",
        '{place: "RS"}': "a b e",
        '{from: "2016"}': "c d b",
        '{from: "2016-03"}': "c d",
        '{to: "2015"}': "a b",
        '{from: "2030-01-01"}': "d",
        '{from: "2016", to: "2016-12"}': "c b",
        '{from: "2016", type: "visit"}': "d",
        '{from: "<nonsense>"}': "a c d b e",
        '{words: "no such words"}': "",
    }
    shown = "document.querySelector('output').textContent"
    marks = "[...document.querySelectorAll('g[data-event]:not([hidden])')].length"
    headings = "[...document.querySelectorAll('section:not([hidden]) > h2')].map(one => one.textContent).join(' ')"
    page = written(tmp_path, "".join(html(document)))
    clicked = "document.querySelector('g[data-event=e-b] rect').dispatchEvent(new Event('click', {bubbles: true}))"
    last = [FILTER % '{type: "report"}', shown, marks, headings, clicked, "location.hash"]
    found = answers(page, [*(FILTER % fields for fields in wanted), *last])
    assert dict(zip(wanted, found, strict=False)) == wanted
    assert found[len(wanted) + 1 :] == ["2 of 5 events", 2, "2016 Date not established", True, "#e-b"]
