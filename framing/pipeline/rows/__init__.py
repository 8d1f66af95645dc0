"""The rows of a comparison: derived from links and decisions, and put in an article's order."""

from framing.pipeline.rows.derive import ClaimKey, Decision, Link, Row, accepted, derive, maximal
from framing.pipeline.rows.order import Entry, order

__all__ = ["ClaimKey", "Decision", "Entry", "Link", "Row", "accepted", "derive", "maximal", "order"]
