import type { NeededConsent } from '@kring/domain'

/** Who is asked, without what came of it. */
export const asNeeded = (need: NeededConsent) =>
  need.kind === 'person'
    ? { kind: 'person' as const, person: need.person }
    : { kind: 'service' as const, name: need.name }
