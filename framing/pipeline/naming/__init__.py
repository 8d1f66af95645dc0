"""Who is called what: the names of one thing brought together, and how often each report uses which.

names    which stretches of claims are proper names, and which of them are forms of one name
joining  which phrases name one thing, by the links of aligned claims
table    what each report calls each thing, and where
across   which things of several stories are one
"""

from framing.pipeline.naming.across import across
from framing.pipeline.naming.table import Called, Named, NameLink, Place, Told, named

__all__ = ["Called", "NameLink", "Named", "Place", "Told", "across", "named"]
