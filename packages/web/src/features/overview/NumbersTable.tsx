import type { ReactNode } from 'react'

type Props = {
  /** What it is about, for who cannot see it. */
  readonly caption: string
  /** Of the names of the rows, then of each number. */
  readonly columns: readonly [rows: string, ...numbers: readonly string[]]
  readonly rows: readonly { readonly key: string; readonly name: string; readonly cells: readonly ReactNode[] }[]
}

/** A table of numbers: what each row is about, then the numbers in columns, aligned at their ends. */
export function NumbersTable({ caption, columns: [rowsName, ...columns], rows }: Props) {
  return (
    <table>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{rowsName}</th>
          {columns.map(column => (
            <th key={column} scope="col" className="n">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {columns.map((column, index) => (
              <td key={column} className="n">
                {cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
