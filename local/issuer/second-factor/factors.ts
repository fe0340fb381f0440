import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { secondFactorTable } from '../tables.ts'
import { type Attempts, checkAttempt, minutesToWait, noAttempts, type Verdict } from './attempts.ts'
import { newKey } from './key.ts'

/** The person chosen on the first page of a sign-in, who has not signed in yet. */
export type Chosen = {
  readonly subject: string
  /** The key to show to a person who has none; it is stored with the first right code. */
  readonly newKey: string | undefined
}

export type SecondFactors = {
  /** Stores the chosen person. `interaction` is the sign-in's id, `expires` its end in seconds since 1970. */
  choose(interaction: string, subject: string, expires: number): void
  chosenIn(interaction: string): Chosen | undefined
  forget(interaction: string): void
  check(chosen: Chosen, code: string, now: number): Verdict
  minutesToWait(subject: string, now: number): number
}

const Choice = z.object({ subject: z.string(), offered: z.string() })
const Kept = z.object({
  secret: z.string().nullable(),
  attempts: z.string().transform((text): unknown => JSON.parse(text)),
})
const KeptAttempts = z.object({ wrong: z.array(z.number()), waitUntil: z.number(), lastStep: z.number() })

/** Keys of authenticator apps and attempts, kept on the server only. */
export function secondFactorsIn(database: DatabaseSync): SecondFactors {
  database.exec(`
    ${secondFactorTable}
    CREATE TABLE IF NOT EXISTS second_factor_choice (
      interaction TEXT PRIMARY KEY, subject TEXT NOT NULL, offered TEXT NOT NULL, expires INTEGER NOT NULL
    );
  `)
  database.prepare('DELETE FROM second_factor_choice WHERE expires < ?').run(Math.floor(Date.now() / 1000))
  const keptOf = database.prepare('SELECT secret, attempts FROM second_factor WHERE subject = ?')
  const keep = database.prepare('INSERT OR REPLACE INTO second_factor (subject, secret, attempts) VALUES (?, ?, ?)')
  const choice = database.prepare('SELECT subject, offered FROM second_factor_choice WHERE interaction = ?')
  const putChoice = database.prepare(
    'INSERT OR REPLACE INTO second_factor_choice (interaction, subject, offered, expires) VALUES (?, ?, ?, ?)',
  )
  const dropChoice = database.prepare('DELETE FROM second_factor_choice WHERE interaction = ?')

  const kept = (subject: string): { readonly secret: string | null; readonly attempts: Attempts } => {
    const row = keptOf.get(subject)
    if (row === undefined) return { secret: null, attempts: noAttempts }
    const { secret, attempts } = Kept.parse(row)
    return { secret, attempts: KeptAttempts.parse(attempts) }
  }
  return {
    choose(interaction, subject, expires) {
      putChoice.run(interaction, subject, newKey(), expires)
    },
    chosenIn(interaction) {
      const row = choice.get(interaction)
      if (row === undefined) return undefined
      const { subject, offered } = Choice.parse(row)
      return { subject, newKey: kept(subject).secret === null ? offered : undefined }
    },
    forget(interaction) {
      dropChoice.run(interaction)
    },
    // Read, check and write are synchronous, so of two requests with the same code only one succeeds.
    check(chosen, code, now) {
      const { secret, attempts } = kept(chosen.subject)
      const key = secret ?? chosen.newKey
      if (key === undefined) return 'wrong'
      const checked = checkAttempt(attempts, key, code, now)
      keep.run(chosen.subject, checked.verdict === 'right' ? key : secret, JSON.stringify(checked.attempts))
      return checked.verdict
    },
    minutesToWait: (subject, now) => minutesToWait(kept(subject).attempts, now),
  }
}
