import type { FormEvent } from 'react'
import type { FileColumns, ImportMapping } from '../../../api/imports.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, Field, FieldGroup, Note } from '../../../kit/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { useFieldName } from '../useFieldName.ts'
import { ColumnList } from './ColumnList.tsx'
import { lackingIn, withConstant } from './mapping.ts'

type Props = {
  readonly columns: FileColumns
  readonly mapping: ImportMapping
  readonly busy: 'look' | 'start' | undefined
  readonly onChoose: (mapping: ImportMapping) => void
  /** Another sheet, or another row of names. */
  readonly onLookAgain: (where: {
    readonly sheet?: string | undefined
    readonly headerRow?: number | undefined
  }) => void
  readonly onStart: () => void
}

const dateOrders = ['none', 'day-month', 'month-day'] as const

/** Where the columns go, and what is the same for every row. */
export function ColumnsForm({ columns, mapping, busy, onChoose, onLookAgain, onStart }: Props) {
  const { t } = useTranslation('imports')
  const nameOf = useFieldName()
  const lacking = lackingIn(mapping, columns)
  const { attempt, lines, tryToSend } = useSubmitErrors({
    'import-columns': lacking.length > 0 ? t('columns.lacking', { fields: lacking.map(nameOf).join(', ') }) : undefined,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (tryToSend()) onStart()
  }
  const constants = Object.entries(columns.constants).filter(([field]) => mapping.columns[field] === undefined)
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <ErrorSummary lines={lines} attempt={attempt} />
      {columns.isRemembered && (
        <Note tone="good" small>
          {t('columns.remembered')}
        </Note>
      )}
      <p>{t('columns.found', { count: columns.rows, columns: columns.columns.length })}</p>
      {columns.sheets.length > 1 && (
        <Field id="import-sheet" label={t('columns.sheet')}>
          {binding => (
            <select
              {...binding}
              value={columns.sheet ?? ''}
              onChange={event => onLookAgain({ sheet: event.target.value, headerRow: undefined })}
            >
              {columns.sheets.map(({ name, rows }) => (
                <option key={name} value={name}>
                  {name} ({t('batches.rows', { count: rows })})
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <ColumnList columns={columns} mapping={mapping} onChoose={onChoose} />
      {constants.length > 0 && (
        <fieldset className="field">
          <legend>{t('columns.same')}</legend>
          <p className="hint">{t('columns.sameHint')}</p>
          {constants.map(([field, choices]) => (
            <Field key={field} id={`same-${field}`} label={nameOf(field)}>
              {binding => (
                <select
                  {...binding}
                  value={mapping.constants[field] ?? ''}
                  onChange={event => onChoose(withConstant(mapping, field, event.target.value))}
                >
                  <option value="">{t('columns.notSame')}</option>
                  {choices.map(({ value, name }) => (
                    <option key={value} value={value}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          ))}
        </fieldset>
      )}
      <FieldGroup id="date-order" label={t('columns.dates')} hint={t('columns.datesHint')}>
        {dateOrders.map(order => (
          <label key={order} className="choice">
            <input
              type="radio"
              name="date-order"
              checked={(mapping.dateOrder ?? 'none') === order}
              onChange={() => {
                const { dateOrder: _, ...rest } = mapping
                onChoose(order === 'none' ? rest : { ...rest, dateOrder: order })
              }}
            />
            <span>{t(`columns.order.${order}`)}</span>
          </label>
        ))}
      </FieldGroup>
      <Button type="submit" busy={busy !== undefined}>
        {t(busy === 'start' ? 'columns.starting' : 'columns.start')}
      </Button>
    </form>
  )
}
