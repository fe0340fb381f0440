const prefix = 'picture-'

/** The form of what is said of one picture. */
export const describeForm = (picture: string): string => `${prefix}${picture}`
