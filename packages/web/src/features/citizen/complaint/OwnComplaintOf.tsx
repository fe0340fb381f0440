import { useEffect, useState } from 'react'
import { followComplaint, type OwnComplaint } from '../../../api/complaints.ts'
import { ProblemError } from '../../../api/index.ts'
import { useLoaded } from '../../../api/useLoaded.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Loading, Note, PageTitle } from '../../../kit/index.ts'
import { dial } from '../../../kit/telephone.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { readJustSent } from '../../../public/address.ts'
import { LinkField } from '../LinkField.tsx'
import { useTenant } from '../TenantContext.ts'
import { AddWords } from './AddWords.tsx'
import { Answered } from './Answered.tsx'
import { stageWords } from './stageWords.ts'

type Props = { readonly tenant: string; readonly secret: string }

/** What became of a complaint, for who made it. */
export function OwnComplaintOf({ tenant, secret }: Props) {
  const { t } = useTranslation('complaints')
  const { name, phone } = useTenant()
  const [changed, setChanged] = useState<OwnComplaint>()
  const loaded = useLoaded(() => followComplaint(tenant, secret), [tenant, secret])
  if (loaded.state === 'loading')
    return (
      <>
        <PageTitle site={name}>{t('own.title')}</PageTitle>
        <Loading>{t('own.loading')}</Loading>
      </>
    )
  if (loaded.state === 'failed') {
    const isGone = loaded.error instanceof ProblemError && [404, 410].includes(loaded.error.status)
    return (
      <div className="narrow stack">
        <PageTitle site={name}>{t(isGone ? 'own.noLink' : 'own.title')}</PageTitle>
        {isGone ? (
          <>
            <p>{t('own.noLinkText')}</p>
            {phone && (
              <p>
                <a href={dial(phone)}>{phone}</a>
              </p>
            )}
          </>
        ) : (
          <ProblemNote error={loaded.error} what={t('own.failed')} retry={loaded.reload} />
        )}
      </div>
    )
  }
  return <Shown view={changed ?? loaded.value} tenant={tenant} secret={secret} show={setChanged} />
}

type ShownProps = Props & { readonly view: OwnComplaint; readonly show: (view: OwnComplaint) => void }

function Shown({ view, tenant, secret, show }: ShownProps) {
  const { t } = useTranslation('complaints')
  const dates = useDates()
  const { name } = useTenant()
  const [isNew] = useState(() => readJustSent() !== undefined)
  const { key, ack, answer } = stageWords(view)
  const elsewhereAsOf = view.elsewhere[0]?.asOf
  useEffect(() => {
    if (isNew) document.getElementById('sent')?.focus()
  }, [isNew])
  return (
    <>
      <div className="stack stack-s">
        <PageTitle site={name}>{t('own.title')}</PageTitle>
        <p className="soft">{t('own.number', { id: view.id, day: dates.date(view.receivedAt) })}</p>
      </div>
      {isNew && (
        <div id="sent" tabIndex={-1}>
          <Note tone="good">{t('own.sent', { id: view.id })}</Note>
        </div>
      )}
      <div className="cols">
        <div className="stack stack-l">
          <section className="card stack stack-s" aria-label={t('own.title')}>
            <p className="lead">{t(`own.stage.${key}`, { ack: dates.date(ack), answer: dates.date(answer) })}</p>
            {view.extended && !view.endedAt && <p>{t('own.extended', { reason: view.extended.reason })}</p>}
            {view.heard && (
              <p className="small soft">
                {view.heard.wanted
                  ? t('own.heardOn', { days: view.heard.dates.map(day => dates.date(day)).join(', ') })
                  : t('own.notHeard')}
              </p>
            )}
          </section>
          <Answered view={view} />
          <section className="card stack" aria-labelledby="said">
            <h2 className="card-title" id="said">
              {t('own.said')}
            </h2>
            <p className="small soft">{t(`about.${view.about}`)}</p>
            <p className="quote own-words" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
              {view.text}
            </p>
            {view.wishes && (
              <>
                <h3>{t('own.wishes')}</h3>
                <p className="quote own-words" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
                  {view.wishes}
                </p>
              </>
            )}
            {view.added.map(({ at, text }) => (
              <div key={at} className="stack stack-s">
                <h3>
                  {t('own.added')} <span className="small soft">{dates.near(at)}</span>
                </h3>
                <p className="quote own-words" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
                  {text}
                </p>
              </div>
            ))}
            <AddWords view={view} tenant={tenant} secret={secret} show={show} />
          </section>
        </div>
        <aside className="stack" aria-label={t('own.keepTitle')}>
          <section className="card tight stack stack-s no-print">
            <h2 className="card-title">{t('own.keepTitle')}</h2>
            <p className="small">{t('own.keepText')}</p>
            <LinkField
              link={`${location.origin}/o/${tenant}/complaint/follow#${secret}`}
              words={{
                label: t('own.label'),
                copy: t('own.copy'),
                copied: t('own.copied'),
                copyFailed: t('own.copyFailed'),
              }}
            />
          </section>
          <section className="card tight flat stack stack-s">
            <h2 className="card-title">{t('own.elsewhere')}</h2>
            <ul className="plain-list stack stack-s small">
              {view.elsewhere.map(one => (
                <li key={one.id}>
                  <b>{one.name}</b>
                  <br />
                  {one.address}
                </li>
              ))}
            </ul>
            {elsewhereAsOf && (
              <p className="small soft">{t('own.elsewhereAsOf', { day: dates.date(elsewhereAsOf) })}</p>
            )}
          </section>
        </aside>
      </div>
    </>
  )
}
