import type { PlanDetails } from '@kring/domain'
import type { CommandInput } from '../../../../api/trajectories.ts'
import { dayFields, dayOf } from '../../../../form/days/days.ts'
import type { FieldValues } from '../../../../form/sessionFields.ts'
import { carriersField, carriersIn } from '../form/carriers.ts'
import { detailsForm } from '../formNames.ts'

export const reviewId = `${detailsForm}-reviewOn`

/** As many texts as the form has room for: the next one appears when the last is filled. */
export const textFields = (index: number) => ({ text: `text${index}`, by: `by${index}` })

/** What belongs to the plan as a whole, as the fields of a form. */
export function detailsFields({ watches, initiative, reviewOn, texts, language }: PlanDetails): FieldValues {
  return {
    initiative: carriersField(initiative),
    watches: carriersField(watches),
    ...dayFields(reviewId, reviewOn),
    language: language ?? '',
    ...Object.fromEntries(
      texts.flatMap(({ text, by = '' }, index) => {
        const fields = textFields(index)
        return [
          [fields.text, text],
          [fields.by, by],
        ]
      }),
    ),
  }
}

/** How many texts are typed, with room for one more. */
export function textsTyped(values: FieldValues, most: number): number {
  const typed = Array.from({ length: most }, (_, index) => index).filter(
    index => (values[textFields(index).text] ?? '').trim() !== '',
  )
  return Math.min(most, (typed.at(-1) ?? -1) + 2)
}

/** What is sent of it. `drawings` stay as they are. */
export function detailsBody(values: FieldValues, drawings: readonly string[], most: number): CommandInput<'set-plan'> {
  const initiative = carriersIn(values.initiative)
  const watches = carriersIn(values.watches)
  const reviewOn = dayOf(values, reviewId)
  const texts = Array.from({ length: most }, (_, index) => textFields(index)).flatMap(fields => {
    const text = (values[fields.text] ?? '').trim()
    const by = (values[fields.by] ?? '').trim()
    return text === '' ? [] : [{ text, ...(by !== '' && { by }) }]
  })
  return {
    ...(initiative && { initiative }),
    ...(watches && { watches }),
    ...(reviewOn !== undefined && { reviewOn }),
    ...(values.language && { language: values.language }),
    texts,
    drawings: [...drawings],
  }
}
