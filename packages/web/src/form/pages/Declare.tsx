import { type Declaration, type Fault, type FaultCode, faultCodes, validate } from '@kring/domain/forms'
import { Suspense, useState } from 'react'
import { OfflineError, ProblemError } from '../../api/problem.ts'
import { TextIn, useTranslation } from '../../i18n/index.ts'
import { Button, Failed, Note } from '../../kit/index.ts'
import { useAnswers, useFormContext } from '../FormContext.tsx'
import { idOf } from '../fieldErrors.ts'
import { ConsentBox } from '../questions/ConsentQuestion.tsx'
import { submitOnce } from '../submitOnce.ts'
import { SentElsewhere } from '../windows/lazyParts.ts'
import { CloseLink } from './CloseLink.tsx'
import { FaultsBySection } from './FaultsBySection.tsx'

type Props = { readonly texts: readonly Declaration[] }
type Outcome = { readonly faults: readonly Fault[] } | { readonly failure: unknown }

/**
 * The declarations, who will read the referral, and the submit button. A failure says what was preserved and what to
 * do.
 */
export function Declare({ texts }: Props) {
  const { t, locale } = useTranslation('formPages')
  const { answerStore, today, draft, send, sent } = useFormContext()
  const answers = useAnswers()
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()
  const faults = outcome && 'faults' in outcome ? outcome.faults : []
  const isMissing = (key: string) => answers[key] !== true && faults.some(({ path }) => path === key)

  const trySending = async () => {
    // What another window wrote is chosen first, or it would be lost.
    if (Object.keys(answerStore.others()).length > 0) return document.getElementById('main')?.scrollIntoView()
    setAttempt(attempt + 1)
    const valid = validate(answerStore.definition, answers, locale, today)
    if (!valid.ok) return setOutcome({ faults: valid.faults })
    setBusy(true)
    setOutcome(undefined)
    try {
      await answerStore.flush()
      const { id, version } = answerStore.definition
      // Changes saved by another tab or device are not discarded with the draft.
      const on = answerStore.autosave?.version()
      const from = draft === undefined ? {} : { draft, ...(on !== undefined && { draftVersion: on }) }
      const body = { form: { id, version }, answers: valid.answers, locale, ...from }
      const result = await submitOnce(answerStore, body, send)
      if (!result) return
      await answerStore.finish(result.answer.reference)
      await sent(result.answer, result.earlier)
    } catch (failure) {
      answerStore.autosave?.learn(failure)
      setOutcome(
        failure instanceof ProblemError && failure.faults.length > 0 ? { faults: faultsIn(failure) } : { failure },
      )
    } finally {
      setBusy(false)
    }
  }
  const { readers } = answerStore.definition
  return (
    <section className="stack" aria-labelledby="declare">
      <h2 id="declare">{texts.length > 0 ? t('declare') : t('declareOnly')}</h2>
      {faults.length > 0 && <FaultsBySection faults={faults} declarations={texts} attempt={attempt} />}
      {texts.length > 0 && (
        <fieldset>
          <legend className="visually-hidden">{t('declaration')}</legend>
          {texts.map(({ key, text }) => (
            <ConsentBox
              key={key}
              id={idOf(key)}
              ticked={answers[key] === true}
              onTick={ticked => answerStore.setAnswer(key, ticked || undefined)}
              fieldError={isMissing(key) ? { kind: 'todo', sentence: t('tick') } : undefined}
            >
              <TextIn text={text} />
            </ConsentBox>
          ))}
        </fieldset>
      )}
      {readers && (
        <Note small title={t('readers')}>
          <TextIn text={readers} />
        </Note>
      )}
      {outcome && 'failure' in outcome && <NotSent failure={outcome.failure} />}
      <div className="row between">
        <Button busy={busy} onClick={() => void trySending()}>
          {busy ? t('sending') : t('send')}
        </Button>
        <CloseLink>{t('later')}</CloseLink>
      </div>
    </section>
  )
}

function NotSent({ failure }: { readonly failure: unknown }) {
  const { t } = useTranslation('formPages')
  if (failure instanceof OfflineError) return <Failed what={t('offline')} safe={t('offlineSafe')} />
  const detail = failure instanceof ProblemError ? failure.detail : ''
  if (failure instanceof ProblemError && failure.code === 'idempotency-key-reused')
    return (
      <Suspense fallback={null}>
        <SentElsewhere />
      </Suspense>
    )
  // This error's message already says that the answers are kept.
  const isClosed = failure instanceof ProblemError && failure.code === 'form-closed'
  return (
    <Failed what={`${t('notSent')}.`} safe={isClosed ? '' : t('safe')}>
      {detail && <p>{detail}</p>}
    </Failed>
  )
}

/** The server's field errors have the same shape as the client's, because both run the same validator. */
function faultsIn(problem: ProblemError): readonly Fault[] {
  return problem.faults.map(({ code, path, sentence }) => ({ code: readCode(code), path, sentence }))
}

function readCode(code: string): FaultCode {
  return faultCodes.find(known => known === code) ?? 'wrong-type'
}
