import * as z from 'zod'
import type { Registry } from '../../commandRegistry.ts'
import { contactChannels, contactKinds, contactOutcomes } from '../state/contactLog.ts'
import { openStates } from '../state/trajectoryStates.ts'
import type { TrajectoryWords } from '../words.ts'

/** The coordinator's contacts: who, channel, minutes, outcome. No text (G10). */
export const contactLogCommands = {
  'log-contact': {
    summary: 'The coordinator records a contact, without what was said (G10)',
    body: z.strictObject({
      kind: z.enum(contactKinds),
      person: z.string().min(1).max(100).optional(),
      channel: z.enum(contactChannels),
      outcome: z.enum(contactOutcomes),
      minutes: z.int().min(0).max(600),
      /** When it took place, if not now: recorded later. */
      at: z.iso.datetime().optional(),
    }),
    from: openStates,
    by: 'coordinator',
    action: 'trajectory.prepare',
    events: { 'contact-logged': ['log'] },
    basedOn: [],
    needs: [],
  },
} as const satisfies Registry<TrajectoryWords>
