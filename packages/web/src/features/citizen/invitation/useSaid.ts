import { useCallback, useEffect, useRef, useState } from 'react'
import { OfflineError } from '../../../api/index.ts'
import { type InvitationView, readInvitation } from '../../../api/invitations.ts'
import { instantNow } from '../../../clock/serverClock.ts'
import { type FieldValues, readSessionFields, saveSessionFields } from '../../../form/sessionFields.ts'
import { isGone } from './useInvitation.ts'

export type Place = {
  readonly tenant: string
  readonly secret: string
  readonly view: InvitationView
  readonly show: (view: InvitationView) => void
  readonly close: () => void
}

/** One thing that somebody may say on the page of their invitation. */
type Saying<Body> = {
  /** Where the tab keeps what is typed and not saved. */
  readonly key: string
  readonly fieldsOf: (view: InvitationView) => FieldValues
  /** What is sent; undefined while something that must be chosen is not. */
  readonly bodyOf: (fields: FieldValues, view: InvitationView) => Body | undefined
  /** Whether what is shown is no longer what stands. */
  readonly isOutdated: (shown: InvitationView, now: InvitationView) => boolean
  /** Whether it was taken; not when one that was said later stands already. */
  readonly isTaken: (taken: InvitationView, body: Body) => boolean
  readonly send: (tenant: string, secret: string, body: Body) => Promise<InvitationView>
}

/**
 * Something that one person says: what they typed and did not save yet stays in the tab, over a reload, a refusal, or what was
 * said on another device. Before it is saved the page looks at what stands now; when that is not what the person saw, they see
 * it first. Without signal it waits and is sent with the moment at which they said it, once there is signal.
 */
export function useSaid<Body>({ tenant, secret, view, show, close }: Place, saying: Saying<Body>) {
  const { key, fieldsOf, bodyOf, isOutdated, isTaken, send } = saying
  const [typed, setTyped] = useState(() => readSessionFields(key))
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [isSaved, setSaved] = useState(false)
  const values = typed ?? fieldsOf(view)

  const keep = useCallback(
    (fields: FieldValues | undefined) => {
      setTyped(fields)
      saveSessionFields(key, fields)
    },
    [key],
  )
  const set = (field: string, value: string) => {
    setSaved(false)
    keep({ ...values, waiting: '', [field]: value })
  }

  /** Saves what is chosen, or what stands once more. Gives false when something is not chosen. */
  const save = async (fields: FieldValues = values): Promise<boolean> => {
    const body = bodyOf(fields, view)
    if (body === undefined) return false
    if (busy) return true
    setBusy(true)
    setError(undefined)
    setSaved(false)
    try {
      const now = await readInvitation(tenant, secret)
      if (isOutdated(view, now)) {
        keep({ ...fields, waiting: '' })
        show(now)
        return true
      }
      const taken = await send(tenant, secret, body)
      show(taken)
      if (isTaken(taken, body)) {
        keep(undefined)
        setSaved(true)
      } else keep({ ...fields, waiting: '' })
    } catch (failure) {
      if (isGone(failure)) close()
      else if (failure instanceof OfflineError) keep({ ...fields, waiting: fields.waiting || instantNow() })
      else {
        keep({ ...fields, waiting: '' })
        setError(failure)
      }
    } finally {
      setBusy(false)
    }
    return true
  }

  const isWaiting = Boolean(typed?.waiting)
  const again = useRef(save)
  again.current = save
  const waitedBefore = useRef(isWaiting)
  useEffect(() => {
    if (waitedBefore.current && navigator.onLine) void again.current()
    waitedBefore.current = false
  }, [])
  useEffect(() => {
    if (!isWaiting) return
    const send = () => void again.current()
    window.addEventListener('online', send)
    return () => window.removeEventListener('online', send)
  }, [isWaiting])

  return {
    values,
    set,
    save,
    busy,
    error,
    isSaved,
    isWaiting,
    isTyped: typed !== undefined,
    /** Opens the fields with what stands. */
    change: () => {
      setSaved(false)
      keep(fieldsOf(view))
    },
    drop: () => keep(undefined),
  }
}
