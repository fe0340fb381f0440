import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'

export type SendForm = {
  readonly form: RefObject<HTMLFormElement | null>
  readonly busy: boolean
  readonly failure: unknown
  readonly submit: (event: FormEvent) => Promise<void>
}

/**
 * A form that closes when it was sent: its first field has the focus, and it is sent once at a time. `mayBeSent` is asked first
 * (useSubmitErrors); what `send` throws is kept to be shown.
 */
export function useSendForm(mayBeSent: () => boolean, send: () => Promise<void>): SendForm {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !mayBeSent()) return
    setBusy(true)
    setFailure(undefined)
    try {
      await send()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return { form, busy, failure, submit }
}
