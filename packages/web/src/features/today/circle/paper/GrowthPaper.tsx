import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Paper } from '../../../../kit/Paper.tsx'
import { FilmLegend } from '../growth/Film.tsx'
import { growthDrawing } from '../growth/growthDrawing.ts'
import { MomentPicture } from '../growth/MomentPicture.tsx'
import { MomentTable } from '../growth/MomentTable.tsx'
import { everyoneIn, type Moment } from '../growth/moments.ts'
import { labelsOf, letterAt } from '../people/labels.ts'

type Props = {
  readonly moments: readonly Moment[]
  readonly showSectors: boolean
  readonly title: string
  readonly today: string
  readonly withNames: boolean
}

/** All moments of a circle under each other. Without names each letter is one person, the same in every moment. */
export function GrowthPaper({ moments, showSectors, title, today, withNames }: Props) {
  const { t } = useTranslation('circle')
  const dates = useDates()
  const everyone = everyoneIn(moments)
  const letters = new Map(everyone.map(({ id }, index) => [id, { name: letterAt(index), initials: letterAt(index) }]))
  const drawing = growthDrawing(everyone, showSectors, withNames ? labelsOf(everyone) : letters)
  return (
    <Paper>
      <h1>{withNames ? title : t('growth.anyCircle')}</h1>
      <p className="soft">{t(withNames ? 'paper.asOf' : 'paper.letters', { day: dates.date(today) })}</p>
      {moments.map((moment, index) => {
        const name = t(`moment.${moment.id}`)
        const people = t('growth.people', { count: moment.people.length })
        return (
          <figure key={moment.id}>
            <h2>
              {name}: {people}
            </h2>
            <MomentPicture moments={moments} index={index} drawing={drawing} title={`${name}: ${people}`} />
            <MomentTable
              caption={name}
              people={moment.people}
              showSectors={showSectors}
              letterOf={withNames ? undefined : id => letters.get(id)?.name ?? ''}
              isOnPaper
            />
          </figure>
        )
      })}
      <FilmLegend hasChanges={moments.length > 1} />
    </Paper>
  )
}
