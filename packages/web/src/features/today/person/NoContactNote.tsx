import type { CirclePerson } from '@kring/domain'
import { canBeAsked } from '@kring/domain/trajectory'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Note } from '../../../kit/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

type Props = {
  readonly trajectory: TrajectoryView
  readonly person: CirclePerson
  readonly onAddress: (() => void) | undefined
  readonly onThrough: (() => void) | undefined
}

/** Whether nothing is known by which somebody could be reached: no address, no number, nobody in between. */
export const hasNoContact = (person: CirclePerson, today: string): boolean =>
  (person.phone ?? person.email ?? person.address) === undefined &&
  person.reach?.never !== true &&
  !canBeAsked(person, today)

/** Nobody is left out for want of an address: what to do instead. */
export function NoContactNote({ trajectory, person, onAddress, onThrough }: Props) {
  const { t } = useTranslation('circle')
  if (!hasNoContact(person, trajectory.today)) return null
  return (
    <Note tone="sun" title={t('noContact.title')}>
      <div className="stack stack-s">
        <ul className="small">
          <li>{t('noContact.ask')}</li>
          <li>{t('noContact.through')}</li>
          <li>{t('noContact.hand')}</li>
        </ul>
        <div className="row">
          {onAddress && (
            <Button look="quiet" small onClick={onAddress}>
              {t('noContact.address')}
            </Button>
          )}
          {onThrough && (
            <Button look="plain" small onClick={onThrough}>
              {t('noContact.choose')}
            </Button>
          )}
        </div>
      </div>
    </Note>
  )
}
