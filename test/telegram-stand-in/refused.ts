import { GrammyError } from 'grammy';

/** The description Telegram refuses a call with; throws where the call went through. */
export async function refused(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (error instanceof GrammyError) return `${error.error_code} ${error.description}`;
  throw new Error(`Not refused by Telegram: ${error ?? 'it went through'}`, { cause: error });
}
