import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A request that is turned away, and why. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: ContentfulStatusCode;
  /** A word that programs tell it by. */
  readonly code: string;
  /** Seconds after which it may be asked again. */
  readonly retryAfter: number | null;

  constructor(status: ContentfulStatusCode, code: string, message: string, retryAfter: number | null = null) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}
