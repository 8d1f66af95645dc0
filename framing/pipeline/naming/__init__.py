"""Who is called what: the names of one thing brought together, and how often each report uses which.

names         words, and which stretches of claims are proper names
forms         which names are forms of one name
nouns         what sort of thing a common noun names
kinds         what kind of thing a proper name names
descriptions  the noun phrase that a word stands in
phrases       a claim's names and descriptions
joining       which phrases name one thing, by the links of aligned claims
table         what each report calls each thing, and where
across        which things of several stories are one
"""

from framing.pipeline.naming.across import across
from framing.pipeline.naming.phrases import Place, Told
from framing.pipeline.naming.table import Called, Named, NameLink, named

__all__ = ["Called", "NameLink", "Named", "Place", "Told", "across", "named"]
