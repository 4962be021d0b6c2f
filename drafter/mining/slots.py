"""Slots: the stretches of a clause that are values and not words, found by comparing the years."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from drafter import language as languages
from drafter.language.base import CitationSpan, Language
from drafter.library import rendering
from drafter.library.model import CHAIN_RULE, Adoption, Value, Variable
from drafter.mining import naming
from drafter.mining.lists import own_citations
from drafter.mining.own_sessions import own_sessions
from drafter.record import record
from drafter.resolution import Reference
from drafter.sessions import ASSEMBLY_AHEAD
from drafter.tokens import MARK_OFF, MARK_ON

PRONOUN_RULE = "mandate holder"
HOLDER = "mandate_holder"
FARTHEST_DEADLINE = 12
"""Four years of Council sessions: no mandate reaches farther, so it is another body's session."""
ANCHOR_WORDS = 5
"""A free choice follows so many unchanging words (*with a particular focus on*)."""


@dataclass
class Witness:
    """One clause in one resolution and one language, while its slots are looked for.

    ``body`` is the text without opening and final punctuation; ``template`` the same with what was
    found replaced by Jinja expressions; footnote marks are tokens in both.
    """

    resolution: Reference
    code: str
    body: str
    notes: dict[int, str | None] = field(default_factory=dict)
    template: str = ""
    note_templates: dict[int, str | None] = field(default_factory=dict)
    values: dict[str, Value] = field(default_factory=dict)
    variables: dict[str, Variable] = field(default_factory=dict)


@record(frozen=True)
class Found:
    """A slot in a body: its place, the expression that renders it, its variable and value."""

    start: int
    end: int
    expression: str
    name: str
    variable: Variable
    value: Value


def without_values(body: str, language: Language) -> str:
    """The words of a body without its dates, sessions and citations."""
    cited = language.find_citations(body)
    dated = [
        d for d in language.find_dates(body) if not any(c.start <= d.start < c.end for c in cited)
    ]
    for span in sorted([*cited, *dated, *language.find_sessions(body)], key=lambda s: -s.start):
        body = f"{body[: span.start]} {body[span.end :]}"
    return re.sub(f"{MARK_ON}.*?{MARK_OFF}", " ", body)


def sessions(
    witness: Witness, language: Language, names: Mapping[int, str], rules: Mapping[str, str]
) -> list[Found]:
    """The sessions of a clause that move with the resolution's own session.

    ``names`` gives the variable of each session by its number, ``rules`` the rule of each variable.
    """
    found: list[Found] = []
    for span in own_sessions(witness.body, language):
        name = names.get(span.value)
        if name is not None and name in rules:
            expression = f"{{{{ {name} | ordinal }}}}"
            variable = Variable("session", rules[name])
            found.append(Found(span.start, span.end, expression, name, variable, span.value))
    return found


def session_names(witness: Witness, language: Language) -> dict[int, str]:
    """A variable's name for each session that the clause names, by the session's number."""
    names: dict[int, str] = {}
    for span in own_sessions(witness.body, language):
        if span.value not in names:
            name = naming.session_name(witness.body[: span.start], language)
            names[span.value] = naming.unused(name, names.values())
    return names


def session_rules(years: Sequence[tuple[int, Mapping[int, str]]]) -> dict[str, str]:
    """The rule of each session variable, from (session, names by session number) of all years.

    A session ahead is a deadline and moves on by the distance that the newest year has. A session
    that is past or present moves only if two years at least show the same distance: otherwise it
    is a fact.
    """
    seen: dict[str, list[tuple[int, int]]] = {}
    for session, names in years:
        for value, name in names.items():
            seen.setdefault(name, []).append((session, value))
    rules = {name: _session_rule(pairs) for name, pairs in seen.items()}
    return {name: rule for name, rule in rules.items() if rule is not None}


def _session_rule(pairs: Sequence[tuple[int, int]]) -> str | None:
    """The rule of one session variable, from its (own session, value) pairs, oldest first."""
    ahead = [value - own for own, value in pairs]
    if ahead[-1] > FARTHEST_DEADLINE:
        # the Assembly's sessions: one a year, where the Council has three
        offsets = [value - own // 3 for own, value in pairs]
        deadline = offsets[-1] > ASSEMBLY_AHEAD
        if deadline or (len(pairs) > 1 and len(set(offsets)) == 1):
            return f"session / 3 + {offsets[-1]}"
        return None
    if ahead[-1] > 0:
        return f"session + {ahead[-1]}"
    if len(pairs) > 1 and len(set(ahead)) == 1:
        return f"session - {-ahead[-1]}" if ahead[-1] else "session"
    return None


def chain(
    witness: Witness,
    language: Language,
    registry: Mapping[Reference, Adoption],
) -> list[Found]:
    """The list of the series' own earlier resolutions, with what is said of single ones.

    An entry that is not as the registry has it keeps its printed date.

    A list that an older text breaks in two (``…, and 25/36 … and 31/28 …``) becomes two variables;
    the one that grows is the last.
    """
    runs: list[list[tuple[CitationSpan, str]]] = [[]]
    spans = own_citations(witness.body, language, registry)
    if len(spans) < 2:
        return []
    conjunction = language.join(["", ""]).strip()
    for number, span in enumerate(spans):
        last = number + 1 == len(spans)
        between = "" if last else witness.body[span.end : spans[number + 1].start]
        runs[-1].append((span, between))
        if re.search(rf", {conjunction} $", between):
            runs.append([])
    found: list[Found] = []
    for position, run in enumerate(runs):
        final = position + 1 == len(runs)
        name = "chain" if final else f"chain_{position + 1}"
        slot = _list_slot(witness, run, language, name, registry, grows=final)
        if slot is None:
            return []
        found.append(slot)
    return found


def _list_slot(
    witness: Witness,
    run: Sequence[tuple[CitationSpan, str]],
    language: Language,
    name: str,
    registry: Mapping[Reference, Adoption],
    *,
    grows: bool,
) -> Found | None:
    if not run:
        return None
    conjunction = f" {language.join(['', '']).strip()} "
    notes: dict[str, str] = {}
    separators: list[str] = []
    for span, between in run[:-1]:
        separator = conjunction if between.endswith(conjunction) else ", "
        if not between.endswith(separator):
            return None
        if note := between[: -len(separator)]:
            notes[_entry(span, registry)] = note
        separators.append(separator)
    if any(s != ", " for s in separators[:-1]):
        return None
    arguments = []
    if notes:
        entries = ", ".join(f"{_quoted(k)}: {_quoted(v)}" for k, v in notes.items())
        arguments.append(f"{{{entries}}}")
    if separators and separators[-1] == ", ":
        arguments.append('last=", "')
    call = f"({', '.join(arguments)})" if arguments else ""
    start, end = run[0][0].start, run[-1][0].end
    if "{{" in witness.body or any(MARK_ON in note for note in notes.values()):
        return None
    return Found(
        start, end, f"{{{{ {name} | citations{call} }}}}", name,
        Variable("citations", CHAIN_RULE if grows else None),
        [_entry(span, registry) for span, _ in run],
    )  # fmt: skip


def _entry(span: CitationSpan, registry: Mapping[Reference, Adoption]) -> str:
    known = registry.get(span.reference)
    same = known is not None and known.adopted == span.adopted
    return str(span.reference) if same else f"{span.reference} of {span.adopted}"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def pronouns(witness: Witness, title: str | None) -> list[Found]:
    """*he*, *him*, *his* for the mandate holder, where the clause names the holder before.

    Another person named in between (*the Secretary-General … he*) takes the pronoun; the two-headed
    *his or her* is nobody's.
    """
    words = languages.get(witness.code).mandates
    if title is None or not words.pronouns:
        return []
    found = []
    masculine = "|".join(words.pronouns)
    for match in re.finditer(rf"\b({masculine})\b(?!{words.both})", witness.body):
        before = witness.body[: match.start()]
        holder = max(before.rfind(title), before.rfind(words.holder))
        other = max(before.rfind(person) for person in words.others)
        if holder > other:
            expression = f"{{{{ {HOLDER} | pronoun('{match.group()}') }}}}"
            variable = Variable("pronoun", PRONOUN_RULE)
            found.append(Found(match.start(), match.end(), expression, HOLDER, variable, "he"))
    return found


def free_choice(
    witnesses: Sequence[Witness], language: Language
) -> tuple[str, dict[Reference, int]] | None:
    """What a recurring decision fills in anew each time (*with a particular focus on …*).

    It is the tail after the last run of at least :data:`ANCHOR_WORDS` unchanging words, if no two
    adoptions have the same. Returns the variable's name and where the tail starts, by resolution.
    """
    named = _named_focus(witnesses, language)
    if named is not None or len(witnesses) < 2:
        return named
    newest = witnesses[-1].body
    words = newest.split(" ")
    anchor: tuple[int, int] | None = None
    common = set(range(len(words)))
    for other in witnesses[:-1]:
        matcher = SequenceMatcher(None, words, other.body.split(" "), autojunk=False)
        held: set[int] = set()
        for block in matcher.get_matching_blocks():
            if block.size >= ANCHOR_WORDS:
                held.update(range(block.a, block.a + block.size))
        common &= held
    for end in sorted(common, reverse=True):
        start = end
        while start - 1 in common:
            start -= 1
        if end - start + 1 >= ANCHOR_WORDS:
            anchor = (start, end + 1)
            break
    if anchor is None or anchor[1] >= len(words):
        return None
    phrase = " ".join(words[max(anchor[0], anchor[1] - ANCHOR_WORDS) : anchor[1]])
    starts: dict[Reference, int] = {}
    tails: list[str] = []
    for witness in witnesses:
        place = witness.body.rfind(f"{phrase} ")
        if place < 0:
            return None
        starts[witness.resolution] = place + len(phrase) + 1
        tails.append(witness.body[starts[witness.resolution] :])
    if len(set(tails)) < len(tails) or any(len(tail.split()) < 2 for tail in tails):
        return None
    if any(language.find_sessions(tail) for tail in tails):
        return None  # what differs is the session, and that is computed
    return naming.last_noun(phrase, language), starts


def _named_focus(
    witnesses: Sequence[Witness], language: Language
) -> tuple[str, dict[Reference, int]] | None:
    """A free choice that the language's own phrase announces (*with particular emphasis on*)."""
    starts: dict[Reference, int] = {}
    tails: list[str] = []
    name = ""
    for witness in witnesses:
        matches = list(re.finditer(language.focus, witness.body))
        if not matches or language.find_sessions(witness.body[matches[-1].end() :]):
            continue
        name = naming.last_noun(matches[-1]["noun"] or matches[-1].group(), language)
        starts[witness.resolution] = matches[-1].end()
        tails.append(witness.body[matches[-1].end() :])
    repeated = len(tails) > 1 and len(set(tails)) < len(tails)
    newest = witnesses[-1].resolution
    return None if newest not in starts or repeated else (name, starts)


def fill(witness: Witness, found: Sequence[Found]) -> None:
    """Write the template: the body with every slot replaced, and its values."""
    out: list[str] = []
    position = 0
    for slot in sorted(found, key=lambda s: s.start):
        if slot.start < position:
            continue
        out += [_literal(witness.body[position : slot.start]), slot.expression]
        witness.values[slot.name] = slot.value
        position = slot.end
    out.append(_literal(witness.body[position:]))
    witness.template = "".join(out)


def rename(witness: Witness, old: str, new: str) -> None:
    """Give a variable of a witness another name."""
    if old not in witness.values:
        return
    witness.values = {new if n == old else n: v for n, v in witness.values.items()}
    witness.variables = {new if n == old else n: v for n, v in witness.variables.items()}
    pattern = re.compile(rf"(\{{\{{ ){re.escape(old)}(?= )")
    witness.template = pattern.sub(rf"\g<1>{new}", witness.template)


def _literal(text: str) -> str:
    escaped = rendering.escape(text)
    return re.sub(f"{MARK_ON}(\\d+){MARK_OFF}", r"{{ footnote(\1) }}", escaped)
