"""Recalibrations of measuring tasks, written by ``manage.py fit``. Do not edit by hand."""

from framing.measuring.recalibration import Recalibration

SOURCES = (
    "SPARK, over Multi-News: Ernst et al. 2024, no licence stated",
    "NAnCo: Laban et al. 2022, no licence stated",
    "PropSegmEnt, Wikipedia half: Chen et al. 2023, CC BY-SA 3.0",
)
SAME_CLAIM = Recalibration(slope=0.61294, intercept=-0.88698, threshold=0.12)
ABSENT_CLAIM = Recalibration(slope=0.91004, intercept=-0.30556, threshold=0.38)
