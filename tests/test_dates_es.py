"""Dates in Spanish news on migration: what must be read, what must be left alone."""

from datetime import date

import pytest

from timeline.extract.dates import find_dates

WEDNESDAY = date(2025, 4, 2)

# sentence, the words that tell when, TIMEX3 value, EDTF
READ = [
    # days
    ("El decreto salió el 14 de febrero de 2025.", "el 14 de febrero de 2025", "2025-02-14", "2025-02-14"),
    ("El 1 de marzo naufragaron dos cayucos.", "El 1 de marzo", "2025-03-01", "2025-03-01"),
    ("El 1º de marzo naufragaron dos cayucos.", "El 1º de marzo", "2025-03-01", "2025-03-01"),
    ("La tragedia del 24 de junio de 2022 sigue impune.", "24 de junio de 2022", "2022-06-24", "2022-06-24"),
    ("El jueves 27 de marzo el juez frenó las devoluciones.", "jueves 27 de marzo", "2025-03-27", "2025-03-27"),
    ("Visto por última vez el 20 de julio, desapareció.", "el 20 de julio", "2024-07-20", "2024-07-20"),
    ("El centro cerrará el 20 de diciembre.", "el 20 de diciembre", "2025-12-20", "2025-12-20"),
    ("El pasado 24 de octubre ardió el campamento.", "El pasado 24 de octubre", "2024-10-24", "2024-10-24"),
    ("El texto se votará el próximo 5 de mayo.", "el próximo 5 de mayo", "2025-05-05", "2025-05-05"),
    ("Firmado el 5 sept. 2024 en Rabat.", "el 5 sept. 2024", "2024-09-05", "2024-09-05"),
    ("El lunes pasado, 31 de marzo, murieron dos.", "lunes pasado, 31 de marzo", "2025-03-31", "2025-03-31"),
    ("La víspera del 5 de marzo salió.", "La víspera del 5 de marzo", "2025-03-04", "2025-03-04"),
    ("La Ley 12/2009, de 30 de octubre, regula el asilo.", "30 de octubre", "2009-10-30", "2009-10-30"),
    ("A las 18:12 horas del viernes fueron avistados.", "18:12 horas del viernes", "2025-03-28T18:12", "2025-03-28"),
    # ranges
    ("La cumbre fue del 3 al 5 de marzo.", "3 al 5 de marzo", "2025-03-03/2025-03-05", "2025-03-03/2025-03-05"),
    ("Se vieron el 26 y 27 de octubre de 2023.", "26 y 27 de octubre de 2023", "2023-10-26/2023-10-27",
     "2023-10-26/2023-10-27"),
    ("Entre el 3 y el 5 de marzo llegaron 200 personas.", "el 3 y el 5 de marzo", "2025-03-03/2025-03-05",
     "2025-03-03/2025-03-05"),
    ("Del 28 de febrero al 3 de marzo el paso estuvo cerrado.", "28 de febrero al 3 de marzo",
     "2025-02-28/2025-03-03", "2025-02-28/2025-03-03"),
    ("Entre 1990 y 1994 el país acogió a 20.000 bosnios.", "1990 y 1994", "1990/1994", "1990/1994"),
    ("De 2015 a 2018 la isla hizo de filtro.", "2015 a 2018", "2015/2018", "2015/2018"),
    ("De enero a marzo de 2025 crecieron las llegadas.", "enero a marzo de 2025", "2025-01/2025-03",
     "2025-01/2025-03"),
    ("Cinco cuerpos aparecieron entre el sábado y el domingo.", "sábado y el domingo", "2025-03-29/2025-03-30",
     "2025-03-29/2025-03-30"),
    ("Llegaron el sábado 5 y el domingo 6 de abril.", "sábado 5 y el domingo 6 de abril", "2025-04-05/2025-04-06",
     "2025-04-05/2025-04-06"),
    ("La noche del sábado al domingo llegaron 100.", "sábado al domingo", "2025-03-29/2025-03-30",
     "2025-03-29/2025-03-30"),
    # months, seasons, quarters, decades, centuries
    ("En marzo cruzaron 3.000 personas.", "marzo", "2025-03", "2025-03"),
    ("El Gobierno debatirá la reforma en mayo.", "mayo", "2025-05", "2025-05"),
    ("En mayo el Gobierno aprobó el plan.", "mayo", "2024-05", "2024-05"),
    ("El mes de agosto de 2024 fue mortal.", "agosto de 2024", "2024-08", "2024-08"),
    ("En el otoño de 2024 Londres cedió.", "el otoño de 2024", "2024-FA", "2024-23"),
    ("El verano pasado murieron 90 personas.", "El verano pasado", "2024-SU", "2024-22"),
    ("En el primer trimestre de 2023 llegaron 4.000.", "el primer trimestre de 2023", "2023-Q1", "2023-33"),
    ("En el segundo semestre de 2024 bajaron los visados.", "el segundo semestre de 2024", "2024-H2", "2024-41"),
    ("La primera mitad de 2024 fue mortal.", "La primera mitad de 2024", "2024-H1", "2024-40"),
    ("Los tres primeros meses de 2025 fueron tranquilos.", "Los tres primeros meses de 2025", "2025",
     "2025-01/2025-03"),
    ("Los primeros seis meses del año hubo 900 rechazos.", "Los primeros seis meses del año", "2025",
     "2025-01/2025-06"),
    ("En los años 90 llegaban pateras.", "los años 90", "199X", "199X"),
    ("En la década de 1990 llegaban pateras.", "la década de 1990", "199X", "199X"),
    ("En los años noventa llegaban pateras.", "los años noventa", "199X", "199X"),
    ("En el siglo XIX emigraban a América.", "el siglo XIX", "18", "18XX"),
    # parts
    ("A principios de marzo la ONG recurrió.", "principios de marzo", "2025-03", "[2025-03-01..2025-03-10]"),
    ("A mediados de marzo se devolvieron 60 cuerpos.", "mediados de marzo", "2025-03", "[2025-03-11..2025-03-20]"),
    ("A finales de 2023 Madrid firmó.", "finales de 2023", "2023", "[2023-10..2023-12]"),
    ("El centro cerrará a finales del mes de mayo.", "finales del mes de mayo", "2025-05", "[2025-05-21..2025-05-31]"),
    ("Partió a comienzos de año.", "comienzos de año", "2025", "[2025-01..2025-03]"),
    ("A primeros de marzo salieron.", "primeros de marzo", "2025-03", "[2025-03-01..2025-03-10]"),
    ("El pasado mes de marzo llegaron 3.000.", "El pasado mes de marzo", "2025-03", "2025-03"),
    # from the day of writing
    ("Ayer naufragó una patera.", "Ayer", "2025-04-01", "2025-04-01"),
    ("Será expulsado mañana.", "mañana", "2025-04-03", "2025-04-03"),
    ("Esta mañana la policía cerró el muelle.", "Esta mañana", "2025-04-02TMO", "2025-04-02"),
    ("La semana pasada llegaron 500 personas.", "La semana pasada", "2025-W13", "2025-03-24/2025-03-30"),
    ("El juicio seguirá la próxima semana.", "la próxima semana", "2025-W15", "2025-04-07/2025-04-13"),
    ("El mes pasado Rabat protestó.", "El mes pasado", "2025-03", "2025-03"),
    ("El año pasado se ahogaron 78 personas.", "El año pasado", "2024", "2024"),
    ("El fondo se cerrará el año que viene.", "el año que viene", "2026", "2026"),
    ("El viernes pasado cerró el campo.", "El viernes pasado", "2025-03-28", "2025-03-28"),
    ("Un vuelo despegará el próximo lunes.", "próximo lunes", "2025-04-07", "2025-04-07"),
    ("Hace cuatro meses Berlín cedió.", "Hace cuatro meses", "2024-12", "2024-12~"),
    ("Hace unos días presentó una denuncia.", "Hace unos días", "PAST_REF", "[..2025-04-02]"),
    ("Será devuelto dentro de tres días.", "dentro de tres días", "2025-04-05", "2025-04-05"),
    ("En los últimos tres meses hubo 90 rechazos.", "los últimos tres meses", "P3M", "2025-01/2025-04"),
    ("En el último año murieron 300.", "el último año", "P1Y", "2024/2025"),
    ("Hace un año y medio salió.", "Hace un año y medio", "2023-10", "2023-10~"),
    ("En lo que va de año han llegado 16.000.", "lo que va de año", "2025", "2025"),
    # verbs and weekdays
    ("El juicio se abrirá el lunes.", "lunes", "2025-04-07", "2025-04-07"),
    ("El juicio se abrió el lunes.", "lunes", "2025-03-31", "2025-03-31"),
    ("Una reunión está prevista para el jueves.", "jueves", "2025-04-03", "2025-04-03"),
    ("El texto, aprobado el jueves, se promulgará.", "jueves", "2025-03-27", "2025-03-27"),
    ("Será liberado el 12 de noviembre.", "el 12 de noviembre", "2025-11-12", "2025-11-12"),
    ("Anunció que el centro cerraría el lunes.", "lunes", "2025-04-07", "2025-04-07"),
    ("Tiene hasta el viernes para irse.", "viernes", "2025-04-04", "../2025-04-04"),
    # bounds and about
    ("Desde 2015 la ruta está cerrada.", "2015", "2015", "2015/.."),
    ("Desde el 1 de enero han llegado 6.000 personas.", "1 de enero", "2025-01-01", "2025-01-01/.."),
    ("Desde principios de año hay 70 muertos.", "principios de año", "2025", "2025-01/.."),
    ("El polideportivo seguirá abierto hasta el 30 de junio.", "30 de junio", "2025-06-30", "../2025-06-30"),
    ("La medida vale hasta el viernes.", "viernes", "2025-04-04", "../2025-04-04"),
    ("A partir del 1 de julio hará falta visado.", "1 de julio", "2025-07-01", "2025-07-01/.."),
    ("Tendrán que irse antes del 15 de abril.", "15 de abril", "2025-04-15", "[..2025-04-14]"),
    ("Después del 5 de marzo no llegó nadie.", "5 de marzo", "2025-03-05", "[2025-03-05..]"),
    ("Hacia el 20 de marzo pasaron la sierra.", "20 de marzo", "2025-03-20", "2025-03-20~"),
    ("Hacia 2010 el pueblo se vació.", "2010", "2010", "2010~"),
    # lengths, times that come back
    ("Espera desde hace tres años.", "hace tres años", "2022", "2022~/.."),
    ("Cada año 10.000 jóvenes parten.", "Cada año", "P1Y", None),
    ("Los viernes se manifiestan.", "Los viernes", "XXXX-WXX-5", None),
]  # fmt: skip

# What was told before decides: text, the last words, EDTF
TOLD = [
    ("El 16 de marzo naufragó una patera. Al día siguiente cerraron el muelle.", "Al día siguiente", "2025-03-17"),
    ("El 16 de marzo naufragó una patera. El día anterior se perdió otra.", "El día anterior", "2025-03-15"),
    ("El 16 de marzo naufragó una patera. Ese mismo día cerraron el muelle.", "Ese mismo día", "2025-03-16"),
    ("El 16 de marzo naufragó una patera. Dos días después hallaron tres cuerpos.", "Dos días después", "2025-03-18"),
    ("El 16 de marzo naufragó una patera. Una semana más tarde, nada.", "Una semana más tarde", "2025-03-23~"),
    ("En 2019 abrió el campo. Al año siguiente ardió.", "año siguiente", "2020"),
]  # fmt: skip

NO_TIMES = [
    "Fueron rescatados en el mar.", "Deportan a haitianos desde Santo Domingo.", "Julio Pérez dirige la ONG.",
    "La abogada Abril Torres recurrió.", "Las madres de la Plaza de Mayo marcharon.", "Domingo Ruiz lo niega.",
    "Lo perdieron todo de la noche a la mañana.", "Tras la Primavera Árabe todo cambió.",
    "La Ley 12/2009 regula el asilo.", "El Real Decreto 1155/2024 está en vigor.",
    "La Ley Orgánica 4/2000 sigue vigente.", "La Directiva 2008/115/CE se aplica.",
    "El Reglamento (UE) 2024/1348 es nuevo.", "Los artículos 3 y 12 del convenio.", "La resolución 1325 de la ONU.",
    "la Agenda 2030 de la ONU", "Unas 2.500 personas duermen fuera.", "Más de 2000 migrantes esperan.",
    "1500 plazas nuevas.", "Una multa de 2000 euros.", "El 99 por ciento de las solicitudes fracasa.",
    "El 75,5 % de los recursos se acepta.", "Llegaron tarde al puerto.", "Con fines humanitarios.",
    "A fin de evitar muertes.", "Hace falta más ayuda.", "El segundo acusado lo niega.", "Van hacia el este del país.",
    "La mitad de los solicitantes son menores.", "El día antes de la votación hubo tensión.",
    "La víspera de la cumbre cedieron.", "El próximo paso es incierto.", "La sede está en la calle 25 de Mayo.",
    "A las 10 de la mañana llegaron 30.", "Murió un lunes.", "La cena de Navidad es en el centro.",
    "Atienden de lunes a viernes.",
    "Un día volverán a casa.", "El final de la misión se acerca.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value", "edtf"), READ, ids=[case[0] for case in READ])
def test_phrase_of_news(text: str, words: str, value: str, edtf: str | None) -> None:
    expressions = find_dates(text, published=WEDNESDAY, language="es")
    assert [(e.text, e.value, e.span.edtf if e.span else None) for e in expressions] == [(words, value, edtf)]


@pytest.mark.parametrize(("text", "words", "edtf"), TOLD, ids=[case[1] for case in TOLD])
def test_counted_from_what_was_told(text: str, words: str, edtf: str) -> None:
    last = find_dates(text, published=WEDNESDAY, language="es")[-1]
    assert (last.text, str(last.span)) == (words, edtf)


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_time(text: str) -> None:
    assert find_dates(text, published=WEDNESDAY, language="es") == []
