import {
  answerOutcomes,
  askedAges,
  handOverWays,
  identityChecks,
  Locale,
  refusalGroundsOfRights,
  representativeCapacities,
  rightKinds,
  rightsHolders,
} from '@kring/domain'
import * as z from 'zod'

const AboutPerson = z.object({ name: z.string(), birthDate: z.iso.date().optional() })

/** Somebody of the dossier, and who uses their rights. */
const RightsPerson = AboutPerson.extend({
  /** `ask`: their age is not known. */
  holder: z.enum([...rightsHolders, 'ask']),
  isAdult: z.boolean().optional(),
  source: z.string().optional(),
  /** No source says so in as many words. */
  isUnchecked: z.boolean().optional(),
  /** When it moves next. `isSoon`: within sixty days. */
  change: z.object({ on: z.iso.date(), age: z.int(), to: z.enum(rightsHolders), isSoon: z.boolean() }).optional(),
}).meta({ id: 'RightsPerson' })

const RightsRequestView = z
  .object({
    id: z.string(),
    right: z.enum(rightKinds),
    about: AboutPerson.optional(),
    askedBy: z.discriminatedUnion('as', [
      z.object({ as: z.literal('self') }),
      z.object({ as: z.literal('representative'), who: z.string(), capacity: z.enum(representativeCapacities) }),
    ]),
    identity: z.enum(identityChecks),
    receivedOn: z.iso.date(),
    answerBy: z.iso.date(),
    isOverdue: z.boolean(),
    extension: z.object({ reason: z.string(), toldOn: z.iso.date() }).optional(),
    answer: z
      .object({
        outcome: z.enum(answerOutcomes),
        ground: z.enum(refusalGroundsOfRights).optional(),
        explanation: z.string().optional(),
        handedOver: z.string().optional(),
        way: z.enum(handOverWays),
        on: z.iso.date(),
      })
      .optional(),
  })
  .meta({ id: 'RightsRequest' })

/** What the manager sees of the rights of the persons of a dossier. */
export const RightsView = z
  .object({
    reference: z.string(),
    version: z.int(),
    today: z.iso.date(),
    state: z.string(),
    persons: z.array(RightsPerson),
    requests: z.array(RightsRequestView),
    statements: z.array(z.object({ id: z.string(), by: AboutPerson, text: z.string(), at: z.iso.datetime() })),
    ages: z.array(z.enum(askedAges)),
  })
  .meta({ id: 'Rights' })
export type RightsView = z.infer<typeof RightsView>

/** About whom a file is asked, in which language. */
export const HeldAsked = z.strictObject({
  about: z.strictObject({ name: z.string().min(1).max(300), birthDate: z.iso.date().optional() }),
  locale: Locale,
})

/** The same, with what was seen and what is left out of it. */
export const HeldMade = HeldAsked.extend({
  /** `seen` of the file that was looked at: it is made of the same, or not at all. */
  seen: z.string().min(1).max(40),
  leftOut: z.array(z.strictObject({ passage: z.string().max(40), why: z.string().trim().min(1).max(300) })).max(500),
})

export type HeldAsked = z.infer<typeof HeldAsked>
export type HeldMade = z.infer<typeof HeldMade>

export const HeldFileView = z
  .object({
    seen: z.string(),
    about: AboutPerson,
    locale: Locale,
    madeOn: z.iso.date(),
    title: z.string(),
    sections: z.array(
      z.object({
        /** As `heldSectionIds` of the domain, which only the route loads. */
        id: z.string(),
        title: z.string(),
        mayLeaveOut: z.boolean(),
        passages: z.array(
          z.object({
            id: z.string(),
            label: z.string().optional(),
            text: z.string(),
            leftOut: z.string().optional(),
          }),
        ),
        notes: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'HeldFile' })
export type HeldFileView = z.infer<typeof HeldFileView>

/** Other dossiers of the region in which somebody of that name is. */
export const AlsoInView = z
  .object({
    items: z.array(
      z.object({
        tenant: z.string(),
        tenantName: z.string(),
        id: z.string(),
        reference: z.string(),
        state: z.string(),
      }),
    ),
  })
  .meta({ id: 'AlsoIn' })
export type AlsoInView = z.infer<typeof AlsoInView>
