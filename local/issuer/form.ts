import type { IncomingMessage } from 'node:http'

const longestForm = 4096

/** The fields of a posted form; no fields when the body is longer than 4096 characters. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > longestForm) return new URLSearchParams()
  }
  return new URLSearchParams(text)
}
