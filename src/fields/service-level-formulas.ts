/** The six ways in which the field counts a service level: they differ in what becomes of abandoned contacts. */

export interface ServiceLevelFormulaDefinition {
  readonly label: string;
  /** One sentence in which T stands for the acceptable wait. */
  readonly definition: string;
}

export const serviceLevelFormulas = {
  offered: {
    label: 'of offered',
    definition: 'Answered within T ÷ offered: every abandoned contact counts as a failure.',
  },
  answered: {
    label: 'of answered',
    definition: 'Answered within T ÷ answered: abandoned contacts are left out altogether.',
  },
  patient: {
    label: 'of the patient',
    definition:
      'Answered within T ÷ (answered + abandoned after T): contacts that gave up before T are left out, those that gave up later are failures.',
  },
  offered_less_short: {
    label: 'of offered less short abandons',
    definition: 'Answered within T ÷ (offered − short abandons): only contacts that gave up at once are left out.',
  },
  credit_abandons: {
    label: 'crediting abandons',
    definition: '(Answered within T + abandoned within T) ÷ offered: giving up before T counts as a success.',
  },
  credit_short_abandons: {
    label: 'crediting short abandons',
    definition: '(Answered within T + short abandons) ÷ offered: giving up at once counts as a success.',
  },
} as const satisfies Record<string, ServiceLevelFormulaDefinition>;

export type ServiceLevelFormula = keyof typeof serviceLevelFormulas;

/** The formula used where a scenario names none. */
export const defaultServiceLevelFormula: ServiceLevelFormula = 'offered';
