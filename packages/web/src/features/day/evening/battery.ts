/** How full the battery is, from 0 to 1; undefined where the browser does not tell (W3C Battery Status, not in every browser) or it is charging. */
export async function readBattery(): Promise<number | undefined> {
  if (!('getBattery' in navigator) || typeof navigator.getBattery !== 'function') return undefined
  try {
    const battery: unknown = await navigator.getBattery()
    if (typeof battery !== 'object' || battery === null || !('level' in battery)) return undefined
    if ('charging' in battery && battery.charging === true) return undefined
    return typeof battery.level === 'number' ? battery.level : undefined
  } catch {
    return undefined
  }
}
