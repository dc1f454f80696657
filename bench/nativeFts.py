"""The floor of the search: SQLite's FTS5 as Python carries it, on the same texts. Reads one JSON line with the number of
documents, then one line a document (JSON text), then one line a query (JSON: expression, limit). Answers one JSON line a
query: ms and rowids, newest first."""

import json
import sqlite3
import sys
import time

lines = sys.stdin
count = json.loads(next(lines))["documents"]
db = sqlite3.connect(sys.argv[1])
db.execute("PRAGMA journal_mode = off")
db.execute("PRAGMA synchronous = off")
db.execute("PRAGMA cache_size = -12000")
db.execute(
    "CREATE VIRTUAL TABLE words USING fts5(t, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
)
began = time.perf_counter()
db.executemany(
    "INSERT INTO words (rowid, t) VALUES (?, ?)", ((row + 1, json.loads(next(lines))) for row in range(count))
)
db.execute("INSERT INTO words (words) VALUES ('optimize')")
db.commit()
print(json.dumps({"built": (time.perf_counter() - began) * 1000, "version": sqlite3.sqlite_version}), flush=True)
for line in lines:
    expression, limit = json.loads(line)
    began = time.perf_counter()
    rows = db.execute(
        "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?", (expression, limit)
    ).fetchall()
    print(json.dumps({"ms": (time.perf_counter() - began) * 1000, "rows": [row[0] for row in rows]}), flush=True)
