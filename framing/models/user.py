"""People who sign in."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """A member of the library. Staff edit and publish; a superuser owns it."""
