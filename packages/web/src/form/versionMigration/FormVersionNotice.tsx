import { useTranslation } from '../../i18n/index.ts'
import { Note, PathLink } from '../../kit/index.ts'
import { newerVersionPath, useFormContext } from '../FormContext.tsx'

/** What changed about the form since it was begun: it closed, or there is a later version to go on with. */
export function FormVersionNotice() {
  const { t } = useTranslation('form')
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
  // What may have arrived already is sent again as it was.
  if (!newer || answerStore.sending()) return null
  return (
    <Note small title={t('newer.title')}>
      {t('newer.text')} <PathLink href={newerVersionPath(addresses)}>{t('newer.look')}</PathLink>
    </Note>
  )
}
