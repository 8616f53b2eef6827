import { everyday } from './corpus.ts';
import { tryCorpus } from './try-corpus.ts';

tryCorpus(everyday.filter((_, at) => at % 2 === 1));
