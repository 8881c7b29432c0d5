import { cardOf } from '../core/card.ts';
import type { Desk } from '../core/desk.ts';
import { renderCardAlone } from './web/render-card.ts';

/** The card for the counter as a page in one file, which opens without a connection. */
export async function cardFile(desk: Desk): Promise<string> {
  return `<!doctype html>${String(await renderCardAlone(cardOf(desk), desk.words))}`;
}
