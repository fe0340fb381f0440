import { useTranslation } from '../../i18n/index.ts'
import { Failed } from '../../kit/index.ts'
import { DayProvider } from './DayContext.ts'
import { DayScreen } from './DayScreen.tsx'
import { Evening } from './evening/Evening.tsx'
import { ReadsAlong } from './pen/ReadsAlong.tsx'
import { PrivateScreen } from './private/PrivateScreen.tsx'
import { Refusals } from './signal/Refusals.tsx'
import { SignalStrip } from './signal/SignalStrip.tsx'
import type { Day, DayPlace } from './useDay.ts'
import { useOpenDay } from './useOpenDay.ts'
import './day.css'

type Props = { readonly client: Day; readonly place: DayPlace }

/** The day as it stands: the evening before, the sequence of the day, private time, or another device that writes. */
export function OpenedBag({ client, place }: Props) {
  const { t } = useTranslation('day')
  const { fault, ...here } = useOpenDay(client, place)
  const { current } = here.record.conference
  const Screen =
    here.pen === 'elsewhere'
      ? ReadsAlong
      : current === undefined
        ? Evening
        : current.stage === 'private'
          ? PrivateScreen
          : DayScreen
  return (
    <DayProvider value={here}>
      <SignalStrip />
      <Refusals />
      {fault && <Failed what={t(`fault.${fault}`)} safe={t(`fault.${fault}Safe`)} />}
      <Screen />
    </DayProvider>
  )
}
