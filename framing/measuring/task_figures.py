"""Recalibrations of measuring tasks, written by ``manage.py fit``. Do not edit by hand."""

from framing.measuring.recalibration import Recalibration

SOURCES = (
    "SPARK, over Multi-News: Ernst et al. 2024, no licence stated",
    "NAnCo: Laban et al. 2022, no licence stated",
    "PropSegmEnt, Wikipedia half: Chen et al. 2023, CC BY-SA 3.0",
)
SAME_CLAIM = Recalibration(slope=0.42327, intercept=-1.01575, threshold=0.26)
ABSENT_CLAIM = Recalibration(slope=0.39684, intercept=-0.87784, threshold=0.46)
