import * as z from 'zod'
import { eventSpec } from '../../eventSpec.ts'
import type { TrajectoryQuestion } from '../state/preparation.ts'
import type { Requirement } from '../state/requirements.ts'
import { StoredQuestion, StoredRequirement } from '../stored/preparation.ts'

const none = z.object({})

/** The events of the minimum requirements and the questions, with their frozen stored schemas. */
export const requirementEventSpecs = {
  'requirement-set': eventSpec<{ readonly requirement: Requirement; readonly version: number }>()({
    open: z.object({ version: z.int() }),
    personal: z.object({ requirement: StoredRequirement }),
  }),
  'requirement-removed': eventSpec<{ readonly requirement: string; readonly version: number }>()({
    open: z.object({ requirement: z.string(), version: z.int() }),
    personal: none,
  }),
  'requirements-frozen': eventSpec<{ readonly version: number }>()({
    open: z.object({ version: z.int() }),
    personal: none,
  }),
  'question-reworded': eventSpec<{ readonly question: TrajectoryQuestion }>()({
    open: none,
    personal: z.object({ question: StoredQuestion }),
  }),
} as const
