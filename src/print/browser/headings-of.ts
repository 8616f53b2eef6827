/**
 * The words of each heading of a document, in its order, as a bookmark says them: once, with a space where a line ends or a box
 * begins, and formulas in plain signs. Runs in the browser.
 */
export function headingsOf(document: Document): string[] {
  const functions =
    /\\(sin|cos|tan|log|ln|lg|exp|min|max|lim|det|gcd|mod|deg|dim|ker|arg|sup|inf)(?![a-zA-Z])/g;
  return Array.from(document.querySelectorAll('h1,h2,h3,h4,h5,h6')).flatMap((heading) => {
    if (heading.closest('[hidden],[aria-hidden="true"]')) return [];
    const told = heading.cloneNode(true) as Element;
    for (const added of Array.from(told.querySelectorAll('[data-added],rp,rt,annotation'))) added.remove();
    for (const line of Array.from(told.querySelectorAll('br,p,div')))
      line.append(document.createTextNode(' '));
    for (const formula of Array.from(told.querySelectorAll('math'))) {
      const plain = (formula.getAttribute('alttext') ?? '').replace(functions, '$1').replace(/[{}$]/g, '');
      if (plain !== '' && !plain.includes('\\')) formula.textContent = plain;
    }
    const words = (told.textContent ?? '')
      .replace(/\u00ad/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();
    return words === '' ? [] : [words];
  });
}
