import type { AlikeInCircle } from '@kring/domain'
import { personIn } from '@kring/domain/trajectory'
import { useEffect, useRef } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

type Props = {
  readonly trajectory: TrajectoryView
  readonly alike: readonly AlikeInCircle[]
  readonly name: string
  readonly onSame: () => void
  readonly onDifferent: () => void
}

/** A question, never a refusal: a father and a son share a name, a couple a phone. */
export function AlikeQuestion({ trajectory, alike, name, onSame, onDifferent }: Props) {
  const { t } = useTranslation('circle')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} className="note sun stack stack-s" role="alert" tabIndex={-1}>
      <p>
        <b>{t('alike.ask', { name })}</b>
      </p>
      <ul>
        {alike.map(({ person: id, why }) => {
          const person = personIn(trajectory.circle, id)
          return (
            person && (
              <li key={id}>
                <bdi>{person.name}</bdi>
                {person.relation && `, ${person.relation}`}: {t(`alike.${why}`)}
              </li>
            )
          )
        })}
      </ul>
      <div className="row">
        <Button look="quiet" small onClick={onDifferent}>
          {t('alike.different')}
        </Button>
        <Button look="plain" small onClick={onSame}>
          {t('alike.same')}
        </Button>
      </div>
    </div>
  )
}
