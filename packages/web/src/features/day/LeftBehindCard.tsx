import { useEffect, useState } from 'react'
import { ProblemError, SignedOutError } from '../../api/problem.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Note } from '../../kit/index.ts'
import { type LeftBehindHere, leftBehindHere } from '../../offline/index.ts'
import { SignInButton } from './signal/SignInButton.tsx'

/** What the person who is signed in wrote here before the bag was wiped, and can still send. Nobody can read it on this device. */
export function LeftBehindCard() {
  const { t } = useTranslation('day')
  const [left, setLeft] = useState<LeftBehindHere>()
  const [busy, setBusy] = useState(false)
  const [said, say] = useState<{
    readonly tone: 'good' | 'bad'
    readonly sentence: string
    readonly isSignedOut?: boolean
  }>()
  useEffect(() => {
    let opened: LeftBehindHere | undefined
    let isGone = false
    leftBehindHere()
      .then(found => {
        opened = found
        if (isGone) found?.close()
        else setLeft(found)
      })
      .catch(() => undefined)
    return () => {
      isGone = true
      opened?.close()
    }
  }, [])
  if (left === undefined && said === undefined) return null
  const count = left?.found.reduce((sum, { queue }) => sum + queue.sealed.length, 0) ?? 0
  const send = async () => {
    if (left === undefined) return
    setBusy(true)
    try {
      const answers = await Promise.all(left.found.map(left.send))
      const notTaken = answers.flat()
      const [first] = notTaken
      if (first === undefined) setLeft(undefined)
      say(
        first === undefined
          ? { tone: 'good', sentence: t('leftBehind.sent') }
          : { tone: 'bad', sentence: `${t('leftBehind.some', { count: notTaken.length })} ${first.detail ?? ''}` },
      )
    } catch (error) {
      const isSignedOut = error instanceof SignedOutError
      const sentence = isSignedOut
        ? t('prepare.signIn')
        : (error instanceof ProblemError && error.detail) || t('leftBehind.failed')
      say({ tone: 'bad', sentence, isSignedOut })
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className="card stack stack-s" aria-labelledby="left-behind">
      <h2 id="left-behind">{t('leftBehind.title')}</h2>
      {left && <p>{t('leftBehind.lead', { count })}</p>}
      <div role="status">{said && <Note tone={said.tone}>{said.sentence}</Note>}</div>
      <div className="row">
        {left && (
          <Button look="quiet" busy={busy} onClick={() => void send()}>
            {t('leftBehind.send')}
          </Button>
        )}
        {said?.isSignedOut && <SignInButton />}
      </div>
    </section>
  )
}
