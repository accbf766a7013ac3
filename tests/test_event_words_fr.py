"""French sentences of news and bulletins: the type and status of what each tells, or that it tells nothing."""

from datetime import date

import pytest

from timeline.extract import extract_events
from timeline.models import Article

PUBLISHED = date(2021, 6, 16)

TOLD: list[tuple[str, str, str]] = [
    ("Le Bundestag a entériné la réforme du droit d'asile jeudi.", "policy", "occurred"),
    ("Le décret a été promulgué le 2 juin.", "legislation", "occurred"),
    ("L'adoption de la loi sur l'immigration, le 11 mai, a divisé la majorité.", "legislation", "occurred"),
    ("La directive entrera en application le 1er janvier 2022.", "legislation", "announced"),
    ("Les deux pays ont paraphé mardi un accord de réadmission.", "agreement", "occurred"),
    ("Les Vingt-Sept se sont entendus lundi sur un mécanisme de répartition.", "policy", "occurred"),
    ("Le gouvernement doit présenter un plan d'action dans les prochains jours.", "policy", "announced"),
    ("Bruxelles a mis sur la table une nouvelle stratégie de retour.", "policy", "proposed"),
    ("L'agence a mis sur pied un groupe de travail sur les refoulements.", "pilot_project", "occurred"),
    ("Les ministres de l'Intérieur se sont retrouvés lundi à Luxembourg.", "conference", "occurred"),
    ("Les ministres se réuniront le 8 juillet à Ljubljana.", "conference", "announced"),
    ("La commissaire s'était rendue à Lesbos le 29 mars.", "visit", "occurred"),
    ("Le président est en visite à Tunis depuis mardi.", "visit", "ongoing"),
    ("Les gendarmes ont démantelé une filière de passeurs à Dunkerque.", "operation", "occurred"),
    ("Un charter a décollé de Roissy mardi avec 28 Afghans à bord.", "operation", "occurred"),
    ("La marine a porté secours à 60 naufragés au large de la Crète.", "operation", "occurred"),
    ("Le navire a été placé sous séquestre dans le port de Palerme.", "operation", "occurred"),
    ("La Pologne a dépêché 500 soldats à la frontière.", "operation", "occurred"),
    ("Le Danemark rétablira les contrôles à la frontière allemande.", "operation", "announced"),
    ("Le Conseil d'État a suspendu l'arrêté du préfet.", "ruling", "occurred"),
    ("Le tribunal administratif a rejeté la requête des associations.", "ruling", "occurred"),
    ("Trois passeurs seront jugés le 30 juin à Lille.", "ruling", "announced"),
    ("La Cour européenne des droits de l'homme a condamné la Hongrie mardi.", "ruling", "occurred"),
    ("Le parquet a ouvert une enquête préliminaire sur le naufrage.", "ruling", "occurred"),
    ("Une embarcation a chaviré dimanche au large de Sfax.", "incident", "occurred"),
    ("Le feu a ravagé le camp et deux enfants ont péri dimanche.", "incident", "occurred"),
    ("Une centaine de personnes se sont rassemblées devant la préfecture pour protester.", "protest", "occurred"),
    ("Les occupants du squat entament une grève de la faim.", "protest", "occurred"),
    ("L'Union européenne versera 105 millions d'euros à la Tunisie.", "funding", "announced"),
    ("Les associations ont tiré la sonnette d'alarme jeudi.", "statement", "occurred"),
    ("Le maire a plaidé pour l'ouverture d'un centre.", "statement", "occurred"),
    ("La Cimade a rendu public son rapport annuel mardi.", "report", "occurred"),
    ("En mai, 1 650 personnes ont accosté à Lampedusa.", "statistic", "occurred"),
    ("Le sommet prévu à Bruxelles a été annulé.", "conference", "cancelled"),
]

NOT_TOLD: list[str] = [
    "Les élus veulent que le camp soit fermé.",
    "Rien n'indique que le tribunal suivra.",
    "Le camp pourrait être démantelé un jour.",
    "Si le texte est adopté, les associations saisiront la justice.",
    "Les exilés attendent des jours meilleurs.",
    "Les données manquent toujours.",
]


def told(text: str) -> set[tuple[str, str]]:
    """Type and status of the events that an article of one sentence tells."""
    events = extract_events(Article(name="sentence", text=text, published=PUBLISHED, language="fr"))
    return {(event.type.value, event.status.value) for event in events}


@pytest.mark.parametrize(("text", "event_type", "status"), TOLD)
def test_a_sentence_tells_its_event(text: str, event_type: str, status: str) -> None:
    assert told(text) == {(event_type, status)}


@pytest.mark.parametrize("text", NOT_TOLD)
def test_a_sentence_without_a_deed_tells_none(text: str) -> None:
    assert told(text) == set()
