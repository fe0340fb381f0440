import type { TenantId, UndeliveredBecause } from '@kring/domain'
import type { StreamDependencies } from '../dependencies.ts'
import type { Sources } from '../messages/sources.ts'
import { giveAsSystem } from './giveAsSystem.ts'

/** Tells the coordinator, on the person, that a message may not or did not reach somebody. Repeating it changes nothing. */
export const noteUnreached = (
  dependencies: StreamDependencies,
  sources: Sources,
  tenant: TenantId,
  dossier: string,
  { person, because }: { readonly person: string; readonly because: UndeliveredBecause },
): Promise<void> =>
  giveAsSystem(dependencies, sources, { tenant, dossier }, { name: 'note-unreached', person, because })
