import { type Locale, locales } from '@kring/domain/language'
import { isChildOn } from '@kring/domain/trajectory'
import { useState } from 'react'
import { type PlanFile, planOfTrajectory } from '../../../api/planFiles.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Field } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { usePlan } from './PlanContext.ts'

const languageNames: Readonly<Record<Locale, string>> = { nl: 'Nederlands', fr: 'Français', en: 'English' }

/** The plan on paper and its days for a calendar: for everyone or for a child, in one language or in two side by side. */
export function TakePlan() {
  const { t, locale } = useTranslation('plan')
  const { trajectory, plan, people, nameOf, say } = usePlan()
  const { tenant, id, today } = trajectory
  const [language, setLanguage] = useState<string>(locale)
  const [beside, setBeside] = useState('')
  const [child, setChild] = useState('')
  const [busy, setBusy] = useState<PlanFile>()
  const [failure, setFailure] = useState<unknown>()
  if (plan.plan.agreements.length === 0) return null
  const children = people.filter(person => isChildOn(person, today))
  const take = async (file: PlanFile) => {
    setBusy(file)
    setFailure(undefined)
    const second = beside === '' || beside === language ? undefined : beside
    const choice = file === 'plan.ics' ? { language } : { language, beside: second, child: child || undefined }
    await planOfTrajectory(tenant.id, id)(file, choice).then(
      () => say(t('take.made')),
      (error: unknown) => setFailure(error),
    )
    setBusy(undefined)
  }
  const inLanguages = locales.map(value => ({ value, label: languageNames[value] }))
  return (
    <section className="card tight stack stack-s no-print" aria-labelledby="take-plan">
      <h2 className="card-title" id="take-plan">
        {t('take.title')}
      </h2>
      {children.length > 0 && (
        <Choice
          id="take-child"
          label={t('take.who')}
          value={child}
          onChange={setChild}
          options={[
            { value: '', label: t('take.everyone') },
            ...children.map(one => ({ value: one.id, label: t('take.child', { name: nameOf(one.id) }) })),
          ]}
        />
      )}
      <Choice
        id="take-language"
        label={t('take.language')}
        value={language}
        onChange={setLanguage}
        options={inLanguages}
      />
      <Choice
        id="take-beside"
        label={t('take.beside')}
        value={beside === language ? '' : beside}
        onChange={setBeside}
        options={[{ value: '', label: t('take.one') }, ...inLanguages.filter(({ value }) => value !== language)]}
      />
      {!plan.acceptance && <p className="small">{t('take.draft')}</p>}
      <div className="row">
        <Button look="quiet" icon="download" busy={busy === 'plan.pdf'} onClick={() => void take('plan.pdf')}>
          {t('take.pdf')}
        </Button>
        <Button look="quiet" icon="calendar" busy={busy === 'plan.ics'} onClick={() => void take('plan.ics')}>
          {t('take.calendar')}
        </Button>
      </div>
      <p className="small soft">{t('take.logged')}</p>
      <ProblemNote error={failure} what={t('take.failed')} />
    </section>
  )
}

type ChoiceProps = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

const Choice = ({ id, label, value, onChange, options }: ChoiceProps) => (
  <Field id={id} label={label}>
    {binding => (
      <select {...binding} value={value} onChange={event => onChange(event.target.value)}>
        {options.map(one => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)
