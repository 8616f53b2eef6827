/**
 * Reasons of the rules that leave text of a document out because it was understood to belong to no question: a person would miss
 * it, if it was understood wrongly. All other rules leave out what no book prints, or what somebody wanted left out.
 */
const losing =
  /^(?:stands |no question was found|heading over no question|belongs to no question|line that is no JSON|a topic without entries|neither question nor answer|noise$)/;

/** What of a column that is not read counts: a text, and no word or number about it. */
const prose = /(?:[^\s\p{L}]*\p{L}\S*\s+){3}[^\s\p{L}]*\p{L}/u;
const column = /^column .*: neither question nor answer$/s;

/** Titles of what is no part of an answer. */
const service =
  /^\P{L}*(?:table of contents|contents|index|toc|faqs?|questions?(?: (?:and|&) answers?)?|q ?& ?a|view contents)\P{L}*$/iu;

/** Whether a text of a field reads as a sentence may. */
export function isProse(text: string): boolean {
  return prose.test(text);
}

/** Whether a person would miss a text that is left out for a reason. */
export function isLosing(reason: string, text: string): boolean {
  if (column.test(reason) || reason === 'neither question nor answer') return prose.test(text);
  return losing.test(reason) && !service.test(text);
}
