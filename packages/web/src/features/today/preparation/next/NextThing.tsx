import type { SchedulingBlocker } from '@kring/domain'
import { useTranslation } from '../../../../i18n/index.ts'
import { buttonClass, Icon } from '../../../../kit/index.ts'
import { dial } from '../../../../kit/telephone.ts'
import { mayCallAt } from '../../calls.ts'
import { usePreparation } from '../PreparationContext.ts'
import { isAskedOfPerson } from './groups.ts'
import { PlaceLink } from './PlaceLink.tsx'
import { placeOf } from './placeOf.ts'

/** What to do about the first thing that is missing: call who is asked it, or go to its field. */
export function NextThing({ next }: { readonly next: SchedulingBlocker }) {
  const { t } = useTranslation('preparation')
  const { trajectory, people, blockers } = usePreparation()
  const person = people.find(({ id }) => id === next.person)
  const phone = person && isAskedOfPerson(next) && mayCallAt(trajectory, person) ? person.phone : undefined
  const place = placeOf(next)
  // A form on this page, or the place where it is done.
  const isHere = 'card' in place && place.form !== undefined
  const others = blockers.filter(({ what }) => what === next.what).length - 1
  return (
    <div className="stack stack-s">
      <p>
        {t(`nextText.${next.what}`)} {person && others > 0 && t('nextOthers', { count: others })}
      </p>
      <div className="row">
        {phone !== undefined && person && (
          <a className={buttonClass()} href={dial(phone)}>
            <Icon name="phone" />
            {t('call', { name: person.name })}
          </a>
        )}
        <PlaceLink place={place} isButton={phone === undefined}>
          {t(isHere ? 'writeDown' : 'go')}
        </PlaceLink>
      </div>
    </div>
  )
}
