import type { Look } from '../../../api.ts';
import { words } from '../../words/words.ts';

const sizes = [5, 5.5, 6, 6.5, 7, 8, 9, 10, 12];

/** Columns, type and sides of the cheat sheet. */
export function Sheet({
  sheet,
  onChange,
}: {
  readonly sheet: Look['sheet'];
  readonly onChange: (field: keyof Look['sheet'], value: number | null) => void;
}) {
  const choice = (field: keyof Look['sheet'], label: string, values: readonly (number | null)[]) => (
    <label key={field}>
      {label}
      <select
        value={sheet[field] ?? ''}
        onChange={({ currentTarget: { value } }) => onChange(field, value === '' ? null : Number(value))}
      >
        {values.map((value) => (
          <option key={value} value={value ?? ''}>
            {value ?? words.automatic}
          </option>
        ))}
      </select>
    </label>
  );
  const listed = (values: readonly number[], own: number) =>
    [...new Set([...values, own])].toSorted((one, other) => one - other);
  return (
    <section class="group">
      <h2>{words.forSheet}</h2>
      <div class="pair">
        {choice('columns', words.columns, [null, 1, 2, 3, 4, 5, 6])}
        {choice('floor', words.smallestType, listed(sizes, sheet.floor))}
        {choice('sides', words.sheetSides, listed([1, 2, 4], sheet.sides))}
      </div>
      <p class="hint">{words.sheetHint}</p>
    </section>
  );
}
