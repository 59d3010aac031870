/** What makes two addresses the same one: case and compatibility forms do not. */
export const emailKeyOf = (email: string): string => email.trim().normalize('NFKC').toLowerCase().normalize('NFKC')
