import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../kit/index.ts'

type Props = {
  readonly places: readonly { readonly place: string; readonly words: string; readonly isNeeded?: boolean }[]
  readonly insert: (place: string) => void
}

/** The placeholders of a text, each a button that inserts it at the cursor. */
export function Placeholders({ places, insert }: Props) {
  const { t } = useTranslation('branding')
  return (
    <div className="row placeholders">
      <span className="small">{t('texts.insert')}</span>
      {places.map(({ place, words, isNeeded }) => (
        <Button key={place} look="quiet" small onClick={() => insert(place)}>
          {words}
          {isNeeded && <span className="soft"> {t('texts.needed')}</span>}
        </Button>
      ))}
    </div>
  )
}
