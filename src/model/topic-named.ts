import type { Topic } from './handbook.ts';

/** Whether a setting means this topic by a name: by its id or its title, or by those of the section that it is in. */
export function isNamed(name: string, topic: Pick<Topic, 'id' | 'title' | 'within'>): boolean {
  const wanted = name.trim().toLowerCase();
  return [topic, topic.within].some(
    (one) => one && (name === one.id || wanted === one.title.trim().toLowerCase()),
  );
}
