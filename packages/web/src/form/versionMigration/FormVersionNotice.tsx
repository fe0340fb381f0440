import { useTranslation } from '../../i18n/index.ts'
import { Note, PathLink } from '../../kit/index.ts'
import { newerVersionPath, useFormContext } from '../FormContext.tsx'

/** Notice that the form closed since it was begun, or has a newer version to switch to. */
export function FormVersionNotice() {
  const { t } = useTranslation('formPages')
  const { answerStore, addresses, newer, closed } = useFormContext()
  if (closed)
    return (
      <div className="note sun stack stack-s" role="status">
        <p>
          <b>{t('closed.title')}</b> {t('closed.text')}
        </p>
        <p>
          <PathLink href={closed.elsewhere}>{t('closed.elsewhere')}</PathLink>
        </p>
      </div>
    )
  // A submission that may have arrived must be repeated unchanged.
  if (!newer || answerStore.sending()) return null
  return (
    <Note small title={t('newer.title')}>
      {t('newer.text')} <PathLink href={newerVersionPath(addresses)}>{t('newer.look')}</PathLink>
    </Note>
  )
}
