/// The tables of the embedded store, migration by migration; one that has been released is never edited.
enum Schema {
  /// "TCSN": tells a store of ours from any other SQLite file.
  static let applicationID: Int64 = 0x5443_534E

  /// Each entry brings a file from the version before it to its own, which is its place in the list, from 1.
  static let migrations: [String] = [first, accounts, seals, programKeys, webhooks]

  private static let first = """
    CREATE TABLE entry (
      position INTEGER PRIMARY KEY AUTOINCREMENT CHECK (position > 0),
      stream TEXT NOT NULL CHECK (stream <> ''),
      version INTEGER NOT NULL CHECK (version > 0),
      event TEXT NOT NULL CHECK (event <> ''),
      event_version INTEGER NOT NULL CHECK (event_version > 0),
      happened INTEGER NOT NULL,
      recorded INTEGER NOT NULL,
      actor TEXT NOT NULL CHECK (actor <> ''),
      cause TEXT,
      command TEXT NOT NULL CHECK (command <> ''),
      reference TEXT,
      body TEXT NOT NULL,
      digest BLOB CHECK (digest IS NULL OR length(digest) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      UNIQUE (stream, version)
    ) STRICT;
    CREATE INDEX entry_command ON entry (command);
    CREATE UNIQUE INDEX entry_reference ON entry (reference) WHERE reference IS NOT NULL;
    CREATE TRIGGER entry_never_changes BEFORE UPDATE ON entry
      BEGIN SELECT raise(ABORT, 'an entry of the journal is never changed; strike it with a new one'); END;
    CREATE TRIGGER entry_never_goes BEFORE DELETE ON entry
      BEGIN SELECT raise(ABORT, 'an entry of the journal is never deleted'); END;

    CREATE TABLE personal (
      position INTEGER PRIMARY KEY REFERENCES entry (position),
      salt BLOB NOT NULL CHECK (length(salt) = 16),
      content TEXT NOT NULL
    ) STRICT;
    CREATE TABLE erasure (
      position INTEGER PRIMARY KEY REFERENCES entry (position),
      notice INTEGER NOT NULL REFERENCES entry (position)
    ) STRICT;
    CREATE TRIGGER personal_never_changes BEFORE UPDATE ON personal
      BEGIN SELECT raise(ABORT, 'a personal part is never changed'); END;
    CREATE TRIGGER personal_goes_by_notice BEFORE DELETE ON personal
      WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE position = OLD.position)
      BEGIN SELECT raise(ABORT, 'a personal part is erased only with a notice in the journal'); END;
    CREATE TRIGGER erasure_never_changes BEFORE UPDATE ON erasure
      BEGIN SELECT raise(ABORT, 'an erasure is never changed'); END;
    CREATE TRIGGER erasure_never_goes BEFORE DELETE ON erasure
      BEGIN SELECT raise(ABORT, 'an erasure is never taken back'); END;

    CREATE TRIGGER entry_comes_next BEFORE INSERT ON entry
      WHEN NEW.position <> (SELECT coalesce(max(position), 0) + 1 FROM entry)
        OR NEW.version <> (SELECT coalesce(max(version), 0) + 1 FROM entry WHERE stream = NEW.stream)
        OR EXISTS (SELECT 1 FROM entry WHERE NEW.reference IS NOT NULL AND reference = NEW.reference)
      BEGIN SELECT raise(ABORT, 'an entry is never replaced, and comes after all others'); END;
    CREATE TRIGGER personal_comes_once BEFORE INSERT ON personal
      WHEN EXISTS (SELECT 1 FROM personal WHERE position = NEW.position)
        OR EXISTS (SELECT 1 FROM erasure WHERE position = NEW.position)
      BEGIN SELECT raise(ABORT, 'a personal part is never replaced'); END;
    CREATE TRIGGER erasure_comes_once BEFORE INSERT ON erasure
      WHEN EXISTS (SELECT 1 FROM erasure WHERE position = NEW.position)
      BEGIN SELECT raise(ABORT, 'an erasure is never replaced'); END;

    CREATE TABLE incident (
      ordinal INTEGER PRIMARY KEY,
      incident TEXT NOT NULL UNIQUE,
      reference TEXT,
      source TEXT,
      received INTEGER NOT NULL,
      opened INTEGER NOT NULL,
      closed INTEGER,
      owner TEXT NOT NULL,
      priority INTEGER CHECK (priority BETWEEN 1 AND 5),
      nature TEXT,
      nature_title TEXT,
      ground TEXT,
      place TEXT,
      disposition TEXT
    ) STRICT;
    CREATE INDEX incident_by_reference ON incident (reference);
    CREATE TABLE incident_unit (
      incident TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      unit TEXT NOT NULL,
      home TEXT,
      mobilised INTEGER,
      mobile INTEGER,
      attended INTEGER,
      cleared INTEGER,
      PRIMARY KEY (incident, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE live (stream TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE TABLE snapshot (
      stream TEXT PRIMARY KEY,
      version INTEGER NOT NULL,
      form INTEGER NOT NULL,
      content BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE door_key (
      digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
      kind TEXT NOT NULL CHECK (kind IN ('link', 'session')),
      expires INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE search USING fts5 (
      folded, words UNINDEXED, stream UNINDEXED, tokenize = 'unicode61 remove_diacritics 2'
    );
    """

  /// Sessions and links belong to accounts, with what proves who somebody is; whoever was in signs in anew.
  private static let accounts = """
    DROP TABLE door_key;
    CREATE TABLE door_link (
      digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
      account TEXT NOT NULL CHECK (account <> ''),
      purpose TEXT NOT NULL CHECK (purpose IN ('first', 'reset')),
      expires INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX door_link_account ON door_link (account);
    CREATE TABLE door_session (
      digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
      account TEXT NOT NULL CHECK (account <> ''),
      begun INTEGER NOT NULL,
      seen INTEGER NOT NULL,
      expires INTEGER NOT NULL,
      idle_seconds INTEGER NOT NULL CHECK (idle_seconds >= 0),
      browser TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX door_session_account ON door_session (account);
    CREATE TABLE secret (
      account TEXT NOT NULL CHECK (account <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('password', 'totp')),
      value TEXT NOT NULL CHECK (value <> ''),
      changed INTEGER NOT NULL,
      period INTEGER,
      PRIMARY KEY (account, kind)
    ) STRICT, WITHOUT ROWID;
    """

  /// A third kind of secret: what an account wrote and could not send lies sealed by it in browsers.
  private static let seals = """
    CREATE TABLE secret_of_three (
      account TEXT NOT NULL CHECK (account <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('password', 'totp', 'seal')),
      value TEXT NOT NULL CHECK (value <> ''),
      changed INTEGER NOT NULL,
      period INTEGER,
      PRIMARY KEY (account, kind)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO secret_of_three SELECT account, kind, value, changed, period FROM secret;
    DROP TABLE secret;
    ALTER TABLE secret_of_three RENAME TO secret;
    """

  /// Keys of programs by the digests of their secrets; only what signs is kept as it is.
  private static let programKeys = """
    CREATE TABLE program_key (
      key TEXT PRIMARY KEY CHECK (key <> ''),
      account TEXT NOT NULL CHECK (account <> ''),
      digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
      signing BLOB,
      used INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX program_key_account ON program_key (account);
    """

  /// Where programs are told what happens, how far they were, and what they did not take.
  private static let webhooks = """
    CREATE TABLE webhook (
      name TEXT PRIMARY KEY CHECK (name <> ''),
      account TEXT NOT NULL CHECK (account <> ''),
      key TEXT NOT NULL CHECK (key <> ''),
      label TEXT NOT NULL,
      address TEXT NOT NULL CHECK (address <> ''),
      events TEXT NOT NULL,
      secret BLOB NOT NULL CHECK (length(secret) >= 24),
      before BLOB,
      before_until INTEGER,
      position INTEGER NOT NULL CHECK (position >= 0),
      paused TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE webhook_dead_letter (
      webhook TEXT NOT NULL REFERENCES webhook (name) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      tries INTEGER NOT NULL,
      reason TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (webhook, position)
    ) STRICT, WITHOUT ROWID;
    """
}
