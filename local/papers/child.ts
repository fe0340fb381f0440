import { openRenderer } from '@kring/functions/papers/render'
import { PaperTask } from '@kring/functions/papers/task'

/**
 * The program that draws papers on one machine, started by paperProcess.ts: answers each message with its paper. Ends with
 * its parent.
 */
const render = openRenderer()
process.on('message', message => {
  try {
    process.send?.(render(PaperTask.parse(message)))
  } catch {
    process.exit(1)
  }
})
process.on('disconnect', () => process.exit(0))
