"""What `evaluate` predicts for each measuring task, and how the shipped figures are fitted.

Every module named after a task offers ``predict(line)``. Predictions come from the pipeline's own
functions with the shipped figures and are read from a line's texts alone, never from its labels.
"""
