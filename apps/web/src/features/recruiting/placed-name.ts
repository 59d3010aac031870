import type { HostStructure } from '@portal/contracts/recruiting/recruiting.endpoints'

/** A structure among those of other towns. */
export const placedName = ({ name, city }: Pick<HostStructure, 'name' | 'city'>): string => `${name}, ${city}`
