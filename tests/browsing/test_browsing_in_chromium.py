"""Search, filters and links of the page, in a browser."""

import json
import re
from urllib.parse import quote

import pytest

from drafter.library.search import plain
from drafter.library.texts import missing_text, series_texts
from drafter.mining.changes import changes
from drafter.resolution import Reference
from tests.browsing.chromium import dumped
from tests.browsing.pages import finer_changes, mali_page, mali_series, parsed, words

DRIVER = """<script>
addEventListener("load", async () => {
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const seen = () => ({
    visible: [...document.querySelectorAll("article:not([hidden])")].map((a) => a.id),
    rows: [...document.querySelectorAll("tr[data-of]:not([hidden])")].map((r) => r.dataset.of),
    open: [...document.querySelectorAll("details[open]")].map((d) => d.closest("article").id),
    groups: document.querySelectorAll(".some:not([hidden])").length,
    nothing: !document.getElementById("s.nothing").hidden,
    said: document.querySelector("output").value,
    hash: location.hash,
    hits: [...(CSS.highlights.get("hit") || [])].map((range) => range.toString()),
    query: document.querySelector("[name=q]").value,
    below: document.querySelector("form").getBoundingClientRect().bottom,
    top: (document.getElementById(decodeURIComponent(location.hash.slice(1))) || document.body)
      .getBoundingClientRect().top,
    focused: document.activeElement.name || "",
  });
  const results = {};
  const field = document.querySelector("[name=q]");
  const key = (target, name) => target.dispatchEvent(
    new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
  for (const [name, hash] of Object.entries(CASES)) {
    location.hash = hash;
    await wait(50);
    results[name] = seen();
  }
  document.querySelector("[type=reset]").click();
  await wait(50);
  results.reset = seen();
  key(document.body, "/");
  results.slash = seen();
  field.value = "justice";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await wait(500);
  results.typed = seen();
  key(field, "Escape");
  results.escape = seen();
  const button = document.querySelector(".plan button");
  button.click();
  await wait(200);
  results.copying = [button.textContent, getSelection().toString()];
  const told = document.createElement("pre");
  told.id = "told";
  told.textContent = JSON.stringify(results);
  document.body.append(told);
});
</script>"""
"""Goes through cases as a person would, and writes down after each what is to be seen."""

IN_52, IN_58 = Reference(52, 42), Reference(58, 30)
DIALOGUE = "decides-hold-dialogue-session-presence"
CASES = {
    "word": "q=justice",
    "capitals": "q=JUSTICE",
    "no accents": "q=" + quote("independant"),
    "accents": "q=" + quote("indépendant"),
    "two words": "q=" + quote("children schools"),
    "phrase": "q=" + quote('"human rights mechanisms"'),
    "French quotes": "q=" + quote("« droits de l'homme »"),
    "an id": "q=" + DIALOGUE,
    "beginning of words": "q=ject",
    "signs": "q=" + quote("(a.*+["),
    "nothing": "q=xyzzy",
    "standing": "status=standing",
    "new": "status=new",
    "lapsed": "status=lapsed",
    "preambular": "part=preambular",
    "operative": "part=operative",
    "in": "year=in:52/42",
    "changed": "year=changed:58/30",
    "dropped": "year=dropped:58/30",
    "missing": "missing=fr",
    "has any": "has=any",
    "has a session": "has=session",
    "together": "q=justice&status=lapsed&part=operative&year=" + quote("in:52/42"),
    "a clause": DIALOGUE,
    "before the hidden": "q=xyzzy",
    "a hidden clause": f"{DIALOGUE}@58/30",
}


@pytest.fixture(scope="session")
def told(tmp_path_factory):
    """What was to be seen after each case."""
    folder = tmp_path_factory.mktemp("chromium")
    page = mali_page().decode()
    driver = DRIVER.replace("CASES)", f"{json.dumps(CASES)})")
    # the page allows no script but its own: the driver needs that taken away
    page, count = re.subn(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "", page)
    assert count == 1
    (folder / "page.html").write_text(page.replace("</body>", driver + "</body>"), "utf-8")
    dom = parsed(dumped((folder / "page.html").as_uri(), folder))
    return json.loads(dom.get_element_by_id("told").text)


def texts():
    """By clause all its texts of all years and languages, folded."""
    known = mali_series()
    found = {c.id: [c.id] for c in known.clauses}
    for code in ("en", "fr"):
        for (clause_id, _), (_, text) in series_texts(known, code).items():
            found[clause_id].append(text)
    for clause in known.clauses:
        found[clause.id] += [e.heading + " " + e.text for e in clause.evidence]
        found[clause.id] += [*clause.aliases, *clause.tags]
    return {i: plain(" \n ".join(parts)) for i, parts in found.items()}


def with_words(*wanted):
    return {
        i for i, text in texts().items()
        if all(re.search(rf"(?<![^\W_]){re.escape(plain(w))}", text) for w in wanted)
    }  # fmt: skip


def clauses(test):
    return {c.id for c in mali_series().clauses if test(c)}


def told_changes(*fates):
    known = mali_series()
    found = changes(known, IN_52, IN_58, "en")
    return {c.clause for c in found if c.what in fates}


EXPECTED = {
    "word": lambda: with_words("justice"),
    "capitals": lambda: with_words("justice"),
    "no accents": lambda: with_words("indépendant"),
    "accents": lambda: with_words("indépendant"),
    "two words": lambda: with_words("children", "schools"),
    "phrase": lambda: with_words("human rights mechanisms"),
    "French quotes": lambda: with_words("droits de l’homme"),
    "an id": lambda: {DIALOGUE},
    "beginning of words": lambda: with_words("ject"),
    "signs": set,
    "nothing": set,
    "standing": lambda: clauses(lambda c: c.status != "lapsed"),
    "new": lambda: clauses(lambda c: c.status == "new"),
    "lapsed": lambda: clauses(lambda c: c.status == "lapsed"),
    "preambular": lambda: clauses(lambda c: c.history[-1].paragraph.startswith("PP")),
    "operative": lambda: clauses(lambda c: c.history[-1].paragraph.startswith("OP")),
    "in": lambda: clauses(lambda c: c.at(IN_52)),
    "changed": lambda: told_changes("new", "updated", "reworded")
    | finer_changes(mali_series(), IN_52, IN_58),
    "dropped": lambda: told_changes("dropped"),
    "missing": lambda: clauses(lambda c: missing_text(c, "fr") is not None),
    "has any": lambda: clauses(lambda c: c.variables),
    "has a session": lambda: clauses(lambda c: any(
        v.type == "session" for v in c.variables.values())),
    "together": lambda: with_words("justice") & clauses(
        lambda c: c.status == "lapsed" and c.at(IN_52)
        and c.history[-1].paragraph.startswith("OP")),
    "a clause": lambda: clauses(lambda c: True),
    "a hidden clause": lambda: clauses(lambda c: True),
}  # fmt: skip


@pytest.mark.parametrize("name", EXPECTED)
def test_what_is_found_is_shown(told, name):
    seen, expected = told[name], EXPECTED[name]()
    assert set(seen["visible"]) == expected
    assert seen["rows"] == seen["visible"]
    assert seen["said"] == f"{len(expected)} of {len(mali_series().clauses)} clauses"
    assert seen["nothing"] == (not expected)


def test_the_cases_tell_something(told):
    numbers = {name: len(expected()) for name, expected in EXPECTED.items()}
    assert {name for name, number in numbers.items() if number == 0} == {
        "beginning of words", "signs", "nothing",
    }  # fmt: skip
    every = len(mali_series().clauses)
    assert {name for name, n in numbers.items() if n == every} == {"a clause", "a hidden clause"}
    assert told["lapsed"]["groups"] == 1


def test_the_words_found_are_marked(told):
    assert {hit.lower() for hit in told["word"]["hits"]} == {"justice"}
    assert {plain(hit) for hit in told["no accents"]["hits"]} == {"independant"}
    assert told["nothing"]["hits"] == []


def test_what_stands_only_in_an_earlier_text_opens_the_history(told):
    newest = {c.id for c in mali_series().clauses}
    page = parsed(mali_page())
    now = {
        a.get("id") for a in page.iter("article")
        if any("justice" in plain(words(t)) for t in a.find_class("t"))
    }  # fmt: skip
    assert set(told["word"]["open"]) == set(told["word"]["visible"]) - now
    assert set(told["word"]["open"]) < newest
    assert told["nothing"]["open"] == []


def test_a_link_to_what_changed_opens_it_and_takes_filters_away(told):
    assert told["before the hidden"]["visible"] == []
    assert told["a hidden clause"]["query"] == ""
    assert told["a hidden clause"]["open"] == [DIALOGUE]


@pytest.mark.parametrize("name", ["a clause", "a hidden clause"])
def test_where_a_link_leads_is_to_be_seen_below_the_search(told, name):
    assert 0 < told[name]["below"] < told[name]["top"] < 300


def test_the_filters_are_kept_in_the_address(told):
    assert told["typed"]["hash"] == "#q=justice"
    assert told["typed"]["visible"] == told["word"]["visible"]


def test_the_keys_and_the_button(told):
    every = [c.id for c in mali_series().clauses]
    assert sorted(told["reset"]["visible"]) == sorted(every)
    assert told["slash"]["focused"] == "q"
    assert (told["escape"]["query"], len(told["escape"]["visible"])) == ("", len(every))


def test_what_a_plan_needs_is_copied_or_ready_to_be(told):
    first = mali_series().clauses[0].id
    assert told["copying"] in (["copied", ""], ["copy", f"drafter plan drop {first}"])


def test_the_page_as_it_is_mailed_runs_its_own_script(tmp_path):
    page = tmp_path / "page.html"
    page.write_bytes(mali_page("fr"))
    dom = parsed(dumped(f"{page.as_uri()}#q=justice", tmp_path))
    shown = dom.xpath("//article[not(@hidden)]/@id")
    assert set(shown) == with_words("justice")
    assert dom.get("class") == "works"
