/** The letters on paper, for people who do not read mail: what happens next, the invitation, the plan. */
export const letterKinds = ['explanation', 'invitation', 'plan'] as const
export type LetterKind = (typeof letterKinds)[number]
