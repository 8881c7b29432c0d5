const values: Record<string, number> = {
  ...{ א: 1, ב: 2, ג: 3, ד: 4, ה: 5, ו: 6, ז: 7, ח: 8, ט: 9, י: 10, כ: 20, ך: 20, ל: 30, מ: 40, ם: 40 },
  ...{ נ: 50, ן: 50, ס: 60, ע: 70, פ: 80, ף: 80, צ: 90, ץ: 90, ק: 100, ר: 200, ש: 300, ת: 400 },
};

/** The number Hebrew letters stand for (י״ג is 13), or undefined for other text. */
export function hebrewNumber(text: string): number | undefined {
  const letters = [...text.replace(/['"׳״]/gu, '')];
  if (letters.length === 0 || letters.length > 6) return undefined;
  let sum = 0;
  for (const letter of letters) {
    const value = values[letter];
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}
