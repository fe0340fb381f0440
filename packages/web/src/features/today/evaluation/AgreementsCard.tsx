import type { CheckResult, checkResults } from '@kring/domain/trajectory'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Tag } from '../../../kit/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import type { PartPageProps } from '../partPage.ts'
import { CheckForm } from './CheckForm.tsx'

/** The agreements, each as it is read aloud, and how it goes. What is not filled in yet is open, one at a time. */
export function AgreementsCard({ trajectory, say }: PartPageProps) {
  const { t } = useTranslation('evaluation')
  const { evaluation } = trajectory
  const { current, done, agreements = [] } = evaluation
  const checks = (current ?? done.at(-1))?.checks ?? []
  const checkOf = (id: string) => checks.find(({ agreement }) => agreement === id)
  const [opened, setOpened] = useState<string>()
  const next = current ? agreements.find(({ id }) => checkOf(id) === undefined)?.id : undefined
  const open = opened ?? next
  const count = (result: CheckResult): number => checks.filter(check => check.result === result).length
  const asked = checks.length - count('not-now')
  const left = agreements.filter(({ id }) => checkOf(id) === undefined).length
  return (
    <section className="card flush" aria-labelledby="list">
      <header className="stack stack-s">
        <h2 className="card-title" id="list">
          {t('agreements.title', { count: agreements.length })}
        </h2>
        <p className="small">
          {t('agreements.counts', { asked, fully: count('fully'), partly: count('partly'), not: count('not') })}{' '}
          {current && left > 0 && t('agreements.left', { count: left })}{' '}
          {count('not-now') > 0 && <span className="soft">{t('agreements.notNow', { count: count('not-now') })}</span>}
        </p>
      </header>
      <ol className="lines">
        {agreements.map((agreement, index) => {
          const check = checkOf(agreement.id)
          if (current && open === agreement.id)
            return (
              <li key={agreement.id} className="open" id={`agreement-${index + 1}`}>
                <CheckForm
                  trajectory={trajectory}
                  agreement={agreement}
                  number={index + 1}
                  check={check}
                  onDone={sentence => {
                    setOpened(undefined)
                    if (sentence) say(sentence)
                  }}
                />
              </li>
            )
          return (
            <li key={agreement.id} id={`agreement-${index + 1}`}>
              <span className="no">{index + 1}</span>
              <div className="stack stack-s">
                <p>
                  {agreement.sentence} {agreement.isByProfessional && <Tag>{t('agreements.professional')}</Tag>}{' '}
                  {agreement.isRequirement && (
                    <Tag tone="brand" icon="shield">
                      {t('agreements.requirement')}
                    </Tag>
                  )}
                </p>
                <Result trajectory={trajectory} check={check} />
              </div>
              {current && (
                <Button look="plain" small onClick={() => setOpened(agreement.id)}>
                  {t(check ? 'agreements.change' : 'agreements.fill')}
                  <span className="visually-hidden"> {t('agreements.number', { number: index + 1 })}</span>
                </Button>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

type Check = TrajectoryView['evaluation']['done'][number]['checks'][number]
type ResultProps = { readonly trajectory: TrajectoryView; readonly check: Check | undefined }

function Result({ trajectory, check }: ResultProps) {
  const { t } = useTranslation('evaluation')
  if (!check)
    return (
      <p className="small">
        <Tag tone="line">{t('agreements.toAsk')}</Tag>
      </p>
    )
  const by = trajectory.circle.people.find(({ id }) => id === check.saidBy)?.name
  return (
    <p className="small">
      <Tag tone={tones[check.result]}>{t(`result.${check.result}`)}</Tag> {check.says && <q>{check.says}</q>}{' '}
      {by && <span className="soft">{by}</span>}
    </p>
  )
}

const tones = { fully: 'good', partly: 'sun', not: 'bad', 'not-now': 'line' } as const satisfies Record<
  (typeof checkResults)[number],
  string
>
