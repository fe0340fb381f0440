import { channels } from '@kring/domain/trajectory'
import { useTranslation } from '../i18n/index.ts'
import { Field, FieldGroup } from '../kit/index.ts'
import { TextField } from '../kit/TextField.tsx'
import { detailOf } from './complaintFields.ts'
import type { ComplaintFieldsProps } from './fieldsProps.ts'

const details = [...new Set(Object.values(detailOf))]

/** How somebody who complains may be reached safely: only what they choose is asked and used. */
export function ReachFields({ values, set, errorOf }: Omit<ComplaintFieldsProps, 'isDossierKnown'>) {
  const { t } = useTranslation('complaints')
  const isNever = values.never === 'yes'
  const isChosen = (detail: (typeof details)[number]): boolean =>
    channels.some(one => detailOf[one] === detail && values[`allowed-${one}`] === 'yes')
  const check = (field: string, label: string) => (
    <label key={field} className="choice">
      <input
        id={field}
        type="checkbox"
        checked={values[field] === 'yes'}
        onChange={event => set(field, event.target.checked ? 'yes' : '')}
      />
      <span>{label}</span>
    </label>
  )
  const time = (field: 'from' | 'until') => (
    <div className="time-field">
      <Field id={field} label={t(`form.${field}`)} fieldError={errorOf(field)}>
        {binding => (
          <input
            {...binding}
            type="time"
            value={values[field] ?? ''}
            onChange={event => set(field, event.target.value)}
          />
        )}
      </Field>
    </div>
  )
  return (
    <>
      <FieldGroup
        id={`allowed-${channels[0]}`}
        label={t('form.reach')}
        hint={t('form.reachHint')}
        fieldError={errorOf(`allowed-${channels[0]}`)}
      >
        {!isNever && channels.map(one => check(`allowed-${one}`, t(`channel.${one}`)))}
        {check('never', t('form.never'))}
      </FieldGroup>
      {!isNever &&
        details
          .filter(isChosen)
          .map(detail => (
            <TextField
              key={detail}
              id={detail}
              label={t(`form.${detail}`)}
              fieldError={errorOf(detail)}
              value={values[detail] ?? ''}
              onChange={value => set(detail, value)}
              maxLength={detail === 'phone' ? 60 : 250}
              type={detail === 'email' ? 'email' : 'text'}
              autoComplete="off"
            />
          ))}
      {!isNever && (isChosen('phone') || isChosen('email')) && (
        <>
          <FieldGroup id="hours" label={t('form.hours')} hint={t('form.hoursHint')}>
            <div className="row">
              {time('from')}
              {time('until')}
            </div>
          </FieldGroup>
          <TextField
            id="who"
            label={t('form.reads')}
            hint={t('form.readsHint')}
            fieldError={errorOf('who')}
            value={values.who ?? ''}
            onChange={value => set('who', value)}
            maxLength={200}
            autoComplete="off"
          />
          {(values.who ?? '') !== '' && (
            <FieldGroup
              id={`reads-${channels[0]}`}
              label={t('form.readsOn')}
              fieldError={errorOf(`reads-${channels[0]}`)}
            >
              {channels.map(one => check(`reads-${one}`, t(`channel.${one}`)))}
            </FieldGroup>
          )}
        </>
      )}
    </>
  )
}
