"""Two small invented events with their gold, and an encoder that needs no model."""

from __future__ import annotations

from typing import Any

from tests.tiny import sums_of_words

EVENT: dict[str, Any] = {
    "event": "ferry",
    "articles": [
        {
            "tag": "A",
            "title": "Ferry strands off Lisk with 80 aboard",
            "sentences": [
                "The ferry Orla ran aground off Lisk on Tuesday with 80 passengers aboard.",
                "Divers found no damage to the hull.",
                "The captain blamed a broken beacon.",
            ],
        },
        {
            "tag": "B",
            "title": "Passengers wait for hours on stranded ferry",
            "sentences": [
                "Passengers of the ferry Orla, aground off Lisk since Tuesday, waited nine hours for boats.",
                "The captain blamed a broken beacon, of which owners had been warned twice since May.",
                "Tickets will be refunded.",
            ],
        },
    ],
    "pairs": [
        {"a": "AT", "b": "B0", "relation": "overlap"},
        {"a": "A0", "b": "B0", "relation": "overlap", "or": "a_adds"},
        {"a": "AT", "b": "BT", "relation": "overlap"},
        {"a": "A2", "b": "B1", "relation": "b_adds"},
    ],
    "optional": [["A0", "BT"]],
}

OTHER_EVENT: dict[str, Any] = {
    "event": "market",
    "articles": [
        {
            "tag": "A",
            "title": "Fire guts covered market in Harl",
            "sentences": [
                "A fire destroyed the covered market of Harl in the night to Sunday.",
                "Nobody was hurt.",
                "The mayor promised stallholders new stands by June.",
            ],
        },
        {
            "tag": "B",
            "title": "Harl mourns its market",
            "sentences": [
                "The covered market of Harl burned down in the night to Sunday with 30 stalls.",
                "Nobody was hurt.",
                "Police suspect a faulty cable.",
            ],
        },
    ],
    "pairs": [
        {"a": "AT", "b": "B0", "relation": "b_adds"},
        {"a": "A0", "b": "B0", "relation": "b_adds"},
        {"a": "A1", "b": "B1", "relation": "same"},
    ],
    "optional": [],
}

EVENTS = [
    *(EVENT, OTHER_EVENT),
    *(EVENT | {"event": "ferry again"}, OTHER_EVENT | {"event": "market again"}),
]

# An event that stands beside those that are measured.
OPPOSED = [EVENT | {"event": "ferry of two sides"}]

CLAIMS: dict[str, Any] = {
    "set": "invented",
    "claims": [
        {"id": 0, "doc": "x", "text": "The captain blamed a broken beacon."},
        {"id": 1, "doc": "x", "text": "Tickets will be refunded."},
        {"id": 2, "doc": "y", "text": "A broken beacon was to blame, the captain said."},
        {"id": 3, "doc": "y", "text": "Divers found no damage."},
    ],
    "pairs": [[0, 2, 1], [0, 3, 0], [1, 2, 0], [3, 1, 0]],
}

STATED: dict[str, Any] = {
    "claim": "the captain blamed a broken beacon",
    "sentences": ["The ferry ran aground.", "The captain blamed a broken beacon for it.", "It rained."],
    "stated": True,
    "support": [1],
}

# A report of an event of our own, twice, with its gold.
OWN_TEXTS = {
    "one": "Ferry strands off Lisk\n\nThe ferry Orla ran aground on Tuesday. Divers found no damage.\n",
    "two": "Ferry aground\n\nThe ferry Orla is aground since Tuesday. Tickets will be refunded.\n",
}
OWN: dict[str, Any] = {
    "alignments": [
        {
            "a": {"article": "two", "text": "The ferry Orla is aground since Tuesday."},
            "b": {"article": "one", "text": "The ferry Orla ran aground on Tuesday."},
            "relation": "same",
        }
    ],
    "optional": [
        {
            "a": {"article": "one", "text": "Ferry strands off Lisk"},
            "b": {"article": "two", "text": "Ferry aground"},
        }
    ],
}

encode = sums_of_words
