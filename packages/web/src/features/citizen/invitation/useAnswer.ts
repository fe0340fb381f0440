import { useCallback, useEffect, useRef, useState } from 'react'
import { OfflineError } from '../../../api/index.ts'
import { answerInvitation, type InvitationView, readInvitation } from '../../../api/invitations.ts'
import { instantNow } from '../../../clock/serverClock.ts'
import { type FieldValues, readSessionFields, saveSessionFields } from '../../../form/sessionFields.ts'
import { answerOf, fieldsOf, isOutdated, isTaken } from './answerFields.ts'
import { typedAnswerKey } from './invitationOfTab.ts'
import { isGone } from './useInvitation.ts'

type Place = {
  readonly tenant: string
  readonly secret: string
  readonly view: InvitationView
  readonly show: (view: InvitationView) => void
  readonly close: () => void
}

/**
 * The answer of one person. What they chose and did not save yet stays in the tab: over a reload, a refusal, or an answer from
 * another device. Before it is saved the page looks at what stands now; when that is not what the person saw, they see it first.
 * Without signal it waits and is sent with the moment at which they gave it, once there is signal.
 */
export function useAnswer({ tenant, secret, view, show, close }: Place) {
  const key = typedAnswerKey(tenant)
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

  /** Saves what is chosen, or the answer that stands once more, for the day as it is. Gives false when nothing is chosen. */
  const save = async (): Promise<boolean> => {
    const fields = values
    const answer = answerOf(fields, view.dayRevision)
    if (answer === undefined) return false
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
      const taken = await answerInvitation(tenant, secret, answer)
      show(taken)
      if (isTaken(taken, answer)) {
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
    /** Opens the fields with the answer that stands. */
    change: () => {
      setSaved(false)
      keep(fieldsOf(view))
    },
    drop: () => keep(undefined),
  }
}
export type Answering = ReturnType<typeof useAnswer>
