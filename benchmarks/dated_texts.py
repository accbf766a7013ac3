"""Texts to look for dates in, with their days of writing, for the benchmarks of `find_dates`.

Those of two sets made for such measurements where they lie in `../shared/gold/dates`: news in TimeML (AQUAINT) and
histories in TIMEX2 (WikiWars). Where they do not, the articles in `fixtures/`.
"""

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from timeline.articles import read_articles
from timeline.models import Article

ROOT = Path(__file__).parent.parent
SETS = ROOT.parent / "shared" / "gold" / "dates"


@dataclass(frozen=True)
class DatedText:
    """A text, its day of writing, None where it is not known, its language, and how it is read."""

    text: str
    published: date | None
    language: str = "en"
    mode: Literal["news", "narrative"] = "news"


def sets_of_texts() -> dict[str, list[DatedText]]:
    """The texts by the name of their set."""
    news = [_news(path) for path in sorted((SETS / "aquaint").glob("*.tml"))]
    histories = [_history(path) for path in sorted((SETS / "wikiwars").glob("*.key.xml"))]
    if news and histories:
        return {"AQUAINT": news, "WikiWars": histories}
    articles = [one for one in read_articles([str(ROOT / "fixtures")]) if isinstance(one, Article)]
    return {"fixtures": [DatedText(one.text, one.published, one.language or "en") for one in articles]}


def _news(path: Path) -> DatedText:
    root = ET.parse(path).getroot()
    day = root.find("DCT/TIMEX3")
    return DatedText(_inside(root, "TEXT"), None if day is None else _day(day.get("value", "")))


def _history(path: Path) -> DatedText:
    root = ET.parse(path).getroot()
    day = root.find("DATETIME/TIMEX2")
    return DatedText(_inside(root, "TEXT"), None if day is None else _day(day.get("val", "")), mode="narrative")


def _inside(root: ET.Element, tag: str) -> str:
    element = root.find(f".//{tag}")
    return "" if element is None else "".join(element.itertext())


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[: len("2013-03-22")])
    except ValueError:
        return None
