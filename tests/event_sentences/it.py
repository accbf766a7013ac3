"""Italian sentences of news and bulletins: the type and status of what each tells, or that it tells nothing."""

TOLD: list[tuple[str, str, str]] = [
    ("Il Senato ha convertito in legge il decreto giovedì.", "legislation", "occurred"),
    ("Il Consiglio dei ministri ha varato il decreto flussi.", "legislation", "occurred"),
    ("Il regolamento scatterà il 1 luglio 2022.", "legislation", "announced"),
    ("Roma e Tunisi hanno siglato martedì un memorandum d'intesa.", "agreement", "occurred"),
    ("I Ventisette hanno raggiunto un'intesa sulla redistribuzione.", "agreement", "occurred"),
    ("La Commissione ha illustrato mercoledì la strategia sui rimpatri.", "policy", "occurred"),
    ("I ministri dell'Interno si sono riuniti lunedì a Lussemburgo.", "conference", "occurred"),
    ("Il Consiglio europeo si riunirà il 24 giugno a Bruxelles.", "conference", "announced"),
    ("La premier è volata a Tunisi martedì.", "visit", "occurred"),
    ("I carabinieri hanno sgominato una rete di trafficanti.", "operation", "occurred"),
    ("Una motovedetta ha tratto in salvo 60 naufraghi.", "operation", "occurred"),
    ("La polizia ha sgomberato l'insediamento di Ventimiglia.", "operation", "occurred"),
    ("La Slovenia ripristinerà i controlli al confine.", "operation", "announced"),
    ("La nave è stata sottoposta a fermo amministrativo ad Augusta.", "operation", "occurred"),
    ("Il Tribunale di Roma ha dichiarato illegittimi i respingimenti.", "ruling", "occurred"),
    ("La Procura di Agrigento ha aperto un fascicolo sul naufragio.", "ruling", "occurred"),
    ("Il ministro ha annunciato un ricorso contro la sentenza.", "ruling", "announced"),
    ("Il giudice non ha convalidato il trattenimento dei migranti.", "ruling", "occurred"),
    ("Un barchino si è ribaltato domenica al largo di Lampedusa.", "incident", "occurred"),
    ("Un ragazzo è morto annegato nel fiume Dragogna.", "incident", "occurred"),
    ("Migliaia di persone sono scese in piazza sabato a Trieste.", "protest", "occurred"),
    ("Bruxelles ha stanziato 15 milioni di euro per la Bosnia.", "funding", "occurred"),
    ("L'Ue erogherà 105 milioni di euro a Tunisi.", "funding", "announced"),
    ("Medici senza frontiere ha lanciato l'allarme sulle condizioni del centro.", "statement", "occurred"),
    ("Il Garante ha pubblicato la relazione annuale.", "report", "occurred"),
    ("A maggio sono sbarcate 5.679 persone sulle coste italiane.", "statistic", "occurred"),
    ("La nuova commissaria è stata nominata lunedì.", "appointment", "occurred"),
]

NOT_TOLD: list[str] = [
    "Il centro potrebbe chiudere in autunno.",
    "Se la legge passa, le associazioni reagiranno.",
    "La soluzione proposta non piace a nessuno.",
    "I sindaci chiedono che il campo sia chiuso?",
    "Le persone dormono all'aperto da mesi.",
]
