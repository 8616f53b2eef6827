/** A parser that gives up because it has no room left for what is in one another says so in the words of its language. */
export function whyUnread({ message }: Error): string {
  return /call stack/.test(message) ? 'it is nested too deeply' : (message.split('\n')[0] ?? '');
}
