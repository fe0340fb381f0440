import type { FormEvent, ReactNode } from 'react'
import { fieldOf } from '../../../../form/days/days.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button, ErrorSummary } from '../../../../kit/index.ts'
import { StatusMessage } from '../../../../kit/StatusMessage.tsx'
import type { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import { MergedEditsNote } from '../../../../settings/MergedEditsNote.tsx'
import { formId } from '../PreparationContext.ts'
import type { PreparationForm } from './usePreparationForm.ts'

type Props = {
  readonly form: PreparationForm
  readonly errors: ReturnType<typeof useSubmitErrors>
  /** The sentence after saving. */
  readonly said: string
  /** The names of the fields, for what somebody else changed. */
  readonly names: Readonly<Record<string, string>>
  /** What a field holds, in words, where it is no text. */
  readonly wordsOf?: ((field: string, value: string) => string) | undefined
  /** The words on the button, when it does more than save. */
  readonly save?: string | undefined
  /** The one thing to do on the page. */
  readonly isNext?: boolean
  /** Absent where the form is always there. */
  readonly canCancel?: boolean
  /** What follows from saving, beside the button. */
  readonly effect?: ReactNode
  readonly children: ReactNode
}

/** The one frame of every form of a preparation: what is missing, what others changed meanwhile, the fields, save or cancel. */
export function FormFrame(props: Props) {
  const { form, errors, said, names, wordsOf, save, isNext = false, canCancel = true, effect, children } = props
  const { t } = useTranslation('settings')
  const { t: common } = useTranslation('common')
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!form.busy && errors.tryToSend()) void form.send(said)
  }
  const nameOf = (field: string) => names[fieldOf(field)] ?? names[field] ?? field
  return (
    <form id={formId(form.name)} className="stack" noValidate tabIndex={-1} onSubmit={send}>
      <ErrorSummary lines={errors.lines} attempt={errors.attempt} />
      <MergedEditsNote form={form} nameOf={nameOf} wordsOf={wordsOf} />
      {children}
      <StatusMessage sentence={form.said} />
      <ProblemNote error={form.failure} keepsInput />
      <div className="stack stack-s">
        <div className="row">
          <Button type="submit" look={isNext ? 'filled' : 'quiet'} busy={form.busy}>
            {form.busy ? t('saving') : (save ?? t('save'))}
          </Button>
          {canCancel && (
            <Button look="plain" small onClick={form.cancel}>
              {common('cancel')}
            </Button>
          )}
        </div>
        {effect}
      </div>
    </form>
  )
}
