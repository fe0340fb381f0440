import type { FileReference } from '@kring/domain/attachments'
import { type ClaimKind, claimPhases } from '@kring/domain/claims'
import type { ClaimEntryView, ClaimInput } from '../../../api/claims.ts'
import { dayFields, dayOf } from '../../../form/days/days.ts'
import { referencesIn } from '../../../form/questions/files/references.ts'
import { type FieldValues, sessionFieldsKey } from '../../../form/sessionFields.ts'
import { amountOf, typedAmount } from './amounts.ts'

/** The key under which what is typed for an entry is kept: a new one of a kind, or one that is changed. */
export const entryKey = (subject: string, of: string): string => sessionFieldsKey(subject, 'claims', of)

/** `tenant id` as the value of a choice; neither holds a space. */
export const trajectoryValue = ({ tenant, id }: { readonly tenant: string; readonly id: string }): string =>
  `${tenant} ${id}`

/** The field of the day, by the form it is in: a new entry and one that is changed may be open together. */
export const dayField = (of: string): string => `day-${of}`

/** What shows an expense: a photo or PDF, paper, or nothing at the flat rate. Chosen before the month is submitted. */
export const receiptChoices = ['file', 'paper', 'flat'] as const
export type ReceiptChoice = (typeof receiptChoices)[number]

const receiptChoiceOf = ({ receipt, flat }: ClaimEntryView): ReceiptChoice | '' =>
  receipt === undefined ? (flat ? 'flat' : '') : receipt.file === undefined ? 'paper' : 'file'

/** The file of a receipt as it was typed: none, or the one. */
export function receiptFilesIn(values: FieldValues | undefined): readonly FileReference[] {
  try {
    return referencesIn(JSON.parse(values?.file || '[]'))
  } catch {
    return []
  }
}

function receiptOf(values: FieldValues): Pick<ClaimInput<'add-entry'>, 'receipt' | 'flat'> {
  const number = (values.number ?? '').trim()
  const [file] = receiptFilesIn(values)
  if (values.receipt === 'flat') return { flat: true }
  if (values.receipt === 'paper') return { receipt: number === '' ? {} : { number } }
  return values.receipt === 'file' && file !== undefined ? { receipt: { file: { ...file } } } : {}
}

/** The fields of a new entry: today, for preparing. */
export const newFields = (kind: ClaimKind, today: string, trajectory: string): FieldValues => ({
  ...dayFields(dayField(kind), today),
  amount: '',
  phase: 'preparation',
  trajectory,
  what: '',
  receipt: '',
  number: '',
  file: '',
})

export const fieldsOf = (entry: ClaimEntryView): FieldValues => ({
  ...dayFields(dayField(entry.id), entry.day),
  amount: typedAmount(entry.kind, entry.amount),
  phase: entry.phase,
  trajectory: entry.trajectory === undefined ? '' : trajectoryValue(entry.trajectory),
  what: entry.what ?? '',
  receipt: receiptChoiceOf(entry),
  number: entry.receipt?.number ?? '',
  file: entry.receipt?.file === undefined ? '' : JSON.stringify([entry.receipt.file]),
})

/** The entry that was typed in the form `of`; undefined while its day or amount is not there. */
export function entryOf(kind: ClaimKind, values: FieldValues, of: string): ClaimInput<'add-entry'> | undefined {
  const [day, amount] = [dayOf(values, dayField(of)), amountOf(kind, values.amount ?? '')]
  if (day === undefined || amount === undefined) return undefined
  const [tenant = '', id = ''] = (values.trajectory ?? '').split(' ')
  return {
    kind,
    day,
    amount,
    phase: claimPhases.find(one => one === values.phase) ?? 'other',
    ...(id === '' ? {} : { trajectory: { tenant, id } }),
    ...(kind === 'expense' ? { what: (values.what ?? '').trim() } : {}),
    ...(kind === 'expense' ? receiptOf(values) : {}),
  }
}
