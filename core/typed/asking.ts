const endsAsking = /[?？؟]$/u;
const asks =
  /^(?:how|what|when|where|which|who|why|can|could|should|must|do|does|did|is|are|will|would|may (?:i|we|my))\b(?!['’]t)/iu;
const tells = /^(?:i|my)\b/iu;
const asksInChinese = /[吗呢么]$|怎么|怎样|什么|多少|为何|能不能|可不可以|该不该/u;

/** Whether a text that answers nothing asks or tells something of its own, rather than being an answer gone wrong. */
export function isAsking(text: string): boolean {
  return isQuestion(text) || (tells.test(text.trim()) && hasWords(text.trim(), 3));
}

/** Whether a text is put as a question. */
export function isQuestion(text: string): boolean {
  const said = text.trim();
  return (
    asksInChinese.test(said) || (endsAsking.test(said) && hasWords(said, 2)) || (asks.test(said) && hasWords(said, 3))
  );
}

/** Whether a text is a question, although a day like "tonight" may be read out of it: without a figure it gives none. */
export function isPlainQuestion(text: string): boolean {
  const said = text.trim();
  return !/\d/.test(said) && (asksInChinese.test(said) || (asks.test(said) && hasWords(said, 3)));
}

function hasWords(said: string, least: number): boolean {
  return said.split(/\s+/u).length >= least;
}
