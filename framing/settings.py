"""All settings. The environment is parsed strictly: a value that does not parse stops the start."""

import os
from pathlib import Path

from csp.constants import NONE, SELF
from environs import Env, validate

env = Env()
BASE_DIR = Path(__file__).resolve().parent.parent

with env.prefixed("FRAMING_"):
    DEBUG = env.bool("DEBUG", default=False)
    DATA_DIR = env.path("DATA_DIR", default=BASE_DIR / "var")
    # Without a secret of one's own only this machine is served, so a secret made at setup suffices.
    SECRET_KEY = env.str("SECRET_KEY", default="")
    ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
    CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", default=[])
    HTTPS = env.bool("HTTPS", default=False)
    DATABASE_URL = env.dj_db_url("DATABASE_URL", default="") if env.str("DATABASE_URL", default="") else None
    # Any sentence-transformers id or folder; empty means the one that is packaged.
    ENCODER = env.str("ENCODER", default="")
    # The folder with measuring data; empty where there is none.
    MEASURING_DATA = env.str("MEASURING_DATA", default="")
    LEASE_SECONDS = env.float("LEASE_SECONDS", default=30.0)
    # How many processes compare the wording of a large run. Each holds its reports, so four do by default.
    COMPARING_PROCESSES = env.int(
        "COMPARING_PROCESSES",
        default=min(4, len(os.sched_getaffinity(0))),
        validate=validate.Range(min=1),
    )
    # Where the web server listens; `manage.py start --port` overrules it.
    PORT = env.int("PORT", default=8000)

if not SECRET_KEY:
    _secret = DATA_DIR / "secret-key"
    SECRET_KEY = _secret.read_text().strip() if _secret.exists() else "not-secret-before-the-first-make-run"

INSTALLED_APPS = [
    "framing.apps.FramingConfig",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "framing.web.methods.explain_methods",
]

ROOT_URLCONF = "framing.urls"
WSGI_APPLICATION = "framing.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {
    "default": DATABASE_URL
    or {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA_DIR / "framing.sqlite3",
        # Readers never wait for the worker's writes, and a second writer waits instead of failing.
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

AUTH_USER_MODEL = "framing.User"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend", "sesame.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "library"
LOGOUT_REDIRECT_URL = "library"
SESAME_ONE_TIME = True
SESAME_MAX_AGE = 60 * 60 * 24

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = DEBUG

# One upload may hold 10 MB; the form around it adds a little.
DATA_UPLOAD_MAX_MEMORY_SIZE = 11 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4000

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 30 if HTTPS else 0
SESSION_COOKIE_HTTPONLY = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
}
