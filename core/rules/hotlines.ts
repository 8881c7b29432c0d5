/** The public lines of the rules tel-12333, tel-12367 and tel-12345, as they are called. */
export const hotlines: readonly string[] = ['12333', '12367', '12345'];
