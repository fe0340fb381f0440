import type { DossierView } from '@kring/functions/api/contract/referrals'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { dial } from '../../../../kit/telephone.ts'
import { CommandFailed } from '../CommandFailed.tsx'
import { isCommandAllowed, useOpenDossier } from '../DossierContext.ts'
import { useCommand } from '../useCommand.ts'

type Props = { readonly message: DossierView['messages'][number] }

/** One message, with the buttons that mark it as read; contact details are taken over, or not. */
export function MessageItem({ message }: Props) {
  const { t } = useTranslation('messages')
  const dates = useDates()
  const { dossier, say } = useOpenDossier()
  const read = useCommand('mark-message-read')
  const { id, kind, text, phone, email, readAt, used } = message
  const mark = async (use: boolean) => {
    if (await read.give({ message: id, ...(use && { use }) })) say(t('manager.done'), 'messages')
  }
  const isContact = kind === 'contact'
  return (
    <>
      {phone && (
        <p>
          {t('manager.phone')} <a href={dial(phone)}>{phone}</a>
        </p>
      )}
      {email && (
        <p>
          {t('manager.email')} <bdi>{email}</bdi>
        </p>
      )}
      {text && (
        <p dir="auto" style={{ whiteSpace: 'pre-line' }}>
          {text}
        </p>
      )}
      {readAt && (
        <p className="small soft">{t(used ? 'manager.usedAt' : 'manager.readAt', { day: dates.near(readAt) })}</p>
      )}
      {!readAt && isCommandAllowed(dossier, 'mark-message-read') && (
        <>
          {email && <p className="note sun tight">{t('manager.check')}</p>}
          <CommandFailed error={read.error} />
          <div className="row no-print">
            {isContact && (
              <Button small busy={read.busy} onClick={() => void mark(true)}>
                {t('manager.use')}
              </Button>
            )}
            <Button look="quiet" small busy={read.busy} onClick={() => void mark(false)}>
              {t(isContact ? 'manager.notUsed' : 'manager.read')}
            </Button>
          </div>
        </>
      )}
    </>
  )
}
