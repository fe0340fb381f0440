import { complaintSubjects } from '@kring/domain/complaints'
import type { ReactNode } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { FieldGroup } from '../kit/index.ts'
import { TextField } from '../kit/TextField.tsx'
import type { ComplaintFieldsProps } from './fieldsProps.ts'
import { ReachFields } from './ReachFields.tsx'

/** The text that is longer than may be sent is kept: it is said what is wrong, and nothing is cut off. */
const mostTyped = 100_000

/** What somebody complains of; of a child less is asked, in plain words. */
export function ComplaintFields({ values, set, errorOf, isDossierKnown = false }: ComplaintFieldsProps) {
  const { t } = useTranslation('complaints')
  const isChild = values.isChild === 'yes'
  const optional = (label: string): ReactNode => (
    <>
      {label} <span className="optional">({t('form.optional')})</span>
    </>
  )
  const typed = (field: string, most: number) => ({
    id: field,
    fieldError: errorOf(field),
    value: values[field] ?? '',
    onChange: (value: string) => set(field, value),
    maxLength: most,
    autoComplete: 'off',
  })
  return (
    <>
      <label className="choice">
        <input
          id="isChild"
          type="checkbox"
          checked={isChild}
          onChange={event => set('isChild', event.target.checked ? 'yes' : '')}
        />
        <span>{t('form.isChild')}</span>
      </label>
      <FieldGroup
        id={`about-${complaintSubjects[0]}`}
        label={t(isChild ? 'form.kidAbout' : 'form.about')}
        fieldError={errorOf(`about-${complaintSubjects[0]}`)}
      >
        {complaintSubjects.map(one => (
          <label key={one} className="choice">
            <input
              id={`about-${one}`}
              type="radio"
              name="about"
              checked={values.about === one}
              onChange={() => set('about', one)}
            />
            <span>{t(`about.${one}`)}</span>
          </label>
        ))}
      </FieldGroup>
      <TextField
        label={t(isChild ? 'form.kidText' : 'form.text')}
        hint={t(isChild ? 'form.kidTextHint' : 'form.textHint')}
        lines={6}
        {...typed('text', mostTyped)}
      />
      <TextField
        label={optional(t(isChild ? 'form.kidWishes' : 'form.wishes'))}
        lines={isChild ? 2 : 3}
        {...typed('wishes', mostTyped)}
      />
      {!isChild && (
        <>
          <TextField label={optional(t('form.person'))} hint={t('form.personHint')} {...typed('person', 200)} />
          {!isDossierKnown && (
            <TextField
              label={optional(t('form.number'))}
              hint={t('form.numberHint')}
              width="16rem"
              {...typed('number', 60)}
            />
          )}
        </>
      )}
      <TextField label={optional(t('form.name'))} hint={t('form.nameHint')} {...typed('name', 200)} />
      <ReachFields values={values} set={set} errorOf={errorOf} />
    </>
  )
}
