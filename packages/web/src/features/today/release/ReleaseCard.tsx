import { readAgreement } from '@kring/domain/plan'
import { isOutside, scopeNow } from '@kring/domain/trajectory'
import { Suspense } from 'react'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Loading, Tag } from '../../../kit/index.ts'
import { usePlan } from '../plan/PlanContext.ts'
import { ReadBack } from '../plan/ReadBack.tsx'
import { ChangeRelease, RevokeForm, SendForm } from './lazyForms.ts'
import type { Released } from './recipients.ts'
import { Sendings } from './Sendings.tsx'
import { useReleaseWords } from './useReleaseWords.ts'

/** One recipient: what they get, how they get it, and what the family can change. */
export function ReleaseCard({ release }: { readonly release: Released }) {
  const { t } = useTranslation('release')
  const dates = useDates()
  const { may, isOpen, open } = usePlan()
  const words = useReleaseWords()
  const { id, recipient, steps } = release
  const scope = scopeNow(release)
  const name = words.recipient(recipient)
  const last = steps.at(-1)
  const [change, revoke] = [`release-change-${id}`, `release-revoke-${id}`]
  const send = `release-send-${id}`
  const isQuiet = !isOpen(change) && !isOpen(revoke) && !isOpen(send)
  return (
    <section className="card tight stack stack-s" aria-labelledby={`recipient-${id}`}>
      <div className="row between">
        <div>
          <h3 id={`recipient-${id}`} tabIndex={-1}>
            <bdi>{name}</bdi>
          </h3>
          <p className="small soft">{words.about(recipient)}</p>
        </div>
        {scope ? <Tag tone="good">{words.scope(scope)}</Tag> : <Tag icon="undo">{t('scope.revoked')}</Tag>}
      </div>
      {scope ? (
        <>
          {!isOutside(release) && <p className="small">{words.way(recipient)}</p>}
          <Preview release={release} name={name} />
        </>
      ) : (
        <p className="small">{t('revoke.was')}</p>
      )}
      {isOutside(release) && <Sendings release={release} />}
      {last && (
        <p className="small soft">
          {t(scope ? 'decided' : 'askedBack', { who: words.people(last.by), day: dates.near(last.on) })}
        </p>
      )}
      {may('change-release') && isQuiet && (
        <div className="tools">
          {scope && isOutside(release) && (
            <Button look={release.link === undefined ? 'quiet' : 'plain'} small onClick={() => open(send)}>
              {t(release.link === undefined ? 'sending.open' : 'sending.again')}
              <span className="visually-hidden">: {name}</span>
            </Button>
          )}
          <Button look="plain" small onClick={() => open(change)}>
            {scope ? t('change') : t('again')}
            <span className="visually-hidden">: {name}</span>
          </Button>
          {scope && (
            <Button look="plain" small onClick={() => open(revoke)}>
              {t('revoke.open')}
              <span className="visually-hidden">: {name}</span>
            </Button>
          )}
        </div>
      )}
      <Suspense fallback={<Loading>{t('loading')}</Loading>}>
        {isOpen(change) && <ChangeRelease release={release} form={change} />}
        {scope && isOpen(send) && <SendForm release={release} form={send} />}
        {scope && isOpen(revoke) && <RevokeForm release={release} form={revoke} />}
      </Suspense>
    </section>
  )
}

/** What they see: the same sentences, and nothing of the others. */
function Preview({ release, name }: { readonly release: Released; readonly name: string }) {
  const { t, locale } = useTranslation('release')
  const { plan, nameOf } = usePlan()
  const scope = scopeNow(release)
  const shown = plan.plan.agreements
    .map((agreement, index) => ({ agreement: { ...agreement, needs: [] }, number: index + 1 }))
    .filter(({ agreement }) => scope?.kind === 'whole' || scope?.agreements.includes(agreement.id))
  const others = plan.plan.agreements.length - shown.length
  return (
    <details>
      <summary className="small">{t('preview', { name })}</summary>
      <ol className="plain-list small stack stack-s">
        {shown.map(({ agreement, number }) => (
          <li key={agreement.id}>
            <b>{number}</b>{' '}
            <ReadBack sentence={readAgreement(agreement, { locale, nameOf })} lang={plan.plan.language} />
          </li>
        ))}
      </ol>
      {others > 0 && <p className="small soft">{t('previewOthers', { count: others })}</p>}
    </details>
  )
}
