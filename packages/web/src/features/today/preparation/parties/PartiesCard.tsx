import type { CirclePerson } from '@kring/domain'
import { sides, variants } from '@kring/domain/variants'
import { Suspense } from 'react'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Loading, Tag } from '../../../../kit/index.ts'
import { PartyForm } from '../lazyForms.ts'
import { OpenButton } from '../OpenButton.tsx'
import { PreparationCard } from '../PreparationCard.tsx'
import { usePreparation } from '../PreparationContext.ts'

/** Restorative: each party, side by side and prepared apart: informed, offered counsel, willing by themself (G7). */
export function PartiesCard() {
  const { t } = useTranslation('preparation')
  const { trajectory, people } = usePreparation()
  if (!variants[trajectory.variant].separatedPreparation) return null
  const parties = people.filter(({ part, side }) => part === 'main-person' && side !== undefined)
  return (
    <PreparationCard card="parties" title={t('card.parties')}>
      <p className="small soft">{t('parties.apart')}</p>
      {sides.map(side => (
        <div key={side}>
          <h3>{t(`side.${side}`)}</h3>
          <ul className="people no-mark small">
            {parties
              .filter(one => one.side === side)
              .map(person => (
                <Party key={person.id} person={person} />
              ))}
          </ul>
        </div>
      ))}
    </PreparationCard>
  )
}

function Party({ person }: { readonly person: CirclePerson }) {
  const { t } = useTranslation('preparation')
  const dates = useDates()
  const { may, isOpen } = usePreparation()
  const { id, name, party } = person
  const form = `party-${id}`
  const isEditing = may('set-party') && isOpen(form)
  const day = (on: string | undefined) => (on === undefined ? t('parties.notYet') : dates.short(on))
  return (
    <li>
      <div>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        {party?.consent !== 'yes' && <Tag tone="sun">{t(`parties.is.${party?.consent ?? 'open'}`)}</Tag>}
        {party?.consent === 'yes' && <Tag tone="good">{t('parties.is.yes')}</Tag>}
      </div>
      {may('set-party') && !isEditing && (
        <OpenButton card="parties" form={form} words={t(party ? 'change' : 'writeDown')} about={name} />
      )}
      {isEditing ? (
        <div className="wide-row note">
          <Suspense fallback={<Loading>{t('loading')}</Loading>}>
            <PartyForm person={person} />
          </Suspense>
        </div>
      ) : (
        <dl className="facts wide-row">
          <dt>{t('parties.informed')}</dt>
          <dd>{day(party?.informedOn)}</dd>
          <dt>{t('parties.counsel')}</dt>
          <dd>
            {day(party?.counselOfferedOn)}
            {party?.hasCounsel && ` · ${t('parties.hasCounsel')}`}
          </dd>
        </dl>
      )}
    </li>
  )
}
