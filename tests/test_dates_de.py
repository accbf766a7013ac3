"""Time expressions of German, of Austria and Switzerland too."""

from datetime import date

import pytest

from timeline.extract.dates import find_dates

WEDNESDAY = date(2025, 4, 2)

# Each: sentence, expression, TIMEX3 value, EDTF. The sentence holds no other time.
DAYS = [
    ("Am Montag, den 3. März, wurde das Lager geräumt.", "Montag, den 3. März", "2025-03-03", "2025-03-03"),
    ("Am Dienstag (1. April) wurde das Lager geräumt.", "Dienstag (1. April", "2025-04-01", "2025-04-01"),
    ("Am 3. März 2024 wurde das Lager geräumt.", "3. März 2024", "2024-03-03", "2024-03-03"),
    ("Am 14. Jänner 2025 trat die Verordnung in Kraft.", "14. Jänner 2025", "2025-01-14", "2025-01-14"),
    ("Am 30.10.2023 trat die Verordnung in Kraft.", "30.10.2023", "2023-10-30", "2023-10-30"),
    ("Am 30. 10. 2023 trat die Verordnung in Kraft.", "30. 10. 2023", "2023-10-30", "2023-10-30"),
    ("Das Gericht urteilte am 8. Oktober letzten Jahres.", "8. Oktober letzten Jahres", "2024-10-08", "2024-10-08"),
    ("Das Gericht urteilte am 12. Dezember des vergangenen Jahres.", "12. Dezember des vergangenen Jahres",
     "2024-12-12", "2024-12-12"),
    ("Am 5. Mai dieses Jahres tagt die Konferenz.", "5. Mai dieses Jahres", "2025-05-05", "2025-05-05"),
    ("Die Minister trafen sich vom 3. bis 5. März in Wien.", "3. bis 5. März", "2025-03-03/2025-03-05",
     "2025-03-03/2025-03-05"),
    ("Die Minister trafen sich vom 3. bis zum 5. März 2024 in Wien.", "3. bis zum 5. März 2024",
     "2024-03-03/2024-03-05", "2024-03-03/2024-03-05"),
    ("Die Minister trafen sich am 3./4. März in Wien.", "3./4. März", "2025-03-03/2025-03-04", "2025-03-03/2025-03-04"),
    ("Die Minister trafen sich am 3. und 4. März in Wien.", "3. und 4. März", "2025-03-03/2025-03-04",
     "2025-03-03/2025-03-04"),
    ("Das Treffen am 10.-12. Juni 2024 blieb ohne Ergebnis.", "10.-12. Juni 2024", "2024-06-10/2024-06-12",
     "2024-06-10/2024-06-12"),
    ("Zwischen dem 3. und dem 7. Februar kamen 90 Menschen an.", "dem 3. und dem 7. Februar", "2025-02-03/2025-02-07",
     "2025-02-03/2025-02-07"),
    ("Vom 28. Dezember bis 3. Jänner 2025 blieb die Grenze zu.", "28. Dezember bis 3. Jänner 2025",
     "2024-12-28/2025-01-03", "2024-12-28/2025-01-03"),
    ("Die neuen Regeln gelten ab dem 1. Juli.", "1. Juli", "2025-07-01", "2025-07-01/.."),
    ("Seit dem 1. Januar gelten neue Regeln.", "1. Januar", "2025-01-01", "2025-01-01/.."),
    ("Bis zum 15. April müssen die Länder antworten.", "15. April", "2025-04-15", "[..2025-04-15]"),
    ("Die Anträge sind bis spätestens 1. Juni zu stellen.", "1. Juni", "2025-06-01", "[..2025-06-01]"),
    ("Die Kontrollen gelten noch bis zum 15. September.", "15. September", "2025-09-15", "../2025-09-15"),
    ("Vor dem 1. Mai wird es keine Abschiebung geben.", "dem 1. Mai", "2025-05-01", "[..2025-04-30]"),
    ("Nach dem 20. März wurden keine Boote mehr gesehen.", "dem 20. März", "2025-03-20", "[2025-03-20..]"),
    ("Um den 20. März eröffnete die Stelle.", "den 20. März", "2025-03-20", "2025-03-20~"),
    ("Drei Tage nach dem 5. März wurde er abgeschoben.", "Drei Tage nach dem 5. März", "2025-03-08", "2025-03-08"),
    ("In der Nacht zum 3. März kenterte ein Boot.", "der Nacht zum 3. März", "2025-03-02/2025-03-03",
     "2025-03-02/2025-03-03"),
    ("Zu Neujahr 2024 lebten 300 Menschen im Lager.", "Neujahr 2024", "2024-01-01", "2024-01-01"),
    ("Zu Ostern 2024 lebten 300 Menschen im Lager.", "Ostern 2024", "2024-03-31", "2024-03-31"),
]  # fmt: skip

WEEKDAYS = [
    ("Am Montag kamen 120 Menschen auf Lesbos an.", "Montag", "2025-03-31", "2025-03-31"),
    ("Am Montag wird das Kabinett den Entwurf beraten.", "Montag", "2025-04-07", "2025-04-07"),
    ("Am Freitag tagt der Rat der Innenminister.", "Freitag", "2025-04-04", "2025-04-04"),
    ("Der Prozess beginnt am Donnerstag in Szeged.", "Donnerstag", "2025-04-03", "2025-04-03"),
    ("Das Gericht will am Freitag entscheiden.", "Freitag", "2025-04-04", "2025-04-04"),
    ("Die Grenze blieb am Sonnabend geschlossen.", "Sonnabend", "2025-03-29", "2025-03-29"),
    ("Letzten Freitag startete ein Flug nach Bagdad.", "Letzten Freitag", "2025-03-28", "2025-03-28"),
    ("Am vergangenen Freitag startete ein Flug nach Bagdad.", "vergangenen Freitag", "2025-03-28", "2025-03-28"),
    ("Am kommenden Montag startet ein Flug nach Bagdad.", "kommenden Montag", "2025-04-07", "2025-04-07"),
    ("Am Freitag vergangener Woche startete ein Flug.", "Freitag vergangener Woche", "2025-03-28", "2025-03-28"),
    ("Am Freitag der vergangenen Woche startete ein Flug.", "Freitag der vergangenen Woche", "2025-03-28",
     "2025-03-28"),
    ("Am Dienstag nächster Woche startet ein Flug.", "Dienstag nächster Woche", "2025-04-08", "2025-04-08"),
    ("Seit Montag harren sie auf dem Schiff aus.", "Montag", "2025-03-31", "2025-03-31/.."),
    ("Bis Freitag müssen sie das Haus verlassen.", "Freitag", "2025-04-04", "[..2025-04-04]"),
    ("Der Abschiebestopp gilt bis Freitag.", "Freitag", "2025-04-04", "../2025-04-04"),
    ("Frühestens am Dienstag kann das Schiff anlegen.", "Dienstag", "2025-04-08", "[2025-04-08..]"),
    ("Von Montag bis Mittwoch tagte der Ausschuss.", "Montag bis Mittwoch", "2025-03-31/2025-04-02",
     "2025-03-31/2025-04-02"),
    ("Am Samstag und Sonntag kamen 400 Menschen an.", "Samstag und Sonntag", "2025-03-29/2025-03-30",
     "2025-03-29/2025-03-30"),
    ("Am Montagabend brannte es in der Unterkunft.", "Montagabend", "2025-03-31TEV", "2025-03-31"),
    ("Am Dienstag früh brannte es in der Unterkunft.", "Dienstag früh", "2025-04-01TMO", "2025-04-01"),
    ("Am Freitagnachmittag wird das Urteil verkündet.", "Freitagnachmittag", "2025-04-04TAF", "2025-04-04"),
    ("In der Nacht zum Dienstag kenterte ein Boot.", "der Nacht zum Dienstag", "2025-03-31/2025-04-01",
     "2025-03-31/2025-04-01"),
    ("In der Nacht auf Sonntag kenterte ein Boot.", "der Nacht auf Sonntag", "2025-03-29/2025-03-30",
     "2025-03-29/2025-03-30"),
    ("In der Nacht von Montag auf Dienstag kenterte ein Boot.", "Montag auf Dienstag", "2025-03-31/2025-04-01",
     "2025-03-31/2025-04-01"),
    ("Am Wochenende kamen 400 Menschen an.", "Wochenende", "2025-W13-WE", "2025-03-29/2025-03-30"),
    ("Am vergangenen Wochenende kamen 400 Menschen an.", "vergangenen Wochenende", "2025-W13-WE",
     "2025-03-29/2025-03-30"),
    ("Am kommenden Wochenende wird demonstriert.", "kommenden Wochenende", "2025-W14-WE", "2025-04-05/2025-04-06"),
    ("Jeden Freitag verteilen sie Essen.", "Jeden Freitag", "XXXX-WXX-5", None),
    ("Freitags verteilen sie Essen.", "Freitags", "XXXX-WXX-5", None),
]  # fmt: skip

RELATIVE = [
    ("Vorgestern wurde der Schleuser gefasst.", "Vorgestern", "2025-03-31", "2025-03-31"),
    ("Die Kommission stellte gestern ihren Bericht vor.", "gestern", "2025-04-01", "2025-04-01"),
    ("Gestern Abend wurde der Schleuser gefasst.", "Gestern Abend", "2025-04-01TEV", "2025-04-01"),
    ("Heute berät der Bundestag über das Gesetz.", "Heute", "2025-04-02", "2025-04-02"),
    ("Übermorgen wird das Lager geräumt.", "Übermorgen", "2025-04-04", "2025-04-04"),
    ("Vergangene Woche ertranken neun Menschen.", "Vergangene Woche", "2025-W13", "2025-03-24/2025-03-30"),
    ("In der vergangenen Woche ertranken neun Menschen.", "der vergangenen Woche", "2025-W13", "2025-03-24/2025-03-30"),
    ("Diese Woche beginnt der Umbau.", "Diese Woche", "2025-W14", "2025-03-31/2025-04-06"),
    ("Anfang der Woche ertranken neun Menschen.", "Anfang der Woche", "2025-W14", "2025-03-31/2025-04-06"),
    ("Kommende Woche beginnt der Umbau.", "Kommende Woche", "2025-W15", "2025-04-07/2025-04-13"),
    ("In der nächsten Woche beginnt der Umbau.", "der nächsten Woche", "2025-W15", "2025-04-07/2025-04-13"),
    ("Im vergangenen Monat wurden 900 Anträge gestellt.", "vergangenen Monat", "2025-03", "2025-03"),
    ("Nächsten Monat stimmt das Parlament ab.", "Nächsten Monat", "2025-05", "2025-05"),
    ("Im vorigen Jahr wurden 900 Anträge gestellt.", "vorigen Jahr", "2024", "2024"),
    ("Letztes Jahr wurden 900 Anträge gestellt.", "Letztes Jahr", "2024", "2024"),
    ("Heuer wurden in Österreich 900 Anträge gestellt.", "Heuer", "2025", "2025"),
    ("Im laufenden Jahr wurden 900 Anträge gestellt.", "laufenden Jahr", "2025", "2025"),
    ("Im kommenden Jahr wird neu gewählt.", "kommenden Jahr", "2026", "2026"),
    ("Im Vorjahr wurden 900 Anträge gestellt.", "Vorjahr", "2024", "2024"),
    ("Im Dezember vergangenen Jahres wurden 900 Anträge gestellt.", "Dezember vergangenen Jahres", "2024-12",
     "2024-12"),
    ("Im Oktober des vergangenen Jahres stürzte die Regierung.", "Oktober des vergangenen Jahres", "2024-10",
     "2024-10"),
    ("Im Mai dieses Jahres läuft die Frist ab.", "Mai dieses Jahres", "2025-05", "2025-05"),
    ("Im vergangenen November zählte man 80 Menschen.", "vergangenen November", "2024-11", "2024-11"),
    ("Vor drei Monaten schloss das Lager.", "Vor drei Monaten", "2025-01", "2025-01~"),
    ("Vor einem Jahr schloss das Lager.", "Vor einem Jahr", "2024", "2024~"),
    ("Vor zwei Wochen schloss das Lager.", "Vor zwei Wochen", "2025-W12", "2025-03-17/2025-03-23"),
    ("Vor fünf Tagen schloss das Lager.", "Vor fünf Tagen", "2025-03-28", "2025-03-28"),
    ("Vor rund zwei Jahren schloss das Lager.", "Vor rund zwei Jahren", "2023", "2023~"),
    ("Vor mehr als zehn Jahren schloss das Lager.", "Vor mehr als zehn Jahren", "2015", "2015~"),
    ("Vor einem halben Jahr schloss das Lager.", "Vor einem halben Jahr", "2024-10", "2024-10~"),
    ("Vor anderthalb Jahren schloss das Lager.", "Vor anderthalb Jahren", "2023-10", "2023-10~"),
    ("Vor wenigen Tagen schloss das Lager.", "Vor wenigen Tagen", "PAST_REF", "[..2025-04-02]"),
    ("Vor zwei bis drei Wochen schloss das Lager.", "Vor zwei bis drei Wochen", "PAST_REF", "[..2025-04-02]"),
    ("Kürzlich schloss das Lager.", "Kürzlich", "PAST_REF", None),
]  # fmt: skip

MONTHS_AND_YEARS = [
    ("Im März kamen 300 Menschen an.", "März", "2025-03", "2025-03"),
    ("Im Jänner kamen 300 Menschen an.", "Jänner", "2025-01", "2025-01"),
    ("Im September kamen 300 Menschen an.", "September", "2024-09", "2024-09"),
    ("Im Mai wird das Parlament abstimmen.", "Mai", "2025-05", "2025-05"),
    ("Im Februar 2022 floh sie nach Polen.", "Februar 2022", "2022-02", "2022-02"),
    ("Zwischen März und Mai 2024 kamen 300 Menschen an.", "März und Mai 2024", "2024-03/2024-05", "2024-03/2024-05"),
    ("Von Januar bis März kamen 300 Menschen an.", "Januar bis März", "2025-01/2025-03", "2025-01/2025-03"),
    ("Im Juli und August 2015 kamen Tausende an.", "Juli und August 2015", "2015-07/2015-08", "2015-07/2015-08"),
    ("Anfang März kamen 300 Menschen an.", "Anfang März", "2025-03", "[2025-03-01..2025-03-10]"),
    ("Mitte Februar kamen 300 Menschen an.", "Mitte Februar", "2025-02", "[2025-02-11..2025-02-20]"),
    ("Ende Jänner kamen 300 Menschen an.", "Ende Jänner", "2025-01", "[2025-01-21..2025-01-31]"),
    ("Ende Mai soll das Zentrum öffnen.", "Ende Mai", "2025-05", "[2025-05-21..2025-05-31]"),
    ("Bis Ende Mai soll das Zentrum öffnen.", "Ende Mai", "2025-05", "[..2025-05-31]"),
    ("Seit Anfang Februar fehlt die Heizung.", "Anfang Februar", "2025-02", "2025-02-01/.."),
    ("Ab Mai gelten neue Sätze.", "Mai", "2025-05", "2025-05/.."),
    ("Ab 2026 gelten neue Sätze.", "2026", "2026", "2026/.."),
    ("Anfang 2024 wurde das Abkommen geschlossen.", "Anfang 2024", "2024", "[2024-01..2024-04]"),
    ("Mitte 2024 wurde das Abkommen geschlossen.", "Mitte 2024", "2024", "[2024-05..2024-08]"),
    ("Ende vergangenen Jahres wurde das Abkommen geschlossen.", "Ende vergangenen Jahres", "2024",
     "[2024-09..2024-12]"),
    ("Anfang des Jahres wurde das Abkommen geschlossen.", "Anfang des Jahres", "2025", "[2025-01..2025-03]"),
    ("Seit Jahresbeginn kamen 3000 Menschen an.", "Jahresbeginn", "2025", "2025-01/.."),
    ("Bis Jahresende sollen fünf Zentren öffnen.", "Jahresende", "2025", "[..2025-12]"),
    ("Bis Ende des Jahres sollen fünf Zentren öffnen.", "Ende des Jahres", "2025", "[..2025-12]"),
    ("Im Frühjahr kamen mehr Boote.", "Frühjahr", "2025-SP", "2025-21"),
    ("Im Frühjahr 2024 kamen mehr Boote.", "Frühjahr 2024", "2024-SP", "2024-21"),
    ("Im Herbst kamen mehr Boote.", "Herbst", "2024-FA", "2024-23"),
    ("Im vergangenen Sommer kamen mehr Boote.", "vergangenen Sommer", "2024-SU", "2024-22"),
    ("Seit dem Sommer 2015 hat sich viel geändert.", "Sommer 2015", "2015-SU", "2015-22/.."),
    ("Seit 2015 hat sich viel geändert.", "2015", "2015", "2015/.."),
    ("Zwischen 1990 und 1994 kamen Tausende an.", "1990 und 1994", "1990/1994", "1990/1994"),
    ("Von 2015 bis 2018 kamen Tausende an.", "2015 bis 2018", "2015/2018", "2015/2018"),
    ("Im Winter 2015/16 kamen Tausende an.", "Winter 2015/16", "2015-WI", "2015-24"),
    ("Bis 2030 soll der Umbau dauern.", "2030", "2030", "../2030"),
    ("Vor 2015 war die Route ruhig.", "2015", "2015", "[..2014]"),
    ("Nach 2016 war die Route ruhig.", "2016", "2016", "[2016..]"),
    ("In den 1990er Jahren kamen viele aus Bosnien.", "1990er Jahren", "199X", "199X"),
    ("In den 90er-Jahren kamen viele aus Bosnien.", "90er-Jahren", "199X", "199X"),
    ("In den Neunzigerjahren kamen viele aus Bosnien.", "Neunzigerjahren", "199X", "199X"),
    ("Mitte der Neunzigerjahre kamen viele aus Bosnien.", "Mitte der Neunzigerjahre", "199X", "[1994..1996]"),
    ("Anfang der 2000er Jahre kamen wenige.", "Anfang der 2000er Jahre", "200X", "[2000..2003]"),
    ("Im 19. Jahrhundert wanderten Millionen aus.", "19. Jahrhundert", "18", "18XX"),
]  # fmt: skip

PORTIONS_AND_LENGTHS = [
    ("In den ersten drei Monaten kamen 900 Menschen an.", "den ersten drei Monaten", "2025", "2025-01/2025-03"),
    ("In den ersten sechs Monaten 2024 kamen 900 Menschen an.", "den ersten sechs Monaten 2024", "2024",
     "2024-01/2024-06"),
    ("In den ersten drei Monaten des Jahres kamen 900 Menschen an.", "den ersten drei Monaten des Jahres", "2025",
     "2025-01/2025-03"),
    ("Im 1. Halbjahr 2023 kamen 900 Menschen an.", "1. Halbjahr 2023", "2023-H1", "2023-40"),
    ("Im zweiten Halbjahr 2023 kamen 900 Menschen an.", "zweiten Halbjahr 2023", "2023-H2", "2023-41"),
    ("Im dritten Quartal 2024 kamen 900 Menschen an.", "dritten Quartal 2024", "2024-Q3", "2024-35"),
    ("Im ersten Quartal kamen 900 Menschen an.", "ersten Quartal", "2025-Q1", "2025-33"),
    ("In der zweiten Hälfte des Jahres 2024 kamen 900 Menschen an.", "der zweiten Hälfte des Jahres 2024", "2024-H2",
     "2024-41"),
    ("In KW 12 kamen 900 Menschen an.", "KW 12", "2025-W12", "2025-03-17/2025-03-23"),
    ("In KW 12 2023 kamen 900 Menschen an.", "KW 12 2023", "2023-W12", "2023-03-20/2023-03-26"),
    ("In der 12. Kalenderwoche kamen 900 Menschen an.", "der 12. Kalenderwoche", "2025-W12", "2025-03-17/2025-03-23"),
    ("In den vergangenen drei Jahren kamen 900 Menschen an.", "den vergangenen drei Jahren", "P3Y", "2022/2025"),
    ("In den letzten zwei Wochen kamen 900 Menschen an.", "den letzten zwei Wochen", "P2W", "2025-03-19/2025-04-02"),
    ("In den letzten Tagen kamen 900 Menschen an.", "den letzten Tagen", "PXD", None),
    ("In den nächsten zwei Jahren sollen Zentren entstehen.", "den nächsten zwei Jahren", "P2Y", "2025/2027"),
    ("In den kommenden Wochen sollen Zentren entstehen.", "den kommenden Wochen", "PXW", None),
    ("Seit drei Jahren lebt die Familie im Lager.", "drei Jahren", "P3Y", None),
    ("Mehr als eine Woche nach dem Brand fehlt noch Strom.", "Mehr als eine Woche", "P1W", None),
    ("Er saß zwei bis drei Wochen in Haft.", "zwei bis drei Wochen", "PXW", None),
    ("Er saß rund ein halbes Jahr in Haft.", "rund ein halbes Jahr", "P6M", None),
    ("Jahrelang warteten sie auf Papiere.", "Jahrelang", "PXY", None),
    ("Die Haft darf 72 Stunden dauern.", "72 Stunden", "PT72H", None),
    ("Jedes Jahr kommen Tausende an.", "Jedes Jahr", "P1Y", None),
    ("Täglich kommen Dutzende an.", "Täglich", "P1D", None),
]  # fmt: skip

TOGETHER = [
    ("Im Januar und Februar des vergangenen Jahres blieb es ruhig.", "Januar und Februar des vergangenen Jahres",
     "2024-01/2024-02", "2024-01/2024-02"),
    ("Heuer im März blieb es ruhig.", "Heuer im März", "2025-03", "2025-03"),
    ("In den letzten drei Monaten des Jahres 2024 blieb es ruhig.", "den letzten drei Monaten des Jahres 2024", "2024",
     "2024-10/2024-12"),
    ("In der letzten Woche des März blieb es ruhig.", "der letzten Woche des März", "2025-W13",
     "2025-03-24/2025-03-30"),
    ("Am Wochenende des 5. April findet ein Fest statt.", "Wochenende des 5. April", "2025-W14-WE",
     "2025-04-05/2025-04-06"),
    ("In der Nacht zum heutigen Mittwoch brannte es.", "der Nacht zum heutigen Mittwoch", "2025-04-01/2025-04-02",
     "2025-04-01/2025-04-02"),
    ("Am gestrigen Dienstag brannte es.", "gestrigen Dienstag", "2025-04-01", "2025-04-01"),
    ("Am Dienstagabend letzter Woche brannte es.", "Dienstagabend letzter Woche", "2025-03-25TEV", "2025-03-25"),
    ("Vom 1.4. bis 5.4.2025 ist das Amt zu.", "1.4. bis 5.4.2025", "2025-04-01/2025-04-05", "2025-04-01/2025-04-05"),
    ("Mehr als eine Woche nach dem 5. März fehlte noch Strom.", "Mehr als eine Woche nach dem 5. März", "2025-W11",
     "2025-03-10~/2025-03-16~"),
    ("Im Juni 30 Betten mehr zu schaffen, ist das Ziel.", "Juni", "2024-06", "2024-06"),
]  # fmt: skip

TENSES = [
    ("Die Kommission entscheidet am Freitag über die Hilfe.", "Freitag", "2025-04-04", "2025-04-04"),
    ("Die Kommission entschied am Freitag über die Hilfe.", "Freitag", "2025-03-28", "2025-03-28"),
    ("Am Montag treten neue Regeln in Kraft.", "Montag", "2025-04-07", "2025-04-07"),
    ("Das Zentrum soll im Mai öffnen.", "Mai", "2025-05", "2025-05"),
    ("Das Zentrum öffnete im Mai.", "Mai", "2024-05", "2024-05"),
    ("Im Juni läuft der Vertrag aus.", "Juni", "2025-06", "2025-06"),
    ("Frontex schickt ab Juni mehr Beamte.", "Juni", "2025-06", "2025-06/.."),
    ("Die Eröffnung ist für Juni geplant.", "Juni", "2025-06", "2025-06"),
    ("Bis März kamen 300 Menschen an.", "März", "2025-03", "[..2025-03]"),
    ("Die Regierung versprach 300 Betten bis Juni.", "Juni", "2025-06", "[..2025-06]"),
]  # fmt: skip

# Each counts from the time told of before it: sentence, the last expression, its value and EDTF.
TOLD = [
    ("Am 5. März 2024 wies das Gericht sie ab. Am selben Tag wurden sie abgeschoben.", "selben Tag", "2024-03-05",
     "2024-03-05"),
    ("Am 5. März 2024 wies das Gericht sie ab. Am folgenden Tag wurden sie abgeschoben.", "folgenden Tag", "2024-03-06",
     "2024-03-06"),
    ("Am 5. März 2024 wies das Gericht sie ab. Tags zuvor wurden sie gehört.", "Tags zuvor", "2024-03-04",
     "2024-03-04"),
    ("Am 5. März 2024 wies das Gericht sie ab. Tags darauf wurden sie abgeschoben.", "Tags darauf", "2024-03-06",
     "2024-03-06"),
    ("Am 5. März 2024 wies das Gericht sie ab. Am Tag darauf wurden sie abgeschoben.", "Tag darauf", "2024-03-06",
     "2024-03-06"),
    ("Am 5. März 2024 wies das Gericht sie ab. Am Vortag wurden sie gehört.", "Vortag", "2024-03-04", "2024-03-04"),
    ("Am 5. März 2024 wies das Gericht sie ab. Zwei Tage später wurden sie abgeschoben.", "Zwei Tage später",
     "2024-03-07", "2024-03-07"),
    ("Am 5. März 2024 wies das Gericht sie ab. Wochen später wurden sie abgeschoben.", "Wochen später", "FUTURE_REF",
     "[2024-03-05..]"),
    ("Das Lager entstand 2016. Ein Jahr später wurde es geschlossen.", "Ein Jahr später", "2017", "2017~"),
    ("Das Lager entstand 2016. Im selben Jahr wurde es geschlossen.", "selben Jahr", "2016", "2016"),
    ("2023 kamen 800 Menschen an, im Vorjahr waren es 500.", "Vorjahr", "2022", "2022"),
]  # fmt: skip

NOTHING_TOLD = [
    ("Am selben Tag wurden sie abgeschoben.", "selben Tag"),
    ("Wochen später wurden sie abgeschoben.", "Wochen später"),
]

NO_TIMES = [
    "Nach § 12 Abs. 3 entscheidet die Behörde allein.",
    "Artikel 16a des Grundgesetzes bleibt bestehen.",
    "Die Verordnung (EU) 2024/1348 regelt das Verfahren.",
    "Die Verordnung Nr. 604/2013 regelt die Zuständigkeit.",
    "Der Entwurf (Drucksache 20/9463) liegt vor.",
    "Die Resolution 2254 bleibt die Grundlage.",
    "Die Agenda 2030 nennt auch Migration.",
    "Im Heim leben rund 2000 Menschen.",
    "Er zahlte 2000 Euro an den Schleuser.",
    "Es kamen 2015 Flüchtlinge.",
    "Die Zahl stieg um 12,5 Prozent.",
    "Barbara Sommer leitet das Amt.",
    "Der Abgeordnete Winter widersprach.",
    "Frau Herbst vom Flüchtlingsrat widersprach.",
    "Frau Montag vom Flüchtlingsrat widersprach.",
    "Herr Freitag leitet die Unterkunft.",
    "Juli Zeh las im Wohnheim.",
    "August Hanning widersprach dem Bericht.",
    "Die Anwältin Mai Nguyen widersprach.",
    "Am Tag der offenen Tür kamen Nachbarn ins Heim.",
    "Eines Tages wird er seine Familie wiedersehen.",
    "Guten Tag, sagte der Beamte.",
    "Guten Morgen, sagte der Beamte.",
    "Am Ende blieb ihnen nur die Flucht.",
    "Die Mitte der Gesellschaft hilft.",
    "Das Land nimmt niemanden mehr auf.",
    "Die erste Instanz wies ihn ab.",
    "Bei Nacht und Nebel wurden sie abgeholt.",
    "Ein Mann Mitte zwanzig wurde gerettet.",
    "Der Junge ist 17 Jahre alt.",
    "Ein 17-Jähriger wurde gerettet.",
    "Er kam im Alter von 17 Jahren allein nach Graz.",
    "Die Sekunde der Entscheidung war kurz.",
    "Demonstriert wurde auf der Straße des 17. Juni.",
    "Ab sofort gilt ein Aufnahmestopp.",
    "Das Schiff fährt gegen Norden.",
    "Nach Angaben der Polizei schwieg er.",
    "Um die 300 Menschen warten am Zaun.",
    "Rufen Sie 030 2015 123 an.",
    "Die Montagsdemonstration blieb ruhig.",
    "Der Wintereinbruch trifft die Zelte.",
    "Zimmer 2014 ist belegt.",
]


ALONE = (DAYS, WEEKDAYS, RELATIVE, MONTHS_AND_YEARS, PORTIONS_AND_LENGTHS, TOGETHER, TENSES)


@pytest.mark.parametrize(("text", "words", "value", "edtf"), [case for table in ALONE for case in table])
def test_the_one_time_of_a_sentence(text: str, words: str, value: str, edtf: str | None) -> None:
    found = find_dates(text, published=WEDNESDAY, language="de")
    assert [(e.text, e.value, e.span and e.span.edtf) for e in found] == [(words, value, edtf)]


@pytest.mark.parametrize(("text", "words", "value", "edtf"), TOLD)
def test_counted_from_the_time_told_of(text: str, words: str, value: str, edtf: str) -> None:
    last = find_dates(text, published=WEDNESDAY, language="de")[-1]
    assert (last.text, last.value, str(last.span)) == (words, value, edtf)


@pytest.mark.parametrize(("text", "words"), NOTHING_TOLD)
def test_counted_from_nothing(text: str, words: str) -> None:
    assert [(e.text, e.span) for e in find_dates(text, published=WEDNESDAY, language="de")] == [(words, None)]


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_time(text: str) -> None:
    assert find_dates(text, published=WEDNESDAY, language="de") == []
