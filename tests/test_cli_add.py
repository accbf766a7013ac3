"""add: articles into the database, again and again."""

import json
import os
from pathlib import Path

import pytest

from tests.cli_samples import done, keys, run

ARTICLE = """---
title: Talks in Belgrade
publisher: The Bulletin
published: 2023-03-17
language: en
---

The interior ministers of Serbia and Hungary met in Belgrade on 16 March 2023. They signed an agreement on the border.
"""


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "talks.md").write_text(ARTICLE, encoding="utf-8")
    return folder


def test_events_are_found_and_adding_again_changes_nothing(articles: Path, tmp_path: Path) -> None:
    db = tmp_path / "events.db"
    first = run("add", articles, db=db)
    assert first.exit_code == 0
    assert first.stdout == ""
    before = done("list", "--format", "json", db=db)
    held = f"the chronology holds {len(json.loads(before))} events\n"
    assert first.stderr.startswith("1 article added, 0 changed, 0 unchanged; ") and first.stderr.endswith(held)
    assert '"2023-03-16"' in before
    assert run("add", articles, db=db).stderr == "0 articles added, 0 changed, 1 unchanged; " + held
    assert done("list", "--format", "json", db=db) == before


def test_a_file_without_permission_does_not_stop_the_others(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening it says so, in its place; click would refuse them all beforehand."""
    monkeypatch.setattr("os.access", lambda path, mode, **keywords: mode != os.R_OK)
    result = run("add", articles / "talks.md", db=tmp_path / "events.db")
    assert (result.exit_code, result.stderr[:15]) == (0, "1 article added")


def test_what_fails_is_told_and_the_rest_is_done(articles: Path, tmp_path: Path) -> None:
    (articles / "broken.jsonl").write_text(
        '{"id": "a", "text": "They met on 1 May 2023."}\n{"id": \n', encoding="utf-8"
    )
    result = run("add", tmp_path / "missing.txt", articles, db=tmp_path / "events.db")
    assert result.exit_code == 1
    lines = [line for line in result.stderr.splitlines() if "publication date" not in line and "language" not in line]
    assert lines[0].startswith("2 articles added") and lines[0].endswith("2 could not be read")
    assert all(line.startswith("timeline: ") for line in lines[1:])
    assert [any(name in line for line in lines[1:]) for name in ("missing.txt", "broken.jsonl:2")] == [True, True]


def test_copies_are_told_and_not_added(articles: Path, tmp_path: Path) -> None:
    db = tmp_path / "events.db"
    for number in range(12):
        (tmp_path / f"copy{number}.md").write_text(ARTICLE, encoding="utf-8")
    lines = run("add", articles, *sorted(tmp_path.glob("copy*.md")), db=db).stderr.splitlines()
    assert lines[0] == f"{tmp_path}/copy0.md: the same text as {articles}/talks.md; not added twice"
    assert lines[10] == "and 2 more articles with the text of another one"
    assert lines[11].startswith("1 article added, 0 changed, 12 unchanged; ")


def test_articles_without_a_day_of_publication_are_hinted_at(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"Ministers met in {name}.", encoding="utf-8")
    result = run("add", tmp_path / "a.txt", tmp_path / "b.txt", db=tmp_path / "events.db")
    assert result.stderr.splitlines()[1:] == ["2 articles without a publication date; give it with --published"]
    assert result.exit_code == 0


def test_files_of_other_kinds_in_a_folder_are_told(articles: Path, tmp_path: Path) -> None:
    (articles / "page.rtf").write_text("They met.")
    told = f"{articles}: 1 file of other kinds left out (.rtf)"
    added = run("add", articles, db=tmp_path / "events.db")
    assert (added.exit_code, added.stderr.splitlines()[0]) == (0, told)
    assert run("extract", articles).stderr == f"{told}\n"


def test_no_database_is_made_when_nothing_could_be_read(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = run("add", tmp_path / "empty", tmp_path / "missing.txt", db=tmp_path / "events.db")
    assert result.exit_code == 1
    assert result.stderr.count("timeline: ") == result.stderr.count("\n") == 2
    assert not (tmp_path / "events.db").exists()


def test_standard_input(tmp_path: Path) -> None:
    db = tmp_path / "events.db"
    result = run("add", "-", db=db, stdin=json.dumps({"id": "a", "published": "2023-03-17", "text": ARTICLE}))
    assert result.stderr.startswith("1 article added")


def test_published_dates_what_says_no_date_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ministers of Serbia and Hungary met in Belgrade yesterday.", encoding="utf-8")
    db = tmp_path / "events.db"
    assert run("add", tmp_path / "a.txt", "--published", "2023-03-17", db=db).exit_code == 0
    assert '"date": "2023-03-16"' in done("list", "--format", "json", db=db)


@pytest.mark.parametrize("day", ["17 March", "2023-02-30", "2023", ""])
def test_a_day_that_is_none_is_wrong_usage(day: str, tmp_path: Path) -> None:
    result = run("add", "x.txt", "--published", day, db=tmp_path / "events.db")
    assert result.exit_code == 2
    assert "is no day: write 2023-10-26" in result.stderr


def test_what_people_said_outlives_another_reading(articles: Path, tmp_path: Path) -> None:
    db = tmp_path / "events.db"
    run("add", articles, db=db)
    done("note", keys(db)[0], "Checked.", db=db)
    (articles / "talks.md").write_text(
        ARTICLE.replace("---\n\nThe", "---\n\nAn update was added.\n\nThe"), encoding="utf-8"
    )
    assert run("add", articles, db=db).stderr.startswith("0 articles added, 1 changed")
    assert "Checked." in done("show", keys(db)[0], db=db)


POLISH = (
    "W dniu 14 października 2021 r. Sejm uchwalił ustawę o budowie zapory na granicy z Białorusią. Prezydent podpisał "
    "ją 2 listopada 2021 r. Wiele osób czeka nadal w lesie."
)


@pytest.fixture
def polish(tmp_path: Path) -> Path:
    file = tmp_path / "zapora.txt"
    file.write_text(POLISH, encoding="utf-8")
    return file


def test_an_article_in_an_unsupported_language_is_told_and_its_dated_sentences_are_rows(
    articles: Path, polish: Path, tmp_path: Path
) -> None:
    db = tmp_path / "events.db"
    result = run("add", articles, polish, db=db)
    assert result.exit_code == 0
    lines = [line for line in result.stderr.splitlines() if "not supported" in line]
    assert lines == [f"{polish}: Polish is not supported; 2 dated sentences are listed as unclassified"]
    found = json.loads(done("list", "type:unclassified", "--format", "json", db=db))
    assert [(event["date"], event["title"]) for event in found] == [
        ("2021-10-14", POLISH[: POLISH.index(". Prezydent")]),
        ("2021-11-02", "Prezydent podpisał ją 2 listopada 2021 r."),
    ]
    assert "unclassified" not in done("list", "-type:unclassified", db=db)
    assert "not supported" not in run("add", polish, db=db).stderr  # nothing new


def test_an_unclassified_row_can_be_given_a_type(polish: Path, tmp_path: Path) -> None:
    db = tmp_path / "events.db"
    run("add", polish, db=db)
    key = keys(db)[0]
    assert "no event words for Polish: listed for its date" in done("show", key, db=db)
    done("set", key, "type", "legislation", db=db)
    assert [event["type"] for event in json.loads(done("list", "--format", "json", db=db))] == [
        "legislation", "unclassified",
    ]  # fmt: skip
    assert "unclassified" in done("export", "--format", "markdown", db=db)
    polish.write_text(f"{POLISH} Zima nadchodzi.", encoding="utf-8")
    assert "1 changed" in run("add", polish, db=db).stderr
    assert json.loads(done("show", key, "--format", "json", db=db))["type"] == "legislation"


def test_an_unsupported_article_without_dated_sentences_is_told_too(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Wiele osób czeka nadal w lesie na granicy z Białorusią.", encoding="utf-8")
    result = run("add", tmp_path / "a.txt", db=tmp_path / "events.db")
    assert (result.exit_code, result.stderr.splitlines()[0]) == (
        0, f"{tmp_path}/a.txt: Polish is not supported; no dated sentences are listed",
    )  # fmt: skip


def test_near_copies_are_told(articles: Path, tmp_path: Path) -> None:
    (articles / "again.md").write_text(ARTICLE.replace("The Bulletin", "The Wire"), encoding="utf-8")
    told = "1 article much like another one; `timeline duplicates --same-sentence` joins what both tell"
    assert told in run("add", articles, db=tmp_path / "events.db").stderr.splitlines()


def test_ctrl_c_says_what_is_kept(articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*arguments: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("timeline.ingest.add_articles", interrupt)
    stopped = run("add", articles, db=tmp_path / "events.db")
    told = "stopped; the articles read until now are stored, and the same command goes on after them"
    assert (stopped.exit_code, stopped.stderr.splitlines()[-1]) == (130, told)
