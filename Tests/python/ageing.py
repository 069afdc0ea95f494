"""Moves all that was done into the past, for what only weeks bring: the server takes its time from the machine."""

import contextlib
import sqlite3

from amends_testing import psql

DAY_MILLISECONDS = 86_400_000
# When an answer was given stays: whoever wants it old says so when it is sent.
KEPT = "occurred_ms"


def age(database, days):
    """Every instant lies so many days earlier afterwards; no server may run meanwhile."""
    by = days * DAY_MILLISECONDS
    statements = [f"UPDATE {table} SET {column} = {column} - {by}" for table, column in instants(database)]
    # When it was delivered stands there as text.
    statements.append(f"UPDATE events SET became = CAST(CAST(became AS BIGINT) - {by} AS TEXT) WHERE kind = 'remedied'")
    if database.engine.name == "postgres":
        psql(database.address, "; ".join(statements))
        return
    with contextlib.closing(sqlite3.connect(database.address)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def instants(database):
    if database.engine.name == "postgres":
        return database.rows("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
                             f" AND column_name LIKE '%\\_ms' AND column_name <> '{KEPT}'")
    return database.rows("SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'"
                         f" AND c.name LIKE '%\\_ms' ESCAPE '\\' AND c.name <> '{KEPT}'")
