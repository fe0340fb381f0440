import {
  gapSentences,
  planGaps,
  readAgreement,
  readInitiative,
  readReview,
  readWatch,
  sentenceText,
} from '@kring/domain/plan'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { usePlan } from './PlanContext.ts'
import { ReadBack } from './ReadBack.tsx'
import { useSpeech } from './useSpeech.ts'

/** The plan read aloud, one agreement at a time in large letters, with what is still to be asked of each (G15). */
export function ReadAloud({ onClose }: { readonly onClose: () => void }) {
  const { t, locale } = useTranslation('plan')
  const { trajectory, plan, nameOf } = usePlan()
  const [at, setAt] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const { speak, stop, isSpeaking } = useSpeech(locale)
  const { agreements } = plan.plan
  const context = { locale, nameOf, madeOn: trajectory.preparation.day?.day, language: plan.plan.language }
  const agreement = agreements[at]
  // After the last agreement: who watches, who takes the initiative (G17), when the family looks back.
  const ending = [readWatch(plan.plan, context), readInitiative(plan.plan, context), readReview(plan.plan, context)]
  const sentences = agreement
    ? [readAgreement(agreement, context)]
    : ending.flatMap(sentence => (sentence === undefined ? [] : [sentence]))
  const gaps = planGaps(plan.plan, trajectory.circle).filter(gap => gap.agreement === agreement?.id)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each agreement is read from its heading
  useEffect(() => heading.current?.focus(), [at])
  const go = (to: number) => {
    stop()
    setAt(to)
  }
  return (
    <section className="card stack plan-aloud" aria-labelledby="aloud">
      <div className="row between">
        <h2 id="aloud" tabIndex={-1} ref={heading}>
          {agreement ? t('read.number', { number: at + 1, of: agreements.length }) : t('read.keep')}
        </h2>
        <Button look="plain" small onClick={onClose}>
          {t('read.close')}
        </Button>
      </div>
      <div className="stack stack-s plan-aloud-text">
        {sentences.map(sentence => (
          <p key={sentenceText(sentence)}>
            <ReadBack sentence={sentence} lang={plan.plan.language} />
          </p>
        ))}
      </div>
      {gaps.length > 0 ? (
        <div className="stack stack-s">
          <h3 className="small">{t('read.missing')}</h3>
          <ul className="small">
            {gaps.map(({ code, field }) => (
              <li key={`${code}-${field}`}>{gapSentences[code][locale]}</li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="small soft">{t(agreement ? 'read.complete' : 'read.done')}</p>
      )}
      <div className="row">
        <Button look="quiet" locked={at === 0} onClick={() => at > 0 && go(at - 1)}>
          {t('read.previous')}
        </Button>
        {agreement ? (
          <Button onClick={() => go(at + 1)}>{t('read.next')}</Button>
        ) : (
          <Button onClick={onClose}>{t('read.close')}</Button>
        )}
        {speak && (
          <Button look="quiet" onClick={() => (isSpeaking ? stop() : speak(sentences.map(sentenceText).join(' ')))}>
            {t(isSpeaking ? 'read.stop' : 'read.speak')}
          </Button>
        )}
      </div>
      {speak && <p className="small soft">{t('read.where')}</p>}
    </section>
  )
}
