import { describe, expect, test } from 'vitest';
import type { Known } from '../../core/answer.ts';
import { caseFacts } from '../../core/scene.ts';
import { takeTurn } from '../../core/turn.ts';
import { deskWith, wordsIn } from '../walker/guide.ts';
import { type Person, person, tongues, welcomed } from './person.ts';

const welcomedTo = (goal: string): Known => ({ consent: true, role: 'employee', goal });
const keeping = (matter: string): Known => ({ consent: true, role: 'employee', goal: 'keep', matter });

/** Does not know, or says no, or takes the first answer, until a question is asked. */
function leaveOpen(one: Person, at: string): void {
  for (let left = 40; left > 0 && !one.at.endsWith(at); left -= 1) {
    const keys = one.view.choices.map(({ key }) => key);
    one.pressOld(one.at, ['unknown', 'no'].find((key) => keys.includes(key)) ?? keys[0]!);
  }
}

describe.each(tongues)('in the language %s', (language) => {
  test('whoever has just landed says so where it is asked who they are', () => {
    const one = person(language).type({ en: 'agree', zh: '同意' }, { en: 'just landed', zh: '刚落地' });
    expect(one.known.role).toBe('employee');
  });

  test('a worker who has just landed comes to the address without pressing a button', () => {
    const one = person(language).type({ en: 'agree', zh: '同意' }, { en: 'I work here', zh: '我在这里工作' });
    expect(one.known.role).toBe('employee');

    one.type({ en: 'Just landed!', zh: '刚落地。' });
    expect(one.known).toMatchObject({ goal: 'arrival', stage: 'entered' });

    one
      .type({ en: 'Brazil', zh: '巴西' }, { en: 'Shanghai', zh: '上海' }, { en: 'two years', zh: '两年' })
      .type({ en: 'I was abroad', zh: '当时在国外' }, { en: 'yesterday', zh: '昨天' })
      .type({ en: 'yes', zh: '是' }, { en: 'a friend’s flat', zh: '住朋友家' });
    expect(one.known).toMatchObject({ workLasts: 'longer', applyingFrom: 'abroad', lodging: 'private' });
  });

  test('whoever says to go on at a page goes on where they were', () => {
    const one = welcomed(language).type({ en: 'help', zh: '帮助' });
    expect(one.at).toBe('help');

    expect(one.type({ en: 'Go on!', zh: '继续' }).at).toBe('welcome:goal');
  });

  test('what was said plainly is not asked once more, and can be taken back', () => {
    const one = welcomed(language).type({ en: 'I landed yesterday', zh: '昨天到的' });
    expect(one.at).toBe('arrival:nationality');
    expect(one.view.note).toContain(
      language === 'en' ? 'Where you stand: I have entered China' : '办到哪一步：已持Z字签证入境',
    );
    expect(one.view.earlier.map(({ fact }) => fact)).toContain('stage');

    const renewed = welcomed(language).type({ en: 'new passport', zh: '换了护照' });
    expect(renewed.known).toMatchObject({ goal: 'keep', matter: 'change', changedItem: 'passport' });
    const extending = welcomed(language)
      .press('Already at work')
      .type({ en: 'extend my residence permit', zh: '居留许可延期' });
    expect(extending.known).toMatchObject({ matter: 'residencePermit', residenceMatter: 'extension' });
  });

  test('who names a month alone is asked for its day, and nothing is taken', () => {
    const asked = {
      en: 'Which day in October? Please type it like this: 15 October 2026.',
      zh: '十月的哪一天？请这样输入：2026年10月15日。',
    };
    const wanted = language === 'en' ? asked.en : asked.zh;
    const planned = person(language, '2026-07-01', { ...welcomedTo('arrival'), stage: 'entered' });
    const seen = planned.tool('menu').press('My plan as of another day').type({ en: 'in October', zh: '十月' });
    expect(seen.view.note).toBe(wanted);

    const renewing = person(language, '2026-07-01', { ...keeping('renewal'), nationality: 'FR', city: 'shanghai' });
    leaveOpen(renewing, 'permitExpiresOn');
    renewing.type({ en: 'in October', zh: '十月' });
    expect(renewing.view.note).toBe(wanted);
    expect(renewing.known).not.toHaveProperty('permitExpiresOn');
  });

  test('what says only what somebody wants to do answers no question after it', () => {
    const one = welcomed(language).type({ en: "I'm coming to China", zh: '准备来中国' });
    expect(one.at).toBe('arrival:stage');
    expect(one.view.note).toBeUndefined();

    const other = welcomed(language).type({ en: 'electronic card', zh: '电子卡' });
    expect(other.at).toBe('e-card:nationality');
  });

  test('what a person types in the other language means the same', () => {
    const one = person(language, '2026-03-02', welcomedTo('arrival'));

    expect(one.type({ en: '刚下飞机', zh: "I've just arrived" }).known.stage).toBe('entered');
  });

  test('a word of a label is not that label', () => {
    const lodging = person(language, '2026-03-02', {
      ...welcomedTo('residencePermit'),
      goal: 'keep',
      matter: 'residencePermit',
    });
    lodging.press('The first residence permit').type({ en: 'visa', zh: '签证' });
    expect(lodging.at).toBe('residence-permit:stayBasis');

    const stage = person(language, '2026-03-02', welcomedTo('arrival'));
    for (const text of ['the', 'china', 'I have', 'permit', '工作许可', '没有', '不']) {
      expect(stage.type(text).at).toBe('arrival:stage');
      expect(stage.known.stage).toBeUndefined();
    }
  });

  test('whoever is not in a hotel is not in a hotel', () => {
    const one = person(language, '2026-03-02', { ...keeping('change'), changedItem: 'address' });
    leaveOpen(one, ':lodging');

    expect(one.type({ en: 'Not in a hotel', zh: '不住酒店' }).known.lodging).toBe('private');
  });

  test('“not yet” is an answer where one button means it, and no visa where none does', () => {
    const filed = person(language, '2026-03-02', keeping('renewal'));
    leaveOpen(filed, ':isFiled');
    expect(filed.type({ en: 'Not yet.', zh: '还没有' }).known.isFiled).toBe(false);

    const stay = person(language, '2026-03-02', keeping('residencePermit')).press('The first residence permit');
    expect(stay.at).toBe('residence-permit:stayBasis');
    stay.type({ en: 'no', zh: '没有' });
    expect(stay.known.stayBasis).toBeUndefined();
    expect(stay.view.note).toBeTruthy();
  });

  test('what fits nothing is answered with what can be typed, and the screen stays', () => {
    const one = person(language, '2026-03-02', welcomedTo('arrival'));
    const before = caseFacts(one.known);
    one.type({ en: 'I ate noodles on the plane', zh: '飞机上吃了面' });

    expect(one.at).toBe('arrival:stage');
    expect(caseFacts(one.known)).toEqual(before);
    expect(one.view.note).toContain(
      language === 'en' ? '“nothing yet”, “application filed”' : '“还没有提交”、“已提交申请”',
    );
    expect(one.view.note!.length).toBeLessThan(200);
  });

  test('how long ago it was is shown back by the clock, and taken once it is confirmed', () => {
    const known: Known = { ...keeping('change'), changedItem: 'address', city: 'shanghai', lodging: 'private' };
    const asked = { ...deskWith(known, { language }), now: '2026-03-02T13:10' };
    expect(asked.position.at).toBe('movedInAt');

    const said = takeTurn(asked, { kind: 'typed', text: language === 'en' ? '2 hours ago' : '两小时前' }, wordsIn);
    expect(said.view.at).toBe('confirm:movedInAt');
    expect(said.desk.standing.known.movedInAt).toBeUndefined();

    const meant = takeTurn(said.desk, { kind: 'press', at: said.view.at, key: 'yes' }, wordsIn);
    expect(meant.desk.standing.known.movedInAt).toBe('2026-03-02T11:10');
  });

  test('the hour may be told after the day', () => {
    const known = { ...welcomedTo('arrival'), stage: 'entered', nationality: 'BR', city: 'shanghai' };
    const entered = { workLasts: 'longer', applyingFrom: 'abroad', enteredOn: '2026-03-01', lodging: 'private' };
    const asked = () => person(language, '2026-03-02', { ...known, ...entered });

    const one = asked().type({ en: 'yesterday evening', zh: '昨天晚上' }, { en: 'around 8pm', zh: '晚上八点' });
    expect(one.at).toBe('confirm:movedInAt');
    expect(one.screen).toContain('20:00');
    expect(one.type({ en: 'yes', zh: '对' }).known.movedInAt).toBe('2026-03-01T20:00');

    const other = asked().type({ en: '8 pm', zh: '晚上八点' });
    expect(other.at).toBe('choose:movedInAt');
    expect(other.type({ en: 'today 8 pm', zh: '今天晚上八点' }).known.movedInAt).toBe('2026-03-02T20:00');
  });

  test('a day that cannot be is told as such, however it is said', () => {
    const one = person(language, '2026-03-02', { ...welcomedTo('arrival'), stage: 'filed', nationality: 'BR' });
    leaveOpen(one, ':acceptedOn');

    one.type({ en: 'I start next Monday', zh: '我下周一开始上班' });
    expect(one.view.note).toContain(language === 'en' ? 'That day is still to come.' : '这一天还没有到');
    one.type({ en: 'I like the city', zh: '这里怎么样' });
    expect(one.view.note).toContain(language === 'en' ? 'I understand answers' : '人工');
  });

  test.each([
    ['crcIssuedOn', welcomedTo('arrival')],
    ['medicalIssuedOn', welcomedTo('arrival')],
    ['residencePermitExpiresOn', keeping('renewal')],
  ])('who has no such paper yet leaves %s open', (fact, known) => {
    const one = person(language, '2026-03-02', {
      ...known,
      stage: 'nothingFiled',
      nationality: 'BR',
      city: 'shanghai',
    });
    leaveOpen(one, `:${fact}`);

    expect(one.type({ en: 'I have none', zh: '还没有' }).known[fact]).toBeNull();
  });

  test('several answers are picked by their words, and closed by words', () => {
    const one = person(language, '2026-03-02', { ...welcomedTo('eligibility') });
    one.type({ en: 'France', zh: '法国' });
    leaveOpen(one, ':directGrounds');
    one.type({ en: 'founder', zh: '创始人' }, { en: "that's all", zh: '就这些' });

    expect(one.known.directGrounds).toEqual(['a-entrepreneur']);
  });
});

describe.each(tongues)('before anything is asked, in the language %s', (language) => {
  const begun = () => person(language).press("Yes, let's begin");

  test.each([
    { en: "I'm from France", zh: '我是法国人' },
    { en: 'Shanghai', zh: '上海' },
    { en: 'I will be in Chengdu', zh: '我要去成都' },
  ])('“$en” is told to be asked for later, and chooses nothing', (said) => {
    const later = language === 'en' ? 'I ask for countries and cities later' : '国家和城市稍后再填';

    for (const one of [begun(), begun().press('I work, or will work')]) {
      const { at } = one;
      expect(one.type(said).view.note).toContain(later);
      expect(one.at).toBe(at);
    }
  });

  test('who says more than who they are is understood, and asked what for', () => {
    const one = begun().type({ en: "it's me, just landed in shanghai", zh: '我本人，刚到上海' });
    expect(one.known.role).toBe('employee');
    expect(one.at).toBe('welcome:goal');

    one.type({ en: 'just landed in Shanghai', zh: '我刚到上海' });
    expect(one.known.goal).toBe('arrival');
  });

  test.each([
    { en: 'i just landed in shanghai, so tired. what now?', zh: '刚到上海，好累，怎么办？' },
    { en: 'just landed in Shanghai and so tired', zh: '累死了，我刚落地' },
  ])('“$en” is understood beside its chatter', (said) => {
    const one = begun().type(said);
    expect(one.known.role).toBe('employee');

    one.type(said);
    expect(one.known.goal).toBe('arrival');
  });

  test.each([
    { en: 'I agree, but what do you keep?', zh: '我同意，但是保存什么？' },
    { en: 'I work in HR, and just landed', zh: '我是人事，我刚落地' },
  ])('“$en” is neither a consent nor a choice', (said) => {
    const unsaid = person(language).type(said);
    expect(unsaid.known).not.toHaveProperty('consent');

    const { at } = begun().type(said);
    expect(at).toBe('welcome:role');
  });

  test('who works here has not said what has come up', () => {
    const one = begun().type({ en: 'I work here in Shanghai', zh: '我在这里工作，在上海' });

    expect(one.at).toBe('welcome:goal');
    expect(one.known).not.toHaveProperty('goal');
  });

  test.each([
    { en: "it's me, in HR", zh: '我本人，人事' },
    { en: 'me, but not in Shanghai', zh: '本人，不是在上海' },
  ])('“$en” says too little to choose by', (said) => {
    expect(begun().type(said).at).toBe('welcome:role');
  });
});

test('“HR” says who is writing where that is asked, and asks for a person everywhere else', () => {
  expect(person('en').press('Yes').type('HR').known.role).toBe('hr');
  expect(person('zh-CN').press('Yes').type('人事').known.role).toBe('hr');
  expect(person('zh-CN').press('Yes').type('人工').at).toBe('human');
  expect(welcomed('en').type('HR').at).toBe('human');
  expect(person('en').press('Yes').type('employee').known.role).toBe('employee');
  expect(person('en').press('Yes').type('I work in HR').known.role).toBe('hr');
});
