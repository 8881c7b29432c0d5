/** Something that needs care now; the first rule is the one it stands on. */
export type Warning = { rules: [string, ...string[]] };
