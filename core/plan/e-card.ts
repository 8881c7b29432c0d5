/** What there is to do about the electronic social security card. */
export type ECard = { path: 'none' | 'ask' | 'register' | 'keep'; rules: string[] };
