/// The tables of one imported source. A file of them is made whole and never changed; another version of them is imported anew.
enum GazetteerSchema {
  /// "tcgz" in ASCII.
  static let applicationID: Int64 = 0x7463_677A
  /// Raised with every change of the tables.
  static let version = 1

  static let tables = """
    CREATE TABLE source (
      kind TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL, imported INTEGER NOT NULL,
      attribution TEXT NOT NULL, licence TEXT NOT NULL, address TEXT NOT NULL,
      settlements INTEGER NOT NULL, streets INTEGER NOT NULL, addresses INTEGER NOT NULL, landmarks INTEGER NOT NULL,
      lines INTEGER NOT NULL, passed_over INTEGER NOT NULL,
      south INTEGER NOT NULL, west INTEGER NOT NULL, north INTEGER NOT NULL, east INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE place (
      id INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, locality TEXT NOT NULL,
      latitude INTEGER NOT NULL CHECK (latitude BETWEEN -900000000 AND 900000000),
      longitude INTEGER NOT NULL CHECK (longitude BETWEEN -1800000000 AND 1800000000),
      weight INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE name (
      id INTEGER PRIMARY KEY, place INTEGER NOT NULL REFERENCES place, words TEXT NOT NULL, area TEXT NOT NULL
    ) STRICT;
    CREATE TABLE word (
      id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, uses INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE occurrence (word INTEGER NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (word, name)) STRICT, WITHOUT ROWID;
    CREATE TABLE gram (
      gram TEXT NOT NULL, length INTEGER NOT NULL, word INTEGER NOT NULL, PRIMARY KEY (gram, length, word)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE address (
      street INTEGER NOT NULL REFERENCES place, key TEXT NOT NULL, latitude INTEGER NOT NULL, longitude INTEGER NOT NULL,
      number TEXT NOT NULL, locality TEXT NOT NULL, PRIMARY KEY (street, key, latitude, longitude)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE line (
      id INTEGER PRIMARY KEY, rank INTEGER NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL,
      latitude INTEGER NOT NULL, longitude INTEGER NOT NULL, length INTEGER NOT NULL, points BLOB NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE line_box USING rtree_i32(id, south, north, west, east);
    """

  /// What is gathered while a source is read, and gone when it is done.
  static let stages = """
    CREATE TEMP TABLE house (
      street TEXT NOT NULL, folded TEXT NOT NULL, number TEXT NOT NULL, city TEXT NOT NULL, postcode TEXT NOT NULL,
      latitude INTEGER NOT NULL, longitude INTEGER NOT NULL
    ) STRICT;
    CREATE TEMP TABLE street_name (
      folded TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (folded, other)
    ) STRICT, WITHOUT ROWID;
    CREATE TEMP TABLE mark (
      name TEXT NOT NULL, others TEXT NOT NULL, city TEXT NOT NULL, latitude INTEGER NOT NULL, longitude INTEGER NOT NULL,
      weight INTEGER NOT NULL
    ) STRICT;
    """

  static let stageIndexes = """
    CREATE INDEX temp.house_street ON house (folded);
    CREATE INDEX main.line_name ON line (folded) WHERE folded <> '';
    """

  /// Behind the last row.
  static let finish = """
    DROP INDEX main.line_name;
    UPDATE word SET uses = (SELECT count(*) FROM occurrence WHERE occurrence.word = word.id);
    CREATE INDEX name_place ON name (place);
    CREATE INDEX place_weight ON place (kind, weight);
    ANALYZE;
    """
}
