import type { Look } from '../../../api.ts';
import { words } from '../../words/words.ts';

const sizes = [5, 5.5, 6, 6.5, 7, 8, 9, 10, 12];

const papers = ['A4', 'Letter', 'A3', 'A5'] as const;
type Figure = Exclude<keyof Look['sheet'], 'page'>;

/** Paper, columns, type and sides of the cheat sheet. */
export function Sheet({
  sheet,
  onPaper,
  onChange,
}: {
  readonly sheet: Look['sheet'];
  readonly onPaper: (page: string | null) => void;
  readonly onChange: (field: Figure, value: number | null) => void;
}) {
  const choice = (field: Figure, label: string, values: readonly (number | null)[]) => (
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
        <label>
          {words.sheetPaper}
          <select
            value={sheet.page ?? ''}
            onChange={({ currentTarget: { value } }) => onPaper(value === '' ? null : value)}
          >
            <option value="">{words.paperOfBook}</option>
            {[...new Set([...papers, ...(sheet.page === null ? [] : [sheet.page])])].map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        {choice('columns', words.columns, [null, 1, 2, 3, 4, 5, 6])}
        {choice('floor', words.smallestType, listed(sizes, sheet.floor))}
        {choice('sides', words.sheetSides, listed([1, 2, 4], sheet.sides))}
      </div>
      <p class="hint">{words.sheetHint}</p>
    </section>
  );
}
