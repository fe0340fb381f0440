import { expect, it } from 'vitest'
import { columnTitle } from './columnTitle.ts'

const column = (index: number, name: string) => ({ index, name, filled: 1, examples: [] })

it('tells two columns with the same name apart by their letters, and leaves others as they are called', () => {
  const all = [column(0, 'Datum'), column(1, 'Soort'), column(27, 'Datum'), column(3, '')]
  expect(all.map(one => columnTitle(one, all))).toEqual(['Datum (A)', 'Soort', 'Datum (AB)', ''])
})
