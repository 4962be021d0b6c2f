"""Clause files: they come back as written, and what is wrong in one is said with its line."""

from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from drafter.library import digests, dumping, merging, plain_yaml, schema, schema_series
from drafter.library.model import (
    END,
    VARIABLE_TYPES,
    Adoption,
    Clause,
    Evidence,
    Occurrence,
    Variable,
    Wording,
)
from drafter.library.store import LibraryError, load_clauses, load_yaml
from drafter.resolution import Reference
from tests.mining import mali

FILE = "requests-independent-expert-submit-report.yaml"


@pytest.mark.parametrize("clause", mali.mined().series.clauses, ids=lambda c: c.id)
def test_a_clause_comes_back_from_its_data(clause):
    assert schema.clause(schema.clause_data(clause)) == clause


words = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\u2028\u2029\ufeff"),
    min_size=1,
    max_size=30,
)
names = st.from_regex(r"[a-z][a-z0-9_]{0,10}", fullmatch=True)
references = st.builds(Reference, st.integers(1, 99), st.integers(1, 60), st.booleans())
values = st.one_of(
    st.none(), st.integers(0, 200), words, st.dates(), st.lists(words, min_size=1, max_size=3)
)


@st.composite
def clauses(draw):
    languages = draw(st.sampled_from([["en"], ["fr"], ["en", "fr"]]))
    text = st.fixed_dictionaries(dict.fromkeys(languages, words))
    notes = st.dictionaries(
        st.sampled_from(languages),
        st.dictionaries(st.integers(1, 9), st.none() | words, min_size=1, max_size=2),
    )
    wordings = draw(
        st.dictionaries(names, st.builds(Wording, text, text, notes), min_size=1, max_size=3)
    )
    variables = draw(
        st.dictionaries(
            names, st.builds(Variable, st.sampled_from(VARIABLE_TYPES), st.none() | words)
        )
    )
    value = (
        st.dictionaries(st.sampled_from(sorted(variables)), values) if variables else st.just({})
    )
    occurrence = st.builds(
        Occurrence,
        references,
        st.sampled_from(["PP1", "OP12", "OP3bis", "OP2+1", "2.OP1", "H1"]),
        st.sampled_from(sorted(wordings)),
        value,
        st.dictionaries(st.sampled_from(languages), st.sampled_from(["also", "further", "too"])),
        st.dictionaries(st.sampled_from(languages), words),
        st.lists(words, max_size=2).map(tuple),
        before=st.sampled_from([None, "OP12", END]),
    )
    return Clause(
        id=draw(names),
        part=draw(st.sampled_from(["preambular", "operative", "heading"])),
        status=draw(st.sampled_from(["standing", "new", "lapsed"])),
        wordings=wordings,
        variables=variables,
        history=tuple(draw(st.lists(occurrence, min_size=1, max_size=3))),
        lapsed_after=draw(st.none() | references),
        split_from=draw(st.none() | names),
        merged_into=draw(st.none() | names),
        tags=tuple(draw(st.lists(words, max_size=2))),
        notes=draw(st.none() | words),
        evidence=tuple(draw(st.lists(st.builds(Evidence, references, words, words), max_size=2))),
    )


@settings(max_examples=60, deadline=None)
@given(clauses())
def test_any_clause_comes_back_from_its_data(clause):
    assert schema.clause(schema.clause_data(clause)) == clause


@settings(max_examples=40, deadline=None)
@given(clauses())
def test_any_clause_comes_back_from_its_file(tmp_path_factory, clause):
    path = tmp_path_factory.mktemp("c") / "c.yaml"
    data = schema.clause_data(clause)
    content = dumping.dump(data)
    path.write_bytes(content)
    plain = load_yaml(path)
    assert schema.clause(plain) == clause
    report = merging.Report()
    same = merging.merge_file(path, content, plain, data, digests.digest_keys(data), report)
    assert (same, report) == (content, merging.Report())


@pytest.mark.parametrize("adoption", mali.mined().series.registry, ids=lambda a: str(a.resolution))
def test_an_adoption_comes_back_from_its_data(adoption):
    assert isinstance(adoption, Adoption)
    _, (found,) = schema.adoptions(
        {"series": "mali", "adoptions": [schema_series.adoption_data(adoption)]}
    )
    assert found == adoption


WRONG = [
    # what stood there, what stands there now, the line, words of the message
    ("status: standing", "status: standing\ncolour: red", 4, "colour: is no key here"),
    ("paragraph: OP30", "paragraf: OP30", None, "paragraf: is no key here; nearest: paragraph"),
    ("status: standing", "status: sleeping", 3, "status: must be one of standing, new, lapsed"),
    ("status: standing\n", "", None, "status: is missing"),
    ("part: operative", "part: 7", 2, "part: must be one of"),
    ("id: requests", "id: [1, 2]\nnotes: requests", 1, "id: must be text, not a list"),
    ("paragraph: OP30", "paragraph: 30", None, "must be text, not a number; put it in quotation"),
    ("paragraph: OP30", 'paragraph: "30"', None, "not the label of a paragraph: '30'"),
    ("paragraph: OP30", "paragraph: OP30\n    before: II", None, "before: not the label of a para"),
    (
        "paragraph: OP30\n    wording: a",
        "paragraph: OP30\n    wording: b",
        None,
        "names wording 'b'",
    ),
    ("{report_session: 37}", "{other: 37}", None, "is not among the variables"),
    ("{report_session: 37}", "{report_session: {a: b}}", None, "must be text, a number, a date or"),
    ("resolution: 34/39", "resolution: last year", None, "not a resolution number"),
    ("type: session", "type: number", 11, "type: must be one of session, date"),
    ("status: standing", "status: !!python/object/apply:os.system ['true']", 3, "not valid"),
    ("status: standing", "status: !!python/name:os.system", 3, "not valid"),
    ("status: standing", "status: !private thing", 3, "not valid"),
    ("status: standing", "\tstatus: standing", 3, "a tab stands at the beginning of a line"),
    ("history:\n", "history: []\nevidence:\n", None, "history: is empty"),
    ("status: standing", "status: [standing", 4, "not valid"),
    ("status: standing", "status: 'standing", None, "not valid"),
    ("status: standing", "status: standing\nstatus: lapsed", 4, "not valid"),
    ("status: standing", "status: *nothing", 3, "not valid"),
]


@pytest.mark.parametrize(("old", "new", "line", "reason"), WRONG)
def test_a_wrong_file_is_said_with_its_line(own_library, old, new, line, reason):
    path = own_library / "mali" / FILE
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(LibraryError) as caught:
        load_clauses(path.parent)
    message = str(caught.value)
    assert reason in message
    assert message.startswith(f"{path}:{line}: " if line else str(path)), message


CONTENTS = [
    (b"", "must be a mapping"),
    (b"- a\n- b\n", "must be a mapping, not a list"),
    (b"just words\n", "must be a mapping, not text"),
    (b"\xff\xfe\x00\x01", "is no text in UTF-8"),
    (b"id: a\x00b\n", "not valid"),
    (b"{" * 3000, "not valid|too deeply"),
    (b"[" * 100_000, "not valid|too deeply"),
    (b"id: a\n" * 1_000_000, "too large"),
    (b"--- a\n--- b\n", "not valid"),
]


@pytest.mark.parametrize(("content", "reason"), CONTENTS, ids=lambda v: str(v)[:20])
def test_a_file_that_is_no_clause_is_said(own_library, content, reason):
    path = own_library / "mali" / FILE
    path.write_bytes(content)
    with pytest.raises(LibraryError, match=reason):
        load_clauses(path.parent)


@pytest.mark.parametrize("where", ["*a29", "a\npart: *a29", "a\npart: operative\nstatus: *a29"])
def test_many_aliases_of_aliases_stop_early(own_library, where):
    path = own_library / "mali" / FILE
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    path.write_text("\n".join([*lines, f"id: {where}"]), encoding="utf-8")
    with pytest.raises(LibraryError):
        load_clauses(path.parent)


def test_a_paragraph_of_a_resolution_is_one_clause_s(own_library):
    path = own_library / "mali" / "decides-remain-seized-matter.yaml"
    text = path.read_text(encoding="utf-8")
    changed = text.replace("paragraph: OP31", "paragraph: OP30")
    assert changed != text
    path.write_text(changed, encoding="utf-8")
    line = changed[: changed.index("paragraph: OP30")].count("\n") + 1
    said = r"(\.yaml):\d+: history: 58/30 OP30 is already the place of \S+\.yaml"
    with pytest.raises(LibraryError, match=said) as refusal:
        load_clauses(path.parent)
    if refusal.value.path == path:
        assert refusal.value.line == line


def test_an_id_is_given_once(own_library):
    path = own_library / "mali" / FILE
    (path.with_name("zzz.yaml")).write_bytes(path.read_bytes())
    with pytest.raises(LibraryError, match=r"zzz\.yaml: id “.*” is also that of requests"):
        load_clauses(path.parent)


PLAIN = {
    "text": "a: Urges all parties",
    "numbers": "a: 12\nb: +12\nc: 012\nd: 0o14\ne: 0x1F\nf: 1_000\ng: 1.5\nh: .5\ni: .inf",
    "a resolution's number": "a: 58/30",
    "dates": "a: 2025-04-04\nb: 2025-04-04T10:00:00Z\nc: 2025-13-44",
    "yes and no": "a: yes\nb: No\nc: true\nd: FALSE\ne: y\nf: on\ntrue: 1",
    "nothing": "a: ~\nb:\nc: Null\nd: ''",
    "quoted": "- '58'\n- \"true\"\n- '2025-04-04'",
    "blocks": "a: |\n  3\nb: >\n  true\n  false",
    "in one line": "{a: [1, '2'], b: {}, c: []}",
    "numbers as keys": "1: a\n2025-04-04: b\n? c\n: d",
    "no-break spaces and accents": "a: « l’État »\nb: 60\u00a0%",
    "an empty file": "",
    "a comment alone": "# nothing yet",
    "shared nodes": "a: &x [1]\nb: *x\nc: [*x]",
    "merged mappings": "a: &x {b: 1}\nc: {<<: *x, d: 2}",
    "a merge without alias": "a: {<<: {b: 1}, c: 2}",
    "tags": "a: !!str 3\nb: !!int '3'",
    "a directive": "%YAML 1.1\n---\na: yes",
    "stars in text": "a: The notes * and ** stand below\nb: 2*3",
    "equals": "a: =\n=: 1",
    "a key twice": "a: 1\na: 2",
    "keys that are equal": "1: a\n0x1: b",
    "an unknown tag": "a: !foo x",
    "a tag that would build an object": "a: !!python/object:os.system x",
    "two documents": "--- a\n--- b",
    "not closed": "a: [1",
    "a tab": "a:\n\tb: 1",
}


@pytest.mark.parametrize("written", PLAIN.values(), ids=PLAIN)
def test_plain_yaml_means_what_ruamel_reads(written):
    def outcome(load):
        try:
            return repr(load(written))
        except (YAMLError, ValueError) as error:
            return type(error), str(error)

    assert outcome(plain_yaml.load) == outcome(YAML(typ="safe").load)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | words | st.dates()
        | st.sampled_from(["58/30", "*x", "&x", "<<", "=", "no", "~", "1e3", "- a", "*", "1:30"]),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    )
)  # fmt: skip
@settings(max_examples=150)
def test_plain_yaml_reads_what_ruamel_writes(data):
    out = StringIO()
    YAML(typ="safe").dump(data, out)
    assert plain_yaml.load(out.getvalue()) == YAML(typ="safe").load(out.getvalue())


MORE_THAN_PLAIN = {
    "a list as a key": "[a]: 1",
    "binary data": "a: !!binary aGVsbG8=",
    "a set": "a: !!set {b, c}",
    "an alias of itself": "a: &a [*a]",
    "aliases of aliases": "\n".join(
        ["a0: &a0 [x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60))]
    ),
}


NO_DATA = {
    "a mapping in a key": ("? - a: b\n: 1", "a mapping cannot be part of a key"),
    "a number that is none": ("a: !!int", "a tag is not true"),
    "yes or no that is neither": ("a: !!bool maybe", "a tag is not true"),
    "such a tag beside an alias": ("a: &x 1\nb: *x\nc: !!bool maybe", "a tag is not true"),
}


@pytest.mark.parametrize(("written", "reason"), NO_DATA.values(), ids=NO_DATA)
def test_what_ruamel_fails_at_is_an_error_of_the_file(tmp_path, written, reason):
    path = tmp_path / "a.yaml"
    path.write_text(written, encoding="utf-8")
    with pytest.raises(LibraryError, match=reason):
        load_yaml(path)


@pytest.mark.parametrize("written", MORE_THAN_PLAIN.values(), ids=MORE_THAN_PLAIN)
def test_what_is_more_than_plain_is_refused(written):
    with pytest.raises(ValueError, match=r"plain|alias"):
        plain_yaml.load(written)
