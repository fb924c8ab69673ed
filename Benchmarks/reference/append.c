/* The embedded store's statements in plain C on the same disk: what the machine can do without us.
   Usage: append FILE BATCH SECONDS; prints {"perSecond":..,"p50":..,"p99":..} (milliseconds a transaction). */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static void must(int code, sqlite3 *db) {
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
    fprintf(stderr, "%s\n", sqlite3_errmsg(db));
    exit(1);
  }
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql) {
  sqlite3_stmt *statement;
  must(sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL), db);
  return statement;
}

static void run(sqlite3 *db, sqlite3_stmt *statement) {
  must(sqlite3_step(statement), db);
  sqlite3_reset(statement);
}

int main(int count, char **words) {
  if (count != 4) return 2;
  int batch = atoi(words[2]);
  double seconds = atof(words[3]);
  sqlite3 *db;
  must(sqlite3_open(words[1], &db), NULL);
  /* The tables come from a store made by Tocsin; only settings of the connection are made here. */
  must(sqlite3_exec(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                        "PRAGMA secure_delete = ON;", NULL, NULL, NULL), db);
  sqlite3_stmt *begin = prepare(db, "BEGIN IMMEDIATE"), *commit = prepare(db, "COMMIT");
  sqlite3_stmt *find = prepare(db, "SELECT 1 FROM entry WHERE command = ? LIMIT 1");
  sqlite3_stmt *insert = prepare(db,
      "INSERT INTO entry (position, stream, version, event, event_version, happened, recorded, actor, cause, command,"
      " reference, body, digest, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  char body[600];
  memset(body, 'x', sizeof body);
  memcpy(body, "{\"text\":\"", 9);
  memcpy(body + 589, "\"}", 2);
  unsigned char hash[32] = {0};
  size_t capacity = 1 << 22, taken = 0;
  double *latencies = malloc(capacity * sizeof *latencies);
  long position = 0, transactions = 0;
  double start = now(), began = start;
  while (began - start < seconds && taken < capacity) {
    run(db, begin);
    for (int i = 0; i < batch; i++) {
      char command[32], stream[48];
      position++;
      snprintf(command, sizeof command, "w%d-%ld", i, transactions);
      snprintf(stream, sizeof stream, "incident/writer-%d", i);
      sqlite3_bind_text(find, 1, command, -1, SQLITE_TRANSIENT);
      run(db, find);
      memcpy(hash, &position, sizeof position);
      sqlite3_bind_int64(insert, 1, position);
      sqlite3_bind_text(insert, 2, stream, -1, SQLITE_TRANSIENT);
      sqlite3_bind_int64(insert, 3, transactions + 1);
      sqlite3_bind_text(insert, 4, "log-noted", -1, SQLITE_TRANSIENT);
      sqlite3_bind_int64(insert, 5, 1);
      sqlite3_bind_int64(insert, 6, 1795000000000000);
      sqlite3_bind_int64(insert, 7, 1795000000000000);
      sqlite3_bind_text(insert, 8, "benchmark", -1, SQLITE_TRANSIENT);
      sqlite3_bind_null(insert, 9);
      sqlite3_bind_text(insert, 10, command, -1, SQLITE_TRANSIENT);
      sqlite3_bind_null(insert, 11);
      sqlite3_bind_text(insert, 12, body, 591, SQLITE_TRANSIENT);
      sqlite3_bind_null(insert, 13);
      sqlite3_bind_blob(insert, 14, hash, 32, SQLITE_TRANSIENT);
      run(db, insert);
    }
    run(db, commit);
    transactions++;
    double done = now();
    latencies[taken++] = done - began;
    began = done;
  }
  double gone = now() - start;
  qsort(latencies, taken, sizeof *latencies, by_size);
  printf("{\"perSecond\":%.1f,\"p50\":%.4f,\"p99\":%.4f}\n", position / gone, latencies[taken / 2] * 1e3,
         latencies[taken * 99 / 100] * 1e3);
  return 0;
}
