import { type Ask, answerTo } from './client.ts'

/** Fetches a file with the session's token (a plain link has none) and gives it to the browser to keep. */
export async function download(path: string, options: Ask & { readonly name: string }): Promise<void> {
  const answer = await answerTo(path, options)
  keep(await answer.blob(), nameIn(answer) ?? options.name)
}

const nameIn = (response: Response): string | undefined =>
  response.headers.get('content-disposition')?.match(/filename="([^"/\\]+)"/)?.[1]

/** Gives the browser a file to keep. */
export function keep(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser has begun by then; a whole minute because some ask where to put it first.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
