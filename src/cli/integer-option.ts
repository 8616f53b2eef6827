import { InvalidArgumentError, Option } from 'commander';

/** An option that is a whole number from one bound to the other. */
export function integerOption(
  flags: string,
  description: string,
  [from, to]: readonly [number, number],
  usual: number,
): Option {
  return new Option(flags, description).default(usual).argParser((value: string) => {
    const number = Number(value);
    if (Number.isInteger(number) && number >= from && number <= to) return number;
    throw new InvalidArgumentError(`Expected a whole number from ${from} to ${to}.`);
  });
}
