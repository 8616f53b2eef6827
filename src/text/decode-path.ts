/**
 * A path as it was meant by an address: each `%23`, `%20` and run of UTF-8 in percent signs is the character that it
 * stands for; what is no such sequence (`50%.png`) stays as it is.
 */
export function decodePath(address: string): string {
  return address.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}
