import { command } from '../command.ts'

export const redriveCommand = command({
  name: 'redrive',
  summary: 'give what the readers of the stream could not work to them again',
  usage: ['kring redrive: both readers; exits with 1 when something failed again or can no longer be read.'],
  words: [],
  options: {},
  local: 'running',
  input: {},
  run: async (_input, { host, say }) => {
    const { done, left } = await host.redrive()
    say(`${done} done, ${left} set aside again.`)
    return left > 0 ? 1 : 0
  },
})
