import { readButtonData } from '../../bots/telegram/button.ts';
import { isPickedDay, readLeaf } from '../../bots/telegram/calendar.ts';
import type { Surroundings } from '../../bots/telegram/surroundings.ts';
import type { Words } from '../../core/words.ts';
import { expectButton, type Step } from '../scripts/fifty.ts';
import type { ShownMessage } from '../telegram-stand-in/chats.ts';
import type { Button } from '../telegram-stand-in/keyboard.ts';
import type { TelegramStandIn } from '../telegram-stand-in/stand-in.ts';
import { itemLine, linesOf, type Seen } from './seen.ts';

/** The numbers of the messages that the next screen of a chat stands in, as soon as it is known to have arrived. */
export type Arrivals = { next(chat: number): Promise<number[]> };

/** Surroundings that tell when a screen has arrived in a chat. */
export function announcing(around: Surroundings): { around: Surroundings; arrivals: Arrivals } {
  const chats = new Map<string, string>();
  const waiting = new Map<string, (messages: number[]) => void>();
  return {
    arrivals: { next: (chat) => new Promise((arrived) => waiting.set(String(chat), arrived)) },
    around: {
      ...around,
      async respond(received) {
        const reply = await around.respond(received);
        if (reply.outgoing) chats.set(reply.outgoing.id, received.address.address);
        return reply;
      },
      async record(leased, outcome) {
        const isRecorded = await around.record(leased, outcome);
        if (outcome.sent)
          waiting.get(chats.get(leased.id) ?? '')?.((outcome.channelMessage ?? '').split(' ').map(Number));
        return isRecorded;
      },
    },
  };
}

type Chatting = { telegram: TelegramStandIn; arrivals: Arrivals; words: readonly Words[] };

/** Somebody who uses the bot from a Telegram client; what the channel says by itself may be in any language. */
export function telegramPerson(
  { telegram, arrivals, words }: Chatting,
  { id, language }: { id: number; language: string },
) {
  const person = telegram.user(id, { language_code: language });

  /** The messages that the present screen stands in. */
  let numbers: number[] = [];
  const present = () => person.chat().messages.filter(({ id: number }) => numbers.includes(number));

  function take(step: Step): void {
    if ('type' in step) person.say(step.type);
    else if ('command' in step) person.say(step.command);
    else pressKey(step);
  }

  function pressKey(step: Extract<Step, { press: string }>): void {
    const carried = present().flatMap(({ keyboard }) => keyboard.flat().map((button) => String(button.callback_data)));
    const at = readButtonData(carried[0] ?? '')?.at ?? '';
    expectButton(step, { at, keys: carried.flatMap((data) => readButtonData(data)?.key ?? []) });
    const found = carried.find((data) => readButtonData(data)?.key === step.press);
    const message = numbers.at(-1)!;
    if (found !== undefined) person.press(found, { message });
    else person.pressForged(`${at}?${step.press}`, { message });
  }

  async function sees(act: () => void): Promise<Seen> {
    const arrived = arrivals.next(id);
    act();
    numbers = await arrived;
    return seenIn(present(), words);
  }

  return { opens: () => sees(() => void person.start()), does: (step: Step) => sees(() => take(step)) };
}

function seenIn(messages: ShownMessage[], words: readonly Words[]): Seen {
  const rows = messages.at(-1)?.keyboard.filter((row) => !isOwn(row, words)) ?? [];
  const buttons = rows.flat().map(({ text }) => text);
  const paragraphs = messages.flatMap(paragraphsOf).filter((paragraph) => !repeats(paragraph, buttons));
  const { told, hint } = withoutForm(paragraphs, words);
  return { lines: told.flatMap(paragraphLines), buttons, ...(hint === undefined ? {} : { hint }) };
}

/** Rows that only this channel needs: the calendar, the tools, files, a link. */
function isOwn(row: Button[], words: readonly Words[]): boolean {
  const names = ['tool.back', 'file.calendar', 'file.data', 'file.card', 'file.cardPicture', 'link.open'];
  const own = words.flatMap(({ say }) => names.map((name) => say(`telegram:${name}`)));
  return own.includes(row[0]?.text ?? '') || row.some(isOfCalendar);
}

function isOfCalendar({ callback_data: carried }: Button): boolean {
  const key = readButtonData(String(carried))?.key ?? '';
  return isPickedDay(key) || readLeaf(key) !== undefined;
}

/** A message's paragraphs, without its number among several and without the sources, which are folded away. */
function paragraphsOf({ plain, entities }: ShownMessage): string[] {
  const folded = entities.find((entity) => entity.type === 'expandable_blockquote' && isOfSources(plain, entity));
  const open = folded ? plain.slice(0, folded.offset) + plain.slice(folded.offset + folded.length) : plain;
  return open.split('\n\n').filter((paragraph) => paragraph.trim() !== '' && !/^\d+\/\d+$/.test(paragraph));
}

/** Sources are numbered below their title; what else is folded away is read like the rest. */
function isOfSources(plain: string, { offset }: { offset: number }): boolean {
  return /^[^\n]*\n1\. /.test(plain.slice(offset));
}

/** Labels that a phone cuts off stand once more in the text. */
function repeats(paragraph: string, buttons: string[]): boolean {
  const labels = buttons.map((label) => label.replace(/^✓ /, ''));
  return paragraph.split('\n').every((line) => line.startsWith('• ') && labels.includes(line.slice(2)));
}

const kinds = ['day', 'moment', 'country', 'city', 'number', 'several'];

/** What stands at the end is said of the field and of the way ahead: what may be typed, and how much is left. */
function withoutForm(paragraphs: string[], words: readonly Words[]): { told: string[]; hint?: string } {
  const hints = words.flatMap(({ say }) => kinds.map((kind) => say(`common:expects.${kind}`)));
  const isLeft = (text: string) => words.flatMap(leftIn).some((left) => left.test(text));
  const told = paragraphs.slice(0, isLeft(paragraphs.at(-1) ?? '') ? -1 : undefined);
  const hint = told.at(-1);
  return hint !== undefined && hints.includes(hint) ? { told: told.slice(0, -1), hint } : { told };
}

function leftIn(words: Words): RegExp[] {
  const texts = [
    words.say('common:left.last'),
    words.say('common:left.exactly', { count: 1 }),
    words.say('common:left.exactly', { count: 77 }),
    words.say('common:left.atMost', { count: 1 }),
    words.say('common:left.atMost', { count: 77 }),
    words.say('common:left.between', { least: 77, most: 77 }),
    words.say('common:left.usually', { usually: 77, most: 77 }),
  ];
  return texts.map((text) => new RegExp(`^${text.split('77').map(RegExp.escape).join('\\d+')}$`, 'u'));
}

/** Lines before the first item stand for themselves; every item takes the lines after it. */
function paragraphLines(paragraph: string): string[] {
  const heading = /^— (.*) —$/su.exec(paragraph)?.[1];
  if (heading !== undefined) return linesOf(heading);
  const parts = paragraph.split(/(?:^|\n)(?=[•☐☑] )/u).filter((part) => part !== '');
  return parts.flatMap((part) => (/^[•☐☑] /u.test(part) ? [itemIn(part)] : linesOf(part)));
}

function itemIn(part: string): string {
  const lines = part
    .slice(2)
    .split('\n')
    .filter((line) => !/^(\[\d+\] ?)+$/.test(line));
  return itemLine(
    part.charAt(0),
    lines.map((line) => line.replaceAll(/(?:❗|⏳) /gu, '')),
  );
}
