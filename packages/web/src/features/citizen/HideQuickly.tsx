import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../kit/index.ts'
import { forgetComplaints } from './complaint/complaintOfTab.ts'
import { forgetInvitations } from './invitation/invitationOfTab.ts'
import { forgetLinks } from './linkOfTab.ts'

/** What anybody might be reading, in the reader's language. */
const neutral = { nl: 'https://nl.wikipedia.org/', fr: 'https://fr.wikipedia.org/', en: 'https://en.wikipedia.org/' }

/** Leaves at once for a page that says nothing, when somebody looks along; going back does not lead here again. */
export function HideQuickly() {
  const { t, locale } = useTranslation('public')
  const hide = () => {
    document.documentElement.style.visibility = 'hidden'
    document.title = 'Wikipedia'
    forgetLinks()
    forgetInvitations()
    forgetComplaints()
    void import('../../form/localDrafts.ts')
      .then(({ deleteSentNumbers }) => deleteSentNumbers())
      .catch(() => undefined)
      .finally(() => location.replace(neutral[locale]))
  }
  return (
    <Button look="quiet" small onClick={hide}>
      {t('follow.hide')}
    </Button>
  )
}
