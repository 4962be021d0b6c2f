"""Who tables a draft: the line of its sponsors, and the starred notes that belong to it.

What is not a matter of course, and where it is from:

- the names are in alphabetical order letter by letter, whatever spaces, hyphens, apostrophes and
  accents they have (*Guinée-Bissau*, *Guinée équatoriale*), as in the lists of the Council's
  recorded votes; a name begins with its first word (*Republic of Korea* under R);
- ``*``, ``**`` are given in order of first appearance, so that either may mean either
  (A/HRC/40/L.2: ``*`` for the group; A/HRC/43/L.13: ``*`` for a State not a member);
- a mark stands where the language has any footnote mark: behind the comma or colon in English,
  before it in French; two marks of one name are parted by a comma (``*, **``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter import language as languages
from drafter.drafting.calendar import DraftingError
from drafter.drafting.draft import Note
from drafter.drafting.given import tidy
from drafter.language.catalogue import Messages, messages
from drafter.library.names import near
from drafter.record import record

GROUP = "group."
"""The keys of groups begin so."""
_MEMBER = {"sponsor.member": True, "sponsor.not_member": False}


class Sponsor(NamedTuple):
    """A State that tables the draft.

    Attributes:
        name: in the language of the draft.
        on_behalf_of: the group that it speaks for: a key of the language's words
            (``group.african``) or as much of the group's name as only this one has.
        member: whether it is a member of the Council; ``None`` if that is not known.
    """

    name: str
    on_behalf_of: str | None = None
    member: bool | None = True


@record(frozen=True)
class SponsorsLine:
    """The line above the title with its notes, and the sponsors whose membership is not known."""

    text: str
    notes: tuple[Note, ...]
    unknown: tuple[str, ...]


def parse_sponsor(text: str, code: str) -> Sponsor:
    """A sponsor as it is typed: ``Kenya (Group of African States), not a member``.

    The name; then, in brackets, the group that it speaks for; then, behind a comma, ``member`` or
    ``not a member`` in the draft's language or in another one. Without the last, it is not known
    whether it is a member. A State's own brackets, which end with *of*, stay with its name:
    ``Iran (Islamic Republic of), not a member``.

    Raises:
        DraftingError: something of it is missing, unknown or double.
    """
    typed = _Typed(_tidy(text), code, messages(code))
    head, comma, membership = (part.strip() for part in typed.text.partition(","))
    member = typed.membership(membership) if comma else None
    name, group = typed.bracketed(head)
    say = typed.say
    if not name:
        raise typed.refused(say("the name is missing"))
    if typed.bracketed(name)[1] is not None:
        raise typed.refused(say("only one group can stand in brackets"))
    return Sponsor(name, None if group is None else typed.group(group), member)


def sponsors_line(sponsors: Sequence[Sponsor], code: str) -> SponsorsLine:
    """The sponsors in alphabetical order, each with its marks, as the line above the title.

    Raises:
        DraftingError: a sponsor is named twice or without a name, or speaks for an unknown group.
    """
    language, say = languages.get(code), messages(code)
    named = sorted(((_tidy(each.name), each) for each in sponsors), key=lambda p: _order(p[0]))
    names = [name for name, _ in named]
    for name in names:
        if not _order(name)[0]:
            raise DraftingError(say("a sponsor has no name"))
        if names.count(name) > 1:
            raise DraftingError(say("the sponsor “{name}” is given twice", name=name))
    text = language.words["sponsors_colon"].format(sponsors=language.join(names))
    marks: dict[str, str] = {}
    notes: list[Note] = []
    end = 0
    for name, sponsor in named:
        end = text.index(name, end) + len(name)
        after = language.note_after_punctuation and text[end : end + 1] in (",", ":")
        own = list(_note_texts(sponsor, code))
        for said in own:
            marks.setdefault(said, "*" * (len(marks) + 1))
        notes += [
            Note(marks[said], said, end + after) for said in sorted(own, key=marks.__getitem__)
        ]
    unknown = tuple(name for name, sponsor in named if sponsor.member is None)
    return SponsorsLine(text, tuple(notes), unknown)


def group_key(words: str, code: str) -> str:
    """The key (``group.african``) of a group that is named by its key or by some of its words.

    The name may be in the draft's language or in another one: *African Group*, *États arabes*.

    Raises:
        DraftingError: no group has these words, or several have.
    """
    say = messages(code)
    for known in _languages(code):
        language = languages.get(known)
        said = _words(words.removeprefix(GROUP)) - language.stop_words
        fitting = [
            key for key, name in _groups(known).items()
            if said and said <= _words(name) | _words(key.removeprefix(GROUP))
        ]  # fmt: skip
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            names = ", ".join(_groups(known)[key] for key in fitting)
            raise DraftingError(
                say("the group “{group}” may be any of: {known}", group=words, known=names)
            )
    raise DraftingError(_no_such_group(words, code))


def _no_such_group(words: str, code: str) -> str:
    say = messages(code)
    names = list(_groups(code).values())
    known = ", ".join(names)
    if found := near(words, names, 1):
        return say(
            "there is no group “{group}”; nearest: {nearest} (known: {known})",
            group=words, nearest=found[0], known=known,
        )  # fmt: skip
    return say("there is no group “{group}” (known: {known})", group=words, known=known)


def _groups(code: str) -> dict[str, str]:
    words = languages.get(code).words
    return {key: name for key, name in words.items() if key.startswith(GROUP)}


def _note_texts(sponsor: Sponsor, code: str) -> Iterator[str]:
    words = languages.get(code).words
    if sponsor.on_behalf_of is not None:
        group = words[group_key(sponsor.on_behalf_of, code)]
        yield words["on_behalf_of_group"].format(group=group)
    if sponsor.member is False:
        yield words["non_member"]


@record(frozen=True)
class _Typed:
    """A sponsor as it was typed, in the course of being read."""

    text: str
    code: str
    say: Messages

    def refused(self, why: str) -> DraftingError:
        return DraftingError(self.say("--sponsor “{sponsor}”: {why}", sponsor=self.text, why=why))

    def membership(self, said: str) -> bool:
        for known in _languages(self.code):
            words = languages.get(known).words
            for key, member in _MEMBER.items():
                if said.casefold() == words[key]:
                    return member
        own = languages.get(self.code).words
        why = self.say(
            "behind the comma stands “{member}” or “{not_member}”, not “{said}”",
            member=own["sponsor.member"],
            not_member=own["sponsor.not_member"],
            said=said,
        )
        raise self.refused(why)

    def bracketed(self, head: str) -> tuple[str, str | None]:
        """The name and what stands in brackets behind it, unless the brackets are its own."""
        if head.count("(") != head.count(")"):
            raise self.refused(self.say("a bracket has no other half"))
        if not head.endswith(")"):
            return head, None
        name, _, inside = head[:-1].rpartition("(")
        last = re.split(r"[\s’]+", inside.rstrip("’ "))[-1].casefold()
        if not last:
            raise self.refused(self.say("nothing stands in the brackets"))
        if last in languages.get(self.code).stop_words:  # Islamic Republic of, Royaume des
            return head, None
        return name.strip(), inside.strip()

    def group(self, words: str) -> str:
        try:
            return group_key(words, self.code)
        except DraftingError as error:
            raise self.refused(str(error)) from None


def _languages(code: str) -> list[str]:
    """All languages, the given one first."""
    return sorted(languages.CODES, key=lambda known: known != code)


def _tidy(text: str) -> str:
    return tidy(text).replace("'", "’")


def _plain_letters(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(ch for ch in decomposed if not unicodedata.combining(ch))


def _order(name: str) -> tuple[str, str]:
    return "".join(ch for ch in _plain_letters(name) if ch.isalpha()), name


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", _plain_letters(text)))
