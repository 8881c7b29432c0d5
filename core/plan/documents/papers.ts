import type { Day } from '../../date.ts';
import { accountShownCities, criminalRecordValid, medicalValid, photoValidMonths } from '../../rules/papers.ts';
import { inForce, periodOn } from '../../rules/rule.ts';
import type { Case } from '../case.ts';
import type { PlannedDocument } from '../documents.ts';

type Shape = Partial<Pick<PlannedDocument, 'form' | 'certified' | 'translation' | 'stamp'>> & {
  alsoCites?: readonly string[];
};

const translated: Shape = { translation: true, alsoCites: ['doc-translation'] };

/** What the rules say about the shape of each paper; where they say nothing, nothing is asked. */
const shapes: Readonly<Record<string, Shape>> = {
  'doc-app-form': { form: ['scan'], stamp: true },
  'doc-work-exp': { stamp: true, ...translated },
  'doc-degree': translated,
  'doc-degree-auth': translated,
  'doc-crc': { certified: true, translation: true, alsoCites: ['doc-crc-6m', 'doc-translation'] },
  'doc-medical': { alsoCites: ['doc-medical-6m'] },
  'doc-contract': { stamp: true },
  'doc-passport': { form: ['copy'] },
  'doc-dependants': { certified: true, ...translated },
  'change-passport': { form: ['scan'] },
  'doc-er-form': { stamp: true },
  'doc-translation': { stamp: true },
  'transfer-docs.employer': { stamp: true },
  'cancel-docs': { stamp: true },
};

const shownOnce: Shape = { form: ['original', 'copy'], stamp: true };

/** A paper as the rules describe it. */
export function paperOf(id: string, by: PlannedDocument['by'], { asOf, facts }: Case): PlannedDocument {
  const shape = shapeIn(id, { by, city: facts.city, on: asOf });
  const { form = [], certified = false, translation = false, stamp = false, alsoCites = [] } = shape;
  const validMonths = validMonthsOf(id, { on: asOf });
  return {
    id,
    by,
    rules: [id, ...alsoCites],
    form,
    certified,
    translation,
    stamp,
    ...(validMonths === undefined ? {} : { validMonths }),
  };
}

function shapeIn(
  id: string,
  { by, city, on }: { by: PlannedDocument['by']; city: string | undefined; on: Day },
): Shape {
  if (id !== accountShownCities.id) return shapes[`${id}.${by}`] ?? shapes[id] ?? {};
  const cities = periodOn(accountShownCities, on)?.value ?? [];
  return city !== undefined && cities.includes(city) ? shownOnce : {};
}

function validMonthsOf(id: string, { on }: { on: Day }): number | undefined {
  if (id === 'doc-crc') return inForce(criminalRecordValid, on).number;
  if (id === 'doc-medical') return inForce(medicalValid, on).number;
  return id === photoValidMonths.id ? inForce(photoValidMonths, on) : undefined;
}
