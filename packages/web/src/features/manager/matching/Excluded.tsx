import type { Candidates } from '../../../api/trajectories.ts'
import { type Dates, type Translate, useDates, useTranslation } from '../../../i18n/index.ts'
import { Icon, PathLink } from '../../../kit/index.ts'
import { useMatching } from './MatchingContext.ts'

type Reason = Candidates['excluded'][number]['because'][number]

/** Who cannot take the trajectory: the rule, or what is missing. They stay visible; nothing can be offered (G8). */
export function Excluded() {
  const { t } = useTranslation('matching')
  const dates = useDates()
  const { candidates } = useMatching()
  const excluded = candidates?.excluded ?? []
  return (
    <section className="card tight stack stack-s" aria-labelledby="out">
      <h2 className="card-title" id="out">
        {t('excluded', { count: excluded.length })}
      </h2>
      <p className="small soft">{t('excludedWhy')}</p>
      <ul className="people no-mark small">
        {excluded.map(({ person, name, engagement, because }) => (
          <li key={person}>
            <div>
              <PathLink href={`/coordinators/${encodeURIComponent(person)}`}>{name}</PathLink>{' '}
              <span className="soft">· {t(`engagement.${engagement}`)}</span>
              {because.map(reason => {
                const words = wordsOf(reason, t, dates)
                return (
                  <p key={words}>
                    <Icon name="lock" /> {words}
                  </p>
                )
              })}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function wordsOf(reason: Reason, t: Translate<'matching'>, dates: Dates): string {
  switch (reason.why) {
    case 'conflict':
      return t(`tie.${reason.tie ?? 'other'}`, { organisation: reason.organisation?.name ?? '' })
    case 'missing':
      return reason.missing === undefined ? '' : missingWords(reason.missing, t, dates)
    case 'full':
      if (reason.most === 0) return t('out.wantsNone')
      return t('out.full', { n: reason.has ?? 0, count: reason.most ?? 0 })
    case 'away':
      return t('out.away', { day: dates.date(reason.until ?? '') })
    case 'declined':
    case 'not-for-family':
      return t(`out.${reason.why}`)
    default:
      return reason.why satisfies never
  }
}

function missingWords(missing: NonNullable<Reason['missing']>, t: Translate<'matching'>, dates: Dates): string {
  const { what, on, until, from, since, attended, needed } = missing
  const day = on ?? until ?? since ?? from
  if (what === 'affiliations-not-confirmed' && since === undefined) return t('missing.affiliations-never-confirmed')
  return t(`missing.${what}`, {
    day: day === undefined ? '' : dates.date(day),
    n: attended ?? 0,
    count: needed ?? 0,
  })
}
