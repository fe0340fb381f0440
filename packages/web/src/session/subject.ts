import { sessionKey } from './sessionKey.ts'

/** The subject of who is signed in, or was until the session ended; undefined for nobody. Works without signal. */
export function storedSubject(): string | undefined {
  try {
    const user: unknown = JSON.parse(sessionStorage.getItem(sessionKey) ?? 'null')
    const profile = isObject(user) && 'profile' in user ? user.profile : undefined
    return isObject(profile) && 'sub' in profile && typeof profile.sub === 'string' ? profile.sub : undefined
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
