import { describe, expect, it } from 'vitest'
import { type Appointment, icsFile } from './icsFile.ts'

const appointment: Appointment = {
  uid: 'een@kring',
  sequence: 2,
  writtenAt: '2026-05-04T10:00:00.000Z',
  title: 'Familiedag',
  starts: { at: '2026-06-13T08:00:00.000Z', timeZone: 'Europe/Brussels', hours: 6 },
  place: 'Het Sas, Sasplein 4; Leuven\nachterom',
  isCancelled: false,
}

describe('a calendar file', () => {
  it('has the local time with the time zone that it is in, clock changes included', () => {
    const file = icsFile(appointment)
    expect(file).toContain('DTSTART;TZID=Europe/Brussels:20260613T100000\r\nDURATION:PT6H\r\n')
    expect(file).toContain(
      'BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\n',
    )
    expect(file).toContain(
      'BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n',
    )
    expect(file).toContain('METHOD:PUBLISH\r\n')
    expect(file).toContain('SEQUENCE:2\r\n')
  })

  it('of a zone without clock changes has its one offset', () => {
    const file = icsFile({
      ...appointment,
      starts: { at: '2026-06-13T08:00:00.000Z', timeZone: 'Asia/Kolkata', hours: 1 },
    })
    expect(file).toContain('TZOFFSETFROM:+0530\r\nTZOFFSETTO:+0530\r\n')
    expect(file).toContain('DTSTART;TZID=Asia/Kolkata:20260613T133000\r\n')
  })

  it('escapes what would end a value, and folds lines at 75 octets, never inside a character', () => {
    expect(icsFile(appointment)).toContain('LOCATION:Het Sas\\, Sasplein 4\\; Leuven\\nachterom\r\n')
    const long = icsFile({ ...appointment, place: 'é😀'.repeat(60) })
    // 'é' has two octets, '😀' four.
    const octets = (line: string) => [...line].reduce((sum, one) => sum + (one === 'é' ? 2 : one === '😀' ? 4 : 1), 0)
    for (const line of long.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75)
    expect(long.replaceAll('\r\n ', '')).toContain('é😀'.repeat(60))
  })

  it('says that it is cancelled, also when nobody knows any more when it would have been', () => {
    const file = icsFile({ ...appointment, starts: undefined, isCancelled: true })
    expect(file).toMatch(/METHOD:CANCEL\r\n[\s\S]*UID:een@kring\r\n[\s\S]*STATUS:CANCELLED\r\n/)
    expect(file).not.toContain('DTSTART')
  })
})
