export type Certification = 'apostille' | 'legalisation' | 'ask';

/** One paper, who brings it and in what shape. */
export type PlannedDocument = {
  /** The fact that asks for the paper. */
  id: string;
  by: 'employee' | 'employer';
  certification?: Certification;
  rules: string[];
  form: ('original' | 'copy' | 'scan')[];
  /** A Chinese translation goes with it. */
  translation: boolean;
  /** The employer's stamp goes on it. */
  stamp: boolean;
  validMonths?: number;
};
