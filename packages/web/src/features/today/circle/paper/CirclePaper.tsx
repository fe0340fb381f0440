import type { CirclePerson } from '@kring/domain'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Paper } from '../../../../kit/Paper.tsx'
import type { TrajectoryView } from '../../../../trajectory/useTrajectory.ts'
import type { Circle } from '../people/circles.ts'
import { type Label, labelsOf, letterAt } from '../people/labels.ts'
import { standingOf, standings } from '../people/standing.ts'
import { useCircleWords } from '../people/useCircleWords.ts'
import { CirclePicture } from '../picture/CirclePicture.tsx'
import { circleLayout } from '../picture/circleLayout.ts'
import { drawingOf } from '../picture/drawingOf.ts'
import { Legend } from '../picture/Legend.tsx'
import { MarkIcon } from '../picture/Mark.tsx'

type Props = { readonly trajectory: TrajectoryView; readonly circle: Circle; readonly withNames: boolean }

/**
 * One circle on a sheet: drawing and table. Who is not invited stands on no paper: it may lie on a table. Without names
 * each letter is a person, and nothing on the sheet says of whose family it is.
 */
export function CirclePaper({ trajectory, circle, withNames }: Props) {
  const { t } = useTranslation('circle')
  const dates = useDates()
  const words = useCircleWords(trajectory)
  const people = circle.people.filter(one => standingOf(one, trajectory) !== 'not-invited')
  const rows = standings.flatMap(standing => people.filter(one => standingOf(one, trajectory) === standing))
  const labels = withNames ? labelsOf(people) : letters(rows)
  const named = drawingOf(people, trajectory, labels)
  const byId = new Map(people.map(person => [person.id, person]))
  const find = (id: string) => byId.get(id)
  const inCircle = rows.filter(one => standingOf(one, trajectory) !== 'informs')
  const title = withNames ? words.titleOf({ ...circle, people }) : t('paper.circleOf', { count: inCircle.length })
  return (
    <Paper>
      <h1>{title}</h1>
      <p className="soft">{t(withNames ? 'paper.asOf' : 'paper.letters', { day: dates.date(trajectory.today) })}</p>
      <CirclePicture
        layout={circleLayout(named.drawing)}
        named={named}
        title={title}
        description={words.descriptionOf(people, '')}
        kindOf={id => {
          const person = find(id)
          return person ? standingOf(person, trajectory) : 'not-yet'
        }}
        isKnown={id => {
          const person = find(id)
          return person?.known.since === 'intake' && person.part !== 'main-person'
        }}
        nameOf={() => ''}
      />
      <Legend
        standings={standings.filter(one => rows.some(person => standingOf(person, trajectory) === one))}
        hasKnown={rows.some(({ known }) => known.since === 'intake')}
      />
      <table>
        <thead>
          <tr>
            <th scope="col">{t('paper.who')}</th>
            <th scope="col">{t('paper.how')}</th>
            <th scope="col">{t('paper.since')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(person => (
            <tr key={person.id}>
              <th scope="row">
                {withNames ? (
                  <>
                    <bdi>{person.name}</bdi>
                    {person.relation && `, ${person.relation}`}
                  </>
                ) : (
                  labels.get(person.id)?.name
                )}
              </th>
              <td>
                <MarkIcon kind={standingOf(person, trajectory)} /> {t(`standing.${standingOf(person, trajectory)}`)}
              </td>
              <td>{t(`since.${person.known.since}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  )
}

const letters = (people: readonly CirclePerson[]): ReadonlyMap<string, Label> =>
  new Map(people.map(({ id }, index) => [id, { name: letterAt(index), initials: letterAt(index) }]))
