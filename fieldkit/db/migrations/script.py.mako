"""${message}.

A migration stands alone: it imports nothing of fieldkit, so that it still runs when the tables
have moved on.
"""

import sqlalchemy as sa
from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}
