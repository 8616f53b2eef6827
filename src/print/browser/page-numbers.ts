/** The element around the digits of a page number that are put in when the print is finished: a theme has no rules for it. */
export const pageNumberElement = 'page-number';

/** The private-use subtag of the language by which its place is carried through the print. */
export const pageNumberRole = 'docpage';

/** The digits that are shown in each style of these numbers on a page behind all others: the first once more at the end. */
export const allDigits = '01234567890';

/** In the words of an element: between these stands the id of the page whose number is meant. */
export const numberMarks = { open: '\uE000', close: '\uE001' } as const;
