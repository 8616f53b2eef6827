/** A text in which what stands between backticks is code. */
export function WithCode({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('`').map((part, at) =>
        // Its place is all that such a part has.
        at % 2 === 0 ? part : <code key={`${at} ${part}`}>{part}</code>,
      )}
    </>
  );
}
