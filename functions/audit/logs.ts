import type { TenantId } from '@kring/domain'
import type { StoredSeal } from '../data/accessLog/seals.ts'
import { forAudit } from '../data/audit.ts'
import { ForgedItem } from '../data/failures.ts'
import { HEAD, operatorKeys, tenantKeys } from '../data/keys.ts'
import { checkLog } from './accessLogs.ts'
import type { Auditor, Known } from './auditor.ts'
import { checkChain, type FoundEnd } from './chains.ts'
import type { Fault } from './faults.ts'
import { severalAtOnce } from './severalAtOnce.ts'

/** Checks the logs of a tenant or of the operator, and the chains of their seals. */
export async function checkLogs(
  { store, sealing }: Auditor,
  tenant: TenantId | undefined,
  known: Known,
  partitions: readonly string[],
): Promise<{ readonly entries: number; readonly faults: readonly Fault[] }> {
  const audit = forAudit(store)
  const endOf = (chain: string): Promise<FoundEnd> =>
    audit.chainEnd({ pk: chain, sk: HEAD }).catch((error): FoundEnd => {
      if (error instanceof ForgedItem) return 'altered'
      throw error
    })
  const prefix = (tenant === undefined ? operatorKeys : tenantKeys(tenant)).seals('').pk
  const lastKnown = (chain: string): number =>
    Math.max(known.witnesses.chains.get(chain) ?? 0, known.register.chains.get(chain)?.seq ?? 0)
  const knownChains = [...known.witnesses.chains.keys(), ...known.register.chains.keys()]
  const faults: Fault[] = []
  const seals = new Map<string, StoredSeal[]>()
  let entries = 0
  const checked = await severalAtOnce(partitions, pk =>
    checkLog(sealing.mac, pk, audit.pages(pk), known.witnesses, known),
  )
  for (const log of checked) {
    entries += log.entries
    faults.push(...log.faults)
    for (const seal of log.seals) {
      const chain = seals.get(seal.chain) ?? []
      chain.push(seal)
      seals.set(seal.chain, chain)
    }
  }
  for (const chain of new Set([...knownChains.filter(name => name.startsWith(prefix)), ...seals.keys()]))
    faults.push(
      ...checkChain(chain, seals.get(chain) ?? [], { witnessed: lastKnown(chain), end: await endOf(chain) }, known.now),
    )
  return { entries, faults }
}
