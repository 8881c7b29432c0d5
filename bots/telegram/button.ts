const BUTTON_DATA_BYTES = 64; // https://core.telegram.org/bots/api#inlinekeyboardbutton

/** A button as Telegram takes it: pressed, or opened as a link. */
export type Button = { text: string; callback_data: string } | { text: string; url: string };

export type Keyboard = Button[][];

/** The screen travels with the answer, so that a button on an old message cannot answer a new question. */
export function buttonData(at: string, key: string): string {
  const data = `${at}?${key}`;
  if (Buffer.byteLength(data) > BUTTON_DATA_BYTES) throw new RangeError(`Button data too long for Telegram: ${data}`);
  if (!readButtonData(data)) throw new RangeError(`Button data that could not be read back: ${data}`);
  return data;
}

/** What a button of ours carries; nothing where the data are none of ours. */
export function readButtonData(data: string): { at: string; key: string } | undefined {
  const { at, key } = /^(?<at>[\w.:-]+)\?(?<key>[\w.:~-]+)$/.exec(data)?.groups ?? {};
  return at && key ? { at, key } : undefined;
}
