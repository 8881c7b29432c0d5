import { describe, expect, test } from 'vitest';
import { type FactName, type Facts, type Procedure, planInput, procedures } from '../../core/facts.ts';
import { plan } from '../../core/plan.ts';

function nextIn(procedure: Procedure, facts: Facts, asOf = '2026-03-02') {
  const { next } = plan(planInput.parse({ asOf, procedure, facts }));
  return next && `${next.by}: ${'rule' in next ? next.rule : next.document}`;
}

/** The moves met when the facts come in one after the other. */
function movesMet(procedure: Procedure, facts: Facts, known: Facts = {}): (string | null)[] {
  const names = Object.keys(facts) as FactName[];
  return [known, ...names.map((_, index) => ({ ...known, ...pick(facts, names.slice(0, index + 1)) }))].map((each) =>
    nextIn(procedure, each),
  );
}

function pick(facts: Facts, names: FactName[]): Facts {
  return Object.fromEntries(names.map((name) => [name, facts[name]]));
}

describe('whose move it is', () => {
  test('a first permit goes from the account to social insurance', () => {
    const facts: Facts = {
      employerRegistered: true,
      acceptedOn: '2026-01-05',
      notificationIssuedOn: '2026-01-19',
      enteredOn: '2026-02-10',
      rpFiledOn: '2026-02-12',
      rpIssuedOn: '2026-02-26',
      siRegisteredOn: '2026-03-02',
    };

    expect(movesMet('first-permit', facts, { lodging: 'hotel' })).toEqual([
      'employer: er-register',
      'employer: proc-order',
      'authority: notif-decision-10wd',
      'employee: z-visa-enter',
      'employee: rp-30d',
      'authority: rp-decision-15d',
      'employer: si-30d',
      null,
    ]);
  });

  test('registering comes first, and once its day has passed it is late until the residence permit is asked for', () => {
    expect(nextIn('first-permit', { enteredOn: '2026-03-01' })).toBe('employee: reg-24h');
    expect(nextIn('first-permit', { enteredOn: '2026-03-01', lodging: 'hotel' })).toBe('employee: rp-30d');
    expect(nextIn('first-permit', { enteredOn: '2026-02-28' })).toBe('employee: reg-penalty');
    expect(nextIn('first-permit', { enteredOn: '2026-02-28', lodging: 'hotel' })).toBe('employee: rp-30d');
    expect(nextIn('first-permit', { enteredOn: '2026-02-28', rpFiledOn: '2026-03-02' })).toBe(
      'authority: rp-decision-15d',
    );
  });

  test('what is only planned is still to be done', () => {
    expect(nextIn('social-insurance', { siRegisteredOn: '2026-03-03' })).toBe('employer: si-30d');
    expect(nextIn('social-insurance', { siRegisteredOn: '2026-03-02' })).toBeNull();
  });

  test('a renewal goes from the employer to the police', () => {
    const facts: Facts = {
      acceptedOn: '2026-02-02',
      permitDecidedOn: '2026-02-13',
      rpFiledOn: '2026-02-24',
      rpIssuedOn: '2026-03-02',
    };

    expect(movesMet('renewal', facts)).toEqual([
      'employer: renew-30d',
      'authority: notif-decision-10wd',
      'employee: rp-extend-30d',
      'authority: rp-decision-15d',
      null,
    ]);
    expect(nextIn('renewal', { permitExpiresOn: '2026-03-31' })).toBe('employer: renew-missed');
  });

  test.each<[Facts, string]>([
    [{ permitExpiresOn: '2026-09-30', residencePermitExpiresOn: '2026-06-30' }, 'employee: rp-extend-30d'],
    [{ permitExpiresOn: '2026-09-30', residencePermitExpiresOn: '2026-09-30' }, 'employer: renew-30d'],
    [{ acceptedOn: '2026-02-27', residencePermitExpiresOn: '2026-04-30' }, 'authority: notif-decision-10wd'],
    [{ acceptedOn: '2026-02-27', residencePermitExpiresOn: '2026-04-10' }, 'employee: rp-extend-30d'],
  ])('in a renewal the residence permit comes first where its day does: %o', (facts, move) => {
    expect(nextIn('renewal', facts)).toBe(move);
  });

  test.each<[Procedure, Facts, string]>([
    ['renewal', { permitExpiresOn: '2026-09-30' }, 'employer: renew-30d'],
    ['change', { changedItem: 'position' }, 'employer: change-10wd'],
    ['transfer', {}, 'employer: cancel-10wd'],
    ['first-permit', { acceptedOn: '2026-02-27' }, 'authority: notif-decision-10wd'],
    ['first-permit', { enteredOn: '2026-03-01' }, 'employee: reg-24h'],
  ])('what is under way goes on though no permit could be had anew, in %s with %o', (procedure, facts, move) => {
    expect(nextIn(procedure, { ...facts, birthDate: '2010-01-01' })).toBe(move);
  });

  test('a permit granted in China on a residence permit has it changed within ten days, or before it ends', () => {
    const facts: Facts = { applyingFrom: 'china', stayBasis: 'residence-family', permitDecidedOn: '2026-02-27' };

    expect(nextIn('first-permit', { ...facts, residencePermitExpiresOn: '2026-08-01' })).toBe(
      'employee: rp-change-10d',
    );
    expect(nextIn('first-permit', { ...facts, residencePermitExpiresOn: '2026-03-04' })).toBe(
      'employee: inchina-then-rp',
    );
    const { warnings } = plan(planInput.parse({ asOf: '2026-03-10', procedure: 'first-permit', facts }));
    expect(warnings.map(({ rules: [rule] }) => rule)).toContain('rp-change-penalty');
  });

  test('a transfer begins with the old employer and ends with the new one; the residence permit does not wait', () => {
    const facts: Facts = {
      cancellationCertifiedOn: '2026-01-05',
      rpFiledOn: '2026-01-06',
      acceptedOn: '2026-01-12',
      permitDecidedOn: '2026-01-26',
      rpIssuedOn: '2026-02-05',
      siRegisteredOn: '2026-02-10',
    };

    expect(movesMet('transfer', facts)).toEqual([
      'employer: cancel-10wd',
      'employee: rp-change-10d',
      'employer: transfer-docs',
      'authority: notif-decision-10wd',
      'authority: rp-decision-15d',
      'employer: si-30d',
      null,
    ]);
  });

  test.each<[Procedure, Facts, string]>([
    ['transfer', { employmentEndedOn: '2026-02-27' }, 'employee: rp-change-10d'],
    ['leaving', { employmentEndedOn: '2026-02-27' }, 'employee: leave-rp-10d'],
    ['change', { changedItem: 'passport', changedOn: '2026-02-27' }, 'employee: rp-change-10d'],
    ['change', { changedItem: 'employer-name', changedOn: '2026-02-27' }, 'employer: change-employer-name'],
  ])('of two things that wait for nothing, the one due first comes first, in %s after %o', (procedure, facts, move) => {
    expect(nextIn(procedure, facts)).toBe(move);
  });

  test('leaving ends with the last day of the stay permit', () => {
    const facts: Facts = { cancellationCertifiedOn: '2026-02-20', stayPermitGrantedOn: '2026-02-25' };

    expect(movesMet('leaving', facts)).toEqual([
      'employer: cancel-10wd',
      'employee: leave-rp-10d',
      'employee: leave-stay-permit',
    ]);
    expect(nextIn('leaving', { ...facts, stayPermitGrantedOn: '2026-03-20', rpFiledOn: '2026-02-25' })).toBe(
      'authority: rp-decision-15d',
    );
    expect(nextIn('leaving', facts, '2026-03-28')).toBe('employee: overstay');
    expect(nextIn('leaving', { ...facts, visaStayEndsOn: '2026-04-10' }, '2026-03-28')).toBe(
      'employee: leave-stay-permit',
    );
    expect(nextIn('leaving', { ...facts, visaStayEndsOn: '2026-03-10' }, '2026-03-11')).toBe('employee: overstay');
  });

  test.each<[Procedure, Facts]>([
    ['leaving', { employmentEndedOn: '2026-02-27', residencePermitExpiresOn: '2026-03-04' }],
    ['transfer', { employmentEndedOn: '2026-02-27', residencePermitExpiresOn: '2026-03-04' }],
  ])('a stay that ends before the duty is due is the day to act by, in %s', (procedure, facts) => {
    const { next } = plan(planInput.parse({ asOf: '2026-03-02', procedure, facts }));
    expect(next).toMatchObject({ by: 'employee', until: '2026-03-04' });

    const later = { ...facts, residencePermitExpiresOn: '2027-03-04' };
    expect(plan(planInput.parse({ asOf: '2026-03-02', procedure, facts: later })).next).not.toHaveProperty('until');
  });

  test.each<[Facts, string | null]>([
    [{ changedItem: 'passport' }, 'employer: change-10wd'],
    [{ changedItem: 'passport', acceptedOn: '2026-03-02' }, 'employee: rp-change-10d'],
    [{ changedItem: 'position', acceptedOn: '2026-03-02' }, 'employee: rp-change-10d'],
    [{ changedItem: 'category', acceptedOn: '2026-03-02' }, 'authority: notif-decision-10wd'],
    [{ changedItem: 'category', acceptedOn: '2026-02-20', permitDecidedOn: '2026-03-02' }, null],
    [{ changedItem: 'address', city: 'xian' }, 'employee: reg-24h'],
    [{ changedItem: 'address', city: 'xian', movedInAt: '2026-03-09' }, 'employee: reg-24h'],
    [{ changedItem: 'employer-name' }, 'employer: change-employer-name'],
    [{ changedItem: 'occupation' }, 'employer: change-occupation-new'],
    [{ changedItem: 'nationality' }, 'employer: change-nationality'],
    [{ changedItem: 'address', city: 'shanghai', movedInAt: '2026-03-02' }, 'employee: reg-24h'],
    [{ changedItem: 'address', city: 'shanghai', movedInAt: '2026-02-20' }, 'employee: reg-penalty'],
    [{ changedItem: 'address', city: 'shanghai', movedInAt: '2026-02-20', lodging: 'hotel' }, 'employee: rp-address'],
    [{ changedItem: 'address', city: 'xian', movedInAt: '2026-02-20' }, 'employee: reg-penalty'],
    [{ changedItem: 'address', city: 'xian', movedInAt: '2026-02-20', lodging: 'hotel' }, null],
  ])('after a change %o: %s', (facts, move) => {
    expect(nextIn('change', facts)).toBe(move);
  });

  test('the card is for the employee, and a problem with the app comes first', () => {
    expect(nextIn('e-card', {})).toBe('employee: essc-app');
    expect(nextIn('e-card', { appProblems: ['face-fails'] })).toBe('employee: essc-fail-face');
    expect(nextIn('e-card', { permitForm: 'physical' })).toBeNull();
  });

  test('who installs a machine for some days enters on the right visa and leaves in time', () => {
    const facts: Facts = { shortTermActivity: 'machine-installation', stayDays: 14, lodging: 'hotel' };

    expect(nextIn('short-term', facts)).toBe('employee: short-not-cases');
    expect(nextIn('short-term', { ...facts, enteredOn: '2026-02-20' })).toBe('employee: short-not-cases');
  });

  test.each<[Procedure, Facts, string, string?]>([
    ['first-permit', { birthDate: '2010-01-01' }, 'not-eligible'],
    [
      'transfer',
      {
        birthDate: '2010-01-01',
        cancellationCertifiedOn: '2026-02-20',
        rpFiledOn: '2026-02-20',
        rpIssuedOn: '2026-03-01',
      },
      'not-eligible',
    ],
    ['leaving', { nationality: 'HK' }, 'not-needed'],
    ['e-card', {}, 'before-card', '2024-11-29'],
    ['e-card', { permitForm: 'physical' }, 'keeps-card'],
    ['change', { changedItem: 'address', lodging: 'hotel' }, 'hotel-registers'],
    ['residence-permit', { rpIssuedOn: '2026-03-01' }, 'finished'],
  ])(
    'where nobody has to act there is a reason, in %s with %o: %s',
    (procedure, facts, reason, asOf = '2026-03-02') => {
      expect(plan(planInput.parse({ asOf, procedure, facts }))).toMatchObject({ next: null, nothingLeft: reason });
    },
  );

  test.each(procedures)(
    'nobody has to act in %s where no permit can be had or is needed and nothing is due',
    (procedure) => {
      const done: Facts = { permanentResident: true, siRegisteredOn: '2026-03-01', lodging: 'hotel' };

      expect(nextIn(procedure, done)).toBeNull();
    },
  );
});
