import { BreakOff } from './BreakOff.tsx'
import { DayHeading } from './DayHeading.tsx'
import { PenCard } from './pen/PenCard.tsx'
import { RoomCard } from './room/RoomCard.tsx'
import { DaySteps } from './steps/DaySteps.tsx'

/** The day while it goes on: its parts in order, who is in the room, the pen. */
export function DayScreen() {
  return (
    <>
      <DayHeading />
      <div className="cols day-cols">
        <div className="stack">
          <DaySteps />
          <PenCard />
          <BreakOff />
        </div>
        <RoomCard />
      </div>
    </>
  )
}
