/** What a run of the program ends with. */
export const exitCodes = { done: 0, user: 1, usage: 2, machine: 3, interrupted: 130 } as const;
