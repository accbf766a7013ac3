"""Spanish sentences of news and bulletins: the type and status of what each tells, or that it tells nothing."""

TOLD: list[tuple[str, str, str]] = [
    ("El Congreso convalidó el real decreto el jueves.", "legislation", "occurred"),
    ("La reforma de la ley de extranjería salió adelante el martes.", "legislation", "occurred"),
    ("El reglamento entrará en vigor el 1 de julio de 2022.", "legislation", "announced"),
    ("España y Mauritania suscribieron el lunes un acuerdo de cooperación.", "agreement", "occurred"),
    ("Los Veintisiete alcanzaron un acuerdo sobre el reparto.", "agreement", "occurred"),
    ("El Gobierno pondrá en marcha un proyecto piloto en Canarias.", "pilot_project", "announced"),
    ("Los ministros del Interior se reunieron el lunes en Luxemburgo.", "conference", "occurred"),
    ("La cumbre se celebrará el 24 de junio en Bruselas.", "conference", "announced"),
    ("El ministro viajó a Rabat el martes.", "visit", "occurred"),
    ("La Guardia Civil desarticuló una red de traficantes en Almería.", "operation", "occurred"),
    ("Salvamento Marítimo rescató a 60 personas al sur de Gran Canaria.", "operation", "occurred"),
    ("Ceuta devolvió a 50 menores a Marruecos.", "operation", "occurred"),
    ("El Tribunal Supremo anuló la devolución de los menores.", "ruling", "occurred"),
    ("La Fiscalía abrió diligencias por las muertes en la valla.", "ruling", "occurred"),
    ("Rabat juzgará a 65 migrantes por el asalto.", "ruling", "announced"),
    ("Un cayuco naufragó el domingo frente a Nuadibú.", "incident", "occurred"),
    ("Dos jóvenes murieron ahogados en la playa del Tarajal.", "incident", "occurred"),
    ("Cientos de vecinos se manifestaron el sábado en Arrecife.", "protest", "occurred"),
    ("La Comisión destinará 30 millones de euros a Ceuta.", "funding", "announced"),
    ("Amnistía Internacional denunció las expulsiones.", "statement", "occurred"),
    ("El Defensor del Pueblo difundió su informe anual.", "report", "occurred"),
    ("En mayo desembarcaron en las islas 1.650 personas.", "statistic", "occurred"),
    ("El delegado del Gobierno dimitió el viernes.", "appointment", "occurred"),
    ("La reunión prevista para el viernes fue aplazada.", "conference", "cancelled"),
]

NOT_TOLD: list[str] = [
    "El centro podría cerrar en otoño.",
    "Si se aprueba la ley, las organizaciones recurrirán.",
    "Los vecinos piden que el campamento sea trasladado?",
    "Nadie sabe cuándo llegará la ayuda.",
    "Hay heridos con historias y familias.",
]
