"""What the project promises of its speed and size, measured: ``make bench``.

Times are ratios within one run, so that another machine measures the same. Every module here that
has ``figures()`` is run.
"""
