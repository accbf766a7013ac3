"""timeline.articles.zip_file: members are read as the files that they are; tricks and bombs cost one line."""

import stat
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.office_samples import docx_file, paragraph, zipped
from tests.pdf_samples import pdf_file, printed
from timeline.articles import zip_file
from timeline.articles.place import Place
from timeline.articles.zip_file import is_article_member, read_zip
from timeline.errors import UnreadableArticle
from timeline.models import Article

STORY = "The Council concluded the status agreements with Montenegro and Serbia on 26 May 2020."


def read(data: bytes) -> list[Article | UnreadableArticle]:
    return list(read_zip(BytesIO(data), Place("news", "in/news.zip", ending=".zip", folder=Path("in"))))


def told(data: bytes) -> list[str]:
    return [one.source if isinstance(one, Article) else str(one) for one in read(data)]


def test_members_are_read_as_what_they_are() -> None:
    lines = '{"text": "One."}\n{"text": "Two."}\n{"text": ""}\n'
    parts: dict[str, bytes | str] = {
        "b/note.docx": docx_file(paragraph(STORY)),
        "a.txt": STORY,
        "b/Šid.jsonl": lines,
        "c.pdf": pdf_file([printed(STORY)]),
        "README.md": "About these files",
        "b/.hidden.txt": "x",
        ".git/config.txt": "x",
        "__MACOSX/._a.txt": "x",
        "a.expected.txt": "x",
        "photo.jpg": b"\xff\xd8\xff",
        "settings.json": "{}",
        "Page_files/frame.txt": "<html>x",
        "Page.htm": b"%PDF-",
        "folder/": "",
    }
    assert told(zipped(parts)) == [
        "in/news.zip:Page.htm: is damaged or no PDF; save or download it again",
        "in/news.zip:a.txt",
        "in/news.zip:b/note.docx",
        "in/news.zip:b/Šid.jsonl:1",
        "in/news.zip:b/Šid.jsonl:2",
        "in/news.zip:b/Šid.jsonl:3: text: is empty; add the article's text or remove the line",
        "in/news.zip:c.pdf",
    ]


def test_a_member_without_a_name_is_none() -> None:
    assert not is_article_member("", ZipInfo("x"), ())


def test_names_are_those_of_files() -> None:
    found = read(zipped({"2020/council.txt": STORY}))[0]
    assert isinstance(found, Article)
    assert (found.name, found.text) == ("council", STORY)


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.txt", "/etc/passwd.txt", "C:\\x\\passwd.txt", "a\x1b[2J.txt", "x" * 300 + ".txt"]
)
def test_tricks_in_names_never_touch_the_disk(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = read(zipped({name: STORY}))[0]
    assert isinstance(found, Article)
    assert "\x1b" not in found.source
    assert list(tmp_path.iterdir()) == []


def test_links_are_not_followed() -> None:
    link = ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert "a ZIP file without articles" in told(data.getvalue())[0]


def test_one_zip_file_in_another_but_no_deeper() -> None:
    inner = zipped({"a.txt": STORY})
    assert told(zipped({"inner.zip": inner})) == ["in/news.zip:inner.zip:a.txt"]
    assert told(zipped({"outer.zip": zipped({"inner.zip": inner})})) == [
        "in/news.zip:outer.zip:inner.zip: is a ZIP file in a ZIP file in a ZIP file; unpack it and give that"
    ]


def test_passwords() -> None:
    data = bytearray(zipped({"a.txt": STORY, "b.txt": STORY}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    assert told(bytes(data)) == [
        "in/news.zip: 1 of its files are protected by a password; unpack it first", "in/news.zip:b.txt",
    ]  # fmt: skip


def test_a_bomb_costs_one_line_and_the_others_go_on() -> None:
    assert told(zipped({"a.txt": b"0" * 50_000_000, "b.txt": STORY})) == [
        "in/news.zip:a.txt: is 1,028 times as large as it is packed; leave it out or give it as a file",
        "in/news.zip:b.txt",
    ]


def test_more_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_file, "MOST_UNPACKED", 150)
    assert told(zipped({"a.txt": STORY, "b.txt": STORY})) == [
        "in/news.zip:a.txt", "in/news.zip: holds more than 0 GB; unpack it and give the folder",
    ]  # fmt: skip


def test_a_member_that_is_damaged() -> None:
    data = bytearray(zipped({"a.txt": STORY * 9, "b.txt": STORY}))
    data[60:70] = b"\xff" * 10
    assert told(bytes(data)) == [
        "in/news.zip:a.txt: is damaged; leave it out or give it as a file",
        "in/news.zip:b.txt",
    ]


@pytest.mark.parametrize("data", [b"", b"PK\x05\x06" + b"\0" * 17, b"PK\x03\x04" + b"\0" * 50])
def test_what_is_no_zip_file(data: bytes) -> None:
    assert told(data) == ["in/news.zip: is damaged or no ZIP file; save or download it again"]


@given(st.integers(0), st.binary(min_size=1, max_size=8), st.integers(0, 8))
@settings(max_examples=80, deadline=None)
def test_any_damage(at: int, new: bytes, cut: int) -> None:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", STORY)
        archive.writestr("b.docx", docx_file(paragraph(STORY)))
    whole = data.getvalue()
    at %= len(whole)
    assert all(isinstance(one, Article | UnreadableArticle) for one in read(whole[:at] + new + whole[at + cut :]))
