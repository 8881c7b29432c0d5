import { z } from 'zod';
import { type Day, isDay } from './date.ts';
import { choices, listedChoices } from './facts/choices.ts';
import {
  amount,
  anyOf,
  city,
  country,
  day,
  type FactKind,
  moment,
  oneOf,
  wholeNumber,
  yesOrNo,
} from './facts/values.ts';
import { mostLocalPoints } from './rules/points.ts';
import { knownSince } from './rules/rule.ts';

/** What can be known of a person's case: one schema for each fact, by the name it has everywhere. */
export const factSchemas = {
  nationality: country(),
  birthDate: day(),
  permanentResident: yesOrNo(),
  nameHasAccents: yesOrNo(),
  passportExpiresOn: day(),
  accompanyingFamily: yesOrNo(),
  familyOf: oneOf(choices.familyOf),
  city: city(),
  workRegion: oneOf(choices.workRegion),
  annualSalaryRmb: amount({ from: 0, to: 1_000_000_000_000 }),
  monthsPerYearInChina: amount({ from: 0, to: 12 }),
  relatedExperienceYears: wholeNumber({ from: 0, to: 100 }),
  education: oneOf(choices.education),
  degreeCountry: country(),
  chineseLevel: oneOf(choices.chineseLevel),
  distinctions: anyOf(listedChoices.distinctions),
  localBonusPoints: wholeNumber({ from: 0, to: mostLocalPoints }),
  directGrounds: anyOf(listedChoices.directGrounds),
  languageTeacher: yesOrNo(),
  teachesMotherTongue: yesOrNo(),
  nativeLanguageDegree: yesOrNo(),
  teachingQualification: yesOrNo(),
  graduatedOn: day(),
  gradeAverage: amount({ from: 0, to: 100 }),
  jobMatchesStudies: yesOrNo(),
  employerRegistered: yesOrNo(),
  industryLicenceNeeded: yesOrNo(),
  currentCategory: oneOf(choices.currentCategory),
  sameOccupation: yesOrNo(),
  postedFrom: country(),
  certificateOfCoverage: yesOrNo(),
  applyingFrom: oneOf(choices.applyingFrom),
  stayBasis: oneOf(choices.stayBasis),
  visaStayEndsOn: day(),
  residencePermitExpiresOn: day(),
  permitExpiresOn: day(),
  crcIssuedOn: day(),
  medicalIssuedOn: day(),
  crcCountry: country(),
  notificationIssuedOn: day(),
  acceptedOn: day(),
  permitDecidedOn: day(),
  enteredOn: day(),
  lodging: oneOf(choices.lodging),
  movedInAt: moment(),
  rpFiledOn: day(),
  rpIssuedOn: day(),
  employmentStartsOn: day(),
  employmentEndedOn: day(),
  siRegisteredOn: day(),
  cancellationCertifiedOn: day(),
  stayPermitGrantedOn: day(),
  changedItem: oneOf(choices.changedItem),
  changedOn: day(),
  shortTermActivity: oneOf(choices.shortTermActivity),
  stayDays: wholeNumber({ from: 0, to: 10_000 }),
  permitForm: oneOf(choices.permitForm),
  hasPhysicalSocialCard: yesOrNo(),
  appProblems: anyOf(listedChoices.appProblems),
};

export type FactName = keyof typeof factSchemas;
export type FactValue<N extends FactName> = z.infer<(typeof factSchemas)[N]>;
/** What is known of a case; what is missing is not known. */
export type Facts = { [N in FactName]?: FactValue<N> };

export const procedures = [
  'first-permit',
  'renewal',
  'change',
  'transfer',
  'leaving',
  'short-term',
  'e-card',
  'residence-permit',
  'social-insurance',
] as const;
export type Procedure = (typeof procedures)[number];

// Each optional schema keeps the type of the fact it stands for.
const optionalFacts = Object.fromEntries(
  Object.entries(factSchemas).map(([name, schema]) => [name, z.exactOptional(schema)]),
) as { [N in FactName]: z.ZodExactOptional<(typeof factSchemas)[N]> };

/** What a plan is made from: the day it is made for, the procedure, and what is known of the case. */
export const planInput = z
  .strictObject(
    {
      asOf: day(),
      procedure: oneOf(procedures),
      facts: z.strictObject(optionalFacts, {
        error: ({ code }) => (code === 'invalid_type' ? 'give an object of facts by name' : undefined),
      }),
    },
    { error: ({ code }) => (code === 'invalid_type' ? 'give an object with asOf, procedure and facts' : undefined) },
  )
  .check(({ value: { asOf, facts }, issues }) => {
    const refuse = (path: string[], input: Day, wrong: string) =>
      issues.push({ code: 'custom', path, input, message: `${input} lies ${wrong}` });
    if (!isDay(asOf)) return;
    if (asOf < knownSince) refuse(['asOf'], asOf, `before ${knownSince}, the first day the rules are known for`);
    const { birthDate } = facts;
    if (birthDate === undefined || !isDay(birthDate) || birthDate <= asOf) return;
    refuse(['facts', 'birthDate'], birthDate, `after ${asOf}, the day the plan is made for; give YYYY-MM-DD`);
  });
export type PlanInput = z.infer<typeof planInput>;

/** What is wrong with an input, one line a problem, each beginning with the field it is about. */
export function problemsIn({ issues }: z.ZodError): string[] {
  return issues.flatMap((issue) => {
    const at = issue.path.join('.') || 'the input';
    if (issue.code !== 'unrecognized_keys') return [`${at}: ${issue.message}`];
    return issue.keys.map(
      (key) => `${[...issue.path, key].join('.')}: there is no such ${at === 'facts' ? 'fact' : 'field'}`,
    );
  });
}

/** The names of all facts, in the order the contract lists them. */
// The keys of an object literal are exactly its type's keys.
export const factNames = Object.keys(factSchemas) as FactName[];

/** Whether a text is the name of a fact. */
export function isFactName(text: string): text is FactName {
  return Object.hasOwn(factSchemas, text);
}

/** How a screen asks for each fact. */
// Every schema above is made by a function that states its kind.
export const factKinds = Object.fromEntries(
  factNames.map((name) => [name, factSchemas[name].meta()?.kind as FactKind]),
) as Record<FactName, FactKind>;

/** The answers a screen offers for a fact that has a few; none for any other fact. */
export function choicesOf(name: FactName): readonly string[] {
  const offered: Partial<Record<FactName, readonly string[]>> = { ...choices, ...listedChoices };
  return offered[name] ?? [];
}
