import { useTranslation } from '../../../i18n/index.ts'
import { Icon } from '../../../kit/index.ts'
import { dial } from '../../../kit/telephone.ts'
import { useTenant } from '../TenantContext.ts'

/** The number to call for a new link or code. */
export function CallPartner() {
  const { t } = useTranslation('invitee')
  const { name, phone } = useTenant()
  if (phone === undefined) return <p>{t('gone.ask', { name })}</p>
  return (
    <>
      <p>{t('gone.call')}</p>
      <CallLink name={name} phone={phone} />
    </>
  )
}

/** A number that a phone dials. `name`: whose, where the text does not say so. */
export function CallLink({ name, phone }: { readonly name?: string | undefined; readonly phone: string }) {
  return (
    <ul className="links">
      <li>
        <a href={dial(phone)}>
          <Icon name="phone" />
          <span>
            {name !== undefined && (
              <>
                <bdi>{name}</bdi>:{' '}
              </>
            )}
            <span className="num">{phone}</span>
          </span>
        </a>
      </li>
    </ul>
  )
}
