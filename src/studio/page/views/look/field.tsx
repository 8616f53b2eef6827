import { useState } from 'preact/hooks';

/** A line of text that is taken when it is left, or by Enter. */
export function Field({
  label,
  value,
  onDone,
}: {
  readonly label: string;
  readonly value: string;
  readonly onDone: (value: string) => void;
}) {
  const [text, setText] = useState(value);
  return (
    <label>
      {label}
      <input
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={() => text !== value && onDone(text)}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
    </label>
  );
}
