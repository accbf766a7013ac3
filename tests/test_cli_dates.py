"""dates: TIMEX3 findings for benchmarks."""

import json
import xml.etree.ElementTree as ET
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
        ('{"doc": "a", "text": "x", "language": "the English"}', "\"language\" is 'the English', which is no code"),
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


@pytest.mark.parametrize(("name", "said"), [("page.html", "is neither JSON lines"), ("a.txt", "is damaged or no PDF")])
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


def values(*args: str | Path, stdin: str) -> list[str]:
    """The TIMEX3 values found in a text given on standard input."""
    return [json.loads(line)["value"] for line in done("dates", "-", *args, stdin=stdin).splitlines()]


@pytest.mark.parametrize("day", ["2013-03-22", "22 March 2013", "22.03.2013"])
@pytest.mark.parametrize("text", ["They met yesterday.", '{"doc": "a", "dct": null, "text": "They met yesterday."}'])
def test_the_day_of_publication_may_be_given(text: str, day: str) -> None:
    assert values("--published", day, stdin=text) == ["2013-03-21"]


def test_what_the_document_says_of_its_day_goes_before() -> None:
    assert values("--published", "1999-01-01", stdin=NEWS) == ["2013-03-21", "2012"]


@pytest.mark.parametrize("day", ["soon", "March 2013", "by 22 March 2013", "22-23 March 2013", "2013-03-22~"])
def test_what_is_no_single_day_is_wrong_usage(day: str) -> None:
    result = run("dates", "-", "--published", day, stdin=NEWS)
    assert result.exit_code == 2
    assert f"'{day}' is no day: write 2023-10-26 or 26 October 2023" in result.stderr


@pytest.mark.parametrize("code", ["sr", "hr", "sr-Latn-RS"])
@pytest.mark.parametrize(
    "text", ["Sastali su se 5. maja 2023.", '{"doc": "a", "text": "Sastali su se 5. maja 2023.", "language": "en"}']
)
def test_the_language_may_be_given(text: str, code: str) -> None:
    assert values("--language", code, stdin=text) == ["2023-05-05"]


def test_the_language_of_a_document_is_read_by_its_code() -> None:
    assert values(stdin='{"doc": "a", "text": "On 5 May 2023.", "language": "en-GB"}') == ["2023-05-05"]


def test_a_wrong_language_is_wrong_usage() -> None:
    result = run("dates", "-", "--language", "Serbian", stdin=NEWS)
    assert result.exit_code == 2
    assert "'Serbian' is no language code" in result.stderr


def test_text_is_a_table_a_document_with_its_day(file: Path) -> None:
    file.write_text(f'{NEWS}\n{{"doc": "b\\u001b[2J", "text": "Nobody came."}}\n', encoding="utf-8")
    first, second = done("dates", file, "--format", "text").split("\n\n", 1)
    assert first.splitlines() == [
        "a, written 22 March 2013",
        "Line  Words      Date         EDTF        Type  Reason",
        "1     yesterday  21 Mar 2013  2013-03-21  DATE  from publication 22 March 2013",
        "1     2012       2012         2012        DATE  as written",
    ]
    assert second == "b␛[2J, day of writing not known\nno time expressions\n\n"


def test_one_document_as_timeml_goes_to_standard_output(file: Path) -> None:
    root = ET.fromstring(done("dates", file, "--format", "timeml").encode())
    assert [timex.get("value") for timex in root.iter("TIMEX3")] == ["2013-03-22", "2013-03-21", "2012"]
    assert "".join(root.find("TEXT").itertext()) == json.loads(NEWS)["text"]  # type: ignore[union-attr]


def test_several_documents_as_timeml_need_a_folder(file: Path) -> None:
    file.write_text(f"{NEWS}\n{NEWS}\n", encoding="utf-8")
    result = run("dates", file, "--format", "timeml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "several documents; name a folder for their files with --output FOLDER" in result.stderr


@pytest.mark.parametrize("format_name", ["jsonl", "text"])
def test_only_timeml_goes_into_a_folder(file: Path, tmp_path: Path, format_name: str) -> None:
    result = run("dates", file, "--format", format_name, "--output", tmp_path / "out")
    assert result.exit_code == 2
    assert f"{format_name} goes to standard output" in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_gets_a_file_a_document(tmp_path: Path) -> None:
    names = ["a", "A", "../a", "/etc/b"]
    lines = [json.dumps({"doc": name, "text": f"Document {number}."}) for number, name in enumerate(names)]
    stdin = "\n".join([*lines, "{"])
    result = run("dates", "-", "--format", "timeml", "-o", tmp_path / "out", stdin=stdin)
    assert (result.exit_code, result.stdout) == (1, "")
    assert ":5: is no JSON" in result.stderr
    assert f"4 documents written to {tmp_path / 'out'}" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    written = {path.name: ET.parse(path).getroot() for path in (tmp_path / "out").iterdir()}
    assert {file: root.findtext("DOCID") for file, root in written.items()} == {
        "a.tml": "a",
        "A-2.tml": "A",
        "a-3.tml": "../a",
        "etc_b.tml": "/etc/b",
    }


def test_a_file_is_replaced_only_when_told_to(file: Path, tmp_path: Path) -> None:
    (tmp_path / "a.tml").write_text("mine", encoding="utf-8")
    args = ("dates", file, "--format", "timeml", "-o", tmp_path)
    result = run(*args)
    assert result.exit_code == 1
    assert "a.tml: exists already; --force replaces it" in result.stderr
    assert (tmp_path / "a.tml").read_text(encoding="utf-8") == "mine"
    done(*args, "--force")
    assert "2013-03-21" in (tmp_path / "a.tml").read_text(encoding="utf-8")


def test_a_link_in_the_folder_is_replaced_and_not_followed(file: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "mine").write_text("mine", encoding="utf-8")
    (tmp_path / "out" / "a.tml").symlink_to(tmp_path / "mine")
    done("dates", file, "--format", "timeml", "-o", tmp_path / "out", "--force")
    assert (tmp_path / "mine").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("format_name", ["jsonl", "text", "timeml"])
def test_no_document_is_no_output(format_name: str) -> None:
    assert done("dates", "-", "--format", format_name, stdin="\n") == ""
