import * as z from 'zod'
import type { CommandNameOf, CommandOf, Registry } from '../../commandRegistry.ts'
import { Locale } from '../../language/locale.ts'
import { mostAgreements } from '../../plan/plan.ts'
import { recipientCapacities, releaseNotes, sendingWays } from '../state/releaseSending.ts'
import type { TrajectoryWords } from '../words.ts'
import { day, id, line, someone } from './fields.ts'

const byCoordinator = {
  from: ['plan-accepted', 'evaluation-due', 'evaluated', 'closed'],
  by: 'coordinator',
  action: 'trajectory.prepare',
} as const

const recipient = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), person: id }),
  z.strictObject({ kind: z.literal('referrer') }),
  z.strictObject({ kind: z.literal('mandate-holder'), name: someone }),
  z.strictObject({ kind: z.literal('other'), name: someone, organisation: line(200).optional() }),
])
const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('whole') }),
  z.strictObject({ kind: z.literal('some'), agreements: z.array(id).min(1).max(mostAgreements) }),
])
/** Ids of who of the circle decided, and on which day. */
const decided = { by: z.array(id).min(1).max(100), on: day }

/** The commands about who gets the plan: nobody, unless those whose it is decide so, one by one, and until they take it back (G19). */
export const releaseCommands = {
  'release-plan': {
    summary: 'The family releases its plan, or some agreements, to one person or service (G19)',
    body: z.strictObject({ recipient, scope, ...decided }),
    ...byCoordinator,
    events: { 'plan-released': ['releases'] },
    basedOn: ['releases'],
    needs: [],
  },
  'change-release': {
    summary: 'The family releases more or less of its plan to somebody who got it before',
    body: z.strictObject({ release: id, scope, ...decided }),
    ...byCoordinator,
    events: { 'release-changed': ['releases'] },
    basedOn: ['releases'],
    needs: [],
  },
  'revoke-release': {
    summary: 'The family takes a release back; nobody has to say why',
    body: z.strictObject({ release: id, ...decided }),
    ...byCoordinator,
    events: { 'release-revoked': ['releases'] },
    basedOn: [],
    needs: [],
  },
  'send-release': {
    summary: 'What was released goes to somebody outside the circle: by mail with a link of their own, or by hand',
    /** `email`: by mail only. */
    body: z.strictObject({
      release: id,
      way: z.enum(sendingWays),
      capacity: z.enum(recipientCapacities),
      language: Locale,
      email: z.string().trim().max(400).optional(),
    }),
    ...byCoordinator,
    events: { 'release-sent': ['releases'] },
    basedOn: ['releases'],
    needs: [],
  },
  'note-release': {
    summary: 'The page behind the link of a release was opened or printed, or its mail did not arrive',
    body: z.strictObject({ release: id, number: z.int().min(1), what: z.enum(releaseNotes) }),
    from: byCoordinator.from,
    by: 'system',
    action: 'trajectory.prepare',
    events: {
      'release-opened': ['releases'],
      'release-printed': ['releases'],
      'release-undelivered': ['releases'],
    },
    basedOn: [],
    needs: [],
  },
} as const satisfies Registry<TrajectoryWords>

type Commands = typeof releaseCommands
export type ReleaseCommandName = CommandNameOf<Commands>
export type ReleaseCommand<Name extends ReleaseCommandName = ReleaseCommandName> = CommandOf<Commands, Name>
