import { describe, expect, test } from 'vitest';
import { type Person, tongues, welcomed } from './person.ts';

/** Someone posted from a country to Shanghai, who comes for social insurance, and answers what is asked of the posting. */
function posted(language: string, country: { en: string; zh: string }, ...answers: string[]): Person {
  return welcomed(language)
    .press('Already at work in China', 'Social insurance')
    .type(country)
    .press('Shanghai', 'Today', "I don't know", 'Not yet', 'Yes')
    .type(country)
    .press(...answers);
}

const germany = { en: 'Germany', zh: '德国' };
const finland = { en: 'Finland', zh: '芬兰' };
const france = { en: 'France', zh: '法国' };
const usa = { en: 'United States', zh: '美国' };

describe.each(tongues)('in the language %s', (language) => {
  test('with a certificate of coverage a person reads what the agreement exempts, and by what', () => {
    const one = posted(language, germany, 'Yes', "I don't know");

    expect(one.at).toBe('social-insurance:planReady');
    expect(one.english).toContain('Due in China: medical, work injury, and maternity');
    expect(one.english).toContain('Not due in China, by the agreement: pension and unemployment');
    expect(one.english).toContain('Agreement with Germany');
    const exempt = one.view.sections.flatMap(({ items }) => items).find(({ key }) => key === 'exempt');
    expect(exempt?.sources.length).toBeGreaterThan(0);
  });

  test('of an exemption that no source confirms a person reads just that', () => {
    const unconfirmed = 'Not confirmed by an official source: pension and unemployment. Ask the agency first.';

    expect(posted(language, germany, 'Yes', "I don't know").english).toContain(unconfirmed);
    expect(posted(language, finland, 'Yes', "I don't know").english).not.toContain('Not confirmed');
  });

  test('how long a posting is exempt is told and counted, or that no source says it', () => {
    const korean = posted(language, { en: 'South Korea', zh: '韩国' }, 'Yes', "I don't know").english;
    expect(korean).toContain('The exemption is for a posting of up to 60 months.');
    expect(korean).toContain('With approval it can be extended by up to 60 months and 36 months.');
    expect(korean).toContain('exempt from pension and unemployment insurance for 60 months, longer with approval');
    expect(korean).toContain('First day of work (Mon, 2 March 2026) + 60 months = Sun, 2 March 2031.');
    expect(korean).toContain(
      'Short-term staff, the self-employed and investors are exempt from pension insurance only.',
    );

    const german = posted(language, germany, 'Yes', "I don't know").english;
    expect(german).toContain('The exemption is for a posting of up to 5 years.');
    expect(german).toContain('for posted staff up to 5 years');

    const japanese = posted(language, { en: 'Japan', zh: '日本' }, 'Yes').english;
    expect(japanese).toContain('No source says how long the posting may last.');
    expect(japanese).not.toContain('months');
  });

  test('without the certificate everything is due, and the certificate is named', () => {
    const one = posted(language, germany, 'No');

    expect(one.english).toContain('Due in China: pension, medical, work injury, unemployment, and maternity');
    expect(one.english).not.toContain('Not due in China');
    expect(one.english).toContain('Certificate of Coverage');
  });

  test('a certificate is asked for anew where another country posts', () => {
    const one = posted(language, germany, 'Yes', "I don't know")
      .tool('menu')
      .press('My answers', 'Country of the employer abroad');
    one.type(finland).press('Save the change');

    expect(one.at).toBe('social-insurance:certificateOfCoverage');
  });

  test('an agreement that is only signed exempts from nothing', () => {
    const one = posted(language, france);

    expect(one.english).not.toContain('Not due in China');
    expect(one.english).toContain('France: no exemption for now');
  });

  test('a country without an agreement is told the countries with one', () => {
    expect(posted(language, usa).english).toContain('Countries with an agreement');
  });

  test('the plan has a page of it', () => {
    const one = posted(language, germany, 'Yes', "I don't know").press('My plan', 'Social insurance');

    expect(one.at).toBe('plan-insurance');
    expect(one.english).toContain('Agreement with Germany');

    one.press('Back to the plan', 'In Shanghai');
    expect(one.english).toContain('Shanghai: social insurance applies');
  });

  test('what the certificate changes is seen before it is saved', () => {
    const one = posted(language, germany, 'No').press('Change an answer and compare', 'Certificate of coverage', 'Yes');

    expect(one.english).toContain('Exempt in China by an agreement\n  none → pension and unemployment');
    one.press('Keep this answer');
    expect(one.english).toContain('Exempt in China by an agreement: none → pension and unemployment');
  });
});
