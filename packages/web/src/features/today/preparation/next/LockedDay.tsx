import { useTranslation } from '../../../../i18n/index.ts'
import { Button, Icon } from '../../../../kit/index.ts'
import { usePreparation } from '../PreparationContext.ts'
import { BlockerLine } from './BlockerLine.tsx'
import { groupsOf } from './groups.ts'

type Props = { readonly words: string; readonly why: string }

/** The locked button with every reason, each with a link to the very field. */
export function LockedDay({ words, why }: Props) {
  return (
    <div className="stack stack-s lockbox">
      <Button look="quiet" locked icon="lock" aria-describedby="lock-why">
        {words}
      </Button>
      <p className="small" id="lock-why">
        <b>{why}</b>
      </p>
      <Reasons />
    </div>
  )
}

/** Everything that still locks the day. */
function Reasons() {
  const { blockers } = usePreparation()
  const { t } = useTranslation('preparation')
  return (
    <ul className="checks" aria-label={t('reasons')}>
      {groupsOf(blockers).map(group => (
        <li key={group.what} className="to-ask">
          <Icon name="clock" />
          <span>
            <BlockerLine group={group} />
          </span>
        </li>
      ))}
    </ul>
  )
}
