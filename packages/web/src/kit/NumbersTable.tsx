import type { ReactNode } from 'react'

type Column = { readonly name: string; readonly isText?: boolean }

type Props = {
  /** What it is about, for who cannot see it. */
  readonly caption: string
  /** Of the names of the rows, then of each number; a column of words is named as such. */
  readonly columns: readonly [rows: string, ...numbers: readonly (string | Column)[]]
  readonly rows: readonly NumbersRow[]
}

export type NumbersRow = { readonly key: string; readonly name: ReactNode; readonly cells: readonly ReactNode[] }

/** A table of numbers: what each row is about, then the numbers in columns, aligned at their ends. */
export function NumbersTable({ caption, columns: [rowsName, ...others], rows }: Props) {
  const columns = others.map(column => (typeof column === 'string' ? { name: column } : column))
  const classOf = (column: Column | undefined) => (column?.isText ? undefined : 'n')
  return (
    <table>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{rowsName}</th>
          {columns.map(column => (
            <th key={column.name} scope="col" className={classOf(column)}>
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {columns.map((column, index) => (
              <td key={column.name} className={classOf(column)}>
                {cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
