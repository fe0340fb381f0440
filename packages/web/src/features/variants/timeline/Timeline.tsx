import {
  evaluationDays,
  linkedForms,
  phasesOf,
  stepsOf,
  type VariantId,
  type WayOfWorking,
} from '@kring/domain/variants'
import type { TenantPage } from '@kring/functions/api/contract/people'
import type { ReactNode } from 'react'
import type { Overview } from '../../../api/variants.ts'
import { todayIn } from '../../../clock/today.ts'
import { foreignIn, TextIn, useDates, useTranslation } from '../../../i18n/index.ts'
import { SentenceIn } from '../../../i18n/SentenceIn.tsx'
import { Tag } from '../../../kit/index.ts'
import { Steps } from '../../../kit/Steps.tsx'
import { Listed } from '../Listed.tsx'
import { Lock } from '../Lock.tsx'
import { coreRoleWord } from '../parts/PresentPart.tsx'
import { listed } from '../words.ts'

type Props = {
  readonly id: VariantId
  readonly way: WayOfWorking
  readonly overview: Overview
  readonly page: TenantPage
}

/** The timeline that follows from the current settings, from referral to last evaluation. */
export function Timeline({ id, way, overview, page }: Props) {
  const { t } = useTranslation('variants')
  const parts: readonly (readonly [string, ReactNode])[] = [
    ['referral', <Referral key="referral" id={id} way={way} overview={overview} page={page} />],
    ['intake', <Intake key="intake" count={way.intakeQuestions.length} />],
    ['preparation', <Preparation key="preparation" id={id} way={way} />],
    ['day', <Day key="day" id={id} way={way} />],
    ['evaluation', <Evaluations key="evaluation" way={way} zone={page.timeZone} />],
  ]
  return (
    <div className="card tight flat stack timeline">
      <h2 className="card-title" id="timeline">
        {t('timeline.title')}
      </h2>
      <Steps small steps={parts.map(([key, content]) => ({ key, progress: 'todo', content }))} />
    </div>
  )
}

function Referral({ id, way, overview, page }: Props) {
  const { t, locale } = useTranslation('variants')
  const forms = overview.forms.map(({ version, ...form }) => ({
    ...form,
    live: version === undefined ? undefined : { version },
  }))
  const linked = Object.values(linkedForms(id, page, forms, way))
  const titles = linked.flatMap(form => {
    if (!form) return []
    const { words, lang } = foreignIn(form.title, locale)
    return [{ words: t('timeline.quoted', { title: words }), lang }]
  })
  return (
    <>
      <b>{t('timeline.referral')}</b>
      <p className="small soft">
        {titles.length > 0 ? (
          <SentenceIn sentence={form => t('timeline.byForm', { form })}>
            <Listed items={titles} />
          </SentenceIn>
        ) : (
          t('own.noForm')
        )}
      </p>
    </>
  )
}

function Intake({ count }: { readonly count: number }) {
  const { t } = useTranslation('variants')
  return (
    <>
      <b>{t('timeline.intake')}</b> <Lock />
      {count > 0 && <p className="small soft">{t('timeline.intakeExtra', { count })}</p>}
    </>
  )
}

function Preparation({ id, way }: Pick<Props, 'id' | 'way'>) {
  const { t } = useTranslation('variants')
  return (
    <>
      <b>{t('timeline.preparation')}</b>
      <ol className="small">
        {stepsOf(id, way).map(({ key, name, fixed }) => (
          <li key={key}>
            <TextIn text={name} /> {fixed ? <Lock /> : <Tag tone="brand">{t('steps.own')}</Tag>}
          </li>
        ))}
      </ol>
    </>
  )
}

function Day({ id, way }: Pick<Props, 'id' | 'way'>) {
  const { t, locale } = useTranslation('variants')
  return (
    <>
      <b>{t('timeline.day')}</b>
      <ul className="small">
        {phasesOf(id, way).map(phase => {
          const who = [
            ...phase.core.map(role => coreRoleWord(role, id, t)),
            ...phase.extra.map(role => t(`role.${role}`)),
          ]
          return (
            <li key={phase.id}>
              {t(`phase.${phase.id}`)} {phase.fixedBy && <Lock />}
              <span className="soft">: {listed(who, locale)}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Evaluations({ way, zone }: { readonly way: WayOfWorking; readonly zone: string }) {
  const { t, locale } = useTranslation('variants')
  const { date } = useDates(zone)
  const today = todayIn(zone)
  const due = evaluationDays(today, way)
  const count = way.evaluationQuestions.length
  const values = {
    day: date(today),
    days: listed(
      due.map(({ day }) => date(day)),
      locale,
    ),
  }
  return (
    <>
      <b>{t('timeline.evaluation')}</b>
      <ul className="small">
        {due.map(({ months }, index) => (
          <li key={months}>
            {t('evaluations.month', { count: months })}{' '}
            {index === 0 ? <Lock /> : <Tag tone="brand">{t('steps.own')}</Tag>}
          </li>
        ))}
      </ul>
      <p className="small soft">{t(due.length === 1 ? 'timeline.exampleOne' : 'timeline.example', values)}</p>
      {count > 0 && <p className="small soft">{t('timeline.andEach', { count })}</p>}
    </>
  )
}
