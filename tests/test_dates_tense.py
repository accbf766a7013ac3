"""What the verbs round a date say of its year or week."""

from datetime import date

import pytest

from timeline.extract.dates import find_dates

WEDNESDAY = date(2025, 4, 2)

ENGLISH = [
    # a noun or an adjective is no future
    ("Parliament adopted the plan on Monday.", "2025-03-31"),
    ("The court rejected the plan on 20 December.", "2024-12-20"),
    ("Villagers opposed the planned camp on Tuesday.", "2025-04-01"),
    ("Judges rejected the ministry's plans to move them on Monday.", "2025-03-31"),
    ("The United Nations ship sank with a hundred aboard on Monday.", "2025-03-31"),
    # what was planned in the words right before lies ahead
    ("The slated visit in September is on.", "2025-09"),
    ("They cancelled the planned visit in September.", "2025-09"),
    ("The union has decided to admit them in September, an official said.", "2025-09"),
    ("It depends on when the case is heard in September.", "2025-09"),
    ("Protesters planned a march in Tirana on Saturday.", "2025-04-05"),
    ("They cancelled the planned march on Saturday.", "2025-03-29"),
    ("They met in September.", "2024-09"),
    ("No one could be reached on Monday.", "2025-03-31"),
    ("It closed the border until Monday.", "../2025-04-07"),
    # verbs and phrases of the future
    ("The minister plans to fly to Tunis on Monday.", "2025-04-07"),
    ("A ruling is expected on Monday.", "2025-04-07"),
    ("The vote is due on Monday.", "2025-04-07"),
    ("The trial begins on Monday.", "2025-04-07"),
    ("She was due to appear on Monday.", "2025-04-07"),
    ("The hearing was postponed until Monday.", "../2025-04-07"),
    ("The permits expire in June.", "2025-06"),
    ("A new list will be formally adopted in June.", "2025-06"),
    # the verb of its own clause comes first
    ("Parliament adopted the law on Monday, which will cost millions.", "2025-03-31"),
    ("Ministers met on Monday and will meet again.", "2025-03-31"),
    # bounds: ahead, unless a verb looks back
    ("By the end of March, 3,000 people had arrived.", "[..2025-03-31]"),
    ("By mid-February police had arrested twenty men.", "[..2025-02-20]"),
    ("Until January the ministry had closed the road.", "../2025-01"),
    ("Boats by June", "[..2025-06]"),
    ("The council urged towns to open shelters by June.", "[..2025-06]"),
    ("The governor promised 300 beds by June.", "[..2025-06]"),
    ("On or before 1 May", "[..2025-05-01]"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), ENGLISH)
def test_english(text: str, edtf: str) -> None:
    assert str(find_dates(text, published=WEDNESDAY)[-1].span) == edtf


FRIDAY = date(2017, 2, 10)

OTHERS = [
    ("fr", "Le Conseil fera le point en mars.", "2017-03"),
    ("fr", "La conférence se tiendra jeudi.", "2017-02-16"),
    ("fr", "La réunion aura lieu lundi.", "2017-02-13"),
    ("fr", "La ministre présentera son texte en mars.", "2017-03"),
    ("fr", "Les députés ont voté lundi.", "2017-02-06"),
    ("fr", "Le vote est prévu lundi.", "2017-02-13"),
    ("it", "Il vertice si terrà giovedì.", "2017-02-16"),
    ("it", "La ministra presenterà il testo a maggio.", "2017-05"),
    ("it", "La riunione sarà lunedì.", "2017-02-13"),
    ("it", "Lo stato ha chiuso il porto lunedì.", "2017-02-06"),
    ("de", "Der Rat wird am Montag in Wien tagen.", "2017-02-13"),
    ("de", "Der Rat wurde am Montag gewählt.", "2017-02-06"),
    ("es", "La cumbre tendrá lugar el lunes.", "2017-02-13"),
    ("es", "El parlamento aprobó la ley el lunes.", "2017-02-06"),
    ("sr", "Konferencija će biti u ponedeljak.", "2017-02-13"),
    ("sr", "Sastanak održaće se u martu.", "2017-03"),
    ("sr", "Састанак одржаће се у марту.", "2017-03"),
    ("sr", "Biće otvoren u martu.", "2017-03"),
    ("sr", "Izbeglice u martu", "2016-03"),
    ("sr", "U ponedeljak je usvojen zakon.", "2017-02-06"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "edtf"), OTHERS)
def test_other_languages(language: str, text: str, edtf: str) -> None:
    assert str(find_dates(text, published=FRIDAY, language=language)[-1].span) == edtf
