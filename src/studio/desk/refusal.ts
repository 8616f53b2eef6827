import type { Refusal } from '../api.ts';

/** An act that was not done; the project is as it was. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly why: Refusal['why'];

  constructor(why: Refusal['why'], message: string) {
    super(message);
    this.why = why;
  }
}
