/** The problem codes of imports of past trajectories, with their statuses. */
export const importProblemStatus = {
  'import-file-unreadable': 422,
  'import-file-old': 422,
  'import-file-too-big-inside': 422,
  'import-too-many-rows': 422,
  'import-too-many-columns': 422,
  'import-sheet-unknown': 422,
  'import-no-rows': 422,
  'import-header-unknown': 422,
  'import-mapping-faulty': 422,
  'import-too-many-words': 422,
  'import-word-unknown': 422,
  'import-not-checked': 409,
  'import-has-faults': 409,
  'import-nothing-left': 409,
  'import-not-now': 409,
  'import-expired': 409,
  'import-overlaps': 409,
  'import-of-partner': 409,
  'import-of-operator': 409,
  'import-months-shown': 409,
} as const satisfies Record<string, number>
export type ImportProblemCode = keyof typeof importProblemStatus
