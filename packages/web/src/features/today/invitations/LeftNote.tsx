import { ProblemError } from '../../../api/index.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Failed } from '../../../kit/index.ts'
import type { Left } from './useOrders.ts'

type Props = { readonly left: readonly Left[]; readonly retry: () => void }

/** Who is left after a part failed, each with the reason. What was done stays done. */
export function LeftNote({ left, retry }: Props) {
  const { t } = useTranslation('inviting')
  const { t: common } = useTranslation('common')
  if (left.length === 0) return null
  return (
    <Failed what={t('left.title', { count: left.length })} safe={t('left.safe')} retry={retry}>
      <ul className="stack stack-s">
        {left.map(({ order: { person }, error }) => (
          <li key={person.id}>
            <b>
              <bdi>{person.name}</bdi>
            </b>
            : {error instanceof ProblemError && error.detail ? error.detail : common('failed.offline')}
          </li>
        ))}
      </ul>
    </Failed>
  )
}
