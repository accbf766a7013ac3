"""extract: what the core finds, as JSON lines, without a database."""

import json
from pathlib import Path

import pytest

from tests.cli_samples import done, run
from timeline.models import EventType, Status

TEXT = (
    "The interior ministers of Serbia and Hungary met in Belgrade on 16 March 2023. "
    "They signed an agreement on border controls. Frontex will launch a mission in May."
)
FIELDS = [
    "article", "id", "type", "date", "status", "title", "quote", "start", "end", "date_text", "reason", "actors",
    "places", "confidence", "mentions", "stage", "salience",
]  # fmt: skip


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "talks.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_each_event_has_the_fields_of_the_contract(article: Path) -> None:
    events = [json.loads(line) for line in done("extract", article, "--format", "jsonl").splitlines()]
    assert events
    for event in events:
        assert list(event) == FIELDS
        assert event["article"] == "talks"
        assert event["quote"] == TEXT[event["start"] : event["end"]]
        assert event["type"] in list(EventType) and event["status"] in list(Status)
        assert 0 <= event["confidence"] <= 1
        assert "\n" not in event["reason"]
        assert all(isinstance(quote, str) for quote in event["mentions"])


def test_the_same_articles_give_the_same_lines(article: Path) -> None:
    assert done("extract", article) == done("extract", article)


def test_a_json_line_goes_by_its_id(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "one", "text": TEXT}) + "\n", encoding="utf-8")
    assert json.loads(done("extract", tmp_path / "a.jsonl").splitlines()[0])["article"] == "one"


def test_published_and_standard_input() -> None:
    found = done("extract", "-", "--published", "2023-03-17", stdin="The ministers met in Belgrade yesterday.")
    assert [json.loads(line)["date"] for line in found.splitlines()] == ["2023-03-16"]


def test_what_fails_is_told_and_the_rest_is_printed(article: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    result = run("extract", "missing.txt", tmp_path / "empty.txt", tmp_path / "picture.txt", article)
    assert result.exit_code == 1
    assert result.stderr.count("timeline: ") == result.stderr.count("\n") == 3
    assert all(name in result.stderr for name in ("missing.txt", "empty.txt", "picture.txt"))
    assert result.stdout == done("extract", article)


def test_an_article_that_the_rules_stumble_over_does_not_stop_the_others(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(article: object) -> list[object]:
        raise RuntimeError("stumbled")

    monkeypatch.setattr("timeline.extract.extract_events", stumble)
    result = run("extract", article)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1
    assert "talks.txt: no events could be found: RuntimeError('stumbled')" in result.stderr


def test_nothing_to_read_is_wrong_usage() -> None:
    assert run("extract").exit_code == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Protokolli mes Shqipërisë dhe Italisë u nënshkrua më 6 nëntor 2023 në Romë.",
         "Albanian is not supported; 1 dated sentence is listed as unclassified"),
        ("Στις 18 Μαρτίου 2016 η Ευρωπαϊκή Ένωση και η Τουρκία ανακοίνωσαν κοινή δήλωση.",
         "Greek is not supported; 1 dated sentence is listed as unclassified"),
        ("Zubru 12.05.2023 wem solan. 1", "its language is not known; 1 dated sentence is listed as unclassified"),
    ],
)  # fmt: skip
def test_an_article_in_an_unsupported_language_is_told(text: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(text, encoding="utf-8")
    result = run("extract", tmp_path / "article.txt")
    assert (result.exit_code, result.stderr) == (0, f"{tmp_path}/article.txt: {told}\n")
    (event,) = map(json.loads, result.stdout.splitlines())
    assert event["type"] == "unclassified"
    assert "listed for its date" in event["reason"]
