import type { ScopeTag } from '@kring/functions/data/access/scope'

/** What a session is tagged with in these questions. */
export const tagValues = {
  tenant: 'acme',
  dossier: 'D1',
  person: 'abcdef',
  complaint: 'C1',
  region: 'north',
  funder: 'city',
} as const satisfies Readonly<Record<ScopeTag, string>>
