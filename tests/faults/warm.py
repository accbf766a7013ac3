"""Imported by the server that processes are forked from, so that none of them has to read words and rules again."""

import tempfile
from pathlib import Path

import sqlite_utils  # noqa: F401  (what makes the tables)

from tests.faults.articles import write_articles
from timeline.articles import read_articles
from timeline.errors import UnreadableArticle
from timeline.extract import extract_events
from timeline.ingest import rules_version

rules_version()
with tempfile.TemporaryDirectory() as folder:
    write_articles(Path(folder, "articles.jsonl"), 8)
    for article in read_articles([f"{folder}/articles.jsonl"]):
        assert not isinstance(article, UnreadableArticle)
        extract_events(article)
