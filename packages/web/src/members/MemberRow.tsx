import { useDates, useTranslation } from '../i18n/index.ts'
import { Button, Tag } from '../kit/index.ts'
import type { Member } from './roles.ts'

type Props = { readonly member: Member; readonly onEnd: () => void }

/** A member's name, contact details and start of the role, with the button to end it. */
export function MemberRow({ member, onEnd }: Props) {
  const { t } = useTranslation('people')
  const { date } = useDates()
  const { name, email, since, by, you } = member
  const day = date(since)
  return (
    <li>
      <div>
        <b>{name}</b> {you && <Tag tone="accent">{t('you')}</Tag>}
        {email && <div className="small">{email}</div>}
        <div className="small soft">{by ? t('sinceBy', { day, who: by }) : t('since', { day })}</div>
      </div>
      <Button look="plain" small onClick={onEnd}>
        {t('end.action')}
        <span className="visually-hidden">: {name}</span>
      </Button>
    </li>
  )
}
