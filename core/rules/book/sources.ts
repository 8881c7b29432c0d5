import { lawsAndTreaties } from './sources/laws-and-treaties.ts';
import { onCategories } from './sources/on-categories.ts';
import { onCities } from './sources/on-cities.ts';
import { onFiling } from './sources/on-filing.ts';
import { onHoldingAPermit } from './sources/on-holding-a-permit.ts';
import { onShortWorkAndVisas } from './sources/on-short-work-and-visas.ts';
import { onSocialInsurance } from './sources/on-social-insurance.ts';
import { onTheECard } from './sources/on-the-e-card.ts';
import { onWhoNeedsAPermit } from './sources/on-who-needs-a-permit.ts';

/** Every page a rule was read on, by its short name. */
export const sources = {
  ...lawsAndTreaties,
  ...onCategories,
  ...onCities,
  ...onFiling,
  ...onHoldingAPermit,
  ...onShortWorkAndVisas,
  ...onSocialInsurance,
  ...onTheECard,
  ...onWhoNeedsAPermit,
};
export type SourceKey = keyof typeof sources;
