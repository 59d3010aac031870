/** For a pattern of LIKE: what somebody typed, of which no sign stands for another. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
