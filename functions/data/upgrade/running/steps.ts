import { countTrajectory } from '../countTrajectories.ts'
import type { Step } from './runStep.ts'

/**
 * The changes that are made while the product runs, in the order of their releases. A step stays here for as long as a table
 * of before may be found, then it is deleted with the reading of the old form. docs/schema-change.md
 */
export const steps: readonly Step[] = [
  {
    // Heads of trajectories get the attributes of the index by which a partner counts them.
    name: 'count-trajectories',
    work: ({ table, keys, vault, id }) => countTrajectory(table, keys, vault.mac, id),
  },
]
