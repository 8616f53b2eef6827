/**
 * A theme is at fault: not there, a wrong setting, a template with an error. The message names the file, and the line
 * where there is one.
 */
export class ThemeFault extends Error {
  override readonly name: string = 'ThemeFault';
}
