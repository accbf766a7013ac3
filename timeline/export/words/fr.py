"""French. The second form of a point has its article, which joins with the preposition before it: "de le" is "du".

The first of a month is "1er", winter has both its years: that of 2024 ends in February 2025.
"""

from timeline.export.words.countries_fr import COUNTRIES
from timeline.export.words.table import DateTable, Kind, Role, Words

DATES = DateTable(
    months=(
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
    parts={
        21: ("printemps {year}", "le printemps {year}"), 22: ("été {year}", "l’été {year}"),
        23: ("automne {year}", "l’automne {year}"), 24: ("hiver {year}/{next}", "l’hiver {year}/{next}"),
        25: ("printemps {year}", "le printemps {year}"), 26: ("été {year}", "l’été {year}"),
        27: ("automne {year}", "l’automne {year}"), 28: ("hiver {year}/{next}", "l’hiver {year}/{next}"),
        33: ("1er trimestre {year}", "le 1er trimestre {year}"),
        34: ("2e trimestre {year}", "le 2e trimestre {year}"),
        35: ("3e trimestre {year}", "le 3e trimestre {year}"),
        36: ("4e trimestre {year}", "le 4e trimestre {year}"),
        37: ("1er quadrimestre {year}", "le 1er quadrimestre {year}"),
        38: ("2e quadrimestre {year}", "le 2e quadrimestre {year}"),
        39: ("3e quadrimestre {year}", "le 3e quadrimestre {year}"),
        40: ("1er semestre {year}", "le 1er semestre {year}"),
        41: ("2e semestre {year}", "le 2e semestre {year}"),
    },
    points={
        Kind.DAY: ("{day} {month} {year}", "le {day} {month} {year}"),
        Kind.MONTH: ("{month} {year}", None),
        Kind.YEAR: ("{year}", None),
        Kind.DECADE: ("années {decade}", "les années {decade}"),
        Kind.CENTURY: ("{roman}e siècle", "le {roman}e siècle"),
    },
    phrases={
        Role.ABOUT: "vers {of}",
        Role.PERHAPS: "peut-être {name}",
        Role.PERHAPS_ABOUT: "peut-être vers {of}",
        Role.BY: "au plus tard à {of}",
        Role.OR_LATER: "{name} ou plus tard",
        Role.FROM: "à partir de {of}",
        Role.UNTIL: "jusqu’à {of}",
        Role.WEEK: "semaine de {of}",
        Role.WITHIN: "à un moment de la période {name}",
    },
    phrases_of_kind={
        (Role.BY, Kind.DAY): "au plus tard {of}",
        (Role.BY, Kind.MONTH): "au plus tard en {of}",
        (Role.BY, Kind.YEAR): "au plus tard en {of}",
        (Role.BY, Kind.DECADE): "au plus tard dans {of}",
        (Role.UNTIL, Kind.MONTH): "jusqu’en {of}",
        (Role.UNTIL, Kind.YEAR): "jusqu’en {of}",
    },
    within={Role.ABOUT: "{of} environ", Role.PERHAPS: "{of} peut-être", Role.PERHAPS_ABOUT: "{of} environ, peut-être"},
    contractions=(
        ("de le ", "du "), ("de les ", "des "), ("à le ", "au "), ("à les ", "aux "), ("de a", "d’a"), ("de o", "d’o"),
    ),
    undated="sans date",
    alternative=" ou ",
    first_day="1er",
)  # fmt: skip

WORDS = Words(
    "fr",
    DATES,
    quotes=("«\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}»"),
    countries=COUNTRIES,
    types={
        "conference": "conférence", "visit": "visite", "agreement": "accord", "pilot_project": "projet pilote",
        "legislation": "législation", "policy": "politique publique", "operation": "opération",
        "funding": "financement", "ruling": "décision de justice", "report": "rapport", "statement": "déclaration",
        "training": "formation", "appointment": "nomination", "incident": "incident", "protest": "manifestation",
        "statistic": "statistique", "unclassified": "non classé",
    },
    statuses={
        "occurred": "a eu lieu", "ongoing": "en cours", "announced": "annoncé", "proposed": "proposé",
        "cancelled": "annulé",
    },
    stages={
        "proposed": "proposé", "negotiated": "négocié", "initialled": "paraphé", "signed": "signé",
        "consent": "approuvé", "ratified": "ratifié", "adopted": "adopté", "amended": "modifié",
        "in_force": "en vigueur", "repealed": "abrogé",
    },
    verdicts={"confirmed": "confirmé", "disputed": "contesté", "rejected": "rejeté"},
    says={
        "Year not established": "Année non établie",
        "Month not established": "Mois non établi",
        "Date not established": "Date non établie",
        "No date": "Sans date",
        "no dates": "aucune date",
        "Places": "Lieux",
        "Date": "Date",
        "Event": "Événement",
        "Kind": "Nature",
        "Remarks": "Remarques",
        "Sources": "Sources",
        "Note by {author}, {day}": "Note de {author}, {day}",
        "told in the headline": "rapporté dans le titre",
        "told as background": "rapporté en arrière-plan",
        "doubtful ({confidence})": "douteux ({confidence})",
        "tags: {tags}": "mots-clés : {tags}",
        "starred": "marqué d’une étoile",
        "marked {verdict}": "jugé {verdict}",
        "added by {author}": "ajouté par {author}",
        "{field} corrected by {author}; the machine had {was}":
            "{field} : correction par {author} ; le programme avait {was}",
        "{field} corrected by {author}; it was {was}": "{field} : correction par {author} ; auparavant {was}",
        "hand": "une personne",
        "none": "rien",
        "date": "date",
        "type": "nature",
        "status": "statut",
        "stage": "étape",
        "title": "titre",
        "places": "lieux",
        "actors": "acteurs",
        "untitled": "sans titre",
        "undated": "sans date",
    },
)  # fmt: skip
