import { describe, expect, it } from 'vitest'
import { type PageStart, pageAcrossRegions } from './acrossRegions.ts'

const pages: Readonly<Record<string, readonly (readonly string[])[]>> = {
  oost: [['a', 'b'], ['c']],
  west: [[]],
  zuid: [['d']],
}
const regions = Object.keys(pages)

/** The pages as the server gives them: the cursor is the number of the next page. */
async function read({ region = 'oost', cursor = '0' }: PageStart) {
  const at = Number(cursor)
  const own = pages[region] ?? []
  return { regions, items: own[at] ?? [], ...(at + 1 < own.length ? { cursor: String(at + 1) } : {}) }
}

describe('the pages over the regions of a manager', () => {
  it('follow each other, and what is empty is passed over', async () => {
    const seen: string[][] = []
    let start: PageStart | undefined = {}
    while (start !== undefined) {
      const { items, next }: { items: readonly string[]; next: PageStart | undefined } = await pageAcrossRegions(
        read,
        start,
      )
      seen.push([...items])
      start = next
    }
    expect(seen).toEqual([['a', 'b'], ['c'], ['d']])
  })

  it('end with an empty page when nothing is found anywhere', async () => {
    const nothing = async () => ({ regions, items: [] })
    expect(await pageAcrossRegions(nothing, {})).toEqual({ regions, items: [], next: undefined })
  })
})
