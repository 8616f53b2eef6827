import type { FactKind } from '../../model/facts.ts';

/**
 * Messages in a language, by what they say: the sentence, without a full stop, and what to do where there is something to
 * do. `{name}` is filled in from the facts of a message; what stands between backticks is shown as code.
 */
export type Messages = { readonly [Kind in FactKind]: readonly [reason: string, todo?: string] };
