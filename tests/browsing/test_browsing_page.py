"""The page of a series: everything is on it, readable without a script, and nothing is markup."""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from drafter.browsing import browse
from drafter.browsing.labels import labels
from drafter.language.catalogue import messages
from drafter.library.model import Evidence, Variable
from drafter.library.store import LibraryError
from drafter.library.texts import missing_text, series_texts
from drafter.mining.changes import changes
from drafter.resolution import Reference
from drafter.writing.templates import source
from tests.browsing.pages import article, cells, mali_page, mali_series, parsed, words
from tests.drafting.small_series import series

PAGES = ("en", "fr")
by_language = pytest.mark.parametrize("code", PAGES)
REPORT = "requests-independent-expert-submit-report"
DIALOGUE = "decides-hold-dialogue-session-presence"


@by_language
def test_nothing_is_loaded_from_elsewhere(code):
    page = mali_page(code).decode()
    assert not re.search(r"<link|<img|<iframe|\bsrc=|https?:|@import|url\(", page)
    assert page.count("<script") == 1
    assert set(re.findall(r'href="(.)', page)) == {"#"}
    assert "default-src 'none'" in page
    assert len(page.encode()) < 500_000


@by_language
def test_every_link_leads_to_one_place(code):
    page = parsed(mali_page(code))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href.removeprefix("#") for href in page.xpath("//a/@href")} <= set(ids)


@by_language
def test_every_clause_is_there_in_the_order_of_the_text(code):
    known, page = mali_series(), parsed(mali_page(code))
    ids = page.xpath("//article/@id")
    assert sorted(ids) == sorted(c.id for c in known.clauses)
    assert page.xpath("//tr/@data-of") == ids
    newest = [c.id for c, _ in known.year(Reference(58, 30))]
    assert ids[: len(newest)] == newest
    assert set(page.xpath("//article[@data-status='lapsed']/@id")) == set(ids[len(newest) :])


@by_language
def test_every_text_of_every_year_can_be_read(code):
    known, page = mali_series(), parsed(mali_page(code))
    for one in ("en", "fr"):
        newest = {}
        for (clause_id, resolution), (_, text) in series_texts(known, one).items():
            here = (known.order(resolution), text)
            newest[clause_id] = max(newest.get(clause_id, here), here)
        for clause_id, (_, text) in newest.items():
            (shown,) = article(page, clause_id).xpath(".//p[@class='text t'][@lang=$l]", l=one)
            for mark in shown.findall(".//sup"):
                mark.text = ""
            assert shown.text_content() == text
    older = {c.id: len(c.history) for c in known.clauses if len(c.history) > 1}
    for clause_id, years in older.items():
        assert len(article(page, clause_id).xpath(".//details//li")) == years


@pytest.mark.parametrize(
    ("code", "item"), [("en", "Agenda item 10"), ("fr", "Point 10 de l’ordre du jour")]
)
def test_the_agenda_item_is_said_as_the_language_says_it(code, item):
    leads = parsed(mali_page(code)).find_class("lead")
    assert item in " · ".join(map(words, leads)).split(" · ")


def test_what_is_missing_in_french_is_said():
    known, page = mali_series(), parsed(mali_page())
    lacking = {c.id: missing_text(c, "fr") for c in known.clauses}
    for clause_id, state in lacking.items():
        badges = [words(b) for b in article(page, clause_id).find_class("look")]
        said = {None: [], "none": ["French · no text"]}.get(state, ["French · older wording"])
        assert badges == said, clause_id
        assert article(page, clause_id).get("data-missing") == ("fr" if state else "")
    assert len(set(lacking.values())) == 3


def test_a_variable_has_its_value_in_the_text_and_its_rule_below():
    page = parsed(mali_page())
    found = article(page, REPORT)
    assert [(words(m), m.get("title")) for m in found.xpath(".//p[@lang='en']/mark")] == [
        ("sixty-first", "report_session")
    ]
    (slots,) = found.find_class("slots")
    assert words(slots) == "report_session 61 · session · session + 3"


def test_the_table_of_variables_has_their_values_through_the_years():
    page = parsed(mali_page())
    rows = [
        [words(cell) for cell in row]
        for row in page.xpath("//section[@aria-labelledby='s.variables']//tbody/tr")
    ]
    assert ["report_session", "session", "session + 3", "37", "55", "61", REPORT] in rows
    assert len(rows) == sum(len(c.variables) for c in mali_series().clauses)


def test_the_history_marks_what_changed():
    page = parsed(mali_page())
    (last,) = page.xpath("//li[@id=$id]", id=f"{DIALOGUE}@58/30")
    assert words(last).startswith("58/30 · 4 April 2025 · OP27 · reworded (52/42)")
    assert "fifty-fifth" in [words(e) for e in last.iter("del")]
    assert "sixty-first" in [words(e) for e in last.iter("ins")]


def test_the_overview_has_each_clause_in_each_resolution():
    page = parsed(mali_page())
    assert cells(page, REPORT) == [
        ("c-first", "OP22 in the oldest text there is"),
        ("c-updated", "OP30 ≈updated: another value, “also” or final sign"),
        ("c-unknown", "?not known; the text is not in the library"),
        ("c-updated", "OP26 ≈updated: another value, “also” or final sign"),
    ]
    sums = {words(r.find("th")): [words(c) for c in r.findall("td")]
            for r in page.xpath("//tfoot/tr")}  # fmt: skip
    assert sums["Paragraphs"] == ["42", "59", "", "54"]
    known = mali_series()
    found = changes(known, Reference(52, 42), Reference(58, 30), "en")
    told = Counter(change.what for change in found)
    assert [sums[name][3] for name in ("Reworded", "New", "Dropped")] == [
        str(told[what]) for what in ("reworded", "new", "dropped")
    ]
    assert [sums[name][2] for name in sums] == [""] * len(sums)


def test_a_clause_that_was_dropped_twice_is_found_by_either_year():
    stands, gone = {"PP": {"pp": "Guided by the Charter,"}}, {"OP": {"end": "Decides to stay."}}
    urges = {"OP": {"x": "Urges all parties to protect children;", "end": "Decides to stay."}}
    years = (urges, gone, urges, gone)
    known = series(**{f"r{10 + 3 * n}": {**stands, **year} for n, year in enumerate(years)})
    found = article(parsed(browse(known)), "x")
    assert found.get("data-dropped").split() == ["13/1", "19/1"]


def test_the_prior_resolutions_have_their_dates_and_where_they_are_recalled():
    page = parsed(mali_page())
    rows = {
        words(row.find("th")): [words(c) for c in row.findall("td")]
        for row in page.xpath("//section[@aria-labelledby='s.resolutions']//tbody/tr")
    }
    assert list(rows) == [str(a.resolution) for a in mali_series().registry]
    assert rows["22/18"][:2] == ["21 March 2013", "48"]
    assert rows["22/18"][4:6] == ["yes", "34/39, 52/42, 58/30"]
    assert rows["55/25"][3:6] == ["only a page about it", "yes", "58/30"]
    assert rows["28/31"][4:6] == ["no", "–"]
    assert rows["52/42"][3] == "English, French (draft)"


def test_a_clause_says_how_a_plan_names_it():
    page = parsed(mali_page())
    for found in page.xpath("//article"):
        verb = "revive" if found.get("data-status") == "lapsed" else "drop"
        (plan,) = found.xpath(".//p[contains(@class, 'plan')]/code")
        assert words(plan) == f"drafter plan {verb} {found.get('id')}"


def test_what_stands_is_told_how_much_it_is_in_doubt():
    page = parsed(mali_page())
    scores = page.xpath("//article[.//*[@class='bar']]/@id")
    assert set(scores) == set(page.xpath("//article[@data-status!='lapsed']/@id"))
    assert len(page.find_class("why")) > 20
    assert "58/30" in "".join(map(words, page.find_class("why")))


@by_language
def test_texts_are_in_their_language_and_labels_in_the_reader_s(code):
    page = parsed(mali_page(code))
    assert page.get("lang") == code
    assert {t.get("lang") for t in page.xpath("//article//p[contains(@class, 'text')]")} == {
        "en", "fr",
    }  # fmt: skip
    beside = [a.xpath(".//p[@class='text t']/@lang") for a in page.iter("article")]
    assert {tuple(langs) for langs in beside if len(langs) == 2} == {
        (code, "fr" if code == "en" else "en")
    }
    headings = [words(h) for h in page.iter("h2")]
    told = {
        "en": ["Timeline", "Clauses", "Variables", "Resolutions"],
        "fr": ["Chronologie", "Clauses", "Variables", "Résolutions"],
    }
    assert headings == told[code]
    assert words(page.find(".//h1")) == mali_series().title[code]


def test_no_english_label_is_left_on_the_french_page():
    page = parsed(mali_page("fr"))
    for found in page.xpath("//article | //tbody | //script | //style"):
        found.drop_tree()
    said = " ".join([words(page.find(".//body")), *page.xpath("//@placeholder | //@aria-label")])
    english, french = labels(messages("en")), labels(messages("fr"))
    told = [name for name, label in english.items() if french[name] != label]
    assert len(told) > 80
    assert [n for n in told if re.search(rf"(?<!\w){re.escape(english[n])}(?!\w)", said)] == []
    assert french["timeline_what"] in said


def test_a_language_without_a_catalogue_has_english_labels():
    page = parsed(browse(mali_series(), "es"))
    assert page.get("lang") == "en"
    assert "Timeline" in [words(h) for h in page.iter("h2")]


@by_language
def test_the_page_can_be_used_with_the_keyboard_and_read_aloud(code):
    page = parsed(mali_page(code))
    levels = [int(h.tag[1]) for h in page.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    for field in page.xpath("//input | //select"):
        assert [e for e in field.iterancestors("label") if words(e)], field.get("name")
    for table in page.iter("table"):
        assert table.xpath(".//thead//th[@scope='col']")
        assert not table.xpath(".//th[not(@scope)]")
        assert table.getparent().get("tabindex") == "0"
    # what a colour or a sign tells is told in words too
    for cell in page.xpath("//table[@class='timeline']/tbody//td[not(@class='c-absent')]"):
        assert cell.find_class("unseen"), words(cell)


COLOUR = re.compile(r"--([\w-]+): (#\w+);")
READ = [("ink", "paper"), ("soft", "paper"), ("soft", "well"), ("ink", "well"), ("link", "paper"),
        ("link", "well"), ("alarm", "paper"), ("ins-ink", "ins"), ("del-ink", "del"),
        ("chip-ink", "chip"), ("ink", "hit")]  # fmt: skip


def luminance(colour):
    digits = colour.removeprefix("#")
    digits = "".join(d * 2 for d in digits) if len(digits) == 3 else digits
    shares = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return sum(w * s for w, s in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back"), READ, ids=["-".join(pair) for pair in READ])
def test_the_contrast_is_enough(scheme, front, back):
    """At least 4.5 to 1: WCAG 2.2, success criterion 1.4.3."""
    colours = {}
    for name in ("page.html.j2", "browse.html.j2"):
        blocks = re.findall(r":root \{(.*?)\}", source(name), re.DOTALL)
        assert len(blocks) == 2
        colours |= dict(COLOUR.findall(blocks[0]))
        if scheme == "dark":
            colours |= dict(COLOUR.findall(blocks[1]))
    light, dark = sorted((luminance(colours[front]), luminance(colours[back])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)"> & "quoted" {{ 7 * 7 }} </style>'


def hostile_series():
    known = series(
        r10={"PP": {"pp": "Guided by the Charter,"}, "OP": {"x": f"Urges {HOSTILE};",
             "end": "Decides to go."}},
        r13={"PP": {"pp": "Guided by the Charter,"}, "OP": {"x": f"Urges all {HOSTILE};",
             "end": "Decides to go."}},
    )  # fmt: skip
    clause = known.clause("x")
    clause = replace(
        clause,
        id=f'x" onclick="alert(3)"{HOSTILE}',
        tags=(HOSTILE,),
        notes=HOSTILE,
        aliases=(HOSTILE,),
        merged_into=HOSTILE,
        variables={"focus": Variable("choice", HOSTILE)},
        history=tuple(replace(o, values={"focus": HOSTILE}) for o in clause.history),
        evidence=(Evidence(Reference(13, 1), HOSTILE, HOSTILE),),
        collisions={HOSTILE: HOSTILE},
    )
    return replace(
        known,
        name=HOSTILE,
        body=HOSTILE,
        title={"en": HOSTILE},
        clauses=tuple(clause if c.id == "x" else c for c in known.clauses),
        registry=tuple(replace(a, note=HOSTILE, draft=HOSTILE) for a in known.registry),
    )


def test_hostile_text_is_text():
    made = browse(hostile_series(), edited={"pp"})
    harmless = parsed(browse(series(r10={"OP": {"x": "Urges.", "end": "Decides to go."}})))
    page = parsed(made)
    assert len(page.xpath("//script")) == len(page.xpath("//style")) == 1
    assert page.find(".//script").text == harmless.find(".//script").text
    assert page.find(".//style").text.count("{") == harmless.find(".//style").text.count("{")
    assert not page.xpath("//img")
    assert not [a for a in page.xpath("//@*") if getattr(a, "attrname", "").startswith("on")]
    assert words(page.find(".//h1")) == " ".join(HOSTILE.split())
    shown = [words(p) for p in page.xpath("//article//p[@class='text t']")]
    assert f"Urges all {HOSTILE};" in shown
    assert b"{{ 7 * 7 }}" in made


def small(**years):
    return parsed(browse(series(**years)))


def test_one_text_alone():
    page = small(r10={"PP": {"pp": "Guided by the Charter,"}, "OP": {"end": "Decides to go."}})
    assert cells(page, "pp") == [("c-first", "PP1 in the oldest text there is")]
    assert [words(h) for h in page.find_class("group")] == [
        "Preambular paragraphs", "Operative paragraphs",
    ]  # fmt: skip
    assert page.xpath("//select[@name='year']//option/@value") == ["", "in:10/1"]


def test_without_a_rhythm_there_is_no_draft_to_be_in_doubt_about():
    known = replace(series(r10={"OP": {"end": "Decides to go."}}), rhythm=None)
    page = parsed(browse(known))
    assert not page.find_class("bar")
    assert words(page.get_element_by_id("end").find_class("text")[0]) == "Decides to go."


def test_one_language_alone_misses_none():
    page = small(r10={"OP": {"x": "Urges;", "end": "Decides to go."}})
    assert not page.find_class("look")
    assert not page.xpath("//select[@name='missing']")
    assert page.xpath("//select[@name='status']")


def test_french_alone():
    known = series(r10={"OP": {"end": {"fr": "Décide de rester saisi de la question."}}})
    page = parsed(browse(known, "fr"))
    (text,) = page.xpath("//article//p[@class='text t']")
    assert (text.get("lang"), words(text)) == ("fr", "Décide de rester saisi de la question.")
    assert not page.find_class("look")


def test_a_series_without_clauses_is_refused_with_what_to_do():
    empty = replace(mali_series(), clauses=())
    with pytest.raises(LibraryError, match=r"no clauses yet.*drafter add"):
        browse(empty)


def test_a_person_s_edits_and_collisions_are_shown():
    known = series(r10={"OP": {"x": "Urges;", "end": "Decides to go."}})
    clause = replace(known.clause("x"), collisions={"wordings.a": {"text": {"en": "mined anew"}}})
    known = replace(known, clauses=(clause, known.clause("end")))
    page = parsed(browse(known, edited={"x"}))
    badges = [words(b) for b in article(page, "x").find_class("badge")]
    assert badges[-2:] == ["edited by hand", "collision"]
    assert "mined anew" in words(article(page, "x"))
    assert "edited by hand" not in words(article(page, "end"))


def test_same_library_same_bytes():
    known = mali_series()
    assert browse(known) == browse(known) == mali_page()


@pytest.mark.parametrize(("code", "semicolon"), [("en", "; "), ("fr", "\u00a0; ")])
def test_reasons_are_parted_as_the_language_parts_them(code, semicolon):
    told = [one.text_content() for one in parsed(mali_page(code)).find_class("why")]
    many = [one for one in told if ";" in one]
    assert many
    assert [one for one in many if one.count(semicolon) != one.count(";")] == []
