type Close = () => void | Promise<void>

/** What has been opened and must be closed, the last first. */
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
