import type { Side, SideParty } from './participants.ts'
import { type Preparation, visibleTo } from './preparation.ts'

/** The input of a side's sheet: the preparation, and the questions and requirements of the conference. */
export type ForPaper<Intake> = Preparation<Intake> & {
  readonly questions: readonly { readonly text: string; readonly confirmed: boolean }[]
  readonly minimumRequirements: readonly { readonly text: string }[]
}

export type SideSheet<Intake> = {
  readonly side: Side
  readonly party: SideParty
  readonly intake?: Intake | undefined
  /** The confirmed questions; both sides may know them. */
  readonly questions: readonly string[]
  /**
   * G6: "op voorhand duidelijk", to everyone who is invited. Without their reasons, which may be the other side's
   * story.
   */
  readonly minimumRequirements: readonly string[]
}

/**
 * The sheet for one side: its own part of the preparation, and what everyone may know. Not the story, sender, title,
 * history or other people, each of which may belong to the other side.
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
