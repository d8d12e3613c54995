"""Alembic runs here only through `fieldkit.db.upgrade`, which hands in the connection."""

from alembic import context

from fieldkit.db import tables
from fieldkit.db.base import Base

assert tables  # noqa: S101 - importing them is what declares them

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    transactional_ddl=False,  # the wrapper holds one transaction round all steps
    user_module_prefix="fieldkit.db.types.",
)
context.run_migrations()
