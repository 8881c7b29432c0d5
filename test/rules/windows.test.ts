import { describe, expect, test } from 'vitest';
import { type Facts, type Procedure, planInput } from '../../core/facts.ts';
import type { Window } from '../../core/plan/windows.ts';
import { plan } from '../../core/plan.ts';

type Asked = [procedure: Procedure, asOf: string, facts: Facts];

function windowIn(rule: string, [procedure, asOf, facts]: Asked): Window | undefined {
  const { deadlines } = plan(planInput.parse({ asOf, procedure, facts }));
  const due = deadlines.find(({ rules }) => rules[0] === rule);
  if (!due) throw new Error(`There is no deadline ${rule}`);
  return due.window;
}

/** First day, last safe day, last legal day, the day advised and why. */
function shown(window: Window | undefined): (string | undefined)[] {
  const { opensOn, lastSafe, lastLegal, advised } = window ?? {};
  return [opensOn, lastSafe, lastLegal, advised?.day, advised?.because.kind];
}

const permitEnds: Facts = { permitExpiresOn: '2026-12-31', residencePermitExpiresOn: '2026-12-31' };
const changed: Facts = { changedItem: 'passport', changedOn: '2026-09-24' };

describe('the window of a duty', () => {
  test.each<[string, string, Asked, (string | undefined)[]]>([
    [
      'opens in a holiday: the first working day after it',
      'renew-30d',
      ['renewal', '2026-07-01', permitEnds],
      ['2026-10-02', '2026-12-01', '2026-12-01', '2026-10-08', 'closed'],
    ],
    [
      'is open: today, a Saturday that is worked',
      'renew-30d',
      ['renewal', '2026-10-10', permitEnds],
      ['2026-10-02', '2026-12-01', '2026-12-01', '2026-10-10', 'open'],
    ],
    [
      'ends today',
      'renew-30d',
      ['renewal', '2026-12-01', permitEnds],
      ['2026-10-02', '2026-12-01', '2026-12-01', '2026-12-01', 'open'],
    ],
    [
      'is over: no day is advised',
      'renew-30d',
      ['renewal', '2026-12-02', permitEnds],
      ['2026-10-02', '2026-12-01', '2026-12-01', undefined, undefined],
    ],
    [
      'has been used: no day is advised',
      'renew-30d',
      ['renewal', '2026-10-15', { ...permitEnds, acceptedOn: '2026-10-12' }],
      ['2026-10-02', '2026-12-01', '2026-12-01', undefined, undefined],
    ],
    [
      'names no first day and waits for the renewal, filed when its window opens',
      'rp-extend-30d',
      ['renewal', '2026-07-01', permitEnds],
      [undefined, '2026-12-01', '2026-12-01', '2026-10-28', 'afterDecision'],
    ],
    [
      'names no first day and waits for a renewal that is accepted',
      'rp-extend-30d',
      ['renewal', '2026-10-15', { ...permitEnds, acceptedOn: '2026-10-12' }],
      [undefined, '2026-12-01', '2026-12-01', '2026-10-26', 'afterDecision'],
    ],
    [
      'names no first day and leaves the police their time; its last day is a holiday',
      'rp-extend-30d',
      ['residence-permit', '2026-12-01', { residencePermitExpiresOn: '2027-01-31' }],
      [undefined, '2026-12-31', '2027-01-01', '2026-12-16', 'decisionInTime'],
    ],
    [
      'begins with the entry: the next day',
      'rp-30d',
      ['first-permit', '2026-03-02', { enteredOn: '2026-03-02' }],
      ['2026-03-02', '2026-03-31', '2026-04-01', '2026-03-03', 'opens'],
    ],
    [
      'begins before a holiday: the worked Saturday; the safe day is no Saturday',
      'rp-30d',
      ['first-permit', '2026-02-14', { enteredOn: '2026-02-13' }],
      ['2026-02-13', '2026-03-13', '2026-03-15', '2026-02-14', 'holiday'],
    ],
    [
      'begins in a holiday: the day after it',
      'rp-30d',
      ['first-permit', '2026-02-14', { enteredOn: '2026-02-14' }],
      ['2026-02-14', '2026-03-13', '2026-03-16', '2026-02-24', 'closed'],
    ],
    [
      'is done once the papers are handed in',
      'rp-30d',
      ['first-permit', '2026-03-10', { enteredOn: '2026-03-02', rpFiledOn: '2026-03-09' }],
      ['2026-03-02', '2026-03-31', '2026-04-01', undefined, undefined],
    ],
    [
      'ends in a holiday: the last working day before it is safe',
      'rp-change-10d',
      ['change', '2026-09-25', changed],
      ['2026-09-24', '2026-09-30', '2026-10-04', '2026-09-28', 'closed'],
    ],
    [
      'has its legal day left only',
      'rp-change-10d',
      ['change', '2026-10-01', changed],
      ['2026-09-24', '2026-09-30', '2026-10-04', undefined, undefined],
    ],
    [
      'counts back and names no first day: its last safe day',
      'visa-extend-7d',
      ['first-permit', '2026-03-02', { applyingFrom: 'china', visaStayEndsOn: '2026-03-31' }],
      [undefined, '2026-03-24', '2026-03-24', '2026-03-24', 'lastSafe'],
    ],
    [
      'runs by the day and on weekends too',
      'reg-24h',
      ['first-permit', '2026-03-07', { enteredOn: '2026-03-07' }],
      ['2026-03-07', '2026-03-08', '2026-03-08', '2026-03-07', 'sameDay'],
    ],
    [
      'opens with the permit where the residence permit rests on it',
      'inchina-then-rp',
      [
        'first-permit',
        '2026-03-02',
        { applyingFrom: 'china', visaStayEndsOn: '2026-03-31', permitDecidedOn: '2026-02-27' },
      ],
      ['2026-02-27', '2026-03-31', '2026-03-31', '2026-03-02', 'open'],
    ],
    [
      'waits for the permit where it is not granted yet',
      'inchina-then-rp',
      ['first-permit', '2026-03-02', { applyingFrom: 'china', visaStayEndsOn: '2026-03-31' }],
      [undefined, '2026-03-31', '2026-03-31', '2026-03-23', 'afterDecision'],
    ],
    [
      'ends before the permit is decided: its last safe day',
      'inchina-then-rp',
      ['first-permit', '2026-03-02', { applyingFrom: 'china', visaStayEndsOn: '2026-03-20' }],
      [undefined, '2026-03-20', '2026-03-20', '2026-03-20', 'lastSafe'],
    ],
  ])('%s: %s', (_, rule, asked, expected) => {
    expect(shown(windowIn(rule, asked))).toEqual(expected);
  });

  test('says which holiday keeps offices closed', () => {
    expect(windowIn('renew-30d', ['renewal', '2026-07-01', permitEnds])?.advised).toEqual({
      day: '2026-10-08',
      because: { kind: 'closed', from: '2026-10-01', to: '2026-10-07' },
      provisional: false,
    });
  });

  test('says where the day advised rests on a calendar that is not published', () => {
    const facts: Facts = { permitExpiresOn: '2027-06-30' };

    expect(windowIn('renew-30d', ['renewal', '2026-12-01', facts])?.advised?.provisional).toBe(true);
  });

  test('is done for the filing once the application is accepted, before the entry too', () => {
    const facts: Facts = { enteredOn: '2026-03-20', acceptedOn: '2026-03-02', city: 'shanghai' };

    expect(windowIn('wp-15d-seed', ['first-permit', '2026-03-26', facts])?.done).toBe(true);
    expect(windowIn('wp-15d-seed', ['first-permit', '2026-03-26', { enteredOn: '2026-03-20' }])?.done).toBe(false);
  });

  test('is missing where something only runs out, or an authority acts', () => {
    const facts: Facts = { crcIssuedOn: '2026-02-02', medicalIssuedOn: '2026-02-02', acceptedOn: '2026-03-02' };
    const asked: Asked = ['first-permit', '2026-03-02', facts];

    for (const rule of ['doc-crc-6m', 'doc-medical-6m', 'notif-decision-10wd']) {
      expect(windowIn(rule, asked)).toBeUndefined();
    }
  });
});
