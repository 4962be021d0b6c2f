"""The words on the page, in the language of whoever reads it."""

from __future__ import annotations

from drafter.language.catalogue import Messages


def labels(say: Messages) -> dict[str, str]:
    """Headings, labels and explanations by the names that the template has for them."""
    return {
        # the sections
        "sections": say("Sections"),
        "timeline": say("Timeline"),
        "clauses": say("Clauses"),
        "variables": say("Variables"),
        "resolutions": say("Resolutions"),
        # the overview
        "timeline_what": say(
            "Which paragraph is in which resolution, by its number there, and what became of it. "
            "Each line leads to the clause, each number to what changed."
        ),
        "paragraph": say("Paragraph"),
        "paragraphs": say("Paragraphs"),
        "first": say("in the oldest text there is"),
        "new": say("new"),
        "kept": say("unchanged"),
        "updated": say("updated: another value, “also” or final sign"),
        "reworded": say("reworded"),
        "present": say("there; no language has both texts to compare"),
        "dropped": say("dropped"),
        "absent": say("not in it"),
        "quoted": say("quoted on a page; the text is not in the library"),
        "unknown": say("not known; the text is not in the library"),
        "back": say("taken up again"),
        "count_kept": say("Unchanged"),
        "count_updated": say("Updated"),
        "count_reworded": say("Reworded"),
        "count_new": say("New"),
        "count_dropped": say("Dropped"),
        # the groups of clauses
        "preambular": say("Preambular paragraphs"),
        "operative": say("Operative paragraphs"),
        "lapsed_group": say("No longer in the text"),
        # searching
        "search": say("Search"),
        "search_hint": say("words, or “a phrase”"),
        "status": say("Status"),
        "part": say("Part"),
        "year": say("Resolution"),
        "missing": say("Missing in"),
        "contains": say("Contains"),
        "all": say("all"),
        "any": say("any variable"),
        "standing": say("standing"),
        "lapsed": say("lapsed"),
        "preambular_one": say("preambular"),
        "operative_one": say("operative"),
        "year_in": say("in it"),
        "year_changed": say("new or changed in it"),
        "year_dropped": say("dropped in it"),
        "edited": say("edited by hand"),
        "collision": say("collision"),
        "reset": say("Show all"),
        "nothing": say("No clause is like this. “Show all” brings them back."),
        # a clause
        "new_one": say("new clause"),
        "no_text": say("no text"),
        "older": say("older wording"),
        "translated": say("translated in the library; no document has it"),
        "footnotes": say("Footnotes"),
        "note_lost": say("its text is lost in the source"),
        "no_rule": say("no rule"),
        "attention": say("attention"),
        "why": say("May not stay:"),
        "history": say("History:"),
        "plan": say("In a plan:"),
        "to_copy": say("copy"),
        "copied": say("copied"),
        "tags": say("Tags:"),
        "notes": say("Notes:"),
        "aliases": say("Former ids:"),
        "split_from": say("Split from:"),
        "merged_into": say("Merged into:"),
        "collision_what": say("Edited by a person and mined anew; the file has both. Mined:"),
        # variables
        "variables_what": say(
            "What changes within a wording from year to year, and the rule it follows where the "
            "past years bear one out."
        ),
        "name": say("Name"),
        "clause": say("Clause"),
        "kind": say("Kind"),
        "rule": say("Rule"),
        "no_variables": say("No clause has a variable."),
        "session": say("session"),
        "date": say("date"),
        "period": say("period"),
        "citations": say("list of resolutions"),
        "citation": say("resolution"),
        "symbol": say("document symbol"),
        "pronoun": say("pronoun"),
        "choice": say("open choice"),
        # resolutions
        "resolutions_what": say(
            "Every adoption that the library knows of: the recall chain is the newest list and "
            "what was adopted since."
        ),
        "adopted": say("Adopted"),
        "meeting": say("Meeting"),
        "draft": say("Draft"),
        "text_at_hand": say("Text in the library"),
        "recalled_in": say("Recalled in"),
        "in_chain": say("In the chain"),
        "remark": say("Remark"),
        "yes": say("yes"),
        "no": say("no"),
        "commentary": say("only a page about it"),
        "known_from": say("Known from:"),
        "chain_clause": say("The clause with the recall chain:"),
        "on_keys": say("The key / leads to the search, Esc empties it."),
        "disclaimer": say("drafter is not an official tool of the United Nations."),
    }
