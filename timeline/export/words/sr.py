"""Serbian in Latin letters. After a preposition a point stands in the genitive; a number of a year is an ordinal.

Winter has both its years: that of 2024 ends in February 2025.
"""

from timeline.export.words.countries_sr import COUNTRIES
from timeline.export.words.table import DateTable, Kind, Role, Words
from timeline.serbian import to_latin

DATES = DateTable(
    months=(
        "januar", "februar", "mart", "april", "maj", "jun",
        "jul", "avgust", "septembar", "oktobar", "novembar", "decembar",
    ),
    months_of=(
        "januara", "februara", "marta", "aprila", "maja", "juna",
        "jula", "avgusta", "septembra", "oktobra", "novembra", "decembra",
    ),
    parts={
        21: ("proleće {year}.", "proleća {year}."), 22: ("leto {year}.", "leta {year}."),
        23: ("jesen {year}.", "jeseni {year}."), 24: ("zima {year}/{next}.", "zime {year}/{next}."),
        25: ("proleće {year}.", "proleća {year}."), 26: ("leto {year}.", "leta {year}."),
        27: ("jesen {year}.", "jeseni {year}."), 28: ("zima {year}/{next}.", "zime {year}/{next}."),
        33: ("prvi kvartal {year}.", "prvog kvartala {year}."),
        34: ("drugi kvartal {year}.", "drugog kvartala {year}."),
        35: ("treći kvartal {year}.", "trećeg kvartala {year}."),
        36: ("četvrti kvartal {year}.", "četvrtog kvartala {year}."),
        37: ("prva trećina {year}.", "prve trećine {year}."),
        38: ("druga trećina {year}.", "druge trećine {year}."),
        39: ("poslednja trećina {year}.", "poslednje trećine {year}."),
        40: ("prva polovina {year}.", "prve polovine {year}."),
        41: ("druga polovina {year}.", "druge polovine {year}."),
    },
    points={
        Kind.DAY: ("{day}. {month} {year}.", "{day}. {month} {year}."),
        Kind.MONTH: ("{month} {year}.", "{month} {year}."),
        Kind.YEAR: ("{year}.", None),
        Kind.DECADE: ("{decade}-e", "{decade}-ih"),
        Kind.CENTURY: ("{century}. vek", "{century}. veka"),
    },
    phrases={
        Role.ABOUT: "oko {of}",
        Role.PERHAPS: "možda {name}",
        Role.PERHAPS_ABOUT: "možda oko {of}",
        Role.BY: "do {of}",
        Role.OR_LATER: "{name} ili kasnije",
        Role.FROM: "od {of} nadalje",
        Role.UNTIL: "sve do {of}",
        Role.WEEK: "sedmica od {of}",
        Role.WITHIN: "u nekom trenutku u periodu {of}",
    },
    within={Role.ABOUT: "otprilike {of}", Role.PERHAPS: "možda {of}", Role.PERHAPS_ABOUT: "možda otprilike {of}"},
    undated="bez datuma",
    alternative=" ili ",
    day_alone="{day}.",
    day_of_year=("{day}. {month}", None),
)  # fmt: skip

WORDS = Words(
    "sr-Latn",
    DATES,
    quotes=("„", "”"),
    countries={code: to_latin(name) for code, name in COUNTRIES.items()},
    types={
        "conference": "konferencija", "visit": "poseta", "agreement": "sporazum", "pilot_project": "pilot-projekat",
        "legislation": "zakonodavstvo", "policy": "mera politike", "operation": "operacija",
        "funding": "finansiranje", "ruling": "sudska odluka", "report": "izveštaj", "statement": "izjava",
        "training": "obuka", "appointment": "imenovanje", "incident": "incident", "protest": "protest",
        "statistic": "statistika", "unclassified": "nerazvrstano",
    },
    statuses={
        "occurred": "dogodilo se", "ongoing": "u toku", "announced": "najavljeno", "proposed": "predloženo",
        "cancelled": "otkazano",
    },
    stages={
        "proposed": "predloženo", "negotiated": "u pregovorima", "initialled": "parafirano", "signed": "potpisano",
        "consent": "data saglasnost", "ratified": "ratifikovano", "adopted": "usvojeno", "amended": "izmenjeno",
        "in_force": "na snazi", "repealed": "ukinuto",
    },
    verdicts={"confirmed": "potvrđeno", "disputed": "osporeno", "rejected": "odbačeno"},
    says={
        "Year not established": "Godina nije utvrđena",
        "Month not established": "Mesec nije utvrđen",
        "Date not established": "Datum nije utvrđen",
        "No date": "Bez datuma",
        "no dates": "nema datuma",
        "Places": "Mesta",
        "Date": "Datum",
        "Event": "Događaj",
        "Kind": "Vrsta",
        "Remarks": "Napomene",
        "Sources": "Izvori",
        "Note by {author}, {day}": "Beleška ({author}, {day})",
        "told in the headline": "ispričano u naslovu",
        "told as background": "ispričano kao pozadina",
        "doubtful ({confidence})": "sumnjivo ({confidence})",
        "tags: {tags}": "oznake: {tags}",
        "starred": "sa zvezdicom",
        "marked {verdict}": "ocena: {verdict}",
        "added by {author}": "unos: {author}",
        "{field} corrected by {author}; the machine had {was}": "{field} – ispravka: {author}; program je imao {was}",
        "{field} corrected by {author}; it was {was}": "{field} – ispravka: {author}; ranije {was}",
        "hand": "ručno",
        "none": "ništa",
        "date": "datum",
        "type": "vrsta",
        "status": "status",
        "stage": "faza",
        "title": "naslov",
        "places": "mesta",
        "actors": "učesnici",
        "untitled": "bez naslova",
        "undated": "bez datuma",
    },
)  # fmt: skip
