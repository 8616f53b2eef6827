const day = 86_400_000;

/**
 * A number of a cell as its format shows it, as far as a reader of text needs it: dates and times in ISO's order, percentages,
 * places behind the point; all others as they are stored.
 */
export function numberText(raw: string, format: string, dated1904: boolean): string {
  const number = Number(raw);
  if (!Number.isFinite(number)) return raw;
  const [positive = ''] = format.split(';');
  const code = positive.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/[ymdhs]/i.test(code) && !/^general$/i.test(code)) return dateText(number, code, dated1904);
  const places = /\.(0+)/.exec(code)?.[1]?.length ?? 0;
  if (code.includes('%')) return `${(number * 100).toFixed(places)}%`;
  if (places > 0 && !/e/i.test(code)) return number.toFixed(places);
  if (/^0{2,}$/.test(code)) return String(Math.round(number)).padStart(code.length, '0');
  // Stored with all its digits: 0.1 + 0.2 as 0.30000000000000004.
  return raw.length > 15 && !/e/i.test(raw) ? String(Number(number.toPrecision(15))) : raw;
}

function dateText(number: number, code: string, dated1904: boolean): string {
  if (/\[h+\]/i.test(code)) {
    const minutes = Math.round(number * 24 * 60);
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  }
  // Day 60 of 1900 is a 29 February that never was.
  const days = dated1904 ? number + 1462 : number < 60 ? number + 1 : number;
  const date = new Date(Math.round(((days - 25_569) * day) / 1000) * 1000);
  if (Number.isNaN(date.getTime())) return String(number);
  const [dates, times] = date.toISOString().replace(/\..*$/, '').split('T');
  const hasDate = /[yd]/i.test(code);
  const hasTime = /[hs]/i.test(code) && !(hasDate && number % 1 === 0);
  const time = /s/i.test(code) ? times : times?.slice(0, 5);
  return [hasDate ? dates : '', hasTime ? time : ''].filter((one) => one !== '').join(' ') || String(dates);
}
