import { describe, expect, it } from 'vitest'
import { fieldOf, lackingIn, withColumn, withConstant } from './mapping.ts'

const none = { columns: {}, constants: {} }

describe('which column says what', () => {
  it('is one column a field, so that the column of before gives it up', () => {
    const first = withColumn(none, 0, 'submitted-on')
    const second = withColumn(first, 3, 'submitted-on')
    expect([fieldOf(second, 0), fieldOf(second, 3)]).toEqual([undefined, 'submitted-on'])
  })

  it('may be several columns for themes alone', () => {
    const mapping = withColumn(withColumn(none, 1, 'themes'), 2, 'themes')
    expect(mapping.columns).toEqual({ themes: [1, 2] })
    expect(withColumn(mapping, 1, undefined).columns).toEqual({ themes: [2] })
  })

  it('moves a column to another field', () => {
    expect(withColumn(withColumn(none, 1, 'circle'), 1, 'children').columns).toEqual({ children: [1] })
  })

  it('takes the place of what was the same for every row', () => {
    const same = withConstant(none, 'variant', 'family')
    expect(withColumn(same, 2, 'variant')).toEqual({ columns: { variant: [2] }, constants: {} })
    expect(withConstant(same, 'variant', '')).toEqual(none)
  })

  it('lacks what neither a column nor a choice says', () => {
    const needed = ['submitted-on', 'variant', 'source']
    const mapping = withConstant(withColumn(none, 0, 'submitted-on'), 'variant', 'family')
    expect(lackingIn(mapping, { needed })).toEqual(['source'])
  })
})
