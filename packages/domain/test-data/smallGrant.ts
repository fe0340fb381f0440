import { randomFrom } from '../src/releases/attack/random.ts'
import { TenantId } from '../src/tenants/tenant.ts'
import type { CountedDossier, MadeUpGrant } from './releaseMonths.ts'

type Kind = CountedDossier['variant']
export const kinds = ['family', 'restorative', 'neighbourhood', 'learning-circle'] as const

/** A grant whose dossiers a test names itself. */
export const smallGrant = (tenants = 3): MadeUpGrant => ({
  ...{ seed: 1, from: '2026-01', to: '2026-12', perMonth: 0, tenants, municipalities: 1 },
})

const partner = (at: number): CountedDossier['tenant'] => TenantId.parse(`partner-${String.fromCharCode(97 + at)}`)

/** So many of each partner in turn, of one kind and month. */
export const referred = (
  variant: Kind,
  month: string,
  each: readonly number[],
  changes: Partial<CountedDossier> = {},
): readonly CountedDossier[] =>
  each.flatMap((n, at) =>
    Array.from({ length: n }, () => ({
      ...{ tenant: partner(at), month, variant, sector: 'youth', municipality: 'a', themes: [] },
      ...{ source: 'professional', ageGroup: '0-11', outcome: 'plan-with', participants: 8 },
      ...changes,
    })),
  )

/** A year of a small grant, the same for the same seed: a few large kinds and partners, and plans that come up to three months later. */
export function smallYear(seed: number): { readonly made: MadeUpGrant; readonly dossiers: readonly CountedDossier[] } {
  const random = randomFrom(seed * 7919 + 13)
  const made = smallGrant(3 + Math.floor(random() * 2))
  const weights = kinds.map((_, at) => ([10, 4, 2, 1.2][at] ?? 1) * (0.5 + random()))
  const sizes = Array.from({ length: made.tenants }, () => 0.5 + random())
  const months = Array.from({ length: 12 }, (_, at) => at + 1)
  const dossiers = months.flatMap(month =>
    kinds.flatMap((kind, at) =>
      sizes.flatMap((size, tenant) => {
        const n = Math.floor((weights[at] ?? 1) * size * random() * 1.2)
        return Array.from({ length: n }, () => {
          const outcome = random() < 0.7 ? 'plan-with' : random() < 0.5 ? 'plan-without' : 'stopped'
          const planIn = outcome === 'stopped' ? undefined : monthOf(month + Math.floor(random() * 4))
          const each = sizes.map((_, one) => (one === tenant ? 1 : 0))
          return referred(kind, monthOf(month), each, { outcome, planIn })
        }).flat()
      }),
    ),
  )
  return { made, dossiers }
}

/** The thirteenth is January of the next year. */
const monthOf = (number: number): string =>
  `${2026 + Math.floor((number - 1) / 12)}-${String(((number - 1) % 12) + 1).padStart(2, '0')}`
