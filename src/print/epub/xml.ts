import { withoutControls } from '../without-controls.ts';

/** Text for XML, in content and in attributes in double quotes; what XML forbids is dropped. */
export function xml(text: string): string {
  return withoutControls(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
