import { isDay } from '../../core/date.ts';
import { lately } from '../../core/lately.ts';
import type { Language } from '../../core/words.ts';
import { type Button, buttonData, type Keyboard, readButtonData } from './button.ts';

/** A leaf of the calendar: the days of a month, the months of a year, or twenty years from one on. */
export type Leaf = { month: string } | { year: number } | { years: number };

type Place = { at: string; language: Language };

const firstYear = 1900;
const lastYear = 2119;
const yearsOnLeaf = 20;

/** A key the calendar keeps for itself: it turns a leaf, and gives no answer. */
export function readLeaf(key: string): { leaf?: Leaf; language: Language } | undefined {
  const { page = '', language = '' } = /^~(?<page>[\dy-]*)~(?<language>[\w-]+)$/.exec(key)?.groups ?? {};
  if (language === '') return undefined;
  const leaf = leafNamed(page);
  return leaf ? { leaf, language } : { language };
}

/** Whether a key is a day picked from the calendar. */
export function isPickedDay(key: string): boolean {
  return isDay(key);
}

/** The same buttons with another leaf of the calendar in the place of the one they show. */
export function withLeaf(keyboard: Keyboard, leaf: Leaf, place: Place): Keyboard {
  const first = keyboard.findIndex(isOfCalendar);
  if (first < 0) return keyboard;
  const others = (row: Button[]) => !isOfCalendar(row);
  return [...keyboard.slice(0, first), ...calendarRows(leaf, place), ...keyboard.slice(first).filter(others)];
}

// Whoever is asked for a day at the same question sees the same leaf.
const shown = lately<Keyboard>(200);

/** The buttons of a leaf. */
export function calendarRows(leaf: Leaf, place: Place): Keyboard {
  return shown(JSON.stringify([leaf, place.at, place.language]), () => rowsOn(leaf, place));
}

function rowsOn(leaf: Leaf, place: Place): Keyboard {
  if ('month' in leaf) return monthRows(leaf.month, place);
  return 'year' in leaf ? yearRows(leaf.year, place) : yearsRows(leaf.years, place);
}

function isOfCalendar(row: Button[]): boolean {
  return row.some((button) => {
    const read = 'callback_data' in button ? readButtonData(button.callback_data) : undefined;
    return read !== undefined && (readLeaf(read.key) !== undefined || isPickedDay(read.key));
  });
}

function leafNamed(page: string): Leaf | undefined {
  const { year, month, years } =
    /^(?:(?<year>\d{4})(?:-(?<month>0[1-9]|1[0-2]))?|y(?<years>\d{4}))$/.exec(page)?.groups ?? {};
  const number = Number(year ?? years);
  if (!(number >= firstYear && number <= lastYear)) return undefined;
  if (years) return { years: decadeOf(number) };
  return month ? { month: `${year}-${month}` } : { year: number };
}

function decadeOf(year: number): number {
  return year - (year % yearsOnLeaf);
}

function monthRows(month: string, place: Place): Keyboard {
  const first = Temporal.PlainYearMonth.from(month);
  const title = written(first.toPlainDate({ day: 1 }), place, { year: 'numeric', month: 'long' });
  const leadingDays = first.toPlainDate({ day: 1 }).dayOfWeek - 1;
  const days = Array.from({ length: first.daysInMonth }, (_, index) =>
    first.toPlainDate({ day: index + 1 }).toString(),
  );
  const cells = [
    ...Array.from({ length: leadingDays }, () => empty(place)),
    ...days.map((day) => ({ text: String(Number(day.slice(8))), callback_data: buttonData(place.at, day) })),
  ];
  const turn = (by: number) => first.add({ months: by }).toString();
  return [
    header(place, { before: turn(-1), title, up: String(first.year), after: turn(1) }),
    weekdays(place),
    ...rowsOf(cells, { columns: 7, place }),
  ];
}

function yearRows(year: number, place: Place): Keyboard {
  const months = Array.from({ length: 12 }, (_, index) => Temporal.PlainDate.from({ year, month: index + 1, day: 1 }));
  const cells = months.map((month) =>
    turning(written(month, place, { month: 'short' }), { to: month.toString().slice(0, 7), place }),
  );
  const title = written(Temporal.PlainDate.from({ year, month: 1, day: 1 }), place, { year: 'numeric' });
  return [
    header(place, { before: String(year - 1), title, up: `y${year}`, after: String(year + 1) }),
    ...rowsOf(cells, { columns: 4, place }),
  ];
}

function yearsRows(from: number, place: Place): Keyboard {
  const cells = Array.from({ length: yearsOnLeaf }, (_, index) => from + index).map((year) =>
    turning(String(year), { to: String(year), place }),
  );
  const title = `${from} – ${from + yearsOnLeaf - 1}`;
  const [before, after] = [`y${from - yearsOnLeaf}`, `y${from + yearsOnLeaf}`];
  return [header(place, { before, title, after }), ...rowsOf(cells, { columns: 5, place })];
}

/** A leaf further, the way up to a longer time, a leaf back; beyond the first and last year there is none. */
function header(
  place: Place,
  { before, title, up, after }: { before: string; title: string; up?: string; after: string },
): Button[] {
  const arrow = (text: string, to: string) => (leafNamed(to) ? turning(text, { to, place }) : empty(place));
  const middle = up ? turning(title, { to: up, place }) : { ...empty(place), text: title };
  return [arrow('‹', before), middle, arrow('›', after)];
}

function weekdays(place: Place): Button[] {
  // 1 January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, index) => {
    const day = Temporal.PlainDate.from({ year: 2024, month: 1, day: index + 1 });
    return { ...empty(place), text: written(day, place, { weekday: 'short' }).replace(/^周/u, '') };
  });
}

function turning(text: string, { to, place }: { to: string; place: Place }): Button {
  return { text, callback_data: buttonData(place.at, `~${to}~${place.language}`) };
}

/** A field that does nothing: Telegram takes no button without a text. */
function empty(place: Place): Button {
  return { text: '·', callback_data: buttonData(place.at, `~~${place.language}`) };
}

function rowsOf(cells: Button[], { columns, place }: { columns: number; place: Place }): Keyboard {
  const missing = (columns - (cells.length % columns)) % columns;
  const filled = [...cells, ...Array.from({ length: missing }, () => empty(place))];
  return Array.from({ length: filled.length / columns }, (_, row) => filled.slice(row * columns, (row + 1) * columns));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format takes longer to make than a whole screen. */
function formatOf(language: Language, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${JSON.stringify(form)}`;
  const known = Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? 'en';
  const format = formats.get(name) ?? new Intl.DateTimeFormat(known, { ...form, calendar: 'gregory', timeZone: 'UTC' });
  formats.set(name, format);
  return format;
}

function written(day: Temporal.PlainDate, { language }: Place, form: Intl.DateTimeFormatOptions): string {
  return formatOf(language, form).format(day.toZonedDateTime('UTC').epochMilliseconds);
}
