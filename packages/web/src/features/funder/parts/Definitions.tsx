import { TextIn, useTranslation } from '../../../i18n/index.ts'
import { useOpenEdition } from '../OpenEdition.ts'

/** What figures count, one touch away, in the words of the edition itself. */
export function Definitions({ of }: { readonly of: readonly string[] }) {
  const { t } = useTranslation('funder')
  const { definitions } = useOpenEdition().published.edition
  const own = of.flatMap(id => definitions.find(({ indicator }) => indicator === id) ?? [])
  if (own.length === 0) return null
  const [only] = own
  return (
    <details className="def">
      <summary>{t('how')}</summary>
      {own.length === 1 && only ? (
        <p>
          <TextIn text={only.definition} />
        </p>
      ) : (
        own.map(({ indicator, name, definition }) => (
          <p key={indicator}>
            <b>
              <TextIn text={name} />.
            </b>{' '}
            <TextIn text={definition} />
          </p>
        ))
      )}
    </details>
  )
}
