"""Runs of the same opening: *Recalling*, *Recalling also*, *Recalling further*, and over again."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.language.base import RUN, Adverb


def adverbs(openings: Sequence[str]) -> list[Adverb | None]:
    """The adverb of each paragraph of a part, from its plain openings in order.

    A run is neighbouring paragraphs with the same opening; one longer than three starts over
    (counted over 530 resolutions; see ``drafter.language.base.RUN``).
    """
    out: list[Adverb | None] = []
    length = 0
    for number, opening in enumerate(openings):
        length = length + 1 if number and opening and opening == openings[number - 1] else 0
        out.append(RUN[length % len(RUN)])
    return out
