"""Templates print variables and place footnotes; whatever reaches further is refused."""

import datetime

import pytest

from drafter.library import texts
from drafter.library.rendering import Open, TemplateError, escape, names, render
from tests.mining import mali

HOSTILE = [
    "{{ ''.__class__ }}",
    "{{ x.__init__ }}",
    "{{ x.__init__.__globals__ }}",
    "{{ x['__class__'] }}",
    "{{ x[0] }}",
    "{{ lipsum() }}",
    "{{ lipsum }}",
    "{{ cycler }}",
    "{{ range(10**9) }}",
    "{{ footnote.__globals__ }}",
    "{{ footnote }}",
    "{{ self }}",
    "{{ footnote(footnote) }}",
    "{{ footnote('a') }}",
    "{{ footnote(1, 2) }}",
    "{{ x() }}",
    "{{ 'a' * 1000000000 }}",
    "{{ 10 ** 10 ** 10 }}",
    "{{ x ~ x }}",
    "{{ x if x else x }}",
    "{{ [x] }}",
    "{{ x | upper }}",
    "{{ x | attr('__class__') }}",
    "{{ x | pronoun }}",
    "{{ x | date(1, 2, 3) }}",
    "{{ 'x' | ordinal }}",
    "{{ x | ordinal | ordinal }}",
    "{{ chain | citations(1) }}",
    "{{ chain | citations(last=1) }}",
    "{{ nothing }}",
    "{{ nothing | ordinal }}",
    "{{ chain | citations(nothing) }}",
    "{{ word | ordinal }}",
    "{{ huge | ordinal }}",
    "{{ unknown | citations }}",
    "{% for a in x %}{{ a }}{% endfor %}",
    "{% set x = 1 %}",
    "{% if x %}a{% endif %}",
    "{% macro m() %}{% endmacro %}",
    "{% include 'x' %}",
    "{% import 'os' as os %}",
    "{% extends 'x' %}",
    "{% block b %}{% endblock %}",
    "{{",
    "{{ x",
    "{{ " + "(" * 5000 + "x" + ")" * 5000 + " }}",
    "{{ footnote(" + "9" * 5000 + ") }}",
]
VALUES = {
    "x": 58,
    "word": "fifty-eight",
    "huge": 10**30,
    "chain": ["20/17", "22/18"],
    "unknown": ["99/1"],
}
ADOPTIONS = {a.resolution: a for a in mali.mined().series.registry}


@pytest.mark.parametrize("template", HOSTILE, ids=lambda t: t[:40])
def test_a_template_that_reaches_further_is_refused(template):
    with pytest.raises(TemplateError) as caught:
        render(template, VALUES, "en", ADOPTIONS)
    assert len(str(caught.value)) < 400


ALLOWED = [
    ("plain words", "en", {}, "plain words"),
    ("{{ s | ordinal }} session", "en", {"s": 64}, "sixty-fourth session"),
    ("{{ s | ordinal }} session", "fr", {"s": 64}, "soixante-quatrième session"),
    ("{{ d | date }}", "en", {"d": datetime.date(2025, 4, 4)}, "4 April 2025"),
    ("{{ d | date }}", "fr", {"d": datetime.date(2022, 4, 1)}, "1er avril 2022"),
    ("{{ r | citation }}", "en", {"r": "58/30"}, "58/30 of 4 April 2025"),
    ("{{ c | citations }}", "en", {"c": ["55/25", "58/30"]},
     "55/25 of 4 April 2024 and 58/30 of 4 April 2025"),
    ('{{ c | citations({"55/25": ", on Mali"}, last=", ") }}', "en", {"c": ["55/25", "58/30"]},
     "55/25 of 4 April 2024, on Mali, 58/30 of 4 April 2025"),
    ("{{ c | citations }}", "fr", {"c": ["55/25", "58/30"]},
     "55/25 du 4 avril 2024 et 58/30 du 4 avril 2025"),
    ("{{ m | pronoun('his') }}", "en", {"m": "he"}, "his"),
    ("{{ m | pronoun('his') }}", "en", {"m": "she"}, "her"),
    ("{{ m | pronoun('his') }}", "en", {"m": "they"}, "their"),
    ("{{ v }}", "en", {"v": "{{ x }}"}, "{{ x }}"),  # a value is never a template
    ("{{ v }}", "en", {"v": Open("[…]", "A/HRC/61/")}, "A/HRC/61/\ue004[…]\ue005"),
    ("{{ v | ordinal }}", "en", {"v": Open("[session]")}, "\ue004[session]\ue005"),
    ("Mali{{ footnote(1) }},", "en", {}, "Mali\ue0021\ue003,"),
]  # fmt: skip


@pytest.mark.parametrize(("template", "code", "values", "text"), ALLOWED)
def test_a_template_says_what_it_may(template, code, values, text):
    assert render(template, values, code, ADOPTIONS) == text


@pytest.mark.parametrize(
    "text", ["{{ x }}", "{% raw %}", "{# a #}", "{{{{", "a { b } c", "100 %", "{%{{{#", "’ « »"]
)
def test_running_text_is_no_template(text):
    assert render(escape(text), {}, "en", {}) == text


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("with a focus on {{ focus }};", {"focus"}),
        ("at its {{report_session|ordinal}} session", {"report_session"}),
        ("{{- chain | citations(joins={'10': ','}) }} and {{ focus }}", {"chain", "focus"}),
        ("Mali,{{ footnote(1) }} and {{footnote (2)}}", set()),
        ("a brace, {{ '{{' }}, is none", set()),
    ],
)
def test_the_variables_that_a_template_names(template, expected):
    assert names(template) == expected


@pytest.mark.parametrize("template", ["{{ symbol }}.", "{{symbol}}.", "{{  symbol|upper }}."])
def test_a_footnote_whose_value_is_lost_is_lost(template):
    assert texts.note_text(template, {"symbol": None}, "en", {}) is None
