import { verifyPdf } from '../../src/check/check.ts';
import { openPress, printPdf } from '../../src/print/print.ts';
import { proseBook } from './prose-book.ts';

/** Reads printed books back: is each number in contents and index the folio of its destination? `numbers [QUESTIONS ...]` */
export async function bench(args: readonly string[]): Promise<void> {
  for (const questions of args.length > 0 ? args.map(Number) : [20, 200, 2000]) {
    const press = await openPress();
    try {
      const start = performance.now();
      const { bytes, layout, unsettled } = await printPdf(press, proseBook(questions));
      const wall = ((performance.now() - start) / 1000).toFixed(1);
      const wrong = verifyPdf(bytes);
      const numbers = wrong.filter(({ rule }) => rule === 'numbers-true').length;
      console.log(
        `${questions} questions, ${layout.pages} pages, ${layout.pageOf.size} destinations, ${wall} s wall: ${numbers} wrong numbers, ${unsettled.length} unsettled, ${wrong.length} findings in all`,
      );
    } finally {
      await press.close();
    }
  }
}
