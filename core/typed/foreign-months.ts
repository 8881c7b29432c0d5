import type { Calendar } from './day-reading.ts';
import { monthKey } from './month-names.ts';

export type ForeignMonth = { calendar: Exclude<Calendar, 'julian'>; monthCode: string };

const persian = `farvardin فروردین فروردين|ordibehesht اردیبهشت ارديبهشت|khordad خرداد|tir تیر تير|mordad amordad مرداد|shahrivar شهریور شهريور
|mehr مهر|aban آبان ابان|azar آذر|dey day دی|bahman بهمن|esfand اسفند`;
const islamic = `muharram محرم المحرم|safar صفر|rabi-i rabi-al-awwal rabi-al-awal ربيع-الأول ربیع-الاول|rabi-ii rabi-al-thani rabi-al-akhir ربيع-الآخر ربيع-الثاني
|jumada-i jumada-al-awwal jumada-al-ula جمادى-الأولى|jumada-ii jumada-al-thani jumada-al-akhira جمادى-الآخرة جمادى-الثانية|rajab رجب|shaban shaaban شعبان
|ramadan ramadhan ramazan رمضان|shawwal shawal شوال|dhu-al-qadah dhul-qadah dhulqadah dhu-al-qidah ذو-القعدة ذوالقعدة|dhu-al-hijjah dhul-hijjah dhulhijjah ذو-الحجة ذوالحجة`;
const indian = `chaitra चैत्र|vaisakha vaishakha वैशाख|jyaistha jyeshtha ज्येष्ठ|asadha ashadha आषाढ़|sravana shravana श्रावण|bhadra bhadrapada भाद्रपद
|asvina ashvina ashwin आश्विन अश्विन|kartika kartik कार्तिक|agrahayana margashirsha अग्रहायण|pausa pausha पौष|magha माघ|phalguna phalgun फाल्गुन`;
const hebrew: Record<string, string> = {
  ...{
    M01: 'tishri tishrei תשרי',
    M02: 'heshvan cheshvan marcheshvan חשוון חשון',
    M03: 'kislev כסלו',
    M04: 'tevet טבת',
  },
  ...{ M05: 'shevat shvat שבט', M05L: 'adar-i אדר-א', M06: 'adar adar-ii אדר אדר-ב', M07: 'nisan nissan ניסן' },
  ...{
    M08: 'iyar iyyar אייר',
    M09: 'sivan סיוון סיון',
    M10: 'tamuz tammuz תמוז',
    M11: 'av menachem-av אב',
    M12: 'elul אלול',
  },
};

const tables: readonly (readonly [ForeignMonth['calendar'], readonly (readonly [string, string])[]])[] = [
  ['persian', inOrder(persian)],
  ['islamic-umalqura', inOrder(islamic)],
  ['indian', inOrder(indian)],
  ['hebrew', Object.entries(hebrew)],
];
const known = new Map<string, ForeignMonth[]>();
for (const [calendar, months] of tables) {
  for (const [monthCode, spelled] of months) {
    for (const name of spelled.split(/\s+/u)) {
      const key = monthKey(name).replaceAll('-', ' ');
      known.set(key, [...(known.get(key) ?? []), { calendar, monthCode }]);
    }
  }
}

/** The months of other calendars by the names people write; several calendars may share a name. */
export const foreignMonths: ReadonlyMap<string, readonly ForeignMonth[]> = known;

function inOrder(months: string): [string, string][] {
  return months.split('|').map((names, index) => [`M${String(index + 1).padStart(2, '0')}`, names.trim()]);
}
