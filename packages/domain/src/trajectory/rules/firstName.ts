/** As people call each other: a name's first word. */
export const firstName = (name: string): string => name.trim().split(/\s+/u)[0] ?? ''
