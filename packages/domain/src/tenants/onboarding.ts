import * as z from 'zod'
import { withoutSpecial } from '../forms/authoring/withoutSpecial.ts'
import type { FormDefinition } from '../forms/definition/definition.ts'
import { starterForms } from '../forms/starter/index.ts'
import { Locale } from '../language/locale.ts'
import { needsLegalGround } from '../variants/readiness.ts'
import { Country, RegionId, Sector, Tenant, TenantId } from './tenant.ts'

/** What the platform admin knows of a new partner; the rest follows from it, and is the partner's own to change. */
export const NewTenant = z.strictObject({
  /** Its address: /o/<id>. It stays. */
  id: TenantId,
  name: z.string().trim().min(2).max(120),
  sector: Sector,
  country: Country,
  /** The first is the one that its people and its mails begin with. */
  languages: z.array(Locale).min(1).max(3),
  region: RegionId,
  /** Three letters before each reference number. */
  referencePrefix: z.string().regex(/^[A-Z]{3}$/),
  phone: z.string().trim().min(6).max(30).optional(),
  /** See Tenant: without it no form may ask about health, offences or beliefs. */
  specialGround: z.string().trim().min(3).max(300).optional(),
})
export type NewTenant = z.infer<typeof NewTenant>

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
