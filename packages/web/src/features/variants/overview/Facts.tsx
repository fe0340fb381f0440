import type { Locale } from '@kring/domain/language'
import { type FormSource, formSources, stepsOf, type VariantId } from '@kring/domain/variants'
import type { ReactNode } from 'react'
import type { VariantSettings } from '../../../api/variants.ts'
import { foreignIn, TextIn, useTranslation } from '../../../i18n/index.ts'
import { SentenceIn } from '../../../i18n/SentenceIn.tsx'
import { Listed } from '../Listed.tsx'
import { Lock } from '../Lock.tsx'
import { isBegun, languageWord, listed } from '../words.ts'

export type CardTenant = { readonly languages: readonly Locale[] }
type Props = { readonly tenant: CardTenant; readonly settings: VariantSettings }

/** A partner's settings of one variant, one line each. */
export function Facts({ tenant, settings }: Props) {
  const { t } = useTranslation('variants')
  const { id, way } = settings
  return (
    <dl className="facts">
      <SidesFact id={id} />
      <dt>{t('fact.name')}</dt>
      <dd>
        <NameFact tenant={tenant} settings={settings} />
      </dd>
      <dt>{t('fact.form')}</dt>
      <dd>
        <FormFact settings={settings} />
      </dd>
      <dt>{t('fact.steps')}</dt>
      <dd>
        <StepsFact settings={settings} />
      </dd>
      <dt>{t('fact.evaluation')}</dt>
      <dd>
        <Lock /> <EvaluationFact months={way.evaluations} />
      </dd>
      <QuestionsFact settings={settings} />
    </dl>
  )
}

/** Whether the variant itself brings two sides. */
function SidesFact({ id }: { readonly id: VariantId }) {
  const { t } = useTranslation('variants')
  const fact = (term: string, said: string, isLocked: boolean): ReactNode => (
    <>
      <dt>{term}</dt>
      <dd>
        {isLocked && (
          <>
            <Lock />{' '}
          </>
        )}
        {said}
      </dd>
    </>
  )
  switch (id) {
    case 'restorative':
      return fact(t('fact.sides'), t('own.twoSides'), true)
    case 'neighbourhood':
      return fact(t('fact.groups'), t('own.spokespeople'), false)
    case 'learning-circle':
      return fact(t('fact.circle'), t('own.teacher'), false)
    case 'family':
      return null
    default:
      return id satisfies never
  }
}

function NameFact({ tenant: { languages }, settings: { names, points } }: Props) {
  const { t, locale } = useTranslation('variants')
  const word = (language: Locale) => languageWord(language, locale)
  const missing = points.flatMap(({ code, language }) => (code === 'name-missing' && language ? [language] : []))
  const there = languages.filter(language => names[language]?.trim())
  if (there.length === 0) return <>{t('own.names', { count: 0 })}</>
  return (
    <>
      {t('own.names', { languages: listed(there.map(word), locale) })}
      {missing.length > 0 && (
        <>
          {', '}
          <b>{t('own.missing', { languages: listed(missing.map(word), locale) })}</b>
        </>
      )}
    </>
  )
}

function FormFact({ settings }: Pick<Props, 'settings'>) {
  const { linked, points } = settings
  const { t } = useTranslation('variants')
  const shown = formSources.flatMap(source => {
    const form = linked[source]
    return form ? [{ source, form }] : []
  })
  if (shown.length === 0)
    return points.some(({ code }) => code === 'no-legal-ground') || !isBegun(settings) ? (
      t('own.starterReady')
    ) : (
      <b>{t('own.noForm')}</b>
    )
  const isClosed = (source: FormSource) => points.some(point => point.code === 'form-closed' && point.source === source)
  return (
    <>
      {shown.map(({ source, form }, index) => (
        <span key={source}>
          {index > 0 && ', '}
          <SentenceIn
            sentence={title => t('own.formLine', { title: `${t(`forms.${source}`)}: ${title}`, version: form.version })}
          >
            <TextIn text={form.title} />
          </SentenceIn>
          {isClosed(source) && <b> {t('own.closedForm')}</b>}
        </span>
      ))}
    </>
  )
}

function StepsFact({ settings: { id, way } }: Pick<Props, 'settings'>) {
  const { t, locale } = useTranslation('variants')
  const steps = stepsOf(id, way)
  const own = steps.filter(({ fixed }) => !fixed)
  const names = own.map(({ name }) => {
    const { words, lang } = foreignIn(name, locale)
    return { words: words.toLocaleLowerCase(lang ?? locale), lang }
  })
  return (
    <SentenceIn sentence={place => t('own.steps', { count: own.length, total: steps.length, names: place })}>
      <Listed items={names} />
    </SentenceIn>
  )
}

function EvaluationFact({ months }: { readonly months: readonly number[] }) {
  const { t, locale } = useTranslation('variants')
  if (months.length === 0) return <>{t('own.monthFixed')}</>
  return <>{t('own.monthAlso', { months: listed(months.map(String), locale) })}</>
}

function QuestionsFact({ settings: { way } }: Pick<Props, 'settings'>) {
  const { t } = useTranslation('variants')
  const parts = [
    ...(way.intakeQuestions.length > 0 ? [t('own.intake', { count: way.intakeQuestions.length })] : []),
    ...(way.evaluationQuestions.length > 0 ? [t('own.atEvaluation', { count: way.evaluationQuestions.length })] : []),
  ]
  if (parts.length === 0) return null
  return (
    <>
      <dt>{t('fact.questions')}</dt>
      <dd>{parts.join(', ')}</dd>
    </>
  )
}
