import * as z from 'zod'
import type { CommandNameOf, CommandOf, Registry } from '../../commandRegistry.ts'
import { childrenAnswers, legalContexts, practicalityKinds, practicalityStates } from '../state/preparation.ts'
import type { TrajectoryWords } from '../words.ts'
import { dayCommands } from './day.ts'
import { day, id, line, someone } from './fields.ts'
import { requirementCommands } from './requirements.ts'

const byCoordinator = { from: ['preparation', 'scheduled'], by: 'coordinator', action: 'trajectory.prepare' } as const

/** The commands about the preparation, from its steps to the day. */
export const preparationCommands = {
  'do-step': {
    summary: 'The coordinator marks a step of the partner as done',
    body: z.strictObject({ step: line(40) }),
    ...byCoordinator,
    events: { 'step-done': ['steps'] },
    basedOn: [],
    needs: ['steps'],
  },
  'undo-step': {
    summary: 'The coordinator marks a step of the partner as not done',
    body: z.strictObject({ step: line(40) }),
    ...byCoordinator,
    events: { 'step-undone': ['steps'] },
    basedOn: [],
    needs: [],
  },
  'confirm-safety-check': {
    summary: 'The coordinator confirms that everyone can take part safely (G12)',
    body: z.strictObject({ on: day }),
    ...byCoordinator,
    events: { 'safety-checked': ['safety'] },
    // Who was added meanwhile is found by the rule, which looks at everyone.
    basedOn: ['safety', 'circle'],
    needs: [],
  },
  'set-choices': {
    summary: 'The coordinator records what the family chose, and who chose (G13)',
    body: z.strictObject({
      chosenBy: someone,
      time: line(500).optional(),
      place: line(500).optional(),
      people: line(500).optional(),
      language: line(500).optional(),
      food: line(500).optional(),
      rituals: line(500).optional(),
      traditions: line(500).optional(),
      opening: line(500).optional(),
      privateTime: line(500).optional(),
      scribe: line(500).optional(),
    }),
    ...byCoordinator,
    events: { 'choices-set': ['choices'] },
    basedOn: ['choices'],
    needs: [],
  },
  'set-children': {
    summary: 'The coordinator records the children’s part, with the reason if they have none (G11)',
    body: z.strictObject({ answer: z.enum(childrenAnswers), reason: line(1000).optional() }),
    ...byCoordinator,
    events: { 'children-set': ['children'] },
    basedOn: ['children'],
    needs: [],
  },
  'set-informant': {
    summary: 'The coordinator records who informs the circle, and the information in plain language',
    /** `informant`: the one to change; absent for a new one. */
    body: z.strictObject({
      informant: id.optional(),
      who: someone,
      organisation: line(200).optional(),
      information: line(4000).optional(),
    }),
    ...byCoordinator,
    events: { 'informant-set': ['informants'] },
    basedOn: ['informants'],
    needs: [],
  },
  'remove-informant': {
    summary: 'The coordinator removes somebody who would inform the circle',
    body: z.strictObject({ informant: id }),
    ...byCoordinator,
    events: { 'informant-removed': ['informants'] },
    basedOn: ['informants'],
    needs: [],
  },
  'show-informant': {
    summary: 'The coordinator records on which day the family read an informant’s information',
    body: z.strictObject({ informant: id, on: day }),
    ...byCoordinator,
    events: { 'informant-shown': ['informants'] },
    basedOn: ['informants'],
    needs: [],
  },
  'set-mandate': {
    summary: 'The coordinator records who may say that a plan is unsafe or unlawful, and by when (G16)',
    body: z.strictObject({
      legalContext: z.enum(legalContexts),
      holder: someone,
      organisation: line(200).optional(),
      decidesBy: day,
      decisionOn: day.optional(),
    }),
    ...byCoordinator,
    events: { 'mandate-set': ['mandate'] },
    basedOn: ['mandate'],
    needs: [],
  },
  'set-practicality': {
    summary: 'The coordinator records something practical: who arranges it, whether it is booked, what it costs',
    /** `cost`: in euro cents. */
    body: z.strictObject({
      practicality: id.optional(),
      kind: z.enum(practicalityKinds),
      what: line(300).optional(),
      arrangedBy: someone,
      state: z.enum(practicalityStates),
      cost: z.int().min(0).max(10_000_000).optional(),
      grant: id.optional(),
    }),
    ...byCoordinator,
    events: { 'practicality-set': ['practicalities'] },
    basedOn: ['practicalities'],
    needs: ['grants'],
  },
  'remove-practicality': {
    summary: 'The coordinator removes something practical',
    body: z.strictObject({ practicality: id }),
    ...byCoordinator,
    events: { 'practicality-removed': ['practicalities'] },
    basedOn: ['practicalities'],
    needs: [],
  },
  ...requirementCommands,
  ...dayCommands,
} as const satisfies Registry<TrajectoryWords>

type Commands = typeof preparationCommands
export type PreparationCommandName = CommandNameOf<Commands>
export type PreparationCommand<Name extends PreparationCommandName = PreparationCommandName> = CommandOf<Commands, Name>
