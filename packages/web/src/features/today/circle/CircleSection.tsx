import type { CirclePerson } from '@kring/domain'
import { lazy, Suspense, useMemo } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Loading } from '../../../kit/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import type { Circle } from './people/circles.ts'
import { labelsOf } from './people/labels.ts'
import { PeopleLists } from './people/PeopleLists.tsx'
import { standingOf, standings } from './people/standing.ts'
import { useCircleWords } from './people/useCircleWords.ts'
import { CirclePicture } from './picture/CirclePicture.tsx'
import { circleLayout } from './picture/circleLayout.ts'
import { drawingOf } from './picture/drawingOf.ts'
import { Legend } from './picture/Legend.tsx'

const PersonCard = lazy(async () => ({ default: (await import('../person/PersonCard.tsx')).PersonCard }))

export type OpenPerson = { readonly id: string; readonly isNew: boolean }

type Props = {
  readonly trajectory: TrajectoryView
  readonly circle: Circle
  readonly open: OpenPerson | undefined
  /** Where what was typed of a person is kept. */
  readonly keyOf: (person: string) => string
  readonly onOpen: (id: string) => void
  readonly onClose: (sentence?: string) => void
  readonly onPrint: (withNames: boolean) => void
}

/** One circle: the drawing with its marks explained, the list beside it, and the card of whoever is open. */
export function CircleSection({ trajectory, circle, open, keyOf, onOpen, onClose, onPrint }: Props) {
  const { t } = useTranslation('circle')
  const words = useCircleWords(trajectory)
  const { people } = circle
  const { named, layout } = useMemo(() => {
    const ordered = drawingOf(people, trajectory, labelsOf(people))
    return { named: ordered, layout: circleLayout(ordered.drawing) }
  }, [people, trajectory])
  const byId = new Map(people.map(person => [person.id, person]))
  const of = <Value,>(id: string, read: (person: CirclePerson) => Value, otherwise: Value): Value => {
    const person = byId.get(id)
    return person === undefined ? otherwise : read(person)
  }
  const person = open && byId.get(open.id)
  const heading = words.headingOf(circle)
  const isDrawn = circle.kind !== 'beside'
  return (
    <section className="stack" aria-label={heading ?? t('title')}>
      {heading && <h2>{heading}</h2>}
      <div className={isDrawn ? 'cols even circle-cols' : 'stack'}>
        {isDrawn && (
          <div className="card tight stack">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled with the keyboard too */}
            <section className="scroll" tabIndex={0} aria-label={t('drawing', { title: words.titleOf(circle) })}>
              <CirclePicture
                layout={layout}
                named={named}
                title={words.titleOf(circle)}
                description={words.descriptionOf(people)}
                kindOf={id => of(id, one => standingOf(one, trajectory), 'not-yet')}
                isKnown={id => of(id, one => one.known.since === 'intake' && one.part !== 'main-person', false)}
                nameOf={id => of(id, words.markName, '')}
                onOpen={onOpen}
                shown={person?.id}
              />
            </section>
            {layout.detail === 'dots' && <p className="small">{t('tooMany')}</p>}
            <Legend
              standings={standings.filter(one => people.some(person => standingOf(person, trajectory) === one))}
              hasKnown={people.some(({ known }) => known.since === 'intake')}
            />
            {people.length > 0 && (
              <div className="row no-print">
                <Button look="quiet" small icon="print" onClick={() => onPrint(true)}>
                  {words.printFor(circle)}
                </Button>
                <Button look="plain" small onClick={() => onPrint(false)}>
                  {t('paper.withoutNames')}
                </Button>
              </div>
            )}
          </div>
        )}
        <div className="stack">
          {person && open && (
            <Suspense fallback={<Loading>{t('opening')}</Loading>}>
              <PersonCard
                key={person.id}
                trajectory={trajectory}
                person={person}
                personKey={keyOf(person.id)}
                isNew={open.isNew}
                onClose={onClose}
              />
            </Suspense>
          )}
          {people.length === 0 ? (
            <p>{t('nobodyHere')}</p>
          ) : (
            <PeopleLists
              trajectory={trajectory}
              people={people}
              listKey={circle.key}
              heading={heading}
              onOpen={onOpen}
            />
          )}
        </div>
      </div>
    </section>
  )
}
