import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../kit/index.ts'

type Props = {
  readonly places: readonly { readonly name: string; readonly isNeeded?: boolean }[]
  /** Receives the name. */
  readonly insert: (name: string) => void
}

/** The placeholders of a text by the names that the reader knows, each a button that inserts it at the cursor. */
export function Placeholders({ places, insert }: Props) {
  const { t } = useTranslation('branding')
  return (
    <div className="row placeholders">
      <span className="small">{t('texts.insert')}</span>
      {places.map(({ name, isNeeded }) => (
        <Button key={name} look="quiet" small onClick={() => insert(name)}>
          {name}
          {isNeeded && <span className="soft"> {t('texts.needed')}</span>}
        </Button>
      ))}
    </div>
  )
}
