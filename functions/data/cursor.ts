import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import type { Item } from './calls.ts'
import { BadCursor } from './failures.ts'

const StartKey = z.record(z.string(), z.string())

/**
 * Signs and opens page cursors. A cursor is opaque to the client and signed together with the name of its list, so that
 * it cannot be used on another list.
 */
export type CursorSigner = {
  readonly seal: (list: string, start: Item | undefined) => string | undefined
  readonly open: (list: string, cursor: string | undefined) => Record<string, string> | undefined
}

export function cursorSigner(secret: string): CursorSigner {
  const sign = (list: string, body: string): string =>
    createHmac('sha256', secret).update(`cursor\n${list}\n${body}`).digest('base64url')
  return {
    seal: (list, start) => {
      if (start === undefined) return undefined
      const body = Buffer.from(JSON.stringify(start)).toString('base64url')
      return `${body}.${sign(list, body)}`
    },
    open: (list, cursor) => {
      if (cursor === undefined) return undefined
      const [body = '', signature = '', ...rest] = cursor.split('.')
      const expected = Buffer.from(sign(list, body))
      const given = Buffer.from(signature)
      if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected))
        throw new BadCursor()
      const key = StartKey.safeParse(parseJson(Buffer.from(body, 'base64url').toString()))
      if (!key.success) throw new BadCursor()
      return key.data
    },
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
