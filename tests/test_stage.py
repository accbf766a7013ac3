"""How far an agreement or a law has come, in sentences of each language."""

from datetime import date

import pytest

from timeline.extract import extract_events
from timeline.models import Article, Event, EventType, Status

# language, sentence, stage of the agreement that it tells (None: the words show none)
AGREEMENTS: list[tuple[str, str, str | None]] = [
    ("en", "The Commission proposed a readmission agreement with Georgia on 4 May 2020.", "proposed"),
    ("en", "Negotiations on the agreement were opened in Skopje in March.", "negotiated"),
    ("en", "Greece and Albania reached a deal on border patrols last week.", "negotiated"),
    ("en", "The two ministries initialled the agreement on 4 May 2020.", "initialled"),
    ("en", "Italy and Tunisia signed a memorandum in Rome on Monday.", "signed"),
    ("en", "The agreement will be signed in Sarajevo on 20 May.", "signed"),
    ("en", "The European Parliament approved the agreement with Moldova on Tuesday.", "consent"),
    ("en", "The Senate gave its consent to the treaty on 12 May.", "consent"),
    ("en", "The Council concluded the agreement with Armenia in April.", "consent"),
    ("en", "Parliament ratified the agreement on Tuesday.", "ratified"),
    ("en", "The treaty entered into force on 1 May 2020.", "in_force"),
    ("en", "The two governments published the agreement on Monday.", None),
    ("en", "Both sides agreed to send more officers to the border.", None),
    ("sr", "Srbija i Austrija su u ponedeljak postigle dogovor o zajedničkim patrolama.", "negotiated"),
    ("sr", "Sporazum je parafiran u Skoplju 4. maja 2020. godine.", "initialled"),
    ("sr", "Ministri su u utorak potpisali memorandum o saradnji.", "signed"),
    ("sr", "Министри су у уторак потписали меморандум о сарадњи.", "signed"),
    ("sr", "Skupština je u utorak usvojila sporazum sa Frontexom.", "consent"),
    ("sr", "Skupština je u utorak ratifikovala sporazum o readmisiji.", "ratified"),
    ("sr", "Sporazum je stupio na snagu 1. maja 2020. godine.", "in_force"),
    ("de", "Die Kommission schlug am Montag ein Abkommen mit Georgien vor.", "proposed"),
    ("de", "Das Abkommen mit Bosnien wurde am 4. Mai 2020 paraphiert.", "initialled"),
    ("de", "Österreich und Serbien unterzeichneten am Dienstag ein Abkommen.", "signed"),
    ("de", "Der Bundestag hat dem Abkommen am Dienstag zugestimmt.", "consent"),
    ("de", "Der Bundestag billigte am Dienstag das Abkommen mit Marokko.", "consent"),
    ("de", "Albanien hat das Abkommen im März ratifiziert.", "ratified"),
    ("de", "Das Abkommen trat am 1. Mai 2020 in Kraft.", "in_force"),
    ("fr", "Les deux pays ont conclu lundi un accord sur les réadmissions.", "negotiated"),
    ("fr", "L'accord a été paraphé à Tirana le 4 mai 2020.", "initialled"),
    ("fr", "La France et l'Albanie ont signé mardi un accord de coopération.", "signed"),
    ("fr", "Le Parlement a approuvé mardi l'accord avec la Serbie.", "consent"),
    ("fr", "Le Monténégro a ratifié l'accord en mars.", "ratified"),
    ("fr", "L'accord est entré en vigueur le 1er mai 2020.", "in_force"),
    ("it", "L'Italia e la Libia hanno firmato martedì un accordo sui rimpatri.", "signed"),
    ("it", "L'accordo è stato parafato a Tirana il 4 maggio 2020.", "initialled"),
    ("it", "I due ministri hanno siglato martedì un accordo a Roma.", None),
    ("it", "Il Parlamento ha approvato martedì l'accordo con l'Albania.", "consent"),
    ("it", "Il Senato ha ratificato l'accordo martedì.", "ratified"),
    ("it", "L'accordo è entrato in vigore il 1 maggio 2020.", "in_force"),
    ("es", "España y Mauritania firmaron el martes un acuerdo de readmisión.", "signed"),
    ("es", "El acuerdo fue rubricado en Rabat el 4 de mayo de 2020.", "initialled"),
    ("es", "El Congreso aprobó el martes el acuerdo con Marruecos.", "consent"),
    ("es", "Mauritania ratificó el acuerdo en marzo.", "ratified"),
    ("es", "El acuerdo entró en vigor el 1 de mayo de 2020.", "in_force"),
]

LAWS: list[tuple[str, str, str | None]] = [
    ("en", "The Commission proposed a regulation on returns on Tuesday.", "proposed"),
    ("en", "The government approved a bill on asylum on Tuesday.", "proposed"),
    ("en", "Parliament passed the bill on Tuesday.", "adopted"),
    ("en", "Lawmakers adopted a new law on foreigners on Tuesday.", "adopted"),
    ("en", "The president signed an executive order on Monday.", "adopted"),
    ("en", "Parliament adopted amendments to the asylum law on Tuesday.", "amended"),
    ("en", "Romania amended its asylum law in March.", "amended"),
    ("en", "The decree was repealed on 4 May 2020.", "repealed"),
    ("en", "The regulation will enter into force on 1 June.", "in_force"),
    ("en", "The ministry announced a law on Monday.", None),
    ("sr", "Vlada je u utorak usvojila predlog zakona o strancima.", "proposed"),
    ("sr", "Skupština je u utorak usvojila zakon o azilu.", "adopted"),
    ("sr", "Skupština je u utorak usvojila izmene zakona o azilu.", "amended"),
    ("sr", "Zakon o strancima stupio je na snagu 1. maja 2020. godine.", "in_force"),
    ("sr", "Uredba je u utorak ukinuta.", "repealed"),
    ("de", "Das Kabinett hat am Dienstag den Gesetzentwurf beschlossen.", "proposed"),
    ("de", "Der Bundestag hat am Dienstag das Asylgesetz verabschiedet.", "adopted"),
    ("de", "Der Bundestag beschloss am Dienstag die Novelle.", "amended"),
    ("de", "Die Verordnung wurde am 4. Mai 2020 aufgehoben.", "repealed"),
    ("de", "Das Gesetz tritt am 1. Juni in Kraft.", "in_force"),
    ("fr", "Le gouvernement a adopté mardi le projet de loi sur l'asile.", "proposed"),
    ("fr", "L'Assemblée a adopté mardi la loi sur l'asile.", "adopted"),
    ("fr", "Le décret a été abrogé le 4 mai 2020.", "repealed"),
    ("fr", "La loi est entrée en vigueur le 1er mai 2020.", "in_force"),
    ("it", "Il Consiglio dei ministri ha approvato martedì un disegno di legge sull'immigrazione.", "proposed"),
    ("it", "Il Senato ha approvato martedì la legge sull'asilo.", "adopted"),
    ("it", "Il decreto è stato abrogato il 4 maggio 2020.", "repealed"),
    ("it", "Il decreto è entrato in vigore il 1 maggio 2020.", "in_force"),
    ("es", "El Gobierno aprobó el martes el anteproyecto de la ley de asilo.", "proposed"),
    ("es", "El Congreso aprobó el martes la ley de asilo.", "adopted"),
    ("es", "El decreto fue derogado el 4 de mayo de 2020.", "repealed"),
    ("es", "La ley entró en vigor el 1 de mayo de 2020.", "in_force"),
]


def events_in(text: str, language: str) -> list[Event]:
    return extract_events(Article("a", text, published=date(2020, 5, 13), language=language))


@pytest.mark.parametrize(("language", "sentence", "stage"), AGREEMENTS)
def test_the_stage_of_an_agreement(language: str, sentence: str, stage: str | None) -> None:
    assert [(event.type, event.stage) for event in events_in(sentence, language)] == [(EventType.AGREEMENT, stage)]


@pytest.mark.parametrize(("language", "sentence", "stage"), LAWS)
def test_the_stage_of_a_law(language: str, sentence: str, stage: str | None) -> None:
    assert [(event.type, event.stage) for event in events_in(sentence, language)] == [(EventType.LEGISLATION, stage)]


@pytest.mark.parametrize(
    ("sentence", "stage", "status"),
    [
        ("The agreement will be signed in Sarajevo on 20 May.", "signed", Status.ANNOUNCED),
        ("The signing of the agreement was postponed on Monday.", "signed", Status.CANCELLED),
        ("The government wants to repeal the asylum law.", "repealed", Status.PROPOSED),
    ],
)
def test_the_stage_is_a_step_and_the_status_whether_it_was_taken(sentence: str, stage: str, status: Status) -> None:
    assert [(event.stage, event.status) for event in events_in(sentence, "en")] == [(stage, status)]


def test_the_reason_has_the_words() -> None:
    (event,) = events_in("The government approved a bill on asylum on Tuesday.", "en")
    assert event.stage_reason == "'approved … bill' with 'government' and 'bill'"


def test_other_types_have_no_stage() -> None:
    (event,) = events_in("The Commission proposed an action plan on Tuesday.", "en")
    assert (event.type, event.stage, event.stage_reason) == (EventType.POLICY, None, "")


def test_the_best_mention_tells_the_stage_and_a_later_one_only_where_it_says_none() -> None:
    later = "\nThe readmission agreement with Georgia was reached after long talks in Tbilisi."
    (event,) = events_in(f"Georgia signed the readmission agreement in Tbilisi on 4 May 2020.{later}", "en")
    assert (event.stage, len(event.mentions)) == ("signed", 1)
    (event,) = events_in(f"On 4 May 2020 Georgia published the readmission agreement in Tbilisi.{later}", "en")
    assert (event.stage, len(event.mentions)) == ("negotiated", 1)
