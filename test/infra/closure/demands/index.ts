import type { Demand } from '../evaluate.ts'
import { functionDemands } from './functions.ts'
import { operationDemands } from './operations.ts'
import { scopeDemands } from './scopes.ts'
import { serviceDemands } from './services.ts'
import { mappingDemands } from './streams.ts'
import type { World } from './world.ts'

/** Everything that must be allowed in a deployment, told from its wiring and from the list of scopes, not from its policies. */
export const demandsOf = (world: World): readonly Demand[] => [
  ...functionDemands(world),
  ...mappingDemands(world),
  ...scopeDemands(world),
  ...operationDemands(world),
  ...serviceDemands(world),
]
