import { type DrawnPage, drawnPageId } from './pageData.ts'

/** What the server wrote beside the page that it drew; undefined on the page without content. */
export function drawnPage(): DrawnPage | undefined {
  const text = document.getElementById(drawnPageId)?.textContent
  if (!text) return undefined
  const page: DrawnPage = JSON.parse(text)
  return page
}
