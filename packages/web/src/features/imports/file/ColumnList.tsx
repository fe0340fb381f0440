import type { FileColumns, ImportMapping } from '../../../api/imports.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { useFieldName } from '../useFieldName.ts'
import { columnTitle } from './columnTitle.ts'
import { fieldOf, withColumn } from './mapping.ts'

type Props = {
  readonly columns: FileColumns
  readonly mapping: ImportMapping
  readonly onChoose: (mapping: ImportMapping) => void
}

/** The columns of the file with the first few things in them, each with the field to which it goes. */
export function ColumnList({ columns: { columns, fields, needed }, mapping, onChoose }: Props) {
  const { t } = useTranslation('imports')
  const nameOf = useFieldName()
  return (
    <ul className="plain-list import-columns" id="import-columns" tabIndex={-1} aria-label={t('columns.title')}>
      {columns.map(({ index, name, filled, examples }) => {
        const field = fieldOf(mapping, index)
        const title = columnTitle({ index, name }, columns) || t('columns.unnamed', { number: index + 1 })
        return (
          <li key={index}>
            <label htmlFor={`column-${index}`}>
              <b>{title}</b>
              <span className="small soft">
                {t('columns.filled', { count: filled })}
                {examples.length > 0 && ` ${t('columns.examples', { examples: examples.join(' · ') })}`}
              </span>
            </label>
            <select
              id={`column-${index}`}
              className={field === undefined ? undefined : 'is-mapped'}
              value={field ?? ''}
              onChange={event => onChoose(withColumn(mapping, index, event.target.value || undefined))}
            >
              <option value="">{t('columns.not')}</option>
              {fields.map(one => (
                <option key={one} value={one}>
                  {nameOf(one)}
                  {needed.includes(one) ? ` (${t('columns.needed')})` : ''}
                </option>
              ))}
            </select>
          </li>
        )
      })}
    </ul>
  )
}
