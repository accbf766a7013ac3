"""Dates in Italian news on migration: what must be read, what must be left alone."""

from datetime import date

import pytest

from timeline.extract.dates import find_dates

WEDNESDAY = date(2025, 4, 2)

# sentence, the words that tell when, TIMEX3 value, EDTF
READ = [
    # days
    ("Il decreto è uscito il 14 febbraio 2025.", "il 14 febbraio 2025", "2025-02-14", "2025-02-14"),
    ("Il 1° marzo due barche sono affondate.", "Il 1° marzo", "2025-03-01", "2025-03-01"),
    ("Il primo marzo due barche sono affondate.", "Il primo marzo", "2025-03-01", "2025-03-01"),
    ("Il naufragio del 26 febbraio 2023 resta impunito.", "26 febbraio 2023", "2023-02-26", "2023-02-26"),
    ("L'udienza è fissata per il 12 maggio.", "il 12 maggio", "2025-05-12", "2025-05-12"),
    ("Giovedì 27 marzo il giudice ha sospeso i rimpatri.", "Giovedì 27 marzo", "2025-03-27", "2025-03-27"),
    ("Riuniti giovedì 27 marzo 2025 a Bruxelles,", "giovedì 27 marzo 2025", "2025-03-27", "2025-03-27"),
    ("L'accordo è del 18.03.2016.", "18.03.2016", "2016-03-18", "2016-03-18"),
    ("Sentenza depositata il 12/11/2024.", "12/11/2024", "2024-11-12", "2024-11-12"),
    ("Firmato il 5 sett. 2024 a Tunisi.", "il 5 sett. 2024", "2024-09-05", "2024-09-05"),
    ("Nota del 3 feb. 2025 ai prefetti.", "3 feb. 2025", "2025-02-03", "2025-02-03"),
    ("Una circolare del 20 gen. 2023.", "20 gen. 2023", "2023-01-20", "2023-01-20"),
    ("L'8 marzo le donne hanno sfilato.", "L'8 marzo", "2025-03-08", "2025-03-08"),
    ("Lo sbarco dell'11 ottobre 2013 fece discutere.", "11 ottobre 2013", "2013-10-11", "2013-10-11"),
    ("Visto per l'ultima volta il 20 luglio, è scomparso.", "il 20 luglio", "2024-07-20", "2024-07-20"),
    ("Il centro chiuderà il 20 dicembre.", "il 20 dicembre", "2025-12-20", "2025-12-20"),
    ("Il campo è stato sgomberato lo scorso 24 ottobre.", "lo scorso 24 ottobre", "2024-10-24", "2024-10-24"),
    ("Il testo sarà discusso il prossimo 5 maggio.", "il prossimo 5 maggio", "2025-05-05", "2025-05-05"),
    ("Il 24 ottobre scorso il campo è bruciato.", "Il 24 ottobre scorso", "2024-10-24", "2024-10-24"),
    # ranges of days
    ("Il vertice si è tenuto dal 3 al 5 marzo.", "3 al 5 marzo", "2025-03-03/2025-03-05", "2025-03-03/2025-03-05"),
    ("Si sono visti il 26 e 27 ottobre 2023.", "26 e 27 ottobre 2023", "2023-10-26/2023-10-27",
     "2023-10-26/2023-10-27"),
    ("Il 26 e il 27 ottobre 2023 si sono visti.", "26 e il 27 ottobre 2023", "2023-10-26/2023-10-27",
     "2023-10-26/2023-10-27"),
    ("Tra il 3 e il 5 marzo sono sbarcati in 200.", "3 e il 5 marzo", "2025-03-03/2025-03-05",
     "2025-03-03/2025-03-05"),
    ("Dal 28 febbraio al 3 marzo il valico è rimasto chiuso.", "28 febbraio al 3 marzo", "2025-02-28/2025-03-03",
     "2025-02-28/2025-03-03"),
    ("dal 28 dicembre 2024 al 3 gennaio 2025", "28 dicembre 2024 al 3 gennaio 2025", "2024-12-28/2025-01-03",
     "2024-12-28/2025-01-03"),
    ("tra il 15 giugno e il 15 settembre 2024", "15 giugno e il 15 settembre 2024", "2024-06-15/2024-09-15",
     "2024-06-15/2024-09-15"),
    ("Il 3, 4 e 5 aprile 2024 il porto era chiuso.", "3, 4 e 5 aprile 2024", "2024-04-03/2024-04-05",
     "2024-04-03/2024-04-05"),
    ("Il barcone è affondato nella notte tra il 3 e il 4 marzo.", "3 e il 4 marzo", "2025-03-03/2025-03-04",
     "2025-03-03/2025-03-04"),
    ("Cinque corpi recuperati nella notte tra sabato e domenica.", "sabato e domenica", "2025-03-29/2025-03-30",
     "2025-03-29/2025-03-30"),
    ("La polizia ha perquisito il campo da lunedì a mercoledì.", "lunedì a mercoledì", "2025-03-31/2025-04-02",
     "2025-03-31/2025-04-02"),
    # months and years
    ("Nel febbraio 2022 è scoppiata la guerra.", "febbraio 2022", "2022-02", "2022-02"),
    ("A marzo sono sbarcati in 3.000.", "marzo", "2025-03", "2025-03"),
    ("In ottobre il prefetto aveva promesso dei letti.", "ottobre", "2024-10", "2024-10"),
    ("Il rapporto dell'ottobre 2023 è pesante.", "ottobre 2023", "2023-10", "2023-10"),
    ("Nell'aprile del 2015 morirono in 800.", "aprile del 2015", "2015-04", "2015-04"),
    ("Il governo discuterà la riforma a maggio.", "maggio", "2025-05", "2025-05"),
    ("A maggio il governo ha approvato il piano.", "maggio", "2024-05", "2024-05"),
    ("Nel mese di agosto 2024 gli arrivi sono raddoppiati.", "agosto 2024", "2024-08", "2024-08"),
    ("Da gennaio a marzo 2025 i rimpatri sono cresciuti.", "gennaio a marzo 2025", "2025-01/2025-03",
     "2025-01/2025-03"),
    ("Tra marzo e maggio 2023 il centro era pieno.", "marzo e maggio 2023", "2023-03/2023-05", "2023-03/2023-05"),
    ("Da novembre a gennaio le partenze sono cessate.", "novembre a gennaio", "2024-11/2025-01", "2024-11/2025-01"),
    ("Tra il 1990 e il 1994 il Paese accolse 20.000 bosniaci.", "1990 e il 1994", "1990/1994", "1990/1994"),
    ("Dal 2015 al 2018 l'isola fece da filtro.", "2015 al 2018", "2015/2018", "2015/2018"),
    ("Il piano 2021-2027 finanzia i muri.", "2021-2027", "2021/2027", "2021/2027"),
    ("Nel 2015 la Germania ha aperto le porte.", "2015", "2015", "2015"),
    ("Lo scorso maggio un pescatore ha dato l'allarme.", "Lo scorso maggio", "2024-05", "2024-05"),
    ("A giugno dell'anno scorso la banchina ha chiuso.", "giugno dell'anno scorso", "2024-06", "2024-06"),
    # seasons, quarters, halves, decades, centuries
    ("Nell'autunno 2024 Londra ha ceduto.", "autunno 2024", "2024-FA", "2024-23"),
    ("Nell'estate del 2015 passarono per i Balcani.", "estate del 2015", "2015-SU", "2015-22"),
    ("Nella primavera del 2024 il patto è stato adottato.", "primavera del 2024", "2024-SP", "2024-21"),
    ("L'inverno scorso tre uomini sono morti di freddo.", "L'inverno scorso", "2024-WI", "2024-24"),
    ("Quest'estate le pattuglie saranno raddoppiate.", "Quest'estate", "2025-SU", "2025-22"),
    ("Nel primo trimestre 2023 sono sbarcati in 27.000.", "primo trimestre 2023", "2023-Q1", "2023-33"),
    ("Nel terzo trimestre del 2024 i rifiuti sono saliti.", "terzo trimestre del 2024", "2024-Q3", "2024-35"),
    ("L'ultimo trimestre del 2024 è stato calmo.", "L'ultimo trimestre del 2024", "2024-Q4", "2024-36"),
    ("Nel secondo semestre 2024 i visti sono calati.", "secondo semestre 2024", "2024-H2", "2024-41"),
    ("Nel primo semestre del 2024 ci furono 200 naufragi.", "primo semestre del 2024", "2024-H1", "2024-40"),
    ("Nella prima metà del 2024 gli arrivi sono calati.", "prima metà del 2024", "2024-H1", "2024-40"),
    ("Nei primi sei mesi del 2024 ci furono 200 naufragi.", "primi sei mesi del 2024", "2024", "2024-01/2024-06"),
    ("Nei primi tre mesi dell'anno i rifiuti sono 900.", "primi tre mesi dell'anno", "2025", "2025-01/2025-03"),
    ("Nella prima settimana di marzo sono sbarcate 40 barche.", "prima settimana di marzo", "2025-W09",
     "2025-02-24/2025-03-02"),
    ("Negli anni '90 arrivarono gli albanesi.", "anni '90", "199X", "199X"),
    ("Negli anni Novanta arrivarono gli albanesi.", "anni Novanta", "199X", "199X"),
    ("Negli anni 1960 si partiva per la Svizzera.", "anni 1960", "196X", "196X"),
    ("Negli anni Trenta molti fuggirono.", "anni Trenta", "193X", "193X"),
    ("Alla fine degli anni Novanta aprì il centro.", "fine degli anni Novanta", "199X", "[1997..1999]"),
    ("All'inizio degli anni Duemila tutto è cambiato.", "inizio degli anni Duemila", "200X", "[2000..2003]"),
    ("Nell'Ottocento si partiva per l'America.", "Ottocento", "18", "18XX"),
    ("Nel Novecento partirono a milioni.", "Novecento", "19", "19XX"),
    ("Nel XIX secolo si partiva per l'America.", "XIX secolo", "18", "18XX"),
    ("Il diritto del ventesimo secolo", "ventesimo secolo", "19", "19XX"),
    # parts of months and years
    ("A inizio marzo la ong ha fatto ricorso.", "inizio marzo", "2025-03", "[2025-03-01..2025-03-10]"),
    ("A metà marzo sono stati restituiti 60 corpi.", "metà marzo", "2025-03", "[2025-03-11..2025-03-20]"),
    ("È stato liberato a fine gennaio.", "fine gennaio", "2025-01", "[2025-01-21..2025-01-31]"),
    ("A fine 2023 Roma ha firmato con Tirana.", "fine 2023", "2023", "[2023-09..2023-12]"),
    ("Alla fine del mese di maggio il centro chiuderà.", "fine del mese di maggio", "2025-05",
     "[2025-05-21..2025-05-31]"),
    ("Agli inizi di febbraio 2024 il campo è bruciato.", "inizi di febbraio 2024", "2024-02",
     "[2024-02-01..2024-02-10]"),
    ("Verso la fine di gennaio sono partiti.", "fine di gennaio", "2025-01", "[2025-01-21..2025-01-31]"),
    ("All'inizio del 2024 ha lasciato Dakar.", "inizio del 2024", "2024", "[2024-01..2024-03]"),
    ("È partita all'inizio dell'anno.", "inizio dell'anno", "2025", "[2025-01..2025-03]"),
    ("Si voterà a fine anno.", "fine anno", "2025", "[2025-10..2025-12]"),
    # days and weeks from the day of writing
    ("Ieri è affondata una barca.", "Ieri", "2025-04-01", "2025-04-01"),
    ("Erano sbarcati l'altro ieri.", "l'altro ieri", "2025-03-31", "2025-03-31"),
    ("Oggi il Senato vota.", "Oggi", "2025-04-02", "2025-04-02"),
    ("Sarà espulso domani.", "domani", "2025-04-03", "2025-04-03"),
    ("Il corteo partirà dopodomani.", "dopodomani", "2025-04-04", "2025-04-04"),
    ("Ieri sera le tende hanno preso fuoco.", "Ieri sera", "2025-04-01TEV", "2025-04-01"),
    ("Un uomo è stato ucciso martedì mattina.", "martedì mattina", "2025-04-01TMO", "2025-04-01"),
    ("Stamattina la polizia ha chiuso il molo.", "Stamattina", "2025-04-02TMO", "2025-04-02"),
    ("Questa mattina la polizia ha chiuso il molo.", "Questa mattina", "2025-04-02TMO", "2025-04-02"),
    ("La scorsa settimana sono sbarcati in 500.", "La scorsa settimana", "2025-W13", "2025-03-24/2025-03-30"),
    ("La settimana scorsa sono sbarcati in 500.", "La settimana scorsa", "2025-W13", "2025-03-24/2025-03-30"),
    ("Questa settimana il Parlamento discute.", "Questa settimana", "2025-W14", "2025-03-31/2025-04-06"),
    ("Il processo riprenderà la prossima settimana.", "la prossima settimana", "2025-W15", "2025-04-07/2025-04-13"),
    ("Lo scorso fine settimana 700 partenze.", "Lo scorso fine settimana", "2025-W13-WE", "2025-03-29/2025-03-30"),
    ("Il mese scorso Rabat ha protestato.", "Il mese scorso", "2025-03", "2025-03"),
    ("Questo mese i rimpatri sono ripresi.", "Questo mese", "2025-04", "2025-04"),
    ("L'anno scorso il mare ha ucciso.", "L'anno scorso", "2024", "2024"),
    ("Lo scorso anno 78 persone sono annegate.", "Lo scorso anno", "2024", "2024"),
    ("Quest'anno i fondi calano.", "Quest'anno", "2025", "2025"),
    ("L'anno prossimo il fondo chiuderà.", "L'anno prossimo", "2026", "2026"),
    ("Venerdì scorso il campo ha chiuso.", "Venerdì scorso", "2025-03-28", "2025-03-28"),
    ("Un volo decollerà lunedì prossimo.", "lunedì prossimo", "2025-04-07", "2025-04-07"),
    ("Quattro mesi fa Berlino ha ceduto.", "Quattro mesi fa", "2024-12", "2024-12~"),
    ("Tre giorni fa erano in Libia.", "Tre giorni fa", "2025-03-30", "2025-03-30"),
    ("Dieci anni fa morirono in ottocento.", "Dieci anni fa", "2015", "2015~"),
    ("Una ventina di anni fa si passava senza documenti.", "Una ventina di anni fa", "2005", "2005~"),
    ("Pochi giorni fa ha sporto denuncia.", "Pochi giorni fa", "PAST_REF", "[..2025-04-02]"),
    ("Sarà rimpatriato fra tre giorni.", "fra tre giorni", "2025-04-05", "2025-04-05"),
    ("Negli ultimi tre mesi 90 rifiuti.", "ultimi tre mesi", "P3M", "2025-01/2025-04"),
    ("Nelle ultime settimane i controlli sono raddoppiati.", "ultime settimane", "PXW", None),
    ("Nei prossimi giorni saranno trasferiti.", "prossimi giorni", "PXD", None),
    # verbs and weekdays
    ("Il processo si aprirà lunedì.", "lunedì", "2025-04-07", "2025-04-07"),
    ("Il processo si è aperto lunedì.", "lunedì", "2025-03-31", "2025-03-31"),
    ("Un incontro è previsto giovedì.", "giovedì", "2025-04-03", "2025-04-03"),
    ("Il voto è stato rinviato a martedì.", "martedì", "2025-04-08", "2025-04-08"),
    ("Giovedì il prefetto ha annunciato un piano che sarà votato.", "Giovedì", "2025-03-27", "2025-03-27"),
    ("Il vertice è in programma sabato.", "sabato", "2025-04-05", "2025-04-05"),
    ("Devono lasciare l'edificio venerdì.", "venerdì", "2025-04-04", "2025-04-04"),
    # bounds
    ("Dal 2015 la rotta è chiusa.", "2015", "2015", "2015/.."),
    ("Dal 1° gennaio sono arrivati in 6.000.", "1° gennaio", "2025-01-01", "2025-01-01/.."),
    ("Da marzo gli arrivi calano.", "marzo", "2025-03", "2025-03/.."),
    ("Da lunedì dura lo sciopero.", "lunedì", "2025-03-31", "2025-03-31/.."),
    ("Dall'inizio dell'anno si contano 70 morti.", "inizio dell'anno", "2025", "2025-01/.."),
    ("La misura vale fino a venerdì.", "venerdì", "2025-04-04", "../2025-04-04"),
    ("La palestra resterà aperta fino al 30 giugno.", "30 giugno", "2025-06-30", "../2025-06-30"),
    ("L'accordo vale fino al 2027.", "2027", "2027", "../2027"),
    ("Il centro sarà svuotato entro giugno.", "giugno", "2025-06", "[..2025-06]"),
    ("Il centro sarà svuotato entro la fine di maggio.", "fine di maggio", "2025-05", "[..2025-05-31]"),
    ("I muri saranno finiti entro il 2030.", "2030", "2030", "[..2030]"),
    ("A partire dal 1° luglio servirà un visto.", "1° luglio", "2025-07-01", "2025-07-01/.."),
    ("Dovranno partire prima del 15 aprile.", "15 aprile", "2025-04-15", "[..2025-04-14]"),
    ("Prima del 2015 nessuno ne parlava.", "2015", "2015", "[..2014]"),
    ("Dopo il 5 marzo nessuna barca.", "5 marzo", "2025-03-05", "[2025-03-05..]"),
    ("Le domande vanno inviate non oltre il 30 aprile.", "30 aprile", "2025-04-30", "[..2025-04-30]"),
    # about
    ("Verso il 20 marzo hanno passato il valico.", "20 marzo", "2025-03-20", "2025-03-20~"),
    ("Partiti intorno al 10 febbraio, vagano.", "10 febbraio", "2025-02-10", "2025-02-10~"),
    ("Intorno al 2010 il paese si è svuotato.", "2010", "2010", "2010~"),
    # holidays, lengths, times that come back
    ("A Natale 2023 la baracca è stata rasa al suolo.", "Natale 2023", "2023-12-25", "2023-12-25"),
    ("A Ferragosto 2024 sono arrivati in 900.", "Ferragosto 2024", "2024-08-15", "2024-08-15"),
    ("Aspetta da tre anni.", "tre anni", "P3Y", None),
    ("Ogni anno 10.000 giovani partono.", "Ogni anno", "P1Y", None),
    ("Sfilano ogni venerdì.", "ogni venerdì", "XXXX-WXX-5", None),
]  # fmt: skip

# What was told before decides: text, the last words, EDTF
TOLD = [
    ("Il 16 marzo è affondata una barca. Il giorno dopo, il molo era chiuso.", "Il giorno dopo", "2025-03-17"),
    ("Il 16 marzo è affondata una barca. L'indomani il molo era chiuso.", "L'indomani", "2025-03-17"),
    ("Il 16 marzo è affondata una barca. Il giorno prima era sparita un'altra.", "Il giorno prima", "2025-03-15"),
    ("Il 16 marzo è affondata una barca. Il giorno precedente ne era sparita un'altra.", "Il giorno precedente",
     "2025-03-15"),
    ("Il 16 marzo è affondata una barca. Lo stesso giorno Roma ha chiuso il porto.", "Lo stesso giorno", "2025-03-16"),
    ("Il 16 marzo è affondata una barca. Quel giorno il mare era mosso.", "Quel giorno", "2025-03-16"),
    ("Il 16 marzo è affondata una barca. Due giorni dopo hanno trovato tre corpi.", "Due giorni dopo", "2025-03-18"),
    ("Il 16 marzo è affondata una barca. Una settimana dopo ancora niente.", "Una settimana dopo", "2025-03-23~"),
    ("Il 16 marzo è affondata una barca. Tre giorni prima era stato dato l'allarme.", "Tre giorni prima",
     "2025-03-13"),
    ("Nel maggio 2023 il campo ha aperto. Due mesi più tardi è bruciato.", "Due mesi più tardi", "2023-07~"),
    ("Nel 2019 il campo ha aperto. L'anno seguente è bruciato.", "L'anno seguente", "2020"),
    ("Nel 2019 il campo ha aperto. L'anno successivo è bruciato.", "L'anno successivo", "2020"),
    ("Nel 2019 il campo ha aperto. Quell'anno ci vivevano 300 bambini.", "Quell'anno", "2019"),
]  # fmt: skip

# Several times in one list: text, each with its EDTF
LISTED = [
    ("Il 3 e il 12 marzo 2025 il giudice ha detto no.", [("3", "2025-03-03"), ("12 marzo 2025", "2025-03-12")]),
    ("A marzo e giugno 2019 il molo è bruciato.", [("marzo", "2019-03"), ("giugno 2019", "2019-06")]),
    ("Il 12 marzo e il 5 aprile 2024 il giudice ha detto no.",
     [("Il 12 marzo", "2024-03-12"), ("5 aprile 2024", "2024-04-05")]),
]  # fmt: skip

NO_TIMES = [
    "Non sono mai arrivati a riva.", "Il gen. Haftar controlla la costa.", "Lo scrive il Corriere della Sera.",
    "Lo ha detto al Giorno e al Mattino.", "La metà dei richiedenti è minorenne.", "Alla fine hanno ceduto.",
    "La fine della missione è vicina.", "L'inizio delle operazioni tarda.", "L'avvocata Domenica Rossi li difende.",
    "Dopo la Primavera araba tutto è cambiato.", "Dormono in piazza XXV Aprile.", "La sede è in via XX Settembre.",
    "Il presidio di via 4 Novembre continua.", "Il presidio in piazza Primo Maggio continua.",
    "Il ministro Franco Aprile ha firmato.", "L'avvocato Luca Maggio ha fatto ricorso.",
    "La legge 47/2017 tutela i minori.", "La L. 47/2017 tutela i minori.", "Il decreto legge 130/2020 è in vigore.",
    "Il d.l. 20/2023 è contestato.", "Il D.Lgs. 142/2015 regola l'accoglienza.", "Il DPR 394/1999 va riscritto.",
    "La sentenza n. 186/2020 della Consulta.", "La direttiva 2013/33/UE si applica.",
    "Il regolamento (UE) n. 604/2013 va rivisto.", "La legge Bossi-Fini 189/2002 resta.",
    "Gli artt. 3 e 12 della convenzione.", "L'articolo 10 della Costituzione.", "l'Agenda 2030 dell'Onu",
    "Circa 2.500 persone dormono fuori.", "Quasi 2000 migranti aspettano.", "Oltre 2000 persone sono iscritte.",
    "Una multa di 2000 euro.", "Il 99 per cento delle domande è respinto.", "Il 75,5% dei ricorsi è accolto.",
    "È partito all'età di 14 anni.", "La seconda nave è ferma.", "Il secondo imputato nega.",
    "Il Primo ministro si è dimesso.", "Hanno perso tutto dall'oggi al domani.", "È la vigilia del voto.",
    "Il giorno dopo il naufragio il molo era vuoto.", "Il giorno prima del voto la tensione saliva.",
    "La nave viaggia nel mar Ionio.", "Prima di partire hanno pagato.", "Dopo lo sbarco sono fuggiti.",
    "Tra le persone a bordo ci sono bambini.", "Da Tripoli a Malta in gommone.", "La Sea-Watch 3 e la Ocean Viking.",
    "Un giorno torneranno a casa.", "Fa freddo, due coperte a testa.", "Il prossimo vertice è incerto.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value", "edtf"), READ, ids=[case[0] for case in READ])
def test_phrase_of_news(text: str, words: str, value: str, edtf: str | None) -> None:
    expressions = find_dates(text, published=WEDNESDAY, language="it")
    assert [(e.text, e.value, e.span.edtf if e.span else None) for e in expressions] == [(words, value, edtf)]


@pytest.mark.parametrize(("text", "words", "edtf"), TOLD, ids=[case[1] for case in TOLD])
def test_counted_from_what_was_told(text: str, words: str, edtf: str) -> None:
    last = find_dates(text, published=WEDNESDAY, language="it")[-1]
    assert (last.text, str(last.span)) == (words, edtf)


@pytest.mark.parametrize(("text", "listed"), LISTED, ids=[case[0] for case in LISTED])
def test_listed(text: str, listed: list[tuple[str, str]]) -> None:
    assert [(e.text, str(e.span)) for e in find_dates(text, published=WEDNESDAY, language="it")] == listed


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_time(text: str) -> None:
    assert find_dates(text, published=WEDNESDAY, language="it") == []
