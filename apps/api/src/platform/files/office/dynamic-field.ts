/** Dynamic data exchange: a field that asks another program for its value, and can start one. */
export const isDynamicField = (instruction: string): boolean => /^[\s"]*DDE(?:AUTO)?\b/i.test(instruction)
