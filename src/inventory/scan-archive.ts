import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { PutInPart } from './scan-word.ts';

/** Parts of packages that hold no words of a document. */
const service =
  /(?:^|\/)(?:_rels|docProps|META-INF|theme|Configurations2)\/|(?:styles|settings|meta|manifest|fontTable|webSettings|numbering|\[Content_Types\])\.xml$/i;

/** What stands in a package of XML whose format has no scanner of its own: every text of every part. */
export function scanArchive(bytes: Uint8Array, put: PutInPart): void {
  const files = unzipSync(bytes, { filter: ({ name }) => /\.xml$/.test(name) && !service.test(name) });
  for (const name of Object.keys(files).sort()) {
    let paragraph = 0;
    const parser: Parser = new Parser(
      {
        onopentag: (element) => {
          if (/(?:^|:)(?:p|h|si|c|table-cell)$/.test(element)) paragraph++;
        },
        ontext: (text) => put(name, 'text', parser.startIndex, parser.endIndex + 1, paragraph, text),
      },
      { xmlMode: true, decodeEntities: true },
    );
    parser.end(strFromU8(files[name] as Uint8Array));
  }
}
