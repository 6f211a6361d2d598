"""Alembic's way in: run the versions on the connection handed over by `migrating`."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    # SQLite undoes changes of tables too, if only it is asked to.
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
