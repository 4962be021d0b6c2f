"""Every rule: what it finds, and what looks like it and is left alone."""

from dataclasses import replace
from datetime import date

import pytest

from drafter.checking import RULES, Config, check
from drafter.drafting import draft
from drafter.library import store
from drafter.resolution import Footnote, Reference, Symbol

from .texts import changed, resolution

MALI_58 = "A-HRC-RES-58-30.en.txt"
MALI_34 = "A-HRC-RES-34-39.en.txt"
MALI_52 = "A-HRC-RES-52-42.en.txt"
MALI_52_FR = "A-HRC-52-L.35.fr.txt"
SYMBOL = Symbol.parse("A/HRC/RES/58/30")
NUMBER = Reference.parse("58/30")


SERIES = store.load_series(store.shipped_library(), "mali")
NEWEST = SERIES.newest
LACKING = replace(SERIES, lacking={NEWEST: ("clause.yaml",)})


def drafted(*, edited=None, lacking=False):
    """Next year's draft, of a library in which a person changed the words of a paragraph."""
    clauses = [
        replace(clause, edited=frozenset({f"history.{NEWEST}"}))
        if (at := clause.at(NEWEST)) and at.paragraph == edited
        else clause
        for clause in SERIES.clauses
    ]
    return draft(replace(LACKING if lacking else SERIES, clauses=clauses))


def case(code, name, text, *found, **known):
    """``found``: the label and the characters of every finding of the rule, in order."""
    return pytest.param(code, text, list(found), known, id=f"{code} {name}")


CASES = [
    # openings
    case(
        "D101", "no opening of a resolution",
        changed(MALI_58, ("17. *Encourages*", "17. *Whispers to*")),
        ("OP17", "Whispers to the Malian"),
    ),
    case(
        "D101", "a phrase before the opening (General Assembly 80/23)",
        resolution((2, "Pending the total elimination of nuclear weapons, urges those "
                       "nuclear-weapon States that have not yet done so to adopt policies.")),
    ),
    case(
        "D101", "not agreed, in square brackets",
        resolution(("PP", "[Recalling its resolution 58/30 of 4 April 2025,]"),
                   ("PP", "[Wording to come,]")),
    ),
    case(
        "D101", "a verb that opens nothing by itself",
        resolution(("PP", "Calling States to account,"), (1, "Takes pride in the report;"),
                   (2, "Also calls to States that have not done so to report.")),
        ("PP1", "Calling States to account,"), ("OP1", "Takes pride in the"),
        ("OP2", "Also calls to States"),
    ),
    case(
        "D101", "the same with the word that it needs",
        resolution(("PP", "Taking into account the Charter,"),
                   ("PP", "Taking careful note of the report,"),
                   (1, "Takes note with appreciation of the report;"),
                   (2, "Takes further note of the study;"),
                   (3, "Calls, in this regard, upon States to report;"),
                   (4, "Calls in particular upon States to report;"),
                   (5, "Also calls for an end to violence.")),
    ),
    case(
        "D101", "a verb that opens nothing by itself (French)",
        resolution(("PP", "Prenant en considération la Charte,"),
                   (1, "Prend également dûment note du rapport ;"),
                   (2, "Prend plaisir à lire le rapport."), language="fr"),
        ("OP2", "Prend plaisir à lire"),
    ),
    case(
        "D102", "a participle in the operative part",
        resolution(("PP", "Guided by the Charter of the United Nations,"),
                   (1, "Strongly condemning the violations and abuses of human rights.")),
        ("OP1", "Strongly condemning"),
    ),
    case(
        "D102", "verbs in the preamble, the second taken for an operative paragraph",
        resolution(
            ("PP", "Recalls its resolution 58/30 of 4 April 2025,"),
            (None, "Recalls also Human Rights Council resolution 5/1 of 18 June 2007,"),
            (1, "Strongly condemns the violations and abuses of human rights."),
        ),
        ("PP1", "Recalls"),
        ("OP0+1", "Recalls also"),
    ),
    case(
        "D102", "the first operative paragraph lost its number (54/35)",
        resolution(("PP", "Recalling its resolution 48/9 of 8 October 2021,"),
                   (None, "Urges all States to protect the rights of persons facing the death "
                          "penalty;"),
                   (2, "Calls upon States to comply with their obligations.")),
    ),
    case(
        "D103", "further without also (50/20, French)",
        resolution((7, "Exige à cet égard la libération immédiate de ces personnes ;"),
                   (8, "Exige en outre que des enquêtes rapides soient menées."), language="fr"),
        ("OP8", "Exige en outre"),
    ),
    case(
        "D103", "also after another opening",
        changed(MALI_58, ("7. *Reiterates*", "7. *Also reiterates*")),
        ("OP7", "Also reiterates"),
    ),
    case(
        "D103", "a run of four starts over",
        resolution(("PP", "Recalling the Charter,"), ("PP", "Recalling also the Covenants,"),
                   ("PP", "Recalling further its resolution 5/1,"),
                   ("PP", "Recalling the Geneva Conventions,"),
                   ("PP", "Recalling also the Durban Declaration,")),
    ),
    case(
        "D103", "aussi is a form of the first adverb (40/10, French)",
        resolution(("PP", "Rappelant la résolution 36/55 de l’Assemblée générale,"),
                   ("PP", "Rappelant aussi les résolutions antérieures de l’Assemblée générale,"),
                   ("PP", "Rappelant en outre sa résolution 37/9, en date du 22 mars 2018,"),
                   language="fr"),
    ),
    case(
        "D103", "aussi after another opening",
        resolution(("PP", "Prenant note du rapport de l’Expert indépendant,"),
                   ("PP", "Rappelant aussi les résolutions antérieures,"), language="fr"),
        ("PP2", "Rappelant aussi"),
    ),
    case(
        "D103", "further as an adjective",
        resolution(("PP", "Noting the report,"), ("PP", "Encouraging further dialogue among all,")),
    ),
    case(
        "D104", "the French draft’s paragraph 11", changed(MALI_52_FR), ("OP11", "Encourage"),
    ),
    case("D104", "the same text in English", changed(MALI_52)),
    case(
        "D104", "a part that writes no adverbs (33/11)",
        resolution((6, "Requests the Secretary-General to provide the necessary assistance;"),
                   (7, "Requests the High Commissioner to report on progress made;"),
                   (8, "Requests the President to convene a panel discussion.")),
    ),
    case(
        "D105", "also behind the verb",
        changed(MALI_58, ("26. *Also requests*", "26. *Requests also*")),
        ("OP26", "Requests also"),
    ),
    case(
        "D105", "an adjective (General Assembly 80/46)",
        resolution((12, "Encourages further steps to enable States to prevent diversion.")),
    ),
    case(
        "D105", "within the French opening (45/35)",
        resolution((2, "Condamne également fermement les attaques ciblées."), language="fr"),
    ),
    # signs
    case(
        "D201", "a semicolon in the preamble (33/11, French)",
        resolution(("PP", "Profondément préoccupé également par le fait que la part des décès "
                          "néonatals devrait augmenter, d’ici à 2030 ;"), language="fr"),
        ("PP1", ";"),
    ),
    case(
        "D201", "a full stop in mid-text (54/31)",
        resolution((19, "Welcomes the renewal of the mandate of the Special Criminal Court, and "
                        "calls upon the authorities to execute arrest warrants."),
                   (20, "Calls upon all parties to respect human rights.")),
        ("OP19", "."),
    ),
    case("D201", "the end of a sub-paragraph counts", resolution(
        (1, "Decides:\n\t(a) To extend the mandate;\n\t(b) To remain seized of the matter."))),
    case("D201", "as it should be", changed(MALI_58)),
    case(
        "D202", "one space forgotten",
        resolution((1, "Prend note du rapport\u00a0;"), (2, "Salue la coopération\u00a0;"),
                   (3, "Demande à toutes les parties de coopérer;"),
                   (4, "Décide de rester saisi de la question."), language="fr"),
        ("OP3", ";"),
    ),
    case("D202", "a text that has ordinary spaces throughout", changed(MALI_52_FR)),
    case("D202", "English has none", changed(MALI_58)),
    case(
        "D203", "a parenthesis without its end",
        changed(MALI_58, ("sixty-first session;\n\n27.", "sixty-first session (2026;\n\n27.")),
        ("OP26", "("),
    ),
    case(
        "D203", "an enumeration within the paragraph",
        resolution((1, "Prie l’Expert indépendant : a) de suivre la situation ; b) de lui rendre "
                       "compte (à sa soixante et unième session)."), language="fr"),
    ),
    case(
        "D204", "a symbol not yet known",
        resolution(("PP", "Taking note of the report of the Independent Expert, A/HRC/61/[…],")),
        ("PP1", "[…]"),
    ),
    case(
        "D204", "a number to come",
        resolution(("PP", "Recalling its resolution 61/… of 31 March 2026,"), kind="draft"),
        ("PP1", "61/…"),
    ),
    case(
        "D204", "the masthead, but for the number that a draft does not have (A/HRC/61/L.…)",
        resolution((1, "Decides to remain seized of the matter."), kind="draft",
                   masthead=("A/HRC/61/L.[…]", "[date]", "61/… Technical assistance")),
        ("masthead", None), ("masthead", None),
    ),
    case(
        "D204", "below the Assembly’s line of adoption (80/14)",
        resolution((8, "Decides to remain seized of the matter."),
                   masthead=("[on the report of the First Committee (A/80/534, para. 7)]",)),
    ),
    case(
        "D204", "brackets of a quoted title (48/11)",
        resolution((10, "Takes note of the outcome document entitled “Los Pinos Declaration "
                        "[Chapoltepek] – Making a Decade of Action for Indigenous Languages”.")),
    ),
    case(
        "D205", "submit submit",
        changed(MALI_58, ("to submit a report", "to submit submit a report")),
        ("OP26", "submit submit"),
    ),
    case(
        "D205", "a word with a capital, which the text has by itself, too",
        resolution(("PP", "Recalling its resolution 58/30 of 4 April 2025, and the report of the "
                          "the Council Council of Europe,"), ("PP", "Noting that the Council,")),
        ("PP1", "the the"), ("PP1", "Council Council"),
    ),
    case(
        "D205", "words that may be doubled",
        resolution(("PP", "Noting that that decision had had effects in Baden-Baden,"),
                   ("PP", "Recalling the report of Boutros Boutros-Ghali,")),
    ),
    case("D206", "a word missing in the source", changed(MALI_52), ("OP5", "its efforts ensure")),
    case(
        "D206", "the same with its word",
        changed(MALI_52, ("its efforts ensure", "its efforts to ensure")),
    ),
    case(
        "D207", "a sub-paragraph, and one with others below it",
        resolution((1, "Requests the Office:\n\t(a) To report to the Council\n\t(b) To publish\n"
                       "\t\t(i) A list [of cases]\n\t\t(ii) A list of measures;\n"
                       "\t(c) To consult civil society;")),
        ("OP1", "Council"), ("OP1", "publish"), ("OP1", "cases]"),
    ),
    case(
        "D207", "French",
        resolution((1, "Prie le Haut-Commissariat :\n\ta) De faire rapport au Conseil\n"
                       "\tb) De consulter la société civile."), language="fr"),
        ("OP1", "Conseil"),
    ),
    case(
        "D207", "all with their signs, text flush below them, and the end of the paragraph",
        resolution((1, "Requests the Office:\n\t(a) To report (in English); and\n"
                       "\t(b) To publish “lists;”\n\tand, in any case\n\t(c) To consult")),
    ),
    # numbering
    case(
        "D301", "17 left out", changed(MALI_58, ("17. *Encourages*", "18. *Encourages*")),
        ("OP18", ""),
    ),
    case(
        "D301", "a number twice",
        resolution((1, "Takes note of the report;"), (2, "Welcomes the cooperation;"),
                   (2, "Decides to remain seized of the matter.")),
        ("OP2", ""),
    ),
    case(
        "D301", "a number that was lost (38/8, French)",
        resolution((1, "Prend note du rapport ;"), (None, "Prie en outre le Haut-Commissariat ;"),
                   (3, "Décide de rester saisi de la question."), language="fr"),
    ),
    case(
        "D302", "(c) after (a)",
        resolution((1, "Requests the Independent Expert:\n\t(a) To report;\n\t(c) To advise.")),
        ("OP1", "(c)"),
    ),
    case(
        "D302", "letters and numerals, nested",
        resolution((1, "Decides:\n\t(a) To establish:\n\t\t(i) A board;\n\t\t(ii) A fund;\n"
                       "\t(b) To remain seized of the matter.")),
    ),
    case(
        "D302", "numerals at the level of the letters are said once",
        resolution((1, "Decides:\n\t(a) To act;\n\t(b) To establish:\n\t(i) A board;\n"
                       "\t(ii) A fund;\n\t(c) To remain seized of the matter.")),
        ("OP1", "(i)"),
    ),
    case(
        "D302", "(h), (i), (j) are letters",
        resolution((1, "Calls upon States:\n" + "\n".join(
            f"\t({letter}) To cooperate;" for letter in "abcdefghij"))),
    ),
    case(
        "D303", "beyond the last, in both languages and in the preamble",
        resolution(("PP", "Welcoming the plan mentioned in paragraph 3 below,"),
                   (1, "Requests the report mentioned in paragraphs 1 and 99 above;"),
                   (2, "Decides, in line with paragraph 2 of the present resolution, to act.")),
        ("PP1", "paragraph 3 below"), ("OP1", "paragraphs 1 and 99 above"),
    ),
    case(
        "D303", "in French",
        resolution((1, "Demande le rapport visé au paragraphe 99 ci-dessus ;"),
                   (2, "Décide d’agir, comme prévu au paragraphe 1 ci-dessus."), language="fr"),
        ("OP1", "au paragraphe 99 ci-dessus"),
    ),
    case(
        "D303", "paragraphs of other texts",
        resolution((1, "Recalls paragraph 6 of General Assembly resolution 60/251, paragraph 48 of "
                       "its resolution 5/1 and paragraphs 12 to 15 of the report;"),
                   (2, "Recalls article 9, paragraph 3, of the Covenant.")),
    ),
    case(
        "D303", "a number was lost",
        resolution((1, "Requests a report;"), (None, "Notes it;"),
                   (3, "Notes the report requested in paragraph 2 above.")),
    ),
    # citations
    case(
        "D401", "one resolution, two days",
        resolution(("PP", "Recalling its resolution 52/42 of 4 April 2023,"),
                   (1, "Reiterates its resolution 52/42 of 14 April 2023.")),
        ("OP1", "52/42 of 14 April 2023"),
    ),
    case(
        "D401", "the same number of the other organ",
        resolution(("PP", "Recalling General Assembly resolution 48/141 of 20 December 1993,"),
                   ("PP", "Recalling also its resolution 48/141 of 8 October 2021,")),
    ),
    case(
        "D402", "54/42 for 52/42, as a copy of 55/25 has it",
        resolution(("PP", "Recalling its resolutions 49/34 of 1 April 2022 and 54/42 of 4 April "
                          "2023,")),
        ("PP1", "54/42 of 4 April 2023"),
    ),
    case(
        "D402", "a decision after the last meeting (49/32)",
        resolution(("PP", "Recalling further its decision 46/115 of 30 March 2021 to convene a "
                          "high-level panel discussion,")),
    ),
    case(
        "D402", "another body’s resolution (47/14, French)",
        resolution(("PP", "Rappelant la résolution 60/2, que la Commission de la condition "
                          "de la femme a réaffirmée dans sa résolution 64/2 du 9 mars 2020,"),
                   language="fr"),
    ),
    case(
        "D402", "General Assembly",
        resolution(("PP", "Recalling General Assembly resolution 60/251 of 15 March 2006,")),
    ),
    case(
        "D402", "the Assembly’s session had not begun in August",
        resolution(("PP", "Recalling General Assembly resolution 79/1 of 22 August 2024,")),
        ("PP1", "79/1 of 22 August 2024"),
    ),
    case(
        "D402", "the Council’s autumn session was long over in January",
        resolution(("PP", "Recalling its resolution 54/1 of 10 January 2024,")),
        ("PP1", "54/1 of 10 January 2024"),
    ),
    case(
        "D403", "a number the series does not know",
        changed(MALI_58, ("52/42 of 4 April 2023", "54/42 of 4 April 2023")),
        ("PP5", "54/42 of 4 April 2023"), with_series=True,
    ),
    case("D403", "the chain as adopted", changed(MALI_58), with_series=True),
    case(
        "D403", "the Assembly’s resolutions in the same paragraph (in the manner of 52/38)",
        resolution(("PP", "Reaffirming Human Rights Council resolutions 49/34 of 1 April 2022, "
                          "52/42 of 4 April 2023 and 55/26 of 4 April 2024, and General Assembly "
                          "resolutions 76/157 of 16 December 2021 and 77/225 of 15 December "
                          "2022,")),
        ("PP1", "55/26 of 4 April 2024"), with_series=True,
    ),
    case(
        "D403", "decisions and a resolution of its own name (in the manner of 54/35)",
        resolution(("PP", "Recalling also Human Rights Council decision 18/117 of 28 September "
                          "2011 on reporting, Council resolution 22/11 of 21 March 2013 on a "
                          "panel, and Council resolutions 46/28 of 24 March 2021, 49/34 of "
                          "1 April 2022, 52/42 of 4 April 2023 and 55/25 of 4 April 2024,")),
        with_series=True,
    ),
    case(
        "D404", "a day off",
        changed(MALI_58, ("52/42 of 4 April 2023", "52/42 of 5 April 2023")),
        ("PP5", "52/42 of 5 April 2023"), with_series=True,
    ),
    case(
        "D404", "the Assembly’s resolution of the same number",
        resolution(("PP", "Recalling General Assembly resolution 55/25 of 15 November 2000,")),
        with_series=True,
    ),
    case(
        "D405", "a link left out", changed(MALI_58, (", 34/39 of 24 March 2017", "")),
        ("PP5", None), with_series=True,
    ),
    case("D405", "one that no later chain names", changed(MALI_34), with_series=True),
    case(
        "D406", "21/25, dropped in 2014",
        changed(MALI_58, ("25/36 of 28 March 2014,",
                          "21/25 of 28 September 2012, 25/36 of 28 March 2014,")),
        ("PP5", "21/25 of 28 September 2012"), with_series=True,
    ),
    case("D406", "the chain as adopted", changed(MALI_52), with_series=True),
    # days and sessions
    case(
        "D501", "31 April",
        changed(MALI_58, ("on 22 July 2023", "on 31 April 2023")), ("PP9", "31 April 2023"),
    ),
    case(
        "D501", "29 February in French, of years that have it and not",
        resolution(("PP", "Rappelant les événements du 29 février 2023 et du 29 février 2024,"),
                   language="fr"),
        ("PP1", "29 février 2023"),
    ),
    case("D501", "31 August", changed(MALI_52_FR)),
    case(
        "D510", "ordinals, commas, a leading nought",
        resolution(("PP", "Recalling its resolution 49/34 of 1st April 2022, the law of April 4, "
                          "2023 and that of 04 April 2024,")),
        ("PP1", "1st April 2022"), ("PP1", "April 4, 2023"), ("PP1", "04 April 2024"),
    ),
    case(
        "D510", "the first of a month in French",
        resolution(("PP", "Rappelant sa résolution 49/34 du 1 avril 2022, et la trêve du 1 mars "
                          "au 2 avril,"), language="fr"),
        ("PP1", "1 avril 2022"), ("PP1", "1 mars"),
    ),
    case(
        "D510", "as printed",
        resolution(("PP", "Recalling its resolution 49/34 of 1 April 2022, the meeting of 28–30 "
                          "May and article 1, May 2022, paragraph 4,"),
                   ("PP", "Recalling document A/HRC/49/1 April,")),
    ),
    case(
        "D510", "as printed in French",
        resolution(("PP", "Rappelant sa résolution 49/34 du 1er avril 2022, et la trêve du 1er "
                          "mars au 2 avril,"), language="fr"),
    ),
    case(
        "D511", "figures, and without a hyphen",
        resolution((1, "Requests a report at its 61st session, a panel at its 62nd and 63rd "
                       "sessions and a study at its sixty fourth session.")),
        ("OP1", "61st"), ("OP1", "62nd"), ("OP1", "63rd"), ("OP1", "sixty fourth"),
    ),
    case(
        "D511", "in French",
        resolution((1, "Décide d’agir à sa soixante-et-unième session, à sa 62e session et à sa "
                       "63ème session."), language="fr"),
        ("OP1", "soixante-et-unième"), ("OP1", "62e"), ("OP1", "63ème"),
    ),
    case(
        "D511", "as printed; special sessions, meetings and the hundredth",
        resolution((1, "Recalls its sixty-first and sixty-second sessions, its second regular "
                       "session, its 28th special session, its 59th meeting and the 110th session "
                       "of the Conference.")),
    ),
    case(
        "D511", "as printed in French",
        resolution((1, "Rappelle ses soixante et unième et soixante-deuxième sessions, la seconde "
                       "session et sa 28e session extraordinaire."), language="fr"),
    ),
    case(
        "D502", "promulgated on a day to come",
        changed(MALI_58, ("promulgated on 13 December 2024", "promulgated on 13 December 2026")),
        ("OP9", "13 December 2026"),
    ),
    case(
        "D502", "no participle says so, but nothing says that it is to come",
        resolution((1, "Deplores the massacre of 12 July 2025 and the attack on 3 August 2025 in "
                       "Bamako;"),
                   (2, "Welcomes the adoption, on 30 December 2025, of the law, and the report of "
                       "the Secretary-General of 12 June 2026."), adopted=date(2025, 4, 4)),
        ("OP1", "12 July 2025"), ("OP1", "3 August 2025"),
        ("OP2", "30 December 2025"), ("OP2", "12 June 2026"),
    ),
    case(
        "D502", "the end of a mandate (25/20)",
        resolution(("PP", "Noting the expiration of the mandate of the Special Rapporteur on "
                          "Disability of the Commission for Social Development on 31 December "
                          "2014,"), ("PP", "Noting the elections of 12 July 2014,"),
                   adopted=date(2014, 3, 28)),
    ),
    case(
        "D502", "a day to come as such (General Assembly 80/46)",
        resolution((1, "Notes that the Twelfth Conference of States Parties will be held in Geneva "
                       "from 24 to 28 August 2026."), adopted=date(2025, 12, 1)),
    ),
    case(
        "D502", "a month of which a participle says that it is past",
        resolution((1, "Welcomes the elections held in September 2026, and the law adopted in "
                       "May 2026;"), adopted=date(2025, 4, 4)),
        ("OP1", "September 2026"), ("OP1", "May 2026"),
    ),
    case(
        "D502", "a month that a day goes before is told once",
        resolution((1, "Salue la loi promulguée le 3 mai 2026, et les élections tenues en mai "
                       "2027."), adopted=date(2025, 4, 4), language="fr"),
        ("OP1", "3 mai 2026"), ("OP1", "mai 2027"),
    ),
    case(
        "D502", "a month to come as such (56/22), and the text’s own",
        resolution(("PP", "Highlighting that the upcoming Summit of the Future, to be held in "
                          "September 2024, and the consultations held in July 2024 are important,"),
                   adopted=date(2024, 7, 12)),
    ),
    case(
        "D502", "a month to come without a word that says so (52/42, French)",
        resolution(("PP", "Rappelant la perspective de sa participation au quatrième cycle de "
                          "l’Examen périodique universel en mai 2023,"),
                   adopted=date(2023, 4, 4), language="fr"),
    ),
    case(
        "D503", "a session that is over",
        changed(MALI_58, ("Council at its sixty-first", "Council at its fifty-fifth")),
        ("OP26", "fifty-fifth"),
    ),
    case(
        "D503", "the Assembly’s sessions count apart",
        resolution((4, "Requests the Special Rapporteur to submit a report to the Human Rights "
                       "Council at its fifty-fifth session and to the General Assembly at its "
                       "seventy-eighth session."), session=52, adopted=date(2023, 4, 4)),
    ),
    case(
        "D503", "a report already presented",
        resolution((4, "Requests the High Commissioner to follow up on the report presented to the "
                       "Council at its forty-ninth session."), session=52),
    ),
    case(
        "D504", "a session between two of the series",
        changed(MALI_58, ("Council at its sixty-first", "Council at its sixtieth")),
        ("OP26", "sixtieth"), with_series=True,
    ),
    case("D504", "three sessions later", changed(MALI_58), with_series=True),
    case(
        "D504", "the report and the dialogue, in French",
        changed(MALI_52_FR, ("cinquante-cinquième", "cinquante-sixième"),
                ("cinquante-cinquième", "cinquante-sixième")),
        ("OP30", "cinquante-sixième"), ("OP31", "cinquante-sixième"), with_series=True,
    ),
    case(
        "D504", "no body is named, the Council is meant",
        resolution((1, "Requests the Independent Expert to submit a report at its sixtieth "
                       "session."), session=58),
        ("OP1", "sixtieth"), with_series=True,
    ),
    case(
        "D504", "the report asked for first, its subject a long name (51/37)",
        resolution((44, "Requests the Independent Expert to provide an oral update on his report "
                        "on technical assistance and capacity-building in the field of human "
                        "rights in the Central African Republic to the Human Rights Council at its "
                        "fifty-second session, and to submit a written report to the "
                        "seventy-eighth session of the General Assembly;"), session=51),
        ("OP44", "fifty-second"), with_series=True,
    ),
    case(
        "D504", "sessions of other bodies",
        resolution((1, "Requests the High Commissioner to present the report to the Commission on "
                       "the Status of Women at its seventieth session;"),
                   (2, "Requests the Forum on Minority Issues to consider the matter at its "
                       "sixtieth session, and the Office to convene the sixtieth session;"),
                   (3, "Requests the Expert to submit a report at the sixtieth session of the "
                       "Working Group on the issue."), session=58),
        with_series=True,
    ),
    case(
        "D505", "announced, and over a year later", changed(MALI_52),
        ("PP18", "until 31 August 2023"),
        ("PP21", "forthcoming participation in the fourth cycle of the universal periodic review "
                 "in May 2023"),
        target=55,
    ),
    case("D505", "originally scheduled, over already then", changed(MALI_58), target=61),
    case("D505", "without a session to use it at", changed(MALI_52)),
    case("D506", "a strategy that has ended", changed(MALI_52),
         ("PP16", "2019–2023"), ("OP7", "2022–2024"), target=58),
    case("D506", "one of two still running", changed(MALI_52), ("PP16", "2019–2023"), target=55),
    case(
        "D506", "over already then (50/20)",
        resolution((15, "Notes that the first national human rights action plan for 2016–2019 was "
                        "a useful framework."), session=50, adopted=date(2022, 7, 8)),
        target=53,
    ),
    case("D506", "from 2024 to 2026, in 2026", changed(MALI_58), target=61),
    case(
        "D507", "forthcoming elections, a year later (48/19)",
        resolution(("PP", "Welcoming the holding of the most recent presidential elections and "
                          "calling for the free and transparent conduct of the forthcoming local "
                          "elections,"), session=48, adopted=date(2021, 10, 11)),
        ("PP1", "forthcoming"), target=51,
    ),
    case("D507", "a day is given, so D505 tells", changed(MALI_52), target=55),
    case("D507", "in its own year", changed(MALI_52)),
    case("D507", "those to come, whenever it is", changed(MALI_58), target=61),
    case(
        "D508", "a mission that is over, commended",
        resolution(
            ("PP", "Taking note of the termination of the activities of the United Nations "
                   "Multidimensional Integrated Stabilization Mission in Mali,"),
            (1, "Commends the United Nations Multidimensional Integrated Stabilization Mission in "
                "Mali for its support;"), session=58, adopted=date(2025, 4, 4)),
        ("OP1", "United Nations Multidimensional Integrated Stabilization Mission in Mali"),
        target=61,
    ),
    case("D508", "its end is called for", resolution(
        ("PP", "Calling for the termination of the activities of the Support Mission in Mali,"),
        (1, "Commends the Support Mission in Mali."), session=58), target=61),
    # footnotes
    case(
        "D509", "five years ago, a year later (57/35)",
        resolution(("PP", "Recalling also the signing, five years ago, of the Political Agreement "
                          "for Peace and Reconciliation in the Central African Republic,"),
                   session=57, adopted=date(2024, 10, 11)),
        ("PP1", "five years ago"), target=60,
    ),
    case("D509", "in its own year", resolution(
        ("PP", "Recalling also the signing, five years ago, of the Political Agreement,"),
        session=57, adopted=date(2024, 10, 11)), target=57),
    case("D509", "in figures of years, not from a day", changed(MALI_58), target=61),
    case("D601", "a mark whose footnote was lost", changed(MALI_34), ("PP15", "")),
    case("D601", "a loose digit, the reader’s guess", changed(MALI_52_FR)),
    case(
        "D602", "a footnote whose mark was deleted",
        changed(MALI_58, ("Mali,<sup>2</sup>", "Mali,")), ("note 2", None),
    ),
    case("D602", "the sponsors’ stars", changed(MALI_52_FR)),
    case(
        "D603", "2 before 1",
        resolution(("PP", "Taking note of the report,"), ("PP", "Taking note also of the study,"),
                   footnotes=(Footnote("2", "A/HRC/58/79.", "PP1", 25),
                              Footnote("1", "A/HRC/58/80.", "PP2", 30))),
        ("PP2", ""),
    ),
    case("D603", "as they should be", changed(MALI_58)),
    # masthead and ending
    case("D701", "59th session where the meeting is meant", changed(MALI_34), ("ending", None)),
    case("D701", "59th meeting", changed(MALI_58)),
    case(
        "D702", "the session line of another year",
        changed(MALI_58, ("### Fifty-eighth", "### Fifty-fifth")), ("masthead", None),
    ),
    case("D702", "as it should be", changed(MALI_58)),
    case(
        "D703", "a symbol of another resolution",
        resolution(symbol=Symbol.parse("A/HRC/RES/58/31"), reference=NUMBER),
        ("masthead", None),
    ),
    case("D703", "its own", resolution(symbol=SYMBOL, reference=NUMBER)),
    case(
        "D703", "a draft’s, of the same session",
        resolution(symbol=Symbol.parse("A/HRC/58/L.8"), reference=NUMBER),
    ),
    case(
        "D704", "ten days after the session",
        changed(MALI_58, ("Council on 4 April 2025", "Council on 14 April 2025")),
        ("masthead", None),
    ),
    case(
        "D704", "no dates in the masthead: the published ones",
        resolution(session=34, symbol=Symbol.parse("A/HRC/RES/34/39"), adopted=date(2017, 4, 24)),
        ("masthead", None),
    ),
    case("D704", "within them", resolution(session=34, adopted=date(2017, 3, 24))),
    case("D704", "a special session", resolution(
        session=33, reference=Reference.parse("S-33/1"), adopted=date(2021, 12, 17))),
    # names
    case(
        "D801", "Government, Transitional Government, transitional authorities",
        changed(MALI_58), ("PP9", "Transitional Government of Mali"),
    ),
    case("D801", "one name throughout", changed(MALI_34)),
    case(
        "D801", "two things (45/35)",
        resolution(("PP", "Noting the cooperation with the Prosecutor of the Court,"),
                   (1, "Welcomes the decision of the Special Prosecutor of the Court.")),
    ),
    case(
        "D801", "conferences that are counted (General Assembly 80/46)",
        resolution((1, "Welcomes the Eleventh Conference of States Parties and awaits the "
                       "Twelfth Conference of States Parties.")),
    ),
    case("D802", "the mandate holder, his", changed(MALI_58), ("OP23", "mandate holder")),
    case(
        "D802", "special procedure mandate holders",
        resolution((1, "Encourages the country to invite special procedure mandate holders, and "
                       "him to cooperate.")),
    ),
    # the library
    case("D901", "words that a person changed", drafted(edited="OP31"), ("OP31", "")),
    case("D901", "words as they were mined", drafted()),
    case("D901", "a document, which does not tell what it was made from", changed(MALI_58)),
    case("D902", "a file deleted by hand", drafted(lacking=True), ("masthead", None),
         with_series=LACKING),
    case("D902", "a series as it was mined", drafted(), with_series=SERIES),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "found", "known"), CASES)
def test_a_rule(code, text, found, known, series, days):
    findings = check(
        text,
        series if (given := known.get("with_series")) is True else given,
        Config(select=(code,)),
        calendar=days,
        target=known.get("target"),
    )
    flats = {p.label: p.flat for p in text.paragraphs}
    assert [f.place.label for f in findings] == [label for label, _ in found]
    for finding, (label, words) in zip(findings, found, strict=True):
        assert finding.code == code
        if words is not None:
            assert flats[label][finding.place.start : finding.place.end] == words


@pytest.mark.parametrize("code", RULES)
def test_every_rule_has_a_case_to_find_and_one_to_leave(code):
    cases = [case.values for case in CASES if case.values[0] == code]
    assert any(found for _, _, found, _ in cases)
    assert any(not found for _, _, found, _ in cases)


@pytest.mark.parametrize(
    ("code", "text", "target", "message", "suggestion"),
    [
        (
            "D403",
            changed(MALI_58, ("52/42 of 4 April 2023", "54/42 of 4 April 2023")),
            None,
            "the chain names 54/42 of 4 April 2023, which the series has not adopted",
            "52/42 of 4 April 2023",
        ),
        (
            "D405",
            changed(MALI_52),
            58,
            "the chain leaves out 52/42 of 4 April 2023 and 55/25 of 4 April 2024",
            "52/42 of 4 April 2023 and 55/25 of 4 April 2024",
        ),
        (
            "D701",
            changed(MALI_34),
            None,
            "the meeting line says “59th session” where the meeting is meant",
            "59th meeting",
        ),
        (
            "D704",
            changed(MALI_58, ("Council on 4 April 2025", "Council on 14 April 2025")),
            None,
            "adopted on 14 April 2025, outside session 58 (24 February–4 April 2025)",
            None,
        ),
        (
            "D504",
            changed(MALI_58, ("Council at its sixty-first", "Council at its sixtieth")),
            None,
            "something is asked for at session 60; the series asks at 61",
            None,
        ),
        (
            "D201",
            resolution(("PP", "Réaffirmant la Charte ;"), language="fr"),
            None,
            None,
            ",",
        ),
        (
            "D103",
            resolution((1, "Notes the report;"), (2, "Further requests a new one.")),
            None,
            None,
            "Requests",
        ),
    ],
)
def test_what_is_said(code, text, target, message, suggestion, series):
    (finding,) = check(text, series, Config(select=(code,)), target=target)
    assert message in (None, finding.message)
    assert finding.suggestion == suggestion
