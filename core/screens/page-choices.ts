import type { Choice } from '../view.ts';
import type { Words } from '../words.ts';

/** The buttons of a page: each by the page's own words for it, or by those of the menu. */
export function pageChoices(words: Words, page: string, keys: readonly string[]): Choice[] {
  return keys.map((key) => ({ key, label: words.say([`pages:${page}.${key}`, `pages:menu.${key}`]) }));
}

/** The ways from some of the papers to the whole lists and to the plan. */
export function listChoices(words: Words): Choice[] {
  return [
    { key: 'yours', label: words.say('plan:yours.title') },
    { key: 'employers', label: words.say('plan:employers.title') },
    { key: 'plan', label: words.say('plan:backToPlan') },
  ];
}
