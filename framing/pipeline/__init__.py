"""The way from a captured text to a comparison, in pure functions.

    text ─ clean ─► pieces ─ segment ─► claims ─ attribute ─► claims with their sources
                                          │
   vectors of sentences and words (given) ┤
                                          ▼
                 group     which texts report one event
                 align     how probably two claims share what they state
                 match     which pairs are proposed, with which relation
                 conflict  where two claims of one fact cannot both be true
                 absence   what comes nearest where none is proposed, and how near
                 lacking   which words of a claim nothing there says
                 wording   how two aligned claims differ, word by word
                 independence  which texts are copies of one
                 naming    which phrases name one thing, and what each report calls it
                 distinctive  which words one body of text prefers to another
                 rows      proposals and judgements become the rows of a comparison

Nothing here opens a file, a socket, a model or a database. The stages know only ``types``;
``versions`` composes them, and names the composition in every run.
"""
