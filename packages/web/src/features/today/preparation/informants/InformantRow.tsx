import type { Informant } from '@kring/domain'
import { Suspense } from 'react'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Button, Loading, Tag } from '../../../../kit/index.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import { useTrajectoryCommand } from '../../../../trajectory/useTrajectoryCommand.ts'
import { InformantForm } from '../lazyForms.ts'
import { OpenButton } from '../OpenButton.tsx'
import { usePreparation } from '../PreparationContext.ts'
import { RemoveButton } from '../RemoveButton.tsx'

/** Somebody who informs the circle: what they tell, and whether the family read it as it is now. */
export function InformantRow({ informant }: { readonly informant: Informant }) {
  const { t } = useTranslation('preparation')
  const { t: more } = useTranslation('preparationForms')
  const dates = useDates()
  const { trajectory, may, isOpen, say } = usePreparation()
  const show = useTrajectoryCommand('show-informant', trajectory)
  const remove = useTrajectoryCommand('remove-informant', trajectory)
  const { id, name, organisation, information, shownOn } = informant
  const form = `informant-${id}`
  if (may('set-informant') && isOpen(form))
    return (
      <li>
        <div className="wide-row note">
          <Suspense fallback={<Loading>{t('loading')}</Loading>}>
            <InformantForm informant={informant} name={form} />
          </Suspense>
        </div>
      </li>
    )
  const read = async () => {
    if (show.busy) return
    if (await show.give({ informant: id, on: trajectory.today }))
      say(more('informants.saidShown', { name }), 'informants')
  }
  const takeOut = async () => {
    const isGone = await remove.give({ informant: id })
    if (isGone) say(more('informants.saidRemoved', { name }), 'informants')
    return isGone
  }
  return (
    <li>
      <div className="wide-row stack stack-s">
        <p>
          <b>
            <bdi>{name}</bdi>
          </b>
          {organisation && <span className="soft"> · {organisation}</span>}{' '}
          {shownOn ? (
            <Tag tone="good" icon="check">
              {more('informants.shown', { day: dates.short(shownOn) })}
            </Tag>
          ) : (
            <Tag tone="sun">{more(information === undefined ? 'informants.nothingYet' : 'informants.notShown')}</Tag>
          )}
        </p>
        {information && <p className="as-typed">{information}</p>}
        <ProblemNote error={show.error ?? remove.error} />
        {may('set-informant') && (
          <div className="tools">
            {information && !shownOn && (
              <Button look="plain" small busy={show.busy} onClick={() => void read()}>
                {more('informants.show')}
                <span className="visually-hidden">: {name}</span>
              </Button>
            )}
            <OpenButton card="informants" form={form} words={t('change')} about={name} />
            <RemoveButton
              name={name}
              title={more('informants.removeAsk', { name })}
              busy={remove.busy}
              onRemove={takeOut}
            />
          </div>
        )}
      </div>
    </li>
  )
}
