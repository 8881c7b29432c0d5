import { describe, expect, test } from 'vitest';
import { type Person, tongues, welcomed } from './person.ts';

type Insured = { language: string; today?: string; city?: string };

/** Someone whose work in a city began on 9 March, with a permit granted on the first. */
function working(
  country: { en: string; zh: string },
  { language, today = '2026-03-20', city = 'Suzhou' }: Insured,
): Person {
  return welcomed(language, today)
    .press('Already at work in China', 'Social insurance')
    .type(country)
    .press(city)
    .type('2026-03-09', '2026-03-01');
}

const germany = { en: 'Germany', zh: '德国' };
const india = { en: 'India', zh: '印度' };
const france = { en: 'France', zh: '法国' };

describe.each(tongues)('in the language %s', (language) => {
  test('who is hired in China is enrolled by the employer in all five', () => {
    const one = working(india, { language }).press('Not yet', 'No');

    expect(one.at).toBe('social-insurance:planReady');
    expect(one.english).toContain('You are hired in China, so all five insurances are due here.');
    expect(one.english).toContain('Due in China: pension, medical, work injury, unemployment, and maternity');
    expect(one.english).toContain(
      "It is your employer's move now: enrol you in social insurance, by Wed, 8 April 2026.",
    );
  });

  test('a posted German with the certificate of coverage sees what is exempt, and why', () => {
    const one = working(germany, { language }).press('Not yet', 'Yes').type(germany).press('Yes', "I don't know");

    expect(one.english).toContain('Due in China: medical, work injury, and maternity');
    expect(one.english).toContain('Not due in China, by the agreement: pension and unemployment');
    expect(one.english).toContain('Agreement with Germany');
  });

  test('without the certificate all are due, and it is said where to ask for it', () => {
    const one = working(germany, { language }).press('Not yet', 'Yes').type(germany).press('No');

    expect(one.english).toContain('Ask the insurance institution of that country for the certificate');
    expect(one.english).not.toContain('Not due in China');
  });

  test('who is posted from a country without an agreement is asked for no certificate', () => {
    const one = working(india, { language }).press('Not yet', 'Yes').type(india);

    expect(one.at).toBe('social-insurance:planReady');
    expect(one.english).toContain('I know of no agreement in force');
    expect(one.english).toContain('Due in China: pension, medical, work injury, unemployment, and maternity');
  });

  test('an agreement that is only signed exempts nobody, and says so', () => {
    const one = working(france, { language }).press('Not yet', 'Yes').type(france);

    expect(one.at).toBe('social-insurance:planReady');
    expect(one.english).toContain('France: no exemption for now');
  });

  test('after 30 days it is late, and once enrolled nothing is left to do', () => {
    const one = working(india, { language, today: '2026-05-20' }).press('Not yet', 'No');
    expect(one.english).toContain('Social insurance is late');

    one.tool('menu').press('My answers', 'Enrolled in social insurance: Not yet', 'Yes, enrolled', 'Save the change');
    one.type('2026-04-07');
    expect(one.english).toContain('Nothing is left to do now.');
    expect(one.english).not.toContain('Social insurance is late');
  });

  test('a resident of Taiwan is asked for no work permit', () => {
    const one = welcomed(language).press('Already at work in China', 'Social insurance');
    one.type({ en: 'Taiwan', zh: '台湾' }).press('Shanghai').type('2026-03-01');
    expect(one.at).toBe('social-insurance:isEnrolled');

    one.press('Not yet', 'No');
    expect(one.english).toContain('sign up with their own travel or residence permit');
  });
});
