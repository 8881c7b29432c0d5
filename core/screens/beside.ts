import { tripIn } from '../beside.ts';
import type { Desk } from '../desk.ts';
import type { Scene } from '../scene.ts';
import { type Choice, screen, type View } from '../view.ts';

/** The screen that asks for a day beside the case: of a trip, of the passport, of the permit asked for. */
export function besideView({ words, standing }: Desk, { fact, days }: Extract<Scene, { kind: 'beside' }>): View {
  const meant = days.length === 0 ? `dates:beside.${fact}.text` : days.length === 1 ? 'dates:confirm' : 'dates:which';
  const none: Choice = { key: 'none', label: words.say('dates:trip.none') };
  return {
    ...screen(`beside:${fact}`, words.language),
    text: [words.say(meant)],
    choices: [
      ...days.map((day) => ({ key: day, label: words.day(day) })),
      ...(fact === 'tripFrom' && tripIn(standing.known) ? [none] : []),
      { key: 'dates', label: words.say('dates:trip.back') },
    ],
    expects: 'day',
    placeholder: words.say('common:expects.day'),
  };
}
