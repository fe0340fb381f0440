import type { DossierView } from '@kring/functions/api/contract/referrals'
import { type FormEvent, useId } from 'react'
import { CoachNote, MarkedQuestion } from '../../../../coach/CoachNote.tsx'
import { coachOn } from '../../../../coach/coach.ts'
import { useSessionFields } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button, ErrorSummary } from '../../../../kit/index.ts'
import { TextField } from '../../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { CommandFailed } from '../CommandFailed.tsx'
import { useOpenDossier } from '../DossierContext.ts'
import { focusCard, formId } from '../focus.ts'
import { useCommand } from '../useCommand.ts'
import { useSessionFieldsKey } from '../useSessionFieldsKey.ts'

type Props = {
  /** The question to edit; undefined for a new one. */
  readonly question?: DossierView['questions'][number]
  readonly onDone: () => void
  readonly onCancel?: (() => void) | undefined
}

/** Edits a question with the coach's comments. A closed question can be saved but not confirmed. */
export function QuestionForm({ question, onDone, onCancel }: Props) {
  const { t } = useTranslation('dossier')
  const { t: forms } = useTranslation('dossierForms')
  const { dossier, say } = useOpenDossier()
  const command = useCommand('set-question', { sinceOpened: true })
  const id = useId()
  const name = `question.${question?.id ?? 'new'}`
  const { values, set, wipe } = useSessionFields(useSessionFieldsKey(name), {
    text: question?.text ?? '',
    agreedWith: question?.agreedWith ?? dossier.intake?.spokenWith ?? '',
    confirmed: question?.confirmed ? 'yes' : '',
  })
  const text = values.text ?? ''
  const agreedWith = (values.agreedWith ?? '').trim()
  const coaching = coachOn(text)
  const isClosed = coaching?.advice.kind === 'closed'
  const confirmed = values.confirmed === 'yes' && !isClosed
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [`${id}-text`]: coaching ? undefined : forms('wrong.question'),
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (command.busy || !tryToSend()) return
    const given = { text: text.trim(), confirmed, ...(agreedWith && { agreedWith }) }
    if (!(await command.give(question ? { ...given, question: question.id } : given))) return
    wipe()
    say(t(confirmed ? 'question.savedConfirmed' : 'question.saved'), 'question')
    onDone()
  }
  const isNext = dossier.waits?.step === 'word-question'
  const giveUp = () => {
    wipe()
    onCancel?.()
    focusCard('question')
  }
  return (
    <form id={formId(name)} className="stack" noValidate onSubmit={send}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <TextField
        id={`${id}-text`}
        label={t(question ? 'question.rewriteLabel' : 'question.label')}
        hint={t('question.hint')}
        fieldError={fieldErrorOf(`${id}-text`)}
        value={text}
        onChange={typed => set('text', typed)}
        maxLength={500}
        lines={3}
      />
      <div className="stack stack-s" role="status">
        {coaching?.pieces.some(({ faulty }) => faulty) && <MarkedQuestion text={text} />}
        <CoachNote text={text} />
      </div>
      <TextField
        id={`${id}-with`}
        label={t('question.withLabel')}
        hint={t('question.withHint')}
        value={values.agreedWith ?? ''}
        onChange={typed => set('agreedWith', typed)}
        maxLength={300}
      />
      <label className="choice" aria-disabled={isClosed || undefined} style={{ maxInlineSize: 'var(--measure)' }}>
        <input
          type="checkbox"
          checked={confirmed}
          aria-disabled={isClosed || undefined}
          aria-describedby={isClosed ? `${id}-locked` : undefined}
          onChange={event => !isClosed && set('confirmed', event.target.checked ? 'yes' : '')}
        />
        <span>
          {t('question.confirmLabel')}
          {isClosed && (
            <span className="small soft" id={`${id}-locked`} style={{ display: 'block' }}>
              {t('question.confirmLocked')}
            </span>
          )}
        </span>
      </label>
      <CommandFailed error={command.error} />
      <div className="row">
        <Button type="submit" look={isNext ? 'filled' : 'quiet'} busy={command.busy}>
          {command.busy ? t('busy') : t(confirmed ? 'question.saveConfirmed' : 'question.save')}
        </Button>
        {onCancel && (
          <Button look="plain" small onClick={giveUp}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
