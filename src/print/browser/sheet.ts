import type { Asset } from '../../model/asset.ts';

/** An HTML document and the files that it names. */
export interface Sheet {
  readonly html: string;
  readonly assets: readonly Asset[];
}
