import { isOnDevice } from '@kring/domain/trajectory'
import { useMemo } from 'react'
import type { CommandWay } from '../../../trajectory/commandWay.ts'
import { useDayHere } from '../DayContext.ts'

/** Commands of the plan go into the outbox of this device; they are there when this resolves. */
export function useOutboxWay(): CommandWay {
  const { write } = useDayHere()
  return useMemo(
    () => async (name, body) => {
      const command: { readonly name: string } = { ...body, name }
      // The page says why: the device is full.
      if (!isOnDevice(command) || !(await write(command))) throw new Error('not written')
    },
    [write],
  )
}
