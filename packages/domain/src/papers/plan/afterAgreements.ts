import { listFormat } from '../../language/formats.ts'
import { isolated } from '../../language/isolated.ts'
import { dayInLetter } from '../../letters/frame.ts'
import { cell, heading, paragraph, strong, together } from '../blocks.ts'
import type { PaperBlock, PaperSpan } from '../document.ts'
import type { PlanWords } from '../words/planWords.ts'
import type { OwnText, PlanOnPaper } from './planOnPaper.ts'

/** All of a plan below its agreements. */
export const afterAgreements = (plan: PlanOnPaper, words: PlanWords): readonly PaperBlock[] => [
  ...keptUp(plan, words),
  ...toRemember(plan, words),
  ...safe(plan, words),
  ...inOwnWords(plan, words),
  ...drawings(plan, words),
  ...signatures(plan, words),
  paragraph(closing(plan, words), 'fine'),
]

/** Who watches, who takes the initiative (G17), when one looks back. */
function keptUp({ watches, initiative, lookBack = [] }: PlanOnPaper, words: PlanWords): readonly PaperBlock[] {
  const answers: readonly (readonly [question: string, answer: readonly OwnText[]])[] = [
    [words.watches, watches === undefined ? [] : [watches]],
    [words.initiative, initiative === undefined ? [] : [initiative]],
    [words.lookBack, lookBack],
  ]
  const given = answers.filter(([, answer]) => answer.length > 0)
  if (given.length === 0) return []
  return [
    together(heading(2, words.keep), {
      kind: 'list',
      ordered: false,
      items: given.map(([question, answer]) => ({ spans: [strong(question), ...spaced(answer)] })),
    }),
  ]
}

const spaced = (texts: readonly OwnText[]): readonly PaperSpan[] => texts.flatMap(text => [{ text: ' ' }, text])

function toRemember({ remember = [], language }: PlanOnPaper, words: PlanWords): readonly PaperBlock[] {
  if (remember.length === 0) return []
  return [
    heading(2, words.remember),
    {
      kind: 'table',
      header: [cell(words.when), cell(words.what)],
      widths: [2, 3],
      rows: remember.map(({ day, what }) => [cell(dayInLetter(day, language)), cell([what])]),
    },
  ]
}

/** What was required beforehand (G6), and that the plan was accepted as it is (G16). */
function safe(
  { requirements = [], accepted, familyGroupPlan, language }: PlanOnPaper,
  words: PlanWords,
): readonly PaperBlock[] {
  const lines: readonly PaperBlock[] = [
    ...requirements.map(({ text, metBy }) =>
      paragraph([
        { text: `${words.onTheTable} ` },
        { ...text, strong: true },
        ...(metBy.length === 0
          ? []
          : [{ text: ` ${words.metBy(listFormat(language).format(metBy.map(String)), metBy.length)}` }]),
      ]),
    ),
    ...(accepted === undefined
      ? []
      : [
          paragraph(
            words.accepted(
              dayInLetter(accepted.day, language),
              accepted.time,
              accepted.by === undefined ? undefined : isolated(accepted.by),
            ),
          ),
        ]),
    ...(familyGroupPlan === true && accepted !== undefined ? [paragraph(words.familyGroupPlan)] : []),
  ]
  return lines.length === 0 ? [] : [together(heading(2, words.safe), ...lines)]
}

function inOwnWords({ ownWords = [] }: PlanOnPaper, words: PlanWords): readonly PaperBlock[] {
  if (ownWords.length === 0) return []
  return [
    heading(2, words.ownWords),
    ...ownWords.flatMap(({ text, language, by }) => [
      paragraph([{ text, language }]),
      ...(by === undefined ? [] : [paragraph(isolated(by), 'fine')]),
    ]),
  ]
}

/** Each as wide as the page: a flip chart is read from it. */
function drawings({ drawings: pictures = [] }: PlanOnPaper, words: PlanWords): readonly PaperBlock[] {
  if (pictures.length === 0) return []
  return [
    heading(2, words.drawings),
    ...pictures.map((picture): PaperBlock => ({ kind: 'figure', picture, millimetres: 150 })),
  ]
}

function signatures({ signatures: people }: PlanOnPaper, words: PlanWords): readonly PaperBlock[] {
  if (people === undefined) return []
  return [
    together(heading(2, words.signatures), paragraph(words.signaturesFree, 'fine')),
    {
      kind: 'table',
      look: 'to-write',
      header: [cell(words.name), cell(words.signature)],
      widths: [2, 3],
      // A last row for somebody who was not foreseen.
      rows: [...people.map(isolated), ''].map(name => [cell(name), cell('')]),
    },
  ]
}

const closing = ({ contact }: PlanOnPaper, words: PlanWords): string =>
  [words.owners, ...(contact === undefined ? [] : [words.questions(isolated(contact.name), contact.phone)])].join(' ')
