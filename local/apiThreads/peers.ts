import { BroadcastChannel } from 'node:worker_threads'
import { Forgotten, type Peers } from '@kring/functions/api/peers'
import * as z from 'zod'

const Message = z.object({ data: Forgotten })

/** The instances of the API in the threads of one host, named by its data folder. */
export function peersOf(folder: string): Peers {
  const channel = new BroadcastChannel(`kring ${folder}`)
  // Keeps no process and no thread alive.
  channel.unref()
  return {
    tell: forgotten => channel.postMessage(forgotten),
    onTold: forget => {
      channel.addEventListener('message', message => {
        const told = Message.safeParse(message)
        if (told.success) forget(told.data.data)
      })
    },
  }
}
