"""The words in which English, German, French and Serbian say when -> those that `timeline.typed_dates` reads.

All are in lower case, Serbian in Latin letters. What is not here is not read: nothing is guessed.
"""

UNDATED = frozenset(
    {
        "", "no date", "undated", "none", "unknown", "n/a", "n. d.", "n.d.", "ohne datum", "kein datum", "undatiert",
        "nicht datiert", "o. d.", "sans date", "non daté", "date inconnue", "s. d.", "s.d.", "bez datuma",
        "nedatirano", "datum nepoznat",
    }
)  # fmt: skip

MONTHS = "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar".split()
# The months of Serbian after "u" and "po"; the other cases are in typed_dates.
IN_MONTHS = "januaru februaru martu aprilu maju junu julu avgustu septembru oktobru novembru decembru".split()

FIRST = r"(?:1\.|1er|1re|erste[snr]?|premier|première|prv(?:i|o|a|og|om|e))"
SECOND = r"(?:2\.|2e|2nd|zweite[snr]?|deuxième|seconde?|drug(?:i|o|a|og|om|e))"
THIRD = r"(?:3\.|3e|dritte[snr]?|troisième|treć(?:i|e|a|eg|em)|poslednj[ae])"
FOURTH = r"(?:4\.|4e|vierte[snr]?|quatrième|četvrt(?:i|o|a|og|om|e))"
QUARTER = r"(?:quartals?|trimestre|kvartal[au]?|tromesečj[eau]|tromjesečj[eau])"
FOUR_MONTHS = r"(?:jahresdrittels?|quadrimestre|trećin[aeu])"
HALF = r"(?:halbjahrs?|hälfte|semestre|moitié|polovin[aeiu]|polugodišt[eau])"
OF = r"(?: (?:von|des|des jahres|de|de l'année|du))?"
TO = r"(?: am| im| in den| in die| ins| in| zum| zur| bis| à| au| aux| le| les| en| dans les| dans| do| u)?"

# How a date begins and ends -> what typed_dates reads, the date itself in the place of {}; the first that fits is
# taken.
PHRASES: tuple[tuple[str, str], ...] = (
    (r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (.+)", "{}"),
    (r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag),?(?: de[nr])? (.+)", "{}"),
    (r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?(?: le)? (.+)", "{}"),
    (r"(?:ponedeljak|ponedjeljak|utorak|sreda|srijeda|četvrtak|petak|subota|nedelja|nedjelja), (.+)", "{}"),
    (r"(.+),? (?:or later|oder später|ou plus tard|ou après|ili kasnije|ili posle)", "{} or later"),
    (r"(?:frühestens|au plus tôt|najranije)(?: am| im| le| en| u)? (.+)", "{} or later"),
    (r"(?:perhaps|vielleicht|möglicherweise|peut-être|možda) (?:about|etwa|ungefähr|um|vers|oko|otprilike)"
     r"(?: les?| la)? ?(.+)", "perhaps about {}"),
    (r"(?:perhaps|vielleicht|möglicherweise|peut-être|možda) (.+)", "perhaps {}"),
    (r"(?:about|around|circa|ca\.|c\.|etwa|ungefähr|um|gegen|rund|vers|environ|autour d[eu]|oko|otprilike)"
     r"(?: den| les?| la)? (.+)", "about {}"),
    (rf"(?:by|spätestens|bis spätestens|au plus tard|d'ici|najkasnije){TO} (.+)", "by {}"),
    (rf"(?:until|andauernd bis|jusqu'en|jusqu'aux?|jusqu'à|sve do){TO} (.+)", "until {}"),
    (rf"(?:bis|do){TO} (.+)", "by {}"),
    (r"(?:week of|woche vom|woche ab|in der woche vom|semaine du|la semaine du|sedmica od|nedelja od|u nedelji od)"
     r" (.+)", "week of {}"),
    (r"(?:some time in|irgendwann im zeitraum|à un moment de la période|u nekom trenutku u periodu|"
     r"irgendwann(?: im| in| zwischen)?|u nekom trenutku(?: u| između)?|nekad(?: u| između)?) (.+)", "some time in {}"),
    (r"(?:since|seit|ab|von|from)(?: dem| den)? (.+?)(?: an| on)?", "since {}"),
    (r"(?:depuis|à partir d(?:es? |u |')|à compter d(?:e |u |')|dès) ?(?:les? |l')?(.+)", "since {}"),
    (r"od (.+?)(?: (?:pa )?(?:nadalje|dalje))?", "since {}"),
    (r"(.+) environ, peut-être", "perhaps about {}"),
    (r"(.+) environ", "about {}"),
    (r"(.+) peut-être", "perhaps {}"),
    (r"(?:on the|on|im jahre|im jahr|im|am|den|in dem|in|dem|die|das|en|les?|la|l'|u|dana|godine)"
     r" ?(?<=[ '])(.+)", "{}"),
    (r"(?:vom|du|des) (\d.+)", "{}"),
    (r"(.+) (?:godine|god\.|g\.)", "{}"),
)  # fmt: skip

# Words within a date -> those that typed_dates reads.
POINTS: tuple[tuple[str, str], ...] = (
    (r" (?:bis|au|à|do) (?=\d|[^\W\d_]+ \d)", " – "),
    (rf"(?<!\w){FIRST} {QUARTER}{OF} ", "Q1 "), (rf"(?<!\w){SECOND} {QUARTER}{OF} ", "Q2 "),
    (rf"(?<!\w){THIRD} {QUARTER}{OF} ", "Q3 "), (rf"(?<!\w){FOURTH} {QUARTER}{OF} ", "Q4 "),
    (rf"(?<!\w){FIRST} {FOUR_MONTHS}{OF} ", "first four months of "),
    (rf"(?<!\w){SECOND} {FOUR_MONTHS}{OF} ", "middle four months of "),
    (rf"(?<!\w){THIRD} {FOUR_MONTHS}{OF} ", "last four months of "),
    (rf"(?<!\w){FIRST} {HALF}{OF} ", "H1 "), (rf"(?<!\w){SECOND} {HALF}{OF} ", "H2 "),
    (r"\b1er\b", "1"),
    (r"(?<!\d)(\d{4})\.$", r"\1"),
    (r"\b(?:frühling|frühjahr|printemps|prole[ćc][eau]|proljeć[eau])\b", "spring"),
    (r"\b(?:sommer|été|let[oau]|ljet[oau])\b", "summer"),
    (r"\b(?:herbst|automne|jeseni?)\b", "autumn"),
    (r"\b(?:hiver|zim[aeiu])\b", "winter"),
    (r"^(?:années )(\d{3})0$", r"the \g<1>0s"),
    (r"^(\d{3})0(?:er(?: jahren?)?|-e|-ih|-te|s)$", r"the \g<1>0s"),
)  # fmt: skip

ROMAN = {"xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19, "xx": 20, "xxi": 21}
