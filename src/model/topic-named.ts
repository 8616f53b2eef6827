import type { Topic } from './handbook.ts';

/** Whether a setting means this topic by a name: by its id or one of its titles, or by those of the section that it is in. */
export function isNamed(
  name: string,
  { id, title, alsoCalled = [], within }: Pick<Topic, 'id' | 'title' | 'alsoCalled' | 'within'>,
): boolean {
  const wanted = name.trim().toLowerCase();
  return (
    name === id ||
    name === within?.id ||
    [title, ...alsoCalled, within?.title].some((one) => one?.trim().toLowerCase() === wanted)
  );
}
