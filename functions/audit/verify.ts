import { type CursorSigner, forPlatform, forRegister, forTenant, type Store } from '../data/index.ts'
import { everyDossier } from './everyDossier.ts'

/** The first broken entry of a dossier's history, of its access log or of a person's search log. */
export type Broken = {
  readonly log: 'history' | 'access' | 'searches'
  /** The dossier; for a search log, the person's subject. */
  readonly of: string
  readonly entry: number
}

export type Verified = {
  readonly dossiers: number
  readonly entries: number
  readonly accesses: number
  /** The first broken entry of each log. */
  readonly broken: readonly Broken[]
}

export type Auditor = {
  readonly store: Store
  readonly cursors: CursorSigner
  /** The secret that keys the access logs. */
  readonly secret: string
  readonly now: string
}

/** Verifies every hash chain from the first entry to the head: dossier histories, access logs and search logs. */
export async function verify({ store, cursors, secret, now }: Auditor): Promise<Verified> {
  let dossiers = 0
  let entries = 0
  let accesses = 0
  const broken: Broken[] = []
  for await (const { tenant, dossier } of everyDossier(store, cursors)) {
    const { id } = dossier.head
    dossiers += 1
    entries += dossier.history.length
    const log = await forTenant(store, tenant.id).accessLog(id).firstBroken(secret, now)
    accesses += log.entries
    if (log.broken !== undefined) broken.push({ log: 'access', of: id, entry: log.broken })
  }
  for (const { subject, searches } of await everySearcher(store)) {
    const log = await searches.firstBroken(secret, now)
    accesses += log.entries
    if (log.broken !== undefined) broken.push({ log: 'searches', of: subject, entry: log.broken })
  }
  return { dossiers, entries, accesses, broken }
}

/** Everyone who may search for dossiers today, with their search log. */
async function everySearcher(store: Store) {
  const platform = forPlatform(store)
  const ofOperator = (await platform.members()).map(({ subject }) => ({
    subject,
    searches: platform.searches(subject),
  }))
  const ofTenants = (await forRegister(store).tenants()).map(async ({ id }) => {
    const data = forTenant(store, id)
    return (await data.members.list()).map(({ subject }) => ({ subject, searches: data.searches(subject) }))
  })
  return [...ofOperator, ...(await Promise.all(ofTenants)).flat()]
}
