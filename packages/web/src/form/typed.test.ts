import { describe, expect, it } from 'vitest'
import { keepTyped, readTyped, typedKey } from './typed.ts'

function storageOf(kept: Map<string, string>): Storage {
  return {
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    getItem: key => kept.get(key) ?? null,
    removeItem: key => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  }
}

describe('what is typed in a dossier', () => {
  const key = typedKey('leen', 'linde', 'r1', 'question')

  it('is there again after a reload, for this person and this dossier', () => {
    const storage = storageOf(new Map())
    keepTyped(key, { text: 'Waar kan Johan wonen?' }, storage)
    expect(readTyped(key, storage)).toEqual({ text: 'Waar kan Johan wonen?' })
    expect(readTyped(typedKey('bart', 'linde', 'r1', 'question'), storage)).toBeUndefined()
  })

  it('is gone once it was sent', () => {
    const kept = new Map<string, string>()
    keepTyped(key, { text: 'x' }, storageOf(kept))
    keepTyped(key, undefined, storageOf(kept))
    expect(kept.size).toBe(0)
  })

  it('is nothing but texts, whatever somebody put there', () => {
    expect(readTyped(key, storageOf(new Map([[key, '{"text":"a","n":1}']])))).toEqual({ text: 'a' })
    expect(readTyped(key, storageOf(new Map([[key, 'not json']])))).toBeUndefined()
  })
})
