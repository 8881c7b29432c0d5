import { badRequest } from './refusal.ts';

/** An object as it travels. */
export type Wire = Record<string, unknown>;

/** A file that came with a request. */
export type Upload = { name: string; type: string; content: Buffer };

/** The parameters of a request, as Telegram reads them: text everywhere, or JSON values from a JSON body. */
export type Params = { values: Wire; files: Map<string, Upload> };

export function textOf({ values }: Params, name: string): string {
  const value = values[name];
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export function wholeNumber(params: Params, name: string, fallback: number): number {
  const text = textOf(params, name).trim();
  return /^-?\d+$/.test(text) ? Number(text) : fallback;
}

export function flag(params: Params, name: string): boolean {
  return /^(true|yes|1)$/i.test(textOf(params, name));
}

/** A parameter that is an object or a list: as it is in a JSON body, as JSON text in any other. */
export function structure(params: Params, name: string): unknown {
  const value = params.values[name];
  if (typeof value !== 'string') return value ?? undefined;
  if (value === '') return undefined;
  try {
    return JSON.parse(value);
  } catch {
    throw badRequest(`can't parse ${name.replaceAll('_', ' ')} JSON object`);
  }
}

export function isWire(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
