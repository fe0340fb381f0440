import type { HeldFile, HeldPassage } from './heldFile.ts'

/** Of these nothing may be left out: they say why, who looked, and where to complain. */
const always: readonly string[] = ['why', 'seen-by', 'your-rights', 'rights']

/** What the manager leaves out, by the id of a passage, with the reason that the file tells. */
export type LeftOut = { readonly passage: string; readonly why: string }

/** The ids that the file does not have, or of which nothing may be left out. */
export const unfitToLeaveOut = ({ sections }: HeldFile, leftOut: readonly LeftOut[]): readonly string[] => {
  const allowed = sections
    .filter(({ id }) => !always.includes(id))
    .flatMap(({ passages }) => passages.map(({ id }) => id))
  return leftOut.map(({ passage }) => passage).filter(passage => !allowed.includes(passage))
}

/** The file without these passages; in their place stands the reason. Nothing of the text is left. */
export function withLeftOut(file: HeldFile, leftOut: readonly LeftOut[]): HeldFile {
  const why = new Map(leftOut.map(one => [one.passage, one.why]))
  const taken = (passage: HeldPassage): HeldPassage => {
    const reason = why.get(passage.id)
    return reason === undefined ? passage : { ...passage, text: '', leftOut: reason }
  }
  return { ...file, sections: file.sections.map(section => ({ ...section, passages: section.passages.map(taken) })) }
}

export const mayLeaveOut = (section: string): boolean => !always.includes(section)
