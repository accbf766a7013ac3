"""Dates in French news on migration: what must be read, what must be left alone."""

from datetime import date

import pytest

from timeline.extract.dates import find_dates

WEDNESDAY = date(2025, 4, 2)

# sentence, the words that tell when, TIMEX3 value, EDTF
READ = [
    # days
    ("Le décret a paru le 14 février 2025.", "le 14 février 2025", "2025-02-14", "2025-02-14"),
    ("Le 1er mars, deux canots ont chaviré.", "Le 1er mars", "2025-03-01", "2025-03-01"),
    ("Le naufrage du 14 juin 2023 reste impuni.", "14 juin 2023", "2023-06-14", "2023-06-14"),
    ("L'audience est fixée au 12 mai.", "12 mai", "2025-05-12", "2025-05-12"),
    ("Mercredi 26 mars, le juge a suspendu les renvois.", "Mercredi 26 mars", "2025-03-26", "2025-03-26"),
    ("Réunis jeudi 27 mars 2025 à Bruxelles,", "jeudi 27 mars 2025", "2025-03-27", "2025-03-27"),
    ("La cour a tranché, le lundi 31 mars.", "lundi 31 mars", "2025-03-31", "2025-03-31"),
    ("L'accord date du 18-03-2016.", "18-03-2016", "2016-03-18", "2016-03-18"),
    ("Arrêt rendu le 12/11/2024 à Lyon.", "12/11/2024", "2024-11-12", "2024-11-12"),
    ("Signé le 5 sept. 2024 à Tunis.", "le 5 sept. 2024", "2024-09-05", "2024-09-05"),
    ("Note du 3 févr. 2025 aux préfets.", "3 févr. 2025", "2025-02-03", "2025-02-03"),
    ("Une circulaire du 20 janv. 2023.", "20 janv. 2023", "2023-01-20", "2023-01-20"),
    ("La loi du 26 janvier 2024 durcit l'accueil.", "26 janvier 2024", "2024-01-26", "2024-01-26"),
    ("Vu pour la dernière fois le 20 juillet, il a disparu.", "le 20 juillet", "2024-07-20", "2024-07-20"),
    ("Le centre fermera le 20 décembre.", "le 20 décembre", "2025-12-20", "2025-12-20"),
    ("Quelque 300 exilés sont arrivés le dimanche 23 février.", "dimanche 23 février", "2025-02-23", "2025-02-23"),
    ("Le camp a été évacué le 24 octobre dernier.", "le 24 octobre dernier", "2024-10-24", "2024-10-24"),
    ("Le texte sera examiné le 5 mai prochain.", "le 5 mai prochain", "2025-05-05", "2025-05-05"),
    # ranges of days
    ("Le sommet s'est tenu du 3 au 5 mars.", "3 au 5 mars", "2025-03-03/2025-03-05", "2025-03-03/2025-03-05"),
    ("Ils se sont vus les 26 et 27 octobre 2023.", "26 et 27 octobre 2023", "2023-10-26/2023-10-27",
     "2023-10-26/2023-10-27"),
    ("Entre le 3 et le 5 mars, 200 personnes ont débarqué.", "le 3 et le 5 mars", "2025-03-03/2025-03-05",
     "2025-03-03/2025-03-05"),
    ("Du 28 février au 3 mars, la frontière est restée close.", "28 février au 3 mars", "2025-02-28/2025-03-03",
     "2025-02-28/2025-03-03"),
    ("du 28 décembre 2024 au 3 janvier 2025", "28 décembre 2024 au 3 janvier 2025", "2024-12-28/2025-01-03",
     "2024-12-28/2025-01-03"),
    ("du 28 décembre au 3 janvier 2025", "28 décembre au 3 janvier 2025", "2024-12-28/2025-01-03",
     "2024-12-28/2025-01-03"),
    ("Entre le 15 juin et le 15 septembre 2024,", "le 15 juin et le 15 septembre 2024", "2024-06-15/2024-09-15",
     "2024-06-15/2024-09-15"),
    ("Les 3, 4 et 5 avril 2024, le port fut bloqué.", "3, 4 et 5 avril 2024", "2024-04-03/2024-04-05",
     "2024-04-03/2024-04-05"),
    ("Le bateau a coulé dans la nuit du 3 au 4 mars.", "3 au 4 mars", "2025-03-03/2025-03-04",
     "2025-03-03/2025-03-04"),
    ("Cinq corps ont été repêchés dans la nuit de samedi à dimanche.", "samedi à dimanche", "2025-03-29/2025-03-30",
     "2025-03-29/2025-03-30"),
    ("La police a fouillé le campement de lundi à mercredi.", "lundi à mercredi", "2025-03-31/2025-04-02",
     "2025-03-31/2025-04-02"),
    ("Des tentes ont été saisies lundi et mardi.", "lundi et mardi", "2025-03-31/2025-04-01",
     "2025-03-31/2025-04-01"),
    # months and years
    ("En février 2022, la guerre a éclaté.", "février 2022", "2022-02", "2022-02"),
    ("En mars, 3 000 personnes ont traversé.", "mars", "2025-03", "2025-03"),
    ("En octobre, le préfet avait promis des lits.", "octobre", "2024-10", "2024-10"),
    ("Le rapport d'octobre 2023 est accablant.", "octobre 2023", "2023-10", "2023-10"),
    ("Il sera jugé en mai.", "mai", "2025-05", "2025-05"),
    ("Elle a été jugée en mai.", "mai", "2024-05", "2024-05"),
    ("Au mois d'août 2024, les arrivées ont doublé.", "août 2024", "2024-08", "2024-08"),
    ("De janvier à mars 2025, les retours ont augmenté.", "janvier à mars 2025", "2025-01/2025-03", "2025-01/2025-03"),
    ("Entre mars et mai 2023, le centre a débordé.", "mars et mai 2023", "2023-03/2023-05", "2023-03/2023-05"),
    ("De novembre à janvier, les départs ont cessé.", "novembre à janvier", "2024-11/2025-01", "2024-11/2025-01"),
    ("En novembre et décembre 2024, 400 tentes ont brûlé.", "novembre et décembre 2024", "2024-11/2024-12",
     "2024-11/2024-12"),
    ("Entre 1990 et 1994, le pays a accueilli 20 000 Bosniens.", "1990 et 1994", "1990/1994", "1990/1994"),
    ("De 2015 à 2018, l'île a servi de sas.", "2015 à 2018", "2015/2018", "2015/2018"),
    ("Le plan 2021-2027 finance les murs.", "2021-2027", "2021/2027", "2021/2027"),
    ("En 2015, l'Allemagne a ouvert ses portes.", "2015", "2015", "2015"),
    ("En mai dernier, un pêcheur a donné l'alerte.", "mai dernier", "2024-05", "2024-05"),
    ("En juin de l'année dernière, le quai a fermé.", "juin de l'année dernière", "2024-06", "2024-06"),
    # seasons, quarters, halves, decades, centuries
    ("À l'automne 2024, Londres a cédé.", "l'automne 2024", "2024-FA", "2024-23"),
    ("Au printemps 2024, le pacte a été adopté.", "printemps 2024", "2024-SP", "2024-21"),
    ("À l'été 2023, Lampedusa était débordée.", "l'été 2023", "2023-SU", "2023-22"),
    ("L'hiver dernier, trois hommes sont morts de froid.", "L'hiver dernier", "2024-WI", "2024-24"),
    ("Cet été, les patrouilles seront doublées.", "Cet été", "2025-SU", "2025-22"),
    ("Au premier trimestre 2023, l'Italie a reçu 27 000 exilés.", "premier trimestre 2023", "2023-Q1", "2023-33"),
    ("Au 3e trimestre 2024, les refus ont bondi.", "3e trimestre 2024", "2024-Q3", "2024-35"),
    ("Le dernier trimestre de 2024 fut calme.", "Le dernier trimestre de 2024", "2024-Q4", "2024-36"),
    ("Au second semestre 2024, les visas ont chuté.", "second semestre 2024", "2024-H2", "2024-41"),
    ("Le premier semestre de 2024 a été meurtrier.", "Le premier semestre de 2024", "2024-H1", "2024-40"),
    ("Durant la première moitié de 2024,", "la première moitié de 2024", "2024-H1", "2024-40"),
    ("Les six premiers mois de 2024 ont vu 200 naufrages.", "Les six premiers mois de 2024", "2024",
     "2024-01/2024-06"),
    ("Sur les trois premiers mois de l'année, 900 refus.", "les trois premiers mois", "2025",
     "2025-01/2025-03"),
    ("La première semaine de mars, 40 canots ont accosté.", "La première semaine de mars", "2025-W09",
     "2025-02-24/2025-03-02"),
    ("Dans les années 90, la Ligue montait.", "les années 90", "199X", "199X"),
    ("Dans les années 1960, la France recrutait au Maroc.", "les années 1960", "196X", "196X"),
    ("Dans les années 30, des Espagnols ont fui.", "les années 30", "193X", "193X"),
    ("À la fin des années 1990, le camp de Sangatte a ouvert.", "la fin des années 1990", "199X", "[1997..1999]"),
    ("Au début des années 2000, tout a changé.", "début des années 2000", "200X", "[2000..2003]"),
    ("Depuis les années quatre-vingt, on en parle.", "les années quatre-vingt", "198X", "198X/.."),
    ("Au XIXe siècle, on partait pour l'Amérique.", "XIXe siècle", "18", "18XX"),
    ("L'exode du XXe siècle", "XXe siècle", "19", "19XX"),
    # parts of months and years
    ("Début mars, l'ONG a saisi le juge.", "Début mars", "2025-03", "[2025-03-01..2025-03-10]"),
    ("Mi-mars, 60 corps ont été rendus.", "Mi-mars", "2025-03", "[2025-03-11..2025-03-20]"),
    ("À la mi-février 2024, le camp a brûlé.", "la mi-février 2024", "2024-02", "[2024-02-11..2024-02-20]"),
    ("Fin 2023, Paris a voté la loi.", "Fin 2023", "2023", "[2023-09..2023-12]"),
    ("Il a été libéré fin janvier.", "fin janvier", "2025-01", "[2025-01-21..2025-01-31]"),
    ("À la fin du mois de mai, le centre fermera.", "la fin du mois de mai", "2025-05", "[2025-05-21..2025-05-31]"),
    ("Courant février, le parquet a ouvert une enquête.", "février", "2025-02", "2025-02"),
    ("Mi-2024, l'accord a été signé.", "Mi-2024", "2024", "[2024-05..2024-08]"),
    ("Au début de l'année 2024, elle a quitté Dakar.", "début de l'année 2024", "2024", "[2024-01..2024-03]"),
    ("Elle est partie au début de l'année.", "début de l'année", "2025", "[2025-01..2025-03]"),
    ("Le vote aura lieu en fin d'année.", "fin d'année", "2025", "[2025-10..2025-12]"),
    # days and weeks from the day of writing
    ("Hier, un canot a sombré.", "Hier", "2025-04-01", "2025-04-01"),
    ("Ils avaient accosté avant-hier.", "avant-hier", "2025-03-31", "2025-03-31"),
    ("Aujourd’hui, le Sénat vote.", "Aujourd’hui", "2025-04-02", "2025-04-02"),
    ("Il sera expulsé demain.", "demain", "2025-04-03", "2025-04-03"),
    ("La marche partira après-demain.", "après-demain", "2025-04-04", "2025-04-04"),
    ("Hier soir, des tentes ont pris feu.", "Hier soir", "2025-04-01TEV", "2025-04-01"),
    ("Un homme a été tué mardi matin à Loon-Plage.", "mardi matin", "2025-04-01TMO", "2025-04-01"),
    ("Ce matin, la police a bouclé le quai.", "Ce matin", "2025-04-02TMO", "2025-04-02"),
    ("La semaine dernière, 500 personnes ont débarqué.", "La semaine dernière", "2025-W13", "2025-03-24/2025-03-30"),
    ("Cette semaine, le Parlement débat.", "Cette semaine", "2025-W14", "2025-03-31/2025-04-06"),
    ("Le procès reprendra la semaine prochaine.", "la semaine prochaine", "2025-W15", "2025-04-07/2025-04-13"),
    ("Ce week-end, deux marches auront lieu.", "Ce week-end", "2025-W14-WE", "2025-04-05/2025-04-06"),
    ("Le week-end dernier, 700 départs.", "Le week-end dernier", "2025-W13-WE", "2025-03-29/2025-03-30"),
    ("Le mois dernier, Rabat a protesté.", "Le mois dernier", "2025-03", "2025-03"),
    ("Ce mois-ci, les renvois ont repris.", "Ce mois-ci", "2025-04", "2025-04"),
    ("Un nouveau fichier sera créé le mois prochain.", "le mois prochain", "2025-05", "2025-05"),
    ("L'année dernière, la Manche a tué.", "L'année dernière", "2024", "2024"),
    ("L'an passé, 78 personnes se sont noyées.", "L'an passé", "2024", "2024"),
    ("Cette année, les crédits baissent.", "Cette année", "2025", "2025"),
    ("L'année prochaine, le fonds sera clos.", "L'année prochaine", "2026", "2026"),
    ("Vendredi dernier, le camp a fermé.", "Vendredi dernier", "2025-03-28", "2025-03-28"),
    ("Un vol décollera lundi prochain.", "lundi prochain", "2025-04-07", "2025-04-07"),
    ("Il y a quatre mois, Berlin a cédé.", "Il y a quatre mois", "2024-12", "2024-12~"),
    ("Il y a trois jours, ils étaient en Libye.", "Il y a trois jours", "2025-03-30", "2025-03-30"),
    ("Il y a dix ans, Aylan se noyait.", "Il y a dix ans", "2015", "2015~"),
    ("Il y a une vingtaine d'années, on passait sans papiers.", "Il y a une vingtaine d'années", "2005", "2005~"),
    ("Il y a quelques jours, elle a porté plainte.", "Il y a quelques jours", "PAST_REF", "[..2025-04-02]"),
    ("Voilà deux semaines, le juge a refusé.", "Voilà deux semaines", "2025-W12", "2025-03-17/2025-03-23"),
    ("Il sera renvoyé dans trois jours.", "dans trois jours", "2025-04-05", "2025-04-05"),
    ("Au cours des trois derniers mois, 90 refus.", "trois derniers mois", "P3M", "2025-01/2025-04"),
    ("Ces dernières semaines, les contrôles ont doublé.", "Ces dernières semaines", "PXW", None),
    ("Dans les prochains jours, ils seront triés.", "les prochains jours", "PXD", None),
    # verbs and weekdays
    ("Le procès s'ouvrira lundi.", "lundi", "2025-04-07", "2025-04-07"),
    ("Le procès s'est ouvert lundi.", "lundi", "2025-03-31", "2025-03-31"),
    ("Une rencontre est prévue jeudi.", "jeudi", "2025-04-03", "2025-04-03"),
    ("Le vote a été reporté à mardi.", "mardi", "2025-04-08", "2025-04-08"),
    ("Les ministres vont se réunir vendredi.", "vendredi", "2025-04-04", "2025-04-04"),
    ("Le préfet a annoncé jeudi un plan qui sera voté.", "jeudi", "2025-03-27", "2025-03-27"),
    ("Ils doivent quitter les lieux samedi.", "samedi", "2025-04-05", "2025-04-05"),
    # bounds
    ("Depuis 2015, la route est fermée.", "2015", "2015", "2015/.."),
    ("Depuis le 1er janvier, 6 000 exilés ont traversé.", "1er janvier", "2025-01-01", "2025-01-01/.."),
    ("Depuis mars, les arrivées baissent.", "mars", "2025-03", "2025-03/.."),
    ("Depuis lundi, la grève dure.", "lundi", "2025-03-31", "2025-03-31/.."),
    ("Depuis début mars, il dort dehors.", "début mars", "2025-03", "2025-03-01/.."),
    ("Depuis le début de l'année, 70 morts.", "début de l'année", "2025", "2025-01/.."),
    ("La mesure court jusqu'à vendredi.", "vendredi", "2025-04-04", "../2025-04-04"),
    ("Le gymnase restera ouvert jusqu'au 30 juin.", "30 juin", "2025-06-30", "../2025-06-30"),
    ("L'accord vaut jusqu'en 2027.", "2027", "2027", "../2027"),
    ("Le foyer sera vidé d'ici juin.", "juin", "2025-06", "[..2025-06]"),
    ("Le foyer sera vidé d'ici la fin mai.", "fin mai", "2025-05", "[..2025-05-31]"),
    ("Les murs seront finis d'ici à 2030.", "2030", "2030", "[..2030]"),
    ("À partir du 1er juillet, il faudra un visa.", "1er juillet", "2025-07-01", "2025-07-01/.."),
    ("Le droit changera à partir de 2026.", "2026", "2026", "2026/.."),
    ("Le contrôle s'appliquera dès lundi.", "lundi", "2025-04-07", "2025-04-07/.."),
    ("Ils devront partir avant le 15 avril.", "15 avril", "2025-04-15", "[..2025-04-14]"),
    ("Avant 2015, nul n'en parlait.", "2015", "2015", "[..2014]"),
    ("Après le 5 mars, plus aucun bateau.", "5 mars", "2025-03-05", "[2025-03-05..]"),
    ("Les dossiers sont à rendre au plus tard le 30 avril.", "30 avril", "2025-04-30", "[..2025-04-30]"),
    # about
    ("Vers le 20 mars, ils ont passé le col.", "20 mars", "2025-03-20", "2025-03-20~"),
    ("Partis aux alentours du 10 février, ils errent.", "10 février", "2025-02-10", "2025-02-10~"),
    ("Vers 2010, le village s'est vidé.", "2010", "2010", "2010~"),
    # holidays, lengths, times that come back
    ("À Noël 2023, le squat a été rasé.", "Noël 2023", "2023-12-25", "2023-12-25"),
    ("Le lundi de Pâques 2024", "lundi de Pâques 2024", "2024-04-01", "2024-04-01"),
    ("Il attend depuis trois ans.", "trois ans", "P3Y", None),
    ("Chaque année, 10 000 jeunes partent.", "Chaque année", "P1Y", None),
    ("Tous les vendredis, ils défilent.", "Tous les vendredis", "XXXX-WXX-5", None),
]  # fmt: skip

# What was told before decides: text, the last words, EDTF
TOLD = [
    ("Le 16 mars, un canot a coulé. Le lendemain, le quai fut fermé.", "Le lendemain", "2025-03-17"),
    ("Le 16 mars, un canot a coulé. La veille, un autre avait disparu.", "La veille", "2025-03-15"),
    ("Le 16 mars, un canot a coulé. Le même jour, Rome a fermé le port.", "Le même jour", "2025-03-16"),
    ("Le 16 mars, un canot a coulé. Ce jour-là, la mer était forte.", "Ce jour-là", "2025-03-16"),
    ("Le 16 mars, un canot a coulé. Deux jours plus tard, trois corps ont été repêchés.", "Deux jours plus tard",
     "2025-03-18"),
    ("Le 16 mars, un canot a coulé. Une semaine après, rien.", "Une semaine après", "2025-03-23~"),
    ("Le 16 mars, un canot a coulé. Le surlendemain, Rome a réagi.", "Le surlendemain", "2025-03-18"),
    ("Le 16 mars, un canot a coulé. Trois jours auparavant, l'alerte avait été donnée.", "Trois jours auparavant",
     "2025-03-13"),
    ("En mai 2023, le camp a ouvert. Deux mois plus tard, il a brûlé.", "Deux mois plus tard", "2023-07~"),
    ("En 2019, le camp a ouvert. L'année suivante, il a brûlé.", "L'année suivante", "2020"),
    ("En 2019, le camp a ouvert. Cette année-là, 300 enfants y vivaient.", "Cette année-là", "2019"),
]  # fmt: skip

# Several times in one list: text, each with its EDTF
LISTED = [
    ("Les 3 et 12 mars 2025, le juge a refusé.", [("3", "2025-03-03"), ("12 mars 2025", "2025-03-12")]),
    ("En mars et juin 2019, le quai a brûlé.", [("mars", "2019-03"), ("juin 2019", "2019-06")]),
    ("Les 12 mars et 5 avril 2024, le juge a refusé.", [("Les 12 mars", "2024-03-12"), ("5 avril 2024", "2024-04-05")]),
]

NO_TIMES = [
    "Il a été expulsé sans préavis.", "Les familles ont été relogées ailleurs.", "Ayant été entendus, ils sont libres.",
    "La sonde a atteint la planète Mars.", "Ils campent au Champ-de-Mars.", "Avril Dupont défend les exilés.",
    "Les Mai-Mai ont attaqué le camp.", "Il habite rue du 4-Septembre.", "Le squat de la place du 8-Mai a fermé.",
    "Les attentats du 11-Septembre ont tout changé.", "L'avenue du 11 Novembre est bouclée.",
    "Après le Printemps arabe, tout a basculé.", "Un entretien au Journal du Dimanche.", "Selon le quotidien Le Soir,",
    "Ils ont tout perdu du jour au lendemain.", "À la veille du vote, la tension monte.",
    "Au lendemain de l'incendie, des tentes.", "La veille du sommet, ils ont cédé.",
    "Le lendemain de l'évacuation, ils sont revenus.",
    "La loi n° 2023-45 est contestée.", "La loi n° 2018-778 modifie le code.", "La directive 2013/32/UE s'applique.",
    "Le règlement (UE) 2024/1348 entre en scène.", "La résolution 2254 du Conseil de sécurité.",
    "Le décret n° 2020-733 est annulé.", "Selon les articles 3 et 12 de la convention.", "L'article L. 511-1 du code.",
    "l'Agenda 2030 des Nations unies", "Quelque 2 500 personnes dorment dehors.", "Près de 2000 migrants attendent.",
    "1500 places seront créées.", "Plus de 2015 personnes sont inscrites.", "Une amende de 2000 euros.",
    "99 % des demandes échouent.", "75,5 % des refus sont confirmés.", "Il est âgé de 17 ans.",
    "Elle est âgée de trente ans.", "La seconde demande a été rejetée.", "Le second accusé nie.",
    "Le Premier ministre a démissionné.", "La vitesse est limitée à 30 km/h.", "La fin de la mission approche.",
    "Le début des travaux tarde.", "Au milieu de la foule, des enfants.", "Un jour, ils rentreront chez eux.",
    "La moitié des exilés sont mineurs.", "Le mois du film commence.", "Ils passent par le marché.",
    "Le 115 est saturé.", "Le gouvernement a recouru au 49.3.", "Il faut choisir, or le temps presse.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value", "edtf"), READ, ids=[case[0] for case in READ])
def test_phrase_of_news(text: str, words: str, value: str, edtf: str | None) -> None:
    expressions = find_dates(text, published=WEDNESDAY, language="fr")
    assert [(e.text, e.value, e.span.edtf if e.span else None) for e in expressions] == [(words, value, edtf)]


@pytest.mark.parametrize(("text", "words", "edtf"), TOLD, ids=[case[1] for case in TOLD])
def test_counted_from_what_was_told(text: str, words: str, edtf: str) -> None:
    last = find_dates(text, published=WEDNESDAY, language="fr")[-1]
    assert (last.text, str(last.span)) == (words, edtf)


@pytest.mark.parametrize(("text", "listed"), LISTED, ids=[case[0] for case in LISTED])
def test_listed(text: str, listed: list[tuple[str, str]]) -> None:
    assert [(e.text, str(e.span)) for e in find_dates(text, published=WEDNESDAY, language="fr")] == listed


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_time(text: str) -> None:
    assert find_dates(text, published=WEDNESDAY, language="fr") == []
