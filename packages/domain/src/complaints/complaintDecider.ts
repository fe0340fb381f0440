import type { Decider } from '../decider.ts'
import type { ComplaintCommand } from './commands.ts'
import { type Complaint, initialComplaint } from './complaint.ts'
import { type ComplaintContext, decideComplaint } from './decide.ts'
import type { ComplaintError } from './errors.ts'
import type { ComplaintEvent } from './events.ts'
import { evolveComplaint } from './evolve.ts'

/** The rules of a complaint. */
export const complaintDecider: Decider<Complaint, ComplaintCommand, ComplaintEvent, ComplaintContext, ComplaintError> =
  {
    initialState: initialComplaint,
    decide: decideComplaint,
    evolve: evolveComplaint,
  }
