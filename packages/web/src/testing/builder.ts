import type { FormDefinition } from '@kring/domain/forms'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { createBuilderStore } from '../features/forms/builder/state/builderStore.ts'

/** A partner's public profile in two languages. */
export const kompas: TenantPage = {
  id: 'kompas',
  name: 'Scholengroep Kompas',
  sector: 'school',
  country: 'BE',
  timeZone: 'Europe/Brussels',
  languages: ['nl', 'fr'],
  variants: [{ id: 'family', name: { nl: 'Eigen Kracht-conferentie' } }],
  variantNames: {},
  forms: { professional: 'referral', citizen: 'self-referral' },
  branding: { words: {}, explanation: {} },
}

/** A builder context with a form of this partner. Nothing is saved in tests. */
export function builderWith(definition: FormDefinition) {
  const builderStore = createBuilderStore({
    draft: { definition, revision: 1, savedAt: '2026-04-14T08:14:00.000Z' },
    save: async () => ({ version: 2, savedAt: '2026-04-14T08:14:00.000Z' }),
    readTheirs: async () => null,
    keep: () => {},
    quiet: 100_000,
  })
  const builder = { builderStore, tenant: kompas, languages: kompas.languages, formId: definition.id }
  return { ...builder, versions: [], live: undefined, usedKeys: [] }
}
