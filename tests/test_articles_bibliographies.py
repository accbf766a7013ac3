"""timeline.articles.csl_file and bibtex_file: exports with files beside them, made here."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.office_samples import docx_file, paragraph
from timeline.articles.bibtex_entries import BibEntry, BrokenEntry, bibtex_entries
from timeline.articles.bibtex_file import files_in, read_bibtex
from timeline.articles.json_file import read_json
from timeline.articles.latex_text import latex_text
from timeline.articles.place import Place
from timeline.errors import UnreadableArticle
from timeline.models import Article, Certainty

STORY = "The agreement with Montenegro was signed on 7 October 2019, the one with Serbia a month later."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    export = tmp_path / "export"
    (export / "files" / "12").mkdir(parents=True)
    (export / "files" / "12" / "note.docx").write_bytes(docx_file(paragraph(STORY)))
    (export / "council2019.txt").write_text(STORY)
    (export / "link.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "secret.txt").write_text("A secret, and a long one at that.")
    return export


def bibtex(text: str | bytes, folder: Path | None) -> list[Article | UnreadableArticle]:
    data = text.encode() if isinstance(text, str) else text
    return list(read_bibtex(BytesIO(data), Place("refs", "in/refs.bib", ending=".bib", folder=folder)))


def csl(entries: object, folder: Path | None) -> list[Article | UnreadableArticle]:
    if isinstance(entries, list):
        entries = [{"id": "", "type": "article", **one} if isinstance(one, dict) else one for one in entries]
    data = entries if isinstance(entries, bytes) else json.dumps(entries).encode()
    return list(read_json(BytesIO(data), Place("refs", "in/refs.json", ending=".json", folder=folder)))


def test_bibtex_of_zotero(folder: Path) -> None:
    entry = r"""@article{ilic_deal_2019,
      title = {The {EU} deal with {\v{S}}id \& others},
      author = {Ili{\'c}, Ana and {Group 484}},
      journaltitle = "Border" # " Review", langid = {english}, date = {2019-10-08},
      url = {https://example.org/a\_b}, file = {Full Text:files/12/note.docx:application/vnd;Snapshot:x.png:image/png}
    }"""
    (found,) = bibtex(entry, folder)
    assert isinstance(found, Article)
    assert (found.name, found.source, found.text) == ("ilic_deal_2019", "in/refs.bib:ilic_deal_2019", STORY)
    assert (found.title, found.author, found.publisher) == (
        "The EU deal with Šid & others", "Ana Ilić, Group 484", "Border Review",
    )  # fmt: skip
    assert (found.url, found.language, str(found.published)) == ("https://example.org/a_b", "en", "2019-10-08")
    assert (found.published_reason, found.published_certainty) == ("bibliography", Certainty.STATED)


def test_csl_json_and_a_file_of_the_same_name(folder: Path) -> None:
    entry = {
        "id": "http://zotero.org/users/1/items/council2019", "type": "article", "title": "Agreements signed",
        "container-title": "Border Review", "author": [{"family": "Ilić", "given": "Ana"}, {"literal": "Group 484"}],
        "issued": {"date-parts": [["2019", 11, 20]]}, "URL": "https://example.org/c", "language": "en-GB",
    }  # fmt: skip
    (found,) = csl([entry], folder)
    assert isinstance(found, Article)
    assert (found.name, found.title, found.publisher, found.author) == (
        "council2019", "Agreements signed", "Border Review", "Ana Ilić, Group 484",
    )  # fmt: skip
    assert (str(found.published), found.text) == ("2019-11-20", STORY)


@pytest.mark.parametrize(
    ("issued", "words"),
    [
        ({"date-parts": [[2019]]}, "2019"),
        ({"date-parts": [[2019, 10]]}, "2019-10"),
        ({"date-parts": [[2019, 10, 7], [2019, 10, 9]]}, "2019-10-07/2019-10-09"),
        ({"literal": "autumn 2019"}, "autumn 2019"),
    ],
)
def test_a_date_that_is_no_day_is_not_made_one(issued: object, words: str, folder: Path) -> None:
    (found,) = csl([{"id": "council2019", "issued": issued}], folder)
    assert isinstance(found, Article)
    assert found.published is None
    assert found.warnings == (f"the entry dates it {words}, which is no day: give that with --published",)


def test_the_date_of_bibtex(folder: Path) -> None:
    day = "@misc{council2019, year = 2019, month = oct, day = 7}"
    assert [str(one.published) for one in bibtex(day, folder) if isinstance(one, Article)] == ["2019-10-07"]
    (month,) = bibtex("@misc{council2019, year = {2019}, month = oct}", folder)
    assert isinstance(month, Article)
    assert (month.published, "2019-10," in month.warnings[0]) == (None, True)


@pytest.mark.parametrize(
    "file",
    [
        "../secret.txt",
        "{outside}/secret.txt",
        "link.txt",
        "files/../../secret.txt",
        "..\\\\secret.txt",
        "/etc/hostname.txt",
        "missing.txt",
    ],
)
def test_only_files_in_the_folder_are_opened(file: str, folder: Path) -> None:
    (told,) = bibtex(f"@misc{{a, file = {{{file.replace('{outside}', str(folder.parent))}}}}}", folder)
    assert isinstance(told, UnreadableArticle)
    assert str(told).endswith("is not in the folder of the export; copy it there")


@pytest.mark.parametrize("key", ["../secret", "x" * 300, "a\x00b", ".", "link"])
def test_keys_are_no_paths(key: str, folder: Path) -> None:
    (told,) = csl([{"id": key, "title": "x"}], folder)
    assert "has no file beside it; export it with its files" in str(told)


def test_without_a_folder_there_are_no_files() -> None:
    (told,) = csl([{"id": "a"}], None)
    assert str(told) == "in/refs.json:a: its file lies beside the export; give the folder, unpacked"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'[1, {"issued": 1}]', "in/refs.json:1: is no entry; export it again as CSL JSON"),
    ],
)
def test_a_bad_export_costs_one_line(data: bytes, message: str) -> None:
    assert str(csl(data, None)[0]) == message
    assert str(bibtex(b"nothing", None)[0]) == "in/refs.bib: has no entries; export it again as BibTeX, with files"


def test_entries_of_all_shapes() -> None:
    text = """%
@comment{x} @string{jbr = "Border Review"}
@string(x = {y})
@Book(b1, title = "A {B} \\" C", journal = jbr # { Extra}, year=2019,)
@article{broken title = {x}}
@misc{cut, title = {never closed, note = "x"
@misc{ok, title = {a@b.c}, }"""
    assert list(bibtex_entries(text)) == [
        BibEntry("book", "b1", {"title": 'A {B} \\" C', "journal": "jbr Extra", "year": "2019"}),
        BrokenEntry(5),
        BibEntry("misc", "cut", {"title": 'never closed, note = "x"\n'}),
        BibEntry("misc", "ok", {"title": "a@b.c"}),
    ]


@pytest.mark.parametrize(
    ("value", "paths"),
    [
        ("files/1/a b.pdf", ["files/1/a b.pdf"]),
        (":home/x/a.pdf:PDF", ["home/x/a.pdf"]),
        ("A\\:B:files/1/a\\;b.pdf:application/pdf", ["files/1/a;b.pdf"]),
        ("a.pdf;b.html", ["a.pdf", "b.html"]),
        ("", []),
    ],
)
def test_fields_of_files(value: str, paths: list[str]) -> None:
    assert list(files_in(value)) == paths


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("{\\'C}osi{\\'c}", "Ćosić"), ("\\v{s}", "š"), ("{\\v s}", "š"), ("\\c{c}a", "ça"), ("\\ss", "ß"),
        ("na{\\\"\\i}ve", "naïve"), ("{\\dj}urđevo", "đurđevo"), ("50\\% -- 60\\%", "50% – 60%"),
        ("\\emph{word}", "word"),
    ],
)  # fmt: skip
def test_commands_of_latex(text: str, plain: str) -> None:
    assert latex_text(text) == plain


@given(st.text("@{}\"=#,\\a1 \n:;'~", max_size=80), st.binary(max_size=200))
@settings(max_examples=100, deadline=None)
def test_anything(text: str, data: bytes) -> None:
    shapes = (text, f"@misc{{a, {text}}}", f"@misc{{a, author = {{{text}}}, file = {{{text}}}}}")
    for whole in (*(shape.encode() for shape in shapes), b"@misc{a, title = {" + data):
        assert all(isinstance(one, Article | UnreadableArticle) for one in bibtex(whole, Path("/nowhere")))


FIELDS = st.sampled_from(["id", "issued", "date-parts", "author", "family", "title", "URL", "file", "raw"])
JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(FIELDS, inner, max_size=4),
    max_leaves=12,
)


@given(JSON)
@settings(max_examples=100, deadline=None)
def test_any_json(entry: object) -> None:
    every = dict.fromkeys(("issued", "author", "file", "title", "URL"), entry)
    assert csl([entry, {"id": "x", **every}], Path("/nowhere"))


def test_a_bibliography_without_files_costs_one_line(folder: Path) -> None:
    told = "none of its 2 entries has a file beside it; export it with its files, or leave it out"
    (without,) = bibtex("@misc{a, title={A}}\n@misc{b, title={B}}", folder)
    assert str(without).endswith(f": {told}")
    for place in (folder, None):
        (without,) = csl([{"id": "a", "title": "A"}, {"id": "b", "title": "B"}], place)
        assert str(without).endswith(f": {told}")
    assert len(bibtex("@misc{a, title={A}}\n@misc{b, title={B}, file={elsewhere/b.pdf}}", folder)) == 2
