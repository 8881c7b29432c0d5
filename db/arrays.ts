/** What stands in one column of one row; a document as its JSON. */
export type Cell = string | number | null;

/** Values as PostgreSQL reads an array of them, which costs it a third of reading them as JSON. */
export function arrayOf(values: readonly Cell[]): string {
  return `{${values.map(element).join(',')}}`;
}

const escaped = /["\\]/;

function element(value: Cell): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return String(value);
  return escaped.test(value) ? `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"` : `"${value}"`;
}

/** The same of documents. Within JSON only quotes and backslashes are left to be escaped, and both read them alike. */
export function documentsOf(documents: readonly Cell[]): string {
  return `{${documents.map((each) => (each === null ? 'NULL' : JSON.stringify(each))).join(',')}}`;
}
