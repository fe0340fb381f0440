import { withoutSpecial } from '../forms/authoring/withoutSpecial.ts'
import type { FormDefinition } from '../forms/definition/definition.ts'
import { starterForms } from '../forms/starter/index.ts'
import type { Locale } from '../language/locale.ts'
import { needsLegalGround } from '../variants/readiness.ts'
import { type Country, type RegionId, type Sector, Tenant, type TenantId } from './tenant.ts'

/** What the platform admin enters for a new partner; the rest is derived, and the partner's own to change. */
export type NewTenant = {
  /** Its address, /o/<id>; never changes. */
  readonly id: TenantId
  readonly name: string
  readonly sector: Sector
  readonly country: Country
  /** The first is the default of its people and its mails. */
  readonly languages: readonly Locale[]
  readonly region: RegionId
  /** Three capitals before each reference number. */
  readonly referencePrefix: string
  readonly phone?: string | undefined
  /** See Tenant: without it no form may ask about health, offences or beliefs. */
  readonly specialGround?: string | undefined
}

const timeZones = { NL: 'Europe/Amsterdam', BE: 'Europe/Brussels' } as const

/**
 * The partner as it begins: the kinds of conference and the two forms of its sector (G1). What holds offence data waits
 * for a ground in law.
 */
export function tenantFrom(given: NewTenant): Tenant {
  const { professional } = starterForms(given.sector)
  return Tenant.parse({
    ...given,
    languages: [...new Set(given.languages)],
    timeZone: timeZones[given.country],
    enabledVariants: professional.variants.filter(
      variant => given.specialGround !== undefined || !needsLegalGround(variant),
    ),
    forms: { professional: 'referral', citizen: 'self-referral' },
  })
}

export type FirstForms = {
  /** What people can fill in at once. */
  readonly live: readonly FormDefinition[]
  /** What waits beside it until there is a ground in law to ask it. */
  readonly drafts: readonly FormDefinition[]
}

/**
 * The forms that a partner begins with (G1). Without a ground in law nothing is asked that needs one: the whole forms
 * wait as drafts, to be published once there is.
 */
export function firstForms({ sector, specialGround }: Pick<Tenant, 'sector' | 'specialGround'>): FirstForms {
  const whole = Object.values(starterForms(sector))
  if (specialGround !== undefined) return { live: whole, drafts: [] }
  const live = whole.map(withoutSpecial)
  return { live, drafts: whole.filter(form => !live.includes(form)) }
}

/** Three letters that no other partner has, made from a name. Undefined when every one of them is taken. */
export function freePrefix(name: string, taken: ReadonlySet<string>): string | undefined {
  const letters = name
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z]/g, '')
    .toUpperCase()
  const [first = 'K'] = letters
  const rest = [...new Set(letters.slice(1)), ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const second of rest)
    for (const third of rest) {
      const prefix = `${first}${second}${third}`
      if (second !== third && !taken.has(prefix)) return prefix
    }
  return undefined
}
