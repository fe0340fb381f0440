import { dayIn } from '../../calendar/days.ts'
import type { Locale } from '../../language/locale.ts'
import {
  type Agreement,
  planDates,
  planHeadingNames,
  planHeadings,
  type ReadContext,
  readAgreement,
  readInitiative,
  readReview,
  readWatch,
  type Sentence,
  sentenceText,
  whenLabel,
} from '../../plan/index.ts'
import { mainSentences } from '../../plan/sentences/readAgreement.ts'
import { capitalized } from '../../plan/sentences/sentenceParts.ts'
import type { Country } from '../../tenants/tenant.ts'
import type { PlanSeen } from '../../trajectory/rules/planSeen.ts'
import { planWords } from '../words/index.ts'
import { countsAsFamilyGroupPlan } from './familyGroupPlan.ts'
import type { AgreementOnPaper, OwnText, PlanOnPaper, PlanPart } from './planOnPaper.ts'

/** What a plan on paper needs besides what its reader may see. */
export type PaperPlace = {
  readonly language: Locale
  /** What the conference is called, in the partner's words. */
  readonly conference: string
  readonly country: Country
  /** The partner's, IANA. */
  readonly timeZone: string
  /** Whom to ask. */
  readonly contact?: PlanOnPaper['contact']
}

/** As much of a plan as somebody may read (G19), for paper. Of a part there is neither the question nor what is for everyone. */
export function planFrom(seen: PlanSeen, place: PaperPlace): PlanOnPaper {
  const { language, conference, timeZone, country, contact } = place
  const { onPaper: head, isWhole, madeOn, texts } = seen
  const context = readContext(seen, language)
  const [watch, review] = [readWatch(seen, context), readReview(seen, context)]
  const acceptedAt = head?.acceptedAt
  return {
    language,
    conference,
    of: head?.of ?? [],
    ...(madeOn === undefined ? {} : { day: madeOn }),
    ...(isWhole && head?.question !== undefined ? { question: { text: head.question } } : {}),
    ...(isWhole ? {} : { partOf: seen.of }),
    ...(head !== undefined && acceptedAt === undefined ? { isDraft: true } : {}),
    present: [],
    parts: partsOf(seen, context),
    ...(watch === undefined ? {} : { watches: textOf(watch) }),
    ...(isWhole && seen.initiative !== undefined ? { initiative: textOf(readInitiative(seen, context)) } : {}),
    ...(review === undefined ? {} : { lookBack: [textOf(review)] }),
    remember: rememberIn(seen, context),
    ...(acceptedAt === undefined
      ? {}
      : {
          accepted: { day: dayIn(acceptedAt, timeZone), ...(head?.holder === undefined ? {} : { by: head.holder }) },
        }),
    familyGroupPlan:
      head !== undefined &&
      countsAsFamilyGroupPlan({
        country,
        variant: head.variant,
        isAccepted: acceptedAt !== undefined,
        isOrdered: head.isOrdered,
      }),
    ownWords: texts.map(({ text, by }) => ({
      text,
      ...ownLanguage(seen, language),
      ...(by === undefined ? {} : { by }),
    })),
    ...(contact === undefined ? {} : { contact }),
  }
}

/** How the sentences of a plan are read in a language. */
export const readContext = ({ names, madeOn, onPaper }: PlanSeen, locale: Locale): ReadContext => ({
  locale,
  nameOf: id => names[id] ?? '…',
  madeOn,
  language: onPaper?.language,
})

/** A tag in a PDF takes a code of two or three letters; the family's may be a word that nobody has a code for. */
function ownLanguage({ onPaper }: PlanSeen, language: Locale): Pick<OwnText, 'language'> {
  const own = onPaper?.language
  return own === undefined || own === language || !/^[a-z]{2,3}$/.test(own) ? {} : { language: own }
}

const textOf = (sentence: Sentence): OwnText => ({ text: sentenceText(sentence) })

/** By the headings of a restorative plan, in their order; other plans have none. */
function partsOf(seen: PlanSeen, context: ReadContext): readonly PlanPart[] {
  const { locale } = context
  const of = (wanted: Agreement['heading']): PlanPart['agreements'] =>
    seen.agreements
      .filter(({ agreement }) => agreement.heading === wanted)
      .map(({ number, agreement }) => onPaper(number, agreement, seen, context))
  return [
    ...planHeadings.map(heading => ({ heading: planHeadingNames[heading][locale], agreements: of(heading) })),
    { agreements: of(undefined) },
  ]
}

/** The days to remember, each with what is done then. */
function rememberIn(seen: PlanSeen, context: ReadContext): NonNullable<PlanOnPaper['remember']> {
  const { madeOn, reviewOn } = seen
  if (madeOn === undefined) return []
  const agreements = seen.agreements.map(({ agreement }) => agreement)
  return planDates({ agreements, reviewOn }, madeOn).flatMap(({ day, agreement: id }) => {
    const agreement = agreements.find(one => one.id === id)
    const sentence =
      agreement === undefined
        ? readReview({ reviewOn: day }, context)
        : mainSentences({ ...agreement, when: { kind: 'always' } }, context)[0]
    return sentence === undefined ? [] : [{ day, what: textOf(capitalized(sentence)) }]
  })
}

function onPaper(number: number, agreement: Agreement, seen: PlanSeen, context: ReadContext): AgreementOnPaper {
  const { locale } = context
  const own = ownLanguage(seen, locale)
  const { when, requirements } = agreement
  return {
    number,
    sentence: readAgreement(agreement, context).map(({ kind, text }) => ({ text, ...(kind === 'own' ? own : {}) })),
    remarks: [
      ...(when === undefined ? [] : [{ text: whenLabel(when, locale) }]),
      ...(requirements.length === 0 ? [] : [{ text: planWords[locale].meetsRequirement }]),
    ],
  }
}
