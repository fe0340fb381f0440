import { Fragment } from 'react'
import type { InvitationView } from '../../../api/invitations.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'
import { CallLink } from './CallPartner.tsx'
import { firstNameOf, isRestorative } from './words.ts'

/** Who else is asked: first names, as far as the API names them. */
export function Others({ view }: { readonly view: InvitationView }) {
  const { t } = useTranslation('invitee')
  const { people, invitedBy, person } = view
  const inviters = invitedBy.filter(one => one !== firstNameOf(person.name))
  return (
    <>
      {people.length > 0 && (
        <section className="card tight stack stack-s" aria-labelledby="others">
          <h2 className="card-title" id="others">
            {t('others')}
          </h2>
          <p>
            <Names names={[...inviters, ...people]} />
          </p>
          <p className="small soft">{t('othersSee')}</p>
        </section>
      )}
      {isRestorative(view) && (
        <Note tight icon="lock" title={t('repair.ownSide')}>
          {t('repair.ownSideText')}
        </Note>
      )}
    </>
  )
}

function Names({ names }: { readonly names: readonly string[] }) {
  return names.map((name, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two people may bear one name, and they have no state
    <Fragment key={index}>
      {index > 0 && ', '}
      <bdi>{name}</bdi>
    </Fragment>
  ))
}

/** Whom to call: the coordinator, or the partner while there is none. */
export function CoordinatorCard({ view }: { readonly view: InvitationView }) {
  const { t } = useTranslation('invitee')
  const { coordinator, tenant, person } = view
  const { name } = coordinator ?? tenant
  // Without a number of their own, the partner passes a question on.
  const called = coordinator?.phone === undefined ? tenant : coordinator
  return (
    <section className="card tight stack stack-s" aria-labelledby="coordinator">
      <h2 className="card-title" id="coordinator">
        {t('questions', { name: called.name })}
      </h2>
      {coordinator && <p className="small">{t(person.isChild ? 'kid.coordinator' : 'you.coordinator', { name })}</p>}
      {called.phone !== undefined && (
        <CallLink phone={called.phone} name={called.name === name ? undefined : called.name} />
      )}
      {person.isInOtherLanguage && <p className="small">{t('otherLanguage')}</p>}
    </section>
  )
}
