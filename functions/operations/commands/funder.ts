import { FunderId } from '@kring/domain'
import * as z from 'zod'
import { forPlatform } from '../../data/index.ts'
import { command } from '../command.ts'
import { OperationFault } from '../fault.ts'

export const funderCommand = command({
  name: 'funder',
  summary: 'take in a funder',
  usage: ['kring funder <id> --name "<name>": the id stands in addresses and cannot be changed later.'],
  words: ['id'],
  options: { name: 'value' },
  local: 'running',
  input: { id: FunderId, name: z.string().trim().min(2).max(120) },
  run: async ({ id, name }, { host, say }) => {
    const platform = forPlatform(host.store)
    const known = (await platform.funders()).find(one => one.id === id)
    if (known !== undefined && known.name !== name)
      throw new OperationFault('funder-exists', `There is a funder ${id} with another name: ${known.name}.`)
    // Written again when it is there: an interrupted taking in is finished so.
    await platform.putFunder(id, name)
    say(`${id}: ${name}.`)
    return 0
  },
})
