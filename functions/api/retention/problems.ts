/** The status of each refusal about keeping and erasing. */
export const retentionProblemStatus = {
  'hold-words-missing': 422,
  'hold-review-unfit': 422,
  'hold-unknown': 422,
  'too-many-holds': 422,
  'dossier-held': 409,
  'erasure-asked-already': 409,
  'erasure-not-asked': 409,
  'erasure-person-unknown': 422,
  'erasure-files-undecided': 422,
  'trajectory-runs': 409,
  'retention-term-unfit': 422,
} as const satisfies Record<string, number>

export type RetentionProblemCode = keyof typeof retentionProblemStatus
