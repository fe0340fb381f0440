import type { Rehearsal, RehearsalInput } from './rehearsal.ts'

/**
 * Makes the edition of a grant without publishing it: figures, tables, protection, attack (DOMAIN, "Small cells, and those who
 * watch"). Nothing is written; whoever publishes stores the edition and its ledger entry together.
 */
export async function rehearse(_input: RehearsalInput): Promise<Rehearsal> {
  throw new Error('not yet')
}
