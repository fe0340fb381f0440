/** Letters on paper, for people who do not read mail: what happens now, come to the day, this is your plan. */
export const letterKinds = ['explanation', 'invitation', 'plan'] as const
export type LetterKind = (typeof letterKinds)[number]
