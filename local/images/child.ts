import { carryOut } from '@kring/functions/images/carryOut'
import { ImageTask } from '@kring/functions/images/task'

/**
 * The program that decodes pictures on one machine, started by imageProcess.ts: answers each message with the result of
 * its task. Ends with its parent.
 */
process.on('message', message => {
  carryOut(ImageTask.parse(message)).then(
    answer => process.send?.(answer),
    () => process.exit(1),
  )
})
process.on('disconnect', () => process.exit(0))
