import { personsBelow } from '../../erasure/persons.ts'
import { describeAnswers } from '../../forms/answers/describe.ts'
import { onBehalf } from '../../forms/answers/onBehalf.ts'
import type { Meaning } from '../../forms/definition/definition.ts'
import { personFieldLabels } from '../../forms/definition/personFields.ts'
import { localize } from '../../language/locale.ts'
import type { Intake } from '../../referral/state.ts'
import { intakeForm } from '../../variants/intakeForm.ts'
import { otherSideOf, type Participants, type Side } from '../../variants/participants/participants.ts'
import { type Collecting, dayText, row, sectionOf, storyText } from './collect.ts'
import type { HeldSection } from './heldFile.ts'
import { isThem } from './theirWords.ts'
import { filledIn } from './words/index.ts'

/** The details of them, from wherever they are described: each value once. */
export function detailsSection(collecting: Collecting, participants: Participants): HeldSection {
  const { referral, trajectory, them, locale, words } = collecting
  const found = personsBelow([referral.answers, participants, trajectory?.circle.people ?? []]).filter(one =>
    isThem(them, one),
  )
  const rows = Object.entries(personFieldLabels).flatMap(([field, label]) => {
    const values = found.flatMap(one => {
      const value = Object.entries(one).find(([key]) => key === field)?.[1]
      if (typeof value === 'boolean') return [value ? words.yes : words.no]
      if (typeof value !== 'string' || value === '') return []
      return [field === 'birthDate' ? dayText(value, locale) : value]
    })
    return [...new Set(values)].map(value => row(localize(label, locale), value))
  })
  return sectionOf(collecting, 'details', rows, [words.notes.others])
}

/** Meanings of a restorative form that are of one side. */
const ofSide: Readonly<Record<Side, readonly Meaning[]>> = {
  didHarm: ['did-harm', 'people-did-harm'],
  harmed: ['harmed', 'people-harmed', 'material-harm', 'immaterial-harm'],
}
/** Of which side these are depends on who referred. */
const ofEitherSide: readonly Meaning[] = ['own-side', 'other-side']

/** The answers that are about them: of who it is about all texts, of others what names them. */
export function referralSection(collecting: Collecting, side: Side | undefined): HeldSection {
  const { referral, form, locale, their, isMain, words } = collecting
  const questions = new Map(form.sections.flatMap(section => section.questions).map(one => [one.key, one]))
  // Somebody else who referred is a reporter: what they say is not handed over, the person may not know of it yet.
  const isReported = referral.referrer.kind === 'citizen' && onBehalf(referral.answers)?.forWhom === 'someone-else'
  const isRestorative = side !== undefined
  const hidden = (meaning: Meaning | undefined): boolean =>
    isRestorative &&
    meaning !== undefined &&
    (ofSide[otherSideOf(side)].includes(meaning) || ofEitherSide.includes(meaning))
  const rows = describeAnswers(form, referral.answers, locale).flatMap(({ rows }) =>
    rows.flatMap(({ key, label, text, files }) => {
      const question = questions.get(key)
      if (question === undefined || hidden(question.meaning)) return []
      const isPerson = question.type === 'person' || question.type === 'person-list'
      // Their own details are in a section of their own; how others are reached is not theirs.
      if (isPerson || question.type === 'email' || question.type === 'phone' || files !== undefined) return []
      if (question.meaning === 'contact' || question.meaning === 'people' || question.meaning === 'professionals')
        return [row(localize(label, locale), their.ofThem(text))]
      if (isReported) return []
      // Of two sides one form tells: nobody reads in it what the other said.
      const own = isMain && !isRestorative ? their.ownStory(text) : their.ofThem(text)
      return [row(localize(label, locale), own)]
    }),
  )
  const notes = [...(isReported ? [words.notes.informant] : []), ...(isRestorative ? [words.notes.otherSide] : [])]
  return sectionOf(collecting, 'referral', rows, notes)
}

export function intakeSection(collecting: Collecting, side: Side | undefined): HeldSection {
  const { referral, words } = collecting
  const held =
    side === undefined
      ? [referral.intake, ...Object.values(referral.sideIntakes ?? {})]
      : [referral.sideIntakes?.[side]]
  const intakes = held.filter(intake => intake !== undefined)
  const rows = [
    ...intakes.flatMap(intake => ofIntake(collecting, intake)),
    ...referral.questions.map(({ text }) => row(words.intake.question, storyText(collecting, text))),
    ...referral.minimumRequirements.flatMap(({ text, reason }) => [
      row(words.intake.requirement, storyText(collecting, text)),
      // The reason may be the other side's story.
      row(words.intake.reason, side === undefined ? storyText(collecting, reason) : undefined),
    ]),
  ]
  return sectionOf(collecting, 'intake', rows, side === undefined ? [] : [words.notes.otherSide])
}

function ofIntake(collecting: Collecting, intake: Intake) {
  const { words, locale } = collecting
  const { heldOn, spokenWith, summary, willing, extra } = intake
  return [
    row(filledIn(words.intake.on, { day: dayText(heldOn, locale) }), storyText(collecting, summary)),
    row(words.intake.spokenWith, storyText(collecting, spokenWith)),
    row(words.intake.willing, storyText(collecting, willing)),
    ...(extra === undefined
      ? []
      : describeAnswers(intakeForm(extra.questions), extra.answers, locale).flatMap(({ rows }) =>
          rows.map(({ label, text }) => row(localize(label, locale), storyText(collecting, text))),
        )),
  ]
}

/** What the sender passed on: to them all of it when they sent it, else what names them. */
export function messagesSection(collecting: Collecting): HeldSection {
  const { referral, words, locale, their, isMain } = collecting
  const isSender = isMain && onBehalf(referral.answers)?.forWhom === 'myself'
  const rows = (referral.messages ?? []).flatMap(({ at, text, email, phone }) => {
    const label = filledIn(words.message, { day: dayText(at, locale) })
    const said = text === undefined ? undefined : isSender ? text : their.ofThem(text)
    return [row(label, said), row(label, isSender ? email : undefined), row(label, isSender ? phone : undefined)]
  })
  return sectionOf(collecting, 'messages', rows)
}
