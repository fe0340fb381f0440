import { type ReleaseReason, releaseReasons } from '@kring/domain/trajectory'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, FieldGroup } from '../../../kit/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { firstName } from '../../../trajectory/names.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { useMatching } from './MatchingContext.ts'

const ownReasons = releaseReasons.filter(one => one !== 'family-asks')

/** The family asks for somebody else, without a why; or the trajectory is handed over. What was agreed on stays. */
export function ReleasePart() {
  const { t } = useTranslation('matching')
  const { trajectory, say } = useMatching()
  const [mode, setMode] = useState<'family' | 'hand-over'>()
  const name = trajectory.assignment.coordinator?.name ?? t('coordinator')
  const open = (chosen: 'family' | 'hand-over') => () => {
    say('')
    setMode(chosen)
    requestAnimationFrame(() => document.getElementById('release-form')?.focus())
  }
  return (
    <section className="card tight flat stack stack-s" aria-labelledby="other">
      <h2 className="card-title" id="other">
        {t('release.title')}
      </h2>
      <p className="small">{t('release.text')}</p>
      {mode === undefined && (
        <div className="tools">
          <Button look="plain" small onClick={open('family')}>
            {t('release.family')}
          </Button>
          <Button look="plain" small onClick={open('hand-over')}>
            {t('release.handOver')}
          </Button>
        </div>
      )}
      {mode !== undefined && <ReleaseForm name={name} mode={mode} onCancel={() => setMode(undefined)} />}
    </section>
  )
}

type FormProps = { readonly name: string; readonly mode: 'family' | 'hand-over'; readonly onCancel: () => void }

function ReleaseForm({ name, mode, onCancel }: FormProps) {
  const { t } = useTranslation('matching')
  const { trajectory, say } = useMatching()
  const release = useTrajectoryCommand('release', trajectory)
  const id = useId()
  const [chosen, choose] = useState<ReleaseReason | undefined>(mode === 'family' ? 'family-asks' : undefined)
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [`${id}-${ownReasons[0]}`]: chosen ? undefined : t('release.wrong'),
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (release.busy || !tryToSend() || !chosen) return
    if (await release.give({ reason: chosen })) say(t('release.done', { name }))
  }
  return (
    <form id="release-form" tabIndex={-1} className="stack" noValidate onSubmit={send}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <p>{t(mode === 'family' ? 'release.familyText' : 'release.handOverText', { name: firstName(name) })}</p>
      {mode === 'hand-over' && (
        <FieldGroup id={`${id}-reason`} label={t('release.reason')} fieldError={fieldErrorOf(`${id}-${ownReasons[0]}`)}>
          {ownReasons.map(one => (
            <label key={one} className="choice small">
              <input
                id={`${id}-${one}`}
                type="radio"
                name={`${id}-reason`}
                checked={chosen === one}
                onChange={() => choose(one)}
              />
              <span>{t(`release.reasons.${one}`)}</span>
            </label>
          ))}
        </FieldGroup>
      )}
      <ProblemNote error={release.error} />
      <div className="row">
        <Button type="submit" look="quiet" busy={release.busy}>
          {t(mode === 'family' ? 'release.familySend' : 'release.handOverSend')}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
