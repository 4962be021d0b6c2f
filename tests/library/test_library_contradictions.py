"""What a person wrote against the rest of a library is refused; nothing is silently left undone."""

import json
import shutil

import pytest

from drafter.drafting import DraftingError, draft
from drafter.library import journal, saving, store
from drafter.library.store import LibraryError
from tests.mining import mali

REPORT = "requests-independent-expert-submit-report.yaml"
CHAIN = "chain: recalling-resolutions-situation-human-rights"

REFUSED = [
    ("series.yaml", "series: mali", "series: foo",
     "series: says “foo”, and the folder is named “mali”"),
    ("series.yaml", CHAIN, "chain: nope", "chain: there is no clause “nope”"),
    ("series.yaml", CHAIN, "chain:", "grows by its rule; name that clause"),
    ("series.yaml", "rhythm: 3", "rhythm: 0", "rhythm: must be 1 or more, not 0"),
    ("series.yaml", "rhythm: 3", "rhythm: -3", "rhythm: must be 1 or more, not -3"),
    (REPORT, "status: standing", "status: lapsed",
     "status: is lapsed, and the newest text, 58/30, has the clause"),
    (REPORT, "part: operative", "part: preambular",
     "part: is preambular, and OP26 of 58/30 is operative"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "said"), REFUSED, ids=[r[2] for r in REFUSED])
def test_an_edit_that_would_do_nothing_is_refused_with_its_line(own_library, file, old, new, said):
    path = own_library / "mali" / file
    mali.spoil(path, f"{old}\n", f"{new}\n")
    line = path.read_text(encoding="utf-8").split(f"{new}\n")[0].count("\n") + 1
    with pytest.raises(LibraryError) as refusal:
        mali.load(own_library)
    assert str(refusal.value).startswith(f"{path}:{line}: ")
    assert said in str(refusal.value)


def test_without_a_rhythm_nobody_speaks_of_one_text_alone(own_library):
    mali.spoil(own_library / "mali" / "series.yaml", "rhythm: 3\n", "")
    with pytest.raises(DraftingError, match=r"^nothing tells when “mali” comes up again; .*rhythm"):
        draft(mali.load(own_library))


@pytest.mark.parametrize("how", ["the folder", "the key"])
def test_a_series_is_never_written_twice(own_library, how):
    home = own_library / "mali"
    if how == "the folder":
        home = home.rename(own_library / "sahel")
    else:
        mali.spoil(home / "series.yaml", "series: mali\n", "series: foo\n")
    before = mali.tree(own_library)
    with pytest.raises(LibraryError, match="a series has one name"):
        store.load_series(own_library, home.name)
    with pytest.raises(LibraryError, match="a series has one name"):
        saving.save(mali.mined().series, own_library)
    assert mali.tree(own_library) == before


def test_a_series_without_its_name_has_that_of_its_folder(own_library):
    mali.spoil(own_library / "mali" / "series.yaml", "series: mali\n", "")
    (own_library / "mali").rename(own_library / "sahel")
    assert store.load_series(own_library, "sahel").name == "sahel"


@pytest.mark.parametrize(
    ("new_id", "said"), [(None, "is also that of"), ("mine", "is already the place of")],
    ids=["a copy", "a copy with an id of its own"],
)  # fmt: skip
def test_mining_refuses_two_files_for_one_clause(own_library, new_id, said):
    copy = own_library / "mali" / "copy.yaml"
    shutil.copy(own_library / "mali" / REPORT, copy)
    if new_id:
        mali.spoil(copy, f"id: {REPORT.removesuffix('.yaml')}\n", f"id: {new_id}\n")
    before = mali.tree(own_library)
    with pytest.raises(LibraryError, match=said):
        saving.save(mali.mined().series, own_library)
    assert mali.tree(own_library) == before


DAMAGED = ["[]", '{"a.yaml": 5}', '{"a.yaml": {"id": 5}}', "3", "{", "[" * 100_000, "\udcff"]


@pytest.mark.parametrize(
    "content", DAMAGED, ids=lambda content: content[:12].encode("ascii", "replace")
)
def test_damaged_digests_are_an_error_of_their_file(own_library, content):
    path = own_library / "mali" / journal.DIGESTS
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    for use in (mali.load, lambda folder: saving.save(mali.mined().series, folder)):
        with pytest.raises(LibraryError, match=r"mined\.json: is damaged"):
            use(own_library)


def test_digests_of_what_is_no_resolution_tell_nothing(own_library):
    path = own_library / "mali" / journal.DIGESTS
    data = json.loads(path.read_text(encoding="utf-8"))
    data["gone.yaml"] = {"": "0", "history.last year": "0"}
    path.write_text(json.dumps(data), encoding="utf-8")
    assert mali.load(own_library).lacking == {}
