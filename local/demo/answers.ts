import { addDays, ageOn, type Day, type Locale, type Tenant } from '@kring/domain'
import { fillPlaceholders } from './fillPlaceholders.ts'
import { type Name, nameFor, phoneFor } from './names.ts'
import type { Random } from './random.ts'
import type { Story } from './stories/index.ts'

export type ReferralStory = {
  readonly tenant: Tenant
  readonly story: Story
  readonly person: Name
  readonly day: Day
  readonly municipality: string
  readonly random: Random
}

const roles = {
  'youth-care': ['Gezinsbegeleider', 'Consulent', 'Contextbegeleider'],
  school: ['Zorgleerkracht', 'Leerlingbegeleider', 'Zorgcoördinator'],
  probation: ['Justitieassistent', 'Trajectbegeleider', 'Bemiddelaar'],
  housing: ['Buurtwerker', 'Huurdersbegeleider', 'Sociaal assistent'],
  other: ['Hulpverlener', 'Wijkverpleegkundige', 'Maatschappelijk werker'],
} as const

/**
 * A professional's answers. They cover more questions than any one form has: the validator keeps those of the form and
 * drops the rest.
 */
export function professionalAnswers(context: ReferralStory): Record<string, unknown> {
  const { tenant, story, person, day, random } = context
  const text = (one: string): string => fillPlaceholders(one, person)
  const people = story.people.map(([name, relation]) => ({ name: text(name), relation }))
  const byLetter = story.conditions !== undefined
  const birthDate = birthDateOf(context)
  const phone = phoneFor(random)
  return {
    ...common(context),
    // No phone number for a child under 12.
    mainPerson: { name: person.full, birthDate, ...(ageOn(birthDate, day) < 12 ? {} : { phone }) },
    didHarm: [{ name: person.full, birthDate }],
    harmed: [{ name: nameFor(random, 'nl').full, note: 'Wil eerst alleen met de coördinator praten.' }],
    peopleDidHarm: people.slice(0, 1),
    peopleHarmed: people.slice(1),
    people,
    livesWith: random.chance(0.4) ? 'Bij een ouder' : undefined,
    schoolName: random.pick(['Basisschool De Klaproos', 'Atheneum Haacht', 'Sint-Jan Aarschot', 'De Wegwijzer']),
    schoolYear: `${random.whole(1, 6)}${random.pick(['A', 'B', 'C'])}`,
    parents: people.slice(0, 1).map(one => ({ ...one, phone })),
    teacher: { name: nameFor(random, 'nl').full, relation: 'klasleerkracht' },
    strengths: text(story.strengths),
    tried: text(story.tried),
    happenedOn: addDays(day, -random.whole(20, 160)),
    eviction: byLetter ? 'in-court' : 'no',
    professionalInvolved: random.weighted({ yes: 6, no: 3, unknown: 1 }),
    professionals: [{ name: nameFor(random, 'nl').full, relation: 'begeleider', organisation: tenant.name }],
    question: random.chance(0.6) ? text(story.question) : undefined,
    afraid: story.themes.includes('safety-at-home') ? 'yes' : random.weighted({ no: 7, unknown: 2, yes: 1 }),
    afraidDetails: 'Er is eerder geroepen en geduwd. Apart aankomen helpt.',
    conditionsApply: byLetter ? 'yes' : 'no',
    conditions: story.conditions,
    legalStatus: 'reported',
    discussedWith: `Met ${person.first} en ${people[0]?.name ?? 'familie'}`,
    discussedOn: addDays(day, -random.whole(1, 12)),
    willing: random.weighted({ all: 5, some: 4, 'not-asked': 1 }),
    willingDidHarm: random.weighted({ yes: 7, thinking: 2, 'not-asked': 1 }),
    willingHarmed: random.weighted({ yes: 4, thinking: 5, 'not-asked': 1 }),
    payer: random.weighted({ grant: 6, municipality: 1, 'own-organisation': 1, unknown: 2 }),
    referrerRole: random.pick(roles[tenant.sector]),
    referrerPhone: phoneFor(random),
    declareDiscussed: true,
    declareBothSides: true,
    declareNotAll: true,
    declareNotAsked: true,
    declareTrue: true,
    ...story.more,
  }
}

/** A citizen's answers: fewer, and in their own words. */
export function citizenAnswers(context: ReferralStory): Record<string, unknown> {
  const { story, person, random } = context
  const text = (one: string): string => fillPlaceholders(one, person)
  const forWhom = random.weighted({ myself: 3, 'my-family': 5, 'someone-else': 2 })
  const contact = nameFor(random, story.language ?? 'nl')
  return {
    ...common(context),
    forWhom,
    personKnows: random.weighted({ yes: 5, 'not-yet': 3, unsure: 2 }),
    mainPerson: { name: person.full, ...(random.chance(0.7) ? { birthDate: birthDateOf(context) } : {}) },
    // The restorative stories are written from the side that did the harm.
    mySide: 'did-harm',
    tried: random.chance(0.5) ? text(story.tried) : undefined,
    people: story.people.slice(0, 2).map(([name, relation]) => ({ name: text(name), relation })),
    question: random.chance(0.4) ? text(story.question) : undefined,
    afraid: random.weighted({ no: 6, unknown: 3, yes: 1 }),
    known: random.weighted({ yes: 4, some: 4, 'not-yet': 2 }),
    contactName: contact.full,
    contactRelation: random.pick(['parent', 'grandparent', 'sibling', 'aunt-uncle', 'friend', 'neighbour']),
    contactBy: random.weighted({ phone: 5, email: 4, message: 1 }),
    phone: phoneFor(random),
    email: `${plain(contact.full)}@post.example`,
    contactWhen: random.pick(['Na het avondeten', 'In de voormiddag', 'Liefst op woensdag']),
    safeToCall: random.weighted({ yes: 8, 'own-name-only': 1, 'no-voicemail': 1 }),
    declareOwnWill: true,
    place: story.more?.place,
    nuisance: story.more?.nuisance,
    dream: story.more?.dream,
  }
}

function common({ story, person, municipality, random }: ReferralStory): Record<string, unknown> {
  return {
    variant: story.variant,
    municipality,
    municipalityOther: 'Maashaven',
    language: story.language ?? random.weighted({ nl: 88, ar: 4, tr: 3, pl: 3, ro: 2 }),
    story: fillPlaceholders(story.story, person),
    themes: random.chance(0.3) ? story.themes.slice(0, 1) : story.themes,
    urgency: random.weighted({ days: 1, month: 5, quarter: 3, 'no-hurry': 1 }),
  }
}

function birthDateOf({ story, day, random }: ReferralStory): Day {
  const [youngest, oldest] = story.ages
  return addDays(day, -Math.round(365.25 * random.whole(youngest, oldest)) - random.whole(1, 360))
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.')

/** The language of a story, used for mails to its sender. */
export const localeOf = (story: Story): Locale => story.language ?? 'nl'
