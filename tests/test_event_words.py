"""Every language has words for the events that its articles tell, and stays silent where nothing happens."""

from datetime import date

import pytest

from tests.event_sentences import de, es, fr, it
from timeline.extract import extract_events
from timeline.models import Article

PUBLISHED = date(2021, 6, 16)

TOLD: list[tuple[str, str, str, str]] = [
    ("sr", "Srbija i Austrija potpisale su juče sporazum o readmisiji.", "agreement", "occurred"),
    ("sr", "Vlada je u utorak usvojila novu uredbu o azilu.", "legislation", "occurred"),
    ("sr", "Zakon o strancima stupio je na snagu 1. januara 2019. godine.", "legislation", "occurred"),
    ("sr", "Konferencija o migracijama održana je u Beogradu 12. marta.", "conference", "occurred"),
    ("sr", "Ministarka unutrašnjih poslova posetila je kamp u Preševu.", "visit", "occurred"),
    ("sr", "Mađarska policija uhapsila je 12 krijumčara kod Subotice.", "operation", "occurred"),
    ("sr", "Tri migranta utopila su se u Drini.", "incident", "occurred"),
    ("sr", "Grčka će zatvoriti granicu sa Severnom Makedonijom.", "operation", "announced"),
    ("sr", "Sporazum će biti potpisan sledeće nedelje u Beču.", "agreement", "announced"),
    ("sr", "Evropska komisija predložila je novi paket reformi.", "policy", "proposed"),
    ("sr", "Sud je presudio da je vraćanje migranata bilo nezakonito.", "ruling", "occurred"),
    ("sr", "Frontex je objavio izveštaj o iregularnim prelascima.", "report", "occurred"),
    ("sr", "EU je dodelila Srbiji 15 miliona evra za prihvat izbeglica.", "funding", "occurred"),
    ("sr", "Potpisaće Srbija i Frontex sporazum u junu.", "agreement", "announced"),
    ("sr", "Migranti su protestovali ispred kampa u Krnjači.", "protest", "occurred"),
    ("sr", "Slovenija uvodi kontrole na granici sa Hrvatskom.", "operation", "occurred"),
    ("sr", "Ministri unutrašnjih poslova sastali su se u Sarajevu.", "conference", "occurred"),
    ("sr", "Najavljeno je rušenje hostela u blizini stanice.", "operation", "announced"),
    ("sr", "Vlada planira da usvoji strategiju o migracijama do kraja godine.", "policy", "announced"),
    ("sr", "Amnesty International osudio je nasilje na granici.", "statement", "occurred"),
    ("sr", "Hrvatska policija deportirala je 30 migranata u Bosnu i Hercegovinu.", "operation", "occurred"),
    ("sr", "Tokom aprila registrovano je 1.200 migranata na Balkanskoj ruti.", "statistic", "occurred"),
    ("sr", "Održaće se sastanak ministara u Skoplju.", "conference", "announced"),
    (
        "de",
        "Serbien und Österreich unterzeichneten am Dienstag ein Abkommen über Rückführungen.",
        "agreement",
        "occurred",
    ),
    ("de", "Der Bundestag hat das neue Asylgesetz verabschiedet.", "legislation", "occurred"),
    ("de", "Das Gesetz trat am 1. Januar 2019 in Kraft.", "legislation", "occurred"),
    ("de", "Die Innenministerkonferenz fand im März in Wien statt.", "conference", "occurred"),
    ("de", "Bundeskanzlerin Merkel besuchte ein Flüchtlingslager in Jordanien.", "visit", "occurred"),
    ("de", "Die Polizei nahm 15 mutmaßliche Schleuser fest.", "operation", "occurred"),
    ("de", "Vor der Küste Libyens ertranken mindestens 40 Menschen.", "incident", "occurred"),
    ("de", "Ungarn wird die Grenze zu Serbien schließen.", "operation", "announced"),
    ("de", "Die Kommission schlug einen neuen Verteilungsmechanismus vor.", "policy", "proposed"),
    ("de", "Der EuGH hat entschieden, dass die Zurückweisungen rechtswidrig waren.", "ruling", "occurred"),
    ("de", "Deutschland schob 45 Afghanen nach Kabul ab.", "operation", "occurred"),
    ("de", "Die EU stellt Bosnien 10 Millionen Euro zur Verfügung.", "funding", "occurred"),
    ("de", "Frontex veröffentlichte den Jahresbericht.", "report", "occurred"),
    ("de", "Hunderte Flüchtlinge demonstrierten auf Lesbos gegen die Zustände im Lager.", "protest", "occurred"),
    ("de", "Human Rights Watch warf Kroatien vor, Menschen zu misshandeln.", "statement", "occurred"),
    ("de", "Der EU-Gipfel findet am Donnerstag in Brüssel statt.", "conference", "announced"),
    ("de", "Griechenland eröffnete auf Samos ein neues Aufnahmezentrum.", "operation", "occurred"),
    ("de", "Die Regierung kündigte an, die Grenzkontrollen zu verlängern.", "operation", "announced"),
    ("de", "Slowenien baute im November einen Zaun an der Grenze.", "operation", "occurred"),
    ("de", "Das Lager wurde am Montag geräumt.", "operation", "occurred"),
    ("de", "Die Minister wollen am Freitag einen Aktionsplan beschließen.", "policy", "announced"),
    ("de", "Im April wurden 3.200 Asylanträge gestellt.", "statistic", "occurred"),
    ("fr", "La France et le Royaume-Uni ont signé mardi un accord sur les traversées.", "agreement", "occurred"),
    ("fr", "L'Assemblée nationale a adopté la loi asile en avril.", "legislation", "occurred"),
    ("fr", "La loi est entrée en vigueur le 1er janvier 2019.", "legislation", "occurred"),
    ("fr", "La conférence sur les migrations s'est tenue à Paris le 12 mars.", "conference", "occurred"),
    ("fr", "Le ministre de l'Intérieur s'est rendu à Calais lundi.", "visit", "occurred"),
    ("fr", "La police a interpellé 15 passeurs près de Dunkerque.", "operation", "occurred"),
    ("fr", "Quarante migrants sont morts noyés au large de la Libye.", "incident", "occurred"),
    ("fr", "La Hongrie fermera sa frontière avec la Serbie.", "operation", "announced"),
    ("fr", "La Commission européenne a proposé une réforme du règlement de Dublin.", "policy", "proposed"),
    ("fr", "Le tribunal administratif a ordonné l'évacuation du camp.", "ruling", "occurred"),
    ("fr", "L'Italie a expulsé 45 Tunisiens mercredi.", "operation", "occurred"),
    ("fr", "L'Union européenne a débloqué 10 millions d'euros pour la Bosnie.", "funding", "occurred"),
    ("fr", "Le sommet se tiendra jeudi à Bruxelles.", "conference", "announced"),
    ("fr", "Frontex a publié son rapport annuel.", "report", "occurred"),
    ("fr", "Des centaines d'exilés ont manifesté à Lesbos.", "protest", "occurred"),
    ("fr", "Amnesty International dénonce des violences à la frontière.", "statement", "occurred"),
    ("fr", "Le campement de la Chapelle a été évacué mardi matin.", "operation", "occurred"),
    ("fr", "Le gouvernement français annonce un plan pour les mineurs.", "policy", "announced"),
    ("fr", "Le président va présenter un plan d'action vendredi.", "policy", "announced"),
    ("fr", "La Grèce a ouvert un nouveau centre à Samos.", "operation", "occurred"),
    ("fr", "Le navire a secouru 180 personnes au large de Malte.", "operation", "occurred"),
    ("it", "L'Italia e la Libia hanno firmato martedì un memorandum sui migranti.", "agreement", "occurred"),
    ("it", "Il Senato ha approvato la legge sull'immigrazione in aprile.", "legislation", "occurred"),
    ("it", "Il decreto è entrato in vigore il 1 gennaio 2019.", "legislation", "occurred"),
    ("it", "La conferenza sulle migrazioni si è tenuta a Roma il 12 marzo.", "conference", "occurred"),
    ("it", "Il ministro dell'Interno ha visitato il centro di Lampedusa.", "visit", "occurred"),
    ("it", "La polizia ha arrestato 15 scafisti a Pozzallo.", "operation", "occurred"),
    ("it", "Quaranta migranti sono morti nel naufragio al largo della Libia.", "incident", "occurred"),
    ("it", "L'Ungheria chiuderà la frontiera con la Serbia.", "operation", "announced"),
    ("it", "La Commissione europea ha proposto una riforma del regolamento di Dublino.", "policy", "proposed"),
    ("it", "Il tribunale ha ordinato la liberazione dei migranti.", "ruling", "occurred"),
    ("it", "La Grecia ha espulso 45 siriani mercoledì.", "operation", "occurred"),
    ("it", "L'Unione europea ha stanziato 10 milioni di euro per la Bosnia.", "funding", "occurred"),
    ("it", "Il vertice si terrà giovedì a Bruxelles.", "conference", "announced"),
    ("it", "Frontex ha pubblicato il rapporto annuale.", "report", "occurred"),
    ("it", "Centinaia di profughi hanno protestato a Lesbo.", "protest", "occurred"),
    ("it", "Amnesty International denuncia violenze al confine.", "statement", "occurred"),
    ("it", "Il campo è stato sgomberato martedì mattina.", "operation", "occurred"),
    ("it", "Il governo intende presentare un piano per i rimpatri.", "policy", "announced"),
    ("it", "La nave ha soccorso 180 persone nel Mediterraneo.", "operation", "occurred"),
    ("es", "España y Marruecos firmaron el martes un acuerdo sobre migración.", "agreement", "occurred"),
    ("es", "El Congreso ha aprobado la ley de extranjería en abril.", "legislation", "occurred"),
    ("es", "El decreto entró en vigor el 1 de enero de 2019.", "legislation", "occurred"),
    ("es", "La conferencia sobre migraciones se celebró en Madrid el 12 de marzo.", "conference", "occurred"),
    ("es", "La ministra del Interior visitó el centro de Melilla.", "visit", "occurred"),
    ("es", "La policía detuvo ayer a 15 traficantes en Almería.", "operation", "occurred"),
    ("es", "Cuarenta migrantes murieron en el naufragio frente a Libia.", "incident", "occurred"),
    ("es", "Hungría cerrará la frontera con Serbia.", "operation", "announced"),
    ("es", "La Comisión Europea ha propuesto una reforma del reglamento de Dublín.", "policy", "proposed"),
    ("es", "El Supremo dictaminó que las devoluciones eran ilegales.", "ruling", "occurred"),
    ("es", "Grecia expulsó a 45 sirios el miércoles.", "operation", "occurred"),
    ("es", "La Unión Europea destinó 10 millones de euros a Bosnia.", "funding", "occurred"),
    ("es", "La cumbre se celebrará el jueves en Bruselas.", "conference", "announced"),
    ("es", "Frontex publicó su informe anual.", "report", "occurred"),
    ("es", "Cientos de refugiados protestaron en Lesbos.", "protest", "occurred"),
    ("es", "Acnur denuncia violencia en la frontera.", "statement", "occurred"),
    ("es", "El campamento fue desalojado el martes.", "operation", "occurred"),
    ("es", "El Gobierno prevé presentar un plan de retornos.", "policy", "announced"),
    ("es", "El barco rescató a 180 personas en el Mediterráneo.", "operation", "occurred"),
]

# Opinions, possibilities, conditions, denials and background: no events.
NOT_TOLD: list[tuple[str, str]] = [
    ("sr", "Solidarnost više niko ne pominje."),
    ("sr", "Takvi centri bi mogli da se otvore na severu Afrike."),
    ("sr", "Ako Austrija zatvori granicu, Srbija će biti u problemu."),
    ("sr", "Vlada nije usvojila zakon."),
    ("sr", "Ljudi i dalje beže od rata."),
    ("sr", "Izbeglice imaju pravo na dom i bezbednost."),
    ("sr", "U parku ima dosta žena sa malom decom."),
    ("sr", "Nalaze se u teškom položaju i nemaju pomoć."),
    ("de", "Niemand spricht mehr über Solidarität."),
    ("de", "Solche Zentren könnte man in Nordafrika errichten."),
    ("de", "Wenn Österreich die Grenze schließt, muss Serbien reagieren."),
    ("de", "Der Bundestag hat das Gesetz nicht verabschiedet."),
    ("de", "Menschen fliehen weiterhin vor dem Krieg."),
    ("de", "Die Lage in den Unterkünften ist schwierig."),
    ("de", "Viele Flüchtlinge haben Angst um ihre Familien."),
    ("de", "Um die Grenze zu schließen, braucht das Land mehr Personal."),
    ("fr", "Plus personne ne parle de solidarité."),
    ("fr", "De tels centres pourraient être créés en Afrique du Nord."),
    ("fr", "Si l'Autriche ferme la frontière, la Serbie réagira."),
    ("fr", "Le Sénat n'a pas adopté la loi."),
    ("fr", "Les gens continuent de fuir la guerre."),
    ("fr", "La situation dans les camps est difficile."),
    ("fr", "Les associations ont besoin de dons et de bénévoles."),
    ("fr", "La vie en France est chère pour les exilés."),
    ("it", "Nessuno parla più di solidarietà."),
    ("it", "Questi centri potrebbero essere costruiti in Africa."),
    ("it", "Se l'Austria chiude la frontiera, la Serbia reagirà."),
    ("it", "Il Senato non ha approvato la legge."),
    ("it", "La gente continua a fuggire dalla guerra."),
    ("it", "La situazione nei campi è difficile."),
    ("it", "Le associazioni hanno bisogno di volontari."),
    ("it", "La firma è solo un passo e la vita resta dura."),
    ("es", "Nadie habla ya de solidaridad."),
    ("es", "Estos centros podrían construirse en África."),
    ("es", "Si Austria cierra la frontera, Serbia reaccionará."),
    ("es", "El Senado no ha aprobado la ley."),
    ("es", "La gente sigue huyendo de la guerra."),
    ("es", "La situación en los campamentos es difícil."),
    ("es", "Las asociaciones necesitan voluntarios."),
    ("es", "La firma no cambia nada y la vida sigue siendo dura."),
]

BY_LANGUAGE = {"de": de, "es": es, "fr": fr, "it": it}  # each with more sentences of its own
MORE_TOLD = [(language, *told) for language, sentences in BY_LANGUAGE.items() for told in sentences.TOLD]
MORE_NOT_TOLD = [(language, text) for language, sentences in BY_LANGUAGE.items() for text in sentences.NOT_TOLD]


def told(language: str, text: str) -> set[tuple[str, str]]:
    """Type and status of the events that an article of one sentence tells."""
    events = extract_events(Article(name="sentence", text=text, published=PUBLISHED, language=language))
    return {(event.type.value, event.status.value) for event in events}


@pytest.mark.parametrize(("language", "text", "event_type", "status"), [*TOLD, *MORE_TOLD])
def test_a_sentence_tells_its_event(language: str, text: str, event_type: str, status: str) -> None:
    assert told(language, text) == {(event_type, status)}


@pytest.mark.parametrize(("language", "text"), [*NOT_TOLD, *MORE_NOT_TOLD])
def test_a_sentence_without_a_deed_tells_none(language: str, text: str) -> None:
    assert told(language, text) == set()
