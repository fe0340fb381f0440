import { isDeepStrictEqual } from 'node:util'
import type { Store } from '../../data/index.ts'
import { forRights, type RightKind, type StoredRight } from '../../data/restore/rights.ts'

/**
 * What was withdrawn again: how many items of each kind were taken away, or made what they were in the table of before; and how
 * many mails are known again to have been sent.
 */
export type Withdrawn = {
  readonly taken: readonly Withdrawal[]
  readonly mails: number
}
type Withdrawal = {
  readonly what: 'withdrawn' | 'as-before' | 'put-back'
  readonly kind: RightKind
  readonly of: string
}

/** Why the table of before says nothing of what was withdrawn. */
export type Unbelievable = 'unreadable' | 'no-admin'

/** Of these what the table of before has and this one does not is put back: a log, and what is only right as a whole. */
const isWhole: ReadonlySet<RightKind> = new Set(['grant', 'second-factor-reset'])
/** A log: nothing is ever taken out of it. */
const isLog: ReadonlySet<RightKind> = new Set(['second-factor-reset'])

const nameOf = ({ pk, sk }: StoredRight): string => `${pk} ${sk}`

/**
 * Takes out of a table that was put back every right that the table of before does not have any more, and makes those that it has
 * what they are there: ended memberships and machine clients, fewer scopes, removed webhooks, newer secrets, ended grants, resets
 * that were refused or carried out. A membership or webhook that was made after the copy is not made again. Then it says of each
 * mail that was sent since that it was, so that no reminder goes twice. Repeating it changes nothing.
 *
 * A table of before without a platform admin is not believed: somebody emptied it, which may be why the stage goes back.
 */
export async function withdrawAgain(
  { store, before, restoredTo }: { readonly store: Store; readonly before: Store; readonly restoredTo: string },
  say: (line: string) => void,
): Promise<Withdrawn | Unbelievable> {
  const found = await forRights(before)
    .read(restoredTo)
    .catch(error => {
      if (isUnreadable(error)) return undefined
      throw error
    })
  if (found === undefined) return 'unreadable'
  if (!found.rights.some(isPlatformAdmin)) return 'no-admin'
  const data = forRights(store)
  const now = new Map((await data.read(restoredTo)).rights.map(right => [nameOf(right), right]))
  const then = new Map(found.rights.map(right => [nameOf(right), right]))
  const taken: Withdrawal[] = []
  const note = (what: Withdrawal['what'], right: StoredRight) => {
    taken.push({ what, kind: right.kind, of: nameOf(right) })
    say(`  ${right.kind} ${what}: ${nameOf(right)}`)
  }
  for (const [name, right] of now) {
    const other = then.get(name)
    if (other === undefined && !isLog.has(right.kind)) {
      await data.remove(right)
      note('withdrawn', right)
    } else if (other !== undefined && !isDeepStrictEqual(other.item, right.item)) {
      await data.put(other.item)
      note('as-before', right)
    }
  }
  for (const [name, right] of then) {
    if (now.has(name) || !isWhole.has(right.kind)) continue
    await data.put(right.item)
    note('put-back', right)
  }
  let mails = 0
  for (const mail of found.mails) if (await data.noteMail(mail)) mails += 1
  return { taken, mails }
}

/** Names every right that is open in a table, for who looks at them by hand. Answers how many. */
export async function listRights(store: Store, now: string, say: (line: string) => void): Promise<number> {
  const { rights } = await forRights(store).read(now)
  for (const right of rights) say(`  ${right.kind}: ${nameOf(right)}`)
  return rights.length
}

const isPlatformAdmin = ({ pk, sk }: StoredRight): boolean => pk === 'OPS#MEMBERS' && sk.startsWith('platform-admin#')

/** The table is not there any more, or may not be read. */
const isUnreadable = (error: unknown): boolean =>
  error instanceof Error && ['ResourceNotFoundException', 'AccessDeniedException'].includes(error.name)
