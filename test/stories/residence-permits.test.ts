import { describe, expect, test } from 'vitest';
import { type Person, tongues, welcomed } from './person.ts';

function about(matter: string, { language, today = '2026-03-06' }: { language: string; today?: string }): Person {
  return welcomed(language, today).press('Already at work in China', 'The residence permit', matter);
}

describe.each(tongues)('in the language %s', (language) => {
  test('the first one is applied for within 30 days of entry on a Z visa', () => {
    const one = about('The first', { language }).press('Z visa').type('2026-03-01').press('In a hotel');
    one.type('2026-02-01', '2026-03-09').press('Shenzhen', 'Not yet');

    expect(one.at).toBe('residence-permit:planReady');
    expect(one.english).toContain('within 30 days of your entry on a Z visa');
    expect(one.english).toContain('It is your move now: apply for the residence permit, by Tue, 31 March 2026.');
    expect(one.english).toContain('Do not start work yet');
    expect(one.english).not.toContain('run out, call 12367');
  });

  test('who is in China on another visa is asked until when it lasts, not when they entered', () => {
    const one = about('The first', { language }).press('M visa (business)');
    expect(one.at).toBe('residence-permit:visaStayEndsOn');

    one.type('2026-03-20').press('In a hotel').type('2026-02-01', '2026-03-09').press('Guangzhou', 'Not yet');
    expect(one.english).toContain('before your present visa or permit runs out');
    expect(one.english).toContain('14 days are left');
  });

  test('an extension asks for nothing but the day, and does not forbid to work', () => {
    const one = about('An extension', { language, today: '2026-12-01' })
      .type('2027-01-31')
      .press('Shenzhen', 'Not yet');

    expect(one.english).toContain('Your plan for the extension is ready');
    expect(one.english).toContain(
      'It is your move now: ask for the extension of the residence permit, by Fri, 1 January 2027.',
    );
    expect(one.english).not.toContain('Do not start work yet');
  });

  test('once the papers are handed in, the police have the next move', () => {
    const one = about('An extension', { language, today: '2026-12-01' }).type('2027-01-31').press('Shenzhen');
    one.press('Yes, handed in', 'Today');

    expect(one.english).toContain('Your papers are with the police');
    expect(one.english).toContain("It is the authority's turn: decide on the residence permit");
    expect(one.english).toContain('Residence permit papers handed in (Tue, 1 December 2026) + 5 working days');
  });

  test('with nine days left it is late, and the days are counted', () => {
    const one = about('An extension', { language, today: '2026-12-01' }).type('2026-12-10').press('Tianjin', 'Not yet');

    expect(one.english).toContain('The extension is late: go today');
    expect(one.english).toContain('9 days are left');
    expect(one.english).toContain(
      'Residence permit expires (Thu, 10 December 2026) = today (Tue, 1 December 2026) + 9 days.',
    );
  });

  test('an extension asked about too late, and a first permit never applied for, end as an overstay', () => {
    const late = about('An extension', { language, today: '2026-12-01' }).type('2026-11-26').press('Suzhou', 'Not yet');
    expect(late.at).toBe('residence-permit:overstayed');
    expect(late.english).toContain('5 days too long as of today');

    const never = about('The first', { language, today: '2026-04-06' }).press('Z visa').type('2026-03-01');
    never.press('In a hotel').type('2026-02-01', '2026-03-09').press('Shenzhen', 'Not yet');
    expect(never.at).toBe('residence-permit:overstayed');
    expect(never.english).toContain('6 days too long as of today');
  });

  test('a residence permit for family is changed to one for work, and not extended', () => {
    const one = about('The first', { language, today: '2026-11-23' }).press('Residence permit for family');
    one.type('2027-06-01').press('In a hotel').type('2026-10-01', '2026-12-09').press('Shanghai', 'Not yet');

    expect(one.at).toBe('residence-permit:planReady');
    expect(one.english).toContain('Your plan for the residence permit for work is ready');
    expect(one.english).toContain('within 10 calendar days, and before your present one runs out');
    expect(one.english).toContain('It is your move now: apply for the residence permit for work.');
  });
});
