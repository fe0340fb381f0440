import { evaluationBlockers, evaluationOutcomes, peopleIn, spokenWith } from '@kring/domain/trajectory'
import type { ReactNode } from 'react'
import { sessionFieldsKey, useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Field, FieldGroup, Icon, Tag } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import type { PartPageProps } from '../partPage.ts'
import { whoSaysFirst } from './whoSaysFirst.ts'

/** What the family says about its plan, and completing the evaluation: locked until everything of G18 is there. */
export function CompleteCard({ trajectory, say }: PartPageProps) {
  const { t } = useTranslation('evaluation')
  const { subject } = useKnownMe()
  const { current, agreements = [], initiative } = trajectory.evaluation
  const key = sessionFieldsKey(subject, trajectory.tenant.id, trajectory.id, 'evaluation-outcome')
  const { values, set, wipe } = useSessionFields(key, { outcome: '', saidBy: whoSaysFirst(trajectory) })
  const command = useTrajectoryCommand('complete-evaluation', trajectory)
  if (!current) return null
  const outcome = evaluationOutcomes.find(one => one === values.outcome)
  const blockers = evaluationBlockers(current, agreements)
  const people = blockers.find(one => one.kind === 'people')
  const open = blockers.flatMap(one => {
    const index = one.kind === 'agreement' ? agreements.findIndex(({ id }) => id === one.agreement) : -1
    return index < 0 ? [] : [index + 1]
  })
  const isLocked = blockers.length > 0 || outcome === undefined
  const complete = async () => {
    if (isLocked || outcome === undefined) return
    if (!(await command.give({ outcome, saidBy: values.saidBy ?? '' }))) return
    wipe()
    say(t(`complete.said.${outcome}`))
  }
  return (
    <section className="card stack" aria-labelledby="complete">
      <div className="row">
        <h2 id="complete">{t(blockers.length === 0 ? 'complete.ready' : 'complete.title')}</h2>
        {blockers.length === 0 && (
          <Tag tone="good" icon="check">
            {t('complete.spoken', { count: spokenWith(current.talks).length })}
          </Tag>
        )}
      </div>
      <FieldGroup id="outcome" label={t('complete.family')} hint={t('complete.notYou')}>
        {evaluationOutcomes.map((one, index) => (
          <label key={one} className="choice">
            <input
              id={index === 0 ? 'outcome' : `outcome-${one}`}
              type="radio"
              name="outcome"
              checked={values.outcome === one}
              onChange={() => set('outcome', one)}
            />
            <span>
              {t(`complete.outcome.${one}`)}
              {one === 'adjust' && initiative && (
                <>
                  <br />
                  <span className="small soft">{initiative}</span>
                </>
              )}
            </span>
          </label>
        ))}
      </FieldGroup>
      <Field id="outcome-by" label={t('check.by')}>
        {binding => (
          <select {...binding} value={values.saidBy} onChange={event => set('saidBy', event.target.value)}>
            {peopleIn(trajectory.circle).map(person => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ProblemNote error={command.error} keepsInput />
      <div className={isLocked ? 'stack stack-s lockbox' : 'stack stack-s'}>
        <Button
          look={isLocked ? 'quiet' : 'filled'}
          {...(isLocked && { icon: 'lock' as const })}
          locked={isLocked}
          busy={command.busy}
          aria-describedby="complete-why"
          onClick={() => void complete()}
        >
          {t('complete.do')}
        </Button>
        <div id="complete-why" className="stack stack-s">
          {isLocked ? (
            <>
              <p className="small">
                <b>{t('complete.notYet')}</b>
              </p>
              <ul className="checks">
                {people?.kind === 'people' && <Missing>{t('complete.people', { count: people.missing })}</Missing>}
                {open.length > 0 && (
                  <Missing>
                    {t('complete.agreements', { count: open.length })} <a href="#list">{open.join(', ')}</a>
                  </Missing>
                )}
                {outcome === undefined && <Missing>{t('complete.choose')}</Missing>}
              </ul>
            </>
          ) : (
            <p className="small soft">{t('complete.after')}</p>
          )}
        </div>
      </div>
    </section>
  )
}

function Missing({ children }: { readonly children: ReactNode }) {
  return (
    <li className="to-ask">
      <Icon name="alert" />
      <span>{children}</span>
    </li>
  )
}
