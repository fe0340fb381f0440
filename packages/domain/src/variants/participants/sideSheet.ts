import type { Side, SideParty } from './participants.ts'
import { type Preparation, visibleTo } from './preparation.ts'

/** What there is to put on paper: the preparation, and what was asked and set for the conference. */
export type ForPaper<Intake> = Preparation<Intake> & {
  readonly questions: readonly { readonly text: string; readonly confirmed: boolean }[]
  readonly minimumRequirements: readonly { readonly text: string }[]
}

export type SideSheet<Intake> = {
  readonly side: Side
  readonly party: SideParty
  readonly intake?: Intake | undefined
  /** Those that were confirmed: what the conference is about is no secret to either side. */
  readonly questions: readonly string[]
  /** G6: "op voorhand duidelijk", to everyone who is invited. Why it was set may be the other side's story. */
  readonly minimumRequirements: readonly string[]
}

/**
 * The paper for one side: what its own people may see of the preparation, and what is everyone's. Not the story as it
 * was sent, who sent it, the title, the history or who else is named: each may be the other side's.
 */
export function sideSheetFor<Intake>(side: Side, paper: ForPaper<Intake>): SideSheet<Intake> {
  const { participants, intakes } = visibleTo({ role: 'circle-member', side }, paper)
  const intake = intakes[side]
  return {
    side,
    party: participants.sides[side],
    ...(intake === undefined ? {} : { intake }),
    questions: paper.questions.filter(({ confirmed }) => confirmed).map(({ text }) => text),
    minimumRequirements: paper.minimumRequirements.map(({ text }) => text),
  }
}
