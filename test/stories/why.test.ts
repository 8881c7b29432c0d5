import { describe, expect, test } from 'vitest';
import { conversations } from '../../conversations/index.ts';
import { metaOf } from '../../core/conversation.ts';
import { ruleOf } from '../../core/rules/book.ts';
import { eligibilitySections } from '../../core/screens/ending-sections.ts';
import { deskWith } from '../walker/guide.ts';
import { person, tongues, welcomed } from './person.ts';

const known = { consent: true, role: 'employee', goal: 'keep' };

describe.each(tongues)('in the language %s', (language) => {
  test('asked which grounds hold, a person reads what each of them is, with its source', () => {
    const one = welcomed(language).press('Do I need a permit, and which?').type({ en: 'France', zh: '法国' });
    one
      .press('No', 'More than 90 days', 'Outside mainland China', 'Shanghai')
      .type('1991-06-15')
      .press("Master's degree");
    one.type({ en: 'France', zh: '法国' }, '1').press("I don't know");
    expect(one.at).toBe('eligibility:directGrounds');

    one.tool('why');
    expect(one.english).toContain('Category A: founder or innovator');
    expect(one.english).toContain('Category C: quota groups');
    expect(one.view.rules).toContain('a-young-talent');
    const items = one.view.sections.flatMap((section) => section.items);
    expect(items.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  test('asked where the application is made, a person reads the published cases of applying in China', () => {
    const one = welcomed(language).press('Do I need a permit, and which?').type({ en: 'France', zh: '法国' });
    one.press('No', 'More than 90 days').tool('why');

    const cases = one.view.rules.filter((rule) => rule.startsWith('inchina-'));
    expect(cases).toHaveLength(10);
  });

  test('an outcome names the answers it was judged by, and the day each was given', () => {
    const facts = { nationality: 'FR', permanentResident: false, workLasts: 'longer', applyingFrom: 'abroad' };
    const more = { city: 'suzhou', birthDate: '1980-01-01', education: 'master', relatedExperienceYears: 3 };
    const desk = deskWith({ consent: true, role: 'employee', goal: 'eligibility', ...facts, ...more }, { language });
    const saidOn = { education: '2026-02-27', relatedExperienceYears: '2026-03-02' };
    const { items } = eligibilitySections({ ...desk, saidOn }).find(({ key }) => key === 'because')!;

    const said = {
      en: "Judged by your answers of Fri, 27 February 2026: Highest education or qualification (Master's degree). Judged by your answers of Mon, 2 March 2026: Years of related work (3 years).",
      'zh-CN':
        '根据您2026年2月27日（周五）的回答：最高学历或职业资格“硕士”。根据您2026年3月2日（周一）的回答：相关工作年限“3年”。',
    };
    expect(items.find(({ key }) => key === 'b-degree-2y')?.reckoning).toBe(said[language as 'en']);
  });

  test('an end says what it rests on, and leads back', () => {
    const one = person(language, '2026-03-02', {
      ...known,
      matter: 'leaving',
      employmentEndedOn: '2026-02-27',
      city: 'lanzhou',
      isCancelled: false,
      employerHelps: false,
      isStayPermitGranted: false,
      residencePermitExpiresOn: '2027-01-31',
      isResidenceFiled: false,
      leavesChina: false,
    });
    expect(one.at).toBe('leaving:employerRefuses');
    expect(one.view.rules).toContain('cancel-employee-may');

    one.tool('why');
    expect(one.english).toContain('You may file yourself if the employer is gone');
    expect(one.press('Back').at).toBe('leaving:employerRefuses');
  });

  test('the end of a change rests on the rules of what has changed', () => {
    const moved = { ...known, matter: 'change', changedItem: 'address', city: 'lanzhou', lodging: 'hotel' };
    const renamed = { ...known, matter: 'change', changedItem: 'employer-name', city: 'lanzhou' };
    const rulesAfter = (told: object) =>
      person(language, '2026-03-02', { ...told })
        .tool('menu')
        .press('Go on')
        .tool('why');

    expect(rulesAfter(moved).view.rules).toEqual(['reg-24h', 'rp-address']);
    const later = { ...renamed, changedOn: null, permitForm: 'electronic', isFiled: false, isResidenceFiled: false };
    expect(rulesAfter(later).view.rules).toContain('change-employer-name');
  });
});

test('no screen says that it rests on what is only background knowledge', () => {
  const cited = Object.values(conversations).flatMap((machine) =>
    Object.keys(machine.states).flatMap((at) => metaOf(machine, at).because ?? []),
  );

  expect(cited.filter((rule) => ruleOf(rule).confidence === 'background')).toEqual([]);
});
