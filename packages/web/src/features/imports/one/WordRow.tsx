import { useTranslation } from '../../../i18n/index.ts'
import { useChoiceName } from '../useChoiceName.ts'

type Props = {
  readonly id: string
  readonly field: string
  readonly word: string
  /** How many rows have it. */
  readonly rows: number
  /** '' when it is taken over as nothing; undefined when nobody said yet. */
  readonly means: string | undefined
  readonly choices: readonly { readonly value: string; readonly name: string }[]
  readonly onChoose: (means: string | undefined) => void
}

/** Not a value of any list. */
const unsaid = '?'

/** A word of the file, and what it means. A municipality has no list here: it is known by its name or code. */
export function WordRow({ id, field, word, rows, means, choices, onChoose }: Props) {
  const { t } = useTranslation('imports')
  const nameOf = useChoiceName(field)
  return (
    <li>
      <label htmlFor={id}>
        <b>{word}</b>
        <span className="small soft">{t('batches.rows', { count: rows })}</span>
      </label>
      <select
        id={id}
        className={means === undefined ? undefined : 'is-mapped'}
        value={means ?? unsaid}
        onChange={event => onChoose(event.target.value === unsaid ? undefined : event.target.value)}
      >
        {means === undefined && <option value={unsaid}>{t('values.choose')}</option>}
        {means !== undefined && means !== '' && !choices.some(({ value }) => value === means) && (
          <option value={means}>{means}</option>
        )}
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {nameOf(choice)}
          </option>
        ))}
        <option value="">{t('values.nothing')}</option>
      </select>
    </li>
  )
}
