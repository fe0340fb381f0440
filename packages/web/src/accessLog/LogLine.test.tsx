// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { render } from '../testing/render.tsx'
import type { LogItem } from './days.ts'
import { LogLine } from './LogLine.tsx'

const at = '2026-04-14T12:58:00.000Z'
const said = async (item: LogItem): Promise<string> => {
  const screen = await render(
    <ol>
      <LogLine item={item} />
    </ol>,
    ['common', 'access'],
  )
  return screen.text().replace(/\s+/g, ' ').trim()
}

describe('a line of the access log', () => {
  it('says when, who in which role, and what', async () => {
    const by = { role: 'regional-manager', name: 'Leen Wouters', you: true }
    expect(await said({ kind: 'access', at, by, action: 'read' })).toBe(
      '14:58Leen Wouters, regiomanager jijlas het dossier',
    )
  })

  it('does not name a citizen', async () => {
    const by = { role: 'citizen', you: false }
    expect(await said({ kind: 'access', at, by, action: 'follow' })).toBe(
      '14:58Een inwoner met de persoonlijke link bekeek de status',
    )
  })

  it('gives the reason of an emergency', async () => {
    const by = { role: 'regional-manager', name: 'Ruben Hofman', you: false }
    const line = await said({ kind: 'access', at, by, action: 'emergency', reason: 'Er is gevaar.' })
    expect(line).toContain('opende het dossier in nood')
    expect(line).toContain('Er is gevaar.')
  })

  it('tells a change from a look, also without colour', async () => {
    const by = { role: 'partner-system', name: 'Dossiersysteem', you: false }
    expect(await said({ kind: 'change', at, by, event: 'submitted' })).toBe(
      '14:58Dossiersysteem, eigen systeem van de partner verstuurde de aanmelding wijziging',
    )
  })
})
