import type { FieldValues } from '../form/sessionFields.ts'
import { useTranslation } from '../i18n/index.ts'
import { Field, type FieldError } from '../kit/index.ts'
import { TextField } from '../kit/TextField.tsx'
import { type MemberRole, regionId, regionName } from './roles.ts'

export type RegionsAndFunders = {
  readonly regions: readonly string[]
  readonly funders: readonly { readonly id: string; readonly name: string }[]
}

/** The option for a region that is not in the list. No region id can equal it. */
const another = '+'

/** The chosen region or funder; '' when not chosen yet, '-' for a role that has none. */
export function placeIn(role: MemberRole | undefined, { region, newRegion, funder }: FieldValues): string {
  if (role === 'funder') return funder ?? ''
  if (role !== 'regional-manager') return '-'
  if (region !== another) return region ?? ''
  const id = regionId(newRegion ?? '')
  return id.length < 2 ? '' : id
}

type Props = {
  readonly id: string
  readonly role: MemberRole | undefined
  readonly places: RegionsAndFunders
  readonly values: FieldValues
  readonly set: (field: string, value: string) => void
  readonly fieldError: FieldError | undefined
}

/** The region of a regional manager or the organisation of a funder; renders nothing for other roles. */
export function RegionOrFunderField({ id, role, places, values, set, fieldError }: Props) {
  const { t } = useTranslation('people')
  if (role === 'funder')
    return (
      <Field id={id} label={t('invite.funder')} fieldError={fieldError}>
        {binding => (
          <select {...binding} value={values.funder} onChange={event => set('funder', event.target.value)}>
            <option value="">{t('invite.choose')}</option>
            {places.funders.map(funder => (
              <option key={funder.id} value={funder.id}>
                {funder.name}
              </option>
            ))}
          </select>
        )}
      </Field>
    )
  if (role !== 'regional-manager') return null
  const isNew = values.region === another
  return (
    <>
      <Field id={isNew ? `${id}-list` : id} label={t('invite.region')} fieldError={isNew ? undefined : fieldError}>
        {binding => (
          <select {...binding} value={values.region} onChange={event => set('region', event.target.value)}>
            <option value="">{t('invite.choose')}</option>
            {places.regions.map(region => (
              <option key={region} value={region}>
                {regionName(region)}
              </option>
            ))}
            <option value={another}>{t('invite.anotherRegion')}</option>
          </select>
        )}
      </Field>
      {isNew && (
        <TextField
          id={id}
          label={t('invite.newRegion')}
          hint={t('invite.newRegionHint')}
          fieldError={fieldError}
          value={values.newRegion ?? ''}
          onChange={typed => set('newRegion', typed)}
          maxLength={40}
          autoComplete="off"
        />
      )}
    </>
  )
}
