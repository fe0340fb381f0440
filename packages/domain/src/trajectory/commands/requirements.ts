import * as z from 'zod'
import type { Registry } from '../../commandRegistry.ts'
import type { TrajectoryWords } from '../words.ts'
import { id, line, someone } from './fields.ts'

const preparing = ['preparation', 'scheduled'] as const
// G5: the regional manager sets them; the coordinator stays out of it (G10).
const byManager = { from: preparing, by: 'regional-manager', action: 'trajectory.assign' } as const
const byCoordinator = { from: preparing, by: 'coordinator', action: 'trajectory.prepare' } as const

/** The commands about the minimum requirements and the questions of the conference. */
export const requirementCommands = {
  'set-requirement': {
    summary:
      'The regional manager adds or rewords a minimum requirement: a new version, to be disclosed again (G5, G6)',
    body: z.strictObject({
      requirement: id.optional(),
      text: line(500),
      /** G5: mandatory. */
      reason: line(2000),
      setBy: someone.optional(),
    }),
    ...byManager,
    events: { 'requirement-set': ['requirements'] },
    basedOn: ['requirements'],
    needs: [],
  },
  'remove-requirement': {
    summary: 'The regional manager removes a minimum requirement: a new version, to be disclosed again (G6)',
    body: z.strictObject({ requirement: id }),
    ...byManager,
    events: { 'requirement-removed': ['requirements'] },
    basedOn: ['requirements'],
    needs: [],
  },
  'freeze-requirements': {
    summary: 'The coordinator freezes the minimum requirements as they are, to disclose them (G6)',
    body: z.strictObject({}),
    ...byCoordinator,
    events: { 'requirements-frozen': ['requirements'] },
    basedOn: ['requirements'],
    needs: [],
  },
  'reword-question': {
    summary: 'The coordinator rewords a question with the family, until the day is set (G4)',
    body: z.strictObject({ question: id.optional(), text: line(500), agreedWith: someone.optional() }),
    ...byCoordinator,
    from: ['preparation'],
    events: { 'question-reworded': ['question'] },
    basedOn: ['question'],
    needs: [],
  },
} as const satisfies Registry<TrajectoryWords>
