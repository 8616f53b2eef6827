import { direction } from '../../text/direction.ts';
import type { Markup } from '../../text/markup.ts';
import { markup } from '../../text/markup.ts';

/**
 * A whole XHTML file of the EPUB; the namespace of `epub:type` is declared, language and direction are said.
 */
export function xhtmlDocument(title: string, language: string, type: string | null, body: Markup): string {
  const dir = direction(language) === 'rtl' && markup` dir="rtl"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
${markup`<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}"${dir}>
<head>
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<link rel="stylesheet" type="text/css" href="../style/book.css"/>
</head>
<body${type !== null && markup` epub:type="${type}"`}>
${body}
</body>
</html>`}
`;
}
