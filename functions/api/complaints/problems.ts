import type { ComplaintErrorCode } from '@kring/domain'

/** The problem codes of complaints, with their statuses. */
export const complaintProblemStatus = {
  'complaint-state-unfit': 409,
  'complaint-empty': 422,
  'complaint-too-long': 422,
  'complaint-too-many-words': 409,
  'complaint-about-officer': 403,
  'complaint-extended-already': 409,
  'complaint-day-in-future': 422,
  'complaint-authority-unfit': 422,
  'complaint-nothing-to-tell': 409,
  'complaint-way-unsafe': 422,
} as const satisfies Record<ComplaintErrorCode, number> & Record<string, number>
export type ComplaintProblemCode = keyof typeof complaintProblemStatus
