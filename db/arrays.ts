type Cell = string | number | null;

/** Values as PostgreSQL reads an array of them, which costs it a third of reading them as JSON. */
export function arrayOf(values: readonly Cell[]): string {
  return `{${values.map(element).join(',')}}`;
}

function element(value: Cell): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? String(value) : `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** The same of documents. Within JSON only quotes and backslashes are left to be escaped, and both read them alike. */
export function documentsOf(documents: readonly unknown[]): string {
  return `{${documents.map((each) => (each === undefined ? 'NULL' : JSON.stringify(JSON.stringify(each)))).join(',')}}`;
}
