import { type AgeGroup, ageGroupOfAge, ageGroups } from '../forms/answers/dimensions.ts'
import type { CoarseAge } from '../reports/coarseAges.ts'
import type { ChoiceField } from './fields.ts'
import type { Read } from './readDay.ts'
import { readAge } from './readNumber.ts'
import type { KeptRow } from './row.ts'

/** The age group that a row says: by an age in years, by a group, or by whether it was about a minor. */
export function ageIn(
  { cells }: KeptRow,
  words: (field: ChoiceField) => readonly string[] | undefined,
): Read<AgeGroup | CoarseAge> | undefined {
  const years = cells.age === undefined ? undefined : readAge(cells.age)
  const [minor] = words('minor') ?? []
  if (years !== undefined) return { value: ageGroupOfAge(years) }
  const [said] = words('age') ?? []
  if (said !== undefined) {
    const group = ageGroups.find(one => one === said)
    return group === undefined ? { fault: 'value-unknown' } : { value: group }
  }
  if (minor === undefined) return undefined
  return { value: minor === 'yes' ? 'under-18' : '18-plus' }
}
