import { describe, expect, test } from 'vitest';
import type { Known } from '../../core/answer.ts';
import { disagreements } from '../../core/rules/disagreements.ts';
import { bandOf, nameOfBand } from '../../core/salary.ts';
import { setting } from '../../core/scene.ts';
import { wholePlanView } from '../../core/screens/whole-plan.ts';
import { deskWith, wordsIn } from '../walker/guide.ts';
import { type Person, person, tongues } from './person.ts';

const today = '2026-03-02';
const welcomed: Known = { consent: true, role: 'employee' };
const engineer: Known = {
  nationality: 'US',
  birthDate: '1991-06-15',
  education: 'bachelor',
  relatedExperienceYears: 8,
};
const judged: Known = { ...welcomed, ...engineer, goal: 'eligibility', permanentResident: false, workLasts: 'longer' };
const arrived: Known = { ...welcomed, ...engineer, goal: 'arrival', stage: 'entered', enteredOn: '2026-02-26' };
const about = (matter: string): Known => ({ ...welcomed, ...engineer, goal: 'keep', matter });
const salary = (city: string, rmb: number): Known => ({
  city,
  salaryBand: nameOfBand(bandOf(rmb, { city, on: today })),
});
const counted: Known = {
  ...{ monthsPerYearInChina: 12, chineseLevel: 'none', workRegion: 'other', distinctions: [], degreeCountry: 'US' },
  ...{ relatedExperienceYears: 1, localBonusPoints: 0, languageTeacher: false, directGrounds: [] },
};

/** For each row of the register a person whom it concerns, and the page on which they read of it. */
const told: Record<number, [Known, string]> = {
  1: [arrived, 'plan-dates'],
  2: [arrived, 'plan-dates'],
  3: [{ ...about('renewal'), permitExpiresOn: '2026-06-30' }, 'plan-dates'],
  4: [{ ...about('residencePermit'), residencePermitExpiresOn: '2026-06-30' }, 'plan-dates'],
  5: [{ ...about('change'), changedItem: 'passport', changedOn: '2026-03-01' }, 'plan-dates'],
  6: [{ ...judged, birthDate: '1963-11-01', city: 'shanghai' }, 'plan-warnings'],
  7: [{ ...judged, ...counted, ...salary('beijing', 100_000) }, 'plan-outcome'],
  8: [{ ...judged, ...counted, ...salary('beijing', 100_000) }, 'plan-outcome'],
  9: [{ ...judged, city: 'shanghai' }, 'plan-city'],
  10: [{ ...judged, ...salary('shanghai', 2_000_000) }, 'plan-outcome'],
  11: [{ ...judged, city: 'guangzhou' }, 'plan-city'],
  12: [
    { ...welcomed, goal: 'eCard', nationality: 'US', holding: 'letter', isInChina: true, permitNumberAtHand: true },
    'why',
  ],
  13: [{ ...arrived, employmentStartsOn: '2026-03-09' }, 'plan-dates'],
  14: [{ ...arrived, acceptedOn: '2026-02-20' }, 'plan-dates'],
  15: [{ ...arrived, postedFrom: 'FR' }, 'plan-insurance'],
  16: [{ ...arrived, postedFrom: 'CH' }, 'plan-insurance'],
  17: [{ ...judged, applyingFrom: 'china', stayBasis: 'K' }, 'plan-warnings'],
  18: [{ ...judged, workLasts: 'upTo90Days', shortTermActivity: 'guidance', stayDays: 60 }, 'plan-outcome'],
  19: [{ ...about('residencePermit'), residencePermitExpiresOn: '2026-02-20' }, 'plan-stay'],
  20: [arrived, 'plan-dates'],
  21: [{ ...judged, ...salary('shanghai', 2_000_000), applyingFrom: 'china', stayBasis: 'M' }, 'plan-outcome'],
  22: [
    { ...about('transfer'), employmentEndedOn: '2026-02-13', isCancelled: true, cancellationCertifiedOn: '2026-02-20' },
    'plan-dates',
  ],
  23: [{ ...welcomed, ...engineer, goal: 'arrival', stage: 'nothingFiled', degreeCountry: 'US' }, 'plan-yours'],
};

function reads([known, page]: [Known, string], language: string): Person {
  const { fact, value } = setting({ kind: 'page', page })[0]!;
  return person(language, today, { ...known, [fact]: value! });
}

describe.each(tongues)('in the language %s', (language) => {
  const words = wordsIn(language);
  const sentence = (number: number) => words.say(`rules:disagreement.${number}.text`);

  test.each(disagreements.map(({ number, question }) => [number, question] as const))(
    'whoever it concerns reads that sources differ, and can read what each of them says: %i %s',
    (number) => {
      const one = reads(told[number]!, language);
      expect(one.screen.split(sentence(number))).toHaveLength(2);

      const [known] = told[number]!;
      const asked = number === 12 ? one : reads([known, 'plan-differ'], language);
      expect(asked.screen).toContain(sentence(number));
      expect(asked.screen).toContain(words.say(`rules:disagreement.${number}.versions`));
      expect(asked.screen).toContain(words.say(`rules:disagreement.${number}.why`));
    },
  );
});

test('a person to whom none of it matters reads nothing of it', () => {
  const calm = person('en', today, { ...about('leaving'), employmentEndedOn: null, city: 'lanzhou' });

  expect(calm.view.remarks).toBeUndefined();
});

test('the whole plan tells each of them once, with what everyone says', () => {
  const desk = deskWith({ ...arrived, acceptedOn: '2026-02-20', city: 'shanghai' }, { today });
  const { sections, remarks = [] } = wholePlanView(desk);
  const { items } = sections.find(({ key }) => key === 'differ')!;

  expect(items.length).toBeGreaterThan(5);
  expect(items.filter(({ title }) => remarks.includes(title))).toEqual([]);
});
