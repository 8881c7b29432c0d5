import type { Api } from 'grammy';
import type { Language } from '../../core/words.ts';
import { failureOf } from './outcome.ts';
import type { Surroundings } from './surroundings.ts';

/** The commands in the bot's menu, in their order there. */
export const commands = [
  'start',
  'menu',
  'plan',
  'documents',
  'dates',
  'back',
  'language',
  'mydata',
  'forget',
  'restart',
  'help',
] as const;

type Parts = Pick<Surroundings, 'languages' | 'wordsIn' | 'log'>;

/** Tells Telegram what the bot is and which commands it knows, in every language; the chat works without. */
export async function setProfile(api: Api, parts: Parts): Promise<void> {
  const { languages, log } = parts;
  const byCode = new Map(languages.toReversed().map((language) => [language.slice(0, 2), language]));
  try {
    for (const [code, language] of [['', 'en'] as const, ...byCode]) await describe(api, parts, { code, language });
    await api.setChatMenuButton({ menu_button: { type: 'commands' } });
  } catch (thrown) {
    log(`Telegram: the bot's commands and descriptions could not be set: ${failureOf(thrown).error}`);
  }
}

type Described = { code: string; language: Language };

/** Telegram knows languages by two letters; without any, it is for all others. */
async function describe(api: Api, { wordsIn }: Parts, { code, language }: Described): Promise<void> {
  const words = wordsIn(language);
  // The type lists the codes one by one; what a folder of words is named by is one of them.
  const of = (code === '' ? {} : { language_code: code }) as { language_code?: 'en' };
  const described = commands.map((command) => ({ command, description: words.say(`telegram:command.${command}`) }));
  await api.setMyCommands(described, { scope: { type: 'all_private_chats' }, ...of });
  await api.setMyDescription(words.say('telegram:description'), of);
  await api.setMyShortDescription(words.say('telegram:shortDescription'), of);
}
