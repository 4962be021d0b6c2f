"""How English tells of what is to come and of what has ended."""

from __future__ import annotations

from drafter.language.facts import Announced, Ended, Facts

FACTS = Facts(
    announced=Announced(
        ahead=(
            r"\b(?:forthcoming|upcoming|scheduled|planned|due|expected"
            r"|(?:to|will|shall|should|is|are) be (?:held|convened|organi[sz]ed|launched|opened"
            r"|completed|concluded|adopted|submitted|presented|celebrated|observed)"
            r"|to take place"
            r"|(?:will|shall) (?:take place|hold|convene|open|begin|end|finish|expire))\b"
        ),
        until=(
            r"\b(?:by(?: the end of)?|until(?: the end of)?|no later than|not later than"
            r"|before(?: the end of)?|(?:scheduled|planned) for|(?:expires?|ending) (?:on|in))"
            r"(?: early| late| mid-?)? ?\Z"
        ),
        between=(
            r"\b(?:adopted|signed|enacted|launched|held|dated|since|resolutions?|decisions?|laws?"
            r"|decree|agreement|was|were|had|postponed|pursuant)\b|[;\n]"
        ),
        once=r"\b(?:originally|initially|previously|first) \Z",
        plan=(
            r"\b(?:plan|plans|strategy|strategies|programme|programmes|policy|framework|road ?map"
            r"|period|decade|cycle|agenda|phase|initiative|compact)\b"
        ),
        years=(
            r"\b(?:from|between|period) (?P<from>(?:19|20)\d\d)"
            r" (?:to|and|until) (?P<to>(?:19|20)\d\d)\b"
        ),
    ),
    ended=Ended(
        of=(
            r"\b(?:withdrawal of [^;,\n]{1,40} from|(?:closure|termination|withdrawal|dissolution"
            r"|liquidation|abolition|disbandment|discontinuation|cessation)(?=,| of)"
            r"|decisions?\b[^;\n]{0,60}? to (?:withdraw from|leave|terminate|close|dissolve)"
            r"|withdrew from|terminated|dissolved|disbanded|abolished)\b"
        ),
        was=(
            r"\b(?:(?:was|were|has been|have been|had been) (?:closed|withdrawn|terminated"
            r"|dissolved|liquidated|abolished|disbanded|discontinued|wound up)"
            r"|(?:ended|ceased) (?:its|their) (?:operations?|activit\w+|work|mandate))\b"
        ),
        asked=(
            r"\b(?:calls?|calling|demands?|demanding|urges?|urging|requests?|requesting|appeals?"
            r"|encourag\w+|immediate|must|should|until|pending|after|before|if)\b"
        ),
        clause=r", and ",
    ),
    counted=(
        r"\b(?:[\w-]+ (?:years?|months?|weeks?|decades?) ago"
        r"|(?:last|this|next) (?:year|month|week))\b"
    ),
)
