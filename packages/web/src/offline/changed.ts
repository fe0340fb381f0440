/** Tells the other tabs of this browser that a bag changed, without saying what. */
export function dayChannel(onChanged: () => void): { readonly tell: () => void; readonly close: () => void } {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, close: () => {} }
  const channel = new BroadcastChannel('kring-day')
  channel.onmessage = onChanged
  return { tell: () => channel.postMessage('changed'), close: () => channel.close() }
}
