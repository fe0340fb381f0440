import * as z from 'zod'
import type { CommandNameOf, CommandOf, Registry } from '../../commandRegistry.ts'
import { checkResults, evaluationOutcomes, helpUses, talkOutcomes } from '../state/evaluations.ts'
import { satisfactionGroups } from '../state/satisfaction.ts'
import { statementAnswers, type statementIds } from '../state/voices.ts'
import type { TrajectoryWords } from '../words.ts'
import { day, id, line } from './fields.ts'

const byCoordinator = { by: 'coordinator', action: 'trajectory.prepare' } as const
const running = { from: ['evaluation-due'], ...byCoordinator } as const

/** From 1 to 10. */
const score = z.int().min(1).max(10)
export const voiceSchema = z.strictObject({
  group: z.enum(satisfactionGroups),
  scores: z.strictObject({ coordinator: score.optional(), conference: score.optional(), plan: score.optional() }),
  statements: z.strictObject({
    'own-choice': z.enum(statementAnswers).optional(),
    'knew-before': z.enum(statementAnswers).optional(),
    'who-matters': z.enum(statementAnswers).optional(),
    'dared-to-speak': z.enum(statementAnswers).optional(),
    'own-decision': z.enum(statementAnswers).optional(),
    'own-words': z.enum(statementAnswers).optional(),
    'no-side': z.enum(statementAnswers).optional(),
  } satisfies Record<(typeof statementIds)[number], z.ZodType>),
})
const moment = z.strictObject({ moment: line(40), dueOn: day })

/** The commands about how the plan goes, a month later and at later moments (G18). No field for an opinion (G10). */
export const evaluationCommands = {
  'fall-due-evaluation': {
    summary: 'An evaluation falls due: a month after the conference (G18), or at a later moment',
    /** `next`: the evaluation after it, if there is one. */
    body: moment.extend({ next: moment.optional() }),
    from: ['plan-accepted', 'evaluation-due', 'evaluated'],
    to: 'evaluation-due',
    by: 'system',
    action: 'trajectory.prepare',
    events: { 'evaluation-due': ['evaluations', 'state'] },
    basedOn: [],
    needs: [],
  },
  'log-evaluation-talk': {
    summary: 'The coordinator spoke with somebody for the evaluation, or got no answer',
    body: z.strictObject({
      person: id,
      outcome: z.enum(talkOutcomes),
      minutes: z.int().min(0).max(600),
      /** When it took place, if not now: recorded later. */
      at: z.iso.datetime().optional(),
    }),
    ...running,
    events: { 'evaluation-talked': ['evaluations'], 'contact-logged': ['log'] },
    basedOn: [],
    needs: [],
  },
  'check-agreement': {
    summary: 'The coordinator records how an agreement goes, as the family says it',
    body: z.strictObject({ agreement: id, result: z.enum(checkResults), says: line(300).optional(), saidBy: id }),
    ...running,
    events: { 'agreement-checked': ['evaluations'] },
    // Two who check at once: the last one stands, and the history keeps both.
    basedOn: [],
    needs: [],
  },
  rate: {
    summary: 'A main person tells the coordinator how they found the conference and the plan; nobody has to',
    body: z.strictObject({ person: id, conference: score.optional(), plan: score.optional() }),
    ...running,
    events: { rated: ['evaluations'] },
    basedOn: [],
    needs: [],
  },
  'answer-evaluation-questions': {
    summary: 'The coordinator records the answers to the questions that the partner asks at each evaluation',
    body: z.strictObject({ answers: z.record(z.string().max(40), z.unknown()) }),
    ...running,
    events: { 'evaluation-questions-answered': ['evaluations'] },
    basedOn: [],
    needs: ['evaluationQuestions'],
  },
  'record-help-used': {
    summary: 'The coordinator records at a later evaluation how much help of professionals the family still uses',
    body: z.strictObject({ use: z.enum(helpUses), saidBy: id }),
    ...running,
    events: { 'help-used-recorded': ['evaluations'] },
    // The last one stands, as with an agreement.
    basedOn: [],
    needs: [],
  },
  'complete-evaluation': {
    summary: 'The evaluation is done: at least two people were spoken with, and every agreement was asked (G18)',
    body: z.strictObject({ outcome: z.enum(evaluationOutcomes), saidBy: id }),
    ...running,
    to: 'evaluated',
    events: { 'evaluation-completed': ['evaluations', 'state'] },
    basedOn: ['evaluations'],
    needs: [],
  },
  reconvene: {
    summary: 'The family wants a new conference: it is prepared anew, and the circle, the plan and the history stay',
    body: z.strictObject({}),
    from: ['evaluated', 'plan-refused'],
    to: 'preparation',
    ...byCoordinator,
    events: { reconvened: ['evaluations', 'conference', 'day', 'state'] },
    basedOn: ['state'],
    needs: [],
  },
  'close-trajectory': {
    summary: 'The trajectory is closed: the plan goes on by itself',
    body: z.strictObject({}),
    from: ['evaluated'],
    to: 'closed',
    ...byCoordinator,
    events: { closed: ['state'] },
    basedOn: ['state'],
    needs: [],
  },
  'count-voice': {
    summary: 'Somebody who was there said through their link how it was; counted without who said it',
    /** `conference`: which one, from 0. `before`: what of theirs was counted until now. */
    body: z.strictObject({ conference: z.int().min(0), before: voiceSchema.optional(), now: voiceSchema }),
    from: ['plan-accepted', 'plan-refused', 'evaluation-due'],
    by: 'system',
    action: 'invitation.answer',
    events: { 'voice-counted': ['evaluations'] },
    basedOn: [],
    needs: [],
  },
  'note-lesson': {
    summary: 'The regional manager notes what the region learns from it: one sentence, without names',
    body: z.strictObject({ lesson: line(300) }),
    from: ['evaluation-due', 'evaluated', 'closed', 'plan-refused'],
    by: 'regional-manager',
    action: 'trajectory.assign',
    events: { 'lesson-noted': ['evaluations'] },
    basedOn: [],
    needs: [],
  },
} as const satisfies Registry<TrajectoryWords>

type Commands = typeof evaluationCommands
export type EvaluationCommandName = CommandNameOf<Commands>
export type EvaluationCommand<Name extends EvaluationCommandName = EvaluationCommandName> = CommandOf<Commands, Name>
