import { Suspense } from 'react'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button, Loading } from '../../../../kit/index.ts'
import { AddPictures, DescribePicture, PictureList } from '../lazyPictures.ts'
import { usePlan } from '../PlanContext.ts'
import { describeForm } from './describeForm.ts'

/** Drawings and photos of flip charts, which the family keeps with its plan. Each is saved as soon as it was sent. */
export function PicturesCard() {
  const { t } = useTranslation('plan')
  const { trajectory, plan, may, isOpen, open } = usePlan()
  const pictures = trajectory.pictures ?? []
  const mayAdd = may('add-picture') && plan.isPresented
  const described = pictures.find(({ id }) => isOpen(describeForm(id)))
  if (!mayAdd && pictures.length === 0) return null
  return (
    <section className="card tight stack stack-s" aria-labelledby="pictures">
      <h2 className="card-title" id="pictures" tabIndex={-1}>
        {t('pictures.title', { count: pictures.length })}
      </h2>
      {pictures.length === 0 && <p className="small soft">{t('pictures.none')}</p>}
      <Suspense fallback={<Loading>{t('loading')}</Loading>}>
        {pictures.length > 0 && <PictureList pictures={pictures} />}
        {described && <DescribePicture key={described.id} picture={described} />}
        {mayAdd && !described && (
          <div className="no-print">
            {isOpen('pictures') ? (
              <AddPictures />
            ) : (
              <Button look="quiet" small id="add-pictures" onClick={() => open('pictures')}>
                {t('pictures.add')}
              </Button>
            )}
          </div>
        )}
      </Suspense>
    </section>
  )
}
