import type { FormEvent, ReactNode } from 'react'
import { Button, ErrorSummary } from '../../../kit/index.ts'
import type { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'

type Props = {
  readonly label: string
  readonly errors: ReturnType<typeof useSubmitErrors>
  readonly busy: boolean
  readonly failure: unknown
  readonly send: string
  readonly look?: 'quiet'
  readonly onSend: () => void
  readonly children: ReactNode
}

/** The frame of each thing that an officer does. */
export function HandlingForm({ label, errors, busy, failure, send, look, onSend, children }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy && errors.tryToSend()) onSend()
  }
  return (
    <form className="stack" noValidate aria-label={label} onSubmit={submit}>
      <ErrorSummary lines={errors.lines} attempt={errors.attempt} />
      {children}
      <ProblemNote error={failure} keepsInput />
      <div>
        <Button type="submit" busy={busy} {...(look ? { look } : {})}>
          {send}
        </Button>
      </div>
    </form>
  )
}
