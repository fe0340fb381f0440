import type { CommandBody } from '@kring/domain'
import type { Side } from '@kring/domain/variants'
import type { IntakeView } from '@kring/functions/api/contract/referrals'
import { asDate } from '../../../../form/raw.ts'
import type { FieldValues } from '../../../../form/sessionFields.ts'
import type { Translate } from '../../../../i18n/index.ts'
import type { FormErrors } from '../../../../kit/useSubmitErrors.ts'
import { sideWills } from '../../participants/sideWills.ts'
import type { PeopleGroup } from '../people/people.ts'
import { intakeDateOf } from './intakeDate.ts'
import { readWilling, type Will, type WillWords, wills, writeWilling } from './willingness.ts'

type T = Translate<'dossierForms'>

/** With more people than this, willingness is recorded as free text. */
const mostAsked = 12
/** The API's maximum. */
const mostMinutes = 1440
const longestWilling = 2000

export const willWords = (t: T): WillWords => ({
  yes: t('will.yes'),
  unsure: t('will.unsure'),
  no: t('will.no'),
  'not-asked': t('will.not-asked'),
})

/** The people asked whether they want to take part: main persons and circle, not professionals. */
export function namesAsked(groups: readonly PeopleGroup[]): readonly string[] {
  const names = groups
    .filter(({ place }) => place !== 'professional')
    .flatMap(({ people }) => people.map(({ name }) => name))
  return [...new Set(names)].slice(0, mostAsked)
}

/** The people asked in the intake with one side: only those of that side. */
export function groupsOf(groups: readonly PeopleGroup[], side: Side | undefined): readonly PeopleGroup[] {
  return side === undefined ? groups : groups.filter(({ key }) => key === side || key === `${side}Network`)
}

/** The session fields name of an intake form. */
export const intakeName = (side: Side | undefined): string => (side === undefined ? 'intake' : `intake.${side}`)

export const willField = (name: string): string => `will:${name}`

/** The initial fields: empty, or from the existing report. */
export function intakeFields(intake: IntakeView | undefined, names: readonly string[], words: WillWords): FieldValues {
  if (!intake) return {}
  const { day, month, year } = asDate(intake.heldOn)
  const { answers, other } = readWilling(intake.willing ?? '', names, [words])
  const asked = Object.fromEntries(Object.entries(answers).map(([name, will]) => [willField(name), will]))
  const minutes = intake.minutes === undefined ? '' : String(intake.minutes)
  const said = intake.takesPart === undefined ? {} : { takesPart: intake.takesPart }
  return { day, month, year, spokenWith: intake.spokenWith, summary: intake.summary, minutes, other, ...asked, ...said }
}

export function intakeBody(
  values: FieldValues,
  names: readonly string[],
  words: WillWords,
  side?: Side,
): CommandBody<'record-intake'> {
  const willing = willingIn(values, names, words)
  const minutes = minutesIn(values)
  return {
    heldOn: intakeDateOf(values.day ?? '', values.month ?? '', values.year ?? '') ?? '',
    spokenWith: (values.spokenWith ?? '').trim(),
    summary: (values.summary ?? '').trim(),
    ...(minutes !== undefined && { minutes }),
    ...(willing !== '' && { willing }),
    ...(side && { side, takesPart: sideWills.find(one => one === values.takesPart) }),
  }
}

export function intakeErrors(
  values: FieldValues,
  today: string,
  asked: { readonly names: readonly string[]; readonly words: WillWords; readonly side?: Side | undefined },
  t: T,
): FormErrors {
  const isLong = willingIn(values, asked.names, asked.words).length > longestWilling
  const heldOn = intakeDateOf(values.day ?? '', values.month ?? '', values.year ?? '')
  const typedMinutes = (values.minutes ?? '').trim()
  const minutes = minutesIn(values)
  const tooLong = typedMinutes !== '' && (minutes === undefined || minutes < 1 || minutes > mostMinutes)
  return {
    'intake-day': heldOn === undefined ? t('wrong.day') : heldOn > today ? t('wrong.future') : undefined,
    'intake-with': (values.spokenWith ?? '').trim() === '' ? t('wrong.with') : undefined,
    'intake-minutes': tooLong ? t('wrong.minutes') : undefined,
    'intake-summary': (values.summary ?? '').trim() === '' ? t('wrong.summary') : undefined,
    'intake-takes-part': asked.side && !values.takesPart ? t('wrong.takesPart') : undefined,
    'intake-other': isLong ? t('wrong.willing') : undefined,
  }
}

function willingIn(values: FieldValues, names: readonly string[], words: WillWords): string {
  const answers: Record<string, Will> = {}
  for (const name of names) {
    const will = wills.find(one => one === values[willField(name)])
    if (will) answers[name] = will
  }
  return writeWilling({ answers, other: values.other ?? '' }, words)
}

function minutesIn({ minutes }: FieldValues): number | undefined {
  const typed = (minutes ?? '').trim()
  return /^\d+$/.test(typed) ? Number(typed) : undefined
}
