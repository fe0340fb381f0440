import type { BoardItem } from '../../../api/trajectories.ts'

const managersSteps = ['resolve-assignment-fault', 'find-coordinator', 'tell-family'] as const
export type ManagersStep = (typeof managersSteps)[number]

/** The step of a trajectory when it is the manager's turn: each is done on the page about its coordinator. */
export const managersStep = ({ step }: Pick<BoardItem, 'step'>): ManagersStep | undefined =>
  managersSteps.find(one => one === step)

type Waiting = Pick<BoardItem, 'step' | 'dueOn'>

/** What to take first: what waits for the manager and is most overdue. */
export const mostOverdue = <Item extends Waiting>(items: readonly Item[]): Item | undefined =>
  items
    .filter(item => managersStep(item) !== undefined)
    .toSorted((one, other) => compare(one.dueOn ?? '', other.dueOn ?? ''))[0]

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1)
