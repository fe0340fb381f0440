/** The problem codes of releases of figures, with their statuses. */
export const releaseProblemStatus = {
  'release-not-ready': 409,
  'release-not-latest': 409,
  'release-being-prepared': 409,
  'release-more-known': 409,
  'release-counted-anew': 409,
  'release-not-published': 409,
  'release-reminded-lately': 409,
  'report-few-partners': 409,
} as const satisfies Record<string, number>
export type ReleaseProblemCode = keyof typeof releaseProblemStatus
