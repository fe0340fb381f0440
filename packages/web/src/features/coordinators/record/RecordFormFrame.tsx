import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import type { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { MergedEditsNote } from '../../../settings/MergedEditsNote.tsx'
import { ChangesSince } from './ChangesSince.tsx'
import { formId } from './RecordContext.ts'
import type { RecordForm } from './useRecordForm.ts'

type Props = {
  readonly form: RecordForm
  readonly errors: ReturnType<typeof useSubmitErrors>
  /** The sentence after saving. */
  readonly said: string
  /** The name of a field, for what somebody else changed. */
  readonly nameOf: (field: string) => string
  /** The words on the button, when it does more than save. */
  readonly save?: string | undefined
  readonly children: ReactNode
}

/** The one frame of every form in a record: what is missing, what others changed meanwhile, the fields, save or cancel. */
export function RecordFormFrame({ form, errors, said, nameOf, save, children }: Props) {
  const { t } = useTranslation('settings')
  const { t: common } = useTranslation('common')
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!form.busy && errors.tryToSend()) void form.send(said)
  }
  return (
    <form id={formId(form.name)} className="stack" noValidate tabIndex={-1} onSubmit={send}>
      <ErrorSummary lines={errors.lines} attempt={errors.attempt} />
      <MergedEditsNote form={form} nameOf={nameOf} />
      {form.meanwhile && <ChangesSince version={form.seenUpTo} />}
      {children}
      <StatusMessage sentence={form.said} />
      <ProblemNote error={form.failure} keepsInput />
      <div className="row">
        <Button type="submit" look="quiet" busy={form.busy}>
          {form.busy ? t('saving') : (save ?? t('save'))}
        </Button>
        <Button look="plain" small onClick={form.cancel}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  )
}
