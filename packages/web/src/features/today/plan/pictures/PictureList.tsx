import type { PictureView } from '@kring/functions/api/contract/pictures'
import { readPictureOfPlan } from '../../../../api/trajectories.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { PlanPicture } from '../../../../plan/PlanPicture.tsx'
import { usePictureAlt, usePictureKind } from '../../../../plan/pictureWords.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import { useTrajectoryCommand } from '../../../../trajectory/useTrajectoryCommand.ts'
import { usePlan } from '../PlanContext.ts'
import { describeForm } from './describeForm.ts'

/** The pictures as the family added them, each with its words. */
export function PictureList({ pictures }: { readonly pictures: readonly PictureView[] }) {
  const { t } = useTranslation('plan')
  const { trajectory, nameOf, may, open, say } = usePlan()
  const remove = useTrajectoryCommand('remove-picture', trajectory)
  const kindOf = usePictureKind()
  const altOf = usePictureAlt()
  const { tenant, id: dossier } = trajectory
  return (
    <>
      <ul className="plain-list plan-pictures">
        {pictures.map(picture => {
          const { id, type, caption, drawnBy } = picture
          const drawer = drawnBy === undefined ? undefined : nameOf(drawnBy)
          const what = altOf(picture, drawer)
          return (
            <li key={id}>
              <figure className="stack stack-s">
                <PlanPicture
                  id={id}
                  what={what}
                  isPdf={type === 'pdf'}
                  read={() => readPictureOfPlan(tenant.id, dossier, id)}
                />
                <figcaption className="small">
                  {caption && (
                    <span className="as-typed" dir="auto">
                      {caption}
                      <br />
                    </span>
                  )}
                  <span className="soft">{kindOf(picture, drawer)}</span>
                </figcaption>
                {may('describe-picture') && (
                  <div className="row no-print">
                    <Button look="quiet" small onClick={() => open(describeForm(id))}>
                      {t(caption ? 'pictures.change' : 'pictures.caption')}
                      <span className="visually-hidden">: {what}</span>
                    </Button>
                    <Button
                      look="plain"
                      small
                      busy={remove.busy}
                      onClick={async () => (await remove.give({ picture: id })) && say(t('pictures.removed', { what }))}
                    >
                      {t('pictures.remove')}
                      <span className="visually-hidden">: {what}</span>
                    </Button>
                  </div>
                )}
              </figure>
            </li>
          )
        })}
      </ul>
      <ProblemNote error={remove.error} />
    </>
  )
}
