"""What is said of a draft is said in its language; a language without clauses can be drafted in."""

import ast
import re
from dataclasses import replace
from pathlib import Path

import pytest

import drafter
from drafter.console.drafts import draft_summary
from drafter.drafting import DraftingError, assemble, draft
from drafter.drafting.attention import attention
from drafter.drafting.draft import OpenPoint
from drafter.drafting.plan import everything_that_stands
from drafter.drafting.rules import session_by_rule
from drafter.language import get
from drafter.language.catalogue import messages
from tests.drafting import small_series
from tests.mining import mali

SERIES = mali.mined().series
NB = "\u00a0"


def said_of(made):
    """Everything that the program itself says of a draft."""
    yield from (point.what for point in made.open)
    yield from made.warnings
    yield from (change.why for p in made.paragraphs for change in p.changes)


POINTS = [
    ("symbol", f"la cote du projet de résolution{NB}; --set symbol=…"),
    ("date", f"la date de publication{NB}; --set date=…"),
    ("session_dates", f"les dates de la session{NB}; --set session_dates=…"),
    ("report_symbol",
     f"le numéro du document (A/HRC/64/…){NB}; --set report_symbol=A/HRC/64/NUMÉRO"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "what"), POINTS, ids=[name for name, _ in POINTS])
def test_an_open_point_of_a_french_draft(name, what):
    made = draft(SERIES, code="fr", session=64)
    assert what in [point.what for point in made.open if point.name == name]


CHANGES = [
    ("PP5", "chain", f"ajoutées{NB}: 58/30, 61/37"),
    ("OP26", "report_session", "session + 3, comme dans les résolutions 34/39, 52/42, 58/30"),
    ("PP8", "report_symbol", "le document de cette session porte une nouvelle cote"),
    ("PP9", "text", f"pas de texte en français{NB}: à traduire"),
]


@pytest.mark.parametrize(("label", "variable", "why"), CHANGES, ids=[c[0] for c in CHANGES])
def test_why_a_value_of_a_french_draft_changed(label, variable, why):
    made = draft(SERIES, code="fr", session=64)
    (paragraph,) = [p for p in made.paragraphs if p.label == label]
    assert [change.why for change in paragraph.changes if change.variable == variable] == [why]


LOST = {"en": "OP2: the text of footnote 1", "fr": f"OP2{NB}: le texte de la note 1"}


@pytest.mark.parametrize("code", ["en", "fr"])
def test_a_footnote_whose_text_the_source_lost_is_left_open(code):
    texts = {"en": "Deplores the maiming;", "fr": "Déplore les mutilations ;"}
    made = small_series.series(r10={"OP": {"a": texts, "b": texts, "c": texts}})
    clause = made.clause("b")
    noted = {
        name: replace(
            wording,
            text={c: f"{t}{{{{ footnote(1) }}}}" for c, t in wording.text.items()},
            footnotes={c: {1: None} for c in wording.text},
        )
        for name, wording in clause.wordings.items()
    }
    clauses = (replace(c, wordings=noted) if c is clause else c for c in made.clauses)
    made = replace(made, clauses=tuple(clauses))
    new = draft(made, code=code)
    assert [n.text for p in new.paragraphs for n in p.notes] == ["[…]"]
    assert LOST[code] in draft_summary(new, "draft.docx")


def test_a_newer_resolution_is_dated_in_the_language_of_the_draft():
    (said,) = [w for w in draft(SERIES, code="fr").warnings if "61/37" in w]
    assert said.startswith("la résolution 61/37 du 31 mars 2026 est plus récente que le texte de")
    assert said.endswith(f"pour la session suivante{NB}: --session 64")


OPTIONS = [
    {},
    {"session": 64},
    {"session": 64, "chosen": {"focus": "l’état de droit", "report_symbol": "A/HRC/64/1"}},
]
ENGLISH = r"\b(?:the|of|to|is|not|and|with|for|in|added|given|text|at)\b"
ENGLISH_ORDINAL = rf"\b(?:{'|'.join(get('en').ordinal(n) for n in range(20, 100))})\b"


@pytest.mark.parametrize("options", OPTIONS, ids=lambda options: " ".join(options) or "plain")
def test_nothing_english_is_said_of_a_french_draft(options):
    made = draft(SERIES, code="fr", **options)
    said = list(said_of(made))
    assert len(said) > 30
    for text in said:
        # what a person types, and the words of the draft
        own = re.sub(r"--set \w+=\S*|«[^»]*»", "", text)
        assert not re.search(ENGLISH, own), text
        assert not re.search(ENGLISH_ORDINAL, text), text
        assert not re.search(r"\d{4}-\d\d-\d\d", text), text
        assert not re.search(r"[^\u00a0][;:?!»]|«[^\u00a0]", own), text


REFUSED = [
    ({"session": 58}, f"--session 58{NB}: cette session n’est pas postérieure au texte de départ"),
    ({"session": 63}, f"toutes les 3 sessions .*sessions les plus proches{NB}: 61, 64"),
    ({"session": 301}, f"--session 301{NB}: session trop éloignée{NB}; la dernière possible"),
    ({"chosen": {"rien": "1"}}, f"--set rien{NB}: cette valeur n’existe pas .*focus"),
    ({"chosen": {"report_session": "la suivante"}}, f"une session .* «{NB}la suivante{NB}»"),
    ({"chosen": {"chain": "58/30, toutes"}}, f"«{NB}58/30, toutes{NB}» n’est pas un numéro de"),
    ({"chosen": {"focus": " "}}, f"--set focus{NB}: la valeur est vide"),
]


@pytest.mark.parametrize(("options", "reason"), REFUSED, ids=[str(o) for o, _ in REFUSED])
def test_a_french_draft_is_refused_in_french(options, reason):
    with pytest.raises(DraftingError, match=reason):
        draft(SERIES, code="fr", **options)


@pytest.mark.parametrize("code", ["en", "fr"])
def test_a_session_too_far_off_is_refused(code):
    with pytest.raises(DraftingError, match="301"):
        draft(SERIES, code=code, session=301)
    draft(SERIES, code=code, session=148)


def test_a_wrong_rule_is_refused_in_french():
    with pytest.raises(DraftingError, match=f"«{NB}session x 3{NB}» n’est pas une règle"):
        session_by_rule("session x 3", 61, messages("fr"))


def test_the_summary_of_a_french_draft():
    text = draft_summary(draft(SERIES, code="fr"), "projet.docx")
    lines = text.splitlines()
    assert lines[0] == (
        f"projet.docx{NB}: projet de résolution pour la soixante et unième session, établi à "
        f"partir de la résolution 58/30{NB}: 23 alinéas du préambule et 31 paragraphes du "
        "dispositif"
    )
    assert f"Repris sans changement{NB}: 15 paragraphes de la résolution 58/30." in lines
    assert f"Points laissés en suspens, entre crochets{NB}:" in lines
    assert f"À vérifier{NB}:" in lines
    assert f"  - en-tête date{NB}: la date de publication{NB}; --set date=…" in lines
    flat = re.sub(r"[ \n]+", " ", text)
    assert f"- PP9, PP10, PP15, PP19, PP21, PP22, PP23, OP16{NB}: pas de texte en français" in flat
    assert flat.count("à vérifier par rapport à la résolution 58/30") == 1
    assert "soixante et unième → soixante-quatrième" in text
    for told in (f"en-tête cote{NB}:", "PP8 cote (report_symbol)", "OP26 session (report_session)"):
        assert f"  - {told}" in text
    # what English says; the names in brackets are for --set and the same in every language
    assert not re.search(r"\b(?:preambular|Updated|Taken|masthead|translation|to be)\b", text)


def test_the_summary_of_an_english_draft():
    made = draft(SERIES)
    text = draft_summary(made, "draft.docx")
    assert text.startswith(
        "draft.docx: draft for the sixty-first session, from 58/30: 23 preambular and 31 operative "
        "paragraphs\n\nTaken over unchanged: 50 paragraphs of 58/30.\nUpdated: 4 paragraphs.\n"
    )
    assert text.count("chosen anew") == 1
    assert "to be decided" not in text


COUNTED = [
    ("as it falls out", {}, 4),
    ("a value of a footnote", {"report_symbol": "A/HRC/61/77"}, 4),
    ("values given", {"report_symbol": "A/HRC/61/77", "focus": "the rule of law"}, 4),
]  # fmt: skip


@pytest.mark.parametrize(
    ("chosen", "updated"), [c[1:] for c in COUNTED], ids=[c[0] for c in COUNTED]
)
def test_no_paragraph_is_both_unchanged_and_updated(chosen, updated):
    text = draft_summary(draft(SERIES, chosen=chosen), "draft.docx")
    unchanged = int(re.search(r"unchanged: (\d+) paragraphs", text)[1])
    assert f"\nUpdated: {updated} paragraphs.\n" in text
    assert unchanged + updated == 23 + 31


NAMED = [
    ("focus_fr", "thème (focus)"),
    ("emphasis_fr", "valeur (emphasis)"),
    ("mandate_holder", "valeur (mandate_holder)"),
    ("report_session_2", "session (report_session_2)"),
    ("session_named", "session (session_named)"),
    ("session_named_2", "session (session_named_2)"),
    ("report_symbol", "cote (report_symbol)"),
]


@pytest.mark.parametrize(("variable", "told"), NAMED, ids=[name for name, _ in NAMED])
def test_the_summary_names_every_value_for_people(variable, told):
    made = replace(draft(SERIES, code="fr"), open=(OpenPoint(variable, "OP1", "à décider"),))
    assert f"  - OP1 {told}{NB}: à décider" in draft_summary(made, "projet.docx").splitlines()
    english = replace(draft(SERIES), open=(OpenPoint(variable, "OP1", "to be decided"),))
    assert f"  - OP1 {variable}: to be decided" in draft_summary(english, "x").splitlines()


def test_what_the_years_had_is_told_in_the_language_there_is():
    (point,) = [p for p in draft(SERIES, code="fr").open if p.name == "focus_fr"]
    assert f"{NB}; le libellé de la résolution 52/42 figure entre crochets{NB};" in point.what
    assert [(year, words[:13], words[-14:]) for year, words in point.earlier] == [
        ("34/39", "justice and r", "n (en anglais)"),
        ("52/42", "questions de ", "par ascendance"),
        ("58/30", "the issue of ", "m (en anglais)"),
    ]
    (point,) = [p for p in draft(SERIES).open if p.name == "focus"]
    assert [year for year, _ in point.earlier] == ["34/39", "52/42", "58/30"]
    assert not [words for _, words in point.earlier if "(" in words]


def test_the_summary_says_each_thing_once():
    text = draft_summary(draft(SERIES, code="fr"), "projet.docx")
    assert text.count("PP9") == text.count("  - PP5,") == 1
    assert text.count("  - PP5 liste des résolutions (chain)") == 1


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("en", ["Left out: 1.", "  - 58/30 OP2 “Also strongly condemns human rights violations, …”",
                "Moved: 1.", "  - 58/30 OP9 “Encourages the Malian transitional authorities to …”, "
                "now OP6"]),
        ("fr", [f"Non repris{NB}: 1.", f"  - 58/30 OP2 «{NB}Condamne fermement également les "
                f"violations des …{NB}»", f"Déplacés{NB}: 1.", f"  - 58/30 OP9 «{NB}Encourage les "
                f"autorités de transition maliennes …{NB}», désormais OP6"]),
    ],
)  # fmt: skip
def test_the_summary_says_what_a_plan_left_out_and_moved(code, told):
    plan = everything_that_stands(SERIES, SERIES.newest, 61)
    first, gone, *others = plan.operative
    moved = others.pop(6)
    changed = replace(plan, operative=(first, *others[:4], moved, *others[4:]))
    made = assemble(SERIES, changed, code=code)
    lines = re.sub(r"\n    ", " ", draft_summary(made, "draft.docx")).splitlines()
    start = lines.index(told[0])
    assert lines[start : start + 4] == told
    assert gone.id not in [p.id for p in made.paragraphs]
    plain = draft_summary(draft(SERIES, code=code), "draft.docx")
    assert told[0] not in plain


def test_a_draft_in_a_language_without_clauses():
    made = draft(SERIES, code="es")
    lines = {line.role: line.text for line in made.masthead}
    assert lines == {
        "organization": "Naciones Unidas",
        "symbol": "A/HRC/61/L.[…]",
        "organ": "Asamblea General",
        "distribution": "Distr. limitada",
        "date": "[fecha]",
        "language": "Español",
        "original": "Original: francés",
        "council": "Consejo de Derechos Humanos",
        "session": "61er período de sesiones",
        "session_dates": "23 de febrero a 31 de marzo de 2026",
        "agenda_item": "Tema 10 de la agenda",
        "agenda_title": "[Technical assistance and capacity-building]",
        "sponsors": "[autores]: proyecto de resolución",
        "number_title": "61/…\t[Technical assistance and capacity-building for Mali in the field "
        "of human rights]",
        "enacting": "El Consejo de Derechos Humanos,",
    }
    assert [len([p for p in made.paragraphs if p.part == part]) for part in
            ("preambular", "operative")] == [23, 31]  # fmt: skip
    english = draft(SERIES)
    for paragraph, same in zip(made.paragraphs, english.paragraphs, strict=True):
        bare = same.flat.replace("[", "").replace("]", "")
        assert paragraph.flat.replace("[", "").replace("]", "") == bare
        assert (paragraph.flat[0], paragraph.flat[-1]) == ("[", "]")
        assert paragraph.open == ((0, len(paragraph.flat)),)
        assert (paragraph.status, paragraph.opening) == ("open", same.opening)
    translations = [(p.where, p.what) for p in made.open if p.name == "translation"]
    assert translations == [
        (p.label, "no text in Spanish: to be translated") for p in made.paragraphs
    ]
    assert {"title", "agenda_title"} <= {p.name for p in made.open}
    assert "draft for the sixty-first session" in draft_summary(made, "proyecto.docx")


# every module that speaks through the catalogues
ROOMS = [
    path
    for path in sorted((Path(drafter.__file__).parent / "drafting").glob("*.py"))
    if "drafter.language.catalogue" in path.read_text(encoding="utf-8")
]


@pytest.mark.parametrize(("code", "sign"), [("en", "in 58/30; "), ("fr", f"dans 58/30{NB}; ")])
def test_reasons_are_parted_as_the_language_parts_them(code, sign):
    made = draft(SERIES, code=code)
    told = draft_summary(made, "draft.docx", attention(SERIES, made))
    assert sign in re.sub(r"\n +", " ", told)


def test_what_looks_out_of_date_is_to_be_looked_at_and_told_once():
    made = draft(SERIES, code="fr")
    told = re.sub(r"\n +", " ", draft_summary(made, "projet.docx", attention(SERIES, made)))
    stale = f"PP18{NB}: «{NB}mai 2023{NB}»{NB}: date passée à l’ouverture de la session"
    assert stale in told.partition("À vérifier")[2]
    later = draft(SERIES, session=64)
    found = attention(SERIES, later)
    told = re.sub(r"\n +", " ", draft_summary(later, "draft.docx", found))
    for one in (stale for each in found for stale in each.outdated):
        assert told.count(one.why.removesuffix(".")) == 1


SPEAKING = {"OpenPoint": 2, "Change": 3, "Notice": 0, "DraftingError": 0}


def unsaid(tree):
    """Places where a text goes out that no catalogue has: a literal where ``say`` should be."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in SPEAKING and len(node.args) > SPEAKING[name]:
            argument = node.args[SPEAKING[name]]
            if isinstance(argument, ast.JoinedStr | ast.Constant | ast.BinOp):
                yield node.lineno


@pytest.mark.parametrize("path", ROOMS, ids=lambda path: path.stem)
def test_nothing_is_said_without_a_catalogue(path):
    assert list(unsaid(ast.parse(path.read_text(encoding="utf-8")))) == []


def test_a_text_that_is_not_in_a_catalogue_is_found():
    code = 'raise DraftingError(f"no {x}")\nDraftingError(say("no"))\nOpenPoint(a, b, "c")'
    assert list(unsaid(ast.parse(code))) == [1, 3]
