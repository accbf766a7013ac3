"""dates: TIMEX3 findings for benchmarks."""

import json
from pathlib import Path

import pytest

from tests.cli_samples import done, run

NEWS = '{"doc": "a", "dct": "2013-03-22", "text": "They met yesterday; ž in 2012."}'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "docs.jsonl").write_text(f"{NEWS}\n\n", encoding="utf-8")
    return tmp_path / "docs.jsonl"


def test_findings_have_the_fields_of_the_contract(file: Path) -> None:
    found = [json.loads(line) for line in done("dates", file, "--mode", "news").splitlines()]
    assert found == [
        {"doc": "a", "start": 9, "end": 18, "type": "DATE", "value": "2013-03-21"},
        {"doc": "a", "start": 25, "end": 29, "type": "DATE", "value": "2012"},
    ]


@pytest.mark.parametrize("mode", ["news", "narrative", "auto"])
def test_every_mode_reads_standard_input_too(file: Path, mode: str) -> None:
    assert done("dates", "-", "--mode", mode, stdin=NEWS) == done("dates", file, "--mode", mode) != ""


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ("[1]", "is no JSON object"),
        ('{"doc": "a"}', 'has no text in "text"'),
        ('{"doc": 1, "text": "x"}', 'has no text in "doc"'),
        ('{"doc": "a", "dct": "soon", "text": "x"}', "\"dct\" is 'soon', which is no day"),
        ('{"doc": "a", "dct": [], "text": "x"}', "\"dct\" is '[]', which is no day"),
    ],
)
def test_a_bad_line_is_told_and_the_others_are_read(tmp_path: Path, line: str, complaint: str) -> None:
    (tmp_path / "d.jsonl").write_text(f"{NEWS}\n{line}\n{NEWS}\n", encoding="utf-8")
    result = run("dates", tmp_path / "d.jsonl")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 4
    assert f"d.jsonl:2: {complaint}" in result.stderr
    assert result.stderr.count("\n") == 1


def test_bytes_that_are_no_text_are_a_bad_line() -> None:
    result = run("dates", "-", stdin=NEWS.encode() + b"\n\xff\xfe\x00\n" + NEWS.encode())
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 4
    assert ":2: is no JSON" in result.stderr


ARTICLE = "Belgrade, 22 March 2013 - The ministers met yesterday.\nThey will meet again in May.\n"


@pytest.mark.parametrize("name", ["talks.txt", "talks.md", "-"])
def test_an_article_is_read_with_its_day_of_publication(tmp_path: Path, name: str) -> None:
    path = name if name == "-" else tmp_path / name
    (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
    found = [json.loads(line) for line in done("dates", path, "--mode", "news", stdin=ARTICLE).splitlines()]
    assert {one["doc"] for one in found} == {"stdin" if name == "-" else "talks"}
    assert "2013-03-21" in [one["value"] for one in found]
    assert all(ARTICLE[one["start"] : one["end"]].strip() for one in found)


@pytest.mark.parametrize(("name", "said"), [("page.html", "is neither JSON lines"), ("a.txt", "is a PDF")])
def test_what_is_neither_is_told_in_one_line(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / name).write_bytes(b"%PDF-1.7\nThey met.\nThey met.\n")
    result = run("dates", tmp_path / name)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{name}: {said}" in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_byte_order_mark_and_empty_lines_before_the_first_document(tmp_path: Path) -> None:
    (tmp_path / "d.jsonl").write_text(f"\ufeff{NEWS}\n\n{NEWS}\n{{\n", encoding="utf-8")
    result = run("dates", tmp_path / "d.jsonl")
    assert len(result.stdout.splitlines()) == 4
    assert "d.jsonl:4: is no JSON" in result.stderr


def test_a_missing_day_is_none(tmp_path: Path) -> None:
    assert "2012" in done("dates", "-", stdin='{"doc": "a", "dct": null, "text": "In 2012 they met."}')


def test_a_missing_file_is_wrong_usage() -> None:
    result = run("dates", "missing.jsonl")
    assert result.exit_code == 2
    assert "missing.jsonl" in result.stderr
