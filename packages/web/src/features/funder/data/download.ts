import { download } from '../../../api/download.ts'
import { type EditionName, editionPath } from '../../../api/editions.ts'
import { queryString } from '../../../api/index.ts'

/** The files of an edition; `open` is for machines and for whoever wants to calculate on. */
export const files = {
  pdf: { path: 'report.pdf', accept: 'application/pdf' },
  xlsx: { path: 'report.xlsx', accept: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { path: 'report.csv', accept: 'text/csv' },
  json: { path: 'report.json', accept: 'application/json' },
  openCsv: { path: 'open.csv', accept: 'text/csv' },
  openJson: { path: 'open.json', accept: 'application/json' },
} as const
export type FileKind = keyof typeof files

/** Downloads a file of an edition. `period`: of the paper, which is about one; the other files hold all. */
export const downloadFile = (funder: string, name: EditionName, kind: FileKind, period: string): Promise<void> => {
  const { path, accept } = files[kind]
  const query = kind === 'pdf' ? queryString({ period }) : ''
  return download(`${editionPath(funder, name)}/${path}${query}`, { accept, name: `kring-${name.grant}-${path}` })
}
