import { describe, expect, test } from 'vitest';
import { plan } from '../../core/plan.ts';
import { type Person, tongues, welcomed } from './person.ts';

type Country = { en: string; zh: string };

const denmark = { en: 'Denmark', zh: '丹麦' };
const korea = { en: 'South Korea', zh: '韩国' };
const japan = { en: 'Japan', zh: '日本' };
const france = { en: 'France', zh: '法国' };

/** Someone at work in Suzhou since 9 March 2026, whom an employer in a country posts there. */
function postedFrom(
  country: Country,
  { language, today = '2026-03-20' }: { language: string; today?: string },
): Person {
  return welcomed(language, today)
    .press('Already at work in China', 'Social insurance')
    .type(country)
    .press('Suzhou')
    .type('2026-03-09', '2026-03-01')
    .press('Not yet', 'Yes')
    .type(country);
}

/** The same with the first permit: all that it asks before the posting is left open. */
function comingFrom(country: Country, language: string): Person {
  const one = welcomed(language).press('My documents and dates', 'Nothing has been filed yet').type(country);
  one.press('Shanghai', 'More than 90 days', 'Outside mainland China');
  while (one.at !== 'arrival:isPosted') one.press("I don't know");
  return one.press('Yes').type(country);
}

describe.each(tongues)('in the language %s', (language) => {
  test('the end of the exemption is counted from the first day of the posting, and it is said what comes then', () => {
    const one = postedFrom(denmark, { language }).press('Yes').type('2025-09-01');

    expect(one.at).toBe('social-insurance:planReady');
    expect(one.english).toContain('The exemption ends on Fri, 1 September 2028');
    expect(one.english).toContain('Posting began (Mon, 1 September 2025) + 36 months = Fri, 1 September 2028.');
    expect(one.english).toContain('From the next day these are due in China, too: pension.');
    expect(one.english).not.toContain('If the posting begins on that day');
    const ends = one.view.sections.flatMap(({ items }) => items).find(({ key }) => key === 'posting');
    expect(ends?.rules).toEqual(['ssa-dk', 'si-ssa-cert', 'si-mandatory']);
    expect(ends?.sources.length).toBeGreaterThan(0);
  });

  test('a posting that began with the work needs one press, or one saying', () => {
    const one = postedFrom(denmark, { language }).press('Yes', 'On the first day of work');

    expect(one.english).toContain('Posting began (Mon, 9 March 2026) + 36 months = Fri, 9 March 2029.');
    const typed = postedFrom(denmark, { language }).press('Yes').type({ en: 'on my first day', zh: '上班第一天' });
    expect(typed.known.postedOn).toBe('2026-03-09');
  });

  test('on its last day the exemption holds, and on the day after the insurance is due', () => {
    const on = (today: string) => postedFrom(denmark, { language, today }).press('Yes').type('2023-04-01');

    expect(on('2026-04-01').plan.socialInsurance?.exempt).toEqual(['pension']);
    const over = on('2026-04-02');
    expect(over.plan.socialInsurance?.exempt).toEqual([]);
    expect(over.english).toContain('the time for which the agreement exempts a posting is over');
    expect(over.english).toContain('The exemption ended on Wed, 1 April 2026');
    expect(over.english).toContain('Due in China: pension, medical, work injury, unemployment, and maternity');
    expect(over.english).not.toContain('Not due in China');
  });

  test('who was enrolled in the rest still has to be enrolled in what is exempt no more', () => {
    const enrolled = (day: string) =>
      welcomed(language, '2026-05-20')
        .press('Already at work in China', 'Social insurance')
        .type(denmark)
        .press('Suzhou')
        .type('2026-03-09', '2026-03-01')
        .press('Yes, enrolled')
        .type(day)
        .press('Yes')
        .type(denmark)
        .press('Yes')
        .type('2023-04-01');

    expect(enrolled('2026-03-02').english).toContain(
      "It is your employer's move now: enrol you in the insurances whose exemption has ended, if that is not done yet.",
    );
    expect(enrolled('2026-04-02').english).toContain('Nothing is left to do now.');
  });

  test('where approval can extend it, the last day of that is told as long as it lies ahead', () => {
    const ahead = postedFrom(korea, { language }).press('Yes').type('2025-09-01').english;
    expect(ahead).toContain('The exemption ends on Sun, 1 September 2030');
    expect(ahead).toContain('With approval the exemption can go on until Wed, 1 September 2038 at the latest.');

    const over = postedFrom(korea, { language }).press('Yes').type('2020-09-01').press("I don't know").english;
    expect(over).toContain('The exemption ended on Mon, 1 September 2025');
    expect(over).toContain(
      'If a longer posting was approved, the exemption can go on until Thu, 1 September 2033 at the latest.',
    );

    const long = postedFrom(korea, { language }).press('Yes').type('2012-09-01').english;
    expect(long).toContain('The exemption ended on Fri, 1 September 2017');
    expect(long).not.toContain('If a longer posting was approved');
  });

  test('a longer posting that was approved exempts until the day of the approval', () => {
    const one = postedFrom(korea, { language }).press('Yes').type('2020-09-01').press('Yes, approved');
    expect(one.at).toBe('social-insurance:approvedUntil');
    one.type('2028-08-31');

    expect(one.plan.socialInsurance?.exempt).toEqual(['pension', 'unemployment']);
    expect(one.english).toContain('By the approval, the exemption ends on Thu, 31 August 2028');
    expect(one.english).not.toContain('+ 60 months');
    expect(one.english).not.toContain('is over, so all five insurances are due');
  });

  test('where its last day is not known, the longest time is counted, and the day is to be looked up', () => {
    const one = postedFrom(korea, { language }).press('Yes').type('2020-09-01').press('Yes, approved', "I don't know");

    expect(one.plan.socialInsurance?.exempt).toEqual(['pension', 'unemployment']);
    expect(one.english).toContain('With the approval, the exemption ends on Thu, 1 September 2033 at the latest');
    expect(one.english).toContain('Posting began (Tue, 1 September 2020) + 156 months = Thu, 1 September 2033.');
    expect(one.english).toContain('The approval may end sooner: look up the day.');
  });

  test('without approval all is due, and a day that approval cannot reach is not taken', () => {
    const asked = () => postedFrom(korea, { language }).press('Yes').type('2020-09-01');
    expect(asked().press('No').plan.socialInsurance?.exempt).toEqual([]);

    const beyond = asked().press('Yes, approved').type('2033-09-02');
    expect(beyond.at).toBe('social-insurance:approvedUntil');
    expect(beyond.known.approvedUntil).toBeUndefined();
  });

  test('nobody is asked before the time of the agreement is over, nor where approval adds none', () => {
    expect(postedFrom(korea, { language }).press('Yes').type('2025-09-01').at).toBe('social-insurance:planReady');
    expect(postedFrom(korea, { language }).press('Yes').type('2012-09-01').at).toBe('social-insurance:planReady');
    expect(postedFrom(denmark, { language }).press('Yes').type('2020-09-01').at).toBe('social-insurance:planReady');
    expect(comingFrom(korea, language).press('Yes').type('2020-09-01').at).toBe('arrival:isLongerApproved');
  });

  test('nobody is asked since when, where it could change nothing', () => {
    expect(postedFrom(denmark, { language }).press('No').at).toBe('social-insurance:planReady');
    expect(postedFrom(denmark, { language }).press("I don't know").at).toBe('social-insurance:planReady');
    const open = postedFrom(japan, { language }).press('Yes');
    expect(open.at).toBe('social-insurance:planReady');
    expect(open.english).toContain('No source says how long the posting may last.');
  });

  test('who does not know since when goes on, and sees what it would be', () => {
    const one = postedFrom(denmark, { language }).press('Yes', "I don't know");

    expect(one.at).toBe('social-insurance:planReady');
    expect(one.english).toContain(
      'If the posting begins on that day: First day of work (Mon, 9 March 2026) + 36 months',
    );
    expect(one.english).toContain('Posting began');
  });

  test('the first permit asks for the certificate only under an agreement, and since when only with it', () => {
    expect(comingFrom(france, language).at).toBe('arrival:planReady');
    expect(comingFrom(denmark, language).press('No').at).toBe('arrival:planReady');

    const one = comingFrom(denmark, language).press('Yes');
    expect(one.at).toBe('arrival:postedOn');
    expect(one.type('2026-04-01').english).toContain('The exemption ends on Sun, 1 April 2029');
  });

  test('what another first day of the posting changes is seen before it is saved', () => {
    const one = postedFrom(denmark, { language }).press('Yes').type('2025-09-01');
    one.press('Change an answer and compare', 'Posting began').type('2025-09-11');
    expect(one.english).toContain(
      'The exemption lasts until\n  Fri, 1 September 2028 → Mon, 11 September 2028 (10 days later)',
    );

    one.press('Keep this answer');
    expect(one.english).toContain(
      'The exemption lasts until: Fri, 1 September 2028 → Mon, 11 September 2028 (10 days later)',
    );
  });
});

test('a plan for programs, which is told of no posting, exempts by the certificate alone', () => {
  const facts = { postedFrom: 'DK', certificateOfCoverage: true, employmentStartsOn: '2020-01-01' } as const;

  const { socialInsurance } = plan({ asOf: '2026-03-02', procedure: 'social-insurance', facts });

  expect(socialInsurance?.exempt).toEqual(['pension']);
  expect(socialInsurance).not.toHaveProperty('posting');
});
