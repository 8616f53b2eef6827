import { namedElsewhere } from './named-elsewhere.ts';
import type { Put } from './piece.ts';
import { scanInline } from './scan-markdown.ts';

/** What is said in subtitles; their numbers, times and settings are markup. */
export function scanSubtitles(written: string, put: Put): void {
  const elsewhere = namedElsewhere(written);
  let at = 0;
  written.split('\n').forEach((row, index) => {
    const end = at + row.length;
    const service = /^(?:\uFEFF?WEBVTT\b.*|\d+\s*|.*-->.*|(?:NOTE|STYLE|REGION)\b.*)$/.test(row);
    if (service) put('markup', at, end, index + 1);
    else scanInline(written, at, end, index + 1, put, elsewhere);
    at = end + 1;
  });
}
