import type { ReactNode } from 'react'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { type Step, Steps } from '../../../kit/index.ts'
import { useMatching } from './MatchingContext.ts'

type Moment = { readonly at: string; readonly key: string; readonly what: string; readonly why?: string }

/** What was offered to whom, how it ended, and what comes next. */
export function OfferHistory() {
  const { t } = useTranslation('matching')
  const dates = useDates()
  const { assignment, commands } = useMatching().trajectory
  const { offers, former, coordinator, familyToldAt } = assignment
  const nameOf = ({ name }: { readonly name?: string | undefined }) => name ?? t('coordinator')
  const moments: readonly Moment[] = [
    ...offers.flatMap((offer): Moment[] => {
      const { id, offeredAt, outcome } = offer
      const name = nameOf(offer)
      const made = { at: offeredAt, key: id, what: t('history.offered', { name }) }
      if (outcome === undefined) return [made]
      const why = outcome.reason && t(`declineReason.${outcome.reason}`)
      const ended = { at: outcome.at, key: `${id} ${outcome.kind}`, what: t(`ended.${outcome.kind}`, { name }) }
      return [made, why === undefined ? ended : { ...ended, why }]
    }),
    ...former.map(one => ({
      at: one.until,
      key: `left ${one.until}`,
      what: t(`left.${one.reason}`, { name: nameOf(one) }),
    })),
    ...(familyToldAt === undefined ? [] : [{ at: familyToldAt, key: 'told', what: t('history.told') }]),
  ].toSorted((one, other) => (one.at < other.at ? -1 : 1))
  const last = offers.at(-1)
  const isThinking = last !== undefined && last.outcome === undefined
  const done = moments.map(
    ({ key, at, what, why }): Step => ({
      key,
      progress: 'done',
      content: (
        <Line what={what}>
          {dates.short(at)}, {dates.time(at)}
          {why && `: ${why}`}
        </Line>
      ),
    }),
  )
  const now = (what: string, words: string): Step => ({
    key: 'now',
    progress: 'now',
    content: <Line what={what}>{words}</Line>,
  })
  const next: readonly Step[] = !commands.includes('offer')
    ? []
    : isThinking
      ? [
          now(
            t('thinks', { name: nameOf(last) }),
            t('history.until', { day: dates.short(last.until), time: dates.time(last.until) }),
          ),
        ]
      : coordinator === undefined
        ? [now(t('history.yourTurn'), t('history.noOffer'))]
        : familyToldAt === undefined
          ? [now(t('history.told'), t('history.toDo'))]
          : []
  return (
    <section className="card tight flat stack stack-s" aria-labelledby="offers">
      <h2 className="card-title" id="offers">
        {t('history.title')}
      </h2>
      <Steps small steps={[...done, ...next]} />
    </section>
  )
}

function Line({ what, children }: { readonly what: string; readonly children: ReactNode }) {
  return (
    <div className="small">
      <b>{what}</b>
      <br />
      <span className="soft">{children}</span>
    </div>
  )
}
