const endsAsking = /[?？؟]$/u;
const beginsAsking =
  /^(?:how|what|when|where|which|who|why|can|could|should|may|must|do|does|did|is|are|will|would|i|my)\b/iu;
const chineseAsking = /[吗呢么]$|怎么|怎样|什么|多少|为何|能不能|可不可以|该不该/u;

/** Whether a text that answers nothing asks or tells something of its own, rather than being an answer gone wrong. */
export function isAsking(text: string): boolean {
  const said = text.trim();
  const words = said.split(/\s+/u).length;
  return (endsAsking.test(said) && words >= 2) || (beginsAsking.test(said) && words >= 3) || chineseAsking.test(said);
}
