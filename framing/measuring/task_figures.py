"""Recalibrations of measuring tasks, written by ``manage.py fit``. Do not edit by hand."""

from framing.measuring.recalibration import Recalibration

SOURCES = (
    "SPARK, over Multi-News: Ernst et al. 2024, no licence stated",
    "NAnCo: Laban et al. 2022, no licence stated",
    "PropSegmEnt, Wikipedia half: Chen et al. 2023, CC BY-SA 3.0",
)
SAME_CLAIM = Recalibration(slope=0.54215, intercept=-0.71963, threshold=0.12)
ABSENT_CLAIM = Recalibration(slope=0.89624, intercept=-0.28860, threshold=0.38)
