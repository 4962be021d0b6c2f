"""What is given wrongly ends in one line that says what, where and what to do; no traceback."""

import os
import threading
from pathlib import Path

import pytest

from drafter.saving import SavingError, save_all

SEEDS = Path(__file__).parents[2] / "seeds"

WRONG = [
    (
        ["draft", "--author", "a\x07", "--edition", "redline"],
        2,
        "--author: no document can hold U+",
    ),
    (["compare", "52/42", "58/30", "--author", "a\udcff", "-o", "c.docx"], 2, "hold U+DCFF"),
    (["draft", "--set", "focus=a\udcff", "-o", "x.md"], 2, "cannot be printed: U+DCFF"),
    (
        ["draft", "--set", "focus=x", "--set", "focus=y", "-o", "x.md"],
        2,
        "--set focus: given twice",
    ),
    (["draft", "-o", "a" * 300 + ".docx"], 1, "File name too long"),
    (["series", "new", "a" * 300, SEEDS / "A-HRC-RES-58-30.en.txt"], 1, "File name too long"),
    (["plan", "add", "--text", "en=Welcomes A", "--text", "en=Welcomes B"], 2, "en: given twice"),
    (["check", "mine.txt", "--sarif", "mine.txt", "--force"], 2, "is one of the files to check"),
]


@pytest.mark.parametrize(("arguments", "code", "said"), WRONG, ids=lambda value: str(value)[:40])
def test_wrong_use(run, arguments, code, said):
    Path("mine.txt").write_text("The Human Rights Council,\n", encoding="utf-8")
    run("plan")
    before = sorted(Path.cwd().iterdir())
    got, out, err = run(*arguments)
    assert (got, out) == (code, "")
    assert err.startswith("drafter: ")
    assert said in err
    assert sorted(Path.cwd().iterdir()) == before


TEXT = "The Human Rights Council,\n"
WITHOUT_EFFECT = [
    (["draft", "--author", "Kenya", "-o", "x.md"], "--author has no effect: this edition has no"),
    (["draft", "--edition", "table", "--author", "Kenya"], "--author has no effect"),
    (["draft", "--edition", "redline", "--author", "Kenya"], ""),
    (["compare", "52/42", "58/30", "--author", "Kenya"], "--author has no effect: it is for the"),
    (["compare", "52/42", "58/30", "--date", "2026-01-31"], "--date has no effect"),
    (["compare", "52/42", "58/30", "--force"], "--force has no effect"),
    (["compare", "52/42", "58/30", "--force", "-o", "c.docx"], ""),
    (["check", "mine.txt", "--fail-on", "never", "--force"], "--force has no effect"),
    (["check", "mine.txt", "--fail-on", "never", "--force", "--sarif", "s.json"], ""),
    (["backtest", "--force"], "--force has no effect: it is for the page that --html names"),
    (["read", "mine.txt", "--original"], "--original has no effect: mine.txt has no tracked"),
    (["read", "redline.docx", "--original"], ""),
    (["browse", "--lang", "es", "--no-open"], "no headings and labels in it; they are in English"),
    (["browse", "--lang", "fr", "--no-open"], ""),
]


@pytest.mark.parametrize(
    ("arguments", "said"), WITHOUT_EFFECT, ids=[" ".join(a) for a, _ in WITHOUT_EFFECT]
)
def test_what_has_no_effect_is_told_in_a_line(run, arguments, said):
    Path("mine.txt").write_text(TEXT, encoding="utf-8")
    run("draft", "--edition", "redline", "-o", "redline.docx")
    code, out, err = run(*arguments)
    assert code == 0
    assert out
    assert len(err.splitlines()) == bool(said)
    assert said in err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_read_once(run):
    os.mkfifo("pipe")
    text = (SEEDS / "A-HRC-RES-58-30.en.txt").read_bytes()
    feeding = threading.Thread(target=lambda: Path("pipe").write_bytes(text), daemon=True)
    feeding.start()
    code, out, _ = run("check", "pipe")
    feeding.join(timeout=10)
    assert (code, out.splitlines()[-1]) == (0, "1 file: 3 info")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no endless file here")
def test_an_endless_file_is_not_read_to_its_end(run):
    code, _, err = run("read", "/dev/zero")
    assert code == 1
    assert "not read" in err


def test_two_files_of_one_name_are_refused_and_none_is_written(tmp_path):
    (tmp_path / "link.md").symlink_to(tmp_path / "one.md")
    with pytest.raises(SavingError, match="another of the files has that name"):
        save_all({tmp_path / "one.md": b"1", tmp_path / "link.md": b"2"})
    assert [path.name for path in tmp_path.iterdir()] == ["link.md"]


def test_links_that_go_round_are_told_or_replaced(tmp_path):
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    try:  # from Python 3.13 on such a link is a name like others
        save_all({tmp_path / "a": b"1"}, force=True)
    except SavingError as error:
        assert str(error).startswith(f"cannot write {tmp_path / 'a'}: ")
    else:
        assert (tmp_path / "a").read_bytes() == b"1"
    assert not list(tmp_path.glob(".drafter-*"))


def test_the_line_ends_of_a_plan_stay(run):
    run("plan")
    path = Path("plan.yaml")
    text = path.read_bytes()
    path.write_bytes(text.replace(b"\n", b"\r\n"))
    assert run("plan", "set", "focus=the rule of law")[0] == 0
    changed = path.read_bytes()
    assert changed.count(b"\r\n") == changed.count(b"\n") == text.count(b"\n")
    assert b'focus: "the rule of law"' in changed or b"focus: the rule of law" in changed
