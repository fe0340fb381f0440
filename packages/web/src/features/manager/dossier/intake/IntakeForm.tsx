import { validate } from '@kring/domain/forms'
import { intakeForm, type Side } from '@kring/domain/variants'
import type { IntakeView } from '@kring/functions/api/contract/referrals'
import { type FormEvent, useMemo } from 'react'
import { QuestionSet } from '../../../../form/conversation/QuestionSet.tsx'
import { errorsById, useSessionAnswers } from '../../../../form/conversation/sessionAnswers.ts'
import { useSessionFields } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button, ErrorSummary } from '../../../../kit/index.ts'
import { TextField } from '../../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { TakesPartField } from '../../participants/TakesPartField.tsx'
import { CommandFailed } from '../CommandFailed.tsx'
import { useOpenDossier } from '../DossierContext.ts'
import { focusCard, formId } from '../focus.ts'
import { peopleIn } from '../people/people.ts'
import { useCommand } from '../useCommand.ts'
import { useSessionFieldsKey } from '../useSessionFieldsKey.ts'
import { IntakeDateField } from './IntakeDateField.tsx'
import { groupsOf, intakeBody, intakeErrors, intakeFields, intakeName, namesAsked, willWords } from './intakeFields.ts'
import { WillingnessField } from './WillingnessField.tsx'

type Props = {
  /** The side, when the two sides are heard separately. */
  readonly side?: Side
  /** The intake recorded before. */
  readonly intake: IntakeView | undefined
  readonly onDone: () => void
  readonly onCancel?: (() => void) | undefined
}

/** Records the intake. Saving again replaces the report; the history records that it was replaced. */
export function IntakeForm({ side, intake, onDone, onCancel }: Props) {
  const { t, locale } = useTranslation('dossier')
  const { t: forms } = useTranslation('dossierForms')
  const { dossier, today, say } = useOpenDossier()
  const record = useCommand('record-intake', { sinceOpened: true })
  const words = willWords(forms)
  const card = side ? 'participants' : 'intake'
  const name = intakeName(side)
  const names = useMemo(() => namesAsked(groupsOf(peopleIn(dossier, today), side)), [dossier, today, side])
  const typed = useSessionFields(useSessionFieldsKey(name), intakeFields(intake, names, words))
  const { values, set, wipe } = typed
  const extraForm = intakeForm(dossier.intakeQuestions ?? [])
  const extra = useSessionAnswers(useSessionFieldsKey(`${name}.extra`), intake?.extra?.answers ?? {})
  const checked = validate(extraForm, extra.answers, locale, today)
  const faults = checked.ok ? [] : checked.faults
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    ...intakeErrors(values, today, { names, words, side }, forms),
    ...errorsById(faults),
  })
  const wipeAll = () => {
    wipe()
    extra.wipe()
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (record.busy || !tryToSend()) return
    const asked = dossier.intakeQuestions?.length ? { answers: extra.answers } : {}
    if (!(await record.give({ ...intakeBody(values, names, words, side), ...asked }))) return
    wipeAll()
    say(t('intake.saved'), card)
    onDone()
  }
  const cancel = () => {
    wipeAll()
    onCancel?.()
    focusCard(card)
  }
  return (
    <form id={formId(name)} className="stack" noValidate onSubmit={send}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <IntakeDateField values={values} setAll={typed.setAll} fieldError={fieldErrorOf('intake-day')} />
      <TextField
        id="intake-with"
        label={t('intake.withLabel')}
        hint={t('intake.withHint')}
        fieldError={fieldErrorOf('intake-with')}
        value={values.spokenWith ?? ''}
        onChange={text => set('spokenWith', text)}
        maxLength={300}
      />
      <TextField
        id="intake-minutes"
        label={t('intake.minutesLabel')}
        fieldError={fieldErrorOf('intake-minutes')}
        value={values.minutes ?? ''}
        onChange={text => set('minutes', text)}
        maxLength={4}
        width="6.5rem"
        inputMode="numeric"
      />
      <TextField
        id="intake-summary"
        label={t('intake.summaryLabel')}
        hint={t('intake.summaryHint')}
        fieldError={fieldErrorOf('intake-summary')}
        value={values.summary ?? ''}
        onChange={text => set('summary', text)}
        maxLength={10_000}
        lines={7}
      />
      {side && (
        <TakesPartField value={values.takesPart ?? ''} set={set} fieldError={fieldErrorOf('intake-takes-part')} />
      )}
      <WillingnessField
        names={names}
        words={words}
        values={values}
        set={set}
        fieldError={fieldErrorOf('intake-other')}
      />
      {dossier.intakeQuestions?.length ? (
        <QuestionSet
          form={extraForm}
          answers={extra.answers}
          set={extra.set}
          faults={lines.length > 0 ? faults : []}
          today={today}
        />
      ) : null}
      <CommandFailed error={record.error} />
      <div className="row">
        <Button type="submit" look={dossier.waits?.step === 'record-intake' ? 'filled' : 'quiet'} busy={record.busy}>
          {record.busy ? t('busy') : t('intake.save')}
        </Button>
        {onCancel && (
          <Button look="plain" small onClick={cancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
