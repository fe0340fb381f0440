import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, buttonClass, PageTitle } from '../../../kit/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { titleOf } from '../titles.ts'
import './circle.css'
import { Film } from './growth/Film.tsx'
import { momentsOf } from './growth/moments.ts'
import { GrowthPaper } from './paper/GrowthPaper.tsx'
import { usePaper } from './paper/usePaper.ts'
import { circlesOf } from './people/circles.ts'
import { useCircleWords } from './people/useCircleWords.ts'

/** How the circle grew, moment by moment; each side or group by itself. */
export function GrowthPage({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t, locale } = useTranslation('circle')
  const words = useCircleWords(trajectory)
  const { circle, variant } = trajectory
  const paper = usePaper<{ readonly circle: string; readonly withNames: boolean }>()
  // Who was taken out was in the circle all the same.
  const films = useMemo(
    () =>
      circlesOf(trajectory, trajectory.circle.people)
        .filter(({ kind }) => kind !== 'beside')
        .map(one => ({ circle: one, moments: momentsOf(one.people, { variant }) })),
    [trajectory, variant],
  )
  const name = titleOf(trajectory, locale)
  const [only] = films.length === 1 ? films : []
  const [first, last] = [only?.moments[0]?.people.length ?? 0, only?.moments.at(-1)?.people.length ?? 0]
  const hasFilm = films.some(({ moments }) => moments.length > 1)
  const title = !hasFilm
    ? t('growth.begins', { name, people: t('growth.people', { count: first }) })
    : only && last > first
      ? t('growth.grew', { name, from: first, people: t('growth.people', { count: last }) })
      : t('growth.title', { name })
  const onPaper = films.find(one => one.circle.key === paper.sheet?.circle)
  const to = { tenant: trajectory.tenant.id, id: trajectory.id, part: 'circle' }
  return (
    <div className="stack">
      <div className="stack stack-s">
        <PageTitle tab={t('growth.tab')}>{only || hasFilm ? title : t('growth.title', { name })}</PageTitle>
        <p className="soft full">{t('growth.counted')}</p>
      </div>
      {!hasFilm && (
        <section className="card stack stack-s" aria-labelledby="growth-start">
          <h2 id="growth-start">{t('growth.startTitle')}</h2>
          <p>{t('growth.start')}</p>
          <Link className={`${buttonClass()} start`} to="/today/$tenant/$id/$part" params={to}>
            {t('growth.open')}
          </Link>
        </section>
      )}
      {films.map(({ circle: one, moments }) => {
        const heading = words.headingOf(one)
        const isEmpty = moments.every(({ people }) => people.length === 0)
        return (
          <section key={one.key} className="stack" aria-label={heading ?? t('growth.tab')}>
            {heading && <h2>{heading}</h2>}
            {isEmpty ? (
              <p>{t('growth.nobody')}</p>
            ) : (
              <>
                {hasFilm && moments.length < 2 && <p>{t('growth.onlyOne')}</p>}
                <Film moments={moments} showSectors={circle.showSectors} title={words.titleOf(one)} />
                <div className="row no-print">
                  <Button
                    look="quiet"
                    small
                    icon="print"
                    onClick={() => paper.print({ circle: one.key, withNames: true })}
                  >
                    {words.printFor(one)}
                  </Button>
                  <Button look="plain" small onClick={() => paper.print({ circle: one.key, withNames: false })}>
                    {t('paper.withoutNames')}
                  </Button>
                </div>
              </>
            )}
          </section>
        )
      })}
      {onPaper && paper.sheet && (
        <GrowthPaper
          moments={onPaper.moments}
          showSectors={circle.showSectors}
          title={words.titleOf(onPaper.circle)}
          today={trajectory.today}
          withNames={paper.sheet.withNames}
        />
      )}
    </div>
  )
}
