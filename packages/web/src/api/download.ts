import { type Ask, answerTo } from './client.ts'

/** Fetches a file with the session's token (a plain link sends none) and saves it as a download. */
export async function download(path: string, options: Ask & { readonly name: string }): Promise<void> {
  const answer = await answerTo(path, options)
  keep(await answer.blob(), nameIn(answer) ?? options.name)
}

const nameIn = (response: Response): string | undefined =>
  response.headers.get('content-disposition')?.match(/filename="([^"/\\]+)"/)?.[1]

/** Saves a blob as a download in the browser. */
export function keep(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The download has started by then; a full minute because some browsers ask for a location first.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
