import { listFormat } from '../../language/formats.ts'
import { isolated } from '../../language/isolated.ts'
import type { Locale } from '../../language/locale.ts'
import { dayInLetter } from '../../letters/frame.ts'
import { heading, paragraph, strong } from '../blocks.ts'
import type { PaperBlock, PaperDocument, PaperListItem, PaperSpan } from '../document.ts'
import { planWords } from '../words/index.ts'
import type { PlanWords } from '../words/planWords.ts'
import { afterAgreements } from './afterAgreements.ts'
import type { AgreementOnPaper, PlanOnPaper, PlanPart, Present } from './planOnPaper.ts'

/**
 * The plan for everyone who was there: the question, who was there, the sentences with their remarks, how it is kept up, that
 * it was accepted, and where one may sign. A4, also in black and white.
 */
export function planPaper(plan: PlanOnPaper): PaperDocument {
  const { language } = plan
  const words = planWords[language]
  const title = (plan.partOf === undefined ? words.title : words.partTitle)(names(plan.of, language))
  const day = plan.day === undefined ? undefined : dayInLetter(plan.day, language)
  const shown = plan.parts.reduce((total, part) => total + part.agreements.length, 0)
  return {
    title,
    language,
    letters: plan.letters,
    footer: joined(plan.isDraft === true ? words.draft : undefined, title, day),
    blocks: [
      heading(1, title),
      paragraph(joined(plan.conference, day, plan.place)),
      ...(plan.isDraft === true ? [paragraph([strong(words.draftMeans)])] : []),
      ...(plan.partOf === undefined ? [] : [paragraph([strong(words.partOf(shown, plan.partOf))])]),
      ...(plan.question === undefined ? [] : [heading(2, words.question), paragraph([plan.question], 'said')]),
      ...whoWasThere(plan, words),
      ...agreements(plan.parts, words),
      ...afterAgreements(plan, words),
    ],
  }
}

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter(part => part !== undefined).join(' · ')

export const names = (some: readonly string[], language: Locale): string =>
  listFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' }).format(some.map(isolated))

export function whoWasThere(plan: PlanOnPaper, words: PlanWords): readonly PaperBlock[] {
  const { present, informants = [], preparedBy, language } = plan
  const about = [
    ...(informants.length > 0 ? [words.informed(names(informants, language))] : []),
    ...(preparedBy === undefined ? [] : [words.prepared(isolated(preparedBy))]),
  ]
  return [
    ...(present.length === 0
      ? []
      : [
          heading(2, words.who),
          {
            kind: 'list' as const,
            ordered: false,
            look: 'columns' as const,
            items: present.map(one => ({ spans: presentSpans(one, words) })),
          },
        ]),
    ...(about.length === 0 ? [] : [paragraph(about.join(' '), 'fine')]),
  ]
}

function presentSpans({ name, note, from }: Present, words: PlanWords): readonly PaperSpan[] {
  const way = from === 'phone' ? words.byPhone : from === 'message' ? words.byMessage : undefined
  const rest = [note, way].filter(part => part !== undefined)
  return [strong(isolated(name)), ...(rest.length === 0 ? [] : [{ text: `, ${rest.join(', ')}` }])]
}

/** The numbers go on from one part to the next: "afspraak 4" is one agreement, whatever its heading. */
function agreements(parts: readonly PlanPart[], words: PlanWords): readonly PaperBlock[] {
  const filled = parts.filter(part => part.agreements.length > 0)
  return [
    heading(2, words.agreed),
    ...(filled.length === 0 ? [paragraph(words.noAgreements)] : []),
    ...filled.flatMap((part, at): readonly PaperBlock[] => {
      const before = filled.slice(0, at).reduce((total, other) => total + other.agreements.length, 0)
      const numbered = part.agreements.map((agreement, index) => ({
        ...agreement,
        number: agreement.number ?? before + index + 1,
      }))
      return [
        ...(part.heading === undefined ? [] : [heading(3, part.heading)]),
        ...runs(numbered).map(
          (run): PaperBlock => ({
            kind: 'list',
            ordered: true,
            first: run[0].number,
            look: 'ruled',
            items: run.map(
              ({ sentence, remarks = [] }): PaperListItem => ({
                spans: sentence,
                remarks: remarks.map(remark => [remark]),
              }),
            ),
          }),
        ),
      ]
    }),
  ]
}

type Numbered = AgreementOnPaper & { readonly number: number }

/** Lists of which each number is the one after the one before: of a part of a plan, some are left out. */
function runs(numbered: readonly Numbered[]): readonly (readonly [Numbered, ...Numbered[]])[] {
  const found: [Numbered, ...Numbered[]][] = []
  for (const one of numbered) {
    const last = found.at(-1)
    if (last?.at(-1)?.number === one.number - 1) last.push(one)
    else found.push([one])
  }
  return found
}
