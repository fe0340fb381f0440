import { theCoordinator } from '@kring/domain/trajectory'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useDates, useTranslation } from '../../i18n/index.ts'
import { type Known, StorageFull } from '../../offline/index.ts'
import type { DayHere, Given } from './DayContext.ts'
import { localDay, penIs } from './localDay.ts'
import { lookUp } from './pen/lookUp.ts'
import { type Day, type DayPlace, useDayStatus } from './useDay.ts'

/** Why something could not be written down: the device is full, or the bag was closed in between. */
export type WriteFault = 'full' | 'failed'

/** The open day, with the one way to write something down. `fault`: of the last try. */
export function useOpenDay(client: Day, place: DayPlace): DayHere & { readonly fault?: WriteFault | undefined } {
  const { t } = useTranslation('day')
  const status = useDayStatus(client)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<WriteFault>()
  const underWay = useRef(false)
  const contents = client.contents()
  const unsent = client.unsent()
  const { device } = client.day()
  const record = useMemo(() => localDay(contents, unsent, device), [contents, unsent, device])
  const dates = useDates(record.preparation.day?.timeZone)
  const pen = penIs(record, device, contents.gavePen === true)
  const isOvertaken = pen === 'here' && unsent.some(({ refusal }) => refusal?.outcome === 'older-pen')
  // Another device took the pen while this one had no signal: it learns so with its own commands, and reads along from then.
  useEffect(() => {
    if (isOvertaken) lookUp(client, place).catch(() => undefined)
  }, [isOvertaken, client, place])

  /** What is known when the next command is written; a taken pen counts from the command that takes it. */
  const knownFor = (command: Given, isUnconfirmed: boolean): Known => {
    const now = client.contents()
    const held = localDay(now, client.unsent(), device).conference.pen
    const seen = Math.max(client.status().version ?? 0, now.version)
    if (command.name === 'take-pen') return { seen, pen: command.number, ...(isUnconfirmed && { isUnconfirmed }) }
    return { seen, pen: held?.number ?? 1, ...(held?.isUnconfirmed === true && { isUnconfirmed: true }) }
  }

  const writeAll = async (commands: readonly Given[], isUnconfirmed = false): Promise<boolean> => {
    // Two quick taps are one.
    if (underWay.current) return false
    underWay.current = true
    setBusy(true)
    setFault(undefined)
    try {
      for (const command of commands) await client.write({ ...command }, knownFor(command, isUnconfirmed))
      return true
    } catch (error) {
      setFault(error instanceof StorageFull ? 'full' : 'failed')
      return false
    } finally {
      underWay.current = false
      setBusy(false)
    }
  }
  const write = (...commands: readonly Given[]) => writeAll(commands)
  const takePen = async (isUnconfirmed: boolean): Promise<boolean> => {
    if (client.contents().gavePen === true) await client.change(async now => ({ ...now, gavePen: false }))
    const number = (record.conference.pen?.number ?? 0) + 1
    return writeAll([{ name: 'take-pen', device, number }], isUnconfirmed)
  }
  const names = new Map(record.circle.people.map(({ id, name }) => [id, name]))
  const nameOf = (person: string) => (person === theCoordinator ? t('you') : (names.get(person) ?? '…'))
  return { place, client, status, record, pen, dates, nameOf, write, takePen, isBusy, fault }
}
