/** The problem codes of papers, with their statuses. */
export const paperProblemStatus = {
  'paper-too-large': 422,
  'paper-picture-unreadable': 422,
  'plan-not-there': 404,
  'link-revoked': 404,
  'plan-without-days': 404,
} as const
export type PaperProblemCode = keyof typeof paperProblemStatus
