import type { Day } from '../../date.ts';
import { criminalRecordValid, medicalValid, photoValidMonths } from '../../rules/papers.ts';
import { inForce } from '../../rules/rule.ts';
import type { PlannedDocument } from '../documents.ts';

type Shape = Partial<Pick<PlannedDocument, 'form' | 'translation' | 'stamp'>> & { alsoCites?: readonly string[] };

const translated: Shape = { translation: true, alsoCites: ['doc-translation'] };

/** What the rules say about the shape of each paper; where they say nothing, nothing is asked. */
const shapes: Readonly<Record<string, Shape>> = {
  'doc-app-form': { form: ['scan'], stamp: true },
  'doc-work-exp': { stamp: true, ...translated },
  'doc-degree': translated,
  'doc-degree-auth': translated,
  'doc-crc': { translation: true, alsoCites: ['doc-crc-6m', 'doc-translation'] },
  'doc-medical': { alsoCites: ['doc-medical-6m'] },
  'doc-contract': { stamp: true },
  'doc-passport': { form: ['copy'] },
  'doc-dependants': translated,
  'change-passport': { form: ['scan'] },
  'er-register': { form: ['original', 'copy'], stamp: true },
  'doc-er-form': { stamp: true },
  'doc-translation': { stamp: true },
  'transfer-docs': { stamp: true },
  'cancel-docs': { stamp: true },
};

/** A paper as the rules describe it. */
export function paperOf(id: string, { by, on }: { by: PlannedDocument['by']; on: Day }): PlannedDocument {
  const { form = [], translation = false, stamp = false, alsoCites = [] } = shapes[id] ?? {};
  const validMonths = validMonthsOf(id, { on });
  return {
    id,
    by,
    rules: [id, ...alsoCites],
    form,
    translation,
    stamp,
    ...(validMonths === undefined ? {} : { validMonths }),
  };
}

function validMonthsOf(id: string, { on }: { on: Day }): number | undefined {
  if (id === 'doc-crc') return inForce(criminalRecordValid, on).number;
  if (id === 'doc-medical') return inForce(medicalValid, on).number;
  return id === photoValidMonths.id ? inForce(photoValidMonths, on) : undefined;
}
