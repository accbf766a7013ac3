"""The words by which mail programs and newsletters mark what is not the text, in the languages of the program."""

import re

REPLY_MARKS = r"(?:re|fwd?|fw|aw|wg|tr|rv|enc|i|odg|prosl|sv|vs)"
FORWARD_MARKS = re.compile(r"\s*(?:fwd?|fw|wg|tr|rv|enc|prosl)\s*:", re.IGNORECASE)

# "-------- Forwarded Message --------", "---------- Weitergeleitete Nachricht ---------"
PASSED_ON = re.compile(
    r"[-_ ]*(?:begin )?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht"
    r"|message transféré|message transmis|message d['’]origine|message original|prosleđena poruka|proslijeđena poruka"
    r"|originalna poruka|izvorna poruka|прослеђена порука|оригинална порука|messaggio inoltrato|messaggio originale"
    r"|mensaje reenviado|mensaje original)\s?:?[-_ ]*",
    re.IGNORECASE,
)

FIELDS = {
    "from": "from von de od da од",
    "date": "date datum sent gesendet envoyé poslato poslano data inviato fecha enviado датум послато",
    "subject": "subject betreff objet predmet tema oggetto asunto наслов предмет",
    "to": "to an à za prima a para cc kopie copie kopija reply-to antwort an за",
}
FIELD = re.compile(
    r"[>*\s]{0,6}(?:"
    + "|".join(f"(?P<{name}>{'|'.join(map(re.escape, words.split()))})" for name, words in FIELDS.items())
    + r")\s?\*?:\*?\s+(?P<value>\S.*)",
    re.IGNORECASE,
)

# "On 3 March 2016, Ana Ilić wrote:", which stands above what is quoted
WROTE = re.compile(
    r"(?:on|am|le|el|il giorno|il|dana|dne|dana|дана)\b.{4,200}"
    r"(?:wrote|schrieb.{0,80}|a écrit|escribió|ha scritto|je napisao(?:/la)?|je napisala|napisa[ol]a?"
    r"|је написао(?:/ла)?)\s?:",
    re.IGNORECASE | re.DOTALL,
)

# The footer of a newsletter begins with one of these, and its head may have one.
FOOTER = re.compile(
    r"unsubscribe|opt[- ]out of|(?:manage|update) (?:your )?(?:preferences|profile|subscription)"
    r"|you(?: have|[’']re| are)? (?:receiv|subscribed)\w* |abbestell|newsletter abmeld|vom newsletter ab"
    r"|désabonn|désinscri|odjav\w* (?:se )?(?:sa|s|od|newsletter|liste)|odjavite se|otkaž\w+ pretplat|одјав\w+ се"
    r"|cancella\w* (?:l['’])?iscrizione|disiscri|darse de baja|anular (?:la )?suscripci",
    re.IGNORECASE,
)
IN_BROWSER = re.compile(
    r"view (?:this|it|the)?.{0,40}\b(?:in|on) (?:your|a|the) (?:browser|web)|view (?:online|as a web)|web ?version"
    r"|online ansehen|im browser (?:anzeigen|ansehen|öffnen)|(?:voir|afficher|lire).{0,30}(?:navigateur|en ligne)"
    r"|u (?:vašem )?(?:pregledaču|browseru)|nel browser|en (?:el|su) navegador",
    re.IGNORECASE,
)

# Addresses that are those of an office, not of a person
OFFICES = re.compile(
    r"(?:news|weekly|daily|monthly|newsletters?|press|presse|media|info|office|bulletin|contact|kontakt|redaktion|redakcija|redazione|redaccion"
    r"|noreply|no-reply|donotreply|do-not-reply|mailer|list|liste|updates?|communications?|kommunikation|pr|comms"
    r"|saopstenja|secretariat|sekretarijat|editors?|mail|hello|team|digest|announce)(?:[._+-].*)?",
    re.IGNORECASE,
)
