import type { PictureReadView } from '@kring/functions/api/contract/pictures'
import { readPlanPicture } from '../api/invitations.ts'
import { useTranslation } from '../i18n/index.ts'
import { PictureOnDemand } from './PlanPicture.tsx'
import { usePictureAlt, usePictureKind } from './pictureWords.ts'

type Props = {
  readonly pictures: readonly PictureReadView[]
  /** Whose invitation shows them: the partner, and the secret of their own link. */
  readonly place: { readonly tenant: string; readonly secret: string }
}

/** The drawings and photos beside a plan, for somebody of the circle who may read all of it. */
export function ReleasedPictures({ pictures, place: { tenant, secret } }: Props) {
  const { t } = useTranslation('planRead')
  const kindOf = usePictureKind()
  const altOf = usePictureAlt()
  return (
    <div className="stack stack-s">
      <h3>{t('picture.title', { count: pictures.length })}</h3>
      <ul className="plain-list stack">
        {pictures.map(picture => {
          const { id, type, caption, drawnBy } = picture
          return (
            <li key={id} className="stack stack-s">
              <p>
                {caption && (
                  <>
                    <span className="as-typed" dir="auto">
                      {caption}
                    </span>{' '}
                    ·{' '}
                  </>
                )}
                <span className="soft">{kindOf(picture, drawnBy)}</span>
              </p>
              <PictureOnDemand
                id={id}
                what={altOf(picture, drawnBy)}
                isPdf={type === 'pdf'}
                read={() => readPlanPicture(tenant, secret, id)}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
