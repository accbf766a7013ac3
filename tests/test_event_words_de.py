"""German sentences of news and bulletins: the type and status of what each tells, or that it tells nothing."""

from datetime import date

import pytest

from timeline.extract import extract_events
from timeline.models import Article

PUBLISHED = date(2021, 6, 16)

TOLD: list[tuple[str, str, str]] = [
    ("Der Landtag segnete das Integrationsgesetz am Mittwoch ab.", "legislation", "occurred"),
    ("Die Regierung setzte die Verordnung am 1. Juni in Kraft.", "legislation", "occurred"),
    ("Das Parlament in Kopenhagen nahm das Rückkehrgesetz am 3. Juni an.", "legislation", "occurred"),
    (
        "Nach der Verabschiedung des Aufenthaltsgesetzes am Freitag zog die Opposition vor das Verfassungsgericht.",
        "legislation",
        "occurred",
    ),
    ("Dänemark und Ruanda unterzeichneten im April eine Absichtserklärung.", "agreement", "occurred"),
    ("Der Rat und das Parlament verständigten sich in der Nacht auf die Asylagentur.", "agreement", "occurred"),
    ("Die Außenministerinnen paraphierten in Tirana das Rückübernahmeabkommen.", "agreement", "occurred"),
    ("Die Kommission legte am 23. September 2020 ein Migrationspaket vor.", "policy", "occurred"),
    ("Das Kabinett brachte das Maßnahmenpaket am Dienstag auf den Weg.", "policy", "proposed"),
    ("Schweden will ein Rückkehrprogramm für Iraker starten.", "pilot_project", "announced"),
    ("Die Innenminister kamen am Montag in Luxemburg zusammen.", "conference", "occurred"),
    ("Der Westbalkangipfel findet am 5. Juli in Berlin statt.", "conference", "announced"),
    ("Vizekanzlerin Anna Huber flog am Dienstag nach Tunis.", "visit", "occurred"),
    ("Der Bundespräsident machte sich ein Bild von der Lage auf Lesbos.", "visit", "occurred"),
    ("In der Nacht hob die Polizei einen Schleuserring aus.", "operation", "occurred"),
    ("Beamte stellten am Freitag bei Passau drei Kleinbusse sicher.", "operation", "occurred"),
    ("Die Küstenwache zog 34 Schiffbrüchige aus dem Wasser.", "operation", "occurred"),
    ("Ungarn riegelte die Grenze zu Kroatien ab.", "operation", "occurred"),
    ("Die Behörden richteten in Hitzendorf ein Zeltlager ein.", "operation", "occurred"),
    ("Am Montag hob in Wien ein Charterflug mit 28 Afghanen ab.", "operation", "occurred"),
    ("Polen wird 500 Soldaten an die Grenze schicken.", "operation", "announced"),
    ("Österreich kontrolliert ab Montag wieder an der Grenze zu Slowenien.", "operation", "announced"),
    ("Das Oberverwaltungsgericht wies die Klage ab.", "ruling", "occurred"),
    ("Am Donnerstag entschied der Menschenrechtsgerichtshof, dass die Haft rechtswidrig war.", "ruling", "occurred"),
    ("Die Generalstaatsanwaltschaft nahm Ermittlungen gegen den Lagerleiter auf.", "ruling", "occurred"),
    ("Drei mutmaßliche Schlepper stehen seit Montag in Traunstein vor Gericht.", "ruling", "ongoing"),
    ("Ein Schlauchboot sank am Sonntag vor der tunesischen Küste.", "incident", "occurred"),
    ("Bei dem Brand in der Notunterkunft werden vier Bewohner verletzt.", "incident", "occurred"),
    ("Unbekannte steckten die Asylunterkunft in Brand.", "incident", "occurred"),
    (
        "Aktivistinnen zogen am Samstag durch Hamburg und demonstrierten für die Aufnahme Geflüchteter.",
        "protest",
        "occurred",
    ),
    ("Die EU-Kommission gab 37 Millionen Euro für die Lager auf den Inseln frei.", "funding", "occurred"),
    ("Deutschland stockt die Hilfe für Jordanien um 20 Millionen Euro auf.", "funding", "occurred"),
    ("Der Flüchtlingsrat prangerte die Zustände in Bihać an.", "statement", "occurred"),
    ("Der Jahresbericht wurde am 2. Juni veröffentlicht.", "report", "occurred"),
    ("Im Mai griff die Bundespolizei 1.650 Menschen auf.", "statistic", "occurred"),
    ("Das für Freitag geplante Treffen der Innenminister wurde abgesagt.", "conference", "cancelled"),
]

NOT_TOLD: list[str] = [
    "Mit 28 verurteilten Straftätern gehen viele Fragen einher.",
    "Das Treffen, das viele erwarten, bleibt ein Gerücht.",
    "Die Regierung schließt die Grenze nicht.",
    "Sollte die Grenze geschlossen werden, wären die Dörfer abgeschnitten.",
    "Ob das Gericht die Klage annimmt, weiß niemand.",
    "Die Länder können keine Menschen aufnehmen.",
    "Viele Helfer stellen sich die Frage, ein Zimmer zu vermieten.",
]


def told(text: str) -> set[tuple[str, str]]:
    """Type and status of the events that an article of one sentence tells."""
    events = extract_events(Article(name="sentence", text=text, published=PUBLISHED, language="de"))
    return {(event.type.value, event.status.value) for event in events}


@pytest.mark.parametrize(("text", "event_type", "status"), TOLD)
def test_a_sentence_tells_its_event(text: str, event_type: str, status: str) -> None:
    assert told(text) == {(event_type, status)}


@pytest.mark.parametrize("text", NOT_TOLD)
def test_a_sentence_without_a_deed_tells_none(text: str) -> None:
    assert told(text) == set()
