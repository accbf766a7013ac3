"""Event words of Serbian, Croatian and Bosnian: ekavian and ijekavian, in both scripts and without diacritics."""

from collections.abc import Callable
from datetime import date

import pytest

from timeline.extract import extract_events
from timeline.models import Article
from timeline.serbian import to_cyrillic, without_diacritics

PUBLISHED = date(2021, 3, 11)  # a Thursday

TOLD: list[tuple[str, str, str]] = [
    # agreement
    ("Vučić potpisao sporazum o readmisiji sa Pakistanom", "agreement", "occurred"),
    ("Memorandum o razumijevanju bit će potpisan u travnju u Beču.", "agreement", "announced"),
    ("Skupština Crne Gore dala je juče saglasnost na sporazum sa Fronteksom.", "agreement", "occurred"),
    ("Ministri su se složili da zajedničke patrole počnu u junu.", "agreement", "occurred"),
    ("Zagreb i Sarajevo parafirali su u ponedjeljak protokol o prihvatu i vraćanju osoba.", "agreement", "occurred"),
    # legislation
    ("Hrvatski sabor izglasao je u petak izmjene Zakona o strancima.", "legislation", "occurred"),
    ("Poslanici će sutra raspravljati o predlogu zakona o graničnoj kontroli.", "legislation", "announced"),
    ("Novi pravilnik o smještaju tražitelja azila primjenjuje se od 1. ožujka.", "legislation", "ongoing"),
    ("Uredba je u decembru stavljena van snage.", "legislation", "occurred"),
    ("Kanton Sarajevo je u utorak proglasio stanje nesreće zbog migranata.", "legislation", "occurred"),
    # policy, report, funding
    ("Vijeće ministara BiH razmotrit će u srijedu plan za hitne mjere.", "policy", "announced"),
    ("Vlada je na jučerašnjoj sjednici prihvatila strategiju useljavanja.", "policy", "occurred"),
    ("Pučka pravobraniteljica objavila je izvješće o postupanju na granici.", "report", "occurred"),
    ("Delegacija EU uručila je Graničnoj policiji opremu vrednu devet miliona evra.", "funding", "occurred"),
    ("Bruxelles je Hrvatskoj namijenio dodatnih 6,8 milijuna eura za nadzor granice.", "funding", "occurred"),
    ("Komesarijat je prošle godine primio tri miliona evra iz fondova Unije.", "funding", "occurred"),
    # conference, visit, training
    ("U Sarajevu će se u petak održati sastanak ravnatelja granične policije.", "conference", "announced"),
    ("Premijerka se jutros sastala s čelnicima međunarodnih organizacija.", "conference", "occurred"),
    ("Povjerenica Johansson stiže u posjet Bihaću u subotu.", "visit", "announced"),
    ("Ministar bi u utorak trebalo da otputuje u Tunis.", "visit", "announced"),
    ("Posjeta kampu Lipa odgođena je zbog snijega.", "visit", "cancelled"),
    ("Obuka za graničare iz pet zemalja počela je jučer u Splitu.", "training", "occurred"),
    ("Poseta Tirani, planirana za subotu, otkazana je.", "visit", "cancelled"),
    # operation
    ("Migranti prebačeni u Ušivak", "operation", "occurred"),
    ("Izbjeglice su autobusima prebačene u Blažuj.", "operation", "occurred"),
    ("Policija rastjerala okupljene migrante kod Maljevca", "operation", "occurred"),
    ("Policija je lišila slobode dvojicu državljana Bugarske zbog krijumčarenja.", "operation", "occurred"),
    ("Granična policija BiH spriječila je jučer ulazak 42 osobe kod Zvornika.", "operation", "occurred"),
    ("Jutros je počelo izmještanje migranata iz kampa Miral.", "operation", "occurred"),
    ("Policija je iz napuštene fabrike uklonila oko 80 ljudi.", "operation", "occurred"),
    ("Autobusi su stigli po migrante u Vučjak.", "operation", "occurred"),
    ("Policajci su migrantima u parku podelili letke sa adresama kampova.", "operation", "occurred"),
    ("Na makedonsku granicu biće upućeno još 40 austrijskih policajaca.", "operation", "announced"),
    ("Slovenija ponovno uvodi nadzor na granici s Hrvatskom.", "operation", "occurred"),
    ("Sarajevo: uhićena petorica krijumčara", "operation", "occurred"),
    ("Prihvatni centar u Somboru prestao je sa radom u februaru.", "operation", "occurred"),
    ("Vojska je podigla šatore za 700 ljudi.", "operation", "occurred"),
    ("Hrvatska policija prisilno vratila 18 migranata u BiH", "operation", "occurred"),
    ("Carinici su u kamionu zatekli jedanaest osoba iz Sirije.", "operation", "occurred"),
    ("Rušenje improvizovanog naselja zakazano je za sredu.", "operation", "announced"),
    # ruling
    ("Sud u Nišu osudio je vozača na šest godina zatvora.", "ruling", "occurred"),
    ("Tužilaštvo BiH podiglo je optužnicu protiv sedam osoba.", "ruling", "occurred"),
    ("Protiv vlasnika hostela podneta je krivična prijava.", "ruling", "occurred"),
    ("Sudac je krijumčaru odredio pritvor od 30 dana.", "ruling", "occurred"),
    ("Udruga je podnijela kaznenu prijavu protiv trojice policajaca.", "ruling", "occurred"),
    # appointment, pilot project
    ("Načelnik policije podnio je neopozivu ostavku.", "appointment", "occurred"),
    ("Nova komesarka stupila je juče na dužnost.", "appointment", "occurred"),
    ("Referendum o kvotama raspisan je za 2. maj.", "appointment", "announced"),
    ("Vlada je formirala radnu grupu za mešovite migracije.", "pilot_project", "occurred"),
    # incident
    ("U požaru u kampu kod Velike Kladuše smrtno je stradao dječak.", "incident", "occurred"),
    ("Kod Karlovca su pronađena beživotna tijela dvojice muškaraca.", "incident", "occurred"),
    ("Mladić iz Maroka smrznuo se na Plješevici.", "incident", "occurred"),
    ("Čamac sa dvadesetak ljudi prevrnuo se u Dunavu.", "incident", "occurred"),
    ("Maskirani napadači pretukli su trojicu migranata.", "incident", "occurred"),
    # protest
    ("Migranti već treći dan odbijaju hranu u Krnjači.", "protest", "occurred"),
    ("Stotinjak mještana prosvjedovalo je u nedjelju protiv gradnje centra.", "protest", "occurred"),
    ("Građani su na dva sata blokirali prugu kod Šida.", "protest", "occurred"),
    ("Ispred Skupštine okupilo se dvadesetak protivnika naseljavanja.", "protest", "occurred"),
    ("Bihaćani će u subotu izaći na proteste.", "protest", "announced"),
    # statement, statistic
    ("Savet Evrope upozorio je da uslovi u kampu nisu humani.", "statement", "occurred"),
    ("Ministarstvo je demantovalo da policija tuče migrante.", "statement", "occurred"),
    ("Ombudsman apelira na vlasti da odmah otvore centar.", "statement", "occurred"),
    ("U siječnju je zabilježeno 1.100 nezakonitih prelazaka granice.", "statistic", "occurred"),
]

UNTOLD = [
    "Ministar je potvrdio da kamp postoji.",
    "Ponijeli su hranu za slučaj da ostanu bez novca.",
    "Policija nije uhapsila nikoga.",
    "Zakon još nije usvojen.",
    "Ako bi granica bila zatvorena, ljudi bi ostali bez izlaza.",
    "Centar bi mogao da bude otvoren i na drugom mestu.",
    "Da li će vlada usvojiti strategiju?",
    "Zatvaranje kampa nije rešenje.",
    "Većina ljudi koje srećemo dolazi iz Sirije.",
    "Migranti pokušavaju da pređu granicu.",
    "Kamp Bira nalazi se u krugu bivše fabrike.",
    "Solidarnosti je sve manje.",
]


def events_of(text: str) -> list[tuple[str, str]]:
    article = Article(name="sentence", text=text, published=PUBLISHED, language="sr")
    return [(event.type, event.status) for event in extract_events(article) if event.type]


@pytest.mark.parametrize(("sentence", "kind", "status"), TOLD)
def test_a_sentence_tells_its_event(sentence: str, kind: str, status: str) -> None:
    assert (kind, status) in events_of(sentence)


@pytest.mark.parametrize("sentence", UNTOLD)
def test_a_sentence_tells_no_event(sentence: str) -> None:
    assert events_of(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Vlada je na jučerašnjoj sjednici usvojila strategiju.", "2021-03-10"),
        ("Vlada u Ljubljani prošli je tjedan usvojila strategiju.", "2021-03-01/2021-03-07"),
        ("Uhapšeni su M. D. (1987) i G. S. (1994).", "[..2021-03-11]"),
        ("Austrija i Češka produžile su kontrole na granici do kraja novembra.", "../2021-11-30"),
    ],
)
def test_an_event_is_dated_by_the_words_beside_it(sentence: str, when: str) -> None:
    article = Article(name="sentence", text=sentence, published=PUBLISHED, language="sr")
    assert [event.date and event.date.edtf for event in extract_events(article)] == [when]


@pytest.mark.parametrize("spelled", [to_cyrillic, without_diacritics])
@pytest.mark.parametrize("sentence", [sentence for sentence, _, _ in TOLD[::7]])
def test_a_sentence_tells_the_same_however_it_is_spelled(sentence: str, spelled: Callable[[str], str]) -> None:
    assert events_of(spelled(sentence)) == events_of(sentence)
