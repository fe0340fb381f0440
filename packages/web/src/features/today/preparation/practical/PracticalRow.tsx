import type { Practicality } from '@kring/domain'
import { Suspense } from 'react'
import { useTranslation } from '../../../../i18n/index.ts'
import { Loading, Tag } from '../../../../kit/index.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import { useTrajectoryCommand } from '../../../../trajectory/useTrajectoryCommand.ts'
import { PracticalForm } from '../lazyForms.ts'
import { OpenButton } from '../OpenButton.tsx'
import { usePreparation } from '../PreparationContext.ts'
import { RemoveButton } from '../RemoveButton.tsx'
import { useEuros } from './useEuros.ts'
import { useGrants } from './useGrants.ts'

const tones = { wanted: 'sun', booked: 'brand', confirmed: 'good' } as const

/** Something practical as it stands. */
export function PracticalRow({ practicality }: { readonly practicality: Practicality }) {
  const { t } = useTranslation('preparation')
  const { t: more } = useTranslation('preparationForms')
  const euros = useEuros()
  const { trajectory, may, isOpen, say } = usePreparation()
  const remove = useTrajectoryCommand('remove-practicality', trajectory)
  const { id, kind, what, arrangedBy, state, cost, grant } = practicality
  const paidOn = useGrants(trajectory, grant !== undefined).items.find(one => one.id === grant)
  const form = `practical-${id}`
  const name = more(`practical.kind.${kind}`)
  if (may('set-practicality') && isOpen(form))
    return (
      <li>
        <div className="wide-row note">
          <Suspense fallback={<Loading>{t('loading')}</Loading>}>
            <PracticalForm practicality={practicality} name={form} />
          </Suspense>
        </div>
      </li>
    )
  const takeOut = async () => {
    const isGone = await remove.give({ practicality: id })
    if (isGone) say(more('practical.saidRemoved'), 'practical')
    return isGone
  }
  return (
    <li>
      <div>
        <b>{name}</b>
        {what && <span className="soft"> · {what}</span>}{' '}
        <Tag tone={tones[state]}>{more(`practical.state.${state}`)}</Tag>
        <p>
          <span className="soft">{more('practical.by')}</span> {arrangedBy}
          {cost !== undefined && (
            <>
              {' '}
              · <span className="num">{euros(cost)}</span>
            </>
          )}
          {paidOn && <> · {paidOn.name}</>}
        </p>
        <ProblemNote error={remove.error} />
      </div>
      {may('set-practicality') && (
        <div className="row person-actions">
          <OpenButton card="practical" form={form} words={t('change')} about={name} />
          <RemoveButton
            name={name}
            title={more('practical.removeAsk', { name })}
            busy={remove.busy}
            onRemove={takeOut}
          />
        </div>
      )}
    </li>
  )
}
