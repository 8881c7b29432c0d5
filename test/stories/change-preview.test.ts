import { describe, expect, test } from 'vitest';
import { conversations } from '../../conversations/index.ts';
import { withCasesHeld } from '../../core/cases-in-china.ts';
import { open } from '../../core/change.ts';
import { type Desk, deskAfter } from '../../core/desk.ts';
import { planInputOf } from '../../core/guide-facts.ts';
import { shownPlan } from '../../core/plan/shown.ts';
import { type Plan, plan } from '../../core/plan.ts';
import { caseFacts, sceneOf } from '../../core/scene.ts';
import { insurancesInWords } from '../../core/screens/insurance.ts';
import { nextMoveInWords } from '../../core/screens/next-move.ts';
import { documentTitle } from '../../core/screens/papers.ts';
import { deadlineTitle, lastMoment, warningItem } from '../../core/screens/plan-items.ts';
import { shortfallTitle } from '../../core/screens/reckoning.ts';
import { wholePlanView } from '../../core/screens/whole-plan.ts';
import { toldBeside } from '../../core/told-beside.ts';
import { takeTurn } from '../../core/turn.ts';
import { viewOf } from '../../core/view-of.ts';
import { wander } from '../walker/cover.ts';
import { wordsIn } from '../walker/guide.ts';
import { oneOf, seeded } from '../walker/random.ts';
import { type Reply, repliesAt } from '../walker/replies.ts';
import { nothingFound } from '../walker/walk.ts';

const say = wordsIn('en').say;

/** The plan made anew, as it is shown. */
function made({ standing }: Desk): Plan {
  const input = planInputOf(standing.known, standing);
  const planned = plan(input, toldBeside(standing));
  const of = { ...input, eligibility: planned.eligibility, ...toldBeside(standing) };
  return withCasesHeld(shownPlan(planned, of), standing.known);
}

/** What a change did, told apart from the guide's own telling: from the plans before and after alone. */
function realDifference(before: Desk, after: Desk): string[] {
  const [from, to] = [before, after].map(made);
  const papers = [from, to].map((planned) =>
    planned!.documents.map((paper) => `${paper.id} ${paper.by} ${paper.certification}`),
  );
  const line = (key: string, values: Record<string, string>) => say(`common:difference.${key}`, values);
  const words = wordsIn('en');
  const paperLines = (planned: typeof from, others: string[] | undefined, key: string) =>
    planned!.documents
      .filter((paper) => !others!.includes(`${paper.id} ${paper.by} ${paper.certification}`))
      .map((paper) => line(key, { paper: documentTitle(words, paper) }));
  const warned = [from, to].map((planned) => planned!.warnings.map(({ rules }) => rules[0]));
  const dueBefore = from!.deadlines.map((due) => [`${due.rules[0]} ${due.from.fact} ${due.by}`, due] as const);
  const dueAfter = to!.deadlines.map((due) => [`${due.rules[0]} ${due.from.fact} ${due.by}`, due] as const);
  // What an office has decided already is nothing to wait for.
  const isOpen = ([, { decided }]: (typeof dueBefore)[number]) => !decided;
  const gone = dueBefore.filter(([name]) => !dueAfter.some(([other]) => other === name)).filter(isOpen);
  const come = dueAfter.filter(([name]) => !dueBefore.some(([other]) => other === name)).filter(isOpen);
  const moved = dueAfter.flatMap(([name, due]) => {
    const earlier = dueBefore.find(([other]) => other === name)?.[1];
    return earlier && lastMoment(words, earlier) !== lastMoment(words, due) ? [{ earlier, due }] : [];
  });
  return [
    ...paperLines(to, papers[0], 'documentAdded'),
    ...paperLines(from, papers[1], 'documentGone'),
    ...moved.map(({ earlier, due }) =>
      line('deadlineMoved', {
        duty: deadlineTitle(words, due),
        from: lastMoment(words, earlier),
        to: howFar(lastMoment(words, due), { from: earlier.deadline, to: due.deadline }),
      }),
    ),
    ...come.map(([, due]) => line('deadlineAdded', { duty: deadlineTitle(words, due), day: lastMoment(words, due) })),
    ...gone.map(([, due]) => line('deadlineGone', { duty: deadlineTitle(words, due) })),
    ...to!.warnings
      .filter(({ rules }) => !warned[0]!.includes(rules[0]))
      .map((warning) => line('warningAdded', { warning: warningItem(words, warning).title })),
    ...from!.warnings
      .filter(({ rules }) => !warned[1]!.includes(rules[0]))
      .map((warning) => line('warningGone', { warning: warningItem(words, warning).title })),
    ...careLines(words, { from: from!, to: to! }),
    ...exemptLines(words, { from: from!, to: to! }),
    ...exemptUntilLines({ from: from!, to: to! }),
    ...nextLines({ before, after }),
    ...stayLines({ from: from!, to: to! }),
  ].toSorted();
}

/** A day, and how many days it comes earlier or later than it did. */
function howFar(said: string, { from, to }: { from: string; to: string }): string {
  const days = Temporal.PlainDate.from(from).until(to).days;
  if (days === 0) return said;
  const moved = say(days < 0 ? 'common:moved.earlier' : 'common:moved.later', { count: Math.abs(days) });
  return `${said} (${moved})`;
}

function nextLines({ before, after }: { before: Desk; after: Desk }): string[] {
  const [from, to] = [nextMoveInWords(before), nextMoveInWords(after)];
  return from === to ? [] : [`${to} Until now: ${from}`];
}

function stayLines({ from, to }: { from: Plan; to: Plan }): string[] {
  const words = wordsIn('en');
  const [earlier, later] = [from.stay?.lastDay, to.stay?.lastDay];
  if (earlier === later) return [];
  const then = later === undefined ? 'not known yet' : words.day(later);
  const both = earlier !== undefined && later !== undefined;
  return [
    words.say('common:difference.stay', {
      from: earlier === undefined ? 'not known yet' : words.day(earlier),
      to: both ? howFar(then, { from: earlier, to: later }) : then,
    }),
  ];
}

/** All that the plan shows, by name and title, in whatever order; what it was judged by is the answer itself. */
function wholePlan(desk: Desk): string[] {
  const { text, sections } = wholePlanView(desk);
  const shown = sections.flatMap(({ key, items }) => items.map((item) => ({ ...item, section: key })));
  const items = shown.filter(({ key }) => key !== 'city.none');
  return [...text, ...items.map(({ section, title, when = '' }) => `${section}: ${title} ${when}`).toSorted()];
}

/** Papers that run out in one plan and not in the other, where no warning tells of them. */
function careLines(words: ReturnType<typeof wordsIn>, { from, to }: { from: Plan; to: Plan }): string[] {
  const told = (made: Plan) =>
    made.shortfalls
      .filter(({ rules }) => !made.warnings.some((warning) => warning.rules[0] === rules[0]))
      .map((shortfall) => shortfallTitle(words, shortfall));
  const only = (one: Plan, other: Plan) => told(one).filter((title) => !told(other).includes(title));
  return [
    ...only(to, from).map((warning) => words.say('common:difference.warningAdded', { warning })),
    ...only(from, to).map((warning) => words.say('common:difference.warningGone', { warning })),
  ];
}

/** What an agreement exempts, where that is otherwise. */
function exemptLines(words: ReturnType<typeof wordsIn>, sides: { from: Plan; to: Plan }): string[] {
  const [from, to] = [sides.from, sides.to].map(({ socialInsurance }) =>
    insurancesInWords(words, socialInsurance?.exempt ?? []),
  );
  return from === to ? [] : [words.say('common:difference.exempt', { from: from!, to: to! })];
}

/** Until when an agreement exempts a posting, where that is otherwise. */
function exemptUntilLines(sides: { from: Plan; to: Plan }): string[] {
  const words = wordsIn('en');
  const [from, to] = [sides.from, sides.to].map(({ socialInsurance }) => socialInsurance?.posting?.endsOn);
  if (from === to) return [];
  const said = (day: string | undefined) => (day === undefined ? 'not known yet' : words.day(day));
  const then = from !== undefined && to !== undefined ? howFar(said(to), { from, to }) : said(to);
  return [words.say('common:difference.exemptUntil', { from: said(from), to: then })];
}

function outcomeOf(desk: Desk): string {
  const { outcome, category } = made(desk).eligibility ?? {};
  return `${outcome} ${category}`;
}

function isOpen(desk: Desk): boolean {
  return made(desk).eligibility?.outcome === 'cannot-tell';
}

function lostAnswers(before: Desk, after: Desk): string[] {
  return Object.keys(caseFacts(before.standing.known)).filter((fact) => after.standing.known[fact] === undefined);
}

function given(desk: Desk, { heard }: Reply): Desk {
  return heard.reduce((before, said) => takeTurn(before, said, wordsIn).desk, desk);
}

/** The present question opened for change, answered otherwise, and confirmed where it is shown back. */
function changed(desk: Desk, { fact, reply }: { fact: string; reply: Reply }): Desk {
  const asked = deskAfter(desk, open(desk, fact).answers);
  const at = viewOf(asked).at;
  const heard = reply.heard.map((said) => (said.kind === 'press' ? { ...said, at } : said));
  const answered = given(asked, { ...reply, heard });
  if (sceneOf(answered.standing.known).kind !== 'confirm') return answered;
  return takeTurn(answered, { kind: 'press', at: viewOf(answered).at, key: 'yes' }, wordsIn).desk;
}

/** The replies that a question on the way has, as they are met when it is opened again. */
function repliesTo(desk: Desk, fact: string): Reply[] {
  const asked = deskAfter(desk, open(desk, fact).answers);
  return repliesAt({ ...asked, position: { ...asked.position, at: fact } }, viewOf(asked)).filter(
    ({ name }) => name !== 'asItIs',
  );
}

describe.each(Object.keys(conversations).filter((name) => name !== 'welcome'))(
  'a changed answer in the conversation %s',
  (name) => {
    test('does what was shown before it was saved, and nothing more', () => {
      const random = seeded(21);
      const ends = wander(name, { found: nothingFound(), look: () => [], today: '2026-03-02', seed: 5, times: 10 });
      const pairs = ends.flatMap((desk) =>
        desk.position.path.map((fact) => ({ desk, fact, reply: oneOf(repliesTo(desk, fact), random)! })),
      );
      const faults = pairs.flatMap(({ desk, fact, reply }) => previewFaults(desk, { fact, reply }));

      expect(faults).toEqual([]);
      expect(pairs.length).toBeGreaterThan(20);
    });
  },
);

function previewFaults(desk: Desk, { fact, reply }: { fact: string; reply: Reply }): string[] {
  const asked = changed(desk, { fact, reply });
  const isShown = sceneOf(asked.standing.known).kind === 'save';
  const saved = isShown ? takeTurn(asked, { kind: 'press', at: viewOf(asked).at, key: 'yes' }, wordsIn).desk : asked;
  const shown = isShown ? viewOf(asked).sections.flatMap(({ items }) => items) : [];
  const ofAnswers = shown.filter(({ key }) => /^answer/.test(key));
  const told = /^(?:answer|outcome|stays|nothing|points|missing|rule|deadlineAdvised)/;
  const ofPlan = shown.filter(({ key }) => !told.test(key)).map(({ title }) => title);
  const isSilent = !isShown && JSON.stringify(wholePlan(desk)) !== JSON.stringify(wholePlan(saved));
  const real = realDifference(desk, saved);
  const where = `${fact} = ${reply.name}`;
  const isOutcomeShown = shown.some(({ key }) => key.startsWith('outcome'));
  const isStayShown = shown.some(({ key }) => key.startsWith('stays'));
  const sameOutcome =
    isOutcomeShown === (outcomeOf(desk) !== outcomeOf(saved)) && !(isStayShown && (isOutcomeShown || isOpen(saved)));
  const sameLost = ofAnswers.length === lostAnswers(desk, saved).length;
  return [
    ...(JSON.stringify(ofPlan.toSorted()) === JSON.stringify(real)
      ? []
      : [`${where}: shown ${ofPlan.join('; ')} – real ${real.join('; ')}`]),
    ...(isSilent ? [`${where}: saved without a word`] : []),
    ...(sameOutcome ? [] : [`${where}: the outcome was ${outcomeOf(desk)} and is ${outcomeOf(saved)}`]),
    ...(sameLost
      ? []
      : [
          `${where}: shown ${ofAnswers.map(({ title }) => title).join('; ')} – lost ${lostAnswers(desk, saved).join(', ')}`,
        ]),
  ];
}
