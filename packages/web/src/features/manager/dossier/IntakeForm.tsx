import { type FormEvent, useMemo } from 'react'
import { useTyped } from '../../../form/typed.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useAttempt } from '../../../kit/useAttempt.ts'
import { CommandFailed } from './CommandFailed.tsx'
import { useOpenDossier } from './DossierContext.ts'
import { focusCard, formId } from './focus.ts'
import { HeldOnField } from './HeldOnField.tsx'
import { intakeBody, intakeTroubles, intakeTyped, namesAsked, willWords } from './intakeTyped.ts'
import { peopleIn } from './people.ts'
import { useCommand } from './useCommand.ts'
import { useTypedKey } from './useTypedKey.ts'
import { WillingField } from './WillingField.tsx'

type Props = { readonly onDone: () => void; readonly onCancel?: (() => void) | undefined }

/** Writes the conversation down. Sending it again replaces the report; history keeps that it was. */
export function IntakeForm({ onDone, onCancel }: Props) {
  const { t, locale } = useTranslation('dossier')
  const { t: forms } = useTranslation('dossierForms')
  const { dossier, form, today, say } = useOpenDossier()
  const record = useCommand('record-intake')
  const words = willWords(forms)
  const names = useMemo(
    () => namesAsked(peopleIn(form, dossier.answers, locale, today)),
    [form, dossier, locale, today],
  )
  const typed = useTyped(useTypedKey('intake'), intakeTyped(dossier.intake, names, words))
  const { values, set, wipe } = typed
  const { attempt, lines, tryToSend, troubleOf } = useAttempt(intakeTroubles(values, today, { names, words }, forms))
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (record.busy || !tryToSend()) return
    if (!(await record.give(intakeBody(values, names, words)))) return
    wipe()
    say(t('intake.saved'), 'intake')
    onDone()
  }
  const cancel = () => {
    wipe()
    onCancel?.()
    focusCard('intake')
  }
  return (
    <form id={formId('intake')} className="stack" noValidate onSubmit={send}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <HeldOnField values={values} setAll={typed.setAll} trouble={troubleOf('intake-day')} />
      <TextField
        id="intake-with"
        label={t('intake.withLabel')}
        hint={t('intake.withHint')}
        trouble={troubleOf('intake-with')}
        value={values.spokenWith ?? ''}
        onChange={text => set('spokenWith', text)}
        maxLength={300}
      />
      <TextField
        id="intake-minutes"
        label={t('intake.minutesLabel')}
        trouble={troubleOf('intake-minutes')}
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
        trouble={troubleOf('intake-summary')}
        value={values.summary ?? ''}
        onChange={text => set('summary', text)}
        maxLength={10_000}
        lines={7}
      />
      <WillingField names={names} words={words} values={values} set={set} trouble={troubleOf('intake-other')} />
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
