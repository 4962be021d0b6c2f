"""Drafts to write: real text of A/HRC/RES/58/30, and cases made to be hard."""

import re
from dataclasses import replace
from typing import Any

from drafter.drafting.draft import (
    Change,
    Draft,
    DraftParagraph,
    MastheadLine,
    Note,
    Notice,
    OpenPoint,
    SourcePlace,
)
from drafter.resolution import Reference

PREAMBLE = [
    (
        "Guided",
        "Guided by the purposes and principles of the Charter of the United Nations,",
    ),
    (
        "Reaffirming",
        "Reaffirming the Universal Declaration of Human Rights and other relevant international "
        "human rights instruments,",
    ),
    ("Recalling", "Recalling General Assembly resolution 60/251 of 15 March 2006,"),
    (
        "Recalling also",
        "Recalling also Human Rights Council resolutions 5/1, on institution-building of the "
        "Council, and 5/2, on the Code of Conduct for Special Procedures Mandate Holders of the "
        "Council, both of 18 June 2007,",
    ),
    (
        "Recalling further",
        "Recalling further its resolutions 20/17 of 6 July 2012, on the situation of human rights "
        "in Mali, 22/18 of 21 March 2013, in which it established the mandate of Independent "
        "Expert on the situation of human rights in Mali, 25/36 of 28 March 2014, 31/28 of 24 "
        "March 2016, 34/39 of 24 March 2017, 37/39 of 23 March 2018, 40/26 of 22 March 2019, "
        "43/38 of 22 June 2020, 46/28 of 24 March 2021, 49/34 of 1 April 2022, 52/42 of 4 April "
        "2023, 55/25 of 4 April 2024 and 58/30 of 4 April 2025, by which it extended the mandate "
        "of the Independent Expert,",
    ),
    (
        "Reaffirming",
        "Reaffirming the primary responsibility of all States to respect, promote, protect and "
        "fulfil the human rights and fundamental freedoms enshrined in the Charter, the Universal "
        "Declaration of Human Rights, the International Covenants on Human Rights and other "
        "relevant international human rights instruments to which they are parties,",
    ),
    (
        "Reaffirming also",
        "Reaffirming also its commitment to the sovereignty, independence, unity and territorial "
        "integrity of Mali,",
    ),
    (
        "Taking note",
        "Taking note of the report of the Independent Expert on the situation of human rights in "
        "Mali,",
    ),
    (
        "Remaining concerned",
        "Remaining concerned about the food crisis and situation of need for humanitarian "
        "assistance of the population groups affected by the conflict, including refugees and "
        "internally displaced persons, about the recurrent low level of funding for the "
        "humanitarian response and about the insecurity that continues to hamper humanitarian "
        "access, stressing that the difficult humanitarian situation has a disproportionate impact "
        "on women and girls, and condemning attacks on humanitarian personnel,",
    ),
    (
        "Recalling",
        "Recalling the conclusions of the Working Group on Children and Armed Conflict on the "
        "situation in Mali,",
    ),
    (
        "Remaining convinced",
        "Remaining convinced that regional cooperation and integration are essential levers for "
        "ensuring peace and security, and strengthening human, social and economic development,",
    ),
]

OPERATIVE = [
    (
        "Strongly condemns",
        "Strongly condemns the violations and abuses of human rights and violations of "
        "international humanitarian law, violations and abuses of children’s rights, in particular "
        "the recruitment and use of children in violation of international law, and extrajudicial "
        "and summary executions, enforced disappearances, arbitrary arrests and detention, acts of "
        "torture and other cruel, inhuman or degrading treatment or punishment and mistreatment of "
        "persons in detention, killing and maiming, and attacks on schools and hospitals;",
    ),
    (
        "Also strongly condemns",
        "Also strongly condemns human rights violations, which include violations and abuses of "
        "women’s and girls’ rights, including sexual and gender-based violence, and welcomes the "
        "adoption of the National Programme to End Gender-based Violence and the establishment of "
        "a framework for reflection on gender-based violence in May 2022, and the specific "
        "consideration and punishment of gender-based violence in the new Criminal Code and Code "
        "of Criminal Procedure and as part of the process of reviewing the Code of Military "
        "Justice;",
    ),
    (
        "Calls upon",
        "Calls upon all parties to respect the civilian character of schools as such in accordance "
        "with international humanitarian law, urges all parties to put an end to violations and "
        "abuses committed against schools and to abide by their obligations under applicable "
        "international law, including international human rights and humanitarian law, welcomes in "
        "this regard the endorsement by the Malian authorities of the Safe Schools Declaration in "
        "February 2019, and encourages them to follow up on it, including by drawing up a list of "
        "the schools closed as a result of direct threats or insecurity;",
    ),
    (
        "Recalls",
        "Recalls in this regard that all perpetrators of such acts must be held accountable before "
        "the competent courts, at both the national and the international level;",
    ),
    (
        "Reiterates",
        "Reiterates its call for an immediate halt to all human rights violations and abuses and "
        "violations of international humanitarian law and for the strict observance of all human "
        "rights and fundamental freedoms, including in the fight against terrorism and violent "
        "extremism;",
    ),
    (
        "Requests",
        "Requests all parties to allow, in accordance with the applicable provisions of "
        "international humanitarian law and humanitarian principles, safe, full, immediate and "
        "unhindered humanitarian access, to facilitate the safe and unrestricted passage of aid, "
        "so that it may be rapidly distributed to all those who need it in any part of Mali, and "
        "to ensure the safety and protection of the civilians receiving it and of the humanitarian "
        "and health personnel working in Mali;",
    ),
    (
        "Encourages",
        "Encourages the Malian transitional authorities to continue to take the necessary actions "
        "to prevent the recruitment and use of children, in violation of international law, to put "
        "a stop to these practices, to implement sustainable reintegration and rehabilitation "
        "programmes that take the gender perspective into account, and to adopt the law on the "
        "protection of the child;",
    ),
    (
        "Notes",
        "Notes the efforts of the Malian transitional authorities to restore State authority and "
        "the rule of law throughout the country;",
    ),
    (
        "Decides",
        "Decides to extend the mandate of Independent Expert on the situation of human rights in "
        "Mali for a period of one year in order to permit the mandate holder to continue to "
        "evaluate the situation of human rights in Mali and to provide his assistance in ensuring "
        "the promotion, protection and implementation of human rights and strengthening the rule "
        "of law;",
    ),
    (
        "Calls upon",
        "Calls upon all parties in Mali to cooperate fully with the Independent Expert and to help "
        "him carry out his mandate;",
    ),
    (
        "Requests",
        "Requests the Independent Expert to submit a report to the Human Rights Council at its "
        "sixty-fourth session;",
    ),
    (
        "Decides",
        "Decides to hold a dialogue at its sixty-fourth session, in the presence of the "
        "Independent Expert and representatives of the Government of Mali, to assess the changes "
        "in the situation of human rights in the country, with a particular focus on [focus of the "
        "dialogue];",
    ),
    ("Decides", "Decides to remain seized of this matter."),
]

FRENCH = [
    (
        "preambular",
        "Prenant note",
        "Prenant note du rapport de l'Expert indépendant sur la situation des droits de l'homme au "
        "Mali,",
    ),
    (
        "operative",
        "Condamne fermement",
        "Condamne fermement les violations suivantes :\n\ta) Les « disparitions forcées » ;\n"
        "\tb) Les exécutions :\n\t\ti) Sommaires ;\n\t\tii) Extrajudiciaires ;",
    ),
    (
        "operative",
        "Décide",
        "Décide de demeurer saisi de la question, au cœur de ses travaux ; elle y reviendra.",
    ),
]


def paragraph(part: str, index: int, opening: str, flat: str, **values: Any) -> DraftParagraph:
    prefix = {"preambular": "PP", "operative": "OP", "heading": "H"}[part]
    given: dict[str, Any] = {
        "id": f"{prefix.lower()}-{index}",
        "part": part,
        "label": f"{prefix}{index}",
        "number": index if part == "operative" else None,
        "opening": opening,
        "flat": flat,
        "status": "unchanged",
        "source": SourcePlace(Reference(58, 30), f"{prefix}{index}"),
        "open": brackets(flat),
    }
    return DraftParagraph(**{**given, **values})


def brackets(text: str) -> tuple[tuple[int, int], ...]:
    """The spans in square brackets."""
    return tuple(match.span() for match in re.finditer(r"\[[^\]]*\]", text))


def after(flat: str, words: str) -> int:
    return flat.index(words) + len(words)


SPONSORS = "[sponsors], Ghana, Türkiye on behalf of the Group of African States: draft resolution"

MASTHEAD = (
    MastheadLine("organization", "United Nations"),
    MastheadLine("symbol", "A/HRC/61/L.[…]", ((11, 14),)),
    MastheadLine("organ", "General Assembly"),
    MastheadLine("distribution", "Distr.: Limited"),
    MastheadLine("date", "[date] March 2026", ((0, 6),)),
    MastheadLine("language", "English"),
    MastheadLine("original", "Original: French"),
    MastheadLine("council", "Human Rights Council"),
    MastheadLine("session", "Sixty-first session"),
    MastheadLine("session_dates", "23 February–31 March 2026"),
    MastheadLine("agenda_item", "Agenda item 10"),
    MastheadLine("agenda_title", "Technical assistance and capacity-building"),
    MastheadLine("sponsors", SPONSORS, ((0, 10),)),
    MastheadLine(
        "number_title",
        "61/…\tTechnical assistance and capacity-building for Mali in the field of human rights",
    ),
    MastheadLine("enacting", "The Human Rights Council,"),
)

MASTHEAD_FR = (
    MastheadLine("organization", "Nations Unies"),
    MastheadLine("symbol", "A/HRC/61/L.[…]", ((11, 14),)),
    MastheadLine("organ", "Assemblée générale"),
    MastheadLine("distribution", "Distr. limitée"),
    MastheadLine("date", "[date] mars 2026", ((0, 6),)),
    MastheadLine("original", "Original : français"),
    MastheadLine("council", "Conseil des droits de l'homme"),
    MastheadLine("session", "Soixante et unième session"),
    MastheadLine("session_dates", "23 février-31 mars 2026"),
    MastheadLine("agenda_item", "Point 10 de l'ordre du jour"),
    MastheadLine("agenda_title", "Assistance technique et renforcement des capacités"),
    MastheadLine(
        "number_title",
        "61/…\tAssistance technique et renforcement des capacités en faveur du Mali",
    ),
    MastheadLine("enacting", "Le Conseil des droits de l'homme,"),
)

NOT_A_MEMBER = "State not a member of the Human Rights Council."
AFRICAN_GROUP = (
    "On behalf of the States Members of the United Nations that are members of the Group of "
    "African States."
)

SPONSOR_NOTES = (
    Note("*", AFRICAN_GROUP, after(SPONSORS, "Ghana,")),
    Note("**", NOT_A_MEMBER, after(SPONSORS, "Türkiye")),
)


def mali() -> Draft:
    """A draft as the program makes it from 58/30."""
    paragraphs = [
        paragraph("preambular", index, opening, flat)
        for index, (opening, flat) in enumerate(PREAMBLE, 1)
    ]
    paragraphs += [
        paragraph("operative", index, opening, flat)
        for index, (opening, flat) in enumerate(OPERATIVE, 1)
    ]
    report = paragraphs[7]
    paragraphs[7] = replace(
        report,
        status="open",
        notes=(Note("1", "A/HRC/61/[…].", len(report.flat), brackets("A/HRC/61/[…].")),),
    )
    conclusions = paragraphs[9]
    paragraphs[9] = replace(
        conclusions, notes=(Note("2", "S/AC.51/2023/3.", len(conclusions.flat)),)
    )
    paragraphs[-3] = replace(
        paragraphs[-3],
        status="updated",
        changes=(Change("report_session", "sixty-first", "sixty-fourth", "session 61 + 3"),),
    )
    return Draft(
        series="mali",
        session=61,
        language="en",
        base="58/30",
        symbol="A/HRC/61/L.[…]",
        title="Technical assistance and capacity-building for Mali in the field of human rights",
        masthead=MASTHEAD,
        sponsor_notes=SPONSOR_NOTES,
        paragraphs=tuple(paragraphs),
        open=(
            OpenPoint(
                "focus",
                "OP12",
                "the focus of the dialogue",
                (
                    ("55/25", "the protection of civilians while countering terrorism"),
                    (
                        "58/30",
                        "the issue of the protection of civilians while countering and preventing "
                        "terrorism and violent extremism",
                    ),
                ),
            ),
        ),
        notices=(Notice("the dates of session 61 are planned, not printed"),),
    )


def with_paragraphs(*paragraphs: DraftParagraph) -> Draft:
    return replace(mali(), paragraphs=paragraphs, sponsor_notes=())


def french() -> Draft:
    paragraphs = []
    counts = {"preambular": 0, "operative": 0}
    for part, opening, flat in FRENCH:
        counts[part] += 1
        paragraphs.append(paragraph(part, counts[part], opening, flat))
    paragraphs[0] = replace(
        paragraphs[0], notes=(Note("1", "A/HRC/61/79 ; voir aussi l'annexe.", len(FRENCH[0][2])),)
    )
    return replace(
        mali(),
        language="fr",
        title="Assistance technique et renforcement des capacités en faveur du Mali",
        masthead=MASTHEAD_FR,
        sponsor_notes=(),
        paragraphs=tuple(paragraphs),
    )


NESTED = (
    "Requests the Office of the High Commissioner:\n"
    "\t(a) To monitor the situation, in particular:\n"
    "\t\t(i) The conduct of the elections, including the preparation of the electoral lists, the "
    "registration of voters and the freedom of those who stand for election;\n"
    "\t\t(ii) The return of displaced persons:\n"
    "\t\t\ta. From the centre;\n"
    "\t\t\tb. From the north:\n"
    "\t\t\t\ti. Gao;\n"
    "\t\t\t\tii. Kidal;\n"
    "\t(b) To submit to the Human Rights Council, at its sixty-fourth session, a comprehensive "
    "report on its findings, to be followed by an enhanced interactive dialogue;\n"
    "\tand invites it to consult all those concerned:\n"
    "\t(c) To continue its assistance;"
)
IRREGULAR = (
    "Decides that the mandate comprises:\n"
    "\t(b) Monitoring;\n"
    "\t\t(i) In the field;\n"
    "\t(d) Reporting;"
)
UNDER_PREAMBLE = "Recalling:\n\t(a) Its first decision;\n\t(b) Its second decision,"


def nested() -> Draft:
    """Sub-paragraphs: four levels, a preamble's own, irregular ones, text after them."""
    return with_paragraphs(
        paragraph("heading", 1, "", "General provisions"),
        paragraph("preambular", 1, "Recalling", UNDER_PREAMBLE),
        paragraph("preambular", 2, "Recalling", UNDER_PREAMBLE),
        paragraph(
            "operative",
            1,
            "Requests",
            NESTED,
            notes=(
                Note("1", "See the first list.", after(NESTED, "lists")),
                Note("2", "In the region of Gao.", after(NESTED, "Gao;")),
            ),
        ),
        paragraph("operative", 2, "Decides", IRREGULAR),
        paragraph("operative", 3, "Requests", NESTED),
        paragraph("operative", 4, "Decides", "Decides to remain seized of this matter."),
    )


def renumbered() -> Draft:
    """Operative numbers as a text under negotiation has them."""
    first = paragraph("operative", 1, "Requests", NESTED)
    second = paragraph("operative", 2, "Notes", "Notes the efforts of the authorities;", number=4)
    third = paragraph("operative", 3, "Requests", NESTED, number=5)
    return with_paragraphs(first, second, third)


ODD = "Noting\u00a0« œuvre & co. <tag> \"x\" 'y' »  حقوق الإنسان 🕊\ufe0f, 人权, e\u0301, tab\there,"


def odd_characters() -> Draft:
    draft = with_paragraphs(
        paragraph("preambular", 1, "Noting", ODD, notes=(Note("1", ODD, 20),)),
        paragraph("operative", 1, "Decides", "Decides [& <nothing>]."),
    )
    return replace(draft, title='Rights & "wrongs" <in> œ حقوق')


def long_paragraph() -> Draft:
    words = "Notes " + "the situation of human rights in every part of the country and " * 200
    return with_paragraphs(paragraph("operative", 1, "Notes", words.strip() + ";"))


def many_paragraphs(count: int = 200) -> Draft:
    return with_paragraphs(
        *(
            paragraph(
                "operative",
                n,
                "Notes",
                f"Notes the {n}th matter;",
                notes=(Note(str(n), f"Note {n}.", 9),),
            )
            for n in range(1, count + 1)
        )
    )


def shared_sponsor_note() -> Draft:
    """Three sponsors, two of which share a note: one body, the mark twice."""
    line = "Ghana, Norway and Türkiye: draft resolution"
    masthead = tuple(
        replace(each, text=line, open=()) if each.role == "sponsors" else each for each in MASTHEAD
    )
    notes = (
        Note("*", AFRICAN_GROUP, after(line, "Ghana,")),
        Note("**", NOT_A_MEMBER, after(line, "Norway")),
        Note("**", NOT_A_MEMBER, after(line, "Türkiye")),
    )
    return replace(mali(), masthead=masthead, sponsor_notes=notes)


def sponsor_with_two_notes() -> Draft:
    """One sponsor speaks for a group and is no member either; the next is no member."""
    line = "Ghana et Norvège : projet de résolution"
    masthead = (*MASTHEAD_FR[:-2], MastheadLine("sponsors", line), *MASTHEAD_FR[-2:])
    notes = (
        Note("*", AFRICAN_GROUP, after(line, "Ghana")),
        Note("**", NOT_A_MEMBER, after(line, "Ghana")),
        Note("**", NOT_A_MEMBER, after(line, "Norvège")),
    )
    return replace(french(), masthead=masthead, sponsor_notes=notes)


def empty() -> Draft:
    """Nothing but what a draft cannot do without."""
    return replace(mali(), masthead=(), sponsor_notes=(), paragraphs=(), open=(), notices=())


DRAFTS = {
    "mali": mali,
    "french": french,
    "nested": nested,
    "renumbered": renumbered,
    "odd characters": odd_characters,
    "long paragraph": long_paragraph,
    "200 paragraphs": many_paragraphs,
    "shared sponsor note": shared_sponsor_note,
    "sponsor with two notes": sponsor_with_two_notes,
    "empty": empty,
}
