import { download } from '../../../api/download.ts'
import { queryString } from '../../../api/index.ts'
import type { UsageAsked } from './useUsage.ts'

/** Downloads the figures as CSV, with the page's filters. */
export const downloadCsv = (funder: string, { from, to, by, grant }: UsageAsked): Promise<void> =>
  download(`/f/${encodeURIComponent(funder)}/usage.csv${queryString({ from, to, by, grant })}`, {
    accept: 'text/csv',
    name: `kring-${from}-${to}-${by}.csv`,
  })
