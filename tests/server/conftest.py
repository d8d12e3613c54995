"""The township of the sync tests serves here as well."""

from tests.sync.conftest import make_township, template, town

__all__ = ["make_township", "template", "town"]
