import { complaintSubjects, longestComplaint } from '@kring/domain/complaints'
import type { Locale } from '@kring/domain/language'
import { channels } from '@kring/domain/trajectory'
import type { ComplaintInput } from '../api/complaints.ts'
import type { FieldValues } from '../form/sessionFields.ts'
import type { Key } from '../i18n/index.ts'

/** The word below `wrong`. */
export type ComplaintFault = Key<'complaints'> & `wrong.${string}`

const text = (values: FieldValues, field: string): string => (values[field] ?? '').trim()
const is = (values: FieldValues, field: string): boolean => values[field] === 'yes'
const chosen = (values: FieldValues, before: string) => channels.filter(one => is(values, `${before}-${one}`))
const given = (values: FieldValues, field: string) => {
  const typed = text(values, field)
  return typed === '' ? undefined : typed
}

/** Which detail a way of reaching somebody needs. */
export const detailOf = { mail: 'email', letter: 'address', phone: 'phone', sms: 'phone' } as const

/** What is still to be said, by the field where it is said. */
export function complaintFaults(values: FieldValues): Readonly<Record<string, ComplaintFault>> {
  const faults: Record<string, ComplaintFault> = {}
  if (!complaintSubjects.some(one => one === values.about)) faults[`about-${complaintSubjects[0]}`] = 'wrong.about'
  if (text(values, 'text') === '') faults.text = 'wrong.empty'
  for (const field of ['text', 'wishes'])
    if (text(values, field).length > longestComplaint) faults[field] = 'wrong.tooLong'
  if (is(values, 'never')) return faults
  const allowed = chosen(values, 'allowed')
  if (allowed.length === 0) faults[`allowed-${channels[0]}`] = 'wrong.nothingChosen'
  for (const one of allowed) {
    const detail = detailOf[one]
    if (text(values, detail) === '') faults[detail] = `wrong.${detail}`
  }
  if ((text(values, 'from') === '') !== (text(values, 'until') === '')) faults.from = 'wrong.hours'
  const reads = chosen(values, 'reads')
  if (text(values, 'who') === '' && reads.length > 0) faults.who = 'wrong.who'
  if (text(values, 'who') !== '' && reads.length === 0) faults[`reads-${channels[0]}`] = 'wrong.readsOn'
  return faults
}

/** What is sent; call it once nothing is missing. Details of a way that was not chosen stay here. */
export function complaintOf(values: FieldValues, locale: Locale): ComplaintInput<'file'> {
  const about = complaintSubjects.find(one => one === values.about) ?? 'other'
  const isNever = is(values, 'never')
  const allowed = isNever ? [] : chosen(values, 'allowed')
  const needed = new Set<string>(allowed.map(one => detailOf[one]))
  const [from, until, who] = [text(values, 'from'), text(values, 'until'), text(values, 'who')]
  const on = chosen(values, 'reads')
  const detail = (field: 'email' | 'phone' | 'address') => (needed.has(field) ? { [field]: text(values, field) } : {})
  const optional = (field: string, name = field) => {
    const typed = given(values, field)
    return typed === undefined ? {} : { [name]: typed }
  }
  return {
    about,
    text: text(values, 'text'),
    ...optional('wishes'),
    ...optional('number'),
    ...optional('person'),
    ...optional('name', 'contactName'),
    ...detail('email'),
    ...detail('phone'),
    ...detail('address'),
    reach: {
      allowed,
      never: isNever,
      ...(!isNever && from !== '' && until !== '' ? { hours: { from, until } } : {}),
      ...(!isNever && who !== '' && on.length > 0 ? { readsAlong: { who, on } } : {}),
    },
    isChild: is(values, 'isChild'),
    locale,
  }
}
