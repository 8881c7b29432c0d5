import { describe, expect, test } from 'vitest';
import { type Person, tongues, welcomed } from './person.ts';

function atTheApp(language: string, { physical = 'No' } = {}): Person {
  return welcomed(language)
    .press('Register my e-card')
    .type({ en: 'France', zh: '法国' })
    .press('The Notification Letter', 'Yes', 'Yes, I have it', physical);
}

const steps = ['Installed', 'I see the registration form', 'It goes on to the face check', 'Passed', 'Yes, I see it'];

/** Every step, what can be seen there instead of success, and the button by which it goes on after help. */
const failures: [step: number, problems: string[], solved: string][] = [
  [
    0,
    ['I cannot find it in my store', 'I see it in Alipay or WeChat', 'I see several apps of that name'],
    'Installed now',
  ],
  [1, ['It asks for a Chinese ID number', 'I find no such button', 'Everything is in Chinese'], 'I see the form now'],
  [
    2,
    [
      'It says the name is wrong',
      'It does not find the number',
      'It refuses the password',
      'It says I am registered already',
      'I forgot the password',
    ],
    'It goes on now',
  ],
  [
    3,
    ['The check fails', 'It says the photo on file is old', 'It asks for a bank card or a phone number'],
    'It works now',
  ],
];
const told = failures.flatMap(([step, problems, solved]) => problems.map((problem) => ({ step, problem, solved })));

describe.each(tongues)('in the language %s', (language) => {
  test.each([
    [0, { en: "can't find it", zh: '找不到' }, 'appFound', { appProblem: 'notInStore' }],
    [1, { en: "I don't see the button", zh: '看不到这个按钮' }, 'portalFound', { portalProblem: 'noSuchButton' }],
    [2, { en: 'wrong name', zh: '名字不对' }, 'formSolved', { formProblem: 'name-mismatch' }],
    [3, { en: 'face scan fails', zh: '刷脸失败' }, 'faceSolved', { faceProblem: 'face-fails' }],
  ])('after %i steps, what goes wrong can be said at once', (step, text, at, known) => {
    const one = atTheApp(language)
      .press(...steps.slice(0, step))
      .type(text);

    expect(one.at).toBe(`e-card:${at}`);
    expect(one.known).toMatchObject(known);
    expect(one.view.note).toBeUndefined();
  });

  test('what nobody foresaw at a step is not taken for a failure', () => {
    const one = atTheApp(language).type({ en: 'blue', zh: '蓝色' });

    expect(one.at).toBe('e-card:appInstalled');
    expect(one.view.note).toContain(language === 'en' ? 'I did not understand that.' : '没有看懂');
    one.type({ en: "can't say that", zh: '说不好' });
    expect(one.view.note).toContain(language === 'en' ? 'I did not understand that.' : '没有看懂');
  });

  test.each(told)('“$problem” leads to help and back to the way', ({ step, problem, solved }) => {
    const one = atTheApp(language).press(...steps.slice(0, step), 'I see something else', problem);
    expect(one.view.text.join(' ').length).toBeGreaterThan(20);

    one.press(solved, ...steps.slice(step + 1), 'I see the QR code');
    expect(one.at).toBe('e-card:registered');
  });

  test.each(told)('“$problem” that help does not solve leads to people, and back', ({ step, problem }) => {
    const one = atTheApp(language).press(...steps.slice(0, step), 'I see something else', problem, 'It still fails');
    expect(one.at).toBe('e-card:askHotline');
    expect(one.screen).toContain('12333');

    one.press('Continue here');
    expect(one.at).toMatch(/Solved$|Found$/);
  });

  test.each(['The bank card check fails', 'The phone check fails', 'I have neither'])(
    'with a physical card, “%s” leads to help and back to the way',
    (problem) => {
      const one = atTheApp(language, { physical: 'Yes' }).press(...steps.slice(0, 4));
      expect(one.at).toBe('e-card:realNameChecked');

      one.press('I see something else', problem, 'It works now', 'Yes, I see it', 'I see the QR code');
      expect(one.at).toBe('e-card:registered');
    },
  );

  test('whoever has registered goes on to the residence permit, and is told where the days are counted', () => {
    const one = atTheApp(language).press(...steps, 'I see the QR code');
    expect(one.english).toContain('“My documents and dates” counts the days for you.');

    expect(one.press('My plan').english).toContain('It is your move now: apply for the residence permit.');
  });

  test('until then it is the registration that comes next', () => {
    const one = atTheApp(language)
      .press(...steps)
      .tool('menu')
      .press('My plan');

    expect(one.english).toContain('It is your move now: register the e-card in the app.');
  });

  test('on a new phone nothing more is to be done once the permit is seen', () => {
    const one = welcomed(language)
      .press('Register my e-card')
      .type({ en: 'France', zh: '法国' })
      .press('I had the e-card, and now a new phone', 'I see my card', 'Yes, I see it', 'I see the QR code', 'My plan');

    expect(one.english).toContain('Nothing is left to do now.');
  });

  test('what is left at a step is told by the way on that goes well, and never grows', () => {
    const one = atTheApp(language);
    const most = [one.view.left?.most ?? 0];
    expect(one.view.left).toMatchObject({ least: 6 });

    for (const label of [...steps.slice(0, 2), 'I see something else', 'It says the name is wrong', 'It goes on now']) {
      one.press(label);
      most.push(one.view.left?.most ?? 0);
    }
    expect(most).toEqual(most.toSorted((first, next) => next - first));
    expect(one.view.left).toMatchObject({ least: 3 });
  });

  test('a card without the permit leads to the employer and back', () => {
    const one = atTheApp(language).press(...steps.slice(0, 4), 'The card is there, the permit is not');
    expect(one.english).toContain('Ask your employer to look in the permit system.');

    one.press('I see it now', 'I see the QR code');
    expect(one.at).toBe('e-card:registered');
  });

  test('“later” keeps the step, and “try again” goes on at it', () => {
    const one = atTheApp(language).press(...steps.slice(0, 2), 'Later');
    expect(one.at).toBe('e-card:postponed');

    one.press('Continue here');
    expect(one.at).toBe('e-card:formFilled');
  });

  test('whoever was helped by a person with something else goes on at the step itself', () => {
    const one = atTheApp(language).press(...steps.slice(0, 2), 'I see something else', 'Something else');
    expect(one.at).toBe('e-card:askHotline');

    one.press('Continue here');
    expect(one.at).toBe('e-card:formFilled');
    expect(one.press('I see something else').at).toBe('e-card:formProblem');
    one.press('It says the name is wrong', 'It still fails', 'Continue here', 'It goes on now');
    expect(one.at).toBe('e-card:faceChecked');
  });

  test('whoever goes back and finds something else wrong is helped with that at once', () => {
    const one = atTheApp(language).press(...steps.slice(0, 2), 'I see something else', 'It says the name is wrong');
    one.type('back').press('It does not find the number');

    expect(one.at).toBe('e-card:formSolved');
    expect(one.view.note).toBeUndefined();
    expect(one.english).toContain('Compare the number with the Notification Letter');
  });

  test('whoever could not be helped with one thing is helped with another that goes wrong', () => {
    const one = atTheApp(language).press('I see something else', 'I see several apps of that name', 'It still fails');
    one
      .type('change')
      .press('What happened with the app: I see several apps of that name')
      .press('I cannot find it in my store', 'Save the change');

    expect(one.at).toBe('e-card:appFound');
    expect(one.english).toContain('Google Play is not on the official list');
  });

  test('the message to HR tells where one is stuck, and what is seen there', () => {
    const one = atTheApp(language).press(...steps.slice(0, 2), 'I see something else', 'It says the name is wrong');
    one.press('It still fails', 'Write to my HR');
    expect(one.english).toContain('Step not reached: Form filled in');
    expect(one.english).toContain('What I see: It says the name is wrong');
    expect(one.screen).toContain('卡住的步骤：填好注册表');
    expect(one.screen).toContain('看到的情况：提示姓名不符');

    one.press('Go on where I was', 'Continue here', 'It goes on now', 'Passed');
    one.press('The card is there, the permit is not', 'It is still missing', 'Write to my HR');
    expect(one.english).toContain('Step not reached: Card shows the permit');
    expect(one.english).toContain('What I see: It is still missing');
  });

  test('what no button names is left to be written into the message', () => {
    const one = atTheApp(language).press(...steps.slice(0, 4), 'Yes, I see it', 'I see something else');
    expect(one.press('Write to my HR').english).toContain('Step not reached: QR code shown');
    expect(one.english).toContain('What I see: (write the words on the screen here)');
  });

  test('whoever lacks the number asks HR for the letter it stands on', () => {
    const one = welcomed(language).press('Register my e-card').type({ en: 'France', zh: '法国' });
    one.press('The Notification Letter', 'Yes', 'No', 'Write to my HR');
    expect(one.english).toContain('the Notification Letter (外国人工作许可通知) as a file');
  });

  test('a new passport is first changed in the permit system', () => {
    const one = welcomed(language)
      .press('Register my e-card')
      .type({ en: 'France', zh: '法国' })
      .press('I had the e-card, and now a new passport', 'Not yet');
    expect(one.at).toBe('e-card:passportFirst');

    one.press('Continue here', 'Yes', 'I see my card', 'Yes, I see it', 'I see the QR code');
    expect(one.at).toBe('e-card:registered');
  });

  test('the days for a new passport are one tap away, and so is the way back to the card', () => {
    const one = welcomed(language).press('Register my e-card').type({ en: 'France', zh: '法国' });
    one.press('I had the e-card, and now a new passport', 'Not yet', 'My dates for the new passport');
    expect(one.at).toBe('change:city');

    one.press('Beijing', 'Today', 'In the e-card', 'Not yet', 'Not yet');
    expect(one.at).toBe('change:planReady');
    expect(one.press('Register my e-card').at).toBe('e-card:passportFirst');
  });

  test('a sign-in that asks for a bank card or a phone is helped with that check', () => {
    const one = welcomed(language).press('Register my e-card').type({ en: 'France', zh: '法国' });
    one.press('I had the e-card, and now a new phone', 'I see something else', 'It asks for my bank card');
    expect(one.at).toBe('e-card:realNameChecked');
    expect(one.english).not.toContain('Step 5');

    expect(one.press('Passed').at).toBe('e-card:permitVisible');
  });

  test('whoever lost the plastic permit is led to the electronic form', () => {
    const one = welcomed(language).press('Register my e-card').type({ en: 'France', zh: '法国' });
    one.press('I lost my plastic work permit card', 'Not yet');

    expect(one.at).toBe('e-card:waitsForReissue');
    expect(one.english).toContain('the old steps of a loss notice and a new plastic permit were removed');
    expect(one.view.rules).toContain('essc-lost-permit-step-gone');
  });

  test('whoever holds the Five-Star Card has no permit to put into the card', () => {
    const one = welcomed(language).press('Register my e-card').type({ en: 'France', zh: '法国' });
    one.press('The Five-Star Card');

    expect(one.at).toBe('e-card:notNeeded');
    expect(one.plan.eligibility?.rules).toEqual(['exempt-pr']);
  });

  test('on a new phone one signs in again, with help for what fails', () => {
    const one = welcomed(language)
      .press('Register my e-card')
      .type({ en: 'France', zh: '法国' })
      .press('I had the e-card, and now a new phone', 'I see something else', 'I forgot the password', 'It works now');

    expect(one.at).toBe('e-card:permitVisible');
  });

  test('a plastic card can be moved early once the reissue is approved', () => {
    const one = welcomed(language)
      .press('Register my e-card')
      .type({ en: 'France', zh: '法国' })
      .press('A plastic work permit card')
      .type({ en: '30 September 2026', zh: '2026年9月30日' })
      .press('Yes, earlier', 'Not yet');
    expect(one.at).toBe('e-card:waitsForReissue');

    one.press('Continue here', 'Yes, approved');
    expect(one.at).toBe('e-card:isInChina');
  });

  test('whoever is known to have entered is not asked whether they are in China', () => {
    const arrived = welcomed(language)
      .press('My documents and dates', 'I have entered China')
      .tool('menu')
      .press('Register my e-card')
      .type({ en: 'France', zh: '法国' })
      .press('The Notification Letter');

    expect(arrived.at).toBe('e-card:permitNumberAtHand');
  });

  test.each([
    ['Today', 'e-card:permitNumberAtHand'],
    [{ en: '2 April 2026', zh: '2026年4月2日' }, 'e-card:isInChina'],
  ])('an entry on the day %j leads to %s', (day, at) => {
    const one = welcomed(language)
      .press('My documents and dates', 'The Notification Letter (')
      .type({ en: 'France', zh: '法国' })
      .press('Shanghai', 'More than 90 days', 'Outside mainland China');
    if (typeof day === 'string') one.press(day);
    else one.type(day);

    one.tool('menu').press('Register my e-card', 'The Notification Letter');
    expect(one.at).toBe(at);
  });

  const plastic = ['A plastic work permit card', "I don't know"];

  test.each([
    [['None of these yet'], 'letterFirst', "your employer's move now: file the application for the work permit"],
    [['The Notification Letter', 'Not yet'], 'afterEntry', 'your move now: get the Z visa and enter China'],
    [['The Notification Letter', 'Yes', 'No'], 'numberFirst', 'your move now: ask your employer for the letter'],
    [
      ['I had the e-card, and now a new passport', 'Not yet'],
      'passportFirst',
      "your employer's move now: file the change",
    ],
    [[...plastic, 'Yes, earlier', 'Not yet'], 'waitsForReissue', "your employer's move now: file “Reissue Electronic"],
    [
      [...plastic, 'No, I keep the card'],
      'keepsPlastic',
      'the plastic card stays valid until the next renewal or change',
    ],
  ])('who lacks something is told what comes first, and who sees to it: %j', (labels, end, move) => {
    const one = welcomed(language)
      .press('Register my e-card')
      .type({ en: 'France', zh: '法国' })
      .press(...labels);
    expect(one.at).toBe(`e-card:${end}`);

    expect(one.tool('menu').press('My plan').english).toContain(move);
  });

  test('once the permit is issued again, the registration is the next move of whoever held the plastic card', () => {
    const one = welcomed(language)
      .press('Register my e-card')
      .type({ en: 'France', zh: '法国' })
      .press(...plastic, 'Yes, earlier', 'Yes, approved', 'Yes', 'Yes, I have it', 'No', 'Later', 'My plan');

    expect(one.english).toContain('It is your move now: register the e-card in the app.');
  });

  test('a plastic card whose renewal can be filed leads to the employer', () => {
    const one = welcomed(language)
      .press('Register my e-card')
      .type({ en: 'France', zh: '法国' })
      .press('A plastic work permit card');
    one.type({ en: '30 April 2026', zh: '2026年4月30日' }).press('No, I keep the card');
    expect(one.english).toContain('Work permit expires (Thu, 30 April 2026) − 30 days = Tue, 31 March 2026.');

    one.press('My plan');
    expect(one.english).toContain("It is your employer's move now: file the renewal, by Tue, 31 March 2026.");
  });
});
