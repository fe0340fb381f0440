/** The issuer's tables that more than one of its parts writes. */

/** What oidc-provider keeps: sessions, codes, refresh tokens. */
export const entryTable = `
  CREATE TABLE IF NOT EXISTS entry (
    model TEXT, id TEXT, payload TEXT NOT NULL, expires INTEGER NOT NULL, uid TEXT, grant_id TEXT,
    PRIMARY KEY (model, id)
  );
  CREATE INDEX IF NOT EXISTS entry_uid ON entry (model, uid);
  CREATE INDEX IF NOT EXISTS entry_grant ON entry (model, grant_id);
`

/** Keys of authenticator apps, and the attempts on them. */
export const secondFactorTable =
  'CREATE TABLE IF NOT EXISTS second_factor (subject TEXT PRIMARY KEY, secret TEXT, attempts TEXT NOT NULL);'
