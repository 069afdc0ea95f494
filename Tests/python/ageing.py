"""Moves all that was done into the past, for what only weeks bring: the server takes its time from the machine."""

import contextlib
import sqlite3

from amends_testing import psql

DAY_MILLISECONDS = 86_400_000
# When an answer was given stays: whoever wants it old says so when it is sent. A limit and what a contact took are lengths.
KEPT = "('occurred_ms', 'limit_ms', 'contacted_open_ms')"
# Which fields of a clock in the text of its case are instants.
INSTANTS = {2, 4, 5, 6, 8, 10}


def age(database, days):
    """Every instant lies so many days earlier afterwards; no server may run meanwhile."""
    by = round(days * DAY_MILLISECONDS)
    # All of a row at once, since its instants are checked against each other.
    statements = [f"UPDATE {table} SET " + ", ".join(f"{column} = {column} - {by}" for column in columns)
                  for table, columns in instants(database).items()]
    # When it was delivered stands there as text, also before the diagnosis, and when that was confirmed.
    statements.append(f"UPDATE events SET became = CAST(CAST(became AS BIGINT) - {by} AS TEXT) WHERE kind IN ('remedied', 'emergency_delivered', 'confirmed')")
    statements += [f"UPDATE cases SET clocks = '{aged(clocks, by)}' WHERE organization_id = {key} AND id = '{case}'"
                   for key, case, clocks in database.rows(
                       "SELECT organization_id, id, clocks FROM cases WHERE clocks IS NOT NULL")]
    if database.engine.name == "postgres":
        psql(database.address, "; ".join(statements))
        return
    with contextlib.closing(sqlite3.connect(database.address)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def aged(clocks, by):
    """The clocks of a case as its row has them, so much earlier."""
    return ",".join(
        " ".join(str(int(field) - by) if number in INSTANTS and field != "-" else field
                 for number, field in enumerate(clock.split(" ")))
        for clock in clocks.split(","))


def instants(database):
    """The columns that hold one, by table."""
    if database.engine.name == "postgres":
        rows = database.rows("SELECT table_name, column_name FROM information_schema.columns"
                             f" WHERE table_schema = 'public' AND column_name LIKE '%\\_ms' AND column_name NOT IN {KEPT}")
    else:
        rows = database.rows("SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c"
                             f" WHERE t.type = 'table' AND c.name LIKE '%\\_ms' ESCAPE '\\' AND c.name NOT IN {KEPT}")
    tables = {}
    for table, column in rows:
        tables.setdefault(table, []).append(column)
    return tables
