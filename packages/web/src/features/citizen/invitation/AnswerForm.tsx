import { invitationAnswers } from '@kring/domain/trajectory'
import { type FormEvent, useState } from 'react'
import type { InvitationView } from '../../../api/invitations.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, type FieldError, FieldGroup, Note } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { AnswerMark } from './AnswerMark.tsx'
import { waysWith } from './answerFields.ts'
import { Changed } from './Changed.tsx'
import type { Answering } from './useAnswer.ts'
import { toneOf } from './words.ts'

type Props = { readonly view: InvitationView; readonly answering: Answering }

/** My answer (G7): whether I come, how I take part, what I need. Free, and to be changed at any moment. */
export function AnswerForm({ view, answering }: Props) {
  const { t } = useTranslation('invitee')
  const [fault, setFault] = useState<FieldError>()
  const { values, set, save, busy, error, isWaiting, isTyped, drop } = answering
  const tone = toneOf(view)
  const { answer: chosen = '', way = '', needs = '' } = values
  const { name } = view.coordinator ?? view.tenant
  const choose = (field: string) => (value: string) => {
    setFault(undefined)
    set(field, value)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await save()) return
    setFault({ kind: 'todo', sentence: t('choose') })
    document.getElementById('come')?.focus()
  }
  return (
    <form
      className="card stack stack-l no-print"
      aria-labelledby="answer"
      noValidate
      onSubmit={event => void submit(event)}
    >
      <div className="stack stack-s">
        <h2 id="answer" tabIndex={-1}>
          {t('yourAnswer')}
        </h2>
        <p>{t(`${tone}.free`)}</p>
      </div>
      <Changed view={view} answering={answering} />
      <FieldGroup id="come" label={t(`${tone}.come`)} fieldError={fault}>
        {invitationAnswers.map((answer, index) => (
          <label key={answer} className="choice">
            <input
              type="radio"
              id={index === 0 ? 'come' : undefined}
              name="come"
              checked={chosen === answer}
              onChange={() => choose('answer')(answer)}
            />
            {view.person.isChild && <AnswerMark answer={answer} />}
            <span>
              <b>{t(`${tone}.answer.${answer}`)}</b>
              {answer === 'no' && <span className="small soft wholly">{t(`${tone}.noIsGood`)}</span>}
            </span>
          </label>
        ))}
      </FieldGroup>
      {chosen !== '' && (
        <FieldGroup id="way" label={t(`${tone}.way`)} hint={t(chosen === 'no' ? 'voiceThere' : 'wayHint')}>
          {waysWith(chosen).map((one, index) => (
            <label key={one} className="choice">
              <input
                type="radio"
                id={index === 0 ? 'way' : undefined}
                name="way"
                checked={way === one}
                onChange={() => set('way', one)}
              />
              <span>{t(`way.${one}`)}</span>
            </label>
          ))}
          <label className="choice">
            <input
              type="radio"
              name="way"
              checked={!waysWith(chosen).some(one => one === way)}
              onChange={() => set('way', '')}
            />
            <span>{t(chosen === 'no' ? 'way.none' : 'way.later')}</span>
          </label>
        </FieldGroup>
      )}
      <TextField
        id="needs"
        label={
          <>
            {t(`${tone}.needs`)} <span className="optional">({t('optional')})</span>
          </>
        }
        hint={t(`${tone}.needsHint`, { name })}
        value={needs}
        onChange={value => set('needs', value)}
        maxLength={1000}
        lines={3}
      />
      <Note tight icon="phone" title={t('unsafe')}>
        {t('unsafeText', { name })}
      </Note>
      {isWaiting && (
        <div role="status">
          <Note tone="sun" tight icon="warning" title={t('waiting.title')}>
            {t('waiting.text')}
          </Note>
        </div>
      )}
      <ProblemNote error={error} keepsInput />
      <div className="stack stack-s">
        <Button type="submit" wide busy={busy}>
          {t(busy ? 'busy' : isWaiting ? 'waiting.retry' : `${tone}.save`)}
        </Button>
        {isTyped && view.answer !== undefined && (
          <Button look="plain" className="start" onClick={drop}>
            {t('keepOld')}
          </Button>
        )}
        <p className="small soft">{t('anyMoment')}</p>
      </div>
    </form>
  )
}
