"""A fixed cast of people, and a pipeline small enough to foretell."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from hypothesis import settings as hypothesis_settings
from pytest_django import Settings

from framing.actions.articles import store_version
from framing.models import Outlet, Story, User
from framing.pipeline import versions
from framing.pipeline.types import Details
from tests.library import fill
from tests.running import MakeStory
from tests.tiny import TinyEncoder, TinyPipeline

# What is slow on a busy machine is not wrong; speed is measured by the benchmarks.
hypothesis_settings.register_profile("suite", deadline=None)
hypothesis_settings.load_profile("suite")


@pytest.fixture(autouse=True)
def plain_static_files(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Pages name their static files without a manifest, so that none need be collected."""
    backend = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": backend}}
    settings.STATIC_ROOT = tmp_path_factory.getbasetemp()


@pytest.fixture(autouse=True)
def quick_passwords(settings: Settings) -> None:
    """Keeping a password safe takes a while on purpose, and nobody wants these."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def visitor() -> AnonymousUser:
    """Somebody who is not signed in."""
    return AnonymousUser()


@pytest.fixture
def member(db: None) -> User:
    return User.objects.create_user("mina", password=None)


@pytest.fixture
def editor(db: None) -> User:
    return User.objects.create_user("edda", password=None, is_staff=True)


@pytest.fixture
def owner(db: None) -> User:
    return User.objects.create_superuser("olga", password=None)


@pytest.fixture
def tiny_pipeline(monkeypatch: pytest.MonkeyPatch) -> TinyPipeline:
    """Takes the place of every pipeline version."""
    pipeline = TinyPipeline()
    monkeypatch.setattr(versions, "latest", lambda: pipeline)
    monkeypatch.setattr(versions, "get", lambda name: pipeline)
    return pipeline


@pytest.fixture
def tiny_encoder(monkeypatch: pytest.MonkeyPatch) -> TinyEncoder:
    """Takes the place of the model in runs."""
    encoder = TinyEncoder()
    for action in ("runs", "wordings"):
        monkeypatch.setattr(f"framing.actions.{action}.default_encoder", lambda: encoder)
    return encoder


@pytest.fixture
def make_story(db: None, tiny_pipeline: TinyPipeline, tiny_encoder: TinyEncoder) -> MakeStory:
    """Makes a story of some texts, each by an outlet of its own: ``make_story("First.", "Second.")``."""

    def make(*texts: str, slug: str = "a-story") -> Story:
        story = Story.objects.create(slug=slug, title="A story")
        for number, text in enumerate(texts, 1):
            outlet, _ = Outlet.objects.get_or_create(slug=f"outlet-{number}", name=f"Outlet {number}")
            version, _ = store_version(
                by=None, text=text, details=Details(language="en"), outlet=outlet, source="pasted"
            )
            story.members.create(article=version.article, version=version)
        return story

    return make


@pytest.fixture
def full_library(make_story: MakeStory, member: User) -> None:
    """At least one row in every table."""
    fill(make_story, member)
