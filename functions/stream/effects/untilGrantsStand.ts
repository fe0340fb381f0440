import type { TenantId } from '@kring/domain'
import { type Grant, grantsSince } from '@kring/domain/grants'
import { VersionConflict } from '../../data/index.ts'
import type { CountedDossier } from './factUpdates.ts'

/** How often the grants of a partner are found changed once more before the event is left to be delivered again. */
const mostTries = 5

/**
 * Writes what follows from dossiers and the grants of their partner, asks for the grants once it is written, and writes anew for those
 * whose grants changed meanwhile. A change of a grant has all dossiers counted anew after it: that comes either after this was
 * written, or the change is found here. `write` gives its result for each dossier, in order; what breaks off before the grants were
 * asked for is delivered again. Throws VersionConflict.
 */
export async function untilGrantsStand<Result>(
  grantsNow: (tenant: TenantId) => Promise<readonly Grant[]>,
  dossiers: readonly CountedDossier[],
  write: (dossiers: readonly CountedDossier[]) => Promise<readonly Result[]>,
): Promise<readonly Result[]> {
  const results = new Map<CountedDossier, Result>()
  let asked = dossiers.map(first => ({ first, current: first }))
  for (let tries = 1; asked.length > 0; tries += 1) {
    if (tries > mostTries) throw new VersionConflict('the grants of a partner changed all the while')
    const written = await write(asked.map(({ current }) => current))
    for (const [index, { first }] of asked.entries()) {
      const result = written[index]
      if (result !== undefined) results.set(first, result)
    }
    const tenants = [...new Set(asked.map(({ current }) => current.tenant.id))]
    const now = new Map(await Promise.all(tenants.map(async id => [id, await grantsNow(id)] as const)))
    asked = asked.flatMap(({ first, current }) => {
      const grants = grantsSince(current.tenant.id, current.grants, now.get(current.tenant.id) ?? [])
      return grants === undefined ? [] : [{ first, current: { ...current, grants } }]
    })
  }
  return dossiers.flatMap(dossier => results.get(dossier) ?? [])
}
