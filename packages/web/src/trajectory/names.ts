/** A name's first word, as people call each other. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name
