/** An address as Telegram keeps it, or nothing where it would not take it. */
export function webAddress(address: string): string | undefined {
  const absolute = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
  if (!URL.canParse(absolute) || /\s/.test(address)) return undefined;
  const url = new URL(absolute);
  if (url.protocol === 'tg:' || url.protocol === 'ton:') return absolute;
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && (url.hostname.includes('.') || url.hostname.startsWith('[')) ? url.href : undefined;
}
