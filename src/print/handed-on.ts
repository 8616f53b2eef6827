/**
 * A value that is handed on: after it was taken, no caller that waits holds it. The text of a large book is a tenth of a gigabyte, and
 * whoever printed it would keep it until the last page.
 */
export class HandedOn<Value> {
  #value: Value | null;

  constructor(value: Value) {
    this.#value = value;
  }

  /** Whether something is true of the value, which stays. */
  is(what: (value: Value) => boolean): boolean {
    return what(this.#there());
  }

  /** The value, for the only time. */
  take(): Value {
    const value = this.#there();
    this.#value = null;
    return value;
  }

  #there(): Value {
    if (this.#value === null) throw new Error('what was handed on was taken before');
    return this.#value;
  }
}
