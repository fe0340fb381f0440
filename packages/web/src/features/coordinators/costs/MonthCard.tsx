import { claimStates, totalOf } from '@kring/domain/claims'
import type { OwnClaims } from '@kring/functions/api/contract/claims'
import { type ClaimEntryView, commandOwnClaims } from '../../../api/claims.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { MonthSwitch } from './MonthSwitch.tsx'
import { useClaimCommand } from './useClaimCommand.ts'
import { useEntryWords } from './useEntryWords.ts'

type Props = {
  readonly claims: OwnClaims
  readonly month: string
  readonly entries: readonly ClaimEntryView[]
  readonly onMonth: (month: string) => void
  readonly say: (sentence: string) => void
}

/** A month: how much, where it stands, and submitting what is still a draft. */
export function MonthCard({ claims, month, entries, onMonth, say }: Props) {
  const { t } = useTranslation('costs')
  const dates = useDates()
  const { time, km, money } = useEntryWords()
  const { today, country, engagement } = claims
  // Each region has a sheet of its own; who moved during the month submits both.
  const places = [...new Set(entries.filter(({ state }) => state === 'draft').map(({ region }) => region))]
  const submit = useClaimCommand(async (regions: readonly string[], intent) => {
    for (const region of regions) await commandOwnClaims(region, month.slice(0, 4), 'submit-month', { month }, intent)
    return true
  })
  const counted = entries.filter(({ state }) => state !== 'refused')
  const total = totalOf(counted, country)
  const drafts = entries.filter(({ state }) => state === 'draft').length
  const inState = claimStates.flatMap(state => {
    const some = entries.filter(entry => entry.state === state)
    return some.length === 0 ? [] : [{ state, n: some.length, cents: totalOf(some, country).cents }]
  })
  const give = async () => {
    if (await submit.give(places)) say(t('said.submitted', { month: dates.month(month) }))
  }
  return (
    <section className="card tight stack" aria-label={t('month.label')}>
      <MonthSwitch month={month} last={today.slice(0, 7)} onChange={onMonth} />
      <dl className="claim-total">
        <div>
          <dt>{t('kind.hours')}</dt>
          <dd className="num">{time(total.minutes)}</dd>
        </div>
        <div>
          <dt>{t('kind.kilometres')}</dt>
          <dd className="num">{km(total.kilometres)}</dd>
        </div>
        <div>
          <dt>{t('toGet')}</dt>
          <dd className="num">{money(total.cents)}</dd>
        </div>
      </dl>
      <p className="small soft">{t(engagement === 'volunteer' ? 'hoursCounted' : 'hoursInvoiced')}</p>
      {inState.length > 0 && (
        <ul className="plain-list small">
          {inState.map(({ state, n, cents }) => (
            <li key={state}>
              {t(`sum.${state}`, { count: n })}: <span className="num">{money(cents)}</span>
            </li>
          ))}
        </ul>
      )}
      <ProblemNote error={submit.error} />
      {drafts > 0 && (
        <div className="stack stack-s">
          <Button icon="check" busy={submit.busy} onClick={() => void give()}>
            {t('submit', { month: dates.month(month) })}
          </Button>
          <p className="small soft">{t('submitMore')}</p>
        </div>
      )}
    </section>
  )
}
