/** Tells the other tabs of this browser that a bag changed, without saying what. */
export function dayChannel(onChanged: () => void): { readonly tell: () => void; readonly close: () => void } {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, close: () => {} }
  const channel = new BroadcastChannel('kring-day')
  let isClosed = false
  channel.onmessage = onChanged
  return {
    // What was being sent when the page left the day still ends afterwards.
    tell: () => {
      if (!isClosed) channel.postMessage('changed')
    },
    close: () => {
      isClosed = true
      channel.close()
    },
  }
}
