import { describe, expect, it } from 'vitest'
import { readSessionFields, saveSessionFields, sessionFieldsKey } from './sessionFields.ts'

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
  const key = sessionFieldsKey('leen', 'linde', 'r1', 'question')

  it('is there again after a reload, for this person and this dossier', () => {
    const storage = storageOf(new Map())
    saveSessionFields(key, { text: 'Waar kan Johan wonen?' }, storage)
    expect(readSessionFields(key, storage)).toEqual({ text: 'Waar kan Johan wonen?' })
    expect(readSessionFields(sessionFieldsKey('bart', 'linde', 'r1', 'question'), storage)).toBeUndefined()
  })

  it('is gone once it was sent', () => {
    const kept = new Map<string, string>()
    saveSessionFields(key, { text: 'x' }, storageOf(kept))
    saveSessionFields(key, undefined, storageOf(kept))
    expect(kept.size).toBe(0)
  })

  it('is nothing but texts, whatever somebody put there', () => {
    expect(readSessionFields(key, storageOf(new Map([[key, '{"text":"a","n":1}']])))).toEqual({ text: 'a' })
    expect(readSessionFields(key, storageOf(new Map([[key, 'not json']])))).toBeUndefined()
  })
})
