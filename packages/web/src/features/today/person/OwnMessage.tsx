import type { CirclePerson } from '@kring/domain'
import { useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'
import { messageDiffers } from './messageDiffers.ts'
import './ownMessage.css'

/**
 * What somebody wrote themself through their link. When the coordinator recorded other words to be read aloud, both are shown:
 * neither replaces the other.
 */
export function OwnMessage({ person }: { readonly person: CirclePerson }) {
  const { t } = useTranslation('person')
  const { ownMessage, message = '' } = person
  if (ownMessage?.text === undefined) return null
  const differs = messageDiffers(person)
  return (
    <Note tone={differs ? 'sun' : undefined} tight small>
      <p dir="auto" className="own-words">
        {t(`own.${ownMessage.use}`, { text: ownMessage.text })}
      </p>
      {differs && (
        <>
          <p dir="auto">{t('own.noted', { text: message })}</p>
          <p>
            <b>{t('own.differs')}</b>
          </p>
        </>
      )}
      <p className="soft">{t('own.secret')}</p>
    </Note>
  )
}
