import { isReleaseName } from '../editions/keep-release.ts';
import { lastRelease } from '../model/changes.ts';
import { UsageFault } from './io.ts';

/** Refuses a name that no file could have, or that means another release. */
export function checkReleaseName(name: string): string {
  if (!isReleaseName(name))
    throw new UsageFault(
      `--release ${name}: expected small letters, digits, dots and hyphens, as in --release spring-2026${name === lastRelease ? '; `last` means the one published last' : ''}`,
    );
  return name;
}
