/** The tenant of people without an employer. */
export const publicTenant = '01930000-0000-7000-8000-000000000000';
