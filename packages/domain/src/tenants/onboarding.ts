import { withPlainCore } from '../forms/authoring/core.ts'
import type { FormDefinition } from '../forms/definition/definition.ts'
import { starterForms } from '../forms/starter/index.ts'
import type { Locale, Localized } from '../language/locale.ts'
import { needsLegalGround } from '../variants/readiness.ts'
import { type Country, type RegionId, type Sector, Tenant, type TenantId } from './tenant.ts'
import { timeZoneIn } from './timeZones.ts'

/** What the platform admin enters for a new partner. The rest is derived and can be changed by the partner. */
export type NewTenant = {
  /** Part of its address, /o/<id>; never changes. */
  readonly id: TenantId
  readonly name: string
  readonly sector: Sector
  readonly country: Country
  /** The first is the default for its members and mails. */
  readonly languages: readonly Locale[]
  readonly region: RegionId
  /** Three capitals that start each reference number. */
  readonly referencePrefix: string
  readonly phone?: string | undefined
  /** See Tenant: without it no form may ask about health, offences or beliefs. */
  readonly specialGround?: string | undefined
}

/**
 * The initial settings of a partner: the kinds of conference and the two forms of its sector (G1). Kinds with offence
 * data are not enabled until there is a legal ground.
 */
export function tenantFrom(given: NewTenant): Tenant {
  const { professional } = starterForms(given.sector)
  return Tenant.parse({
    ...given,
    languages: [...new Set(given.languages)],
    timeZone: timeZoneIn[given.country],
    enabledVariants: professional.variants.filter(
      variant => given.specialGround !== undefined || !needsLegalGround(variant),
    ),
    forms: { professional: 'referral', citizen: 'self-referral' },
  })
}

/** What of `NewTenant` the operator may change later. Its address and letters are in links and numbers that people have. */
export type PartnerDetails = Pick<NewTenant, 'name' | 'sector' | 'country' | 'languages' | 'region' | 'phone'>

/**
 * The partner with other details. Referrals that are under way stay with the region that they were sent to; forms and kinds
 * of conference stay as they are, whatever the sector.
 */
export function withDetails({ phone: _, ...tenant }: Tenant, { phone, ...details }: PartnerDetails): Tenant {
  return Tenant.parse({
    ...tenant,
    ...details,
    languages: [...new Set(details.languages)],
    timeZone: timeZoneIn[details.country],
    ...(phone === undefined ? {} : { phone }),
  })
}

export type FirstForms = {
  /** Forms that are published immediately. */
  readonly live: readonly FormDefinition[]
  /** Drafts that can be published once there is a legal ground for their questions. */
  readonly drafts: readonly FormDefinition[]
}

/**
 * A partner's initial forms (G1). Without a legal ground the published forms contain no questions that need one but
 * still ask the core in plain questions, and the complete forms are stored as drafts.
 */
export function firstForms({ sector, specialGround }: Pick<Tenant, 'sector' | 'specialGround'>): FirstForms {
  const whole = Object.values(starterForms(sector))
  if (specialGround !== undefined) return { live: whole, drafts: [] }
  const live = whole.map(withPlainCore)
  return { live, drafts: whole.filter(form => !live.includes(form)) }
}

/** A free reference prefix of three letters, derived from a name. Undefined when all are taken. */
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

export type WithoutGround = {
  /** The questions that the sector's forms ask with a legal ground only, as their labels, each once. */
  readonly lost: readonly { readonly key: string; readonly label: Localized }[]
  /** Whether the sector has conferences that cannot be prepared without one. */
  readonly losesVariants: boolean
}

/** What a new partner of this sector cannot ask without a legal ground. */
export function lostWithoutGround(sector: Sector): WithoutGround {
  const forms = Object.values(starterForms(sector))
  const questionsIn = (form: FormDefinition) => form.sections.flatMap(({ questions }) => questions)
  const left = new Set(
    forms
      .map(withPlainCore)
      .flatMap(questionsIn)
      .map(({ key }) => key),
  )
  const lost = new Map(forms.flatMap(questionsIn).flatMap(({ key, label }) => (left.has(key) ? [] : [[key, label]])))
  return {
    lost: [...lost].map(([key, label]) => ({ key, label })),
    losesVariants: forms.some(({ variants }) => variants.includes('restorative')),
  }
}
