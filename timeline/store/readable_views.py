"""Views of the database for people and other programs (Datasette, sqlite-utils): `chronology` and `sources`.

Nothing here reads them. Days are ISO 8601, the date itself EDTF; what has several values is a JSON list.
"""

# Days are counted from 1 January of the year 1, whose Julian day begins with 1721425.5; the first and the last day of
# all stand for "open".
FIRST_DAY = "CASE WHEN earliest > 1 THEN date(earliest + 1721424.5) END"
LAST_DAY = "CASE WHEN latest < 3652059 THEN date(latest + 1721424.5) END"

VIEWS = {
    "chronology": f"""CREATE VIEW chronology AS
SELECT chronology_rows.key AS "key", date AS "date", {FIRST_DAY} AS first_day, {LAST_DAY} AS last_day,
       type AS "type", status AS "status", stage AS "stage", title AS "title",
       (SELECT quote FROM evidence WHERE event = chronology_rows.key AND rank = 0) AS "quote",
       places AS "places", actors AS "actors", publisher AS "publisher", language AS "language", tags AS "tags",
       starred AS "starred", verdict AS "verdict", significance AS "significance", notes AS "notes",
       sources AS "sources", manual AS "manual", confidence AS "confidence"
FROM chronology_rows ORDER BY sort_day, vagueness, approximate, chronology_rows.key""",
    "sources": """CREATE VIEW sources AS
SELECT chronology_rows.key AS "event", articles.key AS "article", articles.title AS "title",
       articles.publisher AS "publisher", articles.published AS "published",
       articles.published_reason AS "published_reason", articles.url AS "url", articles.source AS "file",
       (SELECT quote FROM evidence JOIN events ON events.key = evidence.event
        WHERE events.key = chronology_rows.key AND events.article = articles.key AND rank = 0) AS "quote"
FROM chronology_rows JOIN chronology_articles ON chronology_articles.event = chronology_rows.id
JOIN articles ON articles.key = chronology_articles.article""",
}
