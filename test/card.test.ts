import { expect, test } from 'vitest';
import { cardFile } from '../bots/card-file.ts';
import { linesOf } from '../bots/picture/lines.ts';
import { cardOf } from '../core/card.ts';
import { engineer } from './cards.ts';
import { deskWith } from './walker/guide.ts';

const itemsOn = (card: ReturnType<typeof cardOf>) => card.groups.flatMap(({ items }) => items);

test('every paper stands on the card with its Chinese name, and what is at hand is ticked', () => {
  const card = cardOf(deskWith(engineer, { today: '2026-03-02' }));

  expect(card.city).toEqual({ chinese: '上海', own: 'Shanghai' });
  for (const { chinese } of itemsOn(card)) expect(chinese).toMatch(/\p{Script=Han}/u);
  expect(itemsOn(card).filter(({ isReady }) => isReady)).toEqual([
    expect.objectContaining({ key: 'doc-passport.employee', chinese: '护照信息页', isOfficial: true }),
  ]);
});

test('of two papers of which one is enough, both stand in one row with one box, ticked by either', () => {
  const readyWith = (paper: string) => {
    const card = cardOf(deskWith({ ...engineer, [`ready.${paper}.employer`]: true }, { today: '2026-03-02' }));
    return itemsOn(card).filter(({ key }) => /-letter\.employer$/.test(key) && key !== 'employer-letter.employer');
  };
  const row = {
    key: 'notification-letter.employer',
    chinese: '外国人工作许可通知，或准予行政许可决定书和许可信息',
    own: 'Notification Letter, or the decision letter with the permit data',
    isOfficial: true,
  };

  expect(readyWith('doc-photo')).toEqual([{ ...row, isReady: false }]);
  expect(readyWith('notification-letter')).toEqual([{ ...row, isReady: true }]);
  expect(readyWith('decision-letter')).toEqual([{ ...row, isReady: true }]);
});

test('a name that is a translation of ours is not shown as an official one', () => {
  const card = cardOf(deskWith(engineer, { today: '2026-03-02' }));
  const ours = itemsOn(card).filter(({ isOfficial }) => !isOfficial);

  expect(ours.length).toBeGreaterThan(0);
  expect(ours.map(({ key }) => key)).not.toContain('doc-crc.employee');
});

test('to a reader of Chinese nothing is said twice', () => {
  const card = cardOf(deskWith(engineer, { today: '2026-03-02', language: 'zh-CN' }));

  expect(card.title.own).toBeUndefined();
  expect(card.city).toEqual({ chinese: '上海' });
});

test('whoever sits at the counter reads in Chinese when it was made, and that it is no official paper', () => {
  const { made } = cardOf(deskWith(engineer, { today: '2026-03-02' }));

  expect(made.chinese).toBe('由指路于2026年3月2日（周一）制作，不是官方文件。');
  expect(made.own).toContain('2 March 2026');
});

test('as a file it asks for nothing from anywhere', async () => {
  const file = await cardFile(deskWith(engineer, { today: '2026-03-02' }));

  expect(file.replaceAll('<wbr>', '')).toContain('护照信息页');
  expect(file).not.toMatch(/<script|<link|src=|@import|url\(/);
});

test('as a file it leads nowhere: without a connection no page of the guide can be opened', async () => {
  const file = await cardFile(deskWith(engineer, { today: '2026-03-02' }));

  expect(file).not.toMatch(/<a |<button|href=/);
});

test('as a file it shows a tick in the box of what is at hand', async () => {
  const file = await cardFile(deskWith(engineer, { today: '2026-03-02' }));
  const [, style] = /<style>(.*?)<\/style>/s.exec(file)!;

  expect(file.match(/is-ticked"/g)).toHaveLength(1);
  expect(style).toContain('.is-ticked .box::after{content:""');
});

test('a star stands at each name that is a translation of ours, and is explained once', async () => {
  const desk = deskWith(engineer, { today: '2026-03-02' });
  const ours = itemsOn(cardOf(desk)).filter(({ isOfficial }) => !isOfficial);
  const file = await cardFile(desk);

  expect(file.match(/\*<\/span>/g)).toHaveLength(ours.length);
  expect(file.replaceAll('<wbr>', '')).toContain('境外学位证书认证*');
  expect(file.match(/指路自拟的名称，非官方名称/g)).toHaveLength(1);
});

test('a long name breaks between words, and looks the same to whoever copies it', async () => {
  const page = await cardFile(deskWith(engineer, { today: '2026-03-02' }));
  const names = [...page.matchAll(/card-name"><span lang="zh-CN">(.*?)<\/span>/g)].map(([, name]) => name ?? '');

  expect(names).toContain('工作<wbr>资历<wbr>证明');
  expect(names.map((name) => name.replaceAll('<wbr>', ''))).toContain(
    '外国人工作许可通知，或准予行政许可决定书和许可信息',
  );
});

test('a list of papers breaks between them before it breaks between words', async () => {
  const page = await cardFile(deskWith(engineer, { today: '2026-03-02' }));

  expect(page).toContain('<span class="card-part">租<wbr>房<wbr>合同、</span><span class="card-part">房产<wbr>证明');
  const widthOf = (text: string) => text.length;
  expect(linesOf('租房合同、房产证明或留宿人材料', { width: 12, widthOf })).toEqual([
    '租房合同、',
    '房产证明或留宿人材料',
  ]);
  expect(linesOf('租房合同、房产证明或留宿人材料', { width: 8, widthOf })).toHaveLength(2);
});
