import { DatabaseSync } from 'node:sqlite'

type Row = Readonly<Record<string, unknown>>

/**
 * What the local system itself must remember, in one file beside the engine's: clock, keys, positions in the stream,
 * schedule marks, sessions of the identity provider, messages. Every write is one transaction of its own.
 */
export type State = ReturnType<typeof openState>

export function openState(path: string) {
  const database = new DatabaseSync(path, { timeout: 5_000 })
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS value (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS checkpoint (consumer TEXT, shard TEXT, position TEXT NOT NULL, PRIMARY KEY (consumer, shard)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS schedule (job TEXT PRIMARY KEY, mark INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS dead_letter (id INTEGER PRIMARY KEY, source TEXT NOT NULL, at INTEGER NOT NULL, content TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS mail (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, content TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS provider (
      model TEXT, id TEXT, payload TEXT NOT NULL, expires_at INTEGER, grant_id TEXT, uid TEXT, user_code TEXT,
      PRIMARY KEY (model, id)
    ) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS provider_grant ON provider (grant_id);
  `)
  const statements = {
    get: database.prepare('SELECT value FROM value WHERE name = ?'),
    set: database.prepare('INSERT INTO value VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value'),
    position: database.prepare('SELECT position FROM checkpoint WHERE consumer = ? AND shard = ?'),
    advance: database.prepare(
      'INSERT INTO checkpoint VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET position = excluded.position',
    ),
    mark: database.prepare('SELECT mark FROM schedule WHERE job = ?'),
    setMark: database.prepare('INSERT INTO schedule VALUES (?, ?) ON CONFLICT DO UPDATE SET mark = excluded.mark'),
    bury: database.prepare('INSERT INTO dead_letter (source, at, content) VALUES (?, ?, ?)'),
    buried: database.prepare('SELECT source, at, content FROM dead_letter ORDER BY id'),
    mails: database.prepare('SELECT id, at, content FROM mail ORDER BY id DESC'),
    keepMail: database.prepare('INSERT INTO mail (at, content) VALUES (?, ?)'),
    keep: database.prepare(
      'INSERT OR REPLACE INTO provider (model, id, payload, expires_at, grant_id, uid, user_code) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    find: database.prepare('SELECT payload, expires_at FROM provider WHERE model = ? AND id = ?'),
    findByUid: database.prepare('SELECT payload, expires_at FROM provider WHERE model = ? AND uid = ?'),
    findByUserCode: database.prepare('SELECT payload, expires_at FROM provider WHERE model = ? AND user_code = ?'),
    forget: database.prepare('DELETE FROM provider WHERE model = ? AND id = ?'),
    revoke: database.prepare('DELETE FROM provider WHERE grant_id = ?'),
    sweep: database.prepare('DELETE FROM provider WHERE expires_at < ?'),
  }
  const text = (row: Row | undefined, column: string) => (row === undefined ? undefined : String(row[column]))

  return {
    get: (name: string) => text(statements.get.get(name), 'value'),
    set: (name: string, value: string) => void statements.set.run(name, value),
    /** The value, made and kept the first time. */
    once(name: string, make: () => string): string {
      const found = text(statements.get.get(name), 'value')
      if (found !== undefined) return found
      const made = make()
      statements.set.run(name, made)
      return made
    },
    position: (consumer: string, shard: string) => text(statements.position.get(consumer, shard), 'position'),
    advance: (consumer: string, shard: string, position: string) =>
      void statements.advance.run(consumer, shard, position),
    mark(job: string): number | undefined {
      const row: Row | undefined = statements.mark.get(job)
      return row === undefined ? undefined : Number(row['mark'])
    },
    setMark: (job: string, mark: number) => void statements.setMark.run(job, mark),
    /** What could not be done after all tries: for the engineer who looks for it. */
    bury: (source: string, at: number, content: unknown) =>
      void statements.bury.run(source, at, JSON.stringify(content)),
    buried: () =>
      statements.buried.all().map(row => ({
        source: String(row['source']),
        at: Number(row['at']),
        content: String(row['content']),
      })),
    keepMail: (at: number, content: unknown) => void statements.keepMail.run(at, JSON.stringify(content)),
    /** The newest first. */
    mails: (): readonly Mail[] =>
      statements.mails.all().map(row => ({
        id: Number(row['id']),
        at: Number(row['at']),
        content: String(row['content']),
      })),
    provider: {
      keep(model: string, id: string, payload: ProviderRow, expiresAt: number | undefined): void {
        const { grantId = null, uid = null, userCode = null } = payload
        statements.keep.run(model, id, JSON.stringify(payload), expiresAt ?? null, grantId, uid, userCode)
      },
      find: (model: string, id: string) => statements.find.get(model, id),
      findByUid: (model: string, uid: string) => statements.findByUid.get(model, uid),
      findByUserCode: (model: string, code: string) => statements.findByUserCode.get(model, code),
      forget: (model: string, id: string) => void statements.forget.run(model, id),
      revoke: (grantId: string) => void statements.revoke.run(grantId),
      sweep: (before: number) => void statements.sweep.run(before),
    },
    /** Everything of a first start that did not come to its end. */
    clear(): void {
      for (const table of ['value', 'checkpoint', 'schedule', 'dead_letter', 'mail', 'provider'])
        database.exec(`DELETE FROM ${table}`)
    },
    close: () => database.close(),
  }
}

export type Mail = { readonly id: number; readonly at: number; readonly content: string }

type ProviderRow = {
  readonly [name: string]: unknown
  readonly grantId?: string | undefined
  readonly uid?: string | undefined
  readonly userCode?: string | undefined
}
