import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { operatorZone, useDates, useTranslation } from '../../../i18n/index.ts'
import { buttonClass, Failed } from '../../../kit/index.ts'
import { LoadingCard } from '../../../kit/LoadingCard.tsx'
import { regionName } from '../../../members/roles.ts'
import { capitalised } from '../queue/words.ts'
import { Candidate } from './Candidate.tsx'
import { Excluded } from './Excluded.tsx'
import { useMatching } from './MatchingContext.ts'
import { defaultTerm, termDays, termOf } from './terms.ts'

type Props = {
  readonly region: string | undefined
  readonly isPending: boolean
  readonly isError: boolean
  readonly retry: () => void
}

/** Who fits, in order and with the reasons; who cannot, with the rule. */
export function Candidates({ region, isPending, isError, retry }: Props) {
  const { t } = useTranslation('matching')
  const { candidates } = useMatching()
  if (isError) return <Failed what={t('searchFailed')} safe={t('searchFailedSafe')} retry={retry} />
  if (isPending || !candidates) return <LoadingCard title={t('searching')} />
  return (
    <>
      {candidates.fitting.length === 0 ? <Nobody /> : <Fitting />}
      <OtherRegions region={region} />
      {candidates.excluded.length > 0 && <Excluded />}
    </>
  )
}

function Fitting() {
  const { t } = useTranslation('matching')
  const dates = useDates()
  const id = useId()
  const { trajectory, candidates } = useMatching()
  const [days, setDays] = useState<number>(defaultTerm)
  if (!candidates) return null
  const { fitting, today } = candidates
  const last = trajectory.assignment.offers.at(-1)
  const thinking = last && last.outcome === undefined ? last.person : undefined
  const until = termOf(today, days, operatorZone)
  return (
    <section className="stack" aria-labelledby="fit">
      <div className="stack stack-s">
        <h2 id="fit">{t('fit')}</h2>
        <p className="small soft">{t('order')}</p>
      </div>
      {thinking === undefined && (
        <div className="field">
          <label htmlFor={id}>{t('term')}</label>
          <select
            id={id}
            value={days}
            onChange={event => setDays(Number(event.target.value))}
            style={{ maxInlineSize: '24rem' }}
          >
            {termDays.map(one => {
              const moment = termOf(today, one, operatorZone)
              return (
                <option key={one} value={one}>
                  {t('termDay', { day: capitalised(dates.near(moment)), time: dates.time(moment), count: one })}
                </option>
              )
            })}
          </select>
        </div>
      )}
      <ol className="plain-list stack">
        {fitting.map((one, index) => (
          <Candidate key={one.person} candidate={one} isBest={index === 0} until={until} thinking={thinking} />
        ))}
      </ol>
    </section>
  )
}

/** Nobody fits: what can still be done. */
function Nobody() {
  const { t } = useTranslation('matching')
  const { candidates } = useMatching()
  return (
    <section className="card stack" aria-labelledby="nobody">
      <div className="stack stack-s">
        <h2 id="nobody">{t('nobody')}</h2>
        <p>{t(candidates?.excluded.length === 0 ? 'nobodyAtAll' : 'nobodyWhy')}</p>
      </div>
    </section>
  )
}

/** The manager's other regions, in which somebody may fit. */
function OtherRegions({ region }: { readonly region: string | undefined }) {
  const { t } = useTranslation('matching')
  const { trajectory, candidates } = useMatching()
  const to = {
    to: '/dossiers/$tenant/$id/coordinator',
    params: { tenant: trajectory.tenant.id, id: trajectory.id },
  } as const
  const own = trajectory.region
  const others = (candidates?.regions ?? []).filter(one => one !== own)
  if (others.length === 0 && (region === undefined || region === own)) return null
  return (
    <nav className="row" aria-label={t('otherRegions')}>
      {others.map(one => (
        <Link key={one} {...to} search={{ region: one }} className={buttonClass('quiet', true)}>
          {t('alsoIn', { region: regionName(one) })}
        </Link>
      ))}
      {region !== undefined && region !== own && (
        <Link {...to} search={{}} className={buttonClass('quiet', true)}>
          {t('backIn', { region: regionName(own) })}
        </Link>
      )}
    </nav>
  )
}
