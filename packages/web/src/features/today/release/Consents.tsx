import type { Agreement, AskedConsent } from '@kring/domain'

import { isGivenBack, needKey, needState, readAgreement } from '@kring/domain/plan'
import { Link } from '@tanstack/react-router'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Note, Tag } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { usePlan } from '../plan/PlanContext.ts'
import { ReadBack } from '../plan/ReadBack.tsx'
import { asNeeded } from './neededConsent.ts'

/** The yes of who was not there: a no gives that one agreement back, and the plan stays accepted (G16). */
export function Consents() {
  const { t } = useTranslation('release')
  const { plan } = usePlan()
  const asked = plan.plan.agreements.flatMap((agreement, index) =>
    agreement.needs.map(need => ({ agreement, need, number: index + 1 })),
  )
  if (asked.length === 0) return null
  return (
    <section className="stack" aria-labelledby="consents">
      <h2 id="consents" tabIndex={-1}>
        {t('consent.title')}
      </h2>
      <Note icon="lock" title={t('consent.stays')}>
        {t('consent.rule')}
      </Note>
      <div className="release-consents">
        {asked.map(({ agreement, need, number }) => (
          <Consent key={`${agreement.id} ${needKey(need)}`} agreement={agreement} need={need} number={number} />
        ))}
      </div>
    </section>
  )
}

const tones = { 'to-ask': 'sun', asked: 'sun', yes: 'good', no: 'accent' } as const

type Props = { readonly agreement: Agreement; readonly need: AskedConsent; readonly number: number }

function Consent({ agreement, need, number }: Props) {
  const { t, locale } = useTranslation('release')
  const dates = useDates()
  const { trajectory, nameOf, may, say } = usePlan()
  const ask = useTrajectoryCommand('ask-consent', trajectory)
  const answer = useTrajectoryCommand('answer-consent', trajectory)
  const who = need.kind === 'person' ? nameOf(need.person) : need.name
  const state = needState(need)
  const about = { agreement: agreement.id, need: asNeeded(need), on: trajectory.today }
  const give = async (said: 'yes' | 'no') => {
    if (await answer.give({ ...about, answer: said })) say(t(`consent.said.${said}`, { number }))
  }
  const { tenant, id } = trajectory
  return (
    <section className="card tight flat stack stack-s" aria-label={t('consent.of', { number, who })}>
      <div className="row between">
        <Tag tone={tones[state]}>{t(`consent.state.${state}`)}</Tag>
        <span className="small soft">{t('consent.number', { number })}</span>
      </div>
      <p>
        <ReadBack sentence={readAgreement({ ...agreement, needs: [] }, { locale, nameOf })} />
      </p>
      <p className="small">
        {need.askedOn ? t('consent.askedOn', { who, day: dates.near(need.askedOn) }) : t('consent.toAsk', { who })}
        {need.answeredOn && ` ${t(`consent.answered.${need.answer ?? 'yes'}`, { day: dates.near(need.answeredOn) })}`}
      </p>
      {isGivenBack(agreement) && state === 'no' && (
        <p className="small">
          {t('consent.back')}{' '}
          <Link className="hit" to="/today/$tenant/$id/$part" params={{ tenant: tenant.id, id, part: 'plan' }}>
            {t('consent.settle')}
          </Link>
        </p>
      )}
      {may('answer-consent') && (
        <div className="tools">
          {state === 'to-ask' && (
            <Button
              look="plain"
              small
              busy={ask.busy}
              onClick={async () => (await ask.give(about)) && say(t('consent.said.asked', { who }))}
            >
              {t('consent.ask')}
              <span className="visually-hidden"> {who}</span>
            </Button>
          )}
          {state !== 'yes' && (
            <Button look="plain" small busy={answer.busy} onClick={() => void give('yes')}>
              {t('consent.yes')}
              <span className="visually-hidden"> {who}</span>
            </Button>
          )}
          {state !== 'no' && (
            <Button look="plain" small busy={answer.busy} onClick={() => void give('no')}>
              {t('consent.no')}
              <span className="visually-hidden"> {who}</span>
            </Button>
          )}
        </div>
      )}
      <ProblemNote error={ask.error ?? answer.error} />
    </section>
  )
}
