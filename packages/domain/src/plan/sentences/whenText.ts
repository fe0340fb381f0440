import type { Day } from '../../calendar/days.ts'
import type { Locale } from '../../language/locale.ts'
import type { When } from '../when.ts'
import { clockText, dateText, planPhrases } from './dateWords.ts'
import { limitTexts, rhythmText } from './recurrenceText.ts'
import { capitalized, ours, own, question, type Sentence, sentenceText } from './sentenceParts.ts'

/**
 * When it is, as it goes on after "Johan gaat naar oma, "; nothing for what always holds, which is a sentence by itself.
 * `madeOn`: the day on which the plan was made.
 */
export function whenParts(when: Exclude<When, { kind: 'always' }>, locale: Locale, madeOn?: Day): Sentence {
  const phrases = planPhrases[locale]
  switch (when.kind) {
    case 'once': {
      const time = when.time === undefined ? undefined : clockText(when.time, locale)
      const until = when.untilTime === undefined ? undefined : clockText(when.untilTime, locale)
      const moment = time === undefined ? [] : [until === undefined ? phrases.at(time) : phrases.fromTo(time, until)]
      const part = when.dayPart === undefined ? [] : [phrases.dayPart[when.dayPart]]
      return [ours([phrases.onDate(dateText(when.day, locale)), ...part, ...moment].join(' '))]
    }
    case 'period': {
      const [from, until] = [when.from, when.until].map(day => (day === undefined ? undefined : dateText(day, locale)))
      if (from === undefined) return until === undefined ? [] : [ours(phrases.until(until))]
      return [ours(until === undefined ? phrases.since(from) : phrases.between(from, until))]
    }
    case 'recurring': {
      const { recurrence } = when
      const unsaid = recurrence.rhythm.unit === 'week' && recurrence.rhythm.weekdays.length === 0
      const limits = limitTexts(recurrence, locale, madeOn).map(text => ours(`, ${text}`))
      const days = unsaid ? [ours(', '), question(phrases.questions.days)] : []
      return [ours(rhythmText(recurrence, locale)), ...days, ...limits]
    }
    case 'condition':
      return conditionParts(when.condition, locale)
    default:
      return when satisfies never
  }
}

/** A short label beside the agreement: "Elke woensdagmiddag", "Eén keer", "Altijd". */
export function whenLabel(when: When, locale: Locale): string {
  switch (when.kind) {
    case 'recurring': {
      const { end: _, time: __, ...recurrence } = when.recurrence
      return sentenceText(capitalized([ours(rhythmText(recurrence, locale))]))
    }
    case 'period':
      return sentenceText(capitalized(whenParts(when, locale)))
    default:
      return planPhrases[locale].labels[when.kind]
  }
}

/** Words in which somebody may have begun the condition already, in any of the languages. */
const begun =
  /^(?:als|wanneer|indien|zodra|telkens|bij|si|s['’]ils?|quand|lorsque|dès que|en cas|if|when|whenever|once|in case)(?!\p{L})/iu

function conditionParts(condition: string, locale: Locale): Sentence {
  const said = condition.replace(/[\s.]+$/u, '')
  if (begun.test(said)) return [own(said.replace(/^\p{Lu}/u, letter => letter.toLowerCase()))]
  return [ours(planPhrases[locale].ifWord(said)), own(said)]
}
