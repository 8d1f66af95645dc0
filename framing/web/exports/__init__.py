"""A comparison as something to hand on: data, text for a terminal, a page that needs nothing else."""
