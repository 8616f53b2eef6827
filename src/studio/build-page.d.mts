/** Compiles the studio's page; gives false where there is no compiler. */
export function buildPage(): Promise<boolean>;
