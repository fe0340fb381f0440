import type { AskedPlaceholder } from '@kring/domain/letters'
import { useTranslation } from '../../../i18n/index.ts'
import { goTo, Note } from '../../../kit/index.ts'

type Props = { readonly places: readonly AskedPlaceholder[]; readonly lacksAddress: boolean }

/** What the letter still lacks, by name, each with a link to its field. */
export function LetterGaps({ places, lacksAddress }: Props) {
  const { t } = useTranslation('letters')
  const gaps = [
    ...places.map(place => ({ id: `letter-${place}`, name: t(`place.${place}`) })),
    ...(lacksAddress ? [{ id: 'letter-address', name: t('ask.address') }] : []),
  ]
  if (gaps.length === 0) return null
  return (
    <Note tone="sun" small title={t('gaps')}>
      <ul>
        {gaps.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={event => goTo(event, id)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Note>
  )
}
