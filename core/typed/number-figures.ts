type Figures = { values: readonly number[]; doubt?: 'signs' | 'zero' };

const MOST_DIGITS = 15;
const forms: readonly (readonly [RegExp, (text: string) => Figures])[] = [
  [/^\d+(?:\.\d+)?$/, (text) => plainFigures(text)],
  [/^\d{1,3}(?:[, ']\d{3})+(?:\.\d+)?$/, (text) => ({ values: [Number(text.replace(/[, ']/g, ''))] })],
  [/^\d{1,3}(?: \d{3})+,\d+$/, (text) => ({ values: [Number(text.replaceAll(' ', '').replace(',', '.'))] })],
  [/^\d{1,3}(?:\.\d{3})+,\d+$/, (text) => ({ values: [Number(text.replaceAll('.', '').replace(',', '.'))] })],
  [/^\d{1,3}(?:\.\d{3}){2,}$/, (text) => ({ values: [Number(text.replaceAll('.', ''))] })],
  [/^\d{4,},\d{1,2}$/, (text) => ({ values: [Number(text.replace(',', '.'))], doubt: 'signs' })],
  [/^\d{1,3},\d{1,2}$/, (text) => ({ values: [Number(text.replace(',', '.')), Number(text.replace(',', ''))] })],
  [
    /^\d{1,3}(?:,\d{2})*,\d{3}(?:\.\d+)?$|^\d{1,4}(?:,\d{4})+$/,
    (text) => ({ values: [Number(text.replaceAll(',', ''))], doubt: 'signs' }),
  ],
];

/** The numbers that figures with thousands and decimal signs may mean, or undefined for other text. */
export function figuresIn(text: string): Figures | undefined {
  const sign = /^[+-] ?/.exec(text)?.[0] ?? '';
  const unsigned = text.slice(sign.length);
  if (unsigned.replace(/\D/g, '').length > MOST_DIGITS)
    return /^\d+$/.test(unsigned) ? { values: [Number.MAX_VALUE] } : undefined;
  const form = forms.find(([pattern]) => pattern.test(unsigned));
  if (!form) return undefined;
  const figures = form[1](unsigned);
  return sign.startsWith('-') ? negative(figures) : figures;
}

/** 25.000 is twenty-five for some people and twenty-five thousand for others. */
function plainFigures(text: string): Figures {
  const value = Number(text);
  return /^[1-9]\d{0,2}\.\d{3}$/.test(text) ? { values: [value, Number(text.replace('.', ''))] } : { values: [value] };
}

function negative({ values }: Figures): Figures {
  return values[0] === 0 ? { values: [0], doubt: 'zero' } : { values: values.map((value) => -value) };
}
