"""The Mali series for backtests: its documents as read, with changes planted in them."""

from dataclasses import replace
from functools import cache

from drafter.backtesting import backtest
from drafter.mining.past import Given
from drafter.mining.sources import gather
from tests.mining import mali


@cache
def sources():
    """The documents and the known facts of the seeds."""
    return gather([mali.SEEDS])


def backtested(documents=None, adoptions=None, sessions=None, code="en"):
    """The backtest of the Mali series, or of other documents of it."""
    given = sources()
    return backtest(
        given.documents if documents is None else documents,
        Given(
            given.adoptions if adoptions is None else adoptions,
            given.sessions if sessions is None else sessions,
            given.agenda,
        ),
        name="mali",
        code=code,
    )


@cache
def mali_tested():
    """The backtest of the series as it is."""
    return backtested()


def planted(file, **changed):
    """All documents, one of them with other fields; ``text`` rewrites each of its paragraphs."""
    rewrite = changed.pop("text", None)
    documents = []
    for read in sources().documents:
        if read.file == file:
            resolution = replace(read.resolution, **changed)
            if rewrite is not None:
                paragraphs = tuple(replace(p, text=rewrite(p.text)) for p in resolution.paragraphs)
                resolution = replace(resolution, paragraphs=paragraphs)
            read = replace(read, resolution=resolution)  # noqa: PLW2901
        documents.append(read)
    return documents
