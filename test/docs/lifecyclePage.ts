import { lifecycleDiagram, lifecycleTable, trajectoryDiagram, trajectoryTable } from '@kring/domain'

/** The page `docs/lifecycle.md`, made from the registries of commands. */
export const lifecyclePage = (): string => `# The lifecycle of a referral and of its trajectory

## A referral

Generated from \`packages/domain/src/referral/commands.ts\` by \`npm run docs\`; a test fails when it is behind.
A command that keeps the state ("stays") still makes an event. What the guards ask on top of the state is in
\`packages/domain/src/referral/acceptanceBlockers.ts\` and \`decide.ts\`: no acceptance without a recorded intake (G3) and a question confirmed as
open and concrete (G4); a minimum requirement never without a reason (G5). By kind of conference: a restorative one needs a
conversation with each side apart, never one for both, and each side saying for itself that it wants to take part (G7); a
neighbourhood one a place and at least two groups, whose spokespersons may be chosen later, before a day is set.

\`\`\`mermaid
${lifecycleDiagram()}
\`\`\`

${lifecycleTable()}

## A trajectory

Generated from \`packages/domain/src/trajectory/commands/\`. It begins in the transaction that accepts the referral, and ends with the one
that withdraws it. The diagram shows what changes the state; the table has every command. What the guards ask on top of the state
is in \`packages/domain/src/trajectory/rules/\`: who may be assigned (G8), and what locks the day (G6, G11, G12, G13;
\`schedulingBlockers.ts\`). Which guard is where: [guards](guards.md). A command of \`system\` is no route: it is given by the
acceptance or withdrawal of the referral, or by what falls due. One of \`circle-member\` is of the person themself (G7).

\`\`\`mermaid
${trajectoryDiagram()}
\`\`\`

${trajectoryTable()}
`
