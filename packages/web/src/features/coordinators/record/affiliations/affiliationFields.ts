import { affiliationKinds } from '@kring/domain/coordinators'
import type { CoordinatorView } from '@kring/functions/api/contract/coordinators'
import type { RecordBody } from '../../../../api/coordinators.ts'
import type { TenantListItem } from '../../../../api/endpoints.ts'
import { type DayFault, dayFault, dayOf, periodFields } from '../../../../form/days/days.ts'
import type { FieldValues } from '../../../../form/sessionFields.ts'

export type AffiliationOf = CoordinatorView['affiliations'][number]

/** The choice of an organisation that is not a partner, which is then typed. */
export const elsewhere = 'elsewhere'

export const affiliationFields = (): FieldValues => ({
  partner: '',
  organisation: '',
  kind: '',
  ...periodFields('affiliation', undefined),
})

export function affiliationBody(
  values: FieldValues,
  partners: readonly TenantListItem[],
): RecordBody<'add-affiliation'> {
  const partner = partners.find(({ id }) => id === values.partner)
  const [from, until] = [dayOf(values, 'affiliation-from'), dayOf(values, 'affiliation-until')]
  return {
    organisation: partner ? { tenant: partner.id, name: partner.name } : { name: (values.organisation ?? '').trim() },
    kind: affiliationKinds.find(one => one === values.kind) ?? 'other',
    ...(from && { from }),
    ...(until && { until }),
  }
}

/** Both days may be left empty: it began long ago, or goes on. */
export const affiliationDayFaults = (values: FieldValues): Readonly<Record<string, DayFault | undefined>> => ({
  'affiliation-from': dayFault(values, 'affiliation-from'),
  'affiliation-until': dayFault(values, 'affiliation-until', { from: dayOf(values, 'affiliation-from') }),
})
