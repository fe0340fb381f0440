import { InformantsCard } from './informants/InformantsCard.tsx'
import { MandateCard } from './mandate/MandateCard.tsx'
import { PracticalCard } from './practical/PracticalCard.tsx'
import { SettingCard } from './setting/SettingCard.tsx'
import { WithoutMeetingCard } from './without/WithoutMeetingCard.tsx'

/** The cards that nobody sees at first: fetched after the others. */
export function LowerCards() {
  return (
    <div className="cols even" style={{ gap: '1rem' }}>
      <div className="stack">
        <PracticalCard />
        <SettingCard />
      </div>
      <div className="stack">
        <MandateCard />
        <InformantsCard />
        <WithoutMeetingCard />
      </div>
    </div>
  )
}
