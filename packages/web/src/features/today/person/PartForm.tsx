import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary } from '../../../kit/index.ts'
import type { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'

type Props = {
  readonly label: string
  readonly errors?: ReturnType<typeof useSubmitErrors>
  readonly busy: boolean
  readonly failure: unknown
  /** The words on the button, when it does more than save. */
  readonly save?: string
  readonly onSend: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** The frame of each small form about somebody: what is missing, the fields, save or cancel. */
export function PartForm({ label, errors, busy, failure, save, onSend, onCancel, children }: Props) {
  const { t } = useTranslation('circle')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), [])
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!busy && (errors === undefined || errors.tryToSend())) onSend()
  }
  return (
    <form ref={form} className="stack" noValidate aria-label={label} onSubmit={send}>
      {errors && <ErrorSummary lines={errors.lines} attempt={errors.attempt} />}
      {children}
      <ProblemNote error={failure} keepsInput />
      <div className="row">
        <Button type="submit" busy={busy}>
          {save ?? t('save')}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
