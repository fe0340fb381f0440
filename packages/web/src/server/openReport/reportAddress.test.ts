import { describe, expect, it } from 'vitest'
import { isReportPath, readReportPath, reportPath } from './reportAddress.ts'

describe('the address of a public report', () => {
  it('says funder, grant and day, and a period', () => {
    const at = { funder: 'dijleland', grant: 'samen-aan-zet', asOf: '2026-11-05' }
    expect(readReportPath('/r/dijleland/samen-aan-zet/2026-11-05')).toEqual(at)
    expect(readReportPath('/r/dijleland/samen-aan-zet/2026-11-05/')).toEqual(at)
    expect(readReportPath('/r/dijleland/samen-aan-zet/2026-11-05/2026-Q1')).toEqual({ ...at, period: '2026-Q1' })
    expect(reportPath({ ...at, period: '2026-Q1' })).toBe('/r/dijleland/samen-aan-zet/2026-11-05/2026-Q1')
  })

  it.each(['/r', '/r/', '/r/dijleland', '/r/a/b/c', '/r/%2e%2e/samen-aan-zet/2026-11-05', '/r/a/bcd/2026-11-05/x/y'])(
    'names nothing: %s',
    path => expect([isReportPath(path), readReportPath(path)]).toEqual([true, undefined]),
  )

  it('is no other page’s', () => {
    for (const path of ['/', '/reports', '/o/r/x']) expect(isReportPath(path)).toBe(false)
  })
})
