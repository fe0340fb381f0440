import { type PaperEventAnswer, toEvent } from './event.ts'
import { limitsOfFunction } from './limits.ts'
import { openRenderer, type Renderer } from './render.ts'
import { PaperTask } from './task.ts'

let render: Renderer | undefined

/**
 * The paper function. Its role may do nothing but log, and it logs nothing of what it is given: the API hands it all that
 * stands on a paper and gets the PDF back. What is no paper throws; a document with a fault is an answer.
 */
export async function handler(event: unknown): Promise<PaperEventAnswer> {
  render ??= openRenderer(limitsOfFunction)
  return toEvent(render(PaperTask.parse(event)))
}
