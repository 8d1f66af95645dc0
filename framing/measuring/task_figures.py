"""Recalibrations of measuring tasks, written by ``manage.py fit``. Do not edit by hand."""

from framing.measuring.recalibration import Recalibration

SAME_CLAIM = Recalibration(slope=0.44433, intercept=-1.08172, threshold=0.28)
ABSENT_CLAIM = Recalibration(slope=0.43638, intercept=-1.00311, threshold=0.36)
