"""The verbs and nouns by which English tells each type of event, and the sentences that tell none.

Each sentence is an article of its own, published on 10 June 2025, a Tuesday.
"""

from datetime import date

import pytest

from timeline.extract import extract_events
from timeline.models import Article, Event, Span

PUBLISHED = date(2025, 6, 10)

TOLD = [
    # agreements and their steps
    ("Ministers of the two countries put their names to a border pact in Sarajevo on Monday.", "agreement", "occurred"),
    ("Italy and Tunisia inked a memorandum on migration on 16 July 2023.", "agreement", "occurred"),
    ("Negotiators clinched a deal on the reform in the early hours of Wednesday.", "agreement", "occurred"),
    ("The accord with Moldova was initialled in March.", "agreement", "occurred"),
    ("The agreement was put to paper in Brussels in May.", "agreement", "occurred"),
    ("The two sides will sign a memorandum of understanding on Thursday.", "agreement", "announced"),
    ("Hungary pulled out of the agreement in July 2018.", "agreement", "occurred"),
    ("The council published the deal that ministers struck in Luxembourg in June 2023.", "agreement", "occurred"),
    # binding rules
    ("Deputies rubber-stamped the asylum bill on Wednesday evening.", "legislation", "occurred"),
    ("The Senate green-lighted the immigration law on 14 November 2023.", "legislation", "occurred"),
    ("The lower house voted through the foreigners act by 330 votes to 220.", "legislation", "occurred"),
    ("The president signed the act into law on 26 March.", "legislation", "occurred"),
    ("The bill received royal assent on 28 April 2022.", "legislation", "occurred"),
    ("The bill cleared its first hurdle in the Commons on Tuesday.", "legislation", "occurred"),
    ("The government tabled a bill to curb family reunification on Tuesday.", "legislation", "proposed"),
    ("The law was vetoed by the president on Friday.", "legislation", "cancelled"),
    ("Kosovo scrapped the visa requirement for citizens of Japan in May.", "legislation", "occurred"),
    ("The canton banned new arrivals from the trains in October 2019.", "legislation", "occurred"),
    ("The EU added Kosovo to its list of safe countries in April 2025.", "legislation", "occurred"),
    ("The chamber is to hold its first reading on Thursday.", "legislation", "announced"),
    ("The cabinet responded three days later with a decree on safe countries.", "legislation", "occurred"),
    ("The government announced a border security bill on Monday.", "legislation", "announced"),
    # plans and what people may have
    ("The Home Office dropped the plan in July 2024.", "policy", "occurred"),
    ("The cabinet signed off on the migration strategy on Monday.", "policy", "occurred"),
    ("Greece froze asylum applications for three months in March.", "policy", "occurred"),
    ("Poland curbed benefits for jobless newcomers last year.", "policy", "occurred"),
    ("The Council is due to take a decision in July.", "policy", "announced"),
    # the state on the ground
    ("Police in Subotica rounded up 60 migrants on Thursday night.", "operation", "occurred"),
    ("Officers nabbed four suspected smugglers on Thursday.", "operation", "occurred"),
    ("Investigators smashed a smuggling ring in Sofia on 4 May.", "operation", "occurred"),
    ("French authorities cleared a camp of 800 people near Dunkirk on Monday.", "operation", "occurred"),
    ("Workers tore down the shelter at Idomeni on 26 May 2016.", "operation", "occurred"),
    ("The navy turned back a boat with 120 people on board on Monday.", "operation", "occurred"),
    ("The coastguard towed the dinghy to Kalamata on Friday.", "operation", "occurred"),
    ("Border guards repelled several hundred people at Kastanies on 1 March 2020.", "operation", "occurred"),
    ("Vienna pulled its contingent out in 2020.", "operation", "occurred"),
    ("Austria will send one hundred police officers to Serbia.", "operation", "announced"),
    ("A charter flight with 28 Afghans aboard left Leipzig on 30 May.", "operation", "occurred"),
    ("Croatian police handed over 30 migrants to Bosnia on Monday.", "operation", "occurred"),
    ("The last residents were moved out of the barge on 26 November 2024.", "operation", "occurred"),
    ("The centre in Salakovac will close in August.", "operation", "announced"),
    ("Police searched the forest on Saturday, transferring some 370 migrants to the south.", "operation", "occurred"),
    # money
    ("The Commission released €150 million to Tunisia in March.", "funding", "occurred"),
    ("Norway awarded 2 million euros to the Red Cross in May.", "funding", "occurred"),
    ("The UK handed £120m to Rwanda in April 2022.", "funding", "occurred"),
    ("Leaders topped up the budget by two billion euros in February 2024.", "funding", "occurred"),
    ("An extra ten million euros will be released next year.", "funding", "announced"),
    ("In May, Switzerland pledged CHF 800,000 for the shelters.", "funding", "announced"),
    # courts and prosecutors
    ("Judges in London had backed the scheme in December 2022.", "ruling", "occurred"),
    ("A request against the removal was turned down by the Strasbourg court in May.", "ruling", "occurred"),
    ("The court in Rome refused to validate the detention on 18 October 2024.", "ruling", "occurred"),
    ("The top court held in March 2017 that the detention was unlawful.", "ruling", "occurred"),
    ("Eleven men went on trial in Kecskemét on Wednesday.", "ruling", "occurred"),
    ("The Commission sent Greece a letter of formal notice on 26 January 2023.", "ruling", "occurred"),
    ("The Commission on Thursday decided to refer Hungary to the Court of Justice.", "ruling", "occurred"),
    ("The case was heard over three days in October 2023.", "ruling", "occurred"),
    ("The court will hand down its judgment on 19 June.", "ruling", "announced"),
    # reports
    ("The committee made public its report on Croatia on 3 December 2021.", "report", "occurred"),
    ("Eurostat put out its figures on first-time applicants on Monday.", "report", "occurred"),
    ("In a report released on Tuesday, the ombudsman criticised the conditions in the centre.", "report", "occurred"),
    # people in office
    ("Hans Leijtens was named executive director of Frontex on 20 December 2022.", "appointment", "occurred"),
    ("The prime minister sacked his interior minister on Monday.", "appointment", "occurred"),
    ("The president dismissed the migration minister on Monday.", "appointment", "occurred"),
    ("The agency's director tendered his resignation on Thursday.", "appointment", "occurred"),
    # harm
    ("Seventy-one people suffocated in a lorry in August 2015.", "incident", "occurred"),
    ("The body of a toddler washed ashore near Bodrum on 2 September 2015.", "incident", "occurred"),
    ("Two men froze to death near the border in January 2017.", "incident", "occurred"),
    ("A dinghy with 60 people on board went down off Libya on Saturday.", "incident", "occurred"),
    ("A lorry collided with a police car near Burgas on Thursday.", "incident", "occurred"),
    ("Police fired tear gas at the Röszke crossing on 16 September 2015.", "incident", "occurred"),
    ("A fire tore through the camp at Moria on 8 September 2020.", "incident", "occurred"),
    # protest
    ("Thousands took to the streets of Berlin on 2 February.", "protest", "occurred"),
    ("Aid workers gathered outside the town hall on Monday night.", "protest", "occurred"),
    ("Islanders will go on strike on Wednesday.", "protest", "announced"),
    # meetings, visits, training
    ("The two ministers sat down in Vienna on Monday.", "conference", "occurred"),
    ("The president received the ambassador's delegation in Tirana on Monday.", "conference", "occurred"),
    ("Ursula von der Leyen flew to Nouakchott on 8 February 2024.", "visit", "occurred"),
    ("A group of lawmakers inspected the centre at Gjadër on 22 November 2024.", "visit", "occurred"),
    ("Frontex trained 40 Albanian border guards in March.", "training", "occurred"),
    ("UNHCR wound down its programme in Libya in January 2020.", "pilot_project", "occurred"),
    # what is said in office
    ("The ambassador was summoned in May over his remarks.", "statement", "occurred"),
    ("She urged the government on Monday to leave the camp alone.", "statement", "occurred"),
    # figures
    ("Irregular crossings on the route fell by 64 per cent in 2023.", "statistic", "occurred"),
]

SILENT = [
    "Under the Dublin regulation, the country where a person first arrives is responsible.",
    "If ministers agree, the regulation could be adopted next year.",
    "People are often pushed back at night and beaten.",
    "Police regularly clear the tents, and they come back.",
    "The agency deploys officers at the border and trains guards.",
    "The minister visits the camp once a month.",
    "Anyone who is intercepted at sea is taken to a centre in Albania.",
    "Nobody was killed.",
    "It remains unclear whether the centre will ever open.",
    "Had the boat been rescued, they would have survived.",
    "He told how he was arrested in Iran as a student.",
    "There is a real risk of being returned to the country that they fled.",
    "The talks failed to produce an agreement.",
    "The plan has never been implemented.",
    "The mechanism allows a state to suspend visa-free travel.",
    "Researchers name several reasons: visa rules, raids, new routes.",
    "What happens when a boat sinks?",
    "The convention defines who is a refugee.",
    "Without a deal, the two countries would close the border.",
    "Member states must adopt national plans.",
]


def events_of(text: str, headline: Span | None = None) -> list[Event]:
    return extract_events(Article("a", text, published=PUBLISHED, language="en", headline=headline))


@pytest.mark.parametrize(("text", "kind", "status"), TOLD)
def test_a_sentence_tells_its_event(text: str, kind: str, status: str) -> None:
    assert (kind, status) in [(event.type, event.status) for event in events_of(text)]


@pytest.mark.parametrize("text", SILENT)
def test_a_sentence_tells_none(text: str) -> None:
    assert events_of(text) == []


def test_years_of_a_name_date_nothing() -> None:
    (event,) = events_of("The government adopted the Strategy on Migration 2021-2025 in March 2022.")
    assert event.date is not None
    assert event.date.edtf == "2022-03"


def test_two_deeds_of_one_clause_are_two_where_each_has_its_time() -> None:
    events = events_of(
        "Serbia abolished the visa exemption in May 2022 and introduced a visa requirement in June 2023."
    )
    assert [event.date.edtf for event in events if event.date] == ["2022-05", "2023-06"]


@pytest.mark.parametrize(
    "body",
    [
        "The highest court of the country has found that the scheme is unlawful, and told the cabinet so.",
        "The five justices dismissed the government's appeal on Monday.",
    ],
)
def test_the_lead_tells_what_the_headline_says(body: str) -> None:
    title = "Supreme Court quashes Rwanda scheme"
    assert len(events_of(f"{title}\n\n{body}\n", Span(0, len(title)))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A trawler sank near Pylos on 14 June 2023. At least 78 people drowned.",
        "A boat went down near Pylos on 14 June 2023. The trawler capsized in the night.",
        "Finland: Parliament passes border law. On 12 July 2024, deputies voted through the temporary act.",
    ],
)
def test_the_next_sentence_goes_on_with_the_event(text: str) -> None:
    (event,) = events_of(text)
    assert event.date is not None
