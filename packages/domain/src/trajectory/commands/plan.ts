import * as z from 'zod'
import type { CommandNameOf, CommandOf, Registry } from '../../commandRegistry.ts'
import { consentAnswers } from '../../plan/agreement.ts'
import { gapCodes } from '../../plan/gaps.ts'
import { mostAgreements } from '../../plan/plan.ts'
import { agreementSchema, neededSchema } from '../../plan/schemas/agreementSchema.ts'
import { planDetailsSchema } from '../../plan/schemas/planSchema.ts'
import { refusalGrounds } from '../state/plan.ts'
import type { TrajectoryWords } from '../words.ts'
import { day, id, line, someone } from './fields.ts'

const byCoordinator = { by: 'coordinator', action: 'trajectory.prepare' } as const
/** On the day, and of a plan without a meeting until it was accepted. */
const writing = { from: ['day', 'evaluation-due'], ...byCoordinator } as const
/** After the acceptance, which stays whatever the answer is. */
const afterwards = { from: ['plan-accepted', 'evaluation-due'], ...byCoordinator } as const

/** The commands about the plan: it is the family's, and there is no field for an opinion on it (G10). */
export const planCommands = {
  'write-agreement': {
    summary:
      'The coordinator writes down what the family agrees on; after the acceptance only what was given back to them',
    /** `agreement`: the one to change. An id that is not known yet is that of a new one, made on a device. */
    body: agreementSchema.extend({ agreement: id.optional() }),
    from: ['day', 'plan-accepted', 'evaluation-due'],
    ...byCoordinator,
    events: { 'agreement-written': ['plan'] },
    basedOn: ['plan'],
    needs: [],
  },
  'remove-agreement': {
    summary: 'The family drops an agreement',
    body: z.strictObject({ agreement: id }),
    from: ['day', 'plan-accepted', 'evaluation-due'],
    ...byCoordinator,
    events: { 'agreement-removed': ['plan'] },
    basedOn: ['plan'],
    needs: [],
  },
  'order-agreements': {
    summary: 'The family puts its agreements in another order',
    body: z.strictObject({ order: z.array(id).max(mostAgreements) }),
    ...writing,
    events: { 'agreements-ordered': ['plan'] },
    basedOn: ['plan'],
    needs: [],
  },
  'set-plan': {
    summary: 'Who calls everyone together again (G17), when the family looks back, and what it says in its own words',
    body: planDetailsSchema,
    ...writing,
    events: { 'plan-set': ['plan'] },
    basedOn: ['plan'],
    needs: [],
  },
  'return-for-detail': {
    summary: 'The plan goes back to the family for details that are missing (G15); this is no refusal',
    body: z.strictObject({
      gaps: z
        .array(z.strictObject({ agreement: id.optional(), code: z.enum(gapCodes) }))
        .min(1)
        .max(400),
    }),
    from: ['day'],
    ...byCoordinator,
    events: { 'plan-returned': ['plan'] },
    basedOn: [],
    needs: [],
  },
  'accept-plan': {
    summary: 'The plan is accepted, without conditions (G16); a plan with gaps is returned for detail instead (G15)',
    /** `holder`: who accepted it, if that is not the mandate holder who was named before. There is no field for a condition. */
    body: z.strictObject({ holder: someone.optional() }),
    ...writing,
    to: 'plan-accepted',
    movesFrom: ['day'],
    events: { 'plan-accepted': ['plan', 'state', 'conference'] },
    basedOn: ['plan'],
    needs: [],
  },
  'refuse-plan': {
    summary: 'The mandate holder refuses the plan, as unsafe or unlawful, with a reason (G16)',
    /** `requirement`: the minimum requirement that it does not meet, which makes it unsafe. */
    body: z.strictObject({
      ground: z.enum(refusalGrounds),
      requirement: id.optional(),
      reason: line(2000),
      holder: someone,
    }),
    from: ['day'],
    to: 'plan-refused',
    ...byCoordinator,
    events: { 'plan-refused': ['plan', 'state', 'conference'] },
    basedOn: ['plan'],
    needs: [],
  },
  'write-on': {
    summary: 'After a refusal the family goes on with its plan',
    body: z.strictObject({}),
    from: ['plan-refused'],
    to: 'day',
    ...byCoordinator,
    events: { 'plan-reopened': ['state'] },
    basedOn: [],
    needs: [],
  },
  'ask-consent': {
    summary: 'The coordinator asked somebody who was not there, or a service, for the yes that an agreement needs',
    body: z.strictObject({ agreement: id, need: neededSchema, on: day }),
    ...afterwards,
    events: { 'consent-asked': ['plan'] },
    basedOn: [],
    needs: [],
  },
  'answer-consent': {
    summary: 'They answered; a no gives that one agreement back to the circle, and the plan stays accepted (G16)',
    body: z.strictObject({ agreement: id, need: neededSchema, answer: z.enum(consentAnswers), on: day }),
    ...afterwards,
    events: { 'consent-answered': ['plan'] },
    basedOn: [],
    needs: [],
  },
} as const satisfies Registry<TrajectoryWords>

type Commands = typeof planCommands
export type PlanCommandName = CommandNameOf<Commands>
export type PlanCommand<Name extends PlanCommandName = PlanCommandName> = CommandOf<Commands, Name>
