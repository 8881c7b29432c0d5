import { planShown } from '../beside.ts';
import type { Desk } from '../desk.ts';
import { type Difference, isNothing } from '../difference.ts';
import type { FactName } from '../facts.ts';
import { bearsOnPermit } from '../plan/in-city.ts';
import type { Plan } from '../plan.ts';
import { ruleNamed } from '../rules-told.ts';
import type { Item, Section } from '../view.ts';
import type { Words } from '../words.ts';
import type { Brief } from './brief.ts';
import { insurancesInWords } from './insurance.ts';
import { askedAs, labelOf } from './labels.ts';
import { adviceIn, dayMoved, momentMoved } from './moved.ts';
import { nextMoveInWords } from './next-move.ts';
import { documentTitle } from './papers.ts';
import { deadlineTitle, lastMoment, warningItem } from './plan-items.ts';
import { shortfallTitle } from './reckoning.ts';

/** The case as it is, and as it would be. */
type Sides = { before: Desk; after: Desk };

/** What a changed answer does, as a list to read before it is saved; that it does nothing, in a sentence. */
export function differenceSection(sides: Sides, { notes, ...difference }: Brief): Section[] {
  const { words } = sides.after;
  const ofPlan = [
    ...stayingLines(sides, difference),
    ...planLines(sides, difference),
    ...documentLines(words, difference),
    ...dateLines(words, difference),
    ...careLines(words, difference),
  ];
  const beside = [...ruleLines(sides, difference), ...noteLines(words, notes)];
  const alone =
    ofPlan.length === 0 && beside.length > 0 ? [line('nothingOfPlan', words.say('common:difference.samePlan'))] : [];
  const items =
    isNothing(difference) && notes === 0
      ? [line('nothing', words.say('common:difference.nothing'))]
      : [...ofPlan, ...alone, ...beside, ...answerLines(sides.after, difference)];
  return [{ key: 'difference', title: words.say('common:difference.title'), items }];
}

/** That the outcome stays, where what it rests on does not. */
function stayingLines({ before, after }: Sides, { outcome, points, missing, rulesGone }: Difference): Item[] {
  const isShaken = points || missing || rulesGone.some((rule) => isGround(before, rule));
  if (outcome || !isShaken || isOutcomeOpen(after)) return [];
  const { eligibility } = planShown(after.standing);
  return [said(after.words, 'stays', { outcome: outcomeInWords(after.words, eligibility) })];
}

/** Whether the outcome of a case cannot be told yet. */
export function isOutcomeOpen({ standing }: Desk): boolean {
  return planShown(standing).eligibility?.outcome === 'cannot-tell';
}

/** Whether the outcome of a case rests on a rule. */
export function isGround({ standing }: Desk, rule: string): boolean {
  return planShown(standing).eligibility?.rules.includes(rule) ?? false;
}

/** What there is once in a plan: the outcome, whose move it is, until when the stay lasts. */
function planLines(sides: Sides, { outcome, points, missing, next, stay, exempt, exemptUntil }: Difference): Item[] {
  const { words } = sides.after;
  const arrow = (key: string, from: string, to: string) => said(words, key, { from, to });
  const lastDay = (day: string | undefined) => (day ? words.day(day) : words.say('common:moved.notKnown'));
  return [
    ...(outcome ? [arrow('outcome', outcomeInWords(words, outcome.from), outcomeInWords(words, outcome.to))] : []),
    ...(points ? [arrow('points', pointsInWords(words, points.from), pointsInWords(words, points.to))] : []),
    // What is missing for another outcome is told with that.
    ...(missing && !outcome ? missingLines(sides.after, missing) : []),
    ...(next ? [arrow('next', nextMoveInWords(sides.before), nextMoveInWords(sides.after))] : []),
    ...(stay ? [arrow('stay', lastDay(stay.from), lastDayMoved(words, stay))] : []),
    ...(exempt ? [arrow('exempt', insurancesInWords(words, exempt.from), insurancesInWords(words, exempt.to))] : []),
    ...(exemptUntil ? [arrow('exemptUntil', lastDay(exemptUntil.from), lastDayMoved(words, exemptUntil))] : []),
  ];
}

/** Until when something would last, with how far that has moved. */
export function lastDayMoved(words: Words, { from, to }: NonNullable<Difference['stay']>): string {
  if (to === undefined) return words.say('common:moved.notKnown');
  return from === undefined ? words.day(to) : dayMoved(words, { from, to });
}

function missingLines(desk: Desk, { from, to }: { from: readonly FactName[]; to: readonly FactName[] }): Item[] {
  const { words } = desk;
  const kind = isOutcomeOpen(desk) ? 'missing' : 'missingMore';
  const told = (change: string, facts: FactName[]) =>
    facts.length > 0 ? [said(words, `${kind}${change}`, { facts: factsInWords(desk, facts) })] : [];
  return [
    ...told(
      'Added',
      to.filter((fact) => !from.includes(fact)),
    ),
    ...told(
      'Gone',
      from.filter((fact) => !to.includes(fact)),
    ),
  ];
}

/** Facts by what they are called where they are asked. */
export function factsInWords(desk: Desk, facts: readonly FactName[]): string {
  return desk.words.list(facts.map((fact) => labelOf(desk, askedAs(fact))));
}

function documentLines(words: Words, { documentsAdded, documentsGone }: Difference): Item[] {
  return [
    ...documentsAdded.map((paper) => said(words, 'documentAdded', { paper: documentTitle(words, paper) })),
    ...documentsGone.map((paper) => said(words, 'documentGone', { paper: documentTitle(words, paper) })),
  ];
}

function dateLines(words: Words, difference: Difference): Item[] {
  const { deadlinesMoved, deadlinesAdded, deadlinesGone, deadlinesAdvised } = difference;
  return [
    ...deadlinesMoved.map(({ from, to }) =>
      said(words, 'deadlineMoved', {
        duty: deadlineTitle(words, to),
        from: lastMoment(words, from),
        to: momentMoved(words, { from, to }),
      }),
    ),
    ...deadlinesAdded.map((added) =>
      said(words, 'deadlineAdded', { duty: deadlineTitle(words, added), day: lastMoment(words, added) }),
    ),
    ...deadlinesGone.map((gone) => said(words, 'deadlineGone', { duty: deadlineTitle(words, gone) })),
    ...deadlinesAdvised.map(({ from, to }) =>
      said(words, 'deadlineAdvised', {
        duty: deadlineTitle(words, to),
        from: adviceIn(words, from),
        to: adviceIn(words, to),
      }),
    ),
  ];
}

function careLines(words: Words, difference: Difference): Item[] {
  const { warningsAdded, warningsGone, shortfallsAdded, shortfallsGone, tripsMet, tripsFree } = difference;
  const come = (warning: string) => said(words, 'warningAdded', { warning });
  const gone = (warning: string) => said(words, 'warningGone', { warning });
  return [
    ...warningsAdded.map((warning) => come(warningItem(words, warning).title)),
    ...warningsGone.map((warning) => gone(warningItem(words, warning).title)),
    ...shortfallsAdded.map((short) => come(shortfallTitle(words, short))),
    ...shortfallsGone.map((short) => gone(shortfallTitle(words, short))),
    ...tripsMet.map((due) => come(words.say('dates:trip.title', { duty: deadlineTitle(words, due) }))),
    ...tripsFree.map((due) => gone(words.say('dates:trip.title', { duty: deadlineTitle(words, due) }))),
  ];
}

function ruleLines({ before, after }: Sides, { rulesAdded, rulesGone }: Difference): Item[] {
  const { words, standing } = after;
  const isMissing = (planShown(standing).eligibility?.missing.length ?? 0) > 0;
  const told = (key: string, rule: string) => said(words, key, { rule: words.say(`rules:${rule}.title`) });
  return [
    // What a city asks for bears its name.
    ...rulesAdded.map((rule) => told(bearsOnPermit(ruleNamed(rule)) ? 'ruleInCity' : 'ruleAdded', rule)),
    // What an outcome rested on may yet hold, as long as something is missing.
    ...rulesGone.map((rule) => told(isMissing && isGround(before, rule) ? 'ruleOpen' : 'ruleGone', rule)),
  ];
}

/** That more differs, which is shown side by side. */
function noteLines(words: Words, notes: number): Item[] {
  return notes > 0 ? [line('ruleNotes', words.say('common:difference.notes', { count: notes }))] : [];
}

function answerLines(desk: Desk, { answersDropped, answersAskedAnew }: Difference): Item[] {
  return [
    ...answersDropped.map((fact) => said(desk.words, 'answerDropped', { label: labelOf(desk, fact) })),
    ...answersAskedAnew.map((fact) => said(desk.words, 'answerAnew', { label: labelOf(desk, fact) })),
  ];
}

export function outcomeInWords(words: Words, eligibility: Plan['eligibility']): string {
  if (!eligibility) return words.say('common:outcome.none');
  const { outcome, category } = eligibility;
  return words.say(category ? `common:outcome.category${category}` : `common:outcome.${outcome}`);
}

export function pointsInWords(words: Words, points: number | undefined): string {
  return points === undefined ? words.say('common:moved.notKnown') : words.number(points);
}

function said(words: Words, key: string, values: Record<string, string>): Item {
  return line(`${key} ${Object.values(values).join(' ')}`, words.say(`common:difference.${key}`, values));
}

export function line(key: string, title: string): Item {
  return { key, title, marks: [], sources: [] };
}
