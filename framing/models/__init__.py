"""The tables, one concept a file."""

from .aligned_claim import AlignedClaim
from .alignment import Alignment, JudgedWording, Wording
from .article import Article, ArticleVersion, Capture
from .base import ImmutableError
from .claim import Anchor, Claim, Pair
from .cleaning import CleaningLayer, CleaningSpan
from .embedding import Embedding
from .intake import Draft, IntakeBatch
from .judgement import Judgement, Layer
from .outlet import Outlet, OutletAlias, OutletDomain
from .run import Run, RunInput, VersionPairResult
from .story import Story, StoryMember
from .suggestion import Suggestion
from .user import User

__all__ = [
    "AlignedClaim",
    "Alignment",
    "Anchor",
    "Article",
    "ArticleVersion",
    "Capture",
    "Claim",
    "CleaningLayer",
    "CleaningSpan",
    "Draft",
    "Embedding",
    "ImmutableError",
    "IntakeBatch",
    "JudgedWording",
    "Judgement",
    "Layer",
    "Outlet",
    "OutletAlias",
    "OutletDomain",
    "Pair",
    "Run",
    "RunInput",
    "Story",
    "StoryMember",
    "Suggestion",
    "User",
    "VersionPairResult",
    "Wording",
]
