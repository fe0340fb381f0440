import { option } from '../texts.ts'

/** "Financiering is vaak geregeld via de provincie" (seed 003). */
export const payers = [
  option('grant', 'Een subsidie of project', 'Un subside ou un projet', 'A grant or project'),
  option('municipality', 'De gemeente of het OCMW', 'La commune ou le CPAS', 'The municipality'),
  option('province', 'De provincie', 'La province', 'The province'),
  option('youth-care', 'De jeugdhulp', 'L’aide à la jeunesse', 'Youth care'),
  option('justice', 'Justitie', 'La justice', 'The ministry of justice'),
  option('own-organisation', 'Mijn organisatie', 'Mon organisation', 'My organisation'),
  option('other', 'Iemand anders', 'Quelqu’un d’autre', 'Someone else'),
  option('unknown', 'Dat is nog niet bekend', 'On ne le sait pas encore', 'Not known yet'),
]
