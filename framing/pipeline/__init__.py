"""The way from a captured text to a comparison, in pure functions.

    text ─ clean ─► pieces ─ segment ─► claims ─ attribute ─► claims with their sources
                                          │
             sentence vectors (given) ────┤
                                          ▼
                 group     which texts report one event
                 align     how probably two claims share what they state
                 match     which pairs are proposed, and what comes nearest where none is
                 wording   how two aligned claims differ, word by word
                 independence  which texts are copies of one
                 rows      proposals and judgements become the rows of a comparison

Nothing here opens a file, a socket, a model or a database. The stages know only ``types``;
``versions`` composes them, and names the composition in every run.
"""
