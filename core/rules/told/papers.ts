import { type ToldFigure, years } from '../naming.ts';
import { always } from '../rule.ts';
import { months } from '../term.ts';

/** How long a criminal record certificate counts from some countries. */
export const criminalRecordOfSome: ToldFigure = {
  id: 'doc-crc-6m',
  periods: [{ from: always, value: { some: months(3) } }],
};

/** How long somebody has lived in a place of usual residence. */
export const usualResidence: ToldFigure = {
  id: 'doc-crc-usual-residence',
  periods: [{ from: always, value: years(1) }],
};

/** How long ago a permit was held at most, for papers not to be handed in again. */
export const handedInBefore: ToldFigure = { id: 'doc-crc-waived', periods: [{ from: always, value: years(3) }] };
export const samePostBefore: ToldFigure = { id: 'transfer-docs', periods: [{ from: always, value: years(3) }] };

/** The ages at which Beijing and Shanghai want a health certificate, and the residence permit they want it for. */
export const healthCertificate: ToldFigure = {
  id: 'doc-medical-age',
  periods: [{ from: always, value: { youngest: 18, oldest: 70, permit: years(1) } }],
};

/** The photo of the residence permit: in Shenzhen in millimetres, in Beijing in inches. */
export const photoSizes: ToldFigure = {
  id: 'rp-photo-sz',
  periods: [{ from: always, value: { height: 48, width: 33, inches: 2 } }],
};
