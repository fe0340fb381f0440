import type { PictureKind } from '@kring/domain'
import { useTranslation } from '../i18n/index.ts'

type Described = { readonly kind: PictureKind; readonly caption?: string | undefined }

/** What a picture is, with who drew it: "Tekening van Noor". */
export function usePictureKind(): (picture: Pick<Described, 'kind'>, drawnBy: string | undefined) => string {
  const { t } = useTranslation('planRead')
  return ({ kind }, drawnBy) =>
    drawnBy === undefined ? t(`picture.kind.${kind}`) : t(`picture.by.${kind}`, { name: drawnBy })
}

/** What somebody who does not see a picture is told: the family's words, else what it is. */
export function usePictureAlt(): (picture: Described, drawnBy: string | undefined) => string {
  const kindOf = usePictureKind()
  return (picture, drawnBy) => {
    const kind = kindOf(picture, drawnBy)
    return picture.caption === undefined ? kind : `${kind}: ${picture.caption}`
  }
}
