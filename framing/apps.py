from django.apps import AppConfig


class FramingConfig(AppConfig):
    name = "framing"
    verbose_name = "Framing"
