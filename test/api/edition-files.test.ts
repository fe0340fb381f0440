import { FunderId } from '@kring/domain'
import { samenAanZet } from '@kring/domain/test-data/editions'
import { forPlatform } from '@kring/functions/data/index'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tablesOf } from '../support/pdf/pdfTags.ts'
import { readPdf } from '../support/pdf/readPdf.ts'
import { dijleland } from '../support/people.ts'
import { editionAt, publishEdition } from '../support/publishedEdition.ts'
import { openWorld, type World } from '../support/world.ts'

const at = editionAt(dijleland)
const others = FunderId.parse('fonds')

let world: World
beforeAll(async () => {
  world = await openWorld()
  await publishEdition(world, dijleland)
  await forPlatform(world.store).putFunder(others, 'Het fonds')
  await publishEdition(world, others)
})
afterAll(() => world.close())

const taken = (path: string) => world.ask(path, { as: 'els', headers: { 'Accept-Language': 'nl' } })

describe('the files of an edition', () => {
  it('are named by grant, day and number, and of their kind', async () => {
    for (const [file, type, name] of [
      ['report.xlsx', 'openxmlformats', 'kring-samen-aan-zet-2026-11-05-2.xlsx'],
      ['report.csv', 'text/csv', 'kring-samen-aan-zet-2026-11-05-2.csv'],
      ['report.json', 'application/json', 'kring-samen-aan-zet-2026-11-05-2.json'],
      ['report.pdf', 'application/pdf', 'kring-samen-aan-zet-2026-11-05-2.pdf'],
      ['open.csv', 'text/csv', 'open-kring-samen-aan-zet-2026-11-05-2.csv'],
      ['open.json', 'application/json', 'open-kring-samen-aan-zet-2026-11-05-2.json'],
    ] as const) {
      const { status, headers } = await taken(`${at}/${file}`)
      expect(status, file).toBe(200)
      expect(headers.get('content-type')).toContain(type)
      expect(headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
    }
  })

  it('say the same as the edition itself: workbook, paper and JSON', async () => {
    const { body } = await world.ask(at, { as: 'els' })
    expect(body.edition).toEqual(JSON.parse(JSON.stringify(samenAanZet)))
    expect((await taken(`${at}/report.json`)).body).toMatchObject({
      checksum: body.checksum,
      asOf: '2026-11-05',
      edition: 2,
      report: body.edition,
    })
    const workbook = await readWorkbook(Buffer.from((await taken(`${at}/report.xlsx`)).bytes))
    const about = new Map(workbook[0]?.data.map(([what, value]) => [what, value]))
    expect(about.get('Controlegetal')).toBe(body.checksum)
    const paper = tablesOf(await readPdf((await taken(`${at}/report.pdf?period=2026-Q1`)).bytes))
    const referrals = paper.flatMap(({ rows }) => rows).find(([name]) => name === 'Aanmeldingen')
    expect(referrals?.slice(1)).toEqual(['84', '70'])
  })

  it('are of a period that the edition has, or of none', async () => {
    for (const period of ['2026-Q4', '2019', 'x'.repeat(41)]) {
      const { status, body } = await taken(`${at}/report.pdf?period=${period}`)
      expect([status, body.code], period).toEqual([400, 'invalid-query'])
    }
  })

  it('are of no funder but the reader’s own, and of nothing that was not published', async () => {
    for (const file of ['', '/report.xlsx', '/report.csv', '/report.json', '/report.pdf', '/open.csv', '/open.json']) {
      expect((await world.ask(`${editionAt(others)}${file}`, { as: 'els' })).status, file).toBe(403)
      expect((await world.ask(`${at}${file}`)).status, file).toBe(401)
      for (const name of ['2026-11-05/3', '2026-12-05/1', 'yesterday/1', '2026-11-05/0'])
        expect((await world.ask(`/f/dijleland/editions/samen-aan-zet/${name}${file}`, { as: 'els' })).status).toBe(404)
    }
  })
})
