import { SetAsideEvents } from '../../../data/due/setAside.ts'
import { effectsOf } from '../../../stream/effects/work.ts'
import { openSources } from '../../../stream/messages/sources.ts'
import { dueKind } from './kind.ts'
import { tenantOf } from './tenantOf.ts'

const inOrder = (kind: 'event' | 'trajectory') =>
  dueKind({
    reference: SetAsideEvents,
    work: async (dependencies, { dossier, from, to }, entry) => {
      const tenant = tenantOf(entry)
      if (tenant === undefined) return 'done'
      const apply = effectsOf(dependencies, openSources(dependencies))
      for (let seq = from; seq <= to; seq += 1) await apply({ kind, tenant, dossier, seq })
      return 'done'
    },
  })

/**
 * The events of a dossier that were set aside, in order. While its reader still cannot read one of them, the dossier
 * cannot be read at all: nothing of it is counted, and it falls due again.
 */
export const eventsSetAside = inOrder('event')

/** The same of a trajectory. The first that cannot be read keeps those behind it. */
export const trajectoryEventsSetAside = inOrder('trajectory')
