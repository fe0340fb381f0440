import type { CirclePerson } from '@kring/domain'
import { useId, useMemo } from 'react'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Button, Icon } from '../../../../kit/index.ts'
import { listOf } from '../../../../trajectory/words.ts'
import { labelsOf } from '../people/labels.ts'
import { MarkIcon } from '../picture/Mark.tsx'
import { growthDrawing } from './growthDrawing.ts'
import { MiniPicture } from './MiniPicture.tsx'
import { MomentPicture } from './MomentPicture.tsx'
import { MomentTable } from './MomentTable.tsx'
import { changesAt, everyoneIn, type Moment } from './moments.ts'
import { useFilm } from './useFilm.ts'

type Props = { readonly moments: readonly Moment[]; readonly showSectors: boolean; readonly title: string }

/** More names than this are counted, not listed: the table has them all. */
const mostListed = 12

/** The circle as a film: a small picture a moment to choose from, and one large with who came in and a table. */
export function Film({ moments, showSectors, title }: Props) {
  const { t, locale } = useTranslation('circle')
  const dates = useDates()
  const id = useId()
  const film = useFilm(moments.length)
  const drawing = useMemo(() => {
    const everyone = everyoneIn(moments)
    return growthDrawing(everyone, showSectors, labelsOf(everyone))
  }, [moments, showSectors])
  const moment = moments[film.index]
  if (moment === undefined) return null
  const { came, left } = changesAt(moments, film.index)
  const before = moments[film.index - 1]
  const names = (people: readonly CirclePerson[]) =>
    people.length > mostListed
      ? t('growth.people', { count: people.length })
      : listOf(
          people.map(({ name }) => name),
          locale,
        )
  const name = t(`moment.${moment.id}`)
  return (
    <div className="stack">
      {moments.length > 1 && (
        <>
          <fieldset>
            <legend>{t('growth.choose')}</legend>
            <div className="moment-choices">
              {moments.map((one, index) => (
                <label key={one.id} className="moment-choice">
                  <input
                    type="radio"
                    name={`${id}-moment`}
                    checked={film.index === index}
                    onChange={() => film.choose(index)}
                  />
                  <MiniPicture moments={moments} index={index} layout={drawing.layout} />
                  <span className="small">
                    <b>{t(`moment.${one.id}`)}</b>
                  </span>
                  <span className="small soft num">{t('growth.people', { count: one.people.length })}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <Button look="quiet" small className="start" onClick={film.isPlaying ? film.stop : film.play}>
            {t(film.isPlaying ? 'growth.stop' : 'growth.play')}
          </Button>
        </>
      )}
      <div className="card tight">
        <div className="cols even circle-cols">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled with the keyboard too */}
          <section className="scroll" tabIndex={0} aria-label={t('drawing', { title })}>
            <MomentPicture
              moments={moments}
              index={film.index}
              drawing={drawing}
              title={t('growth.pictured', {
                title,
                moment: name,
                people: t('growth.people', { count: moment.people.length }),
              })}
            />
          </section>
          <div className="stack">
            <div className="stack stack-s" aria-live="polite">
              <h2>{name}</h2>
              {moment.on && <p className="small soft">{dates.date(moment.on)}</p>}
              <p className="quote">
                {before
                  ? t('growth.fromTo', {
                      from: before.people.length,
                      people: t('growth.people', { count: moment.people.length }),
                    })
                  : t('growth.people', { count: moment.people.length })}
              </p>
            </div>
            {(came.length > 0 || left.length > 0) && (
              <ul className="checks">
                {came.length > 0 && (
                  <li>
                    <Icon name="plus" />
                    <span>
                      <b>{t('growth.came')}</b> <bdi>{names(came)}</bdi>
                    </span>
                  </li>
                )}
                {left.length > 0 && (
                  <li>
                    <Icon name="clock" />
                    <span>
                      <b>{t('growth.left')}</b> <bdi>{names(left)}</bdi>
                    </span>
                  </li>
                )}
              </ul>
            )}
            <MomentTable
              key={moment.id}
              caption={`${title}: ${name}`}
              people={moment.people}
              showSectors={showSectors}
            />
          </div>
        </div>
      </div>
      <FilmLegend hasChanges={moments.length > 1} />
    </div>
  )
}

/** What the marks mean; where there is one moment nothing is new or gone. */
export function FilmLegend({ hasChanges }: { readonly hasChanges: boolean }) {
  const { t } = useTranslation('circle')
  return (
    <ul className="plain-list small legend" aria-label={t('legend')}>
      {(hasChanges ? (['there', 'new', 'gone'] as const) : (['there'] as const)).map(kind => (
        <li key={kind}>
          <MarkIcon kind={kind} />
          {t(`growth.mark.${kind}`)}
        </li>
      ))}
      <li>
        <svg className="mark" viewBox="-18 -18 36 36" aria-hidden="true">
          <circle className="m-full" r="8" />
          <circle className="m-known" r="15" />
        </svg>
        {t('doubleRim')}
      </li>
    </ul>
  )
}
