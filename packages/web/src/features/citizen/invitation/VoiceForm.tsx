import { satisfactionSubjects, statementAnswers, statementIds } from '@kring/domain/trajectory'
import { type FormEvent, useState } from 'react'
import { giveVoice, type InvitationView } from '../../../api/invitations.ts'
import { ScoreField } from '../../../evaluation/ScoreField.tsx'
import { type FieldValues, useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, FieldGroup, Note } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { typedVoiceKey } from './invitationOfTab.ts'

type Place = {
  readonly tenant: string
  readonly secret: string
  readonly view: InvitationView
  readonly show: (view: InvitationView) => void
}
type Voice = NonNullable<InvitationView['voice']>

/** How somebody who was there found the day: a few numbers or faces, seven plain statements, all of which may be skipped. */
export function VoiceForm({ place }: { readonly place: Place }) {
  const { t } = useTranslation('voice')
  const { tenant, secret, view, show } = place
  const { voice } = view
  const { values, set, wipe } = useSessionFields(typedVoiceKey(tenant), voice ? fieldsOf(voice) : {})
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [said, say] = useState('')
  const [isOpen, setOpen] = useState(voice?.given === undefined)
  if (!voice) return null
  const name = view.coordinator?.name ?? view.tenant.name
  const given = voiceIn(values, voice)
  const isEmpty = Object.keys({ ...given.scores, ...given.statements }).length === 0
  const choose = (field: string) => (value: string) => {
    say('')
    set(field, value)
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (isEmpty) return say(t('empty'))
    setBusy(true)
    setError(undefined)
    try {
      show(await giveVoice(tenant, secret, { conference: voice.conference, ...given }))
      wipe()
      setOpen(false)
      say(t('sent'))
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }
  if (!isOpen)
    return (
      <section className="card stack stack-s no-print" aria-labelledby="voice">
        <h2 id="voice">{t('title')}</h2>
        <StatusMessage sentence={said} />
        {said === '' && <p>{t('given')}</p>}
        <p className="small soft">{t('until')}</p>
        <Button look="plain" small className="start" onClick={() => setOpen(true)}>
          {t('open')}
        </Button>
      </section>
    )
  return (
    <form
      className="card stack stack-l no-print"
      aria-labelledby="voice"
      noValidate
      onSubmit={event => void send(event)}
    >
      <div className="stack stack-s">
        <h2 id="voice">{t('title')}</h2>
        <p>{t('lead')}</p>
        <Note tight>{t('private', { name })}</Note>
      </div>
      {satisfactionSubjects
        .filter(subject => voice.subjects.includes(subject))
        .map(subject => (
          <ScoreField
            key={subject}
            id={`voice-${subject}`}
            label={t(`about.${subject}`, { name })}
            value={values[subject] ?? ''}
            onChange={choose(subject)}
            hasFaces={view.person.isChild}
          />
        ))}
      {voice.hasStatements && (
        <div className="stack">
          <h3>{t('statements')}</h3>
          {statementIds.map(statement => (
            <FieldGroup key={statement} id={`voice-${statement}`} label={t(`statement.${statement}`)}>
              <div className="opts">
                {statementAnswers.map((answer, index) => (
                  <label key={answer} className="choice">
                    <input
                      id={index === 0 ? `voice-${statement}` : `voice-${statement}-${index}`}
                      type="radio"
                      name={`voice-${statement}`}
                      checked={values[statement] === answer}
                      onChange={() => choose(statement)(answer)}
                      // What was chosen can be taken back: nobody has to say anything.
                      onClick={() => values[statement] === answer && choose(statement)('')}
                    />
                    <span>{t(`answer.${answer}`)}</span>
                  </label>
                ))}
              </div>
            </FieldGroup>
          ))}
        </div>
      )}
      <StatusMessage sentence={said} />
      <ProblemNote error={error} keepsInput />
      <div className="stack stack-s">
        <Button type="submit" className="start" busy={busy}>
          {t(voice.given === undefined ? 'send' : 'change')}
        </Button>
        <p className="small soft">{t('until')}</p>
      </div>
    </form>
  )
}

/** What they said before, as fields. */
function fieldsOf({ given }: Voice): FieldValues {
  const scores = satisfactionSubjects.map(subject => [subject, String(given?.scores[subject] ?? '')] as const)
  const statements = statementIds.map(statement => [statement, given?.statements[statement] ?? ''] as const)
  return Object.fromEntries([...scores, ...statements])
}

/** What is chosen; what is skipped is absent. */
function voiceIn(values: FieldValues, { subjects, hasStatements }: Voice) {
  const scores = subjects.flatMap(subject => (values[subject] ? [[subject, Number(values[subject])] as const] : []))
  const statements = hasStatements
    ? statementIds.flatMap(statement => {
        const answer = statementAnswers.find(one => one === values[statement])
        return answer === undefined ? [] : [[statement, answer] as const]
      })
    : []
  return { scores: Object.fromEntries(scores), statements: Object.fromEntries(statements) }
}
