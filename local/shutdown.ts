type Close = () => void | Promise<void>

/** A stack of close functions. `closeAll` runs them one by one, last added first; later calls await the first run. */
export type ShutdownStack = { add(close: Close): void; closeAll(): Promise<void> }

export function createShutdownStack(): ShutdownStack {
  const open: Close[] = []
  let closing: Promise<void> | undefined
  const closeAll = async (): Promise<void> => {
    for (let close = open.pop(); close !== undefined; close = open.pop()) await close()
  }
  return {
    add: close => void open.push(close),
    closeAll: () => {
      closing ??= closeAll()
      return closing
    },
  }
}
